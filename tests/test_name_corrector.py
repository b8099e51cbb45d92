"""Names that an engine spelled in its own way are put right."""

from datetime import date

import pytest

from press.translation.name_corrector import NameCorrector
from tests.translation_samples import AUTHORITY

DAY = date(2024, 3, 1)


@pytest.mark.parametrize(
    ("original", "english", "corrected"),
    [
        (
            "Elda Şıxova Ornelə gedib.",
            "Elda Şıxova went to Ornel.",
            "Elda Shikhova went to Ornel.",
        ),
        (
            "Elda Şıxovanın evi tikilib.",
            "Elda Sixova's house was built.",
            "Elda Shikhova's house was built.",
        ),
        (
            "Yorik Balaq çıxış edib.",
            "Yorik Balak, who spoke, left.",
            "Yorik Balak, who spoke, left.",
        ),
        ("Yorik Balaq çıxış edib.", "Mr Balaq made a speech.", "Mr Balag made a speech."),
        ("Yorik Balaq çıxış edib.", "Yorick Balag made a speech.", "Yorick Balag made a speech."),
        ("Qonaq çıxış edib.", "Elda Sixova made a speech.", "Elda Sixova made a speech."),
        ("Velmarneft qazır.", "The company velmarneft drills.", "The company velmarneft drills."),
        ("Velmarneft qazır.", "Velmarneft drills.", "Velmaroil drills."),
    ],
)
def test_a_name_that_the_english_lacks_is_put_right_where_some_spelling_of_it_stands(
    original: str, english: str, corrected: str
) -> None:
    """Whole names and surnames in other spellings become the authority's; nothing else changes."""
    assert NameCorrector(AUTHORITY).correct([original], [english], DAY) == [corrected]


def test_a_surname_is_resolved_over_the_whole_article() -> None:
    """A sentence with the surname alone is put right where the article names its bearer in full."""
    originals = ["Elda Şıxova Ornelə gedib.", "Şıxova çıxış edib."]
    english = ["Elda Shikhova went to Ornel.", "Sixova made a speech."]
    assert NameCorrector(AUTHORITY).correct(originals, english, DAY)[1] == "Shikhova made a speech."
