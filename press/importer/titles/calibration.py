"""Calibrated probabilities: how likely a word of a restored title is right.

The posterior of a path is overconfident: it knows no words that no list has, and other texts
taught it. A logistic regression weighs its log-odds together with what else is known of the word
(``benchmarks/title_calibration.py`` learns the weights from texts held out; Platt, "Probabilistic
outputs for support vector machines", 1999). Words are then marked as doubtful, the least likely
first, until the others are all right with a probability that is fixed here.
"""

import json
import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from press.importer.titles.body_evidence import WordEvidence
from press.importer.titles.lattice import DecodedSlot
from press.importer.titles.model_files import CALIBRATION, read_text
from press.importer.titles.tokens import Capitals


class WordFeatures(NamedTuple):
    """The features of the regression, or its weights: one field a feature.

    A feature that is a count of two things is their product: ``body_x_log_odds`` counts the
    log-odds only where the body has the word. Logarithms of counts are binary, log-odds natural.
    """

    bias: float = 0.0  #: always 1
    log_odds: float = 0.0  #: of the posterior, up to 4
    log_odds_to_2: float = 0.0  #: the same, up to 2
    log_count: float = 0.0  #: log(1 + the unigram count)
    log_count_to_4: float = 0.0  #: the same, up to 4
    body: float = 0.0  #: 1 if the body has the word
    body_log_count: float = 0.0  #: log(1 + its count in the body)
    body_x_log_odds: float = 0.0  #: here without a limit
    first_capital: float = 0.0  #: 1 if it begins with a capital inside a sentence
    all_capitals: float = 0.0  #: 1 if it is written in capitals
    all_capitals_x_i: float = 0.0  #: 1 if it then has I or İ, which are received alike
    open_end: float = 0.0  #: 1 if it ends in a consonant: a vowel after it may be lost
    no_rival: float = 0.0  #: 1 if the slot has no other candidate
    no_rival_x_log_count: float = 0.0
    no_rival_x_body: float = 0.0
    no_rival_x_open_end: float = 0.0  #: with the count as well, up to 8
    lead: float = 0.0  #: log of its unigram probability over its likeliest rival's, -3 to 16
    body_x_lead: float = 0.0
    body_x_open_end: float = 0.0
    body_neighbours: float = 0.0  #: with how many of its two neighbours the body has it
    body_both_neighbours: float = 0.0  #: 1 if with both
    body_rivals: float = 0.0  #: log(1 + how often the body has words that leave the same letters)
    body_x_body_rivals: float = 0.0
    all_log_odds: float = 0.0  #: of the posterior, without a limit
    other_end: float = 0.0  #: 1 if the body has it but for a last ə or ı
    other_end_x_log_odds: float = 0.0
    no_body: float = 0.0  #: 1 if there is no body
    no_body_x_log_odds: float = 0.0
    no_body_x_lead: float = 0.0
    stem_alone: float = 0.0  #: 1 if the body has its stem, but not the word
    stem_alone_x_log_count: float = 0.0


#: What the context says is not believed beyond these log-odds: other texts taught it.
_MOST_BELIEVED: Final = 4.0
#: Log-odds beyond these, of a posterior of 0 or 1, are not told apart.
_MOST_LOG_ODDS: Final = 9.0
#: No candidate counts as more ahead of its rivals, nor behind (in powers of two).
_MOST_LEAD: Final = 16.0
_LEAST_LEAD: Final = -3.0
#: After a vowel neither ə nor ı can have been lost.
_VOWELS: Final = frozenset("aeəıioöuüAEƏIİOÖUÜ")


def word_features(decoded: DecodedSlot, evidence: WordEvidence, capitals: Capitals) -> WordFeatures:
    """Return the features of a decoded word."""
    text = decoded.candidate.text
    log_odds = _log_odds(decoded.posterior)
    believed = min(log_odds, _MOST_BELIEVED)
    log_count = math.log2(1 + decoded.candidate.count)
    body = float(evidence.count > 0)
    all_capitals = float(capitals is Capitals.ALL)
    open_end = float(text[-1:] not in _VOWELS)
    no_rival = float(decoded.rival_ratio == 0)
    lead = (
        _MOST_LEAD
        if no_rival
        else max(_LEAST_LEAD, min(_MOST_LEAD, -math.log2(decoded.rival_ratio)))
    )
    body_rivals = math.log2(1 + evidence.rivals)
    other_end, no_body = float(evidence.other_end), float(not evidence.has_body)
    stem_alone = (1 - body) * evidence.has_stem
    return WordFeatures(
        bias=1.0,
        log_odds=believed,
        log_odds_to_2=min(believed, 2.0),
        log_count=log_count,
        log_count_to_4=min(log_count, 4.0),
        body=body,
        body_log_count=math.log2(1 + evidence.count),
        body_x_log_odds=body * log_odds,
        first_capital=float(capitals is Capitals.FIRST),
        all_capitals=all_capitals,
        all_capitals_x_i=all_capitals * ("I" in text or "İ" in text),
        open_end=open_end,
        no_rival=no_rival,
        no_rival_x_log_count=no_rival * log_count,
        no_rival_x_body=no_rival * body,
        no_rival_x_open_end=open_end * no_rival * min(log_count, 8.0),
        lead=lead,
        body_x_lead=body * lead,
        body_x_open_end=body * open_end,
        body_neighbours=float(evidence.neighbours),
        body_both_neighbours=float(evidence.neighbours == 2),
        body_rivals=body_rivals,
        body_x_body_rivals=body * body_rivals,
        all_log_odds=log_odds,
        other_end=other_end,
        other_end_x_log_odds=other_end * log_odds,
        no_body=no_body,
        no_body_x_log_odds=no_body * log_odds,
        no_body_x_lead=no_body * lead,
        stem_alone=stem_alone,
        stem_alone_x_log_count=stem_alone * log_count,
    )


def _log_odds(probability: float) -> float:
    if probability >= 1.0:
        return _MOST_LOG_ODDS
    odds = max(probability, 1e-9) / (1.0 - probability)
    return max(-_MOST_LOG_ODDS, min(_MOST_LOG_ODDS, math.log(odds)))


class Calibration:
    """A logistic regression."""

    def __init__(self, weights: WordFeatures | None = None) -> None:
        """Weigh by these; by default by the log-odds of the posterior alone."""
        self._weights = weights or WordFeatures(log_odds=1.0)

    @classmethod
    def shipped(cls) -> "Calibration":
        """Return the regression that is shipped: a JSON object with a weight for each feature."""
        return cls(WordFeatures(**json.loads(read_text(CALIBRATION))))

    def probability(self, features: WordFeatures) -> float:
        """Return the probability that a word with these features is right."""
        score = sum(w * f for w, f in zip(self._weights, features, strict=True))
        return 1 / (1 + math.exp(-score))


#: The words that are not in doubt are, all together, right with this probability: chosen on the
#: press titles for tuning, of which 98.5 % are right where seven in ten are unmarked.
ENOUGH: Final = 0.90


def in_doubt(probabilities: Sequence[float], enough: float = ENOUGH) -> list[int]:
    """Return the indices of the words in doubt: the least likely, until the others suffice."""
    all_right = math.prod(probabilities)
    doubted = []
    for n in sorted(range(len(probabilities)), key=probabilities.__getitem__):
        if all_right >= enough:
            break
        doubted.append(n)
        all_right /= max(probabilities[n], 1e-9)
    return sorted(doubted)
