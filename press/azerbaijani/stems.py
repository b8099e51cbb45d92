"""The stem of a word: among the stems the grammar allows, the one the archive supports.

Knows the grammar of :mod:`press.azerbaijani.suffixes` and a vocabulary it is given;
nothing of articles or indexes. Words are in small letters.

How it chooses. ``prezidenti`` may be a word of its own, or ``prezident`` with a
possessive. A word of its own would also take endings that ``prezident`` does not
explain, as ``ada`` (island) has ``adaya`` where ``ad`` (name) has ``ada``. So the
choice goes from the long to the short, and a shorter stem takes the word over unless
the longer one has forms to itself. Two words made one is the worse error: a search
then finds what nobody asked for, while a word too many costs it a form or two.
"""

import json
from collections.abc import Container, Mapping
from typing import Final

from press.azerbaijani.suffixes import TABLE, analyses, before_joiner, candidate_stems

#: How much likelier a word is to stand bare than to have the commonest ending.
_BARE: Final = 5.0
#: The chance that a word merely happens to end as an ending of so many letters does.
_BY_CHANCE: Final = tuple(0.5 * 0.2 ** max(length, 1) for length in range(100))
#: A longer stem is a word of its own with this many forms, and this share, to itself.
_OWN_FORMS: Final = 2.5
_OWN_SHARE: Final = 0.35
#: Forms that any stem has to itself by misspelling.
_NOISE: Final = 0.7
#: Belief in a noun that is seen inflected only, and in a verb by the kinds of ending seen.
_INFLECTED_NOUN: Final = 0.04
_VERB: Final = (0.0, 0.0001, 0.0005, 0.005, 0.05, 0.2, 0.6, 1.0)
#: The endings of verbs this rare say little of whether there is such a verb.
_RARE_VERB: Final = 0.2
#: Endings this rare are more often an accident, and count less for a stem.
_RARE: Final = 0.01
_RARE_WEIGHT: Final = 0.2
#: A noun stands bare at least this often; what does so less is a slip of somebody's pen.
_BARE_SHARE: Final = 0.002
#: A form met this often is no misspelling.
_SURE_COUNT: Final = 3

_WHOLE: Final = frozenset(TABLE["whole"] + TABLE["alone"])
_IRREGULAR: Final[dict[str, str]] = {
    form: stem for stem, forms in TABLE["irregular"].items() for form in forms
}


class Stemmer:
    """Chooses stems by the word forms of one archive.

    `vocabulary` maps each form, in small letters, to how often it occurs.
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Count the forms; about 15 microseconds and 1 kB each."""
        self._vocabulary = vocabulary
        self._memo: dict[str, str] = {}
        self._beliefs: dict[str, float] = {}
        self._families: dict[str, int] = {}
        self._support: dict[str, float] = {}
        self._occurrences: dict[str, int] = {}
        self._shared: dict[str, float] = {}
        for readings in [found for form in vocabulary if len(found := self._count(form)) > 2]:
            self._count_pairs(list(readings.items()))

    def stem(self, word: str) -> str:
        """Return the stem of a word in small letters; the word itself where it has none."""
        found = self._memo.get(word)
        if found is None:
            found = self._memo[word] = self._choose(word)
        return found

    def _weight(self, form: str) -> float:
        """Return what a form counts for a stem; 0 for one that the archive does not have."""
        count = self._vocabulary.get(form, 0)
        return 1.0 if count >= _SURE_COUNT else count / _SURE_COUNT

    def _count(self, form: str) -> dict[str, float]:
        """Count a form for every stem it may have; return those stems and what it counts."""
        weight, count = self._weight(form), self._vocabulary[form]
        found: dict[str, float] = {form: weight}
        for unit, share, _, family in analyses(form):
            if unit[-1] == "-":
                self._families[unit] = self._families.get(unit, 0) | _FAMILIES[family]
            seen = weight if share > _RARE else weight * _RARE_WEIGHT
            found[unit] = max(found.get(unit, 0.0), seen)
        for unit, seen in found.items():
            self._support[unit] = self._support.get(unit, 0.0) + seen
            self._occurrences[unit] = self._occurrences.get(unit, 0) + count
        return found

    def _count_pairs(self, readings: list[tuple[str, float]]) -> None:
        """Count a form for each pair of a stem worth believing in and one after it."""
        for place in range(1, len(readings) - 1):
            longer, seen = readings[place]
            if self._belief(longer) > _VERB[2]:
                for shorter, _ in readings[place + 1 :]:
                    pair = f"{longer} {shorter}"
                    self._shared[pair] = self._shared.get(pair, 0.0) + seen

    def _belief(self, unit: str) -> float:
        found = self._beliefs.get(unit)
        if found is None:
            verb = unit[-1] == "-"
            found = self._beliefs[unit] = self._believe_verb(unit) if verb else self._believe(unit)
        return found

    def _believe(self, noun: str) -> float:
        bare, all_forms = self._vocabulary.get(noun, 0), self._occurrences.get(noun, 0)
        return 1.0 if bare > _BARE_SHARE * all_forms else _INFLECTED_NOUN

    def _believe_verb(self, verb: str) -> float:
        seen = self._families.get(verb, 0).bit_count()
        stem = verb[:-1]
        if stem + "maq" in self._vocabulary or stem + "mək" in self._vocabulary:
            seen += 2
        return _VERB[min(seen, len(_VERB) - 1)]

    def _choose(self, word: str) -> str:
        if word in _WHOLE:
            return word
        return _IRREGULAR.get(word) or before_joiner(word) or self._likeliest(word)

    def _likeliest(self, word: str) -> str:
        """Go from the longest stem to the shortest; each may take the word over from `best`."""
        best, best_share, best_length = word, _BARE, 0
        all_of_best, seen = self._support.get(word, 0.0), self._weight(word)
        for unit, share, length, _ in analyses(word):
            if unit == best or (best in _WHOLE and unit not in _WHOLE):
                continue
            support = all_of_unit = self._support.get(unit, 0.0)
            shared = self._shared.get(f"{best} {unit}", 0.0) + seen
            theirs, own = all_of_best, 0.95 * (all_of_best - shared) - _NOISE
            if support < theirs or (own >= _OWN_FORMS and own >= _OWN_SHARE * theirs):
                support = max(support - shared, 0.1)
            else:
                theirs = max(own, 0.0) + _BY_CHANCE[length - best_length]
            ours = support * share * self._belief(unit)
            if ours > theirs * best_share * self._belief(best):
                best, best_share, best_length = unit, share, length
                all_of_best, seen = all_of_unit, self._weight(unit)
        return best.removesuffix("-")


def _number_families() -> dict[str, int]:
    """Return a bit for each pattern that begins a verb's common endings, 0 for the rest."""
    links = {name: TABLE["links"][name] for name in TABLE["starts"]["verb"]}
    common = [p for link in links.values() if link["share"] > _RARE_VERB for p in link["forms"]]
    bits = {pattern: 1 << place for place, pattern in enumerate(dict.fromkeys(common))}
    return {p: bits.get(p, 0) for link in links.values() for p in link["forms"]}


_FAMILIES: Final = _number_families()


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
    starts = {name: TABLE["starts"][name] for name in ("noun", "verb", "number")}
    links = {
        name: {key: value for key, value in link.items() if key != "share"}
        for name, link in TABLE["links"].items()
    }
    rest = {name: TABLE[name] for name in ("soft", "short", "irregular", "alone")}
    table = {"starts": starts, "links": links} | rest
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
