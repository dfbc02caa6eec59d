import FileSystem

/// The program that builds: another one may build the same pages otherwise.
package enum ProgramVersion {
  package static let number = "0.1.0"

  /// Changes with every compilation: the stamp of the executable itself.
  static let fingerprint: String = {
    let stamp = (try? stamp(of: "/proc/self/exe", followingLinks: true)) ?? nil
    return "\(number) \(stamp?.size ?? 0) \(stamp?.modified ?? 0)"
  }()
}
