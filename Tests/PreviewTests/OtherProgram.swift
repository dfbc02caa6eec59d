import Dispatch
import FileSystem

/// What another program says; nil where it fails.
///
/// It is waited for on a thread of its own: the preview that it asks runs on Swift's shared ones.
func output(of arguments: [String]) async -> String? {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(returning: Command.output(arguments)) }
  }
}
