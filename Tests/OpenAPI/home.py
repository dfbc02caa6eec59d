"""A home of its own: the portal of this checkout, and the agents of its demonstration."""

import json
import os
import re
import sqlite3
import subprocess
from urllib.parse import parse_qs, urlsplit

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))


class Home:
    def __init__(self, folder, guichet):
        self.folder = os.path.join(folder, "home")
        self.guichet = guichet
        public = os.path.join(folder, "public")
        self.command("build", "--site", ROOT, "--out", public, "--no-compress")
        self.command("migrate")
        demo = os.path.join(ROOT, "demo")
        self.command("roster", "import", os.path.join(demo, "agents.csv"))
        files = os.path.join(demo, "actes")
        self.command("acts", "import", os.path.join(demo, "actes.csv"), "--files", files)

    def command(self, *words):
        done = subprocess.run(
            [self.guichet, *words, "--home", self.folder], capture_output=True, text=True
        )
        if done.returncode != 0:
            raise SystemExit(f"guichet {' '.join(words)}\n{done.stdout}{done.stderr}")
        return done.stdout

    @property
    def database(self):
        return os.path.join(self.folder, "accounts.db")

    def token(self, mail, recipient):
        """The secret of the link in the newest mail of a sort to somebody."""
        with sqlite3.connect(self.database) as database:
            (details,) = database.execute(
                "SELECT details FROM outbox WHERE mail = ? AND recipient = ? ORDER BY id DESC",
                (mail, recipient),
            ).fetchone()
        return parse_qs(urlsplit(json.loads(details)["lien"]).query)["jeton"][0]

    def faults(self):
        """What is wrong with the database, by its own account."""
        with sqlite3.connect(self.database) as database:
            found = database.execute("PRAGMA integrity_check").fetchall()
            found += database.execute("PRAGMA foreign_key_check").fetchall()
        faults = [str(row) for row in found if row != ("ok",)]
        help_ = subprocess.run([self.guichet, "--help"], capture_output=True, text=True).stdout
        if re.search(r"^ +audit\b", help_, re.M):
            self.command("audit", "verify")
        return faults

    def holds(self, secret):
        """The files in which a secret stands."""
        found = []
        for folder, _, names in os.walk(self.folder):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    if secret.encode() in file.read():
                        found.append(name)
        return found
