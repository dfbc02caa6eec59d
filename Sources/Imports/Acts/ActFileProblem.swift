/// Why a file is not taken for an act's PDF.
package enum ActFileProblem: Error, Sendable, Equatable {
  case missing
  /// A folder, a pipe, or a symbolic link, which could lead anywhere.
  case notOrdinary
  case unreadable
  /// It does not begin with `%PDF-`.
  case notPDF
  /// In bytes: what it has, and what the row says.
  case size(Int, expected: Int)
  /// Its SHA-256 is not what the row says.
  case digest

  var code: String {
    switch self {
    case .missing: "fichier-absent"
    case .notOrdinary, .unreadable: "fichier-illisible"
    case .notPDF: "fichier-pas-pdf"
    case .size: "taille-differente"
    case .digest: "empreinte-differente"
    }
  }
}
