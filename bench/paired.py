"""Two tests of paired differences, in plain Python: normal approximations, for samples of a hundred
and more."""

import math
import statistics
from typing import NamedTuple


def two_sided(deviation):
    """How likely a standard normal variable lies so far from zero."""
    return math.erfc(abs(deviation) / math.sqrt(2))


def wilcoxon(differences):
    """Wilcoxon's signed-rank test: zeros left out, mean ranks for ties (Conover 1999, §5.7)."""
    ordered = sorted((d for d in differences if d), key=abs)
    count = len(ordered)
    if not count:
        return 1.0
    positive, ties, start = 0.0, 0, 0
    while start < count:
        end = start
        while end < count and abs(ordered[end]) == abs(ordered[start]):
            end += 1
        rank = (start + 1 + end) / 2
        positive += rank * sum(d > 0 for d in ordered[start:end])
        ties += (end - start) ** 3 - (end - start)
        start = end
    mean = count * (count + 1) / 4
    variance = count * (count + 1) * (2 * count + 1) / 24 - ties / 48
    return two_sided((positive - mean) / math.sqrt(variance))


def signs(differences):
    """The sign test: as many above zero as below."""
    above = sum(d > 0 for d in differences)
    count = above + sum(d < 0 for d in differences)
    return two_sided((above - count / 2) / (math.sqrt(count) / 2)) if count else 1.0


class Verdict(NamedTuple):
    median: float  # ns
    wilcoxon: float
    signs: float

    @classmethod
    def of(cls, differences):
        return cls(statistics.median(differences), wilcoxon(differences), signs(differences))

    def is_apart(self, most, level):
        return abs(self.median) > most and self.wilcoxon < level and self.signs < level

    def __str__(self):
        return f"{self.median / 1e6:+8.3f} ms  p {self.wilcoxon:8.2g} {self.signs:8.2g}"
