import CLibFuzzer
import Glibc

/// Gives one reader of the house whatever libFuzzer thinks of: `FUZZ_TARGET=form fuzz FOLDER…`.
///
/// A broken property ends the program, and libFuzzer keeps the input that broke it.
@main
enum Fuzz {
  static func main() {
    guard target != nil else {
      print("FUZZ_TARGET=" + Target.allCases.map(\.rawValue).joined(separator: "|"))
      exit(2)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      unsafe CommandLine.unsafeArgv
    let code = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      unsafe target?.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
    exit(code)
  }
}

/// A C function captures nothing, so what it checks stands outside.
private let target = unsafe getenv("FUZZ_TARGET").flatMap {
  unsafe Target(rawValue: String(cString: $0))
}
