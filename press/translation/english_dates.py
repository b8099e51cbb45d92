"""Dates as English text writes them, found and normalized as the original's are.

"March 1, 2023", "1 March 2023", "the 1st of March", "March 1–2", "March 2023", "in May",
"2023–2024", "in 1995", "2023-03-01". Left alone are words whose date hangs on the day
they were said (yesterday, Friday), decades (the 1990s) and years of another era. Knows
nothing of translations.
"""

from typing import Final

ENGLISH_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
