"""Dates held against their neighbours: on a site whose numbers rise with time, so do its dates.

A page can show a date that is another article's, in the very place where its own should be.
Knows nothing of pages.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from press.importer.source_text import SourceHead

#: A number is given when a text is begun; it may be published days later.
_SLACK: Final = timedelta(days=31)
_NUMBER: Final = re.compile(r"\d+(?=\D*$)")


class Misdated(NamedTuple):
    """An article whose date lies outside those of its neighbours."""

    head: SourceHead
    before: SourceHead
    after: SourceHead


def misdated(heads: Iterable[SourceHead]) -> Iterator[Misdated]:
    """Yield the articles of one site that lie outside what both neighbours agree on."""
    by_number = {int(number[0]): head for head in heads if (number := _NUMBER.search(head.id))}
    ordered = [by_number[number] for number in sorted(by_number)]
    steps = list(pairwise(ordered))
    for (before, head), (_, after) in pairwise(steps):
        agree = before.date <= after.date + _SLACK
        inside = before.date - _SLACK <= head.date <= after.date + _SLACK
        if agree and not inside:
            yield Misdated(head, before, after)
