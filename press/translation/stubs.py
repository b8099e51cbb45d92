"""What an article without a translation is called: what happened, and who is named.

Nothing here guesses at the sense of a sentence: a stub holds only the event kind,
the date and names that the authority has in the reader's language.
"""

from collections.abc import Sequence


def stub_title(kind_label: str, names: Sequence[str]) -> str:
    """Return ``Meeting: Ilham Aliyev, António Vitorino``, names in the headline's order."""
    return f"{kind_label}: {', '.join(names)}"
