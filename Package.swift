// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// An arrow between modules is a `dependencies:` line here, and nowhere else. ARCHITECTURE.md draws them.
let package = Package(
  name: "ask",
  products: [.executable(name: "ask", targets: ["ask"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // C: each with a header of its own, so that no library's names reach Swift.
    .target(
      name: "CText",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata"), .linkedLibrary("stemmer")]),
    .target(
      name: "CMarkGFM",
      linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),
    .target(name: "COpenBLAS", linkerSettings: [.linkedLibrary("openblas"), .linkedLibrary("m")]),
    .target(name: "CKernels"),
    .target(name: "CHash"),
    .target(name: "CDisk"),
    // `system` is a link to where libxml2-dev puts its headers: pkg-config would put the folder of shared libraries
    // before that of the static ones.
    .target(
      name: "CXML", exclude: ["system"], cSettings: [.headerSearchPath("system")],
      linkerSettings: [.linkedLibrary("xml2")]),
    // Loads libedit when it runs, and is not linked with it.
    .target(name: "CLineEdit"),
    // Likewise GMime.
    .target(name: "CMail"),
    .target(name: "CBase", exclude: ["english.base", "english.words"]),

    .target(name: "AskText", dependencies: ["CText"], swiftSettings: strict),
    .target(name: "AskCorpus", dependencies: ["CMarkGFM", "Yams", "TOMLKit"], swiftSettings: strict),
    .target(name: "AskNet", dependencies: ["CHash", "CKernels", "COpenBLAS"], swiftSettings: strict),
    .target(
      name: "AskTeacher", dependencies: ["AskText", "AskNet", "CKernels", "COpenBLAS"], swiftSettings: strict),
    .target(
      name: "AskBase", dependencies: ["CBase", "CHash", "AskText", "AskNet", "AskTeacher"],
      swiftSettings: strict),
    .target(name: "AskEval", swiftSettings: strict),
    .target(
      name: "AskSearch",
      dependencies: [
        "AskText", "AskCorpus", "AskNet", "AskTeacher", "AskBase", "AskEval", "CDisk", "CHash",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "AskEditor",
      dependencies: [
        "CDisk", "CHash", "CMail", "CXML", "AskText", "AskCorpus", "AskNet", "AskBase", "AskEval",
        "AskSearch",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "AskTerminal", dependencies: ["AskCorpus", "AskNet", "AskEval", "AskSearch", "AskEditor"],
      swiftSettings: strict),
    .executableTarget(
      name: "ask",
      dependencies: [
        "AskBase", "AskCorpus", "AskEditor", "AskNet", "AskEval", "AskSearch", "AskTeacher", "AskTerminal",
        "AskText", "CLineEdit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "ask-bench",
      dependencies: ["AskText", "AskBase", "AskCorpus", "AskEval", "AskNet", "AskSearch", "AskTeacher"],
      swiftSettings: strict),
    .executableTarget(name: "ask-docs", swiftSettings: strict),

    // Nothing is tested with @testable, so that the tests run on optimised code: training is slow without.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "AskTextTests", dependencies: ["AskText", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "AskEvalTests", dependencies: ["AskEval", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "AskNetTests", dependencies: ["AskNet", "CKernels", "COpenBLAS", "TestSupport"],
      exclude: ["Reference"],
      swiftSettings: strict),
    .testTarget(
      name: "AskTeacherTests",
      dependencies: ["AskNet", "AskTeacher", "AskText", "CKernels", "TestSupport"],
      exclude: ["Golden", "Reference"], swiftSettings: strict),
    .testTarget(
      name: "AskBaseTests", dependencies: ["AskBase", "AskNet", "AskTeacher", "AskText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "AskCorpusTests", dependencies: ["AskCorpus", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AskTerminalTests",
      dependencies: [
        "AskCorpus", "AskEditor", "AskEval", "AskNet", "AskSearch", "AskTerminal", "TestSupport",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "AskSearchTests",
      dependencies: [
        "AskBase", "AskCorpus", "AskEval", "AskNet", "AskSearch", "AskText", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AskEditorTests",
      dependencies: [
        "AskBase", "AskCorpus", "AskEditor", "AskEval", "AskSearch", "AskText", "CMail", "TestSupport",
      ],
      swiftSettings: strict),
    // The binary itself; it comes from ASK_BINARY, see the Makefile.
    .testTarget(
      name: "AskCommandTests", dependencies: ["CHash", "CLineEdit", "TestSupport"], swiftSettings: strict),
  ]
)
