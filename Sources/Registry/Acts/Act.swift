package import Accounts
package import Calendar

/// A career act, as its agent may see it.
package struct Act: Sendable, Equatable {
  /// How far an act has come on its way to the portal.
  package enum Status: String, Sendable, CaseIterable {
    case online = "en_ligne"
    case notScanned = "a_numeriser"
    /// Scanned, but nobody can read it.
    case unreadable = "illisible"
  }

  /// The PDF of an act.
  package struct File: Sendable, Equatable {
    /// SHA-256: 32 bytes.
    package var digest: [UInt8]
    /// Bytes.
    package var size: Int
    /// nil where nobody counted them.
    package var pages: Int?
    /// Whether the text can be read by a machine; else the PDF is an image.
    package var hasText: Bool

    package init(digest: [UInt8], size: Int, pages: Int? = nil, hasText: Bool = false) {
      self.digest = digest
      self.size = size
      self.pages = pages
      self.hasText = hasText
    }
  }

  /// 1 to 64 of `A-Z a-z 0-9 _ -`.
  package var id: String
  package var matricule: Matricule
  /// The form of the act: « arrêté ».
  package var nature: String
  /// What it is about, as the file has it: « avancement d’échelon ».
  package var type: String
  /// For display only: a reference holds slashes.
  package var reference: String?
  package var subject: String?
  package var signatory: String?
  package var signed: Day?
  package var effect: Day?
  /// The ministry's acronym.
  package var ministry: String?
  package var status: Status
  /// Present exactly where the act is online.
  package var file: File?
  /// The id of the act that this one replaces.
  package var replaces: String?
  package var onlineSince: Day?

  package init(
    id: String, matricule: Matricule, nature: String, type: String, reference: String? = nil,
    subject: String? = nil, signatory: String? = nil, signed: Day? = nil, effect: Day? = nil,
    ministry: String? = nil, status: Status, file: File? = nil, replaces: String? = nil,
    onlineSince: Day? = nil
  ) {
    self.id = id
    self.matricule = matricule
    self.nature = nature
    self.type = type
    self.reference = reference
    self.subject = subject
    self.signatory = signatory
    self.signed = signed
    self.effect = effect
    self.ministry = ministry
    self.status = status
    self.file = file
    self.replaces = replaces
    self.onlineSince = onlineSince
  }

  /// The date that lists go by.
  package var date: Day? { signed ?? effect }

  /// The type, as people read it; of a sensitive act it says no more than that it is one of theirs.
  package var title: String { ActKind.title(of: type) }

  /// Whether a glance at the screen must not tell what the act is about.
  package var isSensitive: Bool { ActKind.isSensitive(type) }
}
