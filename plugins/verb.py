"""The base of the five verbs: a Pelican generator that registers itself."""

from typing import Self

from pelican.generators import Generator
from pelican.plugins import signals


class Verb(Generator):
    """A stage of the build: reads into the shared context, writes to the output, or both."""

    @classmethod
    def offer(cls, _: object) -> type[Self]:
        """Answer Pelican's question for generators."""
        return cls

    @classmethod
    def take_part(cls) -> None:
        """Let Pelican ask this verb when it looks for generators."""
        signals.get_generators.connect(cls.offer)
