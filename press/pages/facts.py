"""What an authority file says of a name, as its page shows it: offices, days, where it belongs.

Knows no articles.
"""

from datetime import date
from typing import Final

from press.entities.entity import Entity
from press.language.interface import date_text, gettext, message
from press.languages import Language

_COUNTRY: Final = message("Country")


def kind_of(entity: Entity, language: Language) -> str:
    """Return what sort of thing it is, in a word."""
    return gettext(language, _COUNTRY if entity.country else entity.kind.label)


def parent_label(entity: Entity, language: Language) -> str:
    """Return what the link to what it is part of is called."""
    return gettext(language, entity.kind.parent_label)


def offices(entity: Entity, language: Language) -> tuple[str, ...]:
    """Return what somebody is and was, each with its years, the latest first."""
    lines = []
    for role in reversed(entity.roles):
        years = _years(role.since, role.until)
        lines.append(f"{role.words[language]}, {years}" if years else role.words[language])
    return tuple(lines)


def offices_on(day: date, entity: Entity, language: Language) -> tuple[str, ...]:
    """Return what somebody was on a day, the latest office first; only what is certain.

    An office whose beginning is not known may have begun later; one that began or ended in
    the day's year, of which the month is not known, may not have been held on that day.
    """
    iso = day.isoformat()
    return tuple(
        role.words[language]
        for role in reversed(entity.roles)
        if role.since and _is_before(role.since, iso)
        if not role.until or _is_before(iso, role.until)
        if not role.as_of or iso <= role.as_of
    )


def _is_before(one: str, other: str) -> bool:
    """Say whether a year or day is certainly not after another."""
    known = min(len(one), len(other))
    return one <= other if known > len("2003") else one[:known] < other[:known]


def days_label(entity: Entity, language: Language) -> str:
    """Return what :func:`days` are called."""
    return gettext(language, entity.kind.dates_label)


def _years(since: str, until: str) -> str:
    """Return «2003–», «1993–2003» or, of one year alone, «2022»."""
    first, last = since[:4], until[:4]
    if first and first == last:
        return first
    return f"{first}–{last}" if first or last else ""


def days(entity: Entity, language: Language) -> str:
    """Return when an event was: «12–28 iyun 2015», «1939–1945»; nothing where it is not known.

    Of anything else it is the year of its founding, and that of its end.
    """
    since, until = entity.since, entity.until
    if not entity.kind.has_days and not until:
        return since[:4]
    known = first_and_last_day(entity)
    if known is None:
        return _years(since, until)
    first, last = known
    end = date_text(last, language)
    if first == last:
        return end
    if first.year != last.year:
        return f"{date_text(first, language)} – {end}"
    if first.month != last.month:
        return f"{date_text(first, language).removesuffix(f' {first.year}')} – {end}"
    return f"{first.day}–{end}"


def first_and_last_day(entity: Entity) -> tuple[date, date] | None:
    """Return when an event began and ended, where its days are known; of one day that day."""
    if not entity.kind.has_days or len(entity.since) <= len("2003"):
        return None
    last = entity.until if len(entity.until) > len("2003") else entity.since
    return date.fromisoformat(entity.since), date.fromisoformat(last)
