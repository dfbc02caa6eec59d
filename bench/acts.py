#!/usr/bin/env python3
"""Times `guichet acts import` on invented acts, in memory (/dev/shm).

    python3 bench/acts.py --guichet PATH [--rows 100000] [--files 1000] [--runs 3]

The first import fills an empty database; the second finds nothing to do. Peak memory is the
kernel's ru_maxrss, and must not grow with the rows: try ten times as many.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

AGENTS = 25_000
TYPES = [
    "nomination", "titularisation", "avancement d'échelon", "reclassement", "mutation",
    "congé administratif",
]
ROSTER = (
    "matricule;nom;nom_epoux;prenoms;date_naissance;naissance_precision;statut;corps;"
    "categorie_echelle_echelon;ministere_sigle;date_prise_service;situation;maj"
)
ACTS = (
    "id;matricule;nature;type;reference;objet;date_signature;date_effet;autorite;"
    "ministere_sigle;statut_numerisation;fichier"
)


def corpus(folder, rows, files):
    """Agents, acts of theirs, and PDFs of 100 KB for the first acts."""
    with open(folder / "agents.csv", "w", encoding="utf-8") as out:
        print(ROSTER, file=out)
        for number in range(AGENTS):
            print(
                f"{300000 + number};NOM;;Prénom;1984-03-27;jour;fonctionnaire;;;MEF;;actif;2026-02-02",
                file=out)
    (folder / "pdf").mkdir()
    with open(folder / "actes.csv", "w", encoding="utf-8") as out:
        print(ACTS, file=out)
        for number in range(rows):
            online = number < files
            if online:
                body = b"%%PDF-1.4\n%d\n" % number
                (folder / f"pdf/{number}.pdf").write_bytes(body + b"x" * 100_000)
            print(
                f"A-{number:07d};{300000 + number % AGENTS};arrêté;{TYPES[number % 6]};"
                f"n° {number}/MEF/DGFP;Objet de l'acte {number};20{10 + number % 15}-03-"
                f"{1 + number % 28:02d};;Directrice générale;MEF;"
                + (f"en_ligne;{number}.pdf" if online else "a_numeriser;"), file=out)


def run(command):
    """Seconds and peak memory (MB) of a command, which must end well."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaints = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: {complaints.decode()}")
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--guichet", type=pathlib.Path, required=True)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    shared = pathlib.Path("/dev/shm")
    folder = pathlib.Path(tempfile.mkdtemp(dir=shared if shared.is_dir() else None))
    guichet = options.guichet.resolve()
    try:
        corpus(folder, options.rows, options.files)
        results = {"first import": [], "second import": [], "verify": []}
        for _ in range(options.runs):
            home = folder / "home"
            shutil.rmtree(home, ignore_errors=True)
            run([guichet, "migrate", "--home", home])
            run([guichet, "roster", "import", folder / "agents.csv", "--home", home])
            command = [
                guichet, "acts", "import", folder / "actes.csv", "--files", folder / "pdf",
                "--home", home,
            ]
            results["first import"].append(run(command))
            results["second import"].append(run(command))
            results["verify"].append(run([guichet, "acts", "verify", "--home", home]))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"| {options.rows} acts, {options.files} PDFs of 100 KB | seconds | peak memory |")
    print("|---|---|---|")
    for job, values in results.items():
        seconds = statistics.median(value[0] for value in values)
        memory = max(value[1] for value in values)
        print(f"| {job} | {seconds:.2f} | {memory:.0f} MB |")


if __name__ == "__main__":
    main()
