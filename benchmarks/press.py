"""What is measured on real press texts: ``python -m benchmarks.press [MEASURE] [OPTION…]``.

Each measure is a module; without one all are run. PRESS_DATA says where the texts are.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from benchmarks import (
    press_contacts,
    press_events,
    press_name_yield,
    press_names,
    press_title_yield,
    press_titles,
)

#: Each measure by its name, and what runs it with the rest of the command line.
MEASURES: Final[Mapping[str, Callable[[Sequence[str]], int]]] = {
    "names": press_names.main,
    "yield-names": press_name_yield.main,
    "titles": press_titles.main,
    "yield-titles": press_title_yield.main,
    "events": press_events.main,
    "contacts": press_contacts.main,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one measure, or all; return 1 where one of them does."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in MEASURES:
        return MEASURES[given[0]](given[1:])
    if given:
        print(f"{given[0]}; expected one of {', '.join(MEASURES)}", file=sys.stderr)  # noqa: T201 - a command's own message
        return 2
    return max(measure([]) for measure in MEASURES.values())


if __name__ == "__main__":
    sys.exit(main())
