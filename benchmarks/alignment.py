"""How well the sentences of a translation are aligned, beside Gale and Church's lengths (NLTK).

    python -m benchmarks.alignment [--yields]

The texts are the 60 documents of NTREX-128 that the data folder has, whose sentences answer
line for line, without their headlines. At a share of their places sentences are merged, split,
dropped or swapped with the next one, each as often as the others. A link is right if the two
sentences share words that answered one another before. The rows are F of links. The program's
numbers were chosen on every second document, by name; the others were held aside.

"Stacked" texts have several such changes at one place, so that one sentence answers three or
parts of two. In "moved" ones some sentences stand elsewhere in the text.

--yields prints what each kind of topic adds: F without it, on the documents held aside.
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from nltk.translate.gale_church import align_blocks

from benchmarks.data import MissingDataError, data_file
from benchmarks.speed import cpu_seconds
from benchmarks.table import Row, lines
from press.entities.authority.authority import load_authority
from press.entities.mentions.finder import MentionFinder
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.glossary.glossary_file import load_glossary
from press.translation.sentence_alignment.aligner import SentenceAligner
from press.translation.sentence_alignment.topics import TextPair, TopicKind

_CONTENT: Final = Path(__file__).resolve().parents[1] / "content"
_WANTED: Final = 0.97
#: Shares of places that are changed; on the one named "chief" the verdict is spoken.
_SHARES: Final = (0.0, 0.15, 0.3, 0.5)
_CHIEF: Final = 0.3
_DRAWS: Final = 3

Links = set[tuple[int, int]]
Align = Callable[[Sequence[str], Sequence[str]], Iterable[tuple[int, int]]]


class Texts(NamedTuple):
    """A text in both languages, and which of its sentences answer one another."""

    original: list[str]
    english: list[str]
    links: Links


#: Makes texts whose sentences do not answer line for line, at a share of their places.
Change = Callable[[Texts, Random, float], Texts]

# --- changes ----------------------------------------------------------------

#: Where a sentence may be split, in either language.
_CUT: Final = re.compile(
    r"(?<=[,;:—–])\s|\s(?=(?:and|but|which|who|because|while|that|və|amma|lakin|çünki)\s)"
)
_LEAST_PART: Final = 15


def split_sentence(sentence: str) -> list[str]:
    """Cut a sentence at the clause nearest to its middle; in one piece where it has none."""
    cuts = [
        cut
        for cut in _CUT.finditer(sentence)
        if cut.start() > _LEAST_PART and len(sentence) - cut.end() > _LEAST_PART
    ]
    if not cuts:
        return [sentence]
    cut = min(cuts, key=lambda cut: abs(2 * cut.start() - len(sentence)))
    return [sentence[: cut.start()], sentence[cut.end() :]]


#: What is made of sentences of both languages: the new ones, and their links.
_Part = tuple[list[str], list[str]]


def _merge_english(ours: list[str], theirs: list[str]) -> _Part:
    return ours, [" ".join(theirs)]


def _merge_original(ours: list[str], theirs: list[str]) -> _Part:
    return [" ".join(ours)], theirs


def _split_english(ours: list[str], theirs: list[str]) -> _Part:
    return ours, split_sentence(theirs[0])


def _split_original(ours: list[str], theirs: list[str]) -> _Part:
    return split_sentence(ours[0]), theirs


def _drop_english(ours: list[str], _: list[str]) -> _Part:
    return ours, []


def _drop_original(_: list[str], theirs: list[str]) -> _Part:
    return [], theirs


def _swap(ours: list[str], theirs: list[str]) -> _Part:
    return ours, theirs[::-1]


#: Each change with the number of sentences that it takes.
_CHANGES: Final[tuple[tuple[Callable[[list[str], list[str]], _Part], int], ...]] = (
    (_merge_english, 2),
    (_merge_original, 2),
    (_split_english, 1),
    (_split_original, 1),
    (_drop_english, 1),
    (_drop_original, 1),
    (_swap, 2),
)


def changed(texts: Texts, chance: Random, share: float) -> Texts:
    """Merge, split, drop or swap at a share of the places, never twice at one."""
    made = Texts([], [], set())
    place = 0
    while place < len(texts.original):
        change, taken = chance.choice(_CHANGES)
        if chance.random() >= share or place + taken > len(texts.original):
            change, taken = _merge_english, 1  # of one sentence: nothing
        part = slice(place, place + taken)
        ours, theirs = change(texts.original[part], texts.english[part])
        i, j = len(made.original), len(made.english)
        if change is _swap:
            made.links.update([(i, j + 1), (i + 1, j)])
        else:
            made.links.update((i + a, j + b) for a in range(len(ours)) for b in range(len(theirs)))
        made.original.extend(ours)
        made.english.extend(theirs)
        place += taken
    return made


def stacked(texts: Texts, chance: Random, share: float) -> Texts:
    """Change a text that was changed already."""
    once = changed(texts, chance, share / 2)
    original, of_original = _changed_side(once.original, chance, share / 2)
    english, of_english = _changed_side(once.english, chance, share / 2)
    links = {
        (i, j)
        for i, ours in enumerate(of_original)
        for j, theirs in enumerate(of_english)
        if any((a, b) in once.links for a in ours for b in theirs)
    }
    return Texts(original, english, links)


def _changed_side(
    sentences: list[str], chance: Random, share: float
) -> tuple[list[str], list[tuple[int, ...]]]:
    """Merge and split in one language; return also what each new sentence is made of."""
    made: list[str] = []
    sources: list[tuple[int, ...]] = []
    for index, sentence in enumerate(sentences):
        if made and len(sources[-1]) == 1 and chance.random() < share / 2:
            made[-1] += f" {sentence}"
            sources[-1] += (index,)
            continue
        parts = split_sentence(sentence) if chance.random() < share / 2 else [sentence]
        made += parts
        sources += [(index,)] * len(parts)
    return made, sources


def moved(texts: Texts, chance: Random, share: float) -> Texts:
    """Put a share of the English sentences elsewhere."""
    order = list(range(len(texts.english)))
    for _ in range(max(1, round(share * len(order)))):
        sentence = order.pop(chance.randrange(len(order)))
        order.insert(chance.randrange(len(order) + 1), sentence)
    links = {(i, order.index(i)) for i in range(len(texts.original))}
    return Texts(texts.original, [texts.english[index] for index in order], links)


# --- measuring --------------------------------------------------------------


def documents() -> tuple[list[Texts], list[Texts]]:
    """Return the documents that numbers were chosen on, and those held aside."""
    by_name: dict[str, Texts] = {}
    for line in data_file("parallel/ntrex-dev.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        original, english = record["az"][1:], record["en"][1:]
        by_name[record["doc"]] = Texts(original, english, {(i, i) for i in range(len(original))})
    ordered = [by_name[name] for name in sorted(by_name)]
    return ordered[::2], ordered[1::2]


class Bench:
    """The aligner, with the archive's own names and terms."""

    def __init__(self, kinds: Collection[TopicKind] = frozenset(TopicKind)) -> None:
        """Load what the archive knows; `kinds` are the kinds of topic that count."""
        authority = load_authority(_CONTENT / "entities", Problems())
        self._finder = MentionFinder(authority, ORIGINAL)
        self._aligner = SentenceAligner(authority, load_glossary(_CONTENT, Problems()), kinds)

    def align(self, original: Sequence[str], english: Sequence[str]) -> Links:
        """Return the links of two texts."""
        named: dict[int, set[str]] = defaultdict(set)
        for mention in self._finder.find(original):
            named[mention.sentence].add(mention.entity)
        pair = TextPair(original, english, [named[index] for index in range(len(original))])
        return {(link.original, link.english) for link in self._aligner.align(pair)}


def gale_church(original: Sequence[str], english: Sequence[str]) -> Links:
    """Return the links that lengths alone give."""
    return set(align_blocks(list(map(len, original)), list(map(len, english))))


def f_of_links(align: Align, texts: Iterable[Texts]) -> float:
    """Return the F of the links of all texts together."""
    right = given = wanted = 0
    for one in texts:
        links = set(align(one.original, one.english))
        right, given, wanted = (
            right + len(links & one.links),
            given + len(links),
            wanted + len(one.links),
        )
    return 2 * right / max(given + wanted, 1)


def drawn(documents: Sequence[Texts], change: Change, share: float) -> Iterator[Texts]:
    """Yield each document, changed in several ways that are the same in every run."""
    for draw in range(_DRAWS):
        for number, texts in enumerate(documents):
            yield change(texts, Random(f"{draw} {number}"), share)


def measure() -> Iterator[Row]:
    """Yield F by what is done to the texts, then what it costs."""
    bench = Bench()
    tuned, aside = documents()
    cases: list[tuple[str, Change, float]] = [
        (f"{share:.0%} of places changed", changed, share) for share in _SHARES
    ]
    cases += [("30% stacked", stacked, 0.3), ("10% moved", moved, 0.1)]
    for what, change, share in cases:
        held = f_of_links(bench.align, drawn(aside, change, share))
        is_chief = change is changed and share == _CHIEF
        yield Row(
            f"{what}: F, held aside",
            f"{held:.4f}",
            f"≥ {_WANTED}" if is_chief else "",
            held >= _WANTED if is_chief else None,
        )
        for of, align, texts in (
            ("tuned on", bench.align, tuned),
            ("Gale–Church, held aside", gale_church, aside),
        ):
            f = f_of_links(align, drawn(texts, change, share))
            yield Row(f"{what}: F, {of}", f"{f:.4f}")
    yield from _costs(bench, [*tuned, *aside])


def _costs(bench: Bench, every: Sequence[Texts]) -> Iterator[Row]:
    joined = Texts(
        [sentence for one in every for sentence in one.original],
        [sentence for one in every for sentence in one.english],
        set(),
    )
    for size in (12, 100, 500, len(joined.original)):
        texts = joined.original[:size], joined.english[:size]
        seconds = cpu_seconds(lambda texts=texts: bench.align(*texts))  # type: ignore[misc]
        yield Row(f"aligning {size} sentences", f"{1e3 * seconds:.0f} ms")


def yields() -> Iterator[Row]:
    """Yield F without each kind of topic, and without any."""
    _, aside = documents()
    texts = list(drawn(aside, changed, _CHIEF))
    yield Row("all kinds of topic", f"{f_of_links(Bench().align, texts):.4f}")
    for kind in TopicKind:
        bench = Bench(frozenset(TopicKind) - {kind})
        yield Row(f"without {kind.name}", f"{f_of_links(bench.align, texts):.4f}")
    yield Row("lengths alone", f"{f_of_links(Bench(frozenset()).align, texts):.4f}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.alignment",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--yields", action="store_true", help="what each kind of topic adds")
    given = parser.parse_args(arguments)
    try:
        for line in lines(yields() if given.yields else measure()):
            print(line)  # noqa: T201 - the table is what this command is for
    except MissingDataError as missing:
        print(missing, file=sys.stderr)  # noqa: T201 - a command's own message
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
