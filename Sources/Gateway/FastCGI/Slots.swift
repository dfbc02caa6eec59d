/// Values of variables by their number, some of them absent.
///
/// Not an array of optionals: making its type at run time costs more instructions than reading
/// a whole request.
struct Slots: Sendable {
  private var values: [[UInt8]]
  private var present: UInt32 = 0

  init(count: Int) { values = [[UInt8]](repeating: [], count: count) }

  subscript(_ number: Int) -> [UInt8]? {
    get { present & (1 << UInt32(number)) == 0 ? nil : values[number] }
    set {
      let bit: UInt32 = 1 << UInt32(number)
      present = newValue == nil ? present & ~bit : present | bit
      values[number] = newValue ?? []
    }
  }
}
