"""Organizations: bodies, companies, alliances."""

from typing import Final

from press.entities.entity import EntityKind
from press.language.english.definite_article import organization_takes_article
from press.language.interface import message

ORGANIZATION: Final = EntityKind(
    name="organization",
    plural="organizations",
    label=message("Organization"),
    heading=message("Organizations"),
    noun=message("organization"),
    schema_type="Organization",
    headline_slot="ORG",
    takes_article=organization_takes_article,
)
