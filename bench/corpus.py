#!/usr/bin/env python3
"""Make a help site of N invented pages, the same ones for the same seed.

usage: corpus.py OUT N [SEED] [--theme DIR]

Writes OUT/site.yml, OUT/content/index.md and OUT/content/aide/SUBJECT/fiche-NNNNN.md, and copies
the theme to OUT/theme. A page has a title, a description and a date; four to seven questions;
paragraphs, lists, a table or a quotation; links to other pages by file, and to another site.
"""

import argparse
import pathlib
import posixpath
import random
import shutil

SUBJECTS = [
    "avancement", "conges", "formation", "mobilite", "paie", "retraite", "sante", "temps-partiel",
]

WHO = [
    "L'agent titulaire", "Le chef de bureau", "La gestionnaire du dossier",
    "Le service du personnel", "La commission paritaire", "L'agent en stage",
    "Votre responsable direct", "Le bureau des archives", "La cellule d'accueil",
    "Le correspondant de la direction", "L'administration d'origine",
    "Le secrétariat de la commission",
]
DOES = [
    "dépose", "vérifie", "complète", "enregistre", "transmet", "signe", "contrôle", "renvoie",
    "classe", "prépare", "examine", "conserve", "date", "publie", "rectifie",
]
WHAT = [
    "la demande de congé annuel", "le relevé des années de service", "l'attestation de présence",
    "la fiche de notation", "le certificat de prise de service", "l'état des services accomplis",
    "la copie du diplôme", "la décision d'affectation", "le contrat d'engagement",
    "le bordereau de transmission", "l'ordre de mission", "le tableau d'avancement de l'année",
    "la déclaration de changement d'adresse", "le procès-verbal de la commission",
    "le justificatif de domicile", "la lettre de motivation",
]
HOW = [
    "avant la fin du trimestre", "dans un délai de dix jours", "au guichet de la direction",
    "par la voie hiérarchique", "en deux exemplaires lisibles", "sans frais pour l'agent",
    "avec la pièce d'identité en cours de validité", "dès la réception du courrier",
    "pendant les heures d'ouverture", "à la demande de l'intéressé", "sous la même référence",
    "après l'avis du supérieur", "depuis le poste de travail", "selon le calendrier de l'année",
]
ASIDE = [
    "gardez toujours une copie", "l'accusé de réception fait foi", "les originaux vous sont rendus",
    "le délai court à partir du dépôt", "aucune pièce supplémentaire n'est exigée",
    "un rappel part automatiquement", "le dossier incomplet revient à son auteur",
    "la réponse arrive par écrit",
]
KEYWORDS = [
    "original", "délai", "référence", "date limite", "copie lisible", "accord écrit", "signature",
]
ASKS = [
    "Comment", "Dans quels cas", "À quel moment", "Pourquoi", "Sous quelles conditions",
    "Par quel service", "Avec quelles pièces", "Pour combien de temps",
]
TOPICS = [
    "demander une mise en disponibilité", "faire valider une année de service",
    "obtenir un relevé certifié", "changer de résidence administrative",
    "préparer un départ anticipé", "déclarer un enfant à charge",
    "reprendre un poste après une absence", "contester une notation", "reporter des jours de repos",
    "suivre un stage de perfectionnement", "faire corriger un état de services",
    "remplacer une pièce perdue",
]


class Writer:
    """Says things about an administration that does not exist."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def statement(self):
        text = f"{self.pick(WHO)} {self.pick(DOES)} {self.pick(WHAT)}"
        return f"{text} {self.pick(HOW)}" if self.chance(0.48) else text

    def sentence(self):
        text = self.statement()
        if self.chance(0.4):
            text += f" (**{self.pick(KEYWORDS)}**)"
        if self.chance(0.2):
            text += f" : *{self.pick(ASIDE)}*"
        return text + "."

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))

    def question(self):
        return f"{self.pick(ASKS)} {self.pick(DOES)}-t-on {self.pick(WHAT)} ?"

    def row(self):
        phone = " ".join(f"{self.random.randint(0, 99):02d}" for _ in range(2))
        return f"| {self.pick(WHO)} | {self.pick(WHAT)} | 01 00 00 {phone} |"

    def extra(self):
        """A list, a table or a quotation; nothing for one question in four."""
        lot = self.random.random()
        if lot < 0.3:
            return "\n".join(f"{step}. {self.sentence()}" for step in range(1, 6))
        if lot < 0.5:
            return "\n".join(f"- {self.sentence()}" for _ in range(5))
        if lot < 0.65:
            rows = [self.row() for _ in range(6)]
            return "\n".join(["| Service | Pièce | Téléphone |", "| --- | --- | --- |", *rows])
        return f"> {self.paragraph(1)}" if lot < 0.75 else None

    def links(self, folder, count):
        """A sentence that sends the reader to another page, and to another site."""
        page = path_of(self.random.randrange(1, count) if count > 1 else 0)
        target = posixpath.relpath(page, folder or ".")
        other = f"https://annuaire.exemple.org/service/{self.random.randrange(99)}"
        return f"À lire : [{self.pick(TOPICS)}]({target}), puis [l'annuaire]({other})."

    def page(self, number, count):
        path = path_of(number)
        folder = path[: path.rfind("/") + 1]
        day = f"2025-{self.random.randint(1, 12):02d}-{self.random.randint(1, 28):02d}"
        title = f"Comment {self.pick(TOPICS)}, fiche {number}" if number else "Accueil des fiches"
        parts = [
            f'---\ntitle: "{title}"\ndescription: "{self.statement()}."\ndate: {day}\n---',
            self.paragraph(2),
        ]
        for _ in range(self.random.randint(4, 7)):
            parts += [f"## {self.question()}", self.paragraph(3), self.extra()]
            parts.append(self.links(folder, count))
        return "\n\n".join(part for part in parts if part) + "\n"


def path_of(number):
    """The file of a page, below content/. Page 0 is the home page."""
    if number == 0:
        return "index.md"
    return f"aide/{SUBJECTS[number % len(SUBJECTS)]}/fiche-{number:05d}.md"


SETTINGS = """\
version: 1
title: Corpus
ministry: Ministère exemple
base_url: https://exemple.org
language: fr
weights:
  page_raw: 200 KB
  page: 60 KB
"""


def main():
    parser = argparse.ArgumentParser(description="Make a help site of N invented pages.")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("seed", type=int, nargs="?", default=7)
    parser.add_argument("--theme", type=pathlib.Path, help="the theme to copy to OUT/theme")
    options = parser.parse_args()

    content = options.out / "content"
    for subject in SUBJECTS:
        (content / "aide" / subject).mkdir(parents=True, exist_ok=True)
    writer = Writer(options.seed)
    for number in range(options.count):
        (content / path_of(number)).write_text(writer.page(number, options.count), encoding="utf-8")
    (options.out / "site.yml").write_text(SETTINGS, encoding="utf-8")
    if options.theme:
        shutil.copytree(options.theme, options.out / "theme", dirs_exist_ok=True)


if __name__ == "__main__":
    main()
