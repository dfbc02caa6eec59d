"""People for the counter: a home with accounts and roster entries of every kind."""

import json
import sqlite3
import subprocess
import sys
import time

PASSWORD = "trois pirogues au lac"


class Town:
    """A home with as many people of each kind as the pairs need, nobody asked for twice."""

    # What the matricules of a kind begin with; the roster does not know the last kind.
    KINDS = {
        "active": "A", "locked": "L", "left": "S", "pending": "P", "new": "N", "strange": "X"}

    def __init__(self, chosen, folder):
        self.home, self.addresses = folder / "home", 0
        for command in (
            ["build", "--site", chosen.portal, "--out", folder / "public", "--no-compress"],
            ["migrate"],
        ):
            subprocess.run(
                [chosen.guichet, *command, "--home", self.home], check=True, capture_output=True)
        self.next = dict.fromkeys(self.KINDS, 0)

    def settle(self, worker, many):
        """Adds the people; the first account is made by the program, for its hash."""
        accounts = sqlite3.connect(self.home / "accounts.db")
        self.add_agents(accounts, ["A00000"])
        worker.ask(self.address(), "/inscription", self.registration("A00000"))
        details, = accounts.execute(
            "SELECT details FROM outbox WHERE mail = 'activation'").fetchone()
        token = json.loads(details)["lien"].split("jeton=")[1]
        status, _ = worker.ask(self.address(), "/activation", {"jeton": token})
        if status != 200:
            sys.exit(f"the first account was not made: {status}")
        password, = accounts.execute("SELECT password FROM account").fetchone()
        for kind in list(self.KINDS)[:-1]:
            names = [self.matricule(kind, number) for number in range(many)]
            self.add_agents(accounts, names, "sorti" if kind == "left" else "actif")
            table = {"pending": "registration", "new": None}.get(kind, "account")
            if table:
                self.add(accounts, table, names, password)
            if kind == "locked":
                accounts.executemany(
                    "INSERT INTO matricule_lock VALUES (?, 'operateur', 1)",
                    [(name,) for name in names])
        accounts.commit()
        accounts.close()

    @staticmethod
    def add_agents(accounts, names, situation="actif"):
        accounts.executemany(
            "INSERT INTO agent (matricule, nom, prenoms, date_naissance, naissance_precision,"
            " statut, ministere_sigle, situation, maj) VALUES (?, 'DOSSOU', 'Afi Marie',"
            f" '1984-03-27', 'jour', 'fonctionnaire', 'MTFP', '{situation}', '2026-02-02')",
            [(name,) for name in names])
        accounts.commit()

    def add(self, accounts, table, names, password):
        now = int(time.time())
        more = {
            "account": ", acts_open, activated_at, password_changed_at) VALUES (?,?,?,?,?,1,?,?)",
            "registration": ", requested_at, expires_at) VALUES (?,?,?,?,?,?,?+172800)",
        }[table]
        accounts.executemany(
            f"INSERT INTO {table} (matricule, email, email_canonical, phone, password{more}",
            [(name, self.email(name), self.email(name), "+2290100000101", password, now, now)
             for name in names])

    @classmethod
    def matricule(cls, kind, number):
        return f"{cls.KINDS[kind]}Q{number:05}"

    @staticmethod
    def email(matricule):
        return f"{matricule.lower()}@exemple.org"

    def somebody(self, kind):
        self.next[kind] += 1
        return self.matricule(kind, self.next[kind] - 1)

    def address(self):
        self.addresses += 1
        number = self.addresses
        return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"

    @classmethod
    def registration(cls, matricule, year="1984", email=None):
        return {
            "matricule": matricule, "nom": "DOSSOU", "prenoms": "Afi Marie", "jour": "27",
            "mois": "mars", "annee": year, "telephone": "01 00 00 01 01",
            "email": email or cls.email("n" + matricule), "mot_de_passe": PASSWORD,
        }
