"""Words that were glued when the dash between them was lost: «BakTbilisi» of «Bakı–Tbilisi»."""

import re
from collections.abc import Sequence
from typing import Final

from press.importer.titles.body_evidence import BodyEvidence
from press.importer.titles.slot_candidates import (
    INNER_CAPITAL,
    RARE,
    CandidateGenerator,
    fitted,
    keys_of_slot,
)
from press.importer.titles.tokens import Slot, TokenKind

_YEARS: Final = re.compile(r"(1[89][0-9]{2}|20[0-9]{2})(1[89][0-9]{2}|20[0-9]{2})")


def split_glued(received: str, body: BodyEvidence, candidates: CandidateGenerator) -> Sequence[str]:
    """Cut a run of letters or digits where a dash was lost: between two years, or two names.

    Names are cut before a capital, if each is a common word and one has lost letters of its own:
    «OpenAI» is no pair of names.
    """
    if years := _YEARS.fullmatch(received):
        return years.groups() if years[1] < years[2] else (received,)
    pieces = INNER_CAPITAL.split(received)
    if len(pieces) == 1 or received in body.glued or _is_known(received, 0.0, body, candidates):
        return (received,)
    are_common = all(_is_known(piece, RARE, body, candidates) for piece in pieces)
    lost_letters = any(
        len(piece) > 2 and candidates.without_body(piece, TokenKind.WORD, False)[0].text != piece
        for piece in pieces
    )
    return pieces if are_common and lost_letters else (received,)


def _is_known(
    received: str, least: float, body: BodyEvidence, candidates: CandidateGenerator
) -> bool:
    """Tell whether the body, or a list, has a word that may be received so.

    A word of the lists needs a unigram probability above the least.
    """
    slot = Slot(0, 0, received, TokenKind.WORD)
    if any(key in body.by_key for key in keys_of_slot(slot)):
        return True
    return any(
        probability > least and fitted(word, slot)
        for word, probability in candidates.listed_words(slot).items()
    )
