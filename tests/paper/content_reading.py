"""Pages as marked content (ISO 32000-1, 14.6): what each sequence says, and what is drawn in none.

Streams are followed operator by operator, and text is what the fonts' ToUnicode maps say of the codes shown
(ISO 32000-1, 9.10.3); nothing here knows how the file was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeAlias

import pikepdf

_PAINTING = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"})
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})

_Kind: TypeAlias = Literal["content", "artifact", "reversed", "other"]
_MINE: tuple[_Kind, ...] = ("content", "artifact")


@dataclass(eq=False)
class Content:
    """A sequence that is an element's: what it says, and whether it draws anything but text."""

    page: int  # counted from 0
    number: int
    text: str = ""
    has_graphics: bool = False


class Artifact(NamedTuple):
    """A sequence that is no part of what the document says."""

    page: int
    type: str
    subtype: str
    text: str


@dataclass
class PageContent:
    """A page's sequences by their numbers, its artifacts, and what is wrong: `astray` are operators that draw outside
    of any mark, `nested` marks inside others, `repeated` numbers used twice, `unmapped` fonts with codes of no text."""

    contents: dict[int, Content] = field(default_factory=dict)
    artifacts: list[Artifact] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    unmapped: list[str] = field(default_factory=list)


def page_content(number: int, page: Any, fonts: FontTexts) -> PageContent:
    """Follow a page, counted from 0."""
    stream = _Stream(number, fonts)
    stream.follow(page, page.get("/Resources", {}))
    if stream.open:
        stream.found.nested.append("a mark does not end")
    return stream.found


class FontTexts:
    """What the fonts of a document say, each read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], _FontText] = {}

    def of(self, font: Any) -> _FontText:
        """What a font's codes say."""
        if font.objgen not in self._known:
            self._known[font.objgen] = _FontText(font)
        return self._known[font.objgen]


class _FontText:
    def __init__(self, font: Any) -> None:
        self.name = str(font.get("/BaseFont", "?"))
        source = font.ToUnicode.read_bytes().decode("latin-1")
        [code] = re.findall(r"begincodespacerange\s*<(\w+)>", source)
        self._length = len(code) // 2
        self._texts: dict[int, str] = {}
        for part in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
            self._texts |= {int(code, 16): _utf_16(text) for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", part)}
        for part in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
            ranges = re.findall(r"<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[(.*?)\])", part, re.DOTALL)
            for first, last, text, listed in ranges:
                codes = range(int(first, 16), int(last, 16) + 1)
                texts = re.findall(r"<(\w+)>", listed)
                texts = texts or [f"{int(text, 16) + at:0{len(text)}x}" for at in range(len(codes))]
                self._texts |= {code: _utf_16(each) for code, each in zip(codes, texts, strict=True)}

    def texts(self, shown: bytes) -> Iterator[str | None]:
        """The text of each code of a string; None: it has none."""
        for at in range(0, len(shown), self._length):
            yield self._texts.get(int.from_bytes(shown[at : at + self._length], "big"))


def _utf_16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


@dataclass
class _Mark:
    kind: _Kind
    content: Content | None = None
    artifact: tuple[str, str] = ("", "")
    texts: list[str] = field(default_factory=list)  # of an artifact, or to be turned
    actual: str | None = None


class _Stream:
    """One page's operators, and those of the forms that it shows."""

    def __init__(self, page: int, fonts: FontTexts) -> None:
        self._page = page
        self._fonts = fonts
        self.found = PageContent()
        self.open: list[_Mark] = []

    def follow(self, stream: Any, resources: Any) -> None:
        font: _FontText | None = None
        kept: list[_FontText | None] = []
        instruction: Any
        for instruction in pikepdf.parse_content_stream(stream):
            operands, name = instruction.operands, str(instruction.operator)
            if name == "Tf":
                font = self._fonts.of(resources.Font[str(operands[0])])
            elif name == "q":
                kept.append(font)
            elif name == "Q":
                font = kept.pop()
            elif name in ("BDC", "BMC"):
                self._begin(operands, resources)
            elif name == "EMC":
                self._end()
            elif name in _SHOWING:
                assert font is not None
                self._owner(name)
                self._show(font, operands[-1])
            elif name in _PAINTING:
                owner = self._owner(name)
                if owner is not None and owner.content is not None:
                    owner.content.has_graphics = True
                form = resources.XObject[str(operands[0])] if name == "Do" else None
                if form is not None and form.Subtype == "/Form":
                    self.follow(form, form.get("/Resources", {}))

    def _begin(self, operands: Sequence[Any], resources: Any) -> None:
        tag = str(operands[0])[1:]
        facts: Any = operands[1] if len(operands) > 1 else {}
        if isinstance(facts, pikepdf.Name):
            facts = resources.Properties[str(facts)]
        if tag == "Artifact":
            named = (str(facts.get(key, ""))[1:] for key in ("/Type", "/Subtype"))
            mark = _Mark("artifact", artifact=(next(named), next(named)))
        elif "/MCID" in facts:
            number = int(facts["/MCID"])
            if number in self.found.contents:
                self.found.repeated.append(number)
            mark = _Mark("content", self.found.contents.setdefault(number, Content(self._page, number)))
        else:
            mark = _Mark("reversed" if tag == "ReversedChars" else "other")
        outer = self._inmost(*_MINE)
        if outer is not None and mark.kind in _MINE:
            self.found.nested.append(f"{mark.kind} inside {outer.kind}")
        if "/ActualText" in facts:
            mark.actual = str(facts["/ActualText"])
        self.open.append(mark)

    def _end(self) -> None:
        mark = self.open.pop()
        if mark.kind == "reversed":  # its characters stand from the left, and are read from the right: 14.8.2.3.3
            self._add(reversed(mark.texts))
        elif mark.kind == "artifact":
            self.found.artifacts.append(Artifact(self._page, *mark.artifact, "".join(mark.texts)))
        if mark.actual is not None:
            self._add((mark.actual,))

    def _owner(self, operator: str) -> _Mark | None:
        owner = self._inmost(*_MINE)
        if owner is None:
            self.found.astray.append(operator)
        return owner

    def _inmost(self, *kinds: _Kind) -> _Mark | None:
        return next((mark for mark in reversed(self.open) if mark.kind in kinds), None)

    def _show(self, font: _FontText, shown: Any) -> None:
        for string in shown if isinstance(shown, pikepdf.Array) else (shown,):
            if isinstance(string, pikepdf.String):
                texts = list(font.texts(bytes(string)))
                self.found.unmapped += [font.name for text in texts if text is None]
                self._add(text or "" for text in texts)

    def _add(self, texts: Iterable[str]) -> None:
        """Give what is shown to the innermost mark that keeps text, unless another text stands for it."""
        mark = self._inmost("content", "artifact", "reversed")
        if mark is None or any(each.actual is not None for each in self.open):
            return
        if mark.content is not None:
            mark.content.text += "".join(texts)
        else:
            mark.texts += texts
