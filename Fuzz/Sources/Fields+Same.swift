import Gateway

extension Fields {
  /// Whether both have the same bytes under the same names, in the same order; Swift's own equality
  /// of texts would not see whether an accent was composed.
  func isSame(as other: Fields?) -> Bool {
    guard let other, names.count == other.names.count else { return false }
    return zip(names, other.names).allSatisfy { name, otherName in
      name.utf8.elementsEqual(otherName.utf8)
        && (self[name] ?? "").utf8.elementsEqual((other[name] ?? "").utf8)
    }
  }

  /// What every reader of fields promises of those that it lets through.
  func checkPromises(_ limits: FieldLimits = FieldLimits()) {
    expect(names.count <= limits.count, "too many fields were accepted")
    expect(Set(names.map { Array($0.utf8) }).count == names.count, "a name stands twice")
    for name in names {
      let value = self[name] ?? ""
      expect(!name.isEmpty && name.utf8.count <= limits.name, "a name of no accepted length")
      expect(value.utf8.count <= limits.value, "a value is too long")
      expect(!value.utf8.contains(0) && !name.utf8.contains(0), "a NUL was accepted")
    }
  }
}
