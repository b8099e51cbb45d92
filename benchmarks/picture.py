"""Cost against size as a picture: lines on two logarithmic scales, as SVG."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10
from typing import Final

#: A line: how many articles, and what they cost.
Line = Sequence[tuple[float, float]]

_WIDTH, _HEIGHT = 760, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 230, 40, 50
#: Colours that differ for colour-blind readers too (Okabe and Ito).
_COLOURS: Final = ("#0072b2", "#56b4e9", "#009e73", "#d55e00", "#e69f00", "#cc79a7", "#000000")
#: Lines of text closer than this would cover each other.
_APART: Final = 16


class _Scale:
    """A logarithmic scale on so many pixels."""

    def __init__(self, values: Sequence[float], first: float, last: float) -> None:
        low, high = log10(min(values)), log10(max(values))
        self._low, self._high = (low - 0.5, high + 0.5) if low == high else (low, high)
        self._first, self._last = first, last

    def __call__(self, value: float) -> float:
        part = (log10(value) - self._low) / (self._high - self._low)
        return round(self._first + part * (self._last - self._first), 1)

    def marks(self) -> Iterator[float]:
        """Yield 1, 2, 5, 10 … as far as the scale goes."""
        for power in range(floor(self._low), ceil(self._high) + 1):
            for step in (1, 2, 5):
                value = step * 10.0**power
                if self._low - 1e-9 <= log10(value) <= self._high + 1e-9:
                    yield value


def picture(title: str, across: str, upward: str, lines: Mapping[str, Line]) -> str:
    """Return a picture of the lines by their names; no value may be zero."""
    points = [point for line in lines.values() for point in line]
    x = _Scale([one for one, _ in points], _LEFT, _WIDTH - _RIGHT)
    y = _Scale([other for _, other in points], _HEIGHT - _BOTTOM, _TOP)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
            'font-family="sans-serif" font-size="12">'
        ),
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="20" font-size="14">{escape(title)}</text>',
        *_axes(x, y, across, upward),
        *_lines(x, y, lines),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _axes(x: _Scale, y: _Scale, across: str, upward: str) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    for value in x.marks():
        yield f'<path d="M{x(value)} {_TOP}V{bottom}" stroke="#ddd"/>'
        yield f'<text x="{x(value)}" y="{bottom + 16}" text-anchor="middle">{value:,g}</text>'
    for value in y.marks():
        yield f'<path d="M{_LEFT} {y(value)}H{right}" stroke="#ddd"/>'
        yield f'<text x="{_LEFT - 6}" y="{y(value) + 4}" text-anchor="end">{value:,g}</text>'
    middle = (_LEFT + right) / 2
    yield f'<text x="{middle}" y="{_HEIGHT - 10}" text-anchor="middle">{escape(across)}</text>'
    yield f'<text x="{_LEFT}" y="{_TOP - 6}" text-anchor="end">{escape(upward)}</text>'


def _lines(x: _Scale, y: _Scale, lines: Mapping[str, Line]) -> Iterator[str]:
    """Yield the lines, and beside the last point of each its name."""
    labels = sorted((y(line[-1][1]), place) for place, line in enumerate(lines.values()))
    heights: dict[int, float] = {}
    lowest = float(_TOP - _APART)
    for height, place in labels:
        lowest = heights[place] = max(height, lowest + _APART)
    for place, (name, line) in enumerate(lines.items()):
        colour = _COLOURS[place % len(_COLOURS)]
        path = "L".join(f"{x(one)} {y(other)}" for one, other in line)
        yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for one, other in line:
            yield f'<circle cx="{x(one)}" cy="{y(other)}" r="3" fill="{colour}"/>'
        place_x, place_y = x(line[-1][0]) + 10, heights[place] + 4
        yield f'<text x="{place_x}" y="{place_y}" fill="{colour}">{escape(name)}</text>'
