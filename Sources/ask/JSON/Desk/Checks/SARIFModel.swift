import AskCorpus
import AskEditor

/// `ask check --sarif`: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020), as code-review
/// pages read it.
struct SARIFModel: JSONModel {
  struct Text: Encodable {
    let text: String
  }

  struct Run: Encodable {
    let tool: Tool
    let results: [Result]
    /// Columns are counted in scalars.
    let columnKind = "unicodeCodePoints"
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "ask check"
    let version: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    struct Configuration: Encodable {
      let level: String
    }

    let id: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let defaultConfiguration: Configuration
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
  }

  struct Location: Encodable {
    struct Physical: Encodable {
      struct Artifact: Encodable {
        let uri: String
      }

      struct Region: Encodable {
        let startLine, startColumn: Int
      }

      let artifactLocation: Artifact
      let region: Region
    }

    let physicalLocation: Physical
  }

  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ report: CheckReport, rules: [CheckRule] = CheckRule.all) {
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    let results = report.findings.map { finding in
      Result(
        ruleId: finding.rule, ruleIndex: places[finding.rule] ?? -1, level: finding.severity.rawValue,
        message: Text(text: finding.message),
        locations: [
          Location(
            physicalLocation: .init(
              artifactLocation: .init(uri: PercentEncoding.path(finding.path)),
              region: .init(startLine: finding.line, startColumn: finding.column)))
        ])
    }
    runs = [
      Run(
        tool: Tool(driver: Driver(version: Version.number, rules: rules.map(Self.rule))), results: results)
    ]
  }

  private static func rule(_ rule: CheckRule) -> Rule {
    let why = rule.why.split(separator: "\n").joined(separator: " ")
    return Rule(
      id: rule.id, shortDescription: Text(text: rule.summary), fullDescription: Text(text: why),
      help: Text(text: "Bad:\n\n\(rule.example.bad)\nGood:\n\n\(rule.example.good)"),
      defaultConfiguration: .init(level: rule.severity.rawValue))
  }
}
