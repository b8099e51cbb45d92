"""What an engine is: a list of sentences in, a list of the same length out.

An engine translates from the archive's language into the other one. It is made in the
process and the thread that use it; what it was made from (`registry.EngineChoice`) can be
sent to others. Knows no engine that translates, no article and no memory.
"""

import re
from collections.abc import Sequence
from typing import Final, Protocol


class Engine(Protocol):
    """Translates sentences. Its name and version say to readers what translated them."""

    @property
    def name(self) -> str:
        """What readers know it by: «Firefox Translations»."""

    @property
    def version(self) -> str:
        """What tells its translations from those of another model or release."""

    @property
    def batch_size(self) -> int:
        """How many sentences it is best given at once."""

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Return a translation for each sentence, empty where it has none.

        A sentence is one line; so is a translation. Raises :class:`EngineError` where
        nothing can be translated until somebody does something about it.
        """

    def close(self) -> None:
        """Let go of programs and connections; the engine is not used afterwards."""


class EngineError(Exception):
    """An engine that cannot go on: what was found, and what mends it, in one line."""

    def __init__(self, found: str, expected: str) -> None:
        """Say what is wrong and what was expected instead."""
        super().__init__(found, expected)  # both, so that it can be sent between processes
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.found}; {self.expected}"


class NoEngine:
    """Stands for an engine where none is chosen: sentences can be counted, not translated."""

    name = ""
    version = ""
    batch_size = 1

    def translate(self, sentences: Sequence[str]) -> list[str]:
        """Raise :class:`EngineError`."""
        raise EngineError(f"{len(sentences)} sentences for no engine", "expected one to be chosen")

    def close(self) -> None:
        """Let go of nothing."""


def label(name: str, version: str) -> str:
    """Return what a translation's file says about its engine."""
    return f"{name} {version}" if version else name


#: What some program takes for the end of a line, with the blanks around it.
_LINE_BREAKS: Final = re.compile(r"[^\S\u00a0\u202f]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def one_line(text: str) -> str:
    """Return the text with a blank for each line break, no control characters, no outer blanks."""
    return _CONTROLS.sub(" ", _LINE_BREAKS.sub(" ", text)).strip()


def is_translatable(sentence: str) -> bool:
    """Say whether there is a letter in it: «* * *» and «1992–1994» stand as they are."""
    return any(character.isalpha() for character in sentence)
