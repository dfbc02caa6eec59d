/// Something in `actes.csv` that keeps it from being imported.
package typealias ActProblem = ImportProblem<ActColumn>

/// What an import of acts came to.
package typealias ActReport = ImportReport<ActColumn, ActChanges>

/// What an import does to the acts that were there.
package struct ActChanges: Sendable, Equatable {
  package var new = 0
  package var changed = 0
  package var unchanged = 0
  /// Acts of the file that have a PDF.
  package var online = 0
  /// Acts that one of the file replaces.
  package var replaced = 0
  /// Acts of the file that were withdrawn, and stay so.
  package var withdrawn = 0
  /// Files that were copied to the store; the others were there.
  package var copied = 0

  package init() {}
}

/// How far an import has come.
package struct ActProgress: Sendable, Equatable {
  package var rows = 0
  /// Bytes of PDFs that were read.
  package var bytes = 0
}
