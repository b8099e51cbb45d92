"""Invented people, countries and phrases, for tests of headlines, terms and checks."""

from collections.abc import Sequence

from press.entities.entity import Entity, Kind, Role
from press.entities.mentions import MentionFinder
from press.entities.tags import Mention
from press.languages import ORIGINAL, TRANSLATION
from press.translation.terms import Sort, Term, Terms


def entity(
    kind: Kind,
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
            Kind.PERSON,
            "daren-talvik",
            "Daren Talvik",
            "Daren Talvik",
            roles=[("Velmara Respublikasının Prezidenti", "President of the Republic of Velmara")],
        ),
        entity(
            Kind.PERSON,
            "lina-orsova",
            "Lina Orsova",
            "Lina Orsova",
            roles=[
                ("Dağ Ölkələri Birliyinin sədri", "Chairwoman of the Union of Mountain Countries")
            ],
        ),
        entity(Kind.PERSON, "maro-tinel", "Maro Tinel", "Maro Tinell"),
        entity(Kind.PERSON, "elda-sixova", "Elda Şıxova", "Elda Shikhova"),
        entity(Kind.PERSON, "yorik-balaq", "Yorik Balaq", "Yorick Balag"),
        entity(Kind.PLACE, "velmara", "Velmara", "Velmara", "Velmara Respublikası"),
        entity(Kind.PLACE, "ornel", "Ornel", "Ornel"),
        entity(Kind.PLACE, "zirvistan", "Zirvistan", "Zirvistan"),
        entity(Kind.PLACE, "united-valleys", "Birləşmiş Vadilər", "United Valleys", "BV"),
        entity(
            Kind.ORGANIZATION,
            "mountain-union",
            "Dağ Ölkələri Birliyi",
            "Union of Mountain Countries",
            "DÖB",
        ),
        entity(
            Kind.ORGANIZATION,
            "migration-organization",
            "Beynəlxalq Köç Təşkilatı",
            "International Organization for Moving",
        ),
        entity(Kind.ORGANIZATION, "velmarneft", "Velmarneft", "Velmaroil"),
        entity(Kind.ORGANIZATION, "golden-roof", "Qızıl Dam", "Golden Roof"),
        entity(Kind.ORGANIZATION, "morning", "Velmara səhəri", "Velmara Morning"),
        entity(Kind.EVENT, "ornel-summit", "Ornel Sammiti", "Ornel Summit"),
        entity(Kind.EVENT, "mountain29", "DAĞ29", "MOUNTAIN29"),
    )
}
TERMS = Terms(
    (
        Term("Prezident", "President", sort=Sort.OFFICE),
        Term("Baş nazir", "Prime Minister", sort=Sort.OFFICE),
        Term("nazir", "Minister", sort=Sort.OFFICE),
        Term("xarici işlər naziri", "Minister of Foreign Affairs", sort=Sort.OFFICE),
        Term("Baş direktor", "Director General", sort=Sort.OFFICE),
        Term("Baş katib", "Secretary General", sort=Sort.OFFICE),
        Term("sədr", "Chair", ("chairman", "head"), sort=Sort.OFFICE),
        Term("səfir", "Ambassador", sort=Sort.OFFICE),
        Term("sammit", "Summit", sort=Sort.PART),
        Term("Bahar bayramı", "Spring Day"),
        Term("işğaldan azad edilmiş ərazilər", "liberated territories", ("freed lands",)),
        Term("ərazi bütövlüyü", "territorial integrity"),
        Term("Milli Məclisin sədri", "Speaker of the Milli Majlis", sort=Sort.OFFICE),
    )
)
_FINDER = MentionFinder(AUTHORITY, ORIGINAL)


def mentions(*sentences: str) -> list[Mention]:
    """Return where sentences of the original name something."""
    return _FINDER.find(sentences)
