"""What "Reset Slide" does in PowerPoint, for tests: all that slides say beside their layouts is gone."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_KEPT_IN_RUNS = f"{A}hlinkClick"


def reset_slides(deck: bytes) -> bytes:
    """The deck with every slide placeholder at its layout's place and in its layout's format.

    Positions, list styles, insets, spacing and run formats go; texts, levels, links and languages stay.
    """
    result = BytesIO()
    with ZipFile(BytesIO(deck)) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("ppt/slides/slide"):
                content = _reset(content)
            target.writestr(name, content)
    return result.getvalue()


def _reset(slide: bytes) -> bytes:
    root = etree.fromstring(slide)
    for shape in root.iter(f"{P}sp"):
        if shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is None:
            continue
        for tag in (f"{P}spPr", f"{P}txBody/{A}bodyPr", f"{P}txBody/{A}lstStyle"):
            for element in shape.findall(tag):
                element.attrib.clear()
                _empty(element)
        for properties in shape.iter(f"{A}pPr"):
            _keep_attributes(properties, "lvl")
            _empty(properties)
        for properties in shape.iter(f"{A}rPr"):
            _keep_attributes(properties, "lang")
            for child in list(properties):
                if child.tag != _KEPT_IN_RUNS:
                    properties.remove(child)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _keep_attributes(element: etree._Element, *kept: str) -> None:
    for name in set(element.attrib) - set(kept):
        del element.attrib[name]


def _empty(element: etree._Element) -> None:
    for child in list(element):
        element.remove(child)
