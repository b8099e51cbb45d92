"""What a candidate's score on a path is made of, beside the log-linear model of its context.

The article's body says much about a stem and less about its ending: it may have «dövlət» six
times where the title has «dövlətə». So candidates that differ in a last ə or ı alone share what
the body says of their stem, and what the words behind demand (``government``) decides between
them. Few weights, learnt from press titles by
``benchmarks/title_path_weights.py``. Knows no files but its own.
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from press.importer.titles.body_evidence import SHORTEST_BEGINNING, BodyEvidence, without_end
from press.importer.titles.government import Demand
from press.importer.titles.lattice import SlotCandidate
from press.importer.titles.model_files import PATH_WEIGHTS, read_text
from press.language.azerbaijani.cases import Case

#: No candidate counts as sharing fewer letters than this, against the one that shares most.
_MOST_LETTERS_BEHIND: Final = 4


class CandidateFeatures(NamedTuple):
    """The features of a candidate, or their weights. Logarithms are natural."""

    log_prior: float = 0.0  #: log of its unigram probability without the body
    spelled: float = 0.0  #: 1 if neither lists nor the body have it
    body: float = 0.0  #: 1 if the body has it
    body_log_count: float = 0.0  #: log(1 + its count in the body)
    other_end: float = 0.0  #: 1 if the body has it but for a last ə or ı
    stem_log_count: float = 0.0  #: log(1 + how often words of the body begin as its stem)
    letters_behind: float = 0.0  #: fewer letters shared with words of the body than the best
    #: 1 if it ends in ə where a noun demands the dative: the next word, a later one, behind a name
    dative_next: float = 0.0
    dative_later: float = 0.0
    dative_of_name: float = 0.0
    #: the same where a verb demands it
    dative_of_had: float = 0.0  #: the same where that noun is what somebody has: «borcu var»
    dative_of_verb_next: float = 0.0  #: the same where a verb demands it; none for a later one
    dative_of_verb_of_name: float = 0.0
    #: the same in ı, where a verb demands the accusative
    accusative_next: float = 0.0
    accusative_later: float = 0.0
    accusative_of_name: float = 0.0
    #: with how many of its received neighbours the body has it, by their first letters
    body_neighbours: float = 0.0


class PathWeights(NamedTuple):
    """The weights of a path's scores."""

    candidate: CandidateFeatures = CandidateFeatures()
    bigram: float = 1.0  #: of the bigram's log-probability
    body_bigram: float = 0.0  #: of a bigram that the body has

    @classmethod
    def shipped(cls) -> "PathWeights":
        """Return the weights that are shipped."""
        weights = json.loads(read_text(PATH_WEIGHTS))
        return cls(CandidateFeatures(**weights.pop("candidate")), **weights)

    def score(self, features: CandidateFeatures) -> float:
        """Return the weighted sum of a candidate's features."""
        return sum([w * f for w, f in zip(self.candidate, features, strict=True)])


class Place(NamedTuple):
    """What is received around a slot."""

    previous: str = ""
    following: str = ""
    demand: Demand | None = None


def features_of(
    candidates: Sequence[SlotCandidate], body: BodyEvidence, place: Place
) -> list[CandidateFeatures]:
    """Return the features of each of a slot's candidates."""
    shared = [
        len(c.token) if body.count(c.token) else body.longest_beginning(c.token) for c in candidates
    ]
    most_shared = max(shared)
    by_stem: Counter[str] = Counter()
    for candidate in candidates:
        by_stem[without_end(candidate.token)] += body.count(candidate.token)
    return [
        _of_place(
            _features(candidate, body, by_stem, most_shared - letters), candidate, body, place
        )
        for candidate, letters in zip(candidates, shared, strict=True)
    ]


def _of_place(
    features: CandidateFeatures, candidate: SlotCandidate, body: BodyEvidence, place: Place
) -> CandidateFeatures:
    """Return the features with those that its place gives the candidate."""
    token, values = candidate.token, dict[str, float]()
    if neighbours := body.neighbours(token, place.previous, place.following):
        values["body_neighbours"] = float(neighbours)
    if (name := demanded_feature(token, place.demand)) in CandidateFeatures._fields:
        values[name] = 1.0
    return features._replace(**values) if values else features


#: The ending of a case that leaves nothing.
_END_OF: Final = {Case.DATIVE: "ə", Case.ACCUSATIVE: "ı"}


def demanded_feature(token: str, demand: Demand | None) -> str:
    """Return the feature of a candidate that has the ending which is demanded; else nothing."""
    if demand is None or token[-1:] != _END_OF[demand.case]:
        return ""
    if demand.is_had:
        return f"{demand.case}_of_had"
    of_verb = "_of_verb" if demand.by_verb and demand.case is Case.DATIVE else ""
    where = "of_name" if demand.is_name_end else "next" if demand.distance == 1 else "later"
    return f"{demand.case}{of_verb}_{where}"


def _features(
    candidate: SlotCandidate, body: BodyEvidence, by_stem: Counter[str], behind: int
) -> CandidateFeatures:
    token = candidate.token
    count, stem = body.count(token), without_end(token)
    of_stem = body.beginning_with(stem) if len(stem) >= SHORTEST_BEGINNING else by_stem[stem]
    return CandidateFeatures(
        log_prior=math.log(candidate.prior),
        spelled=float(candidate.count == 0 and count == 0),
        body=float(count > 0),
        body_log_count=math.log(1 + count),
        other_end=float(count == 0 and by_stem[stem] > 0),
        stem_log_count=math.log(1 + of_stem),
        letters_behind=float(min(behind, _MOST_LETTERS_BEHIND)) if count == 0 else 0.0,
    )
