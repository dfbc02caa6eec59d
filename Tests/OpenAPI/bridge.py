"""HTTP in front of guichet.cgi, as a web server is: each request is a process (RFC 3875)."""

import itertools
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote_to_bytes

# A request of the tests that names its address; every other one has an address of its own, so that
# what is limited by address does not end a long run.
ADDRESS_HEADER = "x-test-address"


class Bridge(ThreadingHTTPServer):
    """Serves on a free port of the loopback, and keeps what the program should never do."""

    daemon_threads = True

    def __init__(self, program, home):
        super().__init__(("127.0.0.1", 0), Handler)
        self.program = program
        self.home = home
        self.numbers = itertools.count(1)
        self.faults = []
        self.log = []
        self.requests = 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/compte"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.shutdown()
        self.server_close()

    def address(self, named):
        if named:
            return named
        number = next(self.numbers)
        return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"

    def run(self, environment, body):
        """The program's answer; a death, or an answer that is none, is a fault."""
        self.requests += 1
        done = subprocess.run(
            [self.program], input=body, env=environment, capture_output=True, timeout=60
        )
        errors = done.stderr.decode(errors="replace")
        self.log.append(errors)
        head, separator, content = done.stdout.partition(b"\r\n\r\n")
        asked = f"{environment['REQUEST_METHOD']} {environment['PATH_INFO']}"
        if done.returncode != 0 or not separator or not head.startswith(b"Status: "):
            answer = done.stdout[:80]
            self.faults.append(f"{asked}: exit code {done.returncode}, {answer}, {errors}")
            return b"Status: 502 Bad Gateway", b""
        for event in ("request.failed", "response.refused", "portal.unusable"):
            if event in errors:
                self.faults.append(f"{asked}: {errors}")
        return head, content


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __getattr__(self, name):
        # Every method goes to the program, whatever its name.
        if name.startswith("do_"):
            return self.forward
        raise AttributeError(name)

    def forward(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        head, content = self.server.run(self.environment(), body)
        first, *fields = head.decode("latin-1").split("\r\n")
        self.send_response_only(int(first.split(" ")[1]))
        for field in fields:
            name, _, value = field.partition(": ")
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def environment(self):
        path, _, query = self.path.partition("?")
        entries = {
            "GATEWAY_INTERFACE": "CGI/1.1",
            "SERVER_PROTOCOL": self.request_version,
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path),
            "QUERY_STRING": query.encode("latin-1"),
            "REMOTE_ADDR": self.server.address(self.headers.get(ADDRESS_HEADER)),
            "GUICHET_HOME": self.server.home,
        }
        for name in set(self.headers):
            value = ", ".join(self.headers.get_all(name)).encode("latin-1")
            if name.lower() in ("content-type", "content-length"):
                entries[name.upper().replace("-", "_")] = value
            elif name.lower() != "proxy":
                entries["HTTP_" + name.upper().replace("-", "_")] = value
        # An environment has no byte of 0, and no server hands one on.
        return {
            name: value.replace(b"\0", b"") if isinstance(value, bytes) else value
            for name, value in entries.items()
        }

    def log_message(self, *words):
        pass
