"""How much a file may hold before it is refused: the numbers of every door. Knows no file."""

from typing import Final

#: Collections within one another in YAML; an authority file needs five.
DEEPEST_YAML: Final = 20
#: Bytes that an engine may answer to one batch.
LARGEST_ANSWER: Final = 16_000_000
