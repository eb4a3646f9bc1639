"""That the benchmark's command runs and tells figures; how large they are is no test's business."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.house.running import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="measures with wait4")


def benchmark(*options: str) -> str:
    command = [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--sizes", "1", *options]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def test_each_build_is_held_against_its_rivals(tmp_path: Path) -> None:
    file = tmp_path / "costs.json"
    table = benchmark("--repeats", "1", "--json", str(file))
    told = json.loads(file.read_text())["themes"]["1"]
    assert set(told["costs"]) - {"typst"} == {"deck", "report", "both", "python-pptx", "platypus"}
    assert set(told["extents"]) - {"typst"} == {"report", "platypus"}
    assert all(extent["pages"] > 0 and extent["bytes"] > 0 for extent in told["extents"].values())
    assert set(told["ratios"]) == {"deck", "report", "both"}
    for measured in (*told["costs"].values(), *told["ratios"].values()):
        assert set(measured) == {"wall", "cpu", "peak"}
        assert all(value > 0 for value in measured.values())
    both = told["ratios"]["both"]["wall"]
    assert re.search(rf"^  both .* {both:.2f} .* python-pptx \+ platypus$", table, re.MULTILINE), table


def test_every_stage_of_a_build_is_found() -> None:
    stages = dict(re.findall(r"^  (\w+) +([\d.]+) s", benchmark("--split"), re.MULTILINE))
    assert set(stages) >= {"imports", "reading", "story", "layout", "verify", "deck", "report", "checks"}
    assert all(float(stages[stage]) > 0 for stage in ("imports", "layout", "deck", "report"))
