"""What the checks of translations catch, and what they say of right sentences.

    python -m benchmarks.translation_checks [--show CHECK]

Errors are planted (`planted_errors`) in the 997 sentence pairs of FLORES-200 (dev), and in
sentences made for kinds that FLORES has too few of (`made_sentences`). An error is caught if
the check of its kind says something that it does not say of the right sentence. A right
sentence of which anything is said counts as flagged by mistake. Six pairs of FLORES are excused,
each for one check: their two languages really differ there (`flores_differs.tsv`); the last row
counts them too. The pronouns are told apart: that FLORES's "he" cannot be read out of its
Azerbaijani is no mistake of the check, and such sentences are counted as guesses.

The rules are tuned on sentences of even number, of FLORES and of the news of NTREX-128; those of
odd number are held aside. On what real engines make of FLORES a flag counts as right where the
check says nothing of the human translation of the same sentence.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.data import MissingDataError, data_file
from benchmarks.made_sentences import made_sentences, sentences_with_terms
from benchmarks.planted_errors import PLANTS, PLANTS_IN_MADE, Plant, plants_of_names
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, lines, share
from press.entities.authority.authority import load_authority
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.mentions.searchable_text import SearchableText
from press.languages import ORIGINAL, TRANSLATION
from press.problems import Problems
from press.translation.checks import pronouns, terms
from press.translation.checks.checking import CHECKS, sentence_doubts
from press.translation.checks.names import english_pattern
from press.translation.checks.sentence_check import SentencePair
from press.translation.glossary.glossary_file import load_glossary
from press.translation.name_corrector import NameCorrector

#: The checks in the order of their rows.
_NAMES: Final = tuple(check.name for check in CHECKS)
_CONTENT: Final = Path(__file__).resolve().parents[1] / "content"
#: So many errors of a kind at most; a kind has at least 60.
_MOST: Final = 200
_MADE: Final = 100
_MISTAKES: Final = 0.02
_DAY: Final = date(2015, 1, 1)  #: about when FLORES's sentences were written
_HUMAN: Final = 0.015
_ENGINES: Final = ("google", "microsoft", "bergamot-tiny", "nllb", "argos", "opusmt")


def measure() -> list[Row]:
    """Measure what is caught, kind by kind, and what is flagged by mistake, check by check."""
    bench = _Bench()
    pairs = bench.sentences(_lines("az"), _lines("en"))
    made = list(made_sentences(Random(1), _MADE))
    plants = {**PLANTS, **plants_of_names(bench.authority)}
    rows = [bench.caught(kind, plant, pairs) for kind, plant in plants.items()]
    rows += [bench.caught(kind, plant, made) for kind, plant in PLANTS_IN_MADE.items()]
    rows.append(bench.caught_terms())
    rows += bench.mistakes("flagged by mistake", pairs, _differing())
    rows += bench.mistakes("flagged by mistake of those made", made, {})
    *_, unexcused = bench.mistakes("flagged with those where FLORES differs", pairs, {})
    rows.append(replace(unexcused, reference="", reached=None))
    rows += bench.human_rows(pairs, bench.sentences(*_news()))
    rows += bench.engine_rows(pairs)
    return [*rows, bench.speed(pairs)]


def flagged(sources: Sequence[str], translations: Sequence[str]) -> list[Row]:
    """Return the share of an engine's sentences that each check flags."""
    bench = _Bench()
    said = bench.said(bench.sentences(sources, translations))
    return [Row(f"flagged by {name}", share(said[name], len(sources))) for name in _NAMES]


def _lines(code: str) -> list[str]:
    return data_file(f"parallel/flores-dev.{code}").read_text("utf-8").splitlines()


def _news() -> tuple[list[str], list[str]]:
    """Return the sentences of NTREX's documents in both languages."""
    rows = map(json.loads, data_file("parallel/ntrex-dev.jsonl").read_text("utf-8").splitlines())
    pairs = [pair for row in rows for pair in zip(_list(row["az"]), _list(row["en"]), strict=True)]
    return [original for original, _ in pairs], [english for _, english in pairs]


def _list(sentences: str | list[str]) -> list[str]:
    return [sentences] if isinstance(sentences, str) else sentences


def _differing() -> dict[int, str]:
    """Return the check that rightly flags a pair of FLORES, by the pair's number."""
    table = Path(__file__).with_name("flores_differs.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in table[1:] if not line.startswith("#"))
    return {int(number): check for number, check, _ in rows}


class _Bench:
    """The checks, with the archive's own names and terms."""

    def __init__(self) -> None:
        problems = Problems()
        self.authority: Mapping[str, Entity] = load_authority(_CONTENT / "entities", problems)
        self._glossary = load_glossary(_CONTENT, problems)
        self._finder = MentionFinder(self.authority, ORIGINAL)

    def sentences(self, originals: Sequence[str], english: Sequence[str]) -> list[SentencePair]:
        """Return the pairs with what they name, each with the one before it."""
        pairs: list[SentencePair] = []
        for original, translation in zip(originals, english, strict=True):
            names = tuple(self.authority[m.entity] for m in self._finder.find([original]))
            pairs.append(SentencePair(original, translation, names, pairs[-1] if pairs else None))
        return pairs

    def doubts(self, pair: SentencePair, english: str | None = None) -> set[tuple[str, str]]:
        """Return what is said of a pair, or of it with other English: check and reason."""
        terms = tuple(self._glossary.longest_matches(pair.original))
        pair = replace(pair, terms=terms, english=pair.english if english is None else english)
        return {(d.check, d.text(TRANSLATION)) for d in sentence_doubts(pair)}

    def caught(self, kind: str, plant: Plant, pairs: Sequence[SentencePair]) -> Row:
        """Plant errors of a kind, and return how many are caught."""
        planted = list(_planted(plant, pairs))
        check = kind.partition(":")[0]
        right = sum(self._is_caught(check, pair, english) for pair, english in planted)
        return Row(f"caught, {kind}", share(right, len(planted)))

    def _is_caught(self, check: str, pair: SentencePair, english: str) -> bool:
        new = self.doubts(pair, english) - self.doubts(pair)
        return any(name == check for name, _ in new)

    def caught_terms(self) -> Row:
        """Return how many terms are missed where something else stands for them."""
        planted = list(sentences_with_terms(self._glossary))
        right = sum(self._is_caught(terms.NAME, *one) for one in planted)
        return Row("caught, terms: other words", share(right, len(planted)))

    def said(self, pairs: Iterable[SentencePair]) -> Counter[str]:
        """Return how many pairs each check says something of."""
        counts: Counter[str] = Counter()
        for pair in pairs:
            counts.update({check for check, _ in self.doubts(pair)})
        return counts

    def mistakes(
        self, what: str, pairs: Sequence[SentencePair], differing: Mapping[int, str]
    ) -> Iterator[Row]:
        """Yield a row a check, and one for all but the pronouns.

        `differing` has the check that is right, by the number of the pair.
        """
        flags = [
            {check for check, _ in self.doubts(pair) if differing.get(number) != check}
            for number, pair in enumerate(pairs, 1)
        ]
        for name in _NAMES:
            count = sum(name in flag for flag in flags)
            if name != pronouns.NAME:
                yield _at_most(f"{what} by {name}", count, len(pairs))
            elif count:
                yield Row("he or she told to be a guess", share(count, len(pairs)))
        any_of = sum(bool(flag - {pronouns.NAME}) for flag in flags)
        yield _at_most(f"{what} by any of these", any_of, len(pairs))

    def human_rows(
        self, flores: Sequence[SentencePair], news: Sequence[SentencePair]
    ) -> Iterator[Row]:
        """Yield how many human translations are flagged: tuned on, and held aside."""
        for name, pairs in (("FLORES", flores), ("NTREX", news)):
            for half, part in (("tuned", pairs[1::2]), ("held aside", pairs[::2])):
                flags = [{c for c, _ in self.doubts(pair)} - {pronouns.NAME} for pair in part]
                flagged = sum(map(bool, flags))
                yield _at_most(f"human, {name} {half}: flagged", flagged, len(part), _HUMAN)
                by_check = Counter(check for flag in flags for check in flag)
                for check, count in by_check.most_common():
                    yield Row(f"human, {name} {half}: by {check}", str(count))

    def engine_rows(self, flores: Sequence[SentencePair]) -> Iterator[Row]:
        """Yield how many of each check's flags on engines' English are right."""
        human = [{check for check, _ in self.doubts(pair)} for pair in flores]
        for engine in _ENGINES:
            english = map(unescape, _lines(f"{engine}.en"))
            pairs = self.sentences([pair.original for pair in flores], list(english))
            flags = [{check for check, _ in self.doubts(pair)} for pair in pairs]
            for check in _NAMES:
                of_check = [check not in said for flag, said in zip(flags, human, strict=True)
                            if check in flag]  # fmt: skip
                if of_check:
                    yield Row(f"{engine}: right by {check}", share(sum(of_check), len(of_check)))
            yield from self._name_rows(engine, pairs)

    def _name_rows(self, engine: str, pairs: Sequence[SentencePair]) -> Iterator[Row]:
        """Yield how many names are right before and after they are put right."""
        corrector = NameCorrector(self.authority)
        before, after = list[bool](), list[bool]()
        for pair in pairs:
            (corrected,) = corrector.correct([pair.original], [pair.english], _DAY)
            for entity in {entity.id: entity for entity in pair.names}.values():
                for said, is_right in ((pair.english, before), (corrected, after)):
                    folded = SearchableText([said], TRANSLATION).folded
                    is_right.append(english_pattern(entity).search(folded) is not None)
        broken = sum(b and not a for b, a in zip(before, after, strict=True))
        yield Row(f"{engine}: names right before", share(sum(before), len(before)))
        yield Row(f"{engine}: names right after", share(sum(after), len(after)))
        yield Row(f"{engine}: names newly broken", str(broken), "0", broken == 0)

    def speed(self, pairs: Sequence[SentencePair]) -> Row:
        """Return what a sentence costs."""
        seconds = cpu_seconds(lambda: [self.doubts(pair) for pair in pairs])
        return Row("checking a sentence", f"{1e6 * seconds / len(pairs):.0f} µs")


def _planted(plant: Plant, pairs: Iterable[SentencePair]) -> Iterator[tuple[SentencePair, str]]:
    chance, planted = Random(1), 0
    for pair in pairs:
        english = plant(pair, chance)
        if english is not None and english != pair.english and planted < _MOST:
            planted += 1
            yield pair, english


def _at_most(what: str, flagged: int, of: int, most: float = _MISTAKES) -> Row:
    return Row(what, share(flagged, of), f"≤ {100 * most:g} %", flagged <= most * of)


def _shown(check: str) -> Iterator[str]:
    """Yield the right sentences that a check flags, with its reasons, for reading."""
    bench = _Bench()
    for number, pair in enumerate(bench.sentences(_lines("az"), _lines("en")), 1):
        for name, reason in bench.doubts(pair):
            if name == check:
                yield f"{number}: {reason}\n  {pair.original}\n  {pair.english}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or the sentences that one check flags."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.translation_checks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--show", choices=_NAMES, help="the right sentences that a check flags")
    given = parser.parse_args(arguments)
    made: Callable[[], Iterable[str]] = (
        (lambda: _shown(given.show)) if given.show else (lambda: lines(measure()))
    )
    try:
        for line in made():
            print(line)  # noqa: T201 - the table is what this command is for
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
