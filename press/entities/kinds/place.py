"""Places: states, cities, rivers, and what stands in them."""

from typing import Final

from press.entities.entity import EntityKind
from press.language.english.definite_article import place_takes_article
from press.language.interface import message

PLACE: Final = EntityKind(
    name="place",
    plural="places",
    label=message("Place"),
    heading=message("Places"),
    noun=message("place"),
    parent_label=message("Located in"),
    schema_type="Place",
    headline_slot="PLACE",
    takes_article=place_takes_article,
)
