"""Text: paragraphs as what they say beside their level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from recap_decks.deck.levels import (
    Align,
    alignment,
    direction,
    hundredths,
    indents,
    latin,
    paragraph_spacing,
    points,
)
from recap_decks.deck.naming import guid
from recap_decks.deck.sheet import Sheet
from recap_decks.deck.writing import PLAIN, Manner, written
from recap_decks.deck.xml import Attributes, element, ordered, text
from recap_decks.problems import InternalFault
from recap_decks.scene.items import Paragraph, Piece
from recap_decks.scene.slides import Level
from recap_decks.style.bidi import runs_rtl
from recap_decks.style.scripts import is_right_to_left

_SLIDE_NUMBER_ID = guid("slide number")

# Readers that know the extension draw a link in its run's colour instead of the theme's link colour.
_OWN_LINK_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)


def filling(paragraphs: Iterable[Paragraph], levels: Sequence[Level], align: Align | None, sheet: Sheet) -> str:
    """Paragraphs of a placeholder: each says its level and what its runs do otherwise; `align` only if it differs.

    InternalFault where a paragraph's level is none of the placeholder's.
    """
    return "".join(_filling_paragraph(paragraph, levels, align, sheet) for paragraph in paragraphs)


def _filling_paragraph(paragraph: Paragraph, levels: Sequence[Level], align: Align | None, sheet: Sheet) -> str:
    if paragraph.level >= len(levels):
        raise InternalFault(f"{paragraph.plain!r} has level {paragraph.level}, its placeholder {len(levels)} levels")
    level = levels[paragraph.level]
    attributes: Attributes = {"lvl": paragraph.level} if paragraph.level else {}
    if align is not None:
        attributes |= alignment(align)
    attributes |= _direction(paragraph, sheet)
    spacing = ""
    if paragraph.extra_before:
        spacing = element("a:spcBef", content=points(level.before + paragraph.extra_before))
    properties = element("a:pPr", attributes, spacing) if attributes or spacing else ""
    return _paragraph(properties, runs(paragraph, level, sheet), sheet)


def standing_alone(paragraph: Paragraph, level: Level, align: Align, sheet: Sheet) -> str:
    """A paragraph that says everything itself, having no placeholder to inherit from: one without text, too."""
    attributes = indents(level) | alignment(align) | direction(sheet.palette) | _direction(paragraph, sheet)
    properties = element("a:pPr", attributes, ordered("a:pPr", paragraph_spacing(level)))
    content = runs(paragraph, None, sheet)
    if not content and paragraph.pieces:  # what is typed here looks like its neighbours
        content = _run_properties(paragraph.pieces[0], None, sheet, tag="a:endParaRPr")
    return _paragraph(properties, content, sheet)


def _direction(paragraph: Paragraph, sheet: Sheet) -> Attributes:
    """What a paragraph says that runs otherwise than the deck: those from right to left start at the right, and in a
    deck that runs so all do."""
    if paragraph.rtl == sheet.palette.fonts.right_to_left:
        return {}
    return {"algn": "r", "rtl": paragraph.rtl}


def plain_paragraph(words: str, language: str, level: int = 0) -> str:
    """A paragraph of one run without any format, in a text whose levels run as the language does."""
    attributes: Attributes = {"lvl": level} if level else {}
    if not is_right_to_left(language) and runs_rtl(words):
        attributes |= {"algn": "r", "rtl": True}
    properties = element("a:pPr", attributes) if attributes else ""
    mark = element("a:rPr", {"lang": language})
    return element("a:p", content=properties + _broken(words, mark, mark)) if words else empty_paragraph(language)


def empty_paragraph(language: str) -> str:
    """A paragraph without text."""
    return element("a:p", content=element("a:endParaRPr", {"lang": language}))


def slide_number(words: str, run_properties: str) -> str:
    """A field that shows its slide's number; `words` is what stands there until it is counted."""
    content = f"{run_properties}<a:t>{text(words)}</a:t>"
    return element("a:fld", {"id": _SLIDE_NUMBER_ID, "type": "slidenum"}, content)


def numbered_paragraph(paragraph: Paragraph, level: Level, sheet: Sheet) -> str:
    """A paragraph that is a slide number, in the format of its first piece."""
    mark = _run_properties(paragraph.pieces[0], level, sheet) if paragraph.pieces else ""
    return element("a:p", content=slide_number(paragraph.plain, mark))


def runs(paragraph: Paragraph, level: Level | None, sheet: Sheet) -> str:
    """Pieces as runs and line breaks; neighbours of one format are one run. Without a level each says everything."""
    content, at, mark_behind_link = "", 0, ""
    if paragraph.rtl and not (level and level.tab_right):
        paragraph = _with_wide_tab(paragraph)
    for piece, manner in _by_script(_joined(paragraph.pieces), sheet):
        mark, words = _run_properties(piece, level, sheet, manner), piece.text
        if mark_behind_link and words.startswith("\t"):
            content += _broken("\t", mark_behind_link, mark_behind_link)
            words = words[1:]
        if piece.link is None and piece.jump is None:
            content += _broken(words, mark, mark)
            mark_behind_link = ""
        else:
            mark_behind_link = _run_properties(replace(piece, link=None, jump=None), level, sheet, manner)
            for stretch in _link_stretches(words, at + len(piece.text) - len(words), paragraph):
                content += _broken(stretch, mark_behind_link if stretch == "\t" else mark, mark_behind_link)
        at += len(piece.text)
    return content


def _with_wide_tab(paragraph: Paragraph) -> Paragraph:
    """The paragraph with a space before its tab, which LibreOffice gives no width in text from right to left."""
    pieces = tuple(replace(piece, text=piece.text.replace("\t", "\u2003\t")) for piece in paragraph.pieces)
    return replace(paragraph, pieces=pieces)


def _link_stretches(words: str, at: int, paragraph: Paragraph) -> list[str]:
    """A link's text, which starts at that character of the paragraph, as the runs that it is to be.

    LibreOffice makes a field of each run that links. It breaks a field anywhere, so a link is cut where its lines
    end. It drops a tab inside, so tabs stay outside; and it draws a jump in the colour of the run behind it, so a tab
    behind a link has the link's.
    """
    cuts = {0, len(words), *(end - at for end in _line_ends(paragraph) if at < end < at + len(words))}
    for tab in (place for place, character in enumerate(words) if character == "\t"):
        cuts |= {tab, tab + 1}
    return [words[start:end] for start, end in pairwise(sorted(cuts))]


def _line_ends(paragraph: Paragraph) -> Iterator[int]:
    """Where in the paragraph's text each drawn line but the last ends, the space behind it included."""
    plain, at = paragraph.plain, 0
    for line in paragraph.lines[:-1]:
        drawn = "".join(piece.text for piece in line.pieces).strip()
        at = plain.find(drawn, at)
        if at < 0:
            return
        at += len(drawn)
        at += len(plain[at:]) - len(plain[at:].lstrip())
        yield at


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        same = replace(piece, element=joined[-1].element, text=joined[-1].text) if joined else None
        if joined and same == joined[-1]:
            joined[-1] = replace(joined[-1], text=joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return joined


def _by_script(pieces: Iterable[Piece], sheet: Sheet) -> Iterator[tuple[Piece, Manner]]:
    """Pieces cut where the script changes, each with what its run says of it."""
    palette = sheet.palette
    for piece in pieces:
        for words, manner in written(piece.text, piece.face, palette.typeface(piece.face), palette.fonts):
            yield (piece if words == piece.text else replace(piece, text=words)), manner


def _broken(words: str, mark: str, mark_of_breaks: str) -> str:
    lines = (f"<a:r>{mark}<a:t>{text(line)}</a:t></a:r>" if line else "" for line in words.split("\n"))
    return f"<a:br>{mark_of_breaks}</a:br>".join(lines)


def _paragraph(properties: str, content: str, sheet: Sheet) -> str:
    end = "" if content else element("a:endParaRPr", {"lang": sheet.deck.language})
    return element("a:p", content=properties + content + end)


def _run_properties(
    piece: Piece, level: Level | None, sheet: Sheet, manner: Manner = PLAIN, *, tag: str = "a:rPr"
) -> str:
    palette = sheet.palette
    attributes: Attributes = {"lang": piece.language or manner.language or sheet.deck.language}
    children: dict[str, str] = {}
    face, level_face = palette.face(piece.face), palette.face(level.face) if level else None
    if level is None or piece.size != level.size:
        attributes["sz"] = hundredths(piece.size)
    if level_face is None or face.bold != level_face.bold:
        attributes["b"] = face.bold
    if level_face is None or face.italic != level_face.italic:
        attributes["i"] = face.italic
    if piece.underline:
        attributes["u"] = "sng"
    if piece.struck:
        attributes["strike"] = "sngStrike"
    if piece.tracking != (level.tracking if level else 0.0):
        attributes["spc"] = hundredths(piece.tracking)
    if level is None or piece.colour != level.colour:
        children["a:solidFill"] = palette.fill(piece.colour)
    if level_face is None or face.typeface != level_face.typeface:
        children["a:latin"] = latin(face.typeface)
    for slot, typeface in manner.typefaces:
        children[f"a:{slot}"] = element(f"a:{slot}", {"typeface": typeface})
    if link := _link(piece, sheet):
        children["a:hlinkClick"] = link
    return element(tag, attributes, ordered("a:rPr", children))


def jump_link(key: str, sheet: Sheet, content: str = "") -> str:
    """The link of a run or a whole shape to the slide of that key."""
    return element("a:hlinkClick", {"r:id": sheet.jump(key), "action": "ppaction://hlinksldjump"}, content)


def _link(piece: Piece, sheet: Sheet) -> str:
    if piece.jump is not None:
        return jump_link(piece.jump, sheet, _OWN_LINK_COLOUR)
    if piece.link is not None:
        return element("a:hlinkClick", {"r:id": sheet.relations.out(piece.link)}, _OWN_LINK_COLOUR)
    return ""
