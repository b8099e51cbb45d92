"""The two languages of the archive, named in this one place.

All other code loops over :data:`LANGUAGES` or asks for :data:`ORIGINAL` and
:data:`TRANSLATION`. Knows nothing of articles, files or pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The language of an edition; each process has one object per language."""

    code: str  #: BCP 47 code; also the first segment of every address and folder
    locale: str  #: the CLDR locale that Babel formats dates and numbers by
    native_name: str  #: the language's name in itself, for the language switch

    @property
    def territory_locale(self) -> str:
        """The locale without a script, as the Open Graph protocol writes it: ``az_AZ``."""
        language, *_, territory = self.locale.split("_")
        return f"{language}_{territory}"

    def __str__(self) -> str:
        return self.code

    def __reduce__(self) -> tuple[Callable[[str], "Language"], tuple[str]]:
        return language_of, (self.code,)


ORIGINAL: Final = Language("az", "az_Latn_AZ", "Azərbaycanca")
TRANSLATION: Final = Language("en", "en_GB", "English")

#: Both, in the order in which editions are read and rendered.
LANGUAGES: Final = (ORIGINAL, TRANSLATION)

_BY_CODE: Final = {language.code: language for language in LANGUAGES}


def language_of(code: str) -> Language:
    """Return the language with this code; ``KeyError`` where the archive has none."""
    return _BY_CODE[code]


def counterpart(language: Language) -> Language:
    """Return the other language."""
    return TRANSLATION if language is ORIGINAL else ORIGINAL
