/// ask.1: the template's prose with what the program says about its options and commands.
///
/// In the language of man(7), which every man and mandoc reads.
struct ManualPage {
  private let program: CommandDescription
  private let version: String

  init(_ program: CommandDescription, version: String) {
    self.program = program
    self.version = version
  }

  /// The template with `@VERSION@`, `@OPTIONS@` and `@COMMANDS@` filled in.
  func text(in template: String) -> String {
    let note = #".\" Made by `make docs` from Tools/ask.1.in and from what ask says about itself."#
    return note + "\n"
      + template.replacing("@VERSION@", with: version).replacing("@OPTIONS@\n", with: options)
      .replacing("@COMMANDS@\n", with: commands)
  }

  /// What may stand before and behind the question; the synopsis says where that goes.
  private var programOptions: [CommandDescription.Argument] {
    program.shownArguments.filter { $0.kind != .positional }
  }

  /// The program's own options under their titles; those that have none are every command's.
  private var options: String {
    var titles: [String] = []
    for argument in programOptions {
      let title = argument.sectionTitle ?? ""
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.filter { !$0.isEmpty }.map { section($0) }.joined() + section("")
  }

  private func section(_ title: String) -> String {
    let arguments = programOptions.filter { ($0.sectionTitle ?? "") == title }
    let heading = Self.escaped(title.isEmpty ? "Every command" : title)
    return ".SS \(heading)\n" + arguments.map(Self.entry).joined()
  }

  private var commands: String {
    let common = programOptions.filter { ($0.sectionTitle ?? "").isEmpty }
    return program.shownCommands.map { command in
      let own = command.shownArguments.filter { !common.contains($0) }
      let filters = own.filter { programOptions.contains($0) }
      let entries = own.filter { !filters.contains($0) }
      var text = ".SS \(Self.synopsis(of: command, arguments: entries, hasFilters: !filters.isEmpty))\n"
      text += Self.escaped(command.abstract ?? "") + "\n"
      var titles: [String] = []
      for title in filters.compactMap(\.sectionTitle) where !titles.contains(title) { titles.append(title) }
      if !titles.isEmpty { text += "Takes the options under \(titles.joined(separator: " and ")), too.\n" }
      return text + entries.map(Self.entry).joined()
    }.joined()
  }

  private static func synopsis(
    of command: CommandDescription, arguments: [CommandDescription.Argument], hasFilters: Bool
  ) -> String {
    let words = arguments.filter { $0.kind == .positional }.map { value($0) }
    let hasOptions = hasFilters || arguments.contains { $0.kind != .positional }
    return (["ask", escaped(command.commandName)] + words + (hasOptions ? ["[options]"] : []))
      .joined(separator: " ")
  }

  private static func entry(_ argument: CommandDescription.Argument) -> String {
    let names = (argument.names ?? []).map { #"\fB"# + escaped($0.text) + #"\fR"# }.joined(separator: ", ")
    let label: String
    switch argument.kind {
    case .positional: label = value(argument)
    case .option: label = names + " " + value(argument)
    case .flag: label = names
    }
    var text = argument.abstract ?? ""
    if let value = argument.defaultValue { text += " (default: \(value))" }
    return ".TP\n\(label)\n\(escaped(text))\n"
  }

  private static func value(_ argument: CommandDescription.Argument) -> String {
    #"\fI"# + escaped(argument.valueName ?? "value") + #"\fR"#
  }

  /// `text` with what roff would take for its own made harmless; hyphens stay hyphens that can be copied.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing(#"\"#, with: #"\e"#).replacing("-", with: #"\-"#)
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? #"\&"# + plain : plain
  }
}
