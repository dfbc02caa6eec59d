import Template

extension ProblemCode {
  /// The code that someone typed, whatever its capitals and the spaces around it.
  package static func named(_ text: String) -> ProblemCode? {
    ProblemCode(rawValue: normalized(text))
  }

  /// The code that someone most likely meant; nil where none comes near.
  package static func nearest(to text: String) -> ProblemCode? {
    nearestName(to: normalized(text), among: allCases.map(\.rawValue)).flatMap(named)
  }

  private static func normalized(_ text: String) -> String {
    let typed = text.drop(while: \.isWhitespace)
    let spaces = typed.reversed().prefix(while: \.isWhitespace).count
    return typed.dropLast(spaces).lowercased()
  }
}
