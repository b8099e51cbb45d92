"""Common word forms of the language, to choose stems by where an archive is still small.

``common_words.txt.xz`` holds 77,570 forms in alphabetical order of their codes, one a
line: those of the word-frequency list of LocalDoc's SymSpell-Azerbaijani (MIT licence)
that are written in the alphabet's letters alone, without their counts.
``python -m benchmarks.build_common_words`` makes it.
"""

import lzma
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

WORDS: Final = "common_words.txt.xz"
#: As often as makes a form sure; how common a form is says little of its stem.
_COUNT: Final = 3


@cache
def common_words() -> Mapping[str, int]:
    """Return the forms, in small letters, each with the same small count."""
    text = lzma.decompress(files(__package__).joinpath(WORDS).read_bytes()).decode("utf-8")
    return dict.fromkeys(text.split("\n"), _COUNT)


def with_common_words(vocabulary: Mapping[str, int]) -> Mapping[str, int]:
    """Return an archive's forms and counts with the common forms beside them.

    For :class:`press.language.azerbaijani.stems.Stemmer`: with a hundred articles one form in
    seven gets a poorer stem without them.
    """
    together = dict(common_words())
    for form, count in vocabulary.items():
        together[form] = together.get(form, 0) + count
    return together
