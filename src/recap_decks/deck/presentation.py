"""The presentation part, which lists the others, and the small parts beside it."""

from __future__ import annotations

from datetime import UTC, datetime

from recap_decks.deck.digest import CUSTOM_NAME, digest_part
from recap_decks.deck.levels import plain_levels
from recap_decks.deck.masters import MASTER_ID, MASTER_NAME, THEME_NAME
from recap_decks.deck.notes import NOTES_MASTER_NAME, PAGE_HEIGHT, PAGE_WIDTH
from recap_decks.deck.parts import (
    CORE_PROPERTIES,
    EXTENDED_PROPERTIES,
    PRESENTATION,
    PRESENTATION_PROPERTIES,
    TABLE_STYLES,
    VIEW_PROPERTIES,
    PartText,
    Relations,
)
from recap_decks.deck.sections import section_extension
from recap_decks.deck.sheet import Deck
from recap_decks.deck.slides import slide_name
from recap_decks.deck.tables import table_styles
from recap_decks.deck.xml import Attributes, document, element, text, xml_file
from recap_decks.scene.slides import DeckScene, DocumentFacts
from recap_decks.units import emu

PRESENTATION_NAME = "/ppt/presentation.xml"
CORE_NAME, APP_NAME = "/docProps/core.xml", "/docProps/app.xml"

_FIRST_SLIDE_ID = 256  # ECMA-376 part 1, 19.7.13
_LONGEST_PROPERTY = 255  # characters that Office takes

_BESIDE = (
    ("presProps", "/ppt/presProps.xml", PRESENTATION_PROPERTIES, "p:presentationPr"),
    ("viewProps", "/ppt/viewProps.xml", VIEW_PROPERTIES, "p:viewPr"),
)


def presentation_part(scene: DeckScene, deck: Deck) -> PartText:
    """The part that lists masters, slides and sections, in the schema's order."""
    relations = Relations()
    master: Attributes = {"id": MASTER_ID, "r:id": relations.to("slideMaster", MASTER_NAME)}
    notes_master: Attributes = {"r:id": relations.to("notesMaster", NOTES_MASTER_NAME)}
    for kind, name, _, _ in _BESIDE:
        relations.to(kind, name)
    relations.to("theme", THEME_NAME)
    relations.to("tableStyles", _TABLE_STYLES.name)
    slides = "".join(
        element("p:sldId", {"id": _FIRST_SLIDE_ID + at, "r:id": relations.to("slide", slide_name(at + 1))})
        for at in range(len(scene.slides))
    )
    language = element("a:defPPr", content=element("a:defRPr", {"lang": deck.language}))
    extensions = section_extension([slide.section for slide in scene.slides], _FIRST_SLIDE_ID)
    content = (
        element("p:sldMasterIdLst", content=element("p:sldMasterId", master))
        + element("p:notesMasterIdLst", content=element("p:notesMasterId", notes_master))
        + element("p:sldIdLst", content=slides)
        + element("p:sldSz", {"cx": emu(scene.width), "cy": emu(scene.height)})
        + element("p:notesSz", {"cx": emu(PAGE_WIDTH), "cy": emu(PAGE_HEIGHT)})
        + element("p:defaultTextStyle", content=language + plain_levels(deck.plain_size, deck.palette))
        + (element("p:extLst", content=extensions) if extensions else "")
    )
    return PartText(
        PRESENTATION_NAME, PRESENTATION, document("p:presentation", _views(deck), content), tuple(relations)
    )


def _views(deck: Deck) -> Attributes:
    """On which side programs show what comes first."""
    return {"rtl": 1} if deck.palette.fonts.right_to_left else {}


_TABLE_STYLES = PartText("/ppt/tableStyles.xml", TABLE_STYLES, table_styles())


def parts_beside() -> list[PartText]:
    """Presentation and view properties and table styles, which Office expects although nothing is in them."""
    return [*(PartText(name, kind, document(root, {}, "")) for _, name, kind, root in _BESIDE), _TABLE_STYLES]


def property_parts(facts: DocumentFacts) -> list[PartText]:
    """What the file says of the document (ECMA-376 part 2, 8), by what it was made, and a place for its digest."""
    dated = utc(facts.dated).strftime("%Y-%m-%dT%H:%M:%SZ")
    values = {
        "dc:title": facts.title[:_LONGEST_PROPERTY],
        "dc:subject": facts.subject[:_LONGEST_PROPERTY],
        "dc:creator": facts.author[:_LONGEST_PROPERTY],
        "cp:keywords": ", ".join(facts.keywords)[:_LONGEST_PROPERTY],
        "cp:lastModifiedBy": facts.author[:_LONGEST_PROPERTY],
        "dc:language": facts.language,
    }
    content = "".join(element(tag, content=text(value)) for tag, value in values.items() if value)
    for tag in ("dcterms:created", "dcterms:modified"):
        content += element(tag, {"xsi:type": "dcterms:W3CDTF"}, dated)
    core = element("cp:coreProperties", _CORE_NAMESPACES, content)
    app = element("Properties", {"xmlns": _EXTENDED}, element("Application", content="recap-decks"))
    return [
        PartText(CORE_NAME, CORE_PROPERTIES, xml_file(core)),
        PartText(APP_NAME, EXTENDED_PROPERTIES, xml_file(app)),
        digest_part(),
    ]


def package_relations() -> Relations:
    """What the package itself refers to."""
    relations = Relations()
    relations.to("officeDocument", PRESENTATION_NAME)
    relations.to_package_type(_CORE_RELATION, CORE_NAME)
    relations.to("extended-properties", APP_NAME)
    relations.to("custom-properties", CUSTOM_NAME)
    return relations


def utc(moment: datetime) -> datetime:
    """The moment in coordinated universal time; one without a zone is taken to be so already."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC)


_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CORE = "http://schemas.openxmlformats.org/package/2006"
_CORE_RELATION = f"{_CORE}/relationships/metadata/core-properties"
_CORE_NAMESPACES = {
    "xmlns:cp": f"{_CORE}/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
