"""What the lines of a translation follow: the key ``follows`` of its front matter.

    follows: [kdfbmnqr, bcdfghjk]                        line n answers sentence n
    follows: [1-kdfbmnqr, 2-bcdfghjk+3-mnpqrstb 87%, none]   any other way

There is one item a line. In the first form an item is the hash of the sentence with the line's
own number. In the second it names the sentences that the line answers, each by its number and
hash; a program that proposed it says how certain it is. An editor may leave out the hash, and
drops the percentage of what he has seen to be right. Knows no sentence and no file.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

import yaml

from press.content.front_matter_values import HASH, UnfitError, Value, items

#: Of a line that answers no sentence of the original.
NOTHING: Final = "none"
_SENTENCE: Final = re.compile(r"(?P<number>[1-9]\d{0,4})(?:-(?P<hash>[bcdfghjklmnpqrst]{8}))?")
_LINK: Final = re.compile(
    rf"(?:{NOTHING}|(?P<sentences>[\w-]+(?:\+[\w-]+)*))(?: (?P<percent>\d{{1,2}}|100)%)?"
)
_EXPECTED: Final = f"expected, for example: [kdfbmnqr], or all with numbers: [1, 2+3, {NOTHING}]"


class FollowedSentence(NamedTuple):
    """A sentence of the original as it was when a line followed it."""

    number: int
    hash: str  #: empty where an editor gave the number alone


class FollowedLine(NamedTuple):
    """What a line answers; no sentence: it stands in the translation alone."""

    sentences: tuple[FollowedSentence, ...] = ()
    percent: int | None = None  #: how certain the program that proposed it was


def followed_lines(follows: Sequence[str]) -> list[FollowedLine]:
    """Return what each line follows; the items are those that `FOLLOWS` reads."""
    return [
        _read_link(item) or FollowedLine((FollowedSentence(number, item),))
        for number, item in enumerate(follows, 1)
    ]


def written_lines(lines: Sequence[FollowedLine]) -> tuple[str, ...]:
    """Return the items that say this, in the first form where that says it all."""
    if all(
        line.percent is None and [sentence.number for sentence in line.sentences] == [number]
        for number, line in enumerate(lines, 1)
    ):
        return tuple(line.sentences[0].hash for line in lines)
    return tuple(map(_written, lines))


def has_numbers(follows: Sequence[str]) -> bool:
    """Say whether these items are of the second form."""
    return any(map(_read_link, follows))


def _written(line: FollowedLine) -> str:
    sentences = (f"{number}-{text_hash}" for number, text_hash in line.sentences)
    percent = "" if line.percent is None else f" {line.percent}%"
    return ("+".join(sentences) or NOTHING) + percent


def _read_link(item: str) -> FollowedLine | None:
    """Return what an item of the second form says; ``None`` for any other text."""
    link = _LINK.fullmatch(item)
    if link is None:
        return None
    parts = (link["sentences"] or "").split("+") if link["sentences"] else []
    sentences = [_SENTENCE.fullmatch(part) for part in parts]
    if not all(sentences):
        return None
    return FollowedLine(
        tuple(FollowedSentence(int(one["number"]), one["hash"] or "") for one in sentences if one),
        int(link["percent"]) if link["percent"] else None,
    )


def _read(node: yaml.Node) -> tuple[str, ...]:
    texts = []
    for item in items(node):
        text = str(item.value) if isinstance(item, yaml.ScalarNode) else ""
        if not _read_link(text):
            try:
                HASH.read(item)
            except UnfitError as error:
                found = f"{error}, nor the numbers of sentences"
                raise UnfitError(item, found, _EXPECTED) from None
        texts.append(text)
    if has_numbers(texts) and not all(map(_read_link, texts)):
        found = "has hashes alone beside numbers of sentences"
        raise UnfitError(node, found, _EXPECTED)
    return tuple(texts)


def _write(follows: Sequence[str]) -> str:
    return f"[{', '.join(follows)}]"


FOLLOWS: Final = Value(_read, _write, "[kdfbmnqr]")
