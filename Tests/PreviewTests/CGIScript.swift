import Glibc
import TestSupport

extension PublishedFolder {
  /// Writes a Python program that answers as a CGI program would, and gives its path.
  ///
  /// It finds `env`, `body()` and `say(text)`.
  func script(_ program: String) throws -> String {
    try write(
      "compte.cgi",
      """
      #!/usr/bin/env -S PYTHONUTF8=1 PYTHONCOERCECLOCALE=0 /usr/bin/python3 -IS
      import os, sys, time, signal
      env = {k: v for k, v in os.environ.items() if k != 'LC_CTYPE'}
      def body(): return sys.stdin.buffer.read(int(env.get('CONTENT_LENGTH') or 0))
      def say(text): os.write(1, text.encode())
      \(program)
      """)
    let path = "\(root)/compte.cgi"
    try checked("chmod", unsafe chmod(path, 0o755))
    return path
  }
}
