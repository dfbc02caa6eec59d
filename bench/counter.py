#!/usr/bin/env python3
"""Count and time what `guichet.cgi` does for a request, beside a static C program that says hello.

Instructions (callgrind) repeat; times are medians of interleaved runs, and only their ratios travel.
What is missing (valgrind, gcc, nginx, wrk, spawn-fcgi) is left out, and said.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import tempfile
import time

from programs import say
from report import write_markdown
from signed_link import signed_link

HELLO = r"""
#include <stdio.h>
int main(void) { fputs("Status: 200 OK\r\nContent-Type: text/plain\r\n\r\nhello\n", stdout); }
"""
HASH = r"""
#include <argon2.h>
int main(void) {
  char salt[16] = "selselselselsel", tag[32];
  return argon2id_hash_raw(2, 19456, 1, "trois pirogues au lac", 21, salt, 16, tag, 32);
}
"""
START, END = "<!-- bench/counter.py: start -->", "<!-- bench/counter.py: end -->"


class Counter:
    """The program, in a home with the portal and the demonstration's agents."""

    def __init__(self, guichet, cgi, portal, folder):
        self.cgi, self.home = cgi, folder / "home"
        for command in (
            ["build", "--site", portal, "--out", folder / "public", "--no-compress"],
            ["migrate"],
            ["roster", "import", portal / "demo/agents.csv"],
        ):
            subprocess.run(
                [guichet, *command, "--home", self.home], check=True, capture_output=True)

    def environment(self, path="/compte/connexion", method="GET", body=b""):
        return {
            "GATEWAY_INTERFACE": "CGI/1.1", "REQUEST_METHOD": method, "SCRIPT_NAME": "",
            "PATH_INFO": path, "QUERY_STRING": "", "REMOTE_ADDR": "192.0.2.1",
            "SERVER_PROTOCOL": "HTTP/1.1", "GUICHET_HOME": str(self.home),
            "HTTP_SEC_FETCH_SITE": "same-origin", "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
        }

    def forget_counters(self):
        with sqlite3.connect(self.home / "accounts.db") as accounts:
            accounts.execute("DELETE FROM counter")


def run(program, environment, body=None):
    """Seconds of one process; without a body it is started as a server does, by one call."""
    if body is not None:
        start = time.perf_counter()
        subprocess.run(
            [program], env=environment, input=body, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, check=True)
        return time.perf_counter() - start
    with open(os.devnull, "r+b") as nothing:
        actions = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), number) for number in (0, 1, 2)]
        start = time.perf_counter()
        child = os.posix_spawn(program, [program], environment, file_actions=actions)
        os.waitpid(child, 0)
        return time.perf_counter() - start


def instructions(counter, folder, path="/compte/connexion"):
    if not shutil.which("valgrind"):
        return say("no valgrind: instructions are left out")
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", counter.cgi],
        env=counter.environment(path), stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return int(re.search(rb"Collected : (\d+)", result.stderr).group(1))


def resident(counter):
    """The peak of resident memory in KB, by GNU time: a Python child would show its parent's."""
    timer = shutil.which("time")
    if not timer:
        return say("no GNU time: memory is left out")
    result = subprocess.run(
        [timer, "-f", "%M", counter.cgi], env=counter.environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return int(result.stderr.split()[-1])


def start_up(counter, folder, runs):
    """The medians of a request and of the C program, in turns."""
    if not shutil.which("gcc"):
        return say("no gcc: the C program is left out")
    source, hello = folder / "hello.c", counter.cgi.parent / "hello"
    source.write_text(HELLO)
    subprocess.run(["gcc", "-O2", "-static", "-o", hello, source], check=True)
    ours, theirs = [], []
    for _ in range(runs):
        theirs.append(run(hello, {}))
        ours.append(run(counter.cgi, counter.environment()))
    return statistics.median(ours), statistics.median(theirs)


def sign_in(counter, folder, runs):
    """One hash in a C program of its own, and all else that a sign-in costs, in seconds."""
    if not shutil.which("gcc"):
        return say("no gcc: the sign-in is left out")
    source, hash_alone = folder / "hash.c", folder / "hash"
    source.write_text(HASH)
    subprocess.run(["gcc", "-O2", "-o", hash_alone, source, "-largon2"], check=True)
    body = b"identifiant=999999&mot_de_passe=trois+pirogues+au+lac"
    environment = counter.environment(method="POST", body=body)
    ours, theirs = [], []
    for _ in range(runs):
        counter.forget_counters()
        theirs.append(run(hash_alone, {}, body))
        ours.append(run(counter.cgi, environment, body))
    rest = statistics.median(our - their for our, their in zip(ours, theirs))
    return statistics.median(theirs), rest


NGINX = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{ access_log off;
  client_body_temp_path {folder}/1; fastcgi_temp_path {folder}/2; proxy_temp_path {folder}/3;
  uwsgi_temp_path {folder}/4; scgi_temp_path {folder}/5;
  server {{ listen 127.0.0.1:{port}; location / {{
    fastcgi_param REQUEST_METHOD $request_method; fastcgi_param QUERY_STRING $query_string;
    fastcgi_param CONTENT_LENGTH $content_length; fastcgi_param CONTENT_TYPE $content_type;
    fastcgi_param REMOTE_ADDR $remote_addr; fastcgi_param PATH_INFO $document_uri;
    fastcgi_pass unix:{folder}/socket; }} }} }}
"""


def fastcgi(counter, folder, port):
    """Requests a second through nginx, with two workers."""
    missing = [name for name in ("nginx", "wrk", "spawn-fcgi") if not shutil.which(name)]
    if missing:
        return say(f"no {', '.join(missing)}: FastCGI is left out")
    pids = folder / "workers"
    subprocess.run(
        ["spawn-fcgi", "-s", folder / "socket", "-M", "0666", "-F", "2", "-P", pids, "--",
         counter.cgi],
        env={"GUICHET_HOME": str(counter.home), "PATH": os.environ["PATH"]}, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, port=port))
    server = subprocess.Popen(["nginx", "-c", settings], stderr=subprocess.DEVNULL)
    try:
        time.sleep(0.5)
        address = f"http://127.0.0.1:{port}/compte/connexion"
        rates = []
        for _ in range(3):
            told = subprocess.run(
                ["wrk", "-t1", "-c4", "-d3s", address], capture_output=True, text=True, check=True)
            if "Non-2xx" in told.stdout:
                return say("FastCGI: not every answer was 200: left out")
            rates.append(float(re.search(r"Requests/sec: +([\d.]+)", told.stdout).group(1)))
        return statistics.median(rates)
    finally:
        server.terminate()
        server.wait()
        for pid in pids.read_text().split():
            os.kill(int(pid), signal.SIGTERM)


def rows(counter, folder, chosen):
    size = os.path.getsize(counter.cgi)
    yield "`guichet.cgi`, stripped", "14 MB", f"{size / 1e6:.1f} MB"
    if count := instructions(counter, folder):
        yield "GET `/compte/connexion`, instructions", "1.2 M", f"{count / 1e6:.2f} M"
    if memory := resident(counter):
        yield "… resident memory", "8 MB", f"{memory / 1024:.1f} MB"
    if pair := start_up(counter, folder, chosen.runs):
        ours, theirs = pair
        yield (
            "… beside a static C program", "2.2 ×",
            f"{ours / theirs:.2f} × ({ours * 1e3:.2f} ms beside {theirs * 1e3:.2f} ms)")
    link = signed_link(counter, chosen.guichet, folder)
    if count := instructions(counter, folder, link):
        yield "signed link, act of 200 KB, instructions", "1.5 M", f"{count / 1e6:.2f} M"
    if rate := fastcgi(counter, folder, chosen.port):
        yield "FastCGI, 2 workers behind nginx", "4,000 requests/s", f"{rate:,.0f} requests/s"
    if pair := sign_in(counter, folder, max(20, chosen.runs // 5)):
        one, rest = pair
        yield (
            "sign-in beside its one Argon2id", "3 ms",
            f"{rest * 1e3:.1f} ms beside {one * 1e3:.0f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--guichet", required=True, metavar="PATH")
    parser.add_argument("--cgi", required=True, metavar="PATH")
    parser.add_argument("--portal", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--port", type=int, default=18097)
    parser.add_argument("--markdown", metavar="FILE")
    chosen = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with (
        tempfile.TemporaryDirectory(prefix="bench-", dir=memory) as place,
        tempfile.TemporaryDirectory(prefix="bench-") as disk,
    ):
        os.chmod(place, 0o711)  # nginx serves as another user
        folder = pathlib.Path(place)
        # A program is mapped from a disk more quickly than from memory's file system.
        stripped = pathlib.Path(disk) / "guichet.cgi"
        subprocess.run(["strip", "-o", stripped, chosen.cgi], check=True)
        counter = Counter(os.path.abspath(chosen.guichet), stripped, chosen.portal.resolve(), folder)
        table = ["| work | budget | measured |", "|---|---|---|"]
        for row in rows(counter, folder, chosen):
            table.append("| " + " | ".join(row) + " |")
            print(": ".join([row[0], row[2]]))
    if chosen.markdown:
        write_markdown(chosen.markdown, "\n".join(table) + "\n", START, END)


if __name__ == "__main__":
    main()
