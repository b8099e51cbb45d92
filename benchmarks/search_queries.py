"""Queries drawn from real texts: by frequency, and from the titles of known articles.

Drawn with a fixed seed, so that two runs ask the same.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.search_archive import REAL, Text
from press.language.azerbaijani.letters import received_form
from press.languages import ORIGINAL
from press.search.analysis import word_forms

#: Queries of each kind drawn by frequency.
DRAWN: Final = 200
#: Articles looked for by their titles.
KNOWN_ITEMS: Final = 500
_WORDS: Final = (3, 5)
#: Shorter words, and the commonest, say nothing of what an article is about.
_SHORTEST: Final = 4
_COMMONEST: Final = 100
_ON_PLAIN_KEYBOARDS: Final = str.maketrans("əı", "ei")
#: Vowels, and how the genitive and the locative end after them.
_HARMONY: Final = {
    **dict.fromkeys("aı", ("ın", "da")),
    **dict.fromkeys("eəi", ("in", "də")),
    **dict.fromkeys("ou", ("un", "da")),
    **dict.fromkeys("öü", ("ün", "də")),
}


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An article, and content words of its title, by which it is looked for."""

    number: int
    words: tuple[str, ...]


def drawn(texts: Sequence[Text]) -> dict[str, list[str]]:
    """Return one-word and three-word queries of the texts' own words, frequent ones more often."""
    choose = random.Random(1)
    words = [word for text in texts for word in word_forms(text.body, ORIGINAL)]
    return {
        "one word": [choose.choice(words) for _ in range(DRAWN)],
        "three words": [" ".join(choose.choices(words, k=3)) for _ in range(DRAWN)],
    }


def known_items(texts: Sequence[Text]) -> list[KnownItem]:
    """Return articles drawn at random whose titles have at least three content words."""
    choose = random.Random(2)
    counts = Counter(word for text in texts for word in word_forms(text.title, ORIGINAL))
    common = {word for word, _ in counts.most_common(_COMMONEST)}
    items: list[KnownItem] = []
    real = range(min(len(texts), REAL))
    for number in choose.sample(real, len(real)):
        words = dict.fromkeys(word_forms(texts[number].title, ORIGINAL))
        content = [w for w in words if len(w) >= _SHORTEST and w.isalpha() and w not in common]
        if len(content) >= _WORDS[0]:
            count = min(len(content), choose.randint(*_WORDS))
            chosen = sorted(choose.sample(range(len(content)), count))
            items.append(KnownItem(number, tuple(content[place] for place in chosen)))
    return items[:KNOWN_ITEMS]


def as_they_stand(items: Sequence[KnownItem]) -> list[str]:
    """Return the titles' words themselves."""
    return [" ".join(item.words) for item in items]


def typed_plainly(items: Sequence[KnownItem]) -> list[str]:
    """Return the words as a keyboard without Azerbaijani letters types them."""
    return [received_form(" ".join(item.words).translate(_ON_PLAIN_KEYBOARDS)) for item in items]


def inflected(items: Sequence[KnownItem], unimorph: Path) -> list[str]:
    """Return each word in another form: of its lemma in UniMorph, else with a case ending."""
    choose = random.Random(3)
    others = _paradigms(unimorph)
    return [" ".join(_other_form(word, others, choose) for word in item.words) for item in items]


def _paradigms(unimorph: Path) -> Mapping[str, Sequence[str]]:
    """Return for each form the other forms of its lemma; of one word each."""
    forms: dict[str, list[str]] = defaultdict(list)
    for lemma, form, _ in _rows(unimorph):
        forms[lemma].append(form)
    lemmas = {form: lemma for lemma, all_forms in forms.items() for form in (*all_forms, lemma)}
    return {
        form: [other for other in (*forms[lemma], lemma) if other != form]
        for form, lemma in lemmas.items()
    }


def _rows(unimorph: Path) -> Iterator[list[str]]:
    for line in unimorph.read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        if len(row) == 3 and " " not in row[1]:
            yield row


def _other_form(word: str, others: Mapping[str, Sequence[str]], choose: random.Random) -> str:
    if others.get(word):
        return choose.choice(others[word])
    vowel = next((letter for letter in reversed(word) if letter in _HARMONY), "a")
    genitive, locative = _HARMONY[vowel]
    return choose.choice([word + ("n" if word[-1] in _HARMONY else "") + genitive, word + locative])
