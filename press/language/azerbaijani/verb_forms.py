"""The forms in which headlines have a verb, from the table ``verb_forms.tsv``."""

from press.language.tables import read_table
from press.languages import ORIGINAL


def verb_forms(use: str) -> dict[str, list[str]]:
    """Return the forms of each verb with this use: ``kind`` or ``english``."""
    forms: dict[str, list[str]] = {}
    for row in read_table(ORIGINAL, "verb_forms", use=("kind", "english")):
        if use in row["use"].split():
            forms.setdefault(row["verb"], []).append(row["form"])
    return forms
