/// What the tests are about: this checkout.
package enum Repository {
  /// The folder that `Package.swift` stands in: that of `Tests/TestSupport/Repository.swift`.
  package static let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
