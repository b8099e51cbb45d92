"""A text on its page: the same number for the same sentence, its original beside it."""

from dataclasses import replace

from press.content.body import parse_body
from press.content.follows import FollowedLine, FollowedSentence
from press.languages import ORIGINAL, TRANSLATION
from press.pages.article import ARTICLE
from press.pages.script_words import script_words
from press.pages.text import BesideText, numbered
from press.translation.alignment import Alignment, align_hashes, align_lines
from tests.small_archive import SITE, edition
from tests.theme_pages import article_page, articles

ORIGINAL_TEXT = parse_body("Bir.\nİki & yeni.\n\nÜç.\n")


def html(markdown: str, alignment: Alignment, **fields: object) -> str:
    """Return the English text as its page has it."""
    return numbered(parse_body(markdown), BesideText(ORIGINAL_TEXT, alignment, **fields))  # type: ignore[arg-type]  # by name


def test_each_sentence_has_its_original_behind_it() -> None:
    """A sentence has the number of the one it answers; that one follows, in its language."""
    assert html(
        "One.\nTwo.\n\nThree.\n", align_hashes("abc", "abc"), signs={2: "<sup>?</sup>"}
    ) == (
        "<p><span id=s1>One.</span> <i lang=az>Bir.</i> "
        "<span id=s2>Two.</span> <i lang=az>İki &amp; yeni.</i></p>\n"
        "<p><span id=s3>Three.<sup>?</sup></span> <i lang=az>Üç.</i></p>\n"
    )


def test_a_sentence_that_was_left_in_azerbaijani_says_so() -> None:
    """What a machine did not translate is published, and marked as the language that it is."""
    left = "Əziz həmvətənlər, hörmətli qonaqlar gəlib."
    assert html(f"One.\n{left}\n\nThree.\n", align_hashes("abc", "abc")).count(
        f"<span id=s2 lang=az>{left}</span>"
    )
    name = "President Əliyev met the guests and spoke of the new school."
    assert f"<span id=s2>{name}</span>" in html(
        f"One.\n{name}\n\nThree.\n", align_hashes("abc", "abc")
    )


def test_numbers_follow_the_original() -> None:
    """What is not translated stands in its place, and what follows keeps its number."""
    assert html("One.\nThree.\n", align_hashes("ac", "abc")) == (
        "<p><span id=s1>One.</span> <i lang=az>Bir.</i> "
        "<span id=s2 lang=az class=missing>İki &amp; yeni.</span> "
        "<span id=s3>Three.</span> <i lang=az>Üç.</i></p>\n"
    )
    assert html("One.\n", align_hashes("a", "abc")).count("class=missing") == 2
    first_missing = html("Three.\n", align_hashes("c", "abc"))
    assert first_missing.startswith("<p><span id=s1 lang=az class=missing>")


def test_what_has_no_original_has_no_number() -> None:
    """A sentence whose original is gone is marked and nothing is beside it."""
    text = html("One.\nGone.\nTwo.\n\nThree.\n", align_hashes("axbc", "abc"))
    assert "<span class=stale>Gone.</span> <span id=s2>Two." in text
    assert [text.count(f"id=s{number}>") for number in range(5)] == [0, 1, 1, 1, 0]


def test_a_changed_sentence_is_marked() -> None:
    """The changed sentence alone is out of date, and what it says now is beside it."""
    text = html("One.\nOld.\n\nThree.\n", align_hashes("axc", "abc"))
    assert "<span id=s2 class=stale>Old.</span> <i lang=az>İki &amp; yeni.</i>" in text
    assert text.count("class=stale") == 1


def lines(*answers: tuple[int, ...]) -> Alignment:
    """Return how lines stand to the original that answer such sentences of it, counted from 1."""
    sentences = [tuple(FollowedSentence(n, "abc"[n - 1]) for n in of) for of in answers]
    return align_lines(list(map(FollowedLine, sentences)), "abc")


def test_english_that_answers_two_sentences_has_both_anchors() -> None:
    """A link to either sentence leads there; both originals stand beside it."""
    assert html("One and two.\n\nThree.\n", lines((1, 2), (3,))) == (
        "<p><span id=s1><a id=s2></a>One and two.</span> <i lang=az>Bir. İki &amp; yeni.</i></p>\n"
        "<p><span id=s3>Three.</span> <i lang=az>Üç.</i></p>\n"
    )


def test_sentences_that_answer_one_are_one() -> None:
    """Two English sentences for one of the original have its number, and it beside them once."""
    assert html("One.\nMore.\nTwo.\n\nThree.\n", lines((1,), (1,), (2,), (3,))).startswith(
        "<p><span id=s1 data-lines=2>One. More.</span> <i lang=az>Bir.</i> <span id=s2>Two.</span>"
    )
    apart = html("One.\n\nMore.\n\nThree.\n", lines((1,), (1,), (3,)))
    assert "<p><span>More.</span></p>" in apart  # the number and the original stand with the first


def test_what_answers_nothing_is_marked() -> None:
    """A sentence in English alone has no number; what the English leaves out has its place."""
    assert html("One.\nAlone.\n\nThree.\n", lines((1,), (), (3,))) == (
        "<p><span id=s1>One.</span> <i lang=az>Bir.</i> <span class=alone>Alone.</span></p>\n"
        "<p><span id=s2 lang=az class=missing>İki &amp; yeni.</span> "
        "<span id=s3>Three.</span> <i lang=az>Üç.</i></p>\n"
    )


def test_sentences_in_another_order_keep_their_numbers() -> None:
    """Each original stands with its own translation, wherever that is."""
    text = html("Two.\nOne.\n\nThree.\n", lines((2,), (1,), (3,)))
    assert text.startswith(
        "<p><span id=s2>Two.</span> <i lang=az>İki &amp; yeni.</i> "
        "<span id=s1>One.</span> <i lang=az>Bir.</i></p>"
    )


def test_originals_can_be_left_to_a_script() -> None:
    """An archive short of room may leave the originals out; the page then links to them."""
    assert "<i" not in html("One.\nTwo.\n\nThree.\n", align_hashes("abc", "abc"), is_shown=False)
    frugal = edition(TRANSLATION, replace(SITE, original_beside=frozenset()))
    at = next(n for n, pair in enumerate(frugal.archive.pairs) if pair.translation)
    assert "<i lang" not in ARTICLE.view_of(frugal, at).content
    page = article_page(replace(articles()["machine"], holds_original=False))
    link = page.one("a", id="pair")
    assert (link["href"], link.text) == (
        "/archive/az/2023/03/77.html#pair",
        "Show the Azerbaijani beside it",
    )


def test_the_original_says_what_the_english_beside_it_is() -> None:
    """Where there is English its status waits on the original's page, in Azerbaijani."""
    own = edition(ORIGINAL)
    at = next(n for n, pair in enumerate(own.archive.pairs) if pair.translation)
    view = ARTICLE.view_of(own, at)
    assert view.beside
    page = article_page(view)
    assert page.one("a", id="pair").text == "İngiliscə mətni yan-yana göstər"
    note = next(p for p in page.all("p") if "note" in p.attributes.get("class", ""))
    assert "hidden" in note.attributes
    assert note.language == ORIGINAL.code
    assert article_page(articles()["original"]).all("a", id="pair") == []


def test_scripts_speak_the_edition_s_language() -> None:
    """What the scripts of an article say is in one file an edition, in its language."""
    assert script_words(TRANSLATION).startswith(
        'export default {"link": "Link to sentence {number}", '
    )
    assert '"copy": "Sitatı köçür"' in script_words(ORIGINAL)
