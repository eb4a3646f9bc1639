"""Path data, which SVG writes shortly, as moves, lines and cubic curves (SVG 2, 9.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from recap_decks.media.svg.arcs import arc_curves
from recap_decks.media.svg.names import NotPlain

Command = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]  # absolute points; C has three
Outline = tuple[Command, ...]

_NUMBER = re.compile(r"[\s,]*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)")
_FLAG = re.compile(r"[\s,]*([01])")  # of an arc, which needs nothing between it and what follows
_LETTER = re.compile(r"[\s,]*([MmZzLlHhVvCcSsQqTtAa])")
_NO_HANDLE = ("", 0.0, 0.0)


def path_outline(data: str) -> Outline:
    """The outline that path data tell. Raises NotPlain where they are wrong somewhere."""
    return _Path(data).outline()


class _Path:
    """Path data being read: the place in them, the current point, and what the next smooth curve reflects."""

    def __init__(self, data: str) -> None:
        self._data, self._at = data.rstrip(" \t\r\n,"), 0
        self._x = self._y = self._start_x = self._start_y = 0.0
        self._handle = _NO_HANDLE  # of the last curve: C or Q, and its last handle
        self._drawn: list[Command] = []

    def outline(self) -> Outline:
        steps: Mapping[str, Callable[[bool], None]] = {
            "L": self._line, "H": self._level, "V": self._upright, "C": self._cubic, "S": self._smooth_cubic,
            "Q": self._quadratic, "T": self._smooth_quadratic, "A": self._arc,
        }  # fmt: skip
        while self._at < len(self._data):
            letter = self._take(_LETTER)
            relative, kind = letter.islower(), letter.upper()
            if not self._drawn and kind != "M":
                raise NotPlain("a path that does not begin with a move")
            if kind == "Z":
                self._drawn.append(("Z", ()))
                self._x, self._y = self._start_x, self._start_y
                self._handle = _NO_HANDLE
                continue
            if kind == "M":
                self._move(relative)
                if not self._more():
                    continue
            step = steps["L" if kind == "M" else kind]  # further points of a move are lines
            step(relative)
            while self._more():
                step(relative)
        return tuple(self._drawn)

    def _take(self, token: re.Pattern[str]) -> str:
        found = token.match(self._data, self._at)
        if found is None:
            raise NotPlain(f"path data at {self._data[self._at : self._at + 20]!r}")
        self._at = found.end()
        return found[1]

    def _more(self) -> bool:
        return _NUMBER.match(self._data, self._at) is not None

    def _points(self, count: int, relative: bool) -> tuple[float, ...]:
        given = [float(self._take(_NUMBER)) for _ in range(2 * count)]
        origin = (self._x, self._y) if relative else (0.0, 0.0)
        return tuple(value + origin[index % 2] for index, value in enumerate(given))

    def _move(self, relative: bool) -> None:
        self._x, self._y = self._start_x, self._start_y = self._points(1, relative)
        self._drawn.append(("M", (self._x, self._y)))
        self._handle = _NO_HANDLE

    def _draw(self, letter: Literal["L", "C"], points: Sequence[float]) -> None:
        if self._drawn[-1][0] == "Z":  # what follows a closed part begins where that began
            self._drawn.append(("M", (self._x, self._y)))
        self._drawn.append((letter, tuple(points)))
        self._x, self._y = points[-2:]
        self._handle = ("C", points[2], points[3]) if letter == "C" else _NO_HANDLE

    def _line(self, relative: bool) -> None:
        self._draw("L", self._points(1, relative))

    def _level(self, relative: bool) -> None:
        x = float(self._take(_NUMBER))
        self._draw("L", (x + self._x if relative else x, self._y))

    def _upright(self, relative: bool) -> None:
        y = float(self._take(_NUMBER))
        self._draw("L", (self._x, y + self._y if relative else y))

    def _cubic(self, relative: bool) -> None:
        self._draw("C", self._points(3, relative))

    def _smooth_cubic(self, relative: bool) -> None:
        handle = self._reflected("C")
        self._draw("C", (*handle, *self._points(2, relative)))

    def _quadratic(self, relative: bool) -> None:
        hx, hy, x, y = self._points(2, relative)
        self._draw_quadratic(hx, hy, x, y)

    def _smooth_quadratic(self, relative: bool) -> None:
        handle = self._reflected("Q")
        x, y = self._points(1, relative)
        self._draw_quadratic(*handle, x, y)

    def _draw_quadratic(self, hx: float, hy: float, x: float, y: float) -> None:
        first = self._x + 2 / 3 * (hx - self._x), self._y + 2 / 3 * (hy - self._y)
        second = x + 2 / 3 * (hx - x), y + 2 / 3 * (hy - y)
        self._draw("C", (*first, *second, x, y))
        self._handle = ("Q", hx, hy)

    def _reflected(self, kind: str) -> tuple[float, float]:
        """The last curve's handle, on the other side of the current point; that point where none of its kind was."""
        last, hx, hy = self._handle
        return (2 * self._x - hx, 2 * self._y - hy) if last == kind else (self._x, self._y)

    def _arc(self, relative: bool) -> None:
        rx, ry, turn = (float(self._take(_NUMBER)) for _ in range(3))
        large, sweep = self._take(_FLAG) == "1", self._take(_FLAG) == "1"
        x, y = self._points(1, relative)
        if (x, y) == (self._x, self._y):
            return
        if not rx or not ry:
            self._draw("L", (x, y))
            return
        for curve in arc_curves((self._x, self._y), (abs(rx), abs(ry)), turn, large, sweep, (x, y)):
            self._draw("C", curve)
        self._handle = _NO_HANDLE
