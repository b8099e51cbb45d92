"""Words of a title say which case stood before them."""

import pytest

from press.importer.titles.government import _of_frames, _of_table, demands
from press.importer.titles.received_spelling import key
from press.importer.titles.tokens import observation, slots, tokens
from press.importer.titles.verb_stems import verb_stem
from press.language.azerbaijani.cases import Case
from press.language.azerbaijani.letters import received_form


@pytest.mark.parametrize(
    ("title", "word", "case"),
    [
        ("Ornelə raket zərbəsi endirilib", "ornel", Case.DATIVE),
        ("Sədr Lina Velişevə zəng edib", "velisev", Case.DATIVE),
        ("Sədr Lina Velişevə təbrik ünvanlayıb", "velisev", Case.DATIVE),
        ("Sədr Talvarı təbrik edib", "talvar", Case.ACCUSATIVE),
        ("Körfəzə görə danışıqlar aparılır", "korfz", Case.DATIVE),
        ("Körfəz, sonra hücum", "korfz", None),
        ("Yeni körfəz", "korfz", None),
        ("Sədr qonağı qəbul edib", "qbul", None),
    ],
)
def test_the_nearest_governing_word_demands_its_case(
    title: str, word: str, case: Case | None
) -> None:
    """A verb, a noun or a postposition demands a case of what stands before it in its clause."""
    found = list(slots(received_form(title), lambda piece: (piece,)))
    observations = [slot.observation for slot in found]
    demanded = demands(observations, [slot.capitals for slot in found])
    demand = demanded[observations.index(word)]
    assert (demand.case if demand else None) == case


def test_what_verbs_of_events_demand_stands_in_one_table() -> None:
    """No verb that the frames of events have with its case stands in the table of government."""
    frames, table = (
        {(*map(key, words[:-1]), verb_stem(key(words[-1])), case) for words, case, _ in rows}
        for rows in (_of_frames(), _of_table())
    )
    assert table
    assert not frames & table


@pytest.mark.parametrize(
    ("forms", "stem"),
    [
        ("edib etdi edir edəcək etmişdir", "ed"),
        ("açıqlayıb açıqladı açıqlayır", "acqla"),
        ("verilib verildi verilir veriləcək verilmişdir", "veril"),
    ],
)
def test_finite_forms_of_a_verb_have_one_stem_as_received(forms: str, stem: str) -> None:
    """Whatever its tense, what is received of a verb leaves the same stem."""
    assert {verb_stem(observation(form)) for form in forms.split()} == {stem}


def test_the_full_stop_of_an_abbreviation_ends_no_clause() -> None:
    """«2 mln. manat» is one clause, in a true text as in a received title."""
    true = "Sədr 2 mln. manat ayırıb"
    observed = [slot.observation for slot in slots(received_form(true), lambda word: (word,))]
    assert observed == [observation(token) for token in tokens(true)[1:-1]]
    assert "." not in observed
