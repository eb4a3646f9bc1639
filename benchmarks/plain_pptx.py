"""The same outline with python-pptx used plainly: `python plain_pptx.py OUTLINE FILE`.

What somebody writes who knows the library and wants no more than the text on slides: its default template, titles and
bullets in placeholders, an agenda, dividers, notes. Nothing is measured, and texts run off where they are too long.
"""

from __future__ import annotations

import sys
from typing import Any

import yaml
from pptx import Presentation
from pptx.slide import Slide
from pptx.util import Inches

WORDS = {name: name.capitalize() for name in ("summary", "numbers", "programme", "agenda", "conclusion")}
_ROWS = 14  # of the agenda on a slide


def main() -> None:
    """Reads the outline and writes the deck."""
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - pathlib need not be paid for
        outline = yaml.load(file, yaml.CSafeLoader)
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    cover, content, divider = deck.slide_layouts[0], deck.slide_layouts[1], deck.slide_layouts[2]

    def add(layout: Any, title: str, notes: str = "") -> Slide:
        slide: Slide = deck.slides.add_slide(layout)
        slide.placeholders[0].text = title
        frame = slide.notes_slide.notes_text_frame if notes else None
        if frame is not None:
            frame.text = notes.strip()
        return slide

    def listed(title: str, entries: list[Any], notes: str = "") -> None:
        frame = add(content, title, notes).placeholders[1].text_frame
        for entry in entries:
            _add_point(frame, entry, 0)

    slide = add(cover, outline["title"])
    slide.placeholders[1].text = outline["subtitle"]
    words = WORDS | outline["headlines"]
    listed(words["summary"], [outline["summary"]])
    listed(words["numbers"], [{f"{entry['value']} {entry['label']}": entry["note"]} for entry in outline["numbers"]])
    listed(words["programme"], outline["programme"])
    titles = [theme["title"] for theme in outline["themes"]]
    for start in range(0, len(titles), _ROWS):
        listed(words["agenda"], titles[start : start + _ROWS])
    part = None
    names = {entry["id"]: entry["title"] for entry in outline["parts"]}
    for theme in outline["themes"]:
        if theme["part"] != part:
            part = theme["part"]
            add(divider, names[part])
        frame = add(content, theme["headline"], theme["notes"]).placeholders[1].text_frame
        _add_point(frame, theme["summary"], 0)
        for topic in theme["topics"]:
            _add_point(frame, {topic["title"]: topic["summary"]} if "summary" in topic else topic["title"], 0)
            for point in topic["points"]:
                _add_point(frame, point, 1)
    listed("Takeaways", outline["takeaways"])
    listed(words["conclusion"], outline["conclusion"].strip().split("\n"))
    listed("Sources", [{source["title"]: source["note"]} for source in outline["sources"]])
    deck.save(sys.argv[2])


def _add_point(frame: Any, point: str | dict[str, str], level: int) -> None:
    """One bullet, its label bold."""
    paragraph = frame.paragraphs[0]
    if paragraph.runs:
        paragraph = frame.add_paragraph()
    paragraph.level = level
    if isinstance(point, str):
        paragraph.add_run().text = point.strip()
        return
    for label, text in point.items():
        run = paragraph.add_run()
        run.text, run.font.bold = f"{label}: ", True
        paragraph.add_run().text = text.strip()


if __name__ == "__main__":
    main()
