/// A command as ArgumentParser describes it with --experimental-dump-help: as much of it as the man page shows.
struct CommandDescription: Decodable {
  struct Argument: Decodable, Equatable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable, Equatable {
      enum Kind: String, Decodable {
        case long, short, longWithSingleDash
      }

      let kind: Kind
      let name: String

      var text: String { (kind == .long ? "--" : "-") + name }
    }

    let kind: Kind
    let abstract: String?
    let defaultValue: String?
    let names: [Name]?
    let sectionTitle: String?
    let shouldDisplay: Bool
    let valueName: String?
  }

  let commandName: String
  let abstract: String?
  let arguments: [Argument]?
  let subcommands: [CommandDescription]?
  let shouldDisplay: Bool

  /// Arguments that are no secret, in order.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// Commands that are no secret, in order, without ArgumentParser's own `help`.
  var shownCommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }
}
