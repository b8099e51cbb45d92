"""The stem of a word: among the stems the grammar allows, the one the archive supports.

Knows the grammar of :mod:`press.language.azerbaijani.suffixes` and a vocabulary it is given;
nothing of articles or indexes. Words are in small letters.

How it chooses. ``prezidenti`` may be a word of its own, or ``prezident`` with a
possessive. A word of its own would also take endings that ``prezident`` does not
explain, as ``ada`` (island) has ``adaya`` where ``ad`` (name) has ``ada``. So the
choice goes from the long to the short, and a shorter stem takes the word over unless
the longer one has forms to itself. Two words made one is the worse error: a search
then finds what nobody asked for, while a word too many costs it a form or two.
"""

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from press.language.azerbaijani.evidence import Evidence
from press.language.azerbaijani.suffixes import TABLE, before_joiner, candidate_stems
from press.language.azerbaijani.taken_apart import TakenApart
from press.state.processes import shared_out

#: How much likelier a word is to stand bare than to have the commonest ending.
_BARE: Final = 5.0
#: The chance that a word merely happens to end as an ending of so many letters does.
_BY_CHANCE: Final = tuple(0.5 * 0.2 ** max(length, 1) for length in range(100))
#: A longer stem is a word of its own with this many forms, and this share, to itself.
_OWN_FORMS: Final = 2.5
_OWN_SHARE: Final = 0.36
#: Forms that any stem has to itself by misspelling.
_NOISE: Final = 0.7
#: Belief in a word that the archive does not have.
_UNSEEN: Final = 0.04

_SHORTEST_SURNAME: Final = 5
_WHOLE: Final = frozenset(TABLE["whole"] + TABLE["alone"])
_WHOLE_ENDS: Final = tuple(TABLE["whole_ends"])
_IRREGULAR: Final[dict[str, str]] = {
    form: stem for stem, forms in TABLE["irregular"].items() for form in forms
}


class Stemmer:
    """Chooses stems by the word forms of one archive.

    `vocabulary` maps each form, in small letters, to how often it occurs.
    """

    def __init__(
        self,
        vocabulary: Mapping[str, int],
        asked: Container[str] = (),
        apart: TakenApart | None = None,
    ) -> None:
        """Weigh the archive's forms, which is where the time goes.

        `asked` are the forms whose stems will be asked for: they are then taken apart only once.
        The forms may have been taken `apart` before, in the vocabulary's order.
        """
        self._evidence = Evidence(vocabulary, asked, apart)
        self._memo: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """Return the stem of a word in small letters; the word itself where it has none."""
        stem = self._memo.get(word)
        if stem is None:
            stem = word
            if not _is_whole(word):
                stem = _IRREGULAR.get(word) or before_joiner(word) or self._likeliest(word)
            self._memo[word] = stem
        return stem

    @property
    def apart(self) -> TakenApart:
        """How the grammar takes the archive's forms apart."""
        return self._evidence.apart

    def _likeliest(self, word: str) -> str:
        """Go from the longest stem to the shortest; each may take the word over from `best`."""
        evidence, supports = self._evidence, self._evidence.support
        best, best_length, is_whole = word, 0, False
        all_of_best, held = supports.get(word, 0.0), _BARE * max(evidence.belief(word), _UNSEEN)
        for unit, (share, length, *_) in evidence.analyses(word):
            support = all_of_unit = supports.get(unit, 0.0)
            if not support or unit == best or (is_whole and unit not in _WHOLE):
                continue
            apart = evidence.forms_apart(best, unit) if all_of_best > 1.0 else 0.0
            sound = apart - _NOISE
            if support < all_of_best or sound >= max(_OWN_FORMS, _OWN_SHARE * all_of_best):
                support, theirs = max(support - all_of_best + apart, 0.1), all_of_best
            else:
                theirs = max(sound, 0.0) + _BY_CHANCE[length - best_length]
            belief = evidence.belief(unit)
            if support * share * belief > theirs * held:
                best, best_length, is_whole = unit, length, _is_whole(unit)
                all_of_best, held = all_of_unit, share * belief
        return best.removesuffix("-")


def _is_whole(word: str) -> bool:
    return word in _WHOLE or (word.endswith(_WHOLE_ENDS) and len(word) > _SHORTEST_SURNAME)


def learn_stems(
    vocabulary: Mapping[str, int], asked: Iterable[str], processes: int = 1
) -> dict[str, str]:
    """Return the stem of each of the `asked` forms, learned from the vocabulary."""
    return learn_in_parts(vocabulary, asked, processes)[0]


def learn_in_parts(
    vocabulary: Mapping[str, int], asked: Iterable[str], processes: int = 1
) -> tuple[dict[str, str], list[TakenApart]]:
    """Return what :func:`learn_stems` does, and how all forms are taken apart.

    Stems begin as their forms do, so words of different first letters say nothing of each other:
    the letters are shared among processes, and each learns only its own.
    """
    asked_by_part: list[list[str]] = [[] for _ in range(processes)]
    part_of = _parts(vocabulary, processes)
    parts: list[dict[str, int]] = [{} for _ in range(processes)]
    for form in sorted(vocabulary):  # the order in which weights are added up
        parts[part_of[form[:1]]][form] = vocabulary[form]
    for form in asked:
        asked_by_part[part_of.get(form[:1], 0)].append(form)
    shares = list(zip(parts, asked_by_part, strict=True))
    learned = list(shared_out(lambda share: _stems_of_part(*share), shares, processes))
    stems = dict(
        chain.from_iterable(
            zip(forms, of_part, strict=True)
            for forms, (of_part, _) in zip(asked_by_part, learned, strict=True)
        )
    )
    return stems, [apart for _, apart in learned]


def _parts(vocabulary: Iterable[str], count: int) -> dict[str, int]:
    """Share the first letters of the forms among so many parts, each about as large."""
    sizes = [0] * count
    part_of: dict[str, int] = {}
    by_letter = Counter(form[:1] for form in vocabulary)
    for letter, size in sorted(by_letter.items(), key=lambda item: (-item[1], item[0])):
        part_of[letter] = sizes.index(min(sizes))
        sizes[part_of[letter]] += size
    return part_of


def _stems_of_part(
    vocabulary: Mapping[str, int], asked: Sequence[str]
) -> tuple[list[str], TakenApart]:
    stemmer = Stemmer(vocabulary, frozenset(asked))
    return list(map(stemmer.stem, asked)), stemmer.apart


def stem_unseen(form: str, known: Container[str]) -> str:
    """Return the stem of a form that the archive has never seen, by the stems it knows.

    The longest known stem wins, so that no word is taken for a shorter one's form where
    both are known; a form none of whose stems is known comes back as it was. What the
    browser does with a word somebody typed (``stems.js``) is the same.
    """
    whole = _IRREGULAR.get(form) or before_joiner(form)
    stems = [form, *([whole, *candidate_stems(whole)] if whole else candidate_stems(form))]
    return next((stem for stem in stems if stem in known), form)


def browser_table() -> str:
    """Return the grammar as JSON for ``stems.js``: what a browser needs of the one table."""
    starts = {name: TABLE["starts"][name] for name in ("noun", "verb", "name", "number")}
    links = {
        name: {key: value for key, value in link.items() if key != "share"}
        for name, link in TABLE["links"].items()
    }
    rest = {name: TABLE[name] for name in ("soft", "short", "irregular", "alone")}
    table = {"starts": starts, "links": links} | rest
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
