"""How doubtful it is that words of a headline belong to one noun phrase.

Knows no phrase and no verb.
"""

from typing import Final

from press.content.events.actors import Actor, ActorForm, Sort
from press.content.events.headline_words import KnownName, Token
from press.language.azerbaijani.cases import Case
from press.language.azerbaijani.noun_forms import closes, stems_in_case
from press.language.name_words import SURNAME_ENDINGS

#: The cases in which a noun stands before another that it belongs to.
BEFORE_NOUNS: Final = frozenset({Case.BARE, Case.GENITIVE})


def is_surname_in(small: str, case: Case) -> bool:
    """Tell whether a word may be a surname, by how it ends, in this case."""
    return any(stem.endswith(SURNAME_ENDINGS[:14]) for stem in stems_in_case(small, case))


def acting_cost(actor: Actor, sort: Sort, owner: str) -> float:
    """Return how unlikely it is that somebody is called so in a headline."""
    price = 1.5 if owner and actor.stands_alone else 0.0
    if actor.form in {ActorForm.SEVERAL, ActorForm.SEVERAL_OWNED}:
        price += 0.1
    if sort is Sort.GROUP:
        price += 1.0 if actor.form is ActorForm.ALONE else 0.3
    return price


def known_modifier(name: KnownName, *, is_first: bool) -> float:
    """Return how doubtful it is that a known name says whose something is."""
    if name.sort == "person":
        return 0.2 if name.case is Case.GENITIVE else 5.0
    if name.case not in BEFORE_NOUNS:
        return 2.0
    return 0.0 if is_first else 0.3


def closes_phrase(token: Token) -> bool:
    """Tell whether a phrase plainly ends with this word."""
    if name := token.last_known:
        return name.case not in BEFORE_NOUNS
    return closes(token.small)


def cuts_quotation(token: Token, stem: str, case: Case) -> bool:
    """Tell whether a stem holds letters from behind the quotation: «“zonası”n» of «“zonası”na»."""
    return token.is_quoted and case is not Case.BARE and stem[-1].isalpha()


def sort_of(name: KnownName) -> Sort:
    """Return what a known name names."""
    if name.is_country:
        return Sort.COUNTRY
    sorts = {"person": Sort.PERSON, "place": Sort.PLACE, "organization": Sort.BODY}
    return sorts.get(name.sort, Sort.EVENT)
