"""The same outline with Typst used plainly: `python plain_typst.py OUTLINE FILE`.

What somebody writes who knows it: a title page, contents, numbered pages, headings and lists, in the fonts that come
with it. Its files are tagged, its paragraphs broken as a whole.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import typst
import yaml

WORDS = {name: name.capitalize() for name in ("summary", "numbers", "programme", "conclusion")}


def main() -> None:
    """Reads the outline and writes the report."""
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - pathlib need not be paid for
        outline = yaml.load(file, yaml.CSafeLoader)
    source = Path(sys.argv[2]).with_suffix(".typ")
    source.write_text("\n\n".join(_markup(outline)), encoding="utf-8")
    typst.compile(str(source), output=sys.argv[2])


def _markup(outline: dict[str, Any]) -> list[str]:
    words = WORDS | outline["headlines"]
    numbers = [{f"{entry['value']} {entry['label']}": entry["note"]} for entry in outline["numbers"]]
    flow = [
        f"#set document(title: [{_text(outline['title'])}])",
        '#set page(paper: "a4", numbering: "1")',
        "#set par(justify: true)",
        f"#align(center + horizon)[#title()\n\n{_text(outline['subtitle'])}]",
        "#pagebreak()\n#outline(depth: 2)\n#pagebreak()",
        f"= {_text(words['summary'])}",
        _text(outline["summary"]),
        f"= {_text(words['numbers'])}",
        _points(numbers),
        f"= {_text(words['programme'])}",
        _points(outline["programme"]),
    ]
    part = None
    names = {entry["id"]: entry["title"] for entry in outline["parts"]}
    for theme in outline["themes"]:
        if theme["part"] != part:
            part = theme["part"]
            flow.append(f"#pagebreak()\n= {_text(names[part])}")
        flow += [f"== {_text(theme['headline'])}", _text(theme["summary"])]
        for topic in theme["topics"]:
            flow += [f"=== {_text(topic['title'])}", _text(topic.get("summary", "")), _points(topic["points"])]
    flow += ["= Takeaways", _points(outline["takeaways"]), f"= {_text(words['conclusion'])}"]
    flow += [_text(text) for text in outline["conclusion"].strip().split("\n")]
    return [*flow, "= Sources", _points([{source["title"]: source["note"]} for source in outline["sources"]])]


def _text(text: str) -> str:
    return re.sub(r"([\\#*_`$<>@=\-+/\[\]~])", r"\\\1", text.strip())


def _points(points: list[Any]) -> str:
    return "\n".join(f"- *{_text(label)}:* {_text(text)}" for point in points for label, text in point.items())


if __name__ == "__main__":
    main()
