extension Matricule {
  /// `••••56`: enough for its owner to know it by.
  package var masked: String { "••••" + text.suffix(2) }
}

extension EmailAddress {
  /// `a•••@exemple.org`.
  package var masked: String {
    let parts = text.split(separator: "@", maxSplits: 1)
    return "\(parts[0].prefix(1))•••@\(parts.count > 1 ? parts[1] : "")"
  }
}
