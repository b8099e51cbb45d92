"""Sentence alignment: which sentences of an English text answer which of the original."""

import math
from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np
import pytest

from press.entities.mentions.finder import MentionFinder
from press.language.consonants import consonants
from press.language.lexicon import entries_in
from press.languages import ORIGINAL, TRANSLATION
from press.translation.sentence_alignment.aligner import WINDOW, SentenceAligner
from press.translation.sentence_alignment.beads import SHAPES, Trellis, links_within
from press.translation.sentence_alignment.topics import TextPair
from tests.cases_table import read_cases
from tests.translation_samples import AUTHORITY, GLOSSARY

#: The eight sentences of the table of cases; a bar parts the halves of one.
SENTENCES = {
    ORIGINAL: (
        "Velmara Prezidenti Daren Talvik martın 3-də Ornel şəhərində olub.",
        "Dövlət başçısı əvvəlcə 240 şagirdlik yeni məktəb binası ilə tanış olub.",
        "Məktəbin direktoru prezidentə görülən işlər barədə məlumat verib.",
        "Sonra o, Zirvistanın baş naziri ilə görüşüb | və iki ölkənin ticarətini müzakirə edib.",
        "Qeyd olunub ki, ötən il ticarət dövriyyəsi 18,5 faiz artıb.",
        "Tərəflər enerji sahəsində əməkdaşlığı davam etdirmək barədə razılığa gəliblər.",
        "“Biz bu layihəni iki ilə başa çatdıracağıq”, - deyə Daren Talvik bildirib.",
        "Görüşün sonunda 4 sənəd imzalanıb.",
    ),
    TRANSLATION: (
        "President of Velmara Daren Talvik visited the city of Ornel on 3 March.",
        "The head of state first saw the building of a new school for 240 pupils.",
        "The headmaster told the President about the work that was done.",
        "He then met the prime minister of Zirvistan | and discussed trade of the two countries.",
        "It was noted that trade had increased by 18.5 per cent last year.",
        "The sides agreed to go on with their cooperation in the field of energy.",
        "“We will complete this project in two years,” Daren Talvik said.",
        "At the end of the meeting four documents were signed.",
    ),
}
ALIGNER = SentenceAligner(AUTHORITY, GLOSSARY)
FINDER = MentionFinder(AUTHORITY, ORIGINAL)


def put_together(plan: str, sentences: Sequence[str]) -> list[str]:
    """Return the sentences that a cell of the table names."""

    def one(part: str) -> str:
        sentence = sentences[int(part[0]) - 1]
        halves = sentence.split(" | ")
        return halves["ab".index(part[1])] if part[1:] else " ".join(halves)

    return [" ".join(map(one, place.split("+"))) for place in plan.split()]


def pair_of(original: Sequence[str], english: Sequence[str]) -> TextPair:
    """Return two texts, with the names in the original."""
    named: list[set[str]] = [set() for _ in original]
    for mention in FINDER.find(original):
        named[mention.sentence].add(mention.entity)
    return TextPair(original, english, named)


@pytest.mark.parametrize("case", read_cases("sentence_alignment.tsv"), ids=itemgetter("case"))
def test_which_sentences_answer_one_another(case: dict[str, str]) -> None:
    """Merged, split, missing and moved sentences are found for what they are."""
    original, english = (
        put_together(case[column], SENTENCES[language])
        for column, language in (("original", ORIGINAL), ("english", TRANSLATION))
    )
    links = ALIGNER.align(pair_of(original, english))
    said = " ".join(f"{link.original + 1}-{link.english + 1}" for link in links)
    assert said == case["links"]


def test_a_link_is_as_probable_as_what_speaks_for_it() -> None:
    """A link that names and figures prove is nearly certain; one between others is less so."""
    original = put_together("1 2 3 4 5 6 7 8", SENTENCES[ORIGINAL])
    english = put_together("1 2 3 4 5 6 7 8", SENTENCES[TRANSLATION])
    english[2] = "Nobody has seen anything like it in all those years."
    by_sentence = {link.original: link for link in ALIGNER.align(pair_of(original, english))}
    assert by_sentence[3].probability > 0.99
    assert 2 not in by_sentence or by_sentence[2].probability < by_sentence[3].probability


def chains(i: int, j: int) -> Iterator[tuple[float, frozenset[tuple[int, int]]]]:
    """Yield the weight and the links of every chain from here to the end of two texts of three."""
    if (i, j) == (3, 3):
        yield 1.0, frozenset()
    for shape in SHAPES:
        end = i + shape.original, j + shape.english
        if max(end) <= 3:
            weight = math.exp(shape.prior + score(i, j))
            links = frozenset((i + ours, j + theirs) for ours, theirs in links_within(shape))
            yield from ((weight * rest, links | others) for rest, others in chains(*end))


def score(i: int, j: int) -> float:
    """Return what speaks for any bead that begins here."""
    return (3 * i + 5 * j) % 7 - 3.0


def test_probabilities_are_those_of_all_chains() -> None:
    """The sums of the dynamic programme are those of every chain of beads, counted one by one."""
    trellis = Trellis(
        (3, 3),
        lambda shape: np.fromfunction(
            np.vectorize(score), (4 - shape.original, 4 - shape.english), dtype=float
        ),
    )
    every = list(chains(0, 0))
    total = sum(weight for weight, _ in every)
    best = max(every, key=itemgetter(0))[1]
    links = trellis.links()
    assert {(link.original, link.english) for link in links} == best
    for link in links:
        having = sum(weight for weight, of in every if (link.original, link.english) in of)
        assert link.probability == pytest.approx(having / total)


def test_a_long_text_is_aligned_in_windows() -> None:
    """A text of many windows is aligned like a short one, also behind a long gap."""
    sentences = [f"Sənəd {number} nömrə ilə imzalanıb." for number in range(2 * WINDOW)]
    english = [f"The document was signed under number {number}." for number in range(2 * WINDOW)]
    del english[30:60]
    links = ALIGNER.align(pair_of(sentences, english))
    kept = [*range(30), *range(60, 2 * WINDOW)]
    assert [(link.original, link.english) for link in links] == [
        (number, place) for place, number in enumerate(kept)
    ]


def test_a_machines_english_helps() -> None:
    """Sentences without a name or figure are told by a machine's English of the original."""
    original = ["Uşaqlar güldülər.", "Quşlar uçdular.", "Yarpaqlar töküldü."]
    machine = ["The children laughed.", "The birds flew away.", "The leaves fell."]
    english = ["All the children laughed.", "The leaves all fell.", "The birds flew off."]
    links = ALIGNER.align(TextPair(original, english, machine=machine))
    assert {(link.original, link.english) for link in links} == {(0, 0), (1, 2), (2, 1)}


@pytest.mark.parametrize(
    ("original", "english"),
    [
        ("Trampın", "Trump"),
        ("Vaşinqtonda", "Washington"),
        ("Makronun", "Macron's"),
        ("prezidenti", "president"),
        ("komissiyanın", "commission"),
        ("Şvarts", "Schwartz"),
        ("İlhamın", "Ilham"),
    ],
)
def test_a_name_and_its_respelling_share_their_consonants(original: str, english: str) -> None:
    """The first consonants of a respelled name are those of the name, whatever its ending."""
    ours, theirs = consonants(original, ORIGINAL), consonants(english, TRANSLATION)
    assert ours.startswith(theirs) or theirs.startswith(ours)
    assert len(min(ours, theirs, key=len)) >= 3


def test_words_of_the_lexicon() -> None:
    """A word is found by its beginning; with a point behind it by the whole word alone."""
    assert set(entries_in("Kitabları Martda", ORIGINAL)) >= {"kitab", "mart"}
    assert "ad." in set(entries_in("ad", ORIGINAL))
    assert "ad." not in set(entries_in("ada", ORIGINAL))
