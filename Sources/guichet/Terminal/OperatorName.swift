import Glibc

/// The system's name of whoever runs this command.
enum OperatorName {
  /// Who logged in, even behind `sudo`; without a login, as under cron, whose process it is.
  static var current: String { loginName ?? processName ?? "uid \(geteuid())" }

  private static var loginName: String? {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe getlogin_r(&name, name.count) == 0 else { return nil }
    return text(name)
  }

  private static var processName: String? {
    guard let entry = unsafe getpwuid(geteuid()), let name = unsafe entry.pointee.pw_name else {
      return nil
    }
    return unsafe String(cString: name)
  }

  private static func text(_ name: [CChar]) -> String? {
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
