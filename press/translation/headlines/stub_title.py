"""What an article without a translation is called: what happened, and who is named.

Nothing here guesses at the sense of a sentence: a stub holds only the event kind,
the date and names that the authority has in the reader's language.
"""

from collections.abc import Sequence

from press.content.kinds import OTHER, label_of
from press.languages import TRANSLATION


def stub_title(kind: str, names: Sequence[str]) -> str | None:
    """Return ``Meeting: Ilham Aliyev, António Vitorino``, names in the headline's order.

    ``None`` where the kind or the names are not known.
    """
    if kind == OTHER or not names:
        return None
    return f"{label_of(kind, TRANSLATION)}: {', '.join(names)}"
