"""Whether all of an article is found in what was drafted from it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from recap_decks.cli.draft_pictures import Pictures
from recap_decks.drafting import drafted
from recap_decks.drafting.writing import yaml_of
from recap_decks.outline.inline import runs
from recap_decks.outline.vocabulary import groups

ARTICLES = Path(__file__).parent / "articles"


def drafted_yaml(data: bytes, name: str) -> str:
    """What the command prints of an article."""
    draft, kind = drafted(data, name)
    pictures = Pictures(draft, ARTICLES, None)
    return yaml_of(draft, f"{name} ({kind})", pictures.names)


def letters(text: str) -> str:
    """The text's letters and digits: what neither marks, quotes nor line breaks change."""
    return "".join(char for char in text if char.isalnum())


def read_back(outline: str) -> str:
    """The letters of everything that a person reads in an outline, in its order: texts without their marks, and then
    the comments."""
    said: list[str] = []

    keys: list[str] = []

    def walk(node: yaml.Node) -> None:
        if isinstance(node, yaml.ScalarNode):
            # A break in a folded block parts paragraphs.
            said.extend("".join(run.text for run in runs(line)) for line in node.value.split("\n"))
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                walk(item)
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value not in KEYS:
                    walk(key)
                else:
                    keys.append(key.value)
                walk(value)

    root = yaml.compose(outline, Loader=yaml.BaseLoader)
    assert root is not None
    walk(root)
    comments = re.findall(r"^ *# ?(.*)$", outline, re.M)
    return letters(" ".join([*said, *comments, *keys]))


KEYS = frozenset(key for group in groups() for key in group.names)
