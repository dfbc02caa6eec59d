"""Medians and ratios of the runs, as tables for a terminal or for a Markdown page."""

import pathlib
import statistics

from measure import own_peak

START, END = "<!-- bench/run.py: start -->", "<!-- bench/run.py: end -->"


class Table:
    """The jobs done on one site."""

    def __init__(self, title):
        self.title = title
        self.runs = {}
        self.sizes = {}

    def add(self, job, run, size=None):
        self.runs.setdefault(job, []).append(run)
        if size is not None:
            self.sizes[job] = size

    def seconds(self, job):
        runs = self.runs.get(job)
        return statistics.median(run.seconds for run in runs) if runs else None

    def rows(self):
        """The header and a row a job, without the columns that have nothing to say."""
        columns = [column for column in zip(*self.full_rows()) if any(column[1:])]
        return [list(row) for row in zip(*columns)]

    def full_rows(self):
        yield [
            "job", "runs", "median", "fastest", "slowest", "× floor", "Hugo ÷ job", "peak memory",
            "output",
        ]
        floor, hugo = self.seconds("floor"), self.seconds("hugo, cold")
        for job, runs in self.runs.items():
            times = [run.seconds for run in runs]
            median = self.seconds(job)
            yield [
                job, str(len(runs)), duration(median), duration(min(times)), duration(max(times)),
                f"{median / floor:.2f}" if floor else "", f"{hugo / median:.1f}" if hugo else "",
                memory(statistics.median(run.peak for run in runs)),
                f"{self.sizes[job] / 1e6:.2f} MB" if job in self.sizes else "",
            ]


def duration(seconds):
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.{0 if seconds >= 0.1 else 1}f} ms"


def memory(peak):
    # At our own peak, all that is known is that the program held no more.
    sign = "≤ " if peak <= own_peak() * 1.02 else ""
    return f"{sign}{peak / 1e6:.0f} MB"


def as_text(tables):
    parts = []
    for table in tables:
        rows = table.rows()
        widths = [max(len(cell) for cell in column) for column in zip(*rows)]
        lines = [table.title]
        for row in rows:
            cells = [row[0].ljust(widths[0])]
            cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
            lines.append("  " + "  ".join(cells).rstrip())
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def as_markdown(tables, conditions):
    parts = [conditions]
    for table in tables:
        header, *rows = table.rows()
        ruler = "| --- |" + " ---: |" * (len(header) - 1)
        lines = [f"### {table.title}", "", row_of(header), ruler, *map(row_of, rows)]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def row_of(cells):
    return "| " + " | ".join(cells) + " |"


def write_markdown(path, text, start=START, end=END):
    """Write the tables to a page: between the two marks if it has them, else as the whole page."""
    page = pathlib.Path(path)
    old = page.read_text(encoding="utf-8") if page.exists() else ""
    if start in old and end in old:
        text = old[: old.index(start)] + f"{start}\n{text}" + old[old.index(end):]
    page.write_text(text, encoding="utf-8")
