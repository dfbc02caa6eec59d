/// The name that someone most likely meant; nil where none comes near.
///
/// Names are compared without case and without the accents of French, by edit distance with
/// transpositions (optimal string alignment; Damerau 1964, Boytsov 2011). A third of the letters
/// may differ. Of equally near names the first in order is taken.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = folded(name)
  guard !wanted.isEmpty, wanted.count <= 200 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = folded(candidate)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.name
}

/// The edits between two words.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var twoBefore: [Int] = []
  var before = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var edits = min(
        current[column] + 1, before[column + 1] + 1, before[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        edits = min(edits, twoBefore[column - 1] + 1)
      }
      current.append(edits)
    }
    (twoBefore, before) = (before, current)
  }
  return before[right.count]
}

private func folded(_ name: String) -> [Unicode.Scalar] {
  name.lowercased().unicodeScalars.map { scalar in
    switch scalar {
    case "à", "â", "ä": "a"
    case "é", "è", "ê", "ë": "e"
    case "î", "ï": "i"
    case "ô", "ö": "o"
    case "ù", "û", "ü": "u"
    case "ç": "c"
    case "_", " ", "’": "-"
    default: scalar
    }
  }
}
