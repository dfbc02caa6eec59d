"""A signed link to an act of 200 KB, made by the program for an agent who signed in."""

import json
import re
import sqlite3
import subprocess
import urllib.parse

from acts import ACTS
from town import PASSWORD, Town

MATRICULE = "123456"
BYTES = 200_000


def signed_link(counter, guichet, folder):
    """The path of a link that downloads the act, for as long as the links of the portal live."""
    import_act(counter, guichet, folder)
    ask(counter, "/compte/inscription", Town.registration(MATRICULE))
    with sqlite3.connect(counter.home / "accounts.db") as accounts:
        details, = accounts.execute(
            "SELECT details FROM outbox WHERE mail = 'activation'").fetchone()
    token = json.loads(details)["lien"].split("jeton=")[1]
    ask(counter, "/compte/activation", {"jeton": token})
    signed_in = ask(counter, "/compte/connexion", {"identifiant": MATRICULE, "mot_de_passe": PASSWORD})
    cookie = re.search(r"^Set-Cookie: ([^;]+)", signed_in, re.MULTILINE).group(1)
    led = ask(counter, "/compte/actes/A-1", query="d=a", HTTP_COOKIE=cookie)
    address = re.search(r"^Location: (\S+)", led, re.MULTILINE).group(1)
    path = urllib.parse.urlparse(address).path
    if len(ask(counter, path)) < BYTES:
        raise SystemExit("the signed link does not answer with its act")
    return path


def import_act(counter, guichet, folder):
    (folder / "a.pdf").write_bytes(b"%PDF-1.4\n" + b"x" * BYTES)
    table = folder / "actes.csv"
    table.write_text(
        f"{ACTS}\nA-1;{MATRICULE};arrêté;nomination;n° 1;Objet;2019-03-01;;Directrice;MEF;en_ligne;"
        "a.pdf\n", encoding="utf-8")
    subprocess.run(
        [guichet, "acts", "import", table, "--files", folder, "--home", counter.home], check=True,
        capture_output=True)


def ask(counter, path, fields=None, query="", **more):
    """What the program answers, as text."""
    body = urllib.parse.urlencode(fields or {}).encode()
    environment = counter.environment(path, "POST" if fields else "GET", body)
    environment |= {"QUERY_STRING": query, **more}
    told = subprocess.run(
        [counter.cgi], env=environment, input=body, capture_output=True, check=True)
    return told.stdout.decode("latin-1")
