"""A headline is read by its arguments: who did what with whom, where, who spoke."""

from dataclasses import replace
from operator import itemgetter

import pytest

from press.archive.events import EventReader
from press.content.article import NameEdits, article_text, read_article
from press.content.body import parse_body
from press.content.events.event_record import PARTS, EventEdits
from press.content.events.frames import Frame, FrameSlot, Words, frames
from press.content.kinds import KINDS
from press.entities.authority.countries import HOME
from press.entities.entity import Role
from press.language.azerbaijani.cases import Case
from press.languages import ORIGINAL
from press.problems import Problems
from press.translation.headlines.headlines import Headlines
from tests.cases_table import read_cases
from tests.small_archive import article
from tests.translation_samples import AUTHORITY, GLOSSARY, mentions

CASES = read_cases("events.tsv")
#: Velmara is the archive's own country here.
STATES = {
    **AUTHORITY,
    "velmara": replace(AUTHORITY["velmara"], country=HOME),
    "zirvistan": replace(AUTHORITY["zirvistan"], country="XZ"),
    "ornel": replace(AUTHORITY["ornel"], parent="zirvistan"),
    "daren-talvik": replace(AUTHORITY["daren-talvik"], parent="velmara"),
    "maro-tinel": replace(
        AUTHORITY["maro-tinel"],
        parent="zirvistan",
        roles=(Role({ORIGINAL: "Zirvistan Prezidenti"}),),
    ),
}
READER = EventReader(STATES)
HEADLINES = Headlines(STATES, GLOSSARY)


@pytest.mark.parametrize("case", CASES, ids=itemgetter("headline"))
def test_headlines_tell_who_did_what(case: dict[str, str]) -> None:
    """Each part of the event is what the headline's cases say, and empty where they do not."""
    title = case["headline"]
    found = mentions(title)
    kind = READER.reading(title, found).event.kind
    event, reading = READER.event(article(1, "2023-03-01T11:00", title, kind), found)
    english = HEADLINES.english(title, found, event, reading)
    told = {part: "; ".join(map(str, event.part(part))) for part in PARTS}
    whole = "= " if english and english.is_whole else ""
    told |= {"kind": kind, "english": whole + english.text if english else ""}
    assert told == {key: case[key] for key in told}


def test_every_part_says_how_it_is_known() -> None:
    """The headline's grammar, or the editor."""
    title = "Daren Talvik Lina Orsovanı qəbul edib"
    one = article(1, "2023-03-01T11:00", title, "received")
    event, _ = READER.event(one, mentions(title))
    assert event.known == {"agent": "headline", "partner": "headline"}
    edited = replace(one, event=EventEdits(partner=("maro-tinel",), place=("Ornel",)))
    event, _ = READER.event(edited, mentions(title))
    assert event.known == {"agent": "headline", "partner": "editor", "place": "editor"}
    assert [one.entity for one in event.partner] == ["maro-tinel"]
    assert [(one.name, one.entity) for one in event.place] == [("Ornel", "")]


def test_another_kind_of_the_editors_hides_the_reading() -> None:
    """Where the editor says that it was something else, the grammar of the verb tells nothing."""
    title = "Daren Talvik Lina Orsovanı qəbul edib"
    event, _ = READER.event(article(1, "2023-03-01T11:00", title, "meeting"), mentions(title))
    assert (event.kind, event.agent, event.partner) == ("meeting", (), ())


def test_a_dropped_name_is_no_participant_of_the_authority() -> None:
    """Whom an editor says is not meant is not found, though the words stay."""
    title = "Daren Talvik Lina Orsovanı qəbul edib"
    one = article(1, "2023-03-01T11:00", title, "received")
    edited = replace(one, names=NameEdits(drop=("lina-orsova",)))
    event, _ = READER.event(edited, mentions(title))
    assert [one.entity for one in event.partner] == [""]


@pytest.mark.parametrize(
    ("title", "countries"),
    [
        ("Daren Talvik Maro Tineli qəbul edib", ("zirvistan",)),
        ("Daren Talvik Zirvistanın Baş naziri ilə görüşüb", ("zirvistan",)),
        ("Prezident Zirvistan Prezidentini təbrik edib", ("zirvistan",)),
        ("Velmara XİN Zirvistana başsağlığı verib", ("zirvistan",)),
        ("Daren Talvik Ornelə səfər edib", ("zirvistan",)),
        ("Daren Talvik və Maro Tinel Lina Orsova ilə görüşüblər", ("zirvistan",)),
        ("Velmara-Zirvistan əlaqələri müzakirə olunub", ("zirvistan",)),
        ("Velmara–Zirvistan əməkdaşlığının gündəliyi müzakirə edilib", ("zirvistan",)),
        ("Velmara və Zirvistan arasında ilk konsulluq məsləhətləşmələri olub", ("zirvistan",)),
        ("Velmara ilə Zirvistan arasında danışıqlar aparılıb", ("zirvistan",)),
        ("Velmara və Zirvistanın XİN-ləri arasında müzakirələr keçirilib", ("zirvistan",)),
        ("Velmara və Zirvistan XİN rəhbərləri əməkdaşlığı müzakirə ediblər", ("zirvistan",)),
        ("Velmarada Velmara-Zirvistan İqtisadi Dialoqu keçiriləcək", ("zirvistan",)),
        ("Kənd təsərrüfatı naziri Zirvistanda səfərdədir", ("zirvistan",)),
        ("Daren Talvik Zirvistan parlamentinin üzvü ilə görüşüb", ("zirvistan",)),
        ("Zirvistan nümayəndə heyəti Velmarada görülən işlərlə tanış olub", ("zirvistan",)),
        ("Velmara XİN Zirvistanda olan qəza ilə bağlı başsağlığı verib", ("zirvistan",)),
        ("Zirvistanın səfiri Velmara XİN-ə çağırılıb", ("zirvistan",)),
        ("Prezident Maro Tinelin Velmaraya səfəri ilə bağlı paylaşım edib", ("zirvistan",)),
        ("Velmara və Zirvistan XİN başçılarının görüşündə sülhdən danışılıb", ("zirvistan",)),
        ("Velmara və Zirvistan arasında sərhəd barədə razılıq əldə edilib", ("zirvistan",)),
        ("Parlamentdə Zirvistanın səfiri ilə görüş olub", ()),
        ("Velmara Parlamentində Zirvistanın səfiri ilə görüş olub", ("zirvistan",)),
        ("Zirvistan səfiri etimadnaməsinin surətini nazirə təqdim edib", ("zirvistan",)),
        ("Velmara nümayəndə heyəti Maro Tinelin vida mərasimində iştirak edib", ("zirvistan",)),
        ("Velmara-Zirvistan sazişi hələ imzalanmayıb", ()),
        ("Velmara və Zirvistan danışıqlar apara bilər", ()),
        ("Velmara və Zirvistan arasında ədəbi əlaqələr müzakirə olunub", ()),
        ("OMRAN nümayəndə heyəti danışıqlar üçün Zirvistana gəlib", ()),
        ("Lina Orsova Velmaraya və Zirvistana səfər edəcək", ()),
        ("Zirvistanın Baş naziri və ordu komandanı Maro Tinellə görüşüblər", ()),
        ("Maro Tinel Zirvistanın rəsmilərini qəbul edib", ()),
        ("Maro Tinel xarici işlər nazirini qəbul edib", ()),
        ("Velmara-Zirvistan biznes dialoqu keçirilib", ()),
        ("Velmara və Zirvistan sahibkarlarının nümayəndələri layihəni müzakirə ediblər", ()),
        ("Daren Talvik Pavel Korini təbrik edib", ()),
        ("Zirvistan Prezidenti Maro Tineli qəbul edib", ()),
        ("Zirvistan Prezidenti: Daren Talvik dostumuzdur", ()),
        ("Maro Tinelin Velmaraya səfəri yeni mərhələ açır - ŞƏRH", ()),
        ("Daren Talvik Orneldə vətəndaşlarla görüşüb", ()),
        ("Zirvistan parlamenti qanun qəbul edib", ()),
    ],
)
def test_contacts_are_between_officials_of_two_countries(
    title: str, countries: tuple[str, ...]
) -> None:
    """One side is the archive's own country, the other another's official, body or state."""
    found = mentions(title)
    kind = READER.reading(title, found).event.kind
    event, _ = READER.event(article(1, "2023-03-01T11:00", title, kind), found)
    assert READER.countries(event, found) == countries


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Zirvistanın Baş naziri Pavel Korin Daren Talviki təbrik edib.", ("zirvistan",)),
        ("Bu barədə Zirvistan Prezidenti Pavel Korinin məktubunda deyilir.", ("zirvistan",)),
        ("Ornel Universitetinin tələbəsi Pavel Korin məktub yazıb.", ()),
        ("Pavel Korin Zirvistanda yaşayır.", ()),
    ],
)
def test_the_text_says_whose_official_somebody_is(text: str, countries: tuple[str, ...]) -> None:
    """Who has no entry counts by the office that the article's own sentences give."""
    title = "Pavel Korin Daren Talviki təbrik edib"
    one = replace(article(1, "2023-03-01T11:00", title, "congratulation"), body=parse_body(text))
    found = mentions(title, text)
    event, _ = READER.event(one, found)
    assert READER.countries(event, found) == countries


def test_an_editors_event_is_written_as_it_was_read() -> None:
    """The front matter's event goes through reading and writing unchanged."""
    one = replace(
        article(1, "2023-03-01T11:00", "Görüş", "meeting"),
        event=EventEdits(agent=("daren-talvik",), partner=("Zirvistan Prezidenti", "maro-tinel")),
    )
    text = article_text(one, "Birinci cümlə.")
    line = 'event: {agent: daren-talvik, partner: ["Zirvistan Prezidenti", maro-tinel]}'
    assert line in text.splitlines()
    problems = Problems()
    again = read_article(one.path, text, problems)
    assert (again and again.event, list(problems)) == (one.event, [])


def test_frames_are_of_known_kinds() -> None:
    """Each row of the table has a kind of kinds.yaml; who acts stands once in a row."""
    for frame in frames().frames:
        assert frame.kind in KINDS, frame.row
        slots = [piece.name for piece in frame.pieces if isinstance(piece, FrameSlot)]
        assert len(slots) == len(set(slots)), frame.row


#: What fills the slots of a frame, in each case, in invented headlines.
FILLINGS = {
    "WHO": ("Daren Talvik", {"genitive": "Daren Talvikin", "with": "Daren Talviklə",
                             "ablative": "Daren Talvikdən", "dative": "Daren Talvikə",
                             "locative": "Velmara Parlamentində"}),
    "WHOM": ("Lina Orsova", {"genitive": "Lina Orsovanın", "dative": "Lina Orsovaya",
                             "accusative": "Lina Orsovanı", "with": "Lina Orsova ilə"}),
    "PLACE": ("Zirvistan", {"dative": "Zirvistana", "accusative": "Zirvistanı",
                            "locative": "Zirvistanda"}),
    "ORG": ("Dağ Ölkələri Birliyi", {"genitive": "Dağ Ölkələri Birliyinin",
                                     "dative": "Dağ Ölkələri Birliyinə"}),
    "EVENT": ("Ornel Sammiti", {"genitive": "Ornel Sammitinin", "dative": "Ornel Sammitinə",
                                "locative": "Ornel Sammitində", "ablative": "Ornel Sammitindən"}),
    "OFFICE": ("Zirvistanın naziri", {}),
    "WHAT": ("yeni körpü", {"genitive": "yeni körpünün", "accusative": "yeni körpünü",
                            "with": "yeni körpü ilə"}),
}  # fmt: skip


def headline_of(frame: Frame) -> str:
    """Return an invented headline of a frame."""
    words = []
    for piece in frame.pieces:
        if isinstance(piece, FrameSlot):
            bare, inflected = FILLINGS[piece.name]
            words.append(bare if piece.case is Case.BARE else inflected[piece.case])
        elif isinstance(piece, Words):
            word = min(piece.words) if piece.words else f"gəld{piece.endings[0]}"
            words.append(word)
        else:
            words.append("bu gün")
    return " ".join(words)


@pytest.mark.parametrize("frame", frames().frames, ids=headline_of)
def test_every_row_of_the_table_can_be_read(frame: Frame) -> None:
    """A headline made of a frame tells its kind: no row hides another for good."""
    title = headline_of(frame)
    assert READER.reading(title, mentions(title)).event.kind == frame.kind
