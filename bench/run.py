#!/usr/bin/env python3
"""Time `guichet build`, with Hugo and the floor (cmark-gfm in C, no layout) beside it.

The programs take turns, so that a slow minute of the machine is slow for all of them. What is
missing (gcc, libcmark-gfm, Hugo, the portal) is left out, and said.
"""

import argparse
import os
import pathlib
import platform
import signal
import sys
import tempfile

from jobs import time_corpus, time_portal
from measure import Failed
from programs import HERE, compiled_floor, guichet_at, hugo_program, hugo_version, say
from report import as_markdown, as_text, write_markdown


def workplace():
    """A folder in memory: creating files on a disk varies too much to compare anything."""
    memory = "/dev/shm"
    if os.path.isdir(memory) and os.access(memory, os.W_OK):
        return tempfile.TemporaryDirectory(prefix="bench-", dir=memory)
    say(f"no {memory}: on {tempfile.gettempdir()}, where a disk's moods may show")
    return tempfile.TemporaryDirectory(prefix="bench-")


def conditions(runs, hugo, place):
    where = "in memory (`/dev/shm`)" if place.startswith("/dev/shm") else "on a disk"
    beside = f", Hugo {hugo_version(hugo)}" if hugo else ""
    counted = f"{runs} run" if runs == 1 else f"{runs} runs"
    cores = len(os.sched_getaffinity(0))
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores{beside}. {counted} of each job,"
        f" in turns, {where}. A cold build starts with no output and an empty home."
    )


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--guichet", required=True, metavar="PATH", help="the program to time")
    parser.add_argument("--sizes", default="10,1000,10000", help="pages of each corpus")
    parser.add_argument("--runs", type=int, default=5, help="runs of each job")
    parser.add_argument("--portal", type=pathlib.Path, default=HERE.parent, metavar="DIR")
    parser.add_argument("--markdown", metavar="FILE", help="write the tables there as well")
    return parser.parse_args()


def measure(chosen, folder, hugo, tables):
    guichet, floor = guichet_at(chosen.guichet), compiled_floor(folder)
    for pages in [int(size) for size in chosen.sizes.split(",")]:
        tables.append(time_corpus(folder, pages, chosen.runs, guichet, floor, hugo))
    if not (chosen.portal / "site.yml").exists():
        say(f"no site.yml in {chosen.portal}: the portal is left out")
    elif guichet:
        tables.append(time_portal(folder, chosen.portal, chosen.runs, guichet))


def main():
    chosen = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    hugo, tables, failure = hugo_program(), [], None
    with workplace() as place:
        try:
            measure(chosen, pathlib.Path(place), hugo, tables)
        except Failed as error:
            failure = f"bench: {error}"
    text = conditions(chosen.runs, hugo, place)
    if tables:
        print(text.replace("`", ""), as_text(tables), sep="\n\n")
    if chosen.markdown and not failure:
        write_markdown(chosen.markdown, as_markdown(tables, text))
    sys.exit(failure)


if __name__ == "__main__":
    main()
