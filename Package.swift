// swift-tools-version: 6.2
import PackageDescription

/// What every target of the house is compiled with: Swift 6 mode, its upcoming features, each
/// unsafe construct spelled out, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the house: a target, and the rooms it may import.
func room(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The specifications of a room.
func tests(of name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    swiftSettings: strict)
}

/// What specifications of several rooms share; no program has it.
func support(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "guichet",
  products: [
    .executable(name: "guichet", targets: ["guichet"]),
    .executable(name: "guichet.cgi", targets: ["GuichetCGI"]),
    .library(name: "SiteGenerator", targets: ["SiteGenerator"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CFastCGI", pkgConfig: "fcgi", providers: [.apt(["libfcgi-dev"])]),
    .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    room("Template"),
    room("WebProbe", imports: ["CCurl"]),
    room("Typography"),
    room("FileSystem"),
    room("SQLite", imports: ["CSQLite"]),
    room("JSON"),
    room("Calendar"),
    room("Cryptography", imports: ["COpenSSL", "CArgon2", "CZxcvbn"]),
    room("Accounts", imports: ["Cryptography", "Calendar"]),
    room("Acts", imports: ["Cryptography", "Calendar"]),
    room("CSV", imports: ["FileSystem"]),
    room(
      "Registry",
      imports: ["SQLite", "Accounts", "Cryptography", "Calendar", "JSON"]),
    room(
      "Imports",
      imports: [
        "Registry", "CSV", "FileSystem", "SQLite", "Accounts", "Cryptography", "Calendar",
      ]),
    room("Gateway", imports: ["CFastCGI", "JSON"]),
    room(
      "Endpoint",
      imports: [
        "Gateway", "Registry", "Accounts", "Acts", "Portal", "Template", "Cryptography",
        "Calendar", "JSON", "SQLite",
      ]),
    .executableTarget(
      name: "GuichetCGI", dependencies: ["Endpoint", "Gateway", "Cryptography"],
      swiftSettings: strict),
    room(
      "Delivery",
      imports: [
        "CCurl", "Registry", "Accounts", "Portal", "Template", "Calendar", "Cryptography",
        "FileSystem",
      ]),
    room("Compression", imports: ["CZlib", "CBrotli"]),
    .target(name: "CCMarkArena", dependencies: ["CCMarkGFM"]),
    room("Markdown", imports: ["CCMarkGFM", "CCMarkArena", "Typography"]),
    room("Portal", imports: ["SQLite", "Template"]),
    room(
      "SiteGenerator",
      imports: [
        "Portal", "Template", "Markdown", "Typography", "FileSystem", "Compression",
        "Cryptography", "CSV", "Calendar", "JSON",
        .product(name: "Yams", package: "Yams"),
      ]),
    room(
      "SiteImport",
      imports: ["SiteGenerator", "Markdown", "FileSystem", "Calendar", "JSON", "CSV"]),
    room(
      "Preview",
      imports: [
        "SiteGenerator", "FileSystem", "Compression", "Cryptography", "JSON",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "guichet",
      dependencies: [
        "SiteGenerator", "SiteImport", "Preview", "WebProbe", "FileSystem", "Registry", "Imports",
        "Accounts", "SQLite", "Calendar", "JSON", "Portal", "Delivery", "Cryptography", "CSV",
        "Acts",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    support("TestSupport"),
    support(
      "TestPortal",
      imports: [
        "TestSupport", "SiteGenerator", "Portal", "Registry", "Imports", "Accounts", "SQLite",
        "FileSystem", "Calendar",
      ]),
    support(
      "TestRegistry",
      imports: [
        "TestSupport", "Imports", "Registry", "Accounts", "SQLite", "Calendar", "FileSystem",
      ]),

    tests(of: "Preview", imports: ["SiteGenerator", "FileSystem", "Compression", "TestSupport"]),
    tests(of: "WebProbe", imports: ["TestSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "guichet", "SiteGenerator", "Calendar", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "GuichetCGI", "Endpoint", "Gateway", "Registry", "Accounts", "SQLite", "FileSystem",
        "Cryptography", "JSON", "TestSupport", "TestPortal",
      ],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: ["guichet", "GuichetCGI", "Registry", "FileSystem", "TestSupport"],
      swiftSettings: strict),
    tests(of: "Template"),
    tests(of: "Typography"),
    tests(of: "FileSystem", imports: ["TestSupport"]),
    tests(of: "SQLite", imports: ["TestSupport"]),
    tests(of: "Cryptography"),
    tests(of: "JSON"),
    tests(of: "Calendar"),
    tests(of: "Gateway", imports: ["JSON", "TestSupport"]),
    tests(of: "Accounts", imports: ["Cryptography", "Calendar"]),
    tests(of: "Acts", imports: ["Cryptography", "TestSupport"]),
    tests(of: "Compression"),
    tests(
      of: "Registry",
      imports: [
        "SQLite", "Accounts", "Cryptography", "Calendar", "JSON", "Imports", "TestSupport",
        "TestRegistry",
      ]),
    tests(
      of: "Imports",
      imports: [
        "Registry", "SQLite", "Accounts", "Cryptography", "Calendar", "FileSystem", "TestSupport",
        "TestRegistry",
      ]),
    tests(
      of: "Endpoint",
      imports: [
        "Gateway", "Registry", "Accounts", "Acts", "Portal", "Template", "SQLite", "Cryptography",
        "Calendar", "JSON", "FileSystem", "Delivery", "Compression", "Imports", "TestSupport",
        "TestPortal",
      ]),
    tests(of: "Delivery", imports: ["Registry", "Portal", "SQLite", "guichet", "TestSupport"]),
    tests(of: "CSV", imports: ["FileSystem"]),
    tests(of: "Markdown"),
    tests(of: "Portal", imports: ["SQLite", "Template", "TestSupport"]),
    tests(
      of: "SiteImport", imports: ["SiteGenerator", "Markdown", "FileSystem", "TestSupport"]),
    tests(
      of: "SiteGenerator",
      imports: [
        "Portal", "SQLite", "Template", "Markdown", "FileSystem", "Compression", "Calendar",
        "Cryptography", "JSON", "TestSupport",
      ]),
  ]
)

// `make fuzz`: libFuzzer over the readers of what comes from outside. A target of its own would take
// part in every build, and its runtime must not: it is there where it is asked for.
if Context.environment["GUICHET_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", "Gateway", "JSON", "Accounts", "Acts", "Calendar", "Cryptography", "Template",
      ],
      path: "Fuzz/Sources", swiftSettings: strict),
  ]
}
