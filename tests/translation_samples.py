"""Invented people, countries and phrases, for tests of headlines, terms and checks."""

from collections.abc import Sequence

from press.entities.entity import Entity, EntityKind, Role
from press.entities.kinds.event import EVENT
from press.entities.kinds.organization import ORGANIZATION
from press.entities.kinds.person import PERSON
from press.entities.kinds.place import PLACE
from press.entities.mentions.finder import MentionFinder
from press.entities.tags import Mention
from press.languages import ORIGINAL, TRANSLATION
from press.translation.glossary.glossary import Glossary, Term, TermUse


def entity(
    kind: EntityKind,
    key: str,
    original: str,
    english: str,
    *also: str,
    roles: Sequence[tuple[str, str]] = (),
    country: str = "",
) -> Entity:
    """Return an entity; `also` are other names in the original language."""
    return Entity(
        key,
        kind,
        {ORIGINAL: original, TRANSLATION: english},
        aliases={ORIGINAL: also},
        roles=tuple(Role({ORIGINAL: az, TRANSLATION: en}) for az, en in roles),
        country=country,
    )


AUTHORITY = {
    one.id: one
    for one in (
        entity(
            PERSON,
            "daren-talvik",
            "Daren Talvik",
            "Daren Talvik",
            roles=[("Velmara Respublikasının Prezidenti", "President of the Republic of Velmara")],
        ),
        entity(
            PERSON,
            "lina-orsova",
            "Lina Orsova",
            "Lina Orsova",
            roles=[
                ("Dağ Ölkələri Birliyinin sədri", "Chairwoman of the Union of Mountain Countries")
            ],
        ),
        entity(PERSON, "maro-tinel", "Maro Tinel", "Maro Tinell"),
        entity(PERSON, "elda-sixova", "Elda Şıxova", "Elda Shikhova"),
        entity(PERSON, "yorik-balaq", "Yorik Balaq", "Yorick Balag"),
        entity(PLACE, "velmara", "Velmara", "Velmara", "Velmara Respublikası"),
        entity(PLACE, "ornel", "Ornel", "Ornel"),
        entity(PLACE, "zirvistan", "Zirvistan", "Zirvistan"),
        entity(PLACE, "united-valleys", "Birləşmiş Vadilər", "United Valleys", "BV"),
        entity(
            ORGANIZATION,
            "mountain-union",
            "Dağ Ölkələri Birliyi",
            "Union of Mountain Countries",
            "DÖB",
        ),
        entity(
            ORGANIZATION,
            "migration-organization",
            "Beynəlxalq Köç Təşkilatı",
            "International Organization for Moving",
        ),
        entity(ORGANIZATION, "velmarneft", "Velmarneft", "Velmaroil"),
        entity(ORGANIZATION, "golden-roof", "Qızıl Dam", "Golden Roof"),
        entity(ORGANIZATION, "morning", "Velmara səhəri", "Velmara Morning"),
        entity(EVENT, "ornel-summit", "Ornel Sammiti", "Ornel Summit"),
        entity(EVENT, "mountain29", "DAĞ29", "MOUNTAIN29"),
    )
}
GLOSSARY = Glossary(
    (
        Term("Prezident", "President", sort=TermUse.OFFICE),
        Term("Baş nazir", "Prime Minister", sort=TermUse.OFFICE),
        Term("nazir", "Minister", sort=TermUse.OFFICE),
        Term("xarici işlər naziri", "Minister of Foreign Affairs", sort=TermUse.OFFICE),
        Term("Baş direktor", "Director General", sort=TermUse.OFFICE),
        Term("Baş katib", "Secretary General", sort=TermUse.OFFICE),
        Term("sədr", "Chair", ("chairman", "head"), sort=TermUse.OFFICE),
        Term("səfir", "Ambassador", sort=TermUse.OFFICE),
        Term("sammit", "Summit", sort=TermUse.PART),
        Term("Bahar bayramı", "Spring Day"),
        Term("işğaldan azad edilmiş ərazilər", "liberated territories", ("freed lands",)),
        Term("ərazi bütövlüyü", "territorial integrity"),
        Term("Milli Məclisin sədri", "Speaker of the Milli Majlis", sort=TermUse.OFFICE),
    )
)
_FINDER = MentionFinder(AUTHORITY, ORIGINAL)


def mentions(*sentences: str) -> list[Mention]:
    """Return where sentences of the original name something."""
    return _FINDER.find(sentences)
