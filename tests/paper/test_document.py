from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import pikepdf
import pytest
from reportlab import rl_config
from tests.paper.reports import A4, LETTER, dated, lines, sample, text_box, written

from recap_decks.paper.writer import write_report
from recap_decks.style.tokens import load_style

STYLE = load_style("default")


@pytest.fixture(scope="module")
def report() -> bytes:
    return write_report(sample(), STYLE)


def test_the_document_says_what_it_is(report: bytes) -> None:
    with pikepdf.open(BytesIO(report)) as pdf:
        facts = {key: str(pdf.docinfo[key]) for key in ("/Title", "/Subject", "/Author", "/Keywords", "/Creator")}
        assert facts == {
            "/Title": "KubeCon – Rückblick",
            "/Subject": "What was said",
            "/Author": "Ana Müller",
            "/Keywords": "cloud, native",
            "/Creator": "recap-decks",
        }
        assert str(pdf.docinfo["/CreationDate"]) == str(pdf.docinfo["/ModDate"]) == "D:20240322180509+01'00'"
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.pdf_version == "1.7"
        sizes = [tuple(float(side) for side in page.mediabox[2:]) for page in pdf.pages]
    assert sizes == [pytest.approx(size) for size in (A4, LETTER, A4)]


@pytest.mark.parametrize(
    ("moment", "date"),
    [
        (datetime(2024, 3, 2), "D:20240302000000"),
        (datetime(2024, 3, 2, 1, 2, 3, tzinfo=UTC), "D:20240302010203+00'00'"),
    ],
)
def test_dates_keep_the_zone_they_have(moment: datetime, date: str) -> None:
    with pikepdf.open(BytesIO(written(facts=dated(moment)))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == date


def test_every_font_is_an_embedded_subset_of_the_style(report: bytes) -> None:
    with pikepdf.open(BytesIO(report)) as pdf:
        fonts: dict[str, Any] = {
            str(font.BaseFont): font for page in pdf.pages for font in page.Resources.Font.values()
        }
        assert {name.partition("+")[2] for name in fonts} == {
            "SourceSans3-Regular",
            "SourceSans3-SemiBold",
            "SourceCodePro-Regular",
        }
        for name, font in fonts.items():
            assert re.match(r"/[A-Z]{6}\+", name)
            assert len(bytes(font.FontDescriptor.FontFile2.read_bytes())) > 1000
            cmap = font.ToUnicode.read_bytes().decode()
            assert "<0000>" not in cmap
            assert "<41> <0041>" in cmap
            assert all(int(count) <= 100 for count in re.findall(r"(\d+) beginbfchar", cmap))
    assert b"Helvetica" not in report


def test_a_font_registered_by_others_is_left_alone() -> None:
    from reportlab.pdfbase import pdfmetrics

    before = set(pdfmetrics.getRegisteredFontNames())
    written(text_box(lines("text")))
    assert set(pdfmetrics.getRegisteredFontNames()) == before


def test_equal_scenes_give_equal_bytes(report: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert write_report(sample(), STYLE) == report


def test_equal_bytes_in_any_process(report: bytes) -> None:
    script = (
        "import hashlib; from tests.paper.reports import sample, write_report, load_style; "
        "print(hashlib.sha256(write_report(sample(), load_style('default'))).hexdigest())"
    )
    for changes in (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1700000000"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Lima", "RL_useA85": "1", "RL_pdfMultiLine": "1", "RL_pdfComments": "1"},
    ):
        run = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, **changes},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == hashlib.sha256(report).hexdigest()


def test_other_content_has_another_fingerprint() -> None:
    identities = set()
    for text in ("one", "two"):
        with pikepdf.open(BytesIO(written(text_box(lines(text))))) as pdf:
            identities.add(bytes(pdf.trailer.ID[0]))
    assert len(identities) == 2


def test_settings_of_the_process_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "useA85", 1)
    results: list[bytes] = []
    threads = [Thread(target=lambda: results.append(write_report(sample(), STYLE))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rl_config.useA85 == 1
    assert len(results) == 4
    assert len(set(results)) == 1
    assert b"ASCII85Decode" not in results[0]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
