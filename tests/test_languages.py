"""The two languages."""

import pickle

import pytest

from press.languages import LANGUAGES, ORIGINAL, TRANSLATION, Language, counterpart, language_of


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_a_language_is_one_object_in_every_process(language: Language) -> None:
    """What another process is sent is the same object there, so `is` tells languages apart."""
    assert pickle.loads(pickle.dumps(language)) is language


def test_each_language_has_the_other() -> None:
    """Each of the two is the counterpart of the other."""
    assert counterpart(ORIGINAL) is TRANSLATION
    assert counterpart(TRANSLATION) is ORIGINAL


def test_codes_name_languages() -> None:
    """A code gives its language; a code the archive does not have is an error."""
    assert [language_of(code) for code in ("az", "en")] == list(LANGUAGES)
    with pytest.raises(KeyError):
        language_of("fr")
