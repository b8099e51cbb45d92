from press.languages import language_of
from press.search.analysis import word_forms
from tests.cases_table import read_cases


def test_texts_are_cut_into_the_same_words_as_in_the_table() -> None:
    """What stands in a text becomes words in small letters, joined words in parts, no endings."""
    for case in read_cases("search_forms.tsv"):
        forms = word_forms(case["text"], language_of(case["language"]))
        assert "|".join(forms) == case["forms"], case["text"]
