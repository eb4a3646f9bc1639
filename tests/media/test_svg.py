"""SVG logos: what is dangerous is gone, what would be lost is told, the rest is drawn."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.house.running import ROOT
from tests.media.pictures import picture, pixels, svg

from recap_decks.media.faults import PictureError
from recap_decks.media.logo import load_logo
from recap_decks.media.picture import load_picture
from recap_decks.media.placing import PlacedPicture, placed
from recap_decks.media.svg.vectors import vectors_of

LEFT = '<rect width="20" height="20" fill="#f00"/>'
RED = (255, 0, 0, 255)
NOTHING = 0


def drawn(body: str, attributes: str = 'viewBox="0 0 40 20"', before: str = "") -> PlacedPicture:
    return load_logo(svg(body, attributes, before), "logo.svg")


def refused(body: str, attributes: str = 'viewBox="0 0 40 20"', before: str = "") -> str:
    with pytest.raises(PictureError) as caught:
        drawn(body, attributes, before)
    assert caught.value.message.startswith("`logo.svg`")
    return caught.value.message


def alpha(logo: PlacedPicture, x: int, y: int) -> int:
    pixel = pixels(logo.data).convert("RGBA").getpixel((x, y))
    assert isinstance(pixel, tuple)
    return int(pixel[3])


def test_a_drawing_becomes_a_png_as_large_as_a_logo_is_drawn() -> None:
    logo = drawn(LEFT)
    assert logo.media_type == "image/png"
    assert pixels(logo.data).size == (1200, 600)
    assert pixels(logo.data).getpixel((300, 300)) == RED
    assert alpha(logo, 900, 300) == NOTHING


def test_the_projects_own_logo_is_drawn() -> None:
    logo = load_logo((ROOT / "assets" / "logo.svg").read_bytes(), "logo.svg")
    assert pixels(logo.data).size == (1200, 800)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="20"', (1200, 600)),
        ('width="100mm" height="10cm"', (1200, 1200)),
        ('width="1in" height="48px" viewBox="0 0 40 20"', (1200, 600)),
        ('width="100%" height="100%" viewBox="0 0 20 40"', (600, 1200)),
        ('width="100000" height="50000" viewBox="0,0,40,20"', (1200, 600)),
    ],
)
def test_the_size_is_read_as_css_reads_it(attributes: str, size: tuple[int, int]) -> None:
    logo = drawn(LEFT, attributes)
    assert pixels(logo.data).size == size


def test_a_size_without_view_box_is_the_drawings_own() -> None:
    assert pixels(drawn(LEFT, 'width="40" height="20"').data).getpixel((590, 300)) == RED


def test_a_drawing_in_another_encoding_is_read() -> None:
    data = svg(LEFT, before='<?xml version="1.0" encoding="UTF-16"?>').decode().encode("utf-16")
    assert load_logo(data, "logo.svg").data == drawn(LEFT).data


def test_references_are_written_as_every_program_reads_them() -> None:
    new, old = (
        f"<defs><rect id='a' width='20' height='20'/></defs><use {href}='#a'/>" for href in ("href", "xlink:href")
    )
    attributes = 'viewBox="0 0 40 20" xmlns:xlink="http://www.w3.org/1999/xlink"'
    assert drawn(new, attributes).svg == drawn(old, attributes).svg


def test_the_svg_that_is_kept_is_as_safe_as_what_was_drawn() -> None:
    kept = drawn(
        "<script>alert(1)</script><g onclick='alert(1)'><a href='https://example.com/'><path d='M0 0h9v9z'/></a></g>"
        "<style>@import 'https://example.com/a.css'; path{fill:url(https://example.com/b.svg#c)}</style>"
        "<path style='fill:u\\72l(https://example.com/d.svg)' d='M9 9h9v9z'/>",
        before="<?xml-stylesheet href='https://example.com/e.css'?>",
    ).svg
    assert kept is not None
    assert b"example.com" not in kept.replace(b"u72l(https://example.com/d.svg)", b"")  # which is no address any more
    assert b"alert" not in kept


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert drawn(LEFT).data == drawn(LEFT).data


@pytest.mark.parametrize(
    "harmless",
    [
        "<script>alert(1)</script>",
        "<title>A logo</title><desc>Ours</desc><metadata>by me</metadata>",
        "<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'>x</b></foreignObject>",
        "<animate attributeName='x'/>",
        "<x:namedview xmlns:x='http://www.inkscape.org/namespaces/inkscape'><x:grid/></x:namedview>",
        "<style>@import url('https://example.com/a.css'); @font-face { src: url(a.woff) }</style>",
        "<!-- a comment --><?php echo 1 ?>",
        "<g onclick='alert(1)' onload='alert(2)'/>",
        "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
        "<path style='fill:url(https://example.com/a.svg#b)' d='M0 0'/>",
    ],
)
def test_what_draws_nothing_is_taken_out(harmless: str) -> None:
    assert drawn(harmless + LEFT).data == drawn(LEFT).data


def test_styles_gradients_uses_masks_and_filters_are_drawn() -> None:
    logo = drawn(
        "<style>.a { fill: url(#fade); clip-path: url(#half) }</style>"
        "<defs><linearGradient id='fade'><stop stop-color='#f00'/><stop offset='1' stop-color='#00f'/></linearGradient>"
        "<clipPath id='half'><rect width='20' height='20'/></clipPath>"
        "<filter id='soft'><feGaussianBlur stdDeviation='1'/></filter>"
        "<rect id='it' class='a' width='40' height='20'/></defs>"
        "<use href='#it'/><g filter='url(#soft)'><use xlink:href='#it' opacity='.2'/></g>",
        'viewBox="0 0 40 20" xmlns:xlink="http://www.w3.org/1999/xlink"',
    )
    assert alpha(logo, 300, 300) == 255
    assert alpha(logo, 1000, 300) == NOTHING


def test_an_embedded_picture_is_drawn() -> None:
    held = base64.b64encode(picture()).decode()
    logo = drawn(f"<image href='data:image/png;base64,{held}' width='40' height='20'/>")
    assert alpha(logo, 300, 300) == 255


def test_another_file_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture())
    for address in (
        str(secret),
        secret.as_uri(),
        "https://example.com/a.png",
        "data:text/html,x",
        "data:image/svg+xml,x",
    ):
        assert "draws another file" in refused(f"<image href='{address}' width='40' height='20'/>{LEFT}")
    assert "a part of another file" in refused(f"<use href='{secret.as_uri()}#a'/>{LEFT}")


def test_entities_are_refused() -> None:
    external = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    assert "entities" in refused(f"<g>&a;</g>{LEFT}", before=external)
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>'
    assert refused(f"<g>&l11;</g>{LEFT}", before=bomb)


def unfolding(kind: str, draws: str) -> str:
    """A few lines that draw a rectangle a million times."""
    steps = "".join(f"<{kind} id='p{n}' width='9' height='9'>{draws.format(n - 1) * 10}</{kind}>" for n in range(1, 7))
    return f"<defs><rect id='p0' width='9' height='9'/>{steps}</defs>{draws.format(6)}"


@pytest.mark.parametrize(
    "body",
    [
        unfolding("g", "<use href='#p{0}'/>"),
        unfolding("pattern", "<rect fill='url(#p{0})' width='40' height='20'/>"),
        unfolding("mask", "<rect mask='url(#p{0})' width='40' height='20'/>"),
        unfolding("pattern", "<rect style='fill:url(&quot;#p{0}&quot;)' width='40' height='20'/>"),
        "<g/>" * 30_000,
        "<g opacity='.5'><rect width='40' height='20'/></g>" * 300,
        "<style>.a{opacity:.5}</style>" + "<g class='a'><rect width='40' height='20'/></g>" * 300,
        "<filter id='f'><feGaussianBlur stdDeviation='9'/></filter>"
        + "<rect filter='url(#f)' width='9' height='9'/>" * 50,
    ],
)
def test_what_would_be_drawn_without_end_is_refused(body: str) -> None:
    assert "too intricate" in refused(body)


def test_parts_that_hold_themselves_end() -> None:
    assert alpha(drawn(f"<g id='a'><use href='#a'/>{LEFT}</g>"), 300, 300) == 255


def test_deep_nesting_is_refused() -> None:
    assert refused("<g>" * 220 + LEFT + "</g>" * 220)
    assert refused("<g>" * 5000 + "</g>" * 5000)


@pytest.mark.parametrize(
    ("body", "attributes", "said"),
    [
        ("<text>Acme</text>", 'viewBox="0 0 4 2"', "holds text"),
        (LEFT, "", "does not say its size"),
        (LEFT, 'viewBox="0 0 a b"', "does not say its size"),
        (LEFT, 'viewBox="0 0 400 1"', "is 400 by 1 large"),
        (LEFT, 'viewBox="0 0 0 1"', "is 0 by 1 large"),
        (LEFT, 'width="1e30" height="1e30"', "large"),
        ("", 'viewBox="0 0 4 2"', "shows nothing"),
        ("<script>1</script>", 'viewBox="0 0 4 2"', "shows nothing"),
        ("<mesh/>", 'viewBox="0 0 4 2"', "uses `mesh`"),
        ("<path d='M0 0h1e13v9z'/>", 'viewBox="0 0 4 2"', "out of all proportion"),
        (
            "<rect width='9' height='9' stroke='red' stroke-width='1e400'/>",
            'viewBox="0 0 4 2"',
            "out of all proportion",
        ),
        ("<style>rect{fill:u\\72l(a.svg#b)}</style>" + LEFT, 'viewBox="0 0 4 2"', "uses escapes"),
        ("<image href='data:image/png;base64,AAAA' width='4' height='2'/>", 'viewBox="0 0 4 2"', "holds a picture"),
    ],
)
def test_what_would_not_be_drawn_whole_is_told(body: str, attributes: str, said: str) -> None:
    assert said in refused(body, attributes)


@pytest.mark.parametrize("data", [b"<svg", b"<htm/>", b"<svg/>", b"<!DOCTYPE htm><p>", b"\xef\xbb\xbf<a xmlns='b'/>"])
def test_what_is_no_drawing_is_told(data: bytes) -> None:
    with pytest.raises(PictureError, match="SVG"):
        load_logo(data, "logo.svg")


ODD = st.sampled_from(
    ["nan", "1e400", "-5", "0", "1e9", "", "50%", "none", "url(#a)", "url(#b)", "inherit", ".", "M", "<", '"']
)
FILES = sorted((ROOT / "tests" / "paper" / "drawings").rglob("*.svg"))


@given(file=st.sampled_from(FILES), odd=ODD, at=st.floats(0, 1))
def test_a_drawing_with_anything_in_it_is_read_or_refused_in_words(file: Path, odd: str, at: float) -> None:
    text = file.read_text("utf-8")
    places = [found.span() for found in re.finditer(r"(?<=[\"\s,(])-?[0-9.#][\w.%]*", text)] or [(9, 9)]
    start, end = places[round(at * (len(places) - 1))]
    try:
        loaded = load_picture(f"{text[:start]}{odd}{text[end:]}".encode(), "drawing")
    except PictureError:
        return
    cut = placed(loaded, 60, 40)
    assert cut.svg is not None
    again = load_picture(cut.svg, "the part")
    assert again.width / again.height == pytest.approx(1.5)
    vectors_of(cut.svg)
