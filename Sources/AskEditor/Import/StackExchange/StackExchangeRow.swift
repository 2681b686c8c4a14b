internal import Glibc

/// A row of Posts.xml.
struct StackExchangeRow {
  var id: Int64?
  /// 1 for a question, 2 for an answer; others are pages about tags and the like.
  var kind = 0
  var parent: Int64?
  var accepted: Int64?
  var score: Int64 = 0
  var created = ""
  var title = ""
  var tags = ""
  var owner = ""
  var ownerName = ""
  var licence = ""
  var body = ""

  init(_ document: XMLDocument) {
    document.forEachAttribute { name, value in
      switch name {
      case "Id": id = Int64(String(cString: value))
      case "PostTypeId": kind = Int(String(cString: value)) ?? 0
      case "ParentId": parent = Int64(String(cString: value))
      case "AcceptedAnswerId": accepted = Int64(String(cString: value))
      case "Score": score = Int64(String(cString: value)) ?? 0
      case "CreationDate": created = String(cString: value)
      case "Title": title = String(cString: value)
      case "Tags": tags = String(cString: value)
      case "OwnerUserId": owner = String(cString: value)
      case "OwnerDisplayName": ownerName = String(cString: value)
      case "ContentLicense": licence = String(cString: value)
      case "Body": body = String(cString: value)
      default: break
      }
    }
  }

  /// `<a><b>` in older dumps, `|a|b|` in newer ones.
  static func tags(_ text: String) -> [String] {
    text.split { "<>|".contains($0) }.map(String.init).filter { !$0.isEmpty }
  }
}
