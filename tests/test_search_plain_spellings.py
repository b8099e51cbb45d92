"""What a form of plain letters may be besides itself."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from press.languages import ORIGINAL, TRANSLATION
from press.search.documents import SearchDocument
from press.search.fields import FIELDS, NAMES, name_forms, passages
from press.search.inverted_index import invert
from press.search.plain_spellings import PlainSpellings, plain_spellings
from press.search.token_streams import FieldTexts
from press.search.vocabulary import AnalysisCache

_NAMES = {"talvik": {ORIGINAL: ("Təlvik",), TRANSLATION: ("Talvik",)}}


def spellings_of(sentences: Sequence[str], names: tuple[str, ...] = ()) -> PlainSpellings:
    """Return the spellings of an archive of one article, tagged with these names."""
    day = datetime(2023, 3, 1, tzinfo=UTC)
    article = SearchDocument(
        "1", ORIGINAL, "", "", tuple(sentences), day, "other", "original", names
    )
    cache, fields = AnalysisCache(), [FieldTexts() for _ in FIELDS]
    texts = passages(article, ORIGINAL, name_forms(_NAMES), cache.streams.watched_forms)
    for field, spec, of_field in zip(fields, FIELDS, texts, strict=True):
        add = cache.streams.add_word if spec.name == NAMES else cache.streams.add
        field.add(add(*text) for text in of_field)
    return plain_spellings(invert(fields, cache), cache)


def test_a_plain_form_is_also_what_is_typed_so() -> None:
    """A form leads to the terms of forms whose letters a plain keyboard writes so."""
    found = spellings_of(["On nəfər öndə durub.", "Ön sırada rəis var, reis yox."])
    assert found.typed["on"] == ["ön"]
    assert found.typed["reis"] == ["rəis"]
    assert "sira" not in found.typed  # nobody has written it: the browser takes it apart


@pytest.mark.parametrize("tagged", [True, False])
def test_only_a_name_is_also_what_sounds_alike(tagged: bool) -> None:
    """By the phonetic key a form leads to other terms where the key is that of a name's word."""
    names = ("talvik",) if tagged else ()
    found = spellings_of(["Talvik gəlib.", "Telvik deyil, Tolvik deyil."], names)
    assert found.sounds.get("talvik", []) == (["telvik", "təlvik"] if tagged else [])
