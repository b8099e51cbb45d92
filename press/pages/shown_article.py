"""What an edition shows of an article: decided here, once, for pages, lists, feeds and search.

Nothing else asks whether an article is translated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from press.archive.archive import Pair
from press.content.article import Article, Translation
from press.content.body import Body
from press.entities.tags import EntityTag
from press.language.interface import gettext, status_text
from press.language.language_guess import is_plainly_original
from press.languages import ORIGINAL, TRANSLATION, Language

#: What search engines may list: the original, and English that a person has read.
INDEXABLE: Final = frozenset({"original", "official", "reviewed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArticle:
    """An article as one edition shows it.

    An article without a translation shows its original text in both editions.
    """

    original: Article
    translation: Translation | None  #: whose text is shown; none where it is the original's
    title: str
    title_language: Language
    language: Language  #: of the text
    status: str  #: see :class:`press.pages.views.Status`
    tags: Sequence[EntityTag]  #: the names, as the text shown has them
    spelled: Sequence[str] = ()  #: names in the title that a program has spelled by rule

    @property
    def text(self) -> Article | Translation:
        """The article or the translation whose text is shown."""
        return self.translation or self.original

    @property
    def body(self) -> Body:
        """The text."""
        return self.text.body

    @property
    def indexable(self) -> bool:
        """Whether search engines may list it; what was withdrawn they may not."""
        return self.status in INDEXABLE and not self.original.withdrawn

    def label(self, language: Language) -> str:
        """Return what lists and feeds say of the text; nothing of an original that stands.

        A withdrawn article is called so; that it is not translated either is then of no interest.
        """
        status = status_text(self.status, language)
        if not self.original.withdrawn:
            return status
        withdrawn = gettext(language, "Withdrawn")
        return f"{withdrawn} · {status}" if self.translation and status else withdrawn

    def label_in_lists(self, language: Language, usual: str) -> str:
        """Return what lists say of the text; nothing where its status is the usual one."""
        unmarked = self.status == usual and not self.original.withdrawn
        label = "" if unmarked else self.label(language)
        spelled = gettext(language, "name spelled by a program") if self.spelled else ""
        return " · ".join(filter(None, (label, spelled)))


def shown_article(language: Language, pair: Pair) -> ShownArticle:
    """Return what the edition of this language shows of an article.

    An article without a translation is called by what its headline tells for certain, in English;
    where that is nothing, by the original headline, beside which lists say the kind of event.
    """
    original, translation = pair.original, pair.translation
    if language is TRANSLATION and translation:
        return ShownArticle(
            original=original,
            translation=translation,
            title=translation.title,
            title_language=ORIGINAL if is_plainly_original(translation.title) else TRANSLATION,
            language=TRANSLATION,
            status=translation.status,
            tags=pair.translated_tags,
        )
    english = pair.headline if language is TRANSLATION else None
    return ShownArticle(
        original=original,
        translation=None,
        title=english or original.title,
        title_language=TRANSLATION if english else ORIGINAL,
        language=ORIGINAL,
        status="stub" if language is TRANSLATION else "original",
        tags=pair.tags,
        spelled=pair.romanized if english else (),
    )
