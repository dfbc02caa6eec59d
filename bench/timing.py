#!/usr/bin/env python3
"""Look for what the counter's time betrays: pairs of requests that must not be told apart.

Each pair is asked in a random order, one right after the other, of one FastCGI worker, with people
and addresses that are new each time. A pair is told apart where the median of the differences is
above a millisecond and both paired tests agree (Wilcoxon's signed ranks, signs;
eprint 2023/1441 on why paired ones). `--control` names a build without the dummy hash: the same
look must find it out, or it proves nothing.
"""

import argparse
import os
import pathlib
import random
import sqlite3
import sys
import tempfile

from fastcgi import Worker
from paired import Verdict
from programs import say
from town import Town

MOST = 1_000_000  # ns: the median difference that is still none
LEVEL = 1e-3


def sign_in(kind, by_email=False):
    def make(town):
        name = town.somebody(kind)
        identifier = town.email(name) if by_email else name
        return "/connexion", {"identifiant": identifier, "mot_de_passe": "ce n'est pas le bon"}
    return make


def register(kind, year="1984", taken=False):
    def make(town):
        name = town.somebody(kind)
        email = town.email(town.somebody("active")) if taken else None
        return "/inscription", town.registration(name, year, email)
    return make


def recover(kind, right=True):
    def make(town):
        name = town.somebody(kind)
        return "/mot-de-passe-oublie", {
            "matricule": name, "email": town.email(name if right else "z" + name)}
    return make


PAIRS = [
    ("sign-in: unknown matricule, wrong password", sign_in("strange"), sign_in("active")),
    ("sign-in: unknown address, wrong password", sign_in("strange", True), sign_in("active", True)),
    ("sign-in: not activated, wrong password", sign_in("pending"), sign_in("active")),
    ("sign-in: no account, wrong password", sign_in("new"), sign_in("active")),
    ("sign-in: locked, wrong password", sign_in("locked"), sign_in("active")),
    ("sign-in: has left, wrong password", sign_in("left"), sign_in("active")),
    ("registration: unknown, accepted", register("strange"), register("new")),
    ("registration: other birth date, accepted", register("new", "1985"), register("new")),
    ("registration: has an account, accepted", register("active"), register("new")),
    ("registration: address taken, accepted", register("new", taken=True), register("new")),
    ("registration: registered before, accepted", register("pending"), register("new")),
    ("recovery: unknown, right", recover("strange"), recover("active")),
    ("recovery: other address, right", recover("active", False), recover("active")),
    ("recovery: locked, right", recover("locked"), recover("active")),
]


def differences(worker, town, one, other, many):
    found = []
    for _ in range(many):
        sides = [(0, one(town)), (1, other(town))]
        random.shuffle(sides)
        spent, statuses = [0, 0], set()
        for side, (path, fields) in sides:
            status, spent[side] = worker.ask(town.address(), path, fields)
            statuses.add(status)
        if len(statuses) != 1 or not statuses & {202, 422}:
            sys.exit(f"answers differ, or are none: {statuses}")
        found.append(spent[0] - spent[1])
    return found


def look(chosen, program, pairs, folder):
    """The pairs that a program's time tells apart; all are shown."""
    town = Town(chosen, folder)
    with sqlite3.connect(town.home / "portal.db") as portal:
        portal.execute("UPDATE setting SET value = '4' WHERE path = 'account.hash_slots'")
    worker, told = Worker(program, town.home, folder), []
    try:
        # Sixteen people of a kind for each pair that is asked of, at the very most.
        town.settle(worker, chosen.pairs * 16)
        for name, one, other in pairs:
            verdict = Verdict.of(differences(worker, town, one, other, chosen.pairs))
            apart = verdict.is_apart(MOST, LEVEL)
            print(f"{name:45} {verdict}  {'TOLD APART' if apart else 'same'}", flush=True)
            if apart:
                told.append(name)
    finally:
        worker.end()
    return told


def options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--guichet", required=True, metavar="PATH", type=os.path.abspath)
    parser.add_argument("--counter", required=True, metavar="PATH", type=os.path.abspath)
    parser.add_argument("--control", metavar="PATH", type=os.path.abspath,
                        help="a guichet.cgi without the dummy hash, which must be found out")
    parser.add_argument("--portal", default=".", metavar="DIR", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=300, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    chosen = options()
    random.seed(chosen.seed)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="timing-", dir=memory) as folder:
        print(f"{chosen.pairs} pairs of each; the median difference, and two tests' p")
        told = look(chosen, chosen.counter, PAIRS, pathlib.Path(folder))
    if told:
        say("told apart: " + "; ".join(told))
    found = True
    if chosen.control:
        with tempfile.TemporaryDirectory(prefix="timing-", dir=memory) as folder:
            print("without the dummy hash")
            found = bool(look(chosen, chosen.control, PAIRS[:1], pathlib.Path(folder)))
        if not found:
            say("the build without the dummy hash was not found out: the look proves nothing")
    sys.exit(1 if told or not found else 0)


if __name__ == "__main__":
    main()
