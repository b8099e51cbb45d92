"""What an article is tagged with: what its text names, as its editor sees fit."""

from dataclasses import dataclass

from press.entities.tags import EntityTag, Mention, entity_tags


@dataclass(frozen=True)
class Names:
    """An editor's say."""

    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


ORN = Mention(2, 0, 5, "orn")
TALVIK = Mention(1, 4, 16, "daren-talvik")
SHORT = Mention(3, 7, 13, "daren-talvik", "short")


def test_one_tag_an_entity() -> None:
    """However often the text names it, an entity is one tag, in the order of first mention."""
    assert entity_tags([SHORT, ORN, TALVIK]) == (
        EntityTag("daren-talvik", 2, "name", 1, 1, 4, 16),
        EntityTag("orn", 1, "name", 2, 2, 0, 5),
    )


def test_nothing_named() -> None:
    """A text without names has no tags."""
    assert entity_tags([]) == ()


def test_a_tag_says_how_it_was_made() -> None:
    """A full name is surer than a short form; a short form alone is said to be one."""
    assert entity_tags([SHORT, TALVIK])[0].how == "name"
    assert entity_tags([SHORT]) == (EntityTag("daren-talvik", 1, "short", 3, 3, 7, 13),)


def test_an_editor_adds() -> None:
    """What only the editor names comes last, and is in no sentence."""
    assert entity_tags([ORN], Names(add=("tolm",))) == (
        EntityTag("orn", 1, "name", 2, 2, 0, 5),
        EntityTag("tolm", 0, "editor", None),
    )


def test_an_editor_confirms() -> None:
    """Where the text names it too, the tag is the editor's, and keeps its place and sentence."""
    assert entity_tags([TALVIK, ORN], Names(add=("daren-talvik",)))[0] == EntityTag(
        "daren-talvik", 1, "editor", 1, 1, 4, 16
    )


def test_an_editor_forbids() -> None:
    """What the editor drops is no tag, whatever the text says."""
    assert entity_tags([TALVIK, ORN], Names(drop=("orn", "tolm"))) == (
        EntityTag("daren-talvik", 1, "name", 1, 1, 4, 16),
    )


def test_a_tag_knows_its_place_in_the_text() -> None:
    """The first mention of all may be the headline's; the place is the first behind it."""
    assert entity_tags([TALVIK, SHORT], text=2) == (
        EntityTag("daren-talvik", 2, "name", 1, 3, 7, 13),
    )
    assert entity_tags([TALVIK], text=2)[0].end == 0
