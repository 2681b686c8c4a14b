import ArgumentParser
import AskSearch
import AskTerminal

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check corpus, index and network, and say what to do.",
    usage: "ask doctor [options]")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let findings = Doctor(try Place(common).column()).findings()
    if common.json {
      Output.print(try DoctorModel(findings).json())
    } else {
      Output.print(DoctorReport(findings).text(on: Terminal.screen))
    }
    throw findings.contains { $0.state != .ok } ? Exit.nothing : Exit.answered
  }
}
