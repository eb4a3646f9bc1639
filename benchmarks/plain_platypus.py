"""The same outline with reportlab's platypus used plainly: `python plain_platypus.py OUTLINE FILE`.

What somebody writes who knows the library: its sample styles and Helvetica, a title page, contents with page numbers,
headings with bookmarks, lists, page numbers.
"""

from __future__ import annotations

import sys
from html import escape
from typing import Any

import yaml
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, ListFlowable, ListItem, PageBreak, Paragraph, SimpleDocTemplate
from reportlab.platypus.tableofcontents import TableOfContents

STYLES = getSampleStyleSheet()
WORDS = {name: name.capitalize() for name in ("summary", "numbers", "programme", "agenda", "conclusion")}
_LEVELS = {"Heading1": 0, "Heading2": 1}  # of the contents


class Document(SimpleDocTemplate):
    """A document whose headings stand in its contents and its bookmarks."""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        """Tells the contents of each heading as it is drawn."""
        if isinstance(flowable, Paragraph) and flowable.style.name in _LEVELS:
            level, text = _LEVELS[flowable.style.name], flowable.getPlainText()
            key = f"{level} {self.page} {text}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(text, key, level)
            self.notify("TOCEntry", (level, escape(text), self.page, key))


def main() -> None:
    """Reads the outline and writes the report."""
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - pathlib need not be paid for
        outline = yaml.load(file, yaml.CSafeLoader)
    words = WORDS | outline["headlines"]
    figures = [{f"{entry['value']} {entry['label']}": entry["note"]} for entry in outline["numbers"]]
    flow: list[Flowable] = [
        _paragraph(outline["title"], "Title"),
        _paragraph(outline["subtitle"], "Normal"),
        PageBreak(),
        _paragraph("Contents", "Heading3"),
        TableOfContents(),
        PageBreak(),
        _paragraph(words["summary"], "Heading1"),
        _paragraph(outline["summary"]),
        _paragraph(words["numbers"], "Heading1"),
        _points(figures),
        _paragraph(words["programme"], "Heading1"),
        _points(outline["programme"]),
    ]
    part = None
    names = {entry["id"]: entry["title"] for entry in outline["parts"]}
    for theme in outline["themes"]:
        if theme["part"] != part:
            part = theme["part"]
            flow += [PageBreak(), _paragraph(names[part], "Heading1")]
        flow += [_paragraph(theme["headline"], "Heading2"), _paragraph(theme["summary"])]
        for topic in theme["topics"]:
            flow += [_paragraph(topic["title"], "Heading3")]
            flow += [_paragraph(topic["summary"])] if "summary" in topic else []
            flow += [_points(topic["points"])]
    flow += [_paragraph("Takeaways", "Heading1"), _points(outline["takeaways"])]
    flow += [_paragraph(words["conclusion"], "Heading1")]
    flow += [_paragraph(text) for text in outline["conclusion"].strip().split("\n")]
    flow += [_paragraph("Sources", "Heading1")]
    flow += [_points([{source["title"]: source["note"]} for source in outline["sources"]])]
    document = Document(sys.argv[2], pagesize=A4, title=outline["title"])
    document.multiBuild(flow, onLaterPages=_number)


def _paragraph(text: str, style: str = "BodyText") -> Paragraph:
    return Paragraph(escape(text.strip()), STYLES[style])


def _points(points: list[Any]) -> ListFlowable:
    """A list of bullets, the labels bold."""
    items: list[Any] = []
    for point in points:
        markup = "".join(f"<b>{escape(label)}:</b> {escape(text)}" for label, text in point.items())
        items.append(ListItem(Paragraph(markup, STYLES["BodyText"])))
    return ListFlowable(items, bulletType="bullet")


def _number(canvas: Any, document: SimpleDocTemplate) -> None:
    canvas.drawCentredString(A4[0] / 2, 30, str(document.page))


if __name__ == "__main__":
    main()
