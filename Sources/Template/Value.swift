/// What a name stands for when a template is rendered.
package indirect enum Value: Sendable {
  /// Text, escaped where it is printed.
  case text(String)
  /// HTML that may reach the page as it is.
  case html([UInt8])
  case flag(Bool)
  case list([Value])
  case record([String: Value])
  /// A text, HTML or record that is absent.
  case none

  /// Whether a section over the value is rendered.
  var isTruthy: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .list(let list): !list.isEmpty
    case .record: true
    case .none: false
    }
  }
}
