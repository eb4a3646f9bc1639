"""What the codes of a font mean: ToUnicode CMaps (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

from collections.abc import Iterable

_BLOCK = 100  # most entries of one bfchar block (Adobe technical note 5014)


def to_unicode(texts: Iterable[tuple[int, str]], size: int) -> str:
    """The CMap of codes of `size` bytes and the text that each shows."""
    digits = 2 * size
    pairs = [f"<{code:0{digits}X}> <{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>" for code, text in texts]
    blocks = [pairs[at : at + _BLOCK] for at in range(0, len(pairs), _BLOCK)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<{'00' * size}> <{'FF' * size}>",
            "endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
