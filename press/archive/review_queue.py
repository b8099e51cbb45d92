"""What lies on an editor's desk: how the English of each article stands, and what comes next.

Knows articles, names and reviews; not who is shown them, nor how.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from press.archive.archive import HEADLINE
from press.archive.tagging import headline_of, named
from press.content.article import Article, Translation
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import Mention, entities_of
from press.languages import ORIGINAL, TRANSLATION
from press.translation.alignment import aligned, texts
from press.translation.glossary.glossary import Glossary
from press.translation.headlines.headlines import Headlines
from press.translation.headlines.stub_title import stub_title
from press.translation.review import Review, Reviewer

#: How much depends on the English of an article, by its kind; other kinds count 1.
_WEIGHT: Final = {
    "signing": 4, "decree": 4, "statement": 4, "speech": 4, "address": 4, "interview": 4,
    "received": 3, "meeting": 3, "phone-call": 3, "visit": 3, "participation": 3, "session": 3,
    "order": 2, "appointment": 2, "dismissal": 2, "letter": 2, "credentials": 2, "opening": 2,
}  # fmt: skip
#: So many names make an article as important as they can.
_MOST_NAMES: Final = 20


@dataclass(frozen=True, slots=True)
class QueueItem:
    """An article, its translation, and what there is to say of that."""

    article: Article
    translation: Translation | None
    review: Review | None  #: none without a translation
    names: int  #: how many the article names

    @property
    def out_of_date(self) -> int:
        """How many sentences are out of date, or not translated though the article is."""
        alignment = self.review.alignment if self.review else None
        return len(alignment.stale) + len(alignment.missing) if alignment else 0

    @property
    def doubtful(self) -> int:
        """How many sentences a program doubts, the headline among them."""
        return len(self.review.doubts) + bool(self.review.headline) if self.review else 0

    @property
    def importance(self) -> int:
        """How much depends on it: by the kind of event, then by how many are named."""
        weight = _WEIGHT.get(self.article.kind, 1)
        return weight * (_MOST_NAMES + min(self.names, _MOST_NAMES))

    @property
    def waits(self) -> bool:
        """Say whether somebody should look at it; never at what is withdrawn."""
        if self.article.withdrawn or not self.article.body:
            return False
        read = self.translation is not None and self.translation.status in READ
        return not read or bool(self.out_of_date or self.doubtful)

    @property
    def urgency(self) -> tuple[int, int, float]:
        """What orders the queue, most urgent first: staleness, importance, the newest."""
        return -self.out_of_date, -self.importance, -self.article.date.timestamp()


#: What a person, or the source itself, stands for.
READ: Final = frozenset({"official", "reviewed"})


class ReviewQueue:
    """Looks at articles by one authority and one table of terms; build it once."""

    def __init__(self, authority: Mapping[str, Entity], terms: Glossary) -> None:
        """Take what is known."""
        self._authority = authority
        self._finder = MentionFinder(authority, ORIGINAL)
        self._reviewer = Reviewer(authority, terms)
        self._headlines = Headlines(authority, terms)

    def case(self, article: Article, translation: Translation | None) -> QueueItem:
        """Return how the English of an article stands."""
        mentions = self._mentions(article)
        review = None
        if translation:
            found = named(mentions, article)
            review = self._reviewer.review(article, translation, found)
        return QueueItem(article, translation, review, len(entities_of(mentions, article.names)))

    def age(self, article: Article, translation: Translation) -> QueueItem:
        """Return how a translation stands, but for doubts and names: in a tenth of the time."""
        return QueueItem(article, translation, Review(aligned(article, translation)), 0)

    def headline(self, article: Article) -> str:
        """Return what an untranslated article is called in English, its own title at worst."""
        mentions = self._mentions(article)
        whole = headline_of(article, mentions, self._headlines)
        return whole or stub_title(article.kind, self._names(article, mentions)) or article.title

    def _mentions(self, article: Article) -> Sequence[Mention]:
        return list(self._finder.find([article.title, *texts(article.body)]))

    def _names(self, article: Article, mentions: Sequence[Mention]) -> list[str]:
        """Return the names in the headline."""
        tags = entities_of(mentions, article.names)
        here = (tag.entity for tag in tags if tag.sentence == HEADLINE)
        return [self._authority[one].names[TRANSLATION] for one in here if one in self._authority]
