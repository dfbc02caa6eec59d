/// What puts a problem right, where that takes no person: what the advice says, as a value.
package enum Remedy: Sendable, Hashable {
  /// The line of the problem becomes this one.
  case line(String)
}
