"""Names in the text of an article lead to their pages."""

from dataclasses import replace

import pytest

from press.archive.tagging import tag_pairs
from press.content.body import Sentence, parse_body
from press.languages import ORIGINAL, TRANSLATION
from press.pages.article import ARTICLE
from press.pages.edition import Edition
from press.pages.name_links import NameLink, with_links
from press.translation.glossary.glossary import Glossary
from tests.small_archive import AUTHORITY, SITE, archive, edition

PAGE = "../../people/x/"


def linked(markdown: str, *words: str) -> str:
    """Return a sentence's HTML with these words of its text as links."""
    sentence = parse_body(markdown)[0].sentences[0]
    starts = [sentence.text.index(word) for word in words]
    links = [NameLink(at, at + len(word), PAGE) for at, word in zip(starts, words, strict=True)]
    return with_links(sentence, links)


@pytest.mark.parametrize(
    ("markdown", "words", "html"),
    [
        ("Talvik gəldi.", ["Talvik"], f"<a href={PAGE}>Talvik</a> gəldi."),
        ("A & B, Talvik", ["Talvik"], f"A &amp; B, <a href={PAGE}>Talvik</a>"),
        ("“A & B”nin", ["A & B"], f"“<a href={PAGE}>A &amp; B</a>”nin"),
        ("*Talvik* gəldi", ["Talvik"], f"<em><a href={PAGE}>Talvik</a></em> gəldi"),
        ("o *Daren* Talvik", ["Talvik"], f"o <em>Daren</em> <a href={PAGE}>Talvik</a>"),
        ("*Daren* Talvik", ["Daren Talvik"], "<em>Daren</em> Talvik"),
    ],
)
def test_words_become_links(markdown: str, words: list[str], html: str) -> None:
    """Markup and escaped characters around a name are kept; a name in two pieces is no link."""
    assert linked(markdown, *words) == html


def test_a_link_gets_no_link_inside() -> None:
    """Where an editor has made a link, it stays the only one."""
    html = linked("[Talvik](https://x.example) gəldi", "Talvik")
    assert html == '<a href="https://x.example">Talvik</a> gəldi'


def test_escaped_signs_do_not_move_links() -> None:
    """Each name is linked exactly, however many signs are written longer before it."""
    assert linked("2 < 3, Talvik > Orsova", "Talvik", "Orsova") == (
        f"2 &lt; 3, <a href={PAGE}>Talvik</a> &gt; <a href={PAGE}>Orsova</a>"
    )


def test_places_that_overlap_are_linked_once() -> None:
    """Of two names in one place the first is a link."""
    sentence = Sentence("Daren Talvik", "Daren Talvik")
    html = with_links(sentence, [NameLink(0, 5, "a/"), NameLink(0, 12, "b/")])
    assert html == "<a href=a/>Daren</a> Talvik"


def tagged(original: str, english: str | None = None, drop: tuple[str, ...] = ()) -> Edition:
    """Return the original edition of an archive of one article with this text."""
    translated = next(pair for pair in archive().pairs if pair.translation)
    assert translated.translation
    article = replace(translated.original, title="Daren Talvik", body=parse_body(original))
    article = replace(article, names=replace(article.names, drop=drop))
    translation = replace(translated.translation, body=parse_body(english)) if english else None
    pair = replace(translated, original=article, translation=translation)
    pairs = list(tag_pairs([pair], AUTHORITY, Glossary()))
    own = edition(ORIGINAL)
    return Edition(ORIGINAL, replace(own.archive, pairs=pairs), SITE)


def test_first_mention_in_the_text_is_a_link() -> None:
    """Not the headline's, nor the second; an ending belongs to the link."""
    view = ARTICLE.view_of(tagged("Bu gün.\nDaren Talvikin səfəri.\nDaren Talvik DB-də.\n"), 0)
    assert view.content == (
        "<p><span id=s1>Bu gün.</span> "
        "<span id=s2><a href=../../people/daren-talvik/>Daren Talvikin</a> səfəri.</span> "
        "<span id=s3>Daren Talvik <a href=../../organizations/mountain-union/>DB-də</a>.</span>"
        "</p>\n"
    )


def test_a_dropped_name_is_no_link() -> None:
    """What an editor untags is not linked either."""
    view = ARTICLE.view_of(tagged("Daren Talvik gəldi.\n", drop=("daren-talvik",)), 0)
    assert "<a" not in view.content


def test_english_is_searched_for_english_names() -> None:
    """A translation's links stand at its own words; a name the original lacks is none."""
    english = "Today.\nPresident Daren Talvik of Mountain Union.\n"
    own = tagged("Bu gün.\nDaren Talvik gəldi.\n", english)
    view = ARTICLE.view_of(replace(own, language=TRANSLATION), 0)
    assert view.content == (
        "<p><span id=s1>Today.</span> <i lang=az>Bu gün.</i> <span id=s2>President "
        "<a href=../../people/daren-talvik/>Daren Talvik</a> of Mountain Union.</span> "
        "<i lang=az>Daren Talvik gəldi.</i></p>\n"
    )


def test_a_stub_has_no_text() -> None:
    """What nobody has translated stands on the original's page alone."""
    own = replace(tagged("Daren Talvik gəldi.\n"), language=TRANSLATION)
    assert ARTICLE.view_of(own, 0).content == ""
