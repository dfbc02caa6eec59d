/// Spaces: which ones must not break.
extension FrenchTypography {
  mutating func space(
    before text: UnsafeBufferPointer<UInt8>, from index: Int, to output: inout [UInt8]
  ) {
    if endsInNoBreakSpace { return }
    if unsafe bindsToNext(text, from: index) {
      noBreakSpace(to: &output)
    } else {
      output.append(UInt8(ascii: " "))
      push(UInt8(ascii: " "))
      spaceOffset = output.count - 1
    }
  }

  /// Whether a space must not break: before double punctuation, after «, within a quantity.
  private func bindsToNext(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    if last.1 == 0xC2, last.0 == 0xAB { return true }
    guard index < text.count else { return false }
    let next = unsafe text[index]
    if ByteClass.isDoubleMark(next) || next == UInt8(ascii: "%") { return true }
    if next == 0xC2, index + 1 < text.count, unsafe text[index + 1] == 0xBB { return true }
    if ByteClass.isDigit(last.0) { return ByteClass.isLetter(next) || ByteClass.isDigit(next) }
    return ByteClass.isDigit(next) && endsInHourOrNumberSign
  }

  /// « 14 h » before minutes, « n° » before a number.
  private var endsInHourOrNumberSign: Bool {
    switch last {
    case (UInt8(ascii: "h"), let before, _): ByteClass.isDigit(before) || before == 0xA0
    case (0xB0, 0xC2, UInt8(ascii: "n")), (0xB0, 0xC2, UInt8(ascii: "N")): true
    default: false
    }
  }

  var endsInNoBreakSpace: Bool { last.0 == 0xA0 && last.1 == 0xC2 }

  mutating func noBreakSpace(to output: inout [UInt8]) {
    if endsInNoBreakSpace { return }
    write([0xC2, 0xA0], to: &output)
  }

  /// Makes the space that came last a no-break one, or adds one.
  mutating func bindToPrevious(to output: inout [UInt8]) {
    if spaceOffset >= 0, spaceOffset == output.count - 1 {
      output.removeLast()
      last = (last.1, last.2, 0)
    }
    noBreakSpace(to: &output)
  }
}
