"""An outline laid over the one that it extends, as nodes: what comes out is read like any other."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import yaml

from recap_decks.outline import inline
from recap_decks.outline.chain import value_of
from recap_decks.outline.identifiers import kebab, with_derived
from recap_decks.outline.model import Text
from recap_decks.outline.reading import Reading
from recap_decks.outline.rewriting import shape_of
from recap_decks.outline.shapes import Free, Group, ListOf, Shape
from recap_decks.outline.spelling import listed, meant
from recap_decks.outline.themes import name_is_derived
from recap_decks.outline.values import flag, named
from recap_decks.outline.vocabulary import OUTLINE, PART

DROP = "drop"
NOT_INHERITED = ("extends", "slug")
"""Keys that speak of the file that they stand in."""

_TEXT = "tag:yaml.org,2002:str"


def merged(reading: Reading, base: yaml.MappingNode, over: yaml.MappingNode) -> yaml.MappingNode:
    """`over` laid on `base`: single values and lists replace, mappings join key by key, and so do themes and parts of
    one id. `extends` comes first, where what an outline lacks is told."""
    base = _freed(reading, base, over)
    kept = [(key, value) for key, value in base.value if key.value not in NOT_INHERITED]
    whole = _group(reading, _mapping(base, kept), over, OUTLINE, "")
    first = [entry for entry in whole.value if entry[0].value == "extends"]
    return _mapping(over, first + [entry for entry in whole.value if entry[0].value != "extends"])


def _freed(reading: Reading, base: yaml.MappingNode, over: yaml.MappingNode) -> yaml.MappingNode:
    """`base` with those of its themes in no part whose part `over` drops."""
    there, dropping = value_of(base, "parts"), value_of(over, "parts")
    themes = value_of(base, "themes")
    if not isinstance(there, yaml.SequenceNode) or not isinstance(themes, yaml.SequenceNode) or dropping is None:
        return base
    if reading.absent(dropping):
        gone = {item.name for item in _items(reading, there, PART)}
    else:
        items = _items(reading, dropping, PART) if isinstance(dropping, yaml.SequenceNode) else ()
        gone = {item.name for item in items if (_scalar(reading, item.node, DROP) or "").lower() == "true"}
    freed = [
        _mapping(theme, [entry for entry in theme.value if entry[0].value != "part"])
        if isinstance(theme, yaml.MappingNode) and _scalar(reading, theme, "part") in gone
        else theme
        for theme in themes.value
    ]
    listed = yaml.SequenceNode(themes.tag, freed, themes.start_mark, themes.end_mark, themes.flow_style)
    return _mapping(base, [(key, listed if value is themes else value) for key, value in base.value])


def _value(reading: Reading, base: yaml.Node, over: yaml.Node, shape: Shape | None, at: str) -> yaml.Node:
    match shape:
        case Group() | Free() if isinstance(base, yaml.MappingNode) and isinstance(over, yaml.MappingNode):
            return _group(reading, base, over, shape, at)
        case ListOf(of=Group() as group) if (
            "id" in group.names and isinstance(base, yaml.SequenceNode) and isinstance(over, yaml.SequenceNode)
        ):
            return _by_id(reading, base, over, group, at)
        case _:
            return over


def _group(
    reading: Reading, base: yaml.MappingNode, over: yaml.MappingNode, shape: Group | Free, at: str
) -> yaml.MappingNode:
    """Key by key; what `over` says takes away what excludes it. Of a key given twice the first counts."""
    entries: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in base.value:
        entries.setdefault(str(key.value), (key, value))
    met: set[str] = set()
    for key, value in over.value:
        name = str(key.value)
        if name in met:
            continue
        met.add(name)
        known = shape.of if isinstance(shape, Free) else shape_of(key, shape)
        if isinstance(shape, Group) and not reading.absent(value):
            for pair in shape.apart:
                if name in pair:
                    entries.pop(pair[1 - pair.index(name)], None)
        if name in entries:
            value = _value(reading, entries[name][1], value, known, f"{at}.{name}" if at else name)
        entries[name] = (key, value)
    return _mapping(over, list(entries.values()))


@dataclass(slots=True)
class _Item:
    """An item of a list, with the id that it is known by; an odd one, which is no mapping, has none."""

    node: yaml.Node
    id: str | None
    title: str | None
    name: str = ""


def _by_id(
    reading: Reading, base: yaml.SequenceNode, over: yaml.SequenceNode, group: Group, at: str
) -> yaml.SequenceNode:
    """The base's items in their order, those of `over` merged into them by id, or dropped; then the new ones."""
    there: dict[str, _Item] = {}
    odd: list[yaml.Node] = []
    for item in _items(reading, base, group):
        if not item.name:
            odd.append(item.node)
        elif there.setdefault(item.name, item) is not item:
            _report_twice(reading, item, there[item.name])
    items = {name: _pinned(item) for name, item in there.items()}
    new: list[yaml.Node] = []
    met: dict[str, _Item] = {}
    for index, item in enumerate(_items(reading, over, group)):
        path = f"{at}[{index}]"
        if not isinstance(item.node, yaml.MappingNode):
            new.append(item.node)
            continue
        is_dropped, node = _dropped(reading, item.node, path)
        known = items.get(item.name)
        if known is not None and item.id and item.name not in met:
            _warn_of_derived(reading, there[item.name], item, group)
        if item.name in met and not (item.title and known is None):
            _report_twice(reading, item, met[item.name])
        elif is_dropped and known is not None:
            del items[item.name]
        elif isinstance(known, yaml.MappingNode):
            items[item.name] = _group(reading, known, node, group, path)
        elif is_dropped or (item.id and not item.title):
            _report_unknown(reading, item, group, list(there))
        else:
            new.append(node)
            continue
        met[item.name] = item
    return yaml.SequenceNode(over.tag, [*odd, *items.values(), *new], over.start_mark, over.end_mark, over.flow_style)


def _items(reading: Reading, node: yaml.SequenceNode, group: Group) -> list[_Item]:
    """The items with their ids, as the reader gives them."""
    found = [_Item(item, _scalar(reading, item, "id"), _scalar(reading, item, "title")) for item in node.value]
    mappings = [item for item in found if isinstance(item.node, yaml.MappingNode)]
    names = with_derived([(item.id, _text(item.title)) for item in mappings], group.name)
    for item, name in zip(mappings, names, strict=True):
        item.name = name
    return found


def _text(title: str | None) -> Text:
    return Text(inline.runs(title or ""), "")


def _scalar(reading: Reading, node: yaml.Node, key: str) -> str | None:
    for name, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if name.value == key and isinstance(value, yaml.ScalarNode) and not reading.absent(value):
            return unicodedata.normalize("NFC", value.value.strip()) or None
    return None


def _pinned(item: _Item) -> yaml.Node:
    """The item with its id written down where its title alone would not give that again, were others not there."""
    node = item.node
    if not isinstance(node, yaml.MappingNode) or item.id or kebab(_text(item.title).plain) == item.name:
        return node
    key, value = (yaml.ScalarNode(_TEXT, text, node.start_mark, node.end_mark) for text in ("id", item.name))
    return _mapping(node, [(key, value), *node.value])


def _dropped(reading: Reading, node: yaml.MappingNode, at: str) -> tuple[bool, yaml.MappingNode]:
    """Whether the item is to be dropped, and the item without that word."""
    found = next(((key, value) for key, value in node.value if key.value == DROP), None)
    if found is None:
        return False, node
    is_dropped = not reading.absent(found[1]) and flag(reading, found[1], f"{at}.{DROP}") is True
    for key, _ in node.value:
        if is_dropped and key.value not in (DROP, "id", "title"):
            reading.error("RD120", f"{named(at)} is dropped, and has `{key.value}`", key, "keep one of the two")
    return is_dropped, _mapping(node, [entry for entry in node.value if entry[0].value != DROP])


def _place(item: _Item) -> yaml.Node:
    """Where an item says which one it is."""
    wanted = "id" if item.id else "title"
    return next((value for key, value in item.node.value if key.value == wanted), item.node)


def _warn_of_derived(reading: Reading, item: _Item, over: _Item, group: Group) -> None:
    """Doubt whether an item, named in `over`, is found again when the words of its title have changed."""
    if item.id is None:
        line = reading.span(_place(over)).line_seen_from(reading.span(_place(item)))
        name_is_derived(reading, f"{line} names this {group.name}", item.name, reading.span(_place(item)))


def _report_twice(reading: Reading, item: _Item, first: _Item) -> None:
    place = reading.span(_place(item))
    line = reading.span(_place(first)).line_seen_from(place)
    reading.error("RD111", f"the id `{item.name}` is given twice, first in {line}", place)


def _report_unknown(reading: Reading, item: _Item, group: Group, known: list[str]) -> None:
    message = f"unknown {group.name} `{item.name}`{meant(item.name, known)}"
    hint = listed(known, item.name)
    reading.error("RD105", message, _place(item), f"{hint}; a new one needs a `title`" if hint else None)


def _mapping(node: yaml.MappingNode, entries: list[tuple[yaml.Node, yaml.Node]]) -> yaml.MappingNode:
    return yaml.MappingNode(node.tag, entries, node.start_mark, node.end_mark, node.flow_style)
