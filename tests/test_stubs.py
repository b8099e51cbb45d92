"""What an untranslated article is called in the translation's edition."""

from dataclasses import replace

from press.archive.archive import Pair, pair_up
from press.archive.tagging import tag_pairs
from press.content.article import NameEdits, Translation
from press.content.body import parse_body
from press.languages import ORIGINAL, TRANSLATION
from press.pages.shown_article import shown_article
from tests.small_archive import article
from tests.translation_samples import AUTHORITY, GLOSSARY

TITLE = "Daren Talvik Zirvistanın Baş nazirini qəbul edib"


def tagged(pair: Pair) -> Pair:
    """Return the pair with what the authority and the terms say of it."""
    (done,) = tag_pairs([pair], AUTHORITY, GLOSSARY)
    return done


def test_a_headline_all_known_is_given_in_english() -> None:
    """An untranslated article carries its headline in English where all of it is known."""
    pair = tagged(Pair(article(1, "2023-03-01T11:00", TITLE, "received")))
    assert pair.headline == "Daren Talvik received Prime Minister of Zirvistan"


def test_a_translated_article_keeps_its_own() -> None:
    """Where there is a translation its title counts; none is put together."""
    original = article(1, "2023-03-01T11:00", TITLE, "received")
    translation = Translation(
        id="1", path="en/2023/03/1.md", title="Audience", status="machine", body=()
    )
    assert tagged(Pair(original, translation)).headline is None


def test_a_dropped_name_is_not_known() -> None:
    """What an editor says is not meant by a name does not stand in a headline."""
    original = article(1, "2023-03-01T11:00", TITLE, "received")
    edited = replace(original, names=NameEdits(drop=("zirvistan",)))
    assert tagged(Pair(edited)).headline is None


def test_nothing_certain_is_no_headline() -> None:
    """Where the headline's grammar tells nothing, the article keeps its own headline."""
    pair = tagged(Pair(article(1, "2023-03-01T11:00", "Zirvistanda hava", "other")))
    assert pair.headline is None


def test_romanized_names_are_said() -> None:
    """A pair says which names of its headline are spelled by rule."""
    title = "Ceyhun Vəliyev Daren Talviki təbrik edib"
    pair = tagged(Pair(article(1, "2023-03-01T11:00", title, "congratulation")))
    assert pair.romanized == ("Jeyhun Valiyev",)


def test_readers_see_which_names_a_program_spelled() -> None:
    """The English page and lists say so; the original's page has the name as it was written."""
    title = "Ceyhun Vəliyev Daren Talviki təbrik edib"
    pair = tagged(Pair(article(1, "2023-03-01T11:00", title, "congratulation")))
    english, original = shown_article(TRANSLATION, pair), shown_article(ORIGINAL, pair)
    assert (english.spelled, original.spelled) == (("Jeyhun Valiyev",), ())
    assert english.label_in_lists(TRANSLATION, "stub") == "name spelled by a program"
    known = tagged(Pair(article(1, "2023-03-01T11:00", TITLE, "received")))
    assert shown_article(TRANSLATION, known).label_in_lists(TRANSLATION, "stub") == ""


def test_a_draft_is_not_for_readers() -> None:
    """An article whose translation is a draft is an untranslated one."""
    original = article(1, "2023-03-01T11:00", TITLE, "received")
    draft = Translation(id="1", path="en/2023/03/1.md", title="Audience", status="draft", body=())
    assert pair_up([original], [draft]) == [Pair(original)]


def test_names_of_translated_articles_are_kept_by_sentence() -> None:
    """Checks of a translation need to know what each sentence names, without what was dropped."""
    body = parse_body("Daren Talvik Orneldə Lina Orsova ilə görüşüb.\nSöhbət.\nMaro Tinel gəlib.\n")
    original = replace(
        article(1, "2023-03-01T11:00", TITLE),
        body=body,
        names=NameEdits(drop=("ornel",)),
    )
    translation = Translation(
        id="1", path="en/2023/03/1.md", title="Audience", status="machine", body=()
    )
    assert tagged(Pair(original, translation)).names_by_sentence == (
        ("daren-talvik", "zirvistan"),
        ("daren-talvik", "lina-orsova"),
        (),
        ("maro-tinel",),
    )
    assert tagged(Pair(original)).names_by_sentence == ()
