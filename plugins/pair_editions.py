"""Put each article together with its translation, in order of date."""

from plugins.verb import Verb
from press.archive.archive import pair_up


class PairEditions(Verb):
    """Leaves ``pairs`` in the context, in place of the articles and the translations."""

    def generate_context(self) -> None:
        """Pair what was read."""
        articles, translations = self.context.pop("articles"), self.context.pop("translations")
        self.context["pairs"] = pair_up(articles, translations)


def register() -> None:
    """Take part in the build."""
    PairEditions.take_part()
