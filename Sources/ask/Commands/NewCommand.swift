import ArgumentParser
import AskCorpus
import AskNet
import AskSearch
import Glibc

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a post from the house form, as a draft.",
    usage: "ask new \"TITLE\" [options]")

  @Argument(help: "The question as its title.")
  var title: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard title.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw UsageError(
        "the title has no word; give the question as the title, such as: ask new \"How do I start?\"")
    }
    let folder = try Place(common).newPostsFolder()
    let template = PostTemplate(title: title, today: Today.date)
    let path = folder + "/" + template.fileName
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw UsageError("\(path) exists; edit it, or give the post another title") }
      throw SearchError(path: path, reason: .notWritable(String(cString: strerror(errno))))
    }
    close(descriptor)
    do {
      try WholeFile.write(Array(template.text.utf8), to: path)
    } catch {
      unlink(path)
      throw SearchError(error)
    }
    if common.json {
      Output.print(try NewModel(path: path).json())
    } else {
      Output.print(
        "\(path)\nIt is a draft: `ask --drafts` finds it, readers do not until its status is published.")
    }
  }
}
