/// Why there is no key ring; whoever meets one signs and accepts nothing.
package enum KeyRingError: Error, Sendable, Equatable {
  // The file.
  case missing
  /// A folder, a pipe, a symbolic link.
  case notOrdinaryFile
  /// Of a user who is neither root nor the one that the program runs as.
  case foreignOwner(UInt32)
  case groupCanWrite
  case othersCanUse
  case tooLarge
  /// A call that the system refused, by its `errno`.
  case system(Int32)
  // What it says.
  /// From 1.
  case line(Int, KeyLineProblem)
  case noKeys
  case noActiveKey
  // The machine.
  /// Before the program was made: keys and links would seem good that have ended.
  case clock

  /// A stable name, for logs and programs.
  package var code: String {
    switch self {
    case .missing: "absent"
    case .notOrdinaryFile: "pas-un-fichier"
    case .foreignOwner: "autre-proprietaire"
    case .groupCanWrite: "modifiable-par-le-groupe"
    case .othersCanUse: "ouvert-a-tous"
    case .tooLarge: "trop-grand"
    case .system: "systeme"
    case .line(_, let problem): problem.rawValue
    case .noKeys: "vide"
    case .noActiveKey: "sans-cle-active"
    case .clock: "horloge"
    }
  }
}

/// What is wrong with a line of a key ring.
package enum KeyLineProblem: String, Error, Sendable, CaseIterable {
  /// Not five words.
  case fieldCount = "mots"
  case name = "nom"
  case repeatedName = "nom-en-double"
  case status = "etat"
  case secondActive = "deuxieme-active"
  /// Not `2027-01-31T00:00:00Z`.
  case moment = "date"
  /// The active key has ended.
  case ended = "active-perimee"
  /// Not from 1 to 604800, or to 0 for a revoked key.
  case lifetime = "duree"
  /// Not 32 bytes in their one spelling.
  case secret = "secret"
  /// The same secret under two names: revoking one would leave the other.
  case repeatedSecret = "secret-en-double"
  /// A revoked key whose secret is still there.
  case revokedSecret = "secret-revoque"
}
