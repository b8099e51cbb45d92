"""A new article changes the shards that hold its own words, and leaves the others as they were."""

import random
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from press.languages import ORIGINAL
from press.search import analysis, term_shards
from press.search.buckets import cut, rounded
from press.search.documents import SearchDocument
from press.search.index_writer import write_index

#: Shards with a line for every article or every word: these change with any.
OF_ALL = {*(f"lengths-{field}" for field in range(4)), "words", "choices", "days"}
WORDS = 6000


@pytest.fixture(autouse=True)
def _own_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learn stems from the archive's own words: the list of common ones takes a second a time."""
    monkeypatch.setattr(analysis, "with_common_words", dict)


def word(number: int) -> str:
    """Return an invented word without an ending, spread over the alphabet."""
    consonants, vowels = "bcdfghklmnprstvz", "aeiou"
    parts = []
    for _ in range(3):
        number, consonant = divmod(number * 7919 + 13, len(consonants))
        number, vowel = divmod(number, len(vowels))
        parts.append(consonants[consonant] + vowels[vowel])
    return "".join(parts) + "xz"


def articles(count: int) -> list[SearchDocument]:
    """Return articles, each of thirty words, a day apart."""
    choose = random.Random(7)
    return [
        SearchDocument(
            id=str(number),
            language=ORIGINAL,
            url=f"az/{number}.html",
            title=word(choose.randrange(WORDS)),
            sentences=(" ".join(word(choose.randrange(WORDS)) for _ in range(30)),),
            date=datetime(2004, 1, 1, tzinfo=UTC) + timedelta(days=number),
            kind="visit",
            status="original",
        )
        for number in range(count)
    ]


def shards(documents: Iterable[SearchDocument], folder: Path) -> dict[str, str]:
    """Return the shards of an index: each name without its hash, and with it."""
    write_index(documents, folder, ORIGINAL)
    addresses = [str(path.relative_to(folder)) for path in folder.rglob("*.gz")]
    return {re.sub(r"-[0-9a-f]{10}|\.gz$", "", address): address for address in addresses}


@pytest.mark.parametrize("least_common", [3, term_shards.LEAST_COMMON])
def test_a_new_article_changes_its_own_terms_buckets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, least_common: int
) -> None:
    """Of many buckets only those change that hold a word of the new article.

    It is so where many terms are common, or become common by this article.
    """
    monkeypatch.setattr(term_shards, "LEAST_COMMON", least_common)
    monkeypatch.setattr(term_shards, "COMMON", 500)
    before = articles(500)
    known = before[100].sentences[0].split()[:3]
    new = replace(
        before[-1],
        id="new",
        url="az/new.html",
        title=known[0],
        sentences=(" ".join(known),),
        date=before[-1].date + timedelta(days=1),
    )
    old_shards = shards(before, tmp_path / "before")
    new_shards = shards([*before, new], tmp_path / "after")
    changed = {name for name, address in new_shards.items() if old_shards.get(name) != address}
    pages = {name for name in changed if "-names-" in name}
    postings = {name for name in changed if name.startswith("postings-")}
    buckets = {name for name in changed if name.startswith(("terms-", "keys-"))}
    buckets -= pages
    assert len([name for name in old_shards if name.startswith("terms-0/")]) > 50
    assert 1 <= len(buckets) <= len(known)
    assert bool(postings) == (least_common == 3)
    assert {name.replace("postings-", "terms-0/") for name in postings} <= buckets
    assert len(pages) <= len(buckets)
    others = changed - buckets - postings - pages - OF_ALL
    assert {name.rpartition("/")[0] for name in others} == {"blocks/0"}  # the last group of blocks


def test_an_address_never_has_another_content(tmp_path: Path) -> None:
    """What two builds have at one address is the same, and most shards keep their address."""
    before = articles(300)
    changed = [*before[:99], replace(before[99], title=word(17)), *before[100:]]
    write_index(before, tmp_path / "before", ORIGINAL)
    write_index(changed, tmp_path / "after", ORIGINAL)
    kept = 0
    for path in (tmp_path / "before").rglob("*.gz"):
        other = tmp_path / "after" / path.relative_to(tmp_path / "before")
        if other.exists():
            assert path.read_bytes() == other.read_bytes()
            kept += 1
    count = len(list((tmp_path / "before").rglob("*.gz")))
    assert count * 0.7 < kept < count


def test_a_new_word_moves_only_the_ends_beside_it() -> None:
    """A word between others changes one bucket or two, not all that follow."""
    names = sorted({word(number) for number in range(WORDS)})
    whole = cut(names, [20] * len(names))
    name = names[2000] + "a"
    longer = sorted([*names, name])
    grown = cut(longer, [20] * len(longer))
    assert len(whole) > 50
    untouched = {tuple(names[one]) for one in whole} & {tuple(longer[one]) for one in grown}
    assert len(untouched) >= len(whole) - 3


def test_sizes_seldom_change() -> None:
    """What a bucket may hold goes by powers of two, so that it stays while an archive grows."""
    assert [rounded(number) for number in (0, 1, 7, 8, 1000)] == [0, 1, 4, 8, 512]
