import Glibc

/// Leave to hash one password: so many at once for all processes of the machine, or sixty requests
/// would take sixty times the memory of one (R93).
///
/// A slot is a lock on a file, which the kernel takes back from a process that dies.
struct HashSlot: ~Copyable {
  private let descriptor: Int32

  /// How long a request waits for one, in microseconds, and how often it looks.
  private static let patience = 2_000_000
  private static let pause = 20_000

  /// Takes a slot; nil where all are taken for longer than a request waits.
  ///
  /// - Parameters:
  ///   - home: the slots are the files `slots/0`, `slots/1`… below it.
  ///   - count: how many there are.
  static func take(home: String, count: Int) throws -> HashSlot? {
    let folder = "\(home)/slots"
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw MachineError(action: "mkdir \(folder)", code: errno)
    }
    var waited = 0
    while true {
      for number in 0..<count {
        if let slot = try lock("\(folder)/\(number)") { return slot }
      }
      guard waited < patience else { return nil }
      usleep(useconds_t(pause))
      waited += pause
    }
  }

  private static func lock(_ path: String) throws -> HashSlot? {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw MachineError(action: "open \(path)", code: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return HashSlot(descriptor: descriptor)
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

/// What the system refused.
struct MachineError: Error, CustomStringConvertible {
  let action: String
  let code: Int32

  var description: String { "\(action): \(unsafe String(cString: strerror(code)))" }
}
