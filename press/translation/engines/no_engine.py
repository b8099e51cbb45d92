"""The engine of those who have chosen none: there is something to count, nothing to translate."""

from collections.abc import Sequence
from typing import Final

from press.languages import ORIGINAL, TRANSLATION
from press.translation.engines.engine import EngineError, Languages


class NoEngine:
    """Stands for an engine while sentences are counted."""

    name = ""
    version = ""
    languages: Final[Languages] = (ORIGINAL, TRANSLATION)
    batch_size = 1

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Translate nothing."""
        raise EngineError(f"{len(sentences)} sentences for no engine", "expected one to be chosen")

    def close(self) -> None:
        """Let go of nothing."""
