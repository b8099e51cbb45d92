"""How much a file may hold before it is refused: the numbers of every door. Knows no file."""

from typing import Final

#: Bytes of a file that editors write: an article, a page, names, terms, the table of a site. The
#: longest speech has 200,000.
LARGEST_TEXT: Final = 16_000_000
#: Collections within one another in YAML; an authority file needs five.
DEEPEST_YAML: Final = 20
#: Bytes that an engine may answer to one batch.
LARGEST_ANSWER: Final = 16_000_000
