"""What programs that make sites put into Markdown: shortcodes, template tags, attributes and marks of footnotes."""

from __future__ import annotations

import re

_FENCED = re.compile(r"^([ ]{0,3}(```+|~~~+)).*?(?:^[ ]{0,3}\2[^\n]*$|\Z)", re.M | re.S)
_FIGURE = re.compile(
    r"\{\{[<%]\s*(?:figure|img|image)\b(?P<hugo>.*?)[>%]\}\}|\{%-?\s*include\s+\S*(?:figure|image|"
    r"img)\S*(?P<jekyll>.*?)%\}",
    re.S,
)
_FACT = re.compile(r"([\w-]+)\s*=\s*(\"[^\"]*\"|'[^']*'|“[^”]*”|\S+)")
_ALONE = re.compile(r"^[ \t]*(?:\{\{[<%].*?[%>]\}\}|\{%.*?%\})[ \t]*$", re.M | re.S)
_IN_ADDRESS = re.compile(r"(\]\([^()\n]*?)(?:\{\{[^{}\n]*\}\}|\{%[^%\n]*%\})")
_ATTRIBUTES = re.compile(r"(?<![ \t])[ \t]*\{:[^{}\n]*\}|(?<=\S)[ \t]+\{#[\w-]+\}[ \t]*$", re.M)
_NOTE = re.compile(r"^\[\^[\w-]+\]:[ \t]*(?P<text>.*(?:\n[ \t]+\S.*)*)\n?", re.M)
_NOTE_MARK = re.compile(r"(?<=\S)\[\^[\w-]+\](?!:)")


def without_site_signs(text: str) -> tuple[str, list[str]]:
    """The text with figures as images, and without what stands for something that is not there; and its footnotes.
    Listings stay."""
    done, at = [], 0
    notes: list[str] = []
    for fence in _FENCED.finditer(text):
        done += [_cleared(text[at : fence.start()], notes), fence[0]]
        at = fence.end()
    return "".join([*done, _cleared(text[at:], notes)]), notes


def _cleared(text: str, notes: list[str]) -> str:
    notes += [found["text"] for found in _NOTE.finditer(text)]
    text = _NOTE.sub("", text)
    text = _FIGURE.sub(_as_image, text)
    text = _ALONE.sub("", text)
    before = ""
    while before != text:
        before, text = text, _IN_ADDRESS.sub(r"\1", text)
    return _NOTE_MARK.sub("", _ATTRIBUTES.sub("", text))


def _as_image(found: re.Match[str]) -> str:
    """A figure's shortcode as an image of Markdown, its caption as the image's title."""
    facts = {
        name.lower(): value.strip("\"'“”") for name, value in _FACT.findall(found["hugo"] or found["jekyll"] or "")
    }
    source = next((facts[name] for name in ("src", "link", "image_path", "url", "file", "path") if name in facts), "")
    caption = facts.get("caption") or facts.get("title") or ""
    alt = re.sub(r"[\[\]\n]+", " ", facts.get("alt", ""))
    if not source:
        return f"{alt} {caption}".strip()
    title = caption.replace('"', "”").replace("\n", " ")
    return f"![{alt}](<{source.strip('<>')}>" + (f' "{title}")' if title else ")")
