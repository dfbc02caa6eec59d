/// The one place where the generator does things at once: the same work on each of many values.
///
/// Values are taken in runs, so that small work is not drowned by its own management. The results
/// come in the order of the values.
func inParallel<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ work: @escaping @Sendable (Value) throws -> Result
) async throws -> [Result] {
  let length = max(1, min(64, values.count / 16))
  let runs = stride(from: 0, to: values.count, by: length).map { start in
    Array(values[start..<min(start + length, values.count)])
  }
  guard runs.count > 1 else { return try values.map(work) }
  return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    for (number, run) in runs.enumerated() {
      group.addTask { (number, try run.map(work)) }
    }
    var results: [[Result]] = Array(repeating: [], count: runs.count)
    for try await (number, run) in group { results[number] = run }
    return results.flatMap { $0 }
  }
}
