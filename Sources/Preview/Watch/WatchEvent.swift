import Glibc

/// One `struct inotify_event`, read.
struct WatchEvent: Equatable {
  /// The watched folder, by the kernel's number.
  var watch: Int32
  /// Whether the kernel dropped events because too many waited.
  var isOverflow: Bool
  /// What changed in the folder; empty for the folder itself.
  var name: String

  /// The events of one read(2).
  static func all(in bytes: ArraySlice<UInt8>) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var rest = bytes
    while rest.count >= 16 {
      let length = Int(word(3, of: rest))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      events.append(
        WatchEvent(
          watch: Int32(bitPattern: word(0, of: rest)),
          isOverflow: word(1, of: rest) & UInt32(IN_Q_OVERFLOW) != 0,
          name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(16 + length)
    }
    return events
  }

  /// A 32-bit field of the structure, in the machine's order.
  private static func word(_ number: Int, of bytes: ArraySlice<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: number * 4, as: UInt32.self)
    }
  }
}
