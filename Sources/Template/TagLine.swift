/// A line of two tags or more, of parents and blocks, and nothing else: `{{<base}}{{$main}}`.
struct TagLine {
  let indentation: [UInt8]
  private(set) var tags: [Tag] = []
  /// Where the text goes on.
  var end = 0

  /// What is open, innermost last, and which tag of the line has opened it.
  private var open: [(kind: Tag.Kind, place: Int?)]
  /// The tags of the line that open and close what is printed here, and not in a parent.
  private var pair: (kind: Tag.Kind, end: Int)?

  init(indentation: [UInt8], open: [Tag.Kind]) {
    self.indentation = indentation
    self.open = open.map { ($0, nil) }
  }

  /// Adds a tag; false where the line cannot hold it.
  mutating func add(_ tag: Tag) -> Bool {
    switch tag.kind {
    case .parent, .block: open.append((tag.kind, tags.count))
    case .closing: guard close(tag) else { return false }
    default: return false
    }
    tags.append(tag)
    end = tag.range.upperBound
    return true
  }

  private mutating func close(_ tag: Tag) -> Bool {
    guard let (kind, place) = open.popLast(), kind == .parent || kind == .block else {
      return false
    }
    if let place, open.last?.kind != .parent {
      guard place == 0 else { return false }
      pair = (kind, tag.range.upperBound)
    }
    return true
  }

  /// Whether there are tags enough, and a pair that prints has the line to itself.
  var isWhole: Bool { tags.count > 1 && (pair.map { $0.end == end } ?? true) }

  /// Whether the line's end stays: what overrides a block within a line may bring none.
  var keepsEnd: Bool { pair?.kind == .block }
}
