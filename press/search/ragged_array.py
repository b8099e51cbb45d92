"""Many short lists of numbers, laid end to end in one array.

Knows nothing of what the numbers are.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class RaggedArray:
    """Lists of numbers that are read many at a time."""

    def __init__(self, values: NDArray[Any], counts: Numbers) -> None:
        """Take the lists' values, one list after the other, and how many each has."""
        self._values = values
        self.counts = counts
        self._starts = np.cumsum(counts) - counts

    def of(self, places: NDArray[Any]) -> NDArray[Any]:
        """Return the values of the lists at these places, one list after the other."""
        counts = self.counts[places]
        ends = np.cumsum(counts)
        within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - counts, counts)
        found: NDArray[Any] = self._values[np.repeat(self._starts[places], counts) + within]
        return found
