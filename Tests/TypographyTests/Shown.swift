/// A text with its no-break spaces made visible, as `_`.
func shown(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" ? "_" : $0 })
}

/// A text written with `_` for a no-break space.
func typed(_ text: String) -> String {
  String(text.map { $0 == "_" ? "\u{A0}" : $0 })
}
