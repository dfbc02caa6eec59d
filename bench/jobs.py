"""The jobs on a corpus and on the portal: what runs, on what, and what must have come of it."""

import shutil
import subprocess
import sys

from measure import Failed, output_of, run
from programs import HERE, say
from report import Table


class Corpus:
    """A site of so many pages in a folder of its own, with room for what the jobs write."""

    def __init__(self, folder, pages):
        self.pages = pages
        self.folder = folder / f"corpus-{pages}"
        self.site = self.folder / "site"
        self.table = Table(f"{pages:,} pages".replace(",", " "))
        theme = HERE.parent / "theme"
        command = [sys.executable, HERE / "corpus.py", self.site, str(pages)]
        if theme.is_dir():
            command += ["--theme", theme]
        else:
            say("the repository has no theme: the corpus has none either")
        subprocess.run(command, check=True)

    def time(self, job, command, out=None):
        """Run one job; where `out` is given, count what it wrote."""
        result = run(command, self.folder / "log")
        size = None
        if out:
            pages, size = output_of(out)
            if pages < self.pages:
                raise Failed(f"{job}: {pages} pages written, where the corpus has {self.pages}")
        self.table.add(job, result, size)

    def build(self, program, *options):
        """The command line of a build whose output and home stand beside the site."""
        return [
            program, "build", "--site", self.site, "--out", self.folder / "public",
            "--home", self.folder / "home", *options,
        ]

    def clear(self):
        for name in ["public", "home", "floor", "hugo-public"]:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def time_guichet(self, program):
        public = self.folder / "public"
        command = self.build(program, "--no-compress")
        self.time("guichet, cold", command, public)
        self.time("guichet, nothing changed", command)
        page = self.site / "content" / "index.md"
        before = page.read_text(encoding="utf-8")
        page.write_text(before + "\nCette phrase est nouvelle.\n", encoding="utf-8")
        self.time("guichet, one page changed", command)
        page.write_text(before, encoding="utf-8")
        if "Cette phrase est nouvelle" not in (public / "index.html").read_text(encoding="utf-8"):
            raise Failed("guichet, one page changed: the change did not reach the page")

    def time_compression(self, program):
        self.time("guichet, cold, compressing", self.build(program), self.folder / "public")

    def time_floor(self, program):
        out = self.folder / "floor"
        self.time("floor", [program, self.site / "content", out], out)

    def time_hugo(self, program):
        source, out = self.hugo_source(), self.folder / "hugo-public"
        options = ["--destination", out, "--cacheDir", source / "cache", "--noBuildLock", "--quiet"]
        self.time("hugo, cold", [program, "build", "--source", source, *options], out)
        shutil.rmtree(source)

    def hugo_source(self):
        """Hugo's layouts, with the corpus and the theme's style sheet mounted where it looks."""
        source = self.folder / "hugo"
        shutil.copytree(HERE / "hugo", source)
        content = self.site / "content"
        mounts = {content / "aide": "content/aide", content / "index.md": "content/_index.md"}
        style = self.site / "theme" / "theme.css"
        if style.exists():
            mounts[style] = "assets/theme.css"
        with open(source / "hugo.toml", "a", encoding="utf-8") as settings:
            for place, target in mounts.items():
                settings.write(f'\n[[module.mounts]]\nsource = "{place}"\ntarget = "{target}"\n')
        return source


def time_corpus(folder, pages, runs, guichet, floor, hugo):
    corpus = Corpus(folder, pages)
    jobs = [(corpus.time_guichet, guichet), (corpus.time_floor, floor), (corpus.time_hugo, hugo)]
    jobs = [(job, program) for job, program in jobs if program]
    for turn in range(runs):
        say(f"{pages} pages, turn {turn + 1} of {runs}")
        for step in range(len(jobs)):
            job, program = jobs[(turn + step) % len(jobs)]
            job(program)
            corpus.clear()
    if guichet:
        corpus.time_compression(guichet)
    shutil.rmtree(corpus.folder)
    return corpus.table


def time_portal(folder, site, runs, guichet):
    """The real portal: small, so the time is mostly start-up."""
    table, work = Table("This portal"), folder / "portal"
    places = ["--site", site, "--out", work / "public", "--home", work / "home"]
    for turn in range(runs):
        work.mkdir()
        for job in ["guichet, cold", "guichet, nothing changed"]:
            result = run([guichet, "build", *places, "--no-compress"], folder / "log")
            table.add(job, result, output_of(work / "public")[1])
        shutil.rmtree(work)
    return table
