import AskText
import Testing

@Suite struct OccurrenceTests {
  private func found(_ term: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Analyzer.occurrences(of: term, in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `a term is found inside words, in any width and normal form`() {
    #expect(found("機械学習", in: "機械学習エンジニアと機械学習") == ["機械学習", "機械学習"])
    #expect(found("エンジニア", in: "ｴﾝｼﾞﾆｱとエンジニア") == ["ｴﾝｼﾞﾆｱ", "エンジニア"])
    #expect(
      found("데이터", in: "\u{1103}\u{1166}\u{110B}\u{1175}\u{1110}\u{1165}\u{1105}\u{1173}\u{11AF}").count == 1)
    #expect(found("ab", in: "ABab") == ["AB", "ab"])
    #expect(found("猫", in: "犬") == [] && found("", in: "犬") == [])
  }

  @Test func `only whole characters are found`() {
    #expect(found("ก", in: "กิ") == [])
    #expect(found("か", in: "か\u{3099}") == [])
    #expect(found("が", in: "か\u{3099}く") == ["か\u{3099}"])
  }

  @Test func `scripts without spaces are told from others`() {
    for term in ["猫", "ねこ", "ネコ", "แมว", "ແມວ", "ឆ្មា", "ကြောင်", "고양이", "𠮷"] {
      #expect(UnspacedScript.holds(all: term), "\(term)")
      #expect(term >= UnspacedScript.first || term.utf8.first ?? 0 >= 0xE0)
    }
    for term in ["cat", "кот", "قطة", "बिल्ली", "חתול", "3月", "猫cat", ""] {
      #expect(!UnspacedScript.holds(all: term), "\(term)")
    }
  }

  @Test func `tatweel makes no other word`() {
    let analyzer = Analyzer()
    #expect(analyzer.tokens(of: "عــجــلــة").map(\.term) == analyzer.tokens(of: "عجلة").map(\.term))
    #expect(analyzer.tokens(of: "الدَّرَّاجَة").map(\.term) == analyzer.tokens(of: "الدراجة").map(\.term))
    #expect(analyzer.tokens(of: "ـــ").isEmpty)
  }
}
