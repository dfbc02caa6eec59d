import CSV

extension CSVRow {
  /// The row, where it has as many fields as the first line; nil where a field that says something
  /// is too many, or one is missing.
  func completed(to count: Int) -> CSVRow? {
    if fields.count == count { return self }
    guard fields.count > count, fields[count...].allSatisfy(\.isEmpty) else { return nil }
    return self
  }
}
