"""The review queue: how the English of each article stands, and which article comes next.

Knows articles, names and reviews. Does not know who sees them, or how.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from press.archive.events import EventReader
from press.archive.tagging import kept_in_headline, names_by_sentence
from press.content.article import Article, Translation
from press.entities.authority.authority import load_authority
from press.entities.entity import Entity
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import Mention, entity_tags
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.alignment import alignment_of, sentence_texts
from press.translation.glossary.glossary import Glossary
from press.translation.glossary.glossary_file import load_glossary
from press.translation.headlines.headlines import EnglishHeadline, Headlines
from press.translation.review import Review, Reviewer

#: How much depends on the English of an article, by its kind; other kinds count 1.
_WEIGHT: Final = {
    "signing": 4, "decree": 4, "statement": 4, "speech": 4, "address": 4, "interview": 4,
    "received": 3, "meeting": 3, "phone-call": 3, "visit": 3, "participation": 3, "session": 3,
    "order": 2, "appointment": 2, "dismissal": 2, "letter": 2, "credentials": 2, "opening": 2,
}  # fmt: skip
#: So many names make an article as important as they can.
_MOST_NAMES: Final = 20


#: Statuses of a translation for which a person, or the source itself, vouches.
VOUCHED_FOR: Final = frozenset({"official", "reviewed"})


@dataclass(frozen=True, slots=True)
class QueueItem:
    """An article, its translation, and what a reviewer has to know of that."""

    article: Article
    translation: Translation | None
    review: Review | None  #: none without a translation
    names: int  #: how many entities the article names

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
    def doubtful_links(self) -> int:
        """How many sentences there are of which it is doubtful what they answer."""
        return len(self.review.alignment.doubtful) if self.review else 0

    @property
    def importance(self) -> int:
        """How much depends on it: its kind of event, then the number of entities it names."""
        weight = _WEIGHT.get(self.article.kind, 1)
        return weight * (_MOST_NAMES + min(self.names, _MOST_NAMES))

    @property
    def waits(self) -> bool:
        """Whether a reviewer should look at it; a withdrawn article never waits."""
        if self.article.withdrawn or not self.article.body:
            return False
        vouched_for = self.translation is not None and self.translation.status in VOUCHED_FOR
        return not vouched_for or bool(self.out_of_date or self.doubtful or self.doubtful_links)

    @property
    def urgency(self) -> tuple[int, int, float]:
        """The sort key of the queue: stale sentences first, then importance, then the newest."""
        return -self.out_of_date, -self.importance, -self.article.date.timestamp()


class ReviewQueue:
    """Makes the queue's items, by one authority and one glossary; build it once."""

    def __init__(self, authority: Mapping[str, Entity], terms: Glossary) -> None:
        """Take the entities by id, and the glossary."""
        self._authority = authority
        self._finder = MentionFinder(authority, ORIGINAL)
        self._reviewer = Reviewer(authority, terms)
        self._events = EventReader(authority)
        self._headlines = Headlines(authority, terms)

    def item(self, article: Article, translation: Translation | None) -> QueueItem:
        """Return an article's item, with everything that a reviewer has to know."""
        mentions = self._mentions(article)
        review = None
        if translation:
            names = names_by_sentence(mentions, article)
            review = self._reviewer.review(article, translation, names)
        return QueueItem(article, translation, review, len(entity_tags(mentions, article.names)))

    def staleness_item(self, article: Article, translation: Translation) -> QueueItem:
        """Return an item that knows stale and missing sentences alone: in a tenth of the time."""
        return QueueItem(article, translation, Review(alignment_of(article, translation)), 0)

    def headline(self, article: Article) -> str:
        """Return an untranslated article's headline in English, or its own if none is known."""
        english = self.english_headline(article)
        return english.text if english else article.title

    def english_headline(self, article: Article) -> EnglishHeadline | None:
        """Return what can be said in English of an article's headline."""
        mentions = self._mentions(article)
        event, reading = self._events.event(article, mentions)
        kept = kept_in_headline(article, mentions)
        return self._headlines.english(article.title, kept, event, reading)

    def _mentions(self, article: Article) -> Sequence[Mention]:
        sentences = [article.title, *sentence_texts(article.body)]
        return list(self._finder.find(sentences, article.date.date()))


def load_review_queue(content: Path, problems: Problems) -> ReviewQueue:
    """Return the queue for a content folder; problems of its names and terms are reported."""
    authority = load_authority(content / "entities", problems)
    return ReviewQueue(authority, load_glossary(content, problems))
