"""The stems of finite verbs as they are received: «edlb», «edildi», «edilmisdir» are «edil».

An approximation by endings alone: what is taken for a verb need not be one. Knows no words.
"""

import re
from functools import lru_cache
from typing import Final

_FINITE: Final = re.compile(
    r"(?:y?[iu]?b|d[iu]?|t[iu]?|m[iu]?s(?:d[iu]?r|d[iu]?)?|y?[iu]?r|[ay]?caq|y?ck|a?r|mal|mli)"
    r"(?:lar|lr)?(?:d[iu]?r?)?\Z"
)
_SHORTEST: Final = 2


@lru_cache(maxsize=1 << 14)
def verb_stem(word: str) -> str:
    """Return what is left of a finite verb without its ending."""
    match = _FINITE.search(word, min(_SHORTEST, len(word)))
    stem = word[: match.start()] if match else word
    return stem[:-1] + "d" if stem[-1:] == "t" and len(stem) < 4 else stem


def is_finite(word: str) -> bool:
    """Tell whether a received word looks like a finite verb."""
    return _FINITE.search(word, _SHORTEST) is not None
