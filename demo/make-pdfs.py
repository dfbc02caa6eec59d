#!/usr/bin/env python3
"""Writes the PDFs of the demonstration's acts to demo/actes/: small, valid, and plainly fictional.

    python3 demo/make-pdfs.py

The same bytes come out each time. `actes.csv` names the files.
"""

import pathlib
import zlib

FOLDER = pathlib.Path(__file__).parent / "actes"

# name: (pages, an image instead of text, title, lines)
ACTS = {
    "a-2009-001.pdf": (1, False, "ARRÊTÉ N° 0001/SPÉCIMEN/2009", ["portant nomination en qualité", "de stagiaire de Mme DOSSOU Afi Marie"]),
    "a-2010-014.pdf": (1, False, "ARRÊTÉ N° 0014/SPÉCIMEN/2010", ["portant titularisation", "de Mme DOSSOU Afi Marie"]),
    "a-2012-103.pdf": (1, True, "DÉCISION N° 0103/SPÉCIMEN/2012", ["portant avancement d'échelon"]),
    "a-2016-208.pdf": (2, False, "ARRÊTÉ N° 0208/SPÉCIMEN/2016", ["portant reclassement", "de Mme DOSSOU Afi Marie"]),
    "a-2019-077.pdf": (1, False, "DÉCISION N° 0077/SPÉCIMEN/2019", ["portant congé de maternité"]),
    "a-2021-310.pdf": (1, False, "ARRÊTÉ N° 0310/SPÉCIMEN/2021", ["portant avancement d'échelon", "(acte erroné, remplacé)"]),
    "a-2021-311.pdf": (2, False, "ARRÊTÉ N° 0311/SPÉCIMEN/2021", ["rectifiant l'arrêté n° 0310", "et portant avancement d'échelon"]),
    "a-2023-052.pdf": (1, False, "DÉCISION N° 0052/SPÉCIMEN/2023", ["portant mesure individuelle"]),
    "b-2014-020.pdf": (1, False, "ARRÊTÉ N° 0020/SPÉCIMEN/2014", ["portant nomination", "de Mme KONÉ Aïssata"]),
    "c-2003-009.pdf": (1, False, "ARRÊTÉ N° 0009/SPÉCIMEN/2003", ["portant nomination", "de M. D'ALMEIDA Noël"]),
}


def text_page(title, lines, page, pages):
    def show(text):
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return b"(" + escaped.encode("cp1252") + b") Tj\n"

    body = b"BT /F1 30 Tf 150 700 Td " + show("SPÉCIMEN") + b"ET\n"
    body += b"BT /F1 16 Tf 72 620 Td 22 TL " + show(title)
    for line in lines + ["", "Document d'essai, sans aucune valeur.", f"Page {page} sur {pages}"]:
        body += b"T* " + show(line)
    return body + b"ET\n"


LETTERS = {
    "S": "01111 10000 10000 01110 00001 00001 11110", "P": "11110 10001 10001 11110 10000 10000 10000",
    "E": "11111 10000 10000 11110 10000 10000 11111", "C": "01111 10000 10000 10000 10000 10000 01111",
    "I": "11111 00100 00100 00100 00100 00100 11111", "M": "10001 11011 10101 10101 10001 10001 10001",
    "N": "10001 11001 10101 10011 10001 10001 10001",
}


def is_dark(x, y):
    """The word SPECIMEN in dots, above lines that stand for text."""
    if 10 <= y < 17 and 6 <= x < 54:
        letter, dot = divmod(x - 6, 6)
        return dot < 5 and LETTERS["SPECIMEN"[letter]].split()[y - 10][dot] == "1"
    return 24 < y < 70 and y % 6 < 2 and 8 < x < 52 and (x * 7 + y) % 9 != 0


def image():
    """A page as a scanner sees it, 61 x 86 dots of grey: no text that a machine could read."""
    rows = [bytes([0]) + bytes(40 if is_dark(x, y) else 245 for x in range(61)) for y in range(86)]
    return zlib.compress(b"".join(rows), 9)


def pdf(pages, is_image, title, lines):
    objects = [b"<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>"]
    kids = b" ".join(b"%d 0 R" % (4 + 2 * page) for page in range(pages))
    objects.append(b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % pages)
    if is_image:
        data = image()
        objects.append(
            b"<< /Type /XObject /Subtype /Image /Width 61 /Height 86 /ColorSpace /DeviceGray"
            b" /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 61 >>"
            b" /Length %d >>\nstream\n" % len(data) + data + b"\nendstream")
    else:
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for page in range(pages):
        resources = b"/XObject << /I 3 0 R >>" if is_image else b"/Font << /F1 3 0 R >>"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << " + resources
            + b" >> /Contents %d 0 R >>" % (5 + 2 * page))
        content = b"q 595 0 0 842 0 0 cm /I Do Q\n" if is_image else text_page(title, lines, page + 1, pages)
        objects.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"endstream")
    out, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, act in ACTS.items():
        (FOLDER / name).write_bytes(pdf(*act))


main()
