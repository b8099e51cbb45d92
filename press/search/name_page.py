"""The page of a person, organization, place or event, as the search leads to it.

Nothing here knows of terms, documents or files.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamePage:
    """The page of an entity in one edition."""

    label: str  #: the name as this edition writes it
    url: str  #: from the site's root, without a leading slash
    kind: str  #: person, organization, place or event

    def row(self) -> tuple[str, str, str]:
        """Return the values in the order in which the browser reads them."""
        return self.label, self.url, self.kind
