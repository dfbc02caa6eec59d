"""One program run once: how long it took, and how much memory it held at its peak."""

import os
import pathlib
import resource
import signal
import time
from typing import NamedTuple


class Failed(Exception):
    """A program did not do its work; the text is what it said."""


class Run(NamedTuple):
    seconds: float
    peak: int  # bytes


def own_peak():
    """A child's peak starts at ours: Linux counts what the parent held when it started it."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def run(command, log):
    """Run a command to its end, its output in the file `log`."""
    command = [str(part) for part in command]
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    output = [(os.POSIX_SPAWN_OPEN, 1, str(log), flags, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2)]
    start = time.perf_counter()
    try:
        child = os.posix_spawn(command[0], command, os.environ, file_actions=output)
    except OSError as error:
        raise Failed(f"{command[0]}: {error.strerror}") from error
    try:
        _, status, usage = os.wait4(child, 0)
    except BaseException:  # Stopped while we wait: leave nobody behind who still writes.
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        said = pathlib.Path(log).read_text(encoding="utf-8", errors="replace")
        raise Failed(f"{' '.join(command)}\nended with {code} and said:\n{said}")
    return Run(seconds, usage.ru_maxrss * 1024)


def output_of(folder):
    """How many HTML files stand below a folder, and how many bytes all its files hold."""
    pages = size = 0
    for root, _, files in os.walk(folder):
        for file in files:
            pages += file.endswith(".html")
            size += os.stat(os.path.join(root, file)).st_size
    return pages, size
