"""What the items of one part share while it is written: ids, names, relationships, pictures, charts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from recap_decks.deck.naming import numbered
from recap_decks.deck.palette import Palette
from recap_decks.deck.parts import PartText, Relations
from recap_decks.problems import InternalFault
from recap_decks.scene.items import ChartFrame


@dataclass(slots=True)
class Media:
    """The deck's pictures, each content once."""

    _parts: dict[tuple[str, bytes], PartText] = field(default_factory=dict)

    def name(self, data: bytes, media_type: str) -> str:
        """The name of the part that holds a picture's data."""
        key = (media_type, hashlib.sha256(data).digest())
        if key not in self._parts:
            extension = media_type.removeprefix("image/").removesuffix("+xml")
            name = f"/ppt/media/image{len(self._parts) + 1}.{extension}"
            self._parts[key] = PartText(name, media_type, data)
        return self._parts[key].name

    def __iter__(self) -> Iterator[PartText]:
        return iter(self._parts.values())


@dataclass(slots=True)
class Charts:
    """The deck's charts, each a part of its own with the workbook behind it."""

    _parts: list[PartText] = field(default_factory=list)

    def name(self, frame: ChartFrame, palette: Palette, language: str) -> str:
        """The name of the part made for that frame's chart."""
        from recap_decks.deck.charts import chart_parts  # most decks have none

        chart, book = chart_parts(len(self._parts) // 2 + 1, frame, palette, language)
        self._parts += (chart, book)
        return chart.name

    def __iter__(self) -> Iterator[PartText]:
        return iter(self._parts)


@dataclass(frozen=True, slots=True)
class Deck:
    """What all parts of a deck share: `slides` gives each slide key its part's name."""

    palette: Palette
    language: str
    plain_size: float  # points, of texts that people add
    slides: Mapping[str, str]
    media: Media = field(default_factory=Media)
    charts: Charts = field(default_factory=Charts)


@dataclass(slots=True)
class Sheet:
    """A slide or layout being written. `prefix` begins the names of its shapes."""

    deck: Deck
    prefix: str = ""
    relations: Relations = field(default_factory=Relations)
    _last_id: int = 1  # the shape tree's own
    _reserved: dict[str, int] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    @property
    def palette(self) -> Palette:
        """The deck's colours."""
        return self.deck.palette

    def new_id(self) -> int:
        """A shape id that the part has not used yet."""
        self._last_id += 1
        return self._last_id

    def id_of(self, name: str) -> int:
        """The shape id that the item of that name has or will have, for connectors that are written before it."""
        if name not in self._reserved:
            self._reserved[name] = self.new_id()
        return self._reserved[name]

    def own_id(self, name: str) -> int:
        """The id of an item that is being written: the one that was told for its name, or a new one."""
        return self._reserved[name] if name in self._reserved else self.new_id()

    def shape_name(self, name: str) -> str:
        """A name for a shape that is drawn or stands alone, unlike the part's others."""
        return numbered(f"{self.prefix}{name}", self._names)

    def placeholder_name(self, name: str) -> str:
        """A name for a placeholder, unlike the part's others."""
        return numbered(name, self._names)

    def jump(self, key: str) -> str:
        """The id of the relationship to the slide of that key; InternalFault where the deck has none."""
        try:
            return self.relations.to("slide", self.deck.slides[key])
        except KeyError:
            raise InternalFault(f"a link jumps to the slide {key!r}, which is not in the deck") from None
