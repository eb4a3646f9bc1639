"""What files say of themselves in XMP, which must be what their information dictionaries say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pikepdf
import pytest
from tests.paper.reports import dated, sample, written

from recap_decks.paper.metadata import xmp_date
from recap_decks.paper.writer import write_report
from recap_decks.style.tokens import load_style


def test_xmp_says_what_the_information_dictionary_says() -> None:
    report = write_report(sample(), load_style("default"))
    with pikepdf.open(BytesIO(report)) as pdf, pdf.open_metadata() as xmp:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert xmp["dc:title"] == info["/Title"] == "KubeCon – Rückblick"
        assert xmp["dc:description"] == info["/Subject"]
        assert xmp["dc:creator"] == [info["/Author"]]
        assert xmp["pdf:Keywords"] == info["/Keywords"]
        assert xmp["pdf:Producer"] == info["/Producer"]
        assert xmp["xmp:CreatorTool"] == info["/Creator"]
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2024-03-22T18:05:09+01:00"
        assert xmp["dc:language"] == {"en-GB"}
        assert xmp["pdfuaid:part"] == "1"


@pytest.mark.parametrize("title", ["a < b & c > d", "quotes \" and '", "]]>", "bell \x07 and \ufffe\r", "日本語 𝕏"])
def test_any_title_is_well_formed(title: str) -> None:
    facts = replace(dated(datetime(2024, 3, 2, tzinfo=UTC)), title=title)
    with pikepdf.open(BytesIO(written(facts=facts))) as pdf, pdf.open_metadata(strict=True) as xmp:
        said = str(xmp["dc:title"])
        assert said == str(pdf.docinfo["/Title"])
    assert said == title.replace("\x07", " ").replace("\ufffe", " ").replace("\r", " ")


def test_what_is_not_known_has_no_entry() -> None:
    facts = replace(dated(datetime(2024, 3, 2, tzinfo=UTC)), author="", subject="", keywords=())
    with pikepdf.open(BytesIO(written(facts=facts))) as pdf, pdf.open_metadata() as xmp:
        assert set(pdf.docinfo) == {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
        assert not {"dc:creator", "dc:description", "dc:subject", "pdf:Keywords"} & set(xmp)


@pytest.mark.parametrize(
    ("moment", "date"),
    [
        (datetime(2024, 3, 2), "2024-03-02T00:00:00"),
        (datetime(2024, 3, 2, 1, 2, 3, 999, tzinfo=UTC), "2024-03-02T01:02:03+00:00"),
        (datetime(2024, 3, 2, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), "2024-03-02T00:00:00-03:30"),
    ],
)
def test_dates_keep_the_zone_they_have(moment: datetime, date: str) -> None:
    assert xmp_date(moment) == date
