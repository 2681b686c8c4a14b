extension PostError.Reason: CustomStringConvertible {
  /// `what is wrong; what to do`, in lower case.
  public var description: String {
    switch self {
    case .empty:
      "the file is empty; write the post, or delete the file"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes, more than the \(limit) of a post; split it, or move it elsewhere"
    case .invalidUTF8(let offset):
      "byte \(offset) is not valid UTF-8; save the file as UTF-8"
    case .looksLikeUTF16:
      "the file is in UTF-16; save it as UTF-8"
    case .nulByte(let offset):
      "byte \(offset) is NUL, so this is not a text file; remove it, or move the file elsewhere"
    case .noText:
      "nothing is written below the title; write the answer, or mark the post `status: draft`"
    case .noAnswerYet(let isReady):
      "there is no answer yet; write it" + (isReady ? ", or take `ready: true` out" : "")
    case .frontMatterNeverCloses(let fence):
      "the front matter never ends; close it with a line of \(fence)"
    case .frontMatterTooLong(let bytes, let limit):
      "the front matter has \(bytes) bytes, more than \(limit); move the text below it"
    case .tooManyAliases(let limit):
      "the front matter has more than \(limit) YAML aliases (*name); write the values out"
    case .cannotEdit(let key):
      "the front matter cannot be changed safely at \(key); change that key by hand"
    case .brokenFrontMatter(let format, let problem):
      "broken \(format): \(problem); correct it, or put quotes around the value"
    case .wrongType(let key, let expected, let found):
      "\(key) is \(found) where \(expected) is expected; \(PostError.Reason.example(of: key))"
    case .found(let rule, let message):
      "\(rule): \(message)"
    case .notMonths(let key, let value):
      "\(key) is \(PostError.Reason.quoted(value)), no number of months; write a whole number from 1 to 1200"
    case .notADate(let key, let value):
      "\(key) is not a date: \(PostError.Reason.quoted(value)); write it as 2026-01-31"
    case .unknownStatus(let value):
      "unknown status \(PostError.Reason.quoted(value)); write draft or published"
    case .emptyValue(let key):
      "\(key) is empty; \(PostError.Reason.example(of: key)), or remove the line"
    case .noAnswer:
      "there is a Question but no Answer; add a line `## Answer` where the answer begins"
    case .unknownSuccessor(let id):
      "superseded-by names no post: \(PostError.Reason.quoted(id)); write the id of a post, as `ask list` shows it"
    case .successorCycle(let ids):
      "superseded-by goes in a circle: \(ids.joined(separator: " -> ")); remove it from the post that is current"
    case .notFound:
      "no such file or folder; check the path"
    case .vanished:
      "the file is gone since the folder was listed; run the command again"
    case .isFolder:
      "this is a folder with the name of a post; rename it without the extension"
    case .folderForFile:
      "this is a folder where a file is expected; rename it, or move it elsewhere"
    case .notAFolder:
      "this is not a folder; give the folder that holds the posts"
    case .notAFile:
      "this is a pipe, socket or device, not a file; remove it or rename it"
    case .unreadable(let problem):
      "cannot be read: \(problem); change its permissions, or move it elsewhere"
    case .leadsOut(let target):
      "the symbolic link leads out of the folder, to \(target); put a copy in its place"
    case .leadsNowhere:
      "the symbolic link leads nowhere; correct it or remove it"
    case .linkLoop:
      "the symbolic link leads back to a folder above it; remove it"
    case .controlCharacterInName:
      "the file name holds a line end or another control character; rename the file"
    case .nameNotUTF8:
      "the file name is not valid UTF-8; rename the file"
    case .curation(let problem):
      problem.description
    case .unknownSetting(let key, let known):
      "unknown setting \(PostError.Reason.quoted(key)); the settings are: \(known.joined(separator: ", "))"
    case .wrongSetting(let key, let expected, let found, let remedy):
      "\(key) is \(found) where \(expected) is expected; write \(remedy)"
    case .thresholdsCross: "confidence.maybe is above confidence.answered; make it the smaller one"
    }
  }

  private static func example(of key: String) -> String {
    switch key {
    case "tags": "write tags: [careers, hiring]"
    case "asked-as": "write one phrasing a line, each after a dash"
    case "superseded-by": "write the id of one post"
    case "published", "reviewed", "review-by": "write \(key): 2026-01-31"
    case "status": "write draft or published"
    default: "write \(key): and one line of text"
    }
  }

  /// The first 60 characters, in quotation marks, with control characters made visible.
  static func quoted(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        shown += "\u{FFFD}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > 60 ? "\"\(shown)…\"" : "\"\(shown)\""
  }
}
