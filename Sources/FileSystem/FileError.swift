import Glibc

/// Something that the place refuses: a file that cannot be read, a disk that is full.
package struct FileError: Error, Sendable, Equatable {
  package var path: String
  /// The `errno` of the failed call; 0 where the refusal is this program's own.
  package var errno: Int32
  package var reason: Reason

  /// Why, for the rooms that find their own words.
  package enum Reason: Sendable, Hashable {
    /// A folder, a pipe, a device.
    case notOrdinaryFile
    /// More bytes than `limit`.
    case tooLarge(limit: Int)
    /// Folders in folders beyond all use.
    case tooDeep
    /// In the words of the C library, or in this program's French and English.
    case said(String, english: String?)
  }

  package init(path: String, errno: Int32, reason: Reason) {
    self.path = path
    self.errno = errno
    self.reason = reason
  }

  package init(path: String, errno: Int32, message: String, english: String? = nil) {
    self.init(path: path, errno: errno, reason: .said(message, english: english))
  }

  /// Why, in the words of the C library, or in this program's French.
  package var message: String {
    switch reason {
    case .notOrdinaryFile: "n’est pas un fichier ordinaire"
    case .tooLarge(let limit): "dépasse \(limit) octets"
    case .tooDeep: "les dossiers sont trop imbriqués"
    case .said(let words, _): words
    }
  }

  /// What this program says, in English; nil where the C library speaks.
  package var english: String? {
    switch reason {
    case .notOrdinaryFile: "is no ordinary file"
    case .tooLarge(let limit): "is larger than \(limit) bytes"
    case .tooDeep: "the folders are nested too deeply"
    case .said(_, let words): words
    }
  }

  /// The error of the call that has just failed.
  package static func last(_ path: String) -> FileError {
    let code = Glibc.errno
    return FileError(path: path, errno: code, message: unsafe String(cString: strerror(code)))
  }

  static func tooDeep(_ path: String) -> FileError {
    FileError(path: path, errno: ELOOP, reason: .tooDeep)
  }
}

extension FileError: CustomStringConvertible {
  package var description: String { "\(path): \(message)" }
}
