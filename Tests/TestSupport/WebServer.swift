/// A web server on loopback whose pages are empty; it goes with this.
package final class WebServer {
  private let server: PythonServer

  /// Its address, with no slash at the end.
  package var base: String { "http://127.0.0.1:\(server.port)" }

  /// - Parameter answers: `answer(method, path)` in Python, which returns a status and a `Location`
  ///   or `None`.
  package init(_ answers: String) throws { server = try PythonServer(answers + Self.program) }

  private static let program = """

    import http.server, os, sys, threading
    class Handler(http.server.BaseHTTPRequestHandler):
        def do(self):
            status, location = answer(self.command, self.path)
            self.send_response(status)
            if location: self.send_header('Location', location)
            self.send_header('Content-Length', '0')
            self.end_headers()
        do_GET = do_HEAD = do
        def log_message(self, *_): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()
    os._exit(0)
    """
}
