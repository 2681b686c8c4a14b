/// Finds sums of money: a currency with a number, and a number with k where pay is spoken of.
struct MoneyScanner {
  struct Span: Equatable {
    let range: Range<Int>
    let isCertain: Bool
  }

  private static let signs: Set<Character> = [
    "$", "€", "£", "¥", "₹", "₽", "₩", "₺", "₦", "฿", "₪", "₫", "₴",
  ]
  private static let codes = WordList.of(
    """
    usd eur gbp chf sek nok dkk pln czk huf ron inr jpy cny rmb krw brl mxn cad aud nzd sgd hkd zar ngn kes try rub uah
    aed sar ils euro euros dollar dollars pound pounds quid sterling franc francs kronor kroner krona krone zloty złoty
    forint rupee rupees lakh lakhs crore crores yen yuan won peso pesos reais real rand naira rubles roubles bucks cents
    kr zł cent
    """)
  private static let sizes = WordList.of(
    "k m mn mio bn b thousand million billion hundred grand mil lakh lakhs crore crores")
  private static let pay = WordList.of(
    """
    salary salaries pay paid pays paying earn earns earned earning earnings offer offers offered budget budgets bonus raise
    rise base compensation comp package wage wages cost costs costing price priced rent loan debt savings equity stock
    options rate fee fees annually yearly gross net invoice revenue grant stipend make making makes spend spent bill money
    funding raised severance
    """)

  private let text: [Character]
  private let offsets: [Int]

  init(_ text: String) {
    self.text = Array(text)
    var offsets: [Int] = []
    var offset = 0
    for character in self.text {
      offsets.append(offset)
      offset += character.utf8.count
    }
    self.offsets = offsets + [offset]
  }

  /// Ascending, not overlapping.
  func spans() -> [Span] {
    var spans: [Span] = []
    var place = 0
    while place < text.count {
      if let (range, isCertain) = span(at: place) {
        spans.append(Span(range: offsets[range.lowerBound]..<offsets[range.upperBound], isCertain: isCertain))
        place = range.upperBound
      } else if text[place].isNumber || text[place].isLetter {
        while place < text.count, text[place].isNumber || text[place].isLetter { place += 1 }
      } else {
        place += 1
      }
    }
    return spans
  }

  private func span(at start: Int) -> (Range<Int>, Bool)? {
    guard start == 0 || !(text[start - 1].isLetter || text[start - 1].isNumber) || isSign(start) else {
      return nil
    }
    var place = start
    var isNamed = false
    // US$ 90,000, EUR 90.000
    if let end = currencyBefore(place) {
      isNamed = true
      place = end
    }
    guard let number = number(place) else { return nil }
    var end = number.end
    if let range = rangeEnd(end) { end = range }
    var hasSize = false
    if let size = sizeEnd(end) {
      end = size
      hasSize = true
    }
    if !isNamed, let code = currencyAfter(end) {
      isNamed = true
      end = code
      if let size = sizeEnd(end), !hasSize { end = size }
    }
    if isNamed { return (start..<end, true) }
    guard hasSize || number.value >= 1000, number.value < 1900 || number.value > 2100 || hasSize else {
      return nil
    }
    // 85k a year, but no 100k rows
    guard speaksOfPay(start, end), !measuresSomething(end) else { return nil }
    return (start..<end, false)
  }

  private func isSign(_ place: Int) -> Bool { place < text.count && Self.signs.contains(text[place]) }

  private func currencyBefore(_ start: Int) -> Int? {
    var place = start
    while place < text.count, text[place].isLetter, place - start < 8 { place += 1 }
    let word = String(text[start..<place]).lowercased()
    if isSign(place), place - start <= 3 { return skipSpace(place + 1) }
    guard Self.codes.contains(word), word.count == 3 else { return nil }
    return place < text.count ? skipSpace(place) : nil
  }

  private func currencyAfter(_ start: Int) -> Int? {
    let place = skipSpace(start)
    if isSign(place) { return place + 1 }
    var end = place
    while end < text.count, text[end].isLetter { end += 1 }
    return Self.codes.contains(String(text[place..<end]).lowercased()) ? end : nil
  }

  private func number(_ start: Int) -> (end: Int, value: Double)? {
    var place = start
    var digits = ""
    while place < text.count {
      let character = text[place]
      if let digit = character.wholeNumberValue, character.isNumber {
        digits += "\(digit)"
      } else if ".,'’ \u{A0}\u{202F}".contains(character), !digits.isEmpty,
        isThousands(place)
          || ".,".contains(character) && place + 1 < text.count && text[place + 1].isNumber
      {
      } else {
        break
      }
      place += 1
    }
    return digits.isEmpty ? nil : (place, Double(digits) ?? 0)
  }

  /// Whether three digits and no fourth follow.
  private func isThousands(_ place: Int) -> Bool {
    guard place + 3 < text.count, (1...3).allSatisfy({ text[place + $0].isNumber }) else { return false }
    return place + 4 >= text.count || !text[place + 4].isNumber
  }

  /// `80-90k`, `80 to 90k`
  private func rangeEnd(_ start: Int) -> Int? {
    var place = start
    if let size = sizeEnd(place) { place = size }
    let dash = skipSpace(place)
    guard dash < text.count, "-–—".contains(text[dash]) else { return nil }
    var second = skipSpace(dash + 1)
    if isSign(second) { second += 1 }
    return number(second)?.end
  }

  private func sizeEnd(_ start: Int) -> Int? {
    let place = skipSpace(start)
    var end = place
    while end < text.count, text[end].isLetter { end += 1 }
    let word = String(text[place..<end]).lowercased()
    // A letter stands right behind its number.
    return Self.sizes.contains(word) && (word.count > 2 || place == start) ? end : nil
  }

  private func skipSpace(_ start: Int) -> Int {
    start < text.count && (text[start] == " " || text[start] == "\u{A0}") ? start + 1 : start
  }

  private static let near = 60

  private func speaksOfPay(_ start: Int, _ end: Int) -> Bool {
    let around = String(text[max(0, start - Self.near)..<min(text.count, end + Self.near)]).lowercased()
    let words = around.split { !$0.isLetter }.map(String.init)
    return words.contains(where: Self.pay.contains) || around.contains("a year")
      || around.contains("per year")
      || around.contains("a month")
  }

  /// Whether the number counts the word behind it.
  private func measuresSomething(_ end: Int) -> Bool {
    var place = end
    while place < text.count, text[place] == " " { place += 1 }
    var word = ""
    while place < text.count, text[place].isLetter {
      word.append(text[place])
      place += 1
    }
    let plain = WordList.of(
      "a per in for and or plus to as base before after gross net pa p year bonus if is was with now of but salary when at on from total more less"
    )
    return word.count > 1 && !plain.contains(word.lowercased())
  }
}
