import ArgumentParser
import AskBase
import AskNet
import AskSearch

struct BaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "base", abstract: "Make or change what Ask knows before it reads your posts.",
    usage: "ask base build|use", subcommands: [Build.self, Use.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build", abstract: "Make a base from a sentence encoder and plain texts.",
      usage: "ask base build --teacher DIR --text FILE... --out FILE",
      discussion: """
        The encoder is a folder with config.json, model.safetensors and vocab.txt of a BERT-family model. Texts are \
        UTF-8, a blank line between sections. The encoder's vectors are kept in --cache, so that a run that was \
        stopped goes on where it was.
        """)

    @Option(
      help: ArgumentHelp("The folder of the encoder to learn from.", valueName: "dir"), completion: .directory
    )
    var teacher: String

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("Texts to learn on.", valueName: "file"), completion: .file())
    var text: [String]

    @Option(help: ArgumentHelp("Where the base is written.", valueName: "file"), completion: .file())
    var out: String

    @Option(
      help: ArgumentHelp(
        "The folder that keeps what a later run goes on with (default: OUT.cache).", valueName: "dir"),
      completion: .directory)
    var cache: String?

    @Option(help: ArgumentHelp("Decides everything that is left to chance.", valueName: "number"))
    var seed: UInt64 = 1

    @OptionGroup var common: CommonOptions

    func run() throws {
      guard !text.isEmpty else { throw UsageError("--text names no file; name at least one") }
      try OutputFile.check(out, option: "--out")
      Interruption.listen()
      var options = BaseOptions()
      options.seed = seed
      let meter = BuildMeter()
      defer { meter.finish() }
      let builder = BaseBuilder(options: options) { state in
        try Interruption.check()
        switch state {
        case .reading(let done, let of): meter.draw("reading", Double(done) / Double(max(1, of)))
        case .embedding(let done, let of): meter.draw("embedding", Double(done) / Double(max(1, of)))
        case .passages(let step, let of, let loss):
          meter.draw(
            "passage side", Double(step) / Double(max(1, of)), details: ["loss \(meter.decimals(loss))"])
        case .questions(let state):
          meter.draw(
            "question side", Double(state.step) / Double(max(1, state.steps)),
            details: state.loss.isFinite ? ["loss \(meter.decimals(state.loss))"] : [])
        }
      }
      let bytes = try builder.bytes(teacher: teacher, texts: text, cache: cache ?? out + ".cache")
      try OutputFile.write(bytes, to: out)
      meter.finish()
      Output.print("Wrote \(out), \(bytes.count) bytes. Use it with `ask base use \(out)`.")
    }
  }

  struct Use: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "Learn this column anew from another base.",
      usage: "ask base use FILE|shipped|none",
      discussion: """
        The base is kept with the index. `shipped` goes back to the one inside the program; `none` learns from the \
        posts alone.
        """)

    @Argument(help: "A file that `ask base build` made, or shipped, or none.", completion: .file())
    var base: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      var options = BuildOptions()
      options.training = .always
      options.base =
        switch base {
        case "shipped": .shipped
        case "none": .none
        default: .file(base)
        }
      try BuildRun(column: try Place(common).column(), options: options, json: common.json).run()
    }
  }
}
