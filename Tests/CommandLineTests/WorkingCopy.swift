import Foundation
import TestSupport

/// A site in a folder of a test's own, and the program that runs there; it goes with the test.
final class WorkingCopy {
  private let place: TemporaryFolder
  let folder: URL

  /// The portal of this repository.
  init() throws {
    place = try TemporaryFolder()
    folder = URL(fileURLWithPath: place.path)
    for name in ["content", "theme", "site.yml"] {
      try FileManager.default.copyItem(
        at: WorkingCopy.repository.appendingPathComponent(name),
        to: folder.appendingPathComponent(name))
    }
  }

  /// A site of few files, with this repository's theme.
  init(_ files: [String: String]) throws {
    place = try TemporaryFolder()
    folder = URL(fileURLWithPath: place.path)
    try FileManager.default.copyItem(
      at: WorkingCopy.repository.appendingPathComponent("theme"),
      to: folder.appendingPathComponent("theme"))
    for (path, text) in files { try write(path, text) }
  }

  static let repository = URL(fileURLWithPath: Repository.root)

  func write(_ path: String, _ text: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  // MARK: The program

  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs `guichet` in the site's folder and waits for its end.
  func guichet(_ arguments: String..., language: String = "fr_FR.UTF-8") throws -> Outcome {
    try guichet(arguments, environment: ["LANG": language])
  }

  func guichet(_ arguments: [String], environment: [String: String]) throws -> Outcome {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }

  /// Starts `guichet` in the site's folder; what it says goes nowhere.
  func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "fr_FR.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The program that was built with the tests, beside them.
  static var program: URL {
    get throws { URL(fileURLWithPath: try BuiltProgram.path("guichet")) }
  }
}
