/// A shell's completions as ArgumentParser makes them, with the question's options offered behind the question too.
///
/// ArgumentParser takes the first word for a command and offers nothing more when it is none. Here it is a
/// question, and `ask "how do I …" --tag` is the usual order.
struct CompletionScript {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish

    /// Below `share`, named as each shell looks for it.
    var path: String {
      switch self {
      case .bash: "completions/ask.bash"
      case .zsh: "completions/_ask"
      case .fish: "completions/ask.fish"
      }
    }
  }

  struct UnknownScript: Error, CustomStringConvertible {
    let description: String
  }

  let text: String

  /// - Throws: `UnknownScript` when ArgumentParser writes its script in another way than 1.8 does.
  init(_ shell: Shell, from script: String) throws {
    switch shell {
    case .bash: text = try Self.inserting(Self.bashQuestion, behind: Self.bashPlace, in: script)
    case .zsh: text = try Self.inserting(Self.zshQuestion, behind: Self.zshPlace, in: script)
    case .fish: text = script
    }
  }

  /// The end of the branch for a command's name.
  private static let bashPlace = """
            "_ask_${subcommand}"
            ;;

    """

  private static let bashQuestion = """
        ?*)
            # A question: its options come behind it as well as before
            if [[ "${#unparsed_words[@]}" -gt 0 ]]; then
                __ask_offer_flags_options -1
                return
            fi
            ;;&

    """

  private static let zshPlace = """
                "_ask_${words[1]}" && ret=0
                ;;

    """

  private static let zshQuestion = """
            *)
                # A question: its options come behind it as well as before
                _arguments -w -s -S : "${(@)arg_specs[1,-3]}" '*:word:' && ret=0
                ;;

    """

  private static func inserting(_ part: String, behind place: String, in script: String) throws -> String {
    let pieces = script.split(separator: place, omittingEmptySubsequences: false)
    guard pieces.count == 2 else {
      throw UnknownScript(
        description: "the completions have \(pieces.count - 1) places for a question, not 1; "
          + "see what ArgumentParser changed, and change CompletionScript.swift")
    }
    return pieces.joined(separator: place + part)
  }
}
