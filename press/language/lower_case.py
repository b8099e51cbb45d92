"""A sentence in small letters, whatever its language. Knows no check."""

from press.language.azerbaijani.letters import lower
from press.languages import ORIGINAL, Language


def small_letters(text: str, language: Language) -> str:
    """Return the text in small letters, each in its place: offsets stay true."""
    if language is not ORIGINAL:
        text = text.replace("I", "i").replace("İ", "i")
    small = lower(text)
    return small if len(small) == len(text) else "".join(map(_one, text))


def _one(letter: str) -> str:
    small = lower(letter)
    return small if len(small) == 1 else letter
