"""What the search script says, in the language of its page.

Months are among the words: few browsers know the Azerbaijani ones.
"""

from typing import Final

from press.content.kinds import KINDS, label_of
from press.entities.kinds import ENTITY_KINDS
from press.language.azerbaijani import letters
from press.language.azerbaijani.keys import KEYBOARD
from press.language.interface import (
    STATUS_LABELS,
    gettext,
    message,
    month_name,
    number_text,
    status_text,
)
from press.languages import LANGUAGES, Language

#: Letters of a month's name that is cut short.
_SHORT_MONTH: Final = 3
#: By the names that the script knows them by.
_WORDS: Final = {
    "found_one": message("{n} article"),
    "found_other": message("{n} articles"),
    "all_one": message("{n} article has all the words"),
    "all_other": message("{n} articles have all the words"),
    "some_one": message("{n} more has some of them"),
    "some_other": message("{n} more have some of them"),
    "none_one": message("No article has all the words; {n} has some of them"),
    "none_other": message("No article has all the words; {n} have some of them"),
    "rest": message("Articles with some of the words"),
    "read": message(
        "So far {read} of the {all} articles with these words have been checked for the phrase"
    ),
    "more": message("Show more"),
    "further": message("Check more articles"),
    "nothing": message("Nothing was found"),
    "yet": message("Nothing has been found yet"),
    "unknown": message("Not in the archive: {words}."),
    "common": message(
        "Left out because most articles contain it: {words}. "
        "To require a word, put + before it: +{word}."
    ),
    "taken": message("“{word}” was also looked for as {terms}."),
    "tried": message("Looked for in all forms and spellings: {words}."),
    "exactly": message("Looked for exactly these words in this order: “{phrases}”."),
    "unquoted": message("Search without quotation marks"),
    "hint": message("Type at least two letters of a word or a name, for example {example}."),
    "example": message("harbour"),
    "near": message("Did you mean:"),
    "without": message("Without the filters: {found}."),
    "browse": message("Try fewer or different words, or browse by year, section or name below."),
    "clear": message("Remove all filters"),
    "remove": message("Remove the filter: {name}"),
    "loading": message("Searching…"),
    "offline": message(
        "The search index could not be fetched. Check your connection and try again."
    ),
    "again": message("Try again"),
    "damaged": message(
        "The search index could not be read; the archive may just have been updated."
    ),
    "reload": message("Reload the page"),
    "year": message("{year}: {n}"),
}


def search_words(language: Language) -> dict[str, object]:
    """Return the sentences by the script's names for them, then words by what they are of."""
    return {
        **{name: gettext(language, text) for name, text in _WORDS.items()},
        "file": gettext(language, "Search"),  # of what is downloaded
        "names": {kind.name: gettext(language, kind.heading) for kind in ENTITY_KINDS},
        "each": {kind.name: gettext(language, kind.noun) for kind in ENTITY_KINDS},
        "months": [month_name(month, language) for month in range(1, 13)],
        "month_numbers": _month_numbers(),
        "thousands": number_text(1000, language)[1],
        "kinds": {kind: label_of(kind, language) for kind in KINDS},
        "withdrawn": gettext(language, "Withdrawn"),
        "statuses": {status: status_text(status, language) for status in STATUS_LABELS},
    }


def _month_numbers() -> dict[str, int]:
    """Return the number of each month by its names in all languages, as plain letters have them.

    English is also cut short: Nov 2024.
    """
    numbers: dict[str, int] = {}
    for month in range(1, 13):
        for language in LANGUAGES:
            name = letters.lower(month_name(month, language)).translate(KEYBOARD)
            numbers[name] = month
        numbers[name[:_SHORT_MONTH]] = month
    return numbers
