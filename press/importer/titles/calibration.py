"""How sure a word of a repaired title is, and which words of the title are in doubt.

What the best path thinks of itself is too bold: it knows nothing of words that no list has,
and other texts taught it. So its odds are weighed together with what else is known of the
word; the weights are learnt from texts held out (benchmarks/title_confidence.py). Words are in
doubt until the others are all right with a probability that is fixed here.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from press.importer.titles.lattice import Step

WEIGHTS: Final = "confidence.json"
#: The words that are not in doubt are, all together, right with this probability: chosen on
#: one half of the headlines so that of all titles without doubts 98 % are right.
ENOUGH: Final = 0.96
#: What the words around say is not believed beyond these odds: other texts taught it.
_MOST_BELIEVED: Final = 4.0
_MOST_ODDS: Final = 9.0
#: No reading counts as more ahead of its rivals (in powers of two).
_MOST_AHEAD: Final = 16.0
#: So much of a rival's share is doubt, where there is no article: chosen as ENOUGH was.
_OF_RIVAL: Final = 0.3
#: After a vowel neither ə nor ı can have been lost.
_VOWELS: Final = frozenset("aeəıioöuüAEƏIİOÖUÜ")


@dataclass(frozen=True, slots=True)
class Own:
    """What the article's own body has of a word."""

    times: int = 0  #: how often it has the word
    beside: int = 0  #: with how many of its two neighbours here
    others: int = 0  #: how often it has others that would be received so
    kin: bool = False  #: whether it has a word that begins alike: «direktoru», «direktorunu»


def evidence(step: Step, own: Own, case: str) -> tuple[float, ...]:
    """Return what tells how sure a step is; `case` as ``title_tokens.case_of`` tells it."""
    text = step.reading.text
    told = _log_odds(step.sure)
    odds = min(told, _MOST_BELIEVED)
    count = math.log2(1 + step.reading.count)
    has = float(own.times > 0)
    shouted = float(case == "AA")
    may_go_on = float(text[-1:] not in _VOWELS)
    alone = float(step.rival == 0)
    ahead = _MOST_AHEAD if alone else max(-3.0, min(_MOST_AHEAD, -math.log2(step.rival)))
    return (
        1.0, odds, min(odds, 2.0), count, min(count, 4.0), has, math.log2(1 + own.times),
        has * told, float(case == "Aa"), shouted, shouted * ("I" in text or "İ" in text),
        may_go_on, alone, alone * count, alone * has, may_go_on * alone * min(count, 8.0),
        ahead, has * ahead, has * may_go_on, float(own.beside), float(own.beside == 2),
        math.log2(1 + own.others), has * math.log2(1 + own.others),
        (1 - has) * own.kin, (1 - has) * own.kin * count,
    )  # fmt: skip


def without_article(sure: float, step: Step) -> float:
    """Return how sure a step is where no article's text says how its words are spelled.

    The weights were learnt from an encyclopedia, and in other texts what it seldom reads may
    be common: «ölüb» is a word of news, «olub» of all. So a rival counts for more.
    """
    return max(0.0, sure - _OF_RIVAL * min(1.0, step.rival))


def _log_odds(share: float) -> float:
    if share >= 1.0:
        return _MOST_ODDS
    return max(-_MOST_ODDS, min(_MOST_ODDS, math.log(max(share, 1e-9) / (1.0 - share))))


class Confidence:
    """Weighs what is known of a word."""

    def __init__(self, weights: Sequence[float] = (0.0, 1.0)) -> None:
        """Weigh by these, in the order of :func:`evidence`; by default the odds alone."""
        self._weights = weights

    @classmethod
    def shipped(cls) -> "Confidence":
        """Return the weights that are shipped."""
        text = (files(__package__) / "data" / WEIGHTS).read_text(encoding="utf-8")
        return cls(json.loads(text))

    def of(self, known: Sequence[float]) -> float:
        """Return the probability that a word is right, of which this evidence is known."""
        score = sum(w * e for w, e in zip(self._weights, known, strict=False))
        return 1 / (1 + math.exp(-score))


def in_doubt(sure: Sequence[float], enough: float = ENOUGH) -> list[int]:
    """Return which words are in doubt: the least sure, until the others are sure enough."""
    rest = math.prod(sure)
    doubted = []
    for n in sorted(range(len(sure)), key=sure.__getitem__):
        if rest >= enough:
            break
        doubted.append(n)
        rest /= max(sure[n], 1e-9)
    return sorted(doubted)
