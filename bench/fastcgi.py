"""The web server's side of FastCGI, for one worker of `guichet.cgi`."""

import os
import socket
import struct
import subprocess
import time
from urllib.parse import quote_plus


class Worker:
    """One FastCGI process behind a socket of its own, and the web server's side of it."""

    def __init__(self, program, home, folder):
        self.path = str(folder / "worker")
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        self.listener.listen(16)
        self.log = open(folder / "log", "ab")
        self.process = subprocess.Popen(
            [program], stdin=self.listener, stdout=subprocess.DEVNULL, stderr=self.log,
            env={"GUICHET_HOME": str(home)})

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.listener.close()
        self.log.close()
        os.unlink(self.path)

    def ask(self, address, path, fields):
        """The status of a form's answer, and the nanoseconds that it took."""
        body = "&".join(f"{name}={quote_plus(value)}" for name, value in fields.items()).encode()
        request = self.request(address, path, body)
        connection = socket.socket(socket.AF_UNIX)
        start = time.perf_counter_ns()
        connection.connect(self.path)
        connection.sendall(request)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
        spent = time.perf_counter_ns() - start
        connection.close()
        return int(answer[8:][:11].removeprefix(b"Status: ")), spent

    @staticmethod
    def request(address, path, body):
        pairs = {
            "REQUEST_METHOD": "POST", "SCRIPT_NAME": "/compte" + path, "REMOTE_ADDR": address,
            "HTTP_SEC_FETCH_SITE": "same-origin", "HTTP_ACCEPT": "application/json",
            "CONTENT_TYPE": "application/x-www-form-urlencoded", "CONTENT_LENGTH": str(len(body)),
        }
        content = b"".join(
            bytes([len(name), len(value)]) + name.encode() + value.encode()
            for name, value in pairs.items())

        def record(kind, content):
            return struct.pack(">BBHHBx", 1, kind, 1, len(content), 0) + content

        return (
            record(1, b"\0\1" + bytes(6)) + record(4, content) + record(4, b"")
            + record(5, body) + record(5, b""))
