/// The language in which an operator is spoken to.
package enum WordingLanguage: Sendable {
  case french, english

  func said(_ french: String, _ english: String) -> String {
    self == .french ? french : english
  }
}
