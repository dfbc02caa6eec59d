/// Lines that hold nothing but tags: they go, and their indentation counts.
extension Parser {
  /// Where a tag is alone on its line, the line goes with it, and its indentation is returned.
  mutating func takeStandaloneLine(_ tag: Tag) -> [UInt8]? {
    guard let lineEnd = endOfBlankLine(from: tag.range.upperBound),
      let blanks = blanks(before: tag.range.lowerBound)
    else { return nil }
    dropTrailingText(blanks.count)
    position = lineEnd
    return blanks
  }

  /// What stands before a place in its line; nil where that is more than blanks.
  private func blanks(before place: Int) -> [UInt8]? {
    var start = place
    while start > 0, Tag.isBlank(source[start - 1]) { start -= 1 }
    guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
    return Array(source[start..<place])
  }

  /// The offset after the line's end where only blanks are left on it.
  private func endOfBlankLine(from start: Int) -> Int? {
    var index = start
    while index < source.count, Tag.isBlank(source[index]) { index += 1 }
    if index == source.count { return index }
    if source[index] == UInt8(ascii: "\r"), index + 1 < source.count { index += 1 }
    return source[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  /// Takes back the blanks before a tag that is alone on its line.
  private mutating func dropTrailingText(_ count: Int) {
    guard count > 0, case .text(var bytes) = frames[frames.count - 1].nodes.popLast() else {
      return
    }
    bytes.removeLast(min(count, bytes.count))
    if !bytes.isEmpty { append(.text(bytes)) }
  }

  // MARK: Parents and blocks

  /// The line that a tag begins; nil where it holds anything but tags of parents and blocks.
  func tagLine(from first: Tag) -> TagLine? {
    guard first.isOfInheritance, let indentation = blanks(before: first.range.lowerBound) else {
      return nil
    }
    var line = TagLine(indentation: indentation, open: frames.compactMap(\.tag?.kind))
    var next: Tag? = first
    while let tag = next {
      guard line.add(tag) else { return nil }
      let end = tag.range.upperBound
      next = source[end...].starts(with: open) ? try? self.tag(at: end) : nil
    }
    guard line.isWhole, let lineEnd = endOfBlankLine(from: line.end) else { return nil }
    if !line.keepsEnd { line.end = lineEnd }
    return line
  }

  mutating func take(_ line: TagLine) throws(TemplateProblem) {
    dropTrailingText(line.indentation.count)
    for (place, tag) in line.tags.enumerated() {
      if tag.kind == .closing {
        try closeFrame(tag)
      } else {
        try openFrame(tag.indented(place == 0 ? line.indentation : []))
      }
    }
    position = line.end
  }
}
