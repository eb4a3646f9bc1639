"""What a build costs, beside python-pptx, reportlab's platypus and (with `pip install typst`) Typst, used plainly on
the same outline, in one run.

    python benchmarks/run.py                            15, 150 and 1,500 themes
    python benchmarks/run.py --sizes 15 --repeats 15    one row, measured more often
    python benchmarks/run.py --long --json costs.json   long texts; also as JSON
    python benchmarks/run.py --split --sizes 150        where the time of one build goes

Each measurement is a whole process, started cold, in turns with the others so that a busy machine is unfair to none.
A ratio is our median over theirs; for both files it is over the sum of the two plain programs. Reports are also told
by pages and bytes, since the same text fills more or fewer of them. Needs a POSIX system.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from measuring import Cost, cost_of, environment, middle

HERE = Path(__file__).parent
_BUILD = [sys.executable, "-m", "recap_decks", "build", "outline.yaml", "--quiet", "--output", "built"]
_SPLIT = [sys.executable, str(HERE / "split.py"), "outline.yaml"]
COMMANDS = {
    "deck": [*_BUILD, "--no-report"],
    "report": [*_BUILD, "--no-deck"],
    "both": _BUILD,
    "python-pptx": [sys.executable, str(HERE / "plain_pptx.py"), "outline.yaml", "plain.pptx"],
    "platypus": [sys.executable, str(HERE / "plain_platypus.py"), "outline.yaml", "plain.pdf"],
}
if find_spec("typst"):
    COMMANDS["typst"] = [sys.executable, str(HERE / "plain_typst.py"), "outline.yaml", "typst.pdf"]
"""What is measured; the outline lies in the folder where it runs."""

RIVALS = {"deck": ("python-pptx",), "report": ("platypus",), "both": ("python-pptx", "platypus")}
"""Whose costs, summed, ours are held against."""

REPORTS = {"report": "built/*.pdf", "platypus": "plain.pdf", "typst": "typst.pdf"}
"""The file that each writes as its report."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a report is."""

    pages: int
    bytes: int


def main() -> None:
    """Measures what the command line asks for."""
    arguments = _arguments()
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        _warm_up(Path(name))
        for themes in arguments.sizes:
            folder = Path(name, str(themes))
            folder.mkdir()
            _write_outline(folder, themes, long=arguments.long)
            if arguments.split:
                seconds = _split(folder)
                print(_split_table(themes, seconds), flush=True)
                found[str(themes)] = seconds
            else:
                costs = _costs(folder, arguments.repeats)
                extents = _extents(folder)
                print(_table(themes, costs), _extent_table(costs, extents), sep="\n", flush=True)
                found[str(themes)] = _as_json(costs, extents)
    if arguments.json:
        kind = {"themes": found, "long": arguments.long, "python": platform.python_version(), "on": platform.platform()}
        arguments.json.write_text(json.dumps(kind, indent=2) + "\n", encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[15, 150, 1500], metavar="THEMES", help="outlines")
    parser.add_argument("--repeats", type=int, default=5, metavar="TIMES", help="of each, its median told (default: 5)")
    parser.add_argument("--long", action="store_true", help="points, leads and notes as long as paragraphs")
    parser.add_argument("--split", action="store_true", help="processor time of each stage of one build")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    return parser.parse_args()


def _write_outline(folder: Path, themes: int, *, long: bool) -> None:
    """In another process: what this one holds counts as its children's memory."""
    command = [sys.executable, str(HERE / "content.py"), str(themes), str(folder / "outline.yaml")]
    subprocess.run([*command, *(["long"] if long else [])], check=True)


def _warm_up(folder: Path) -> None:
    """Nothing of it counts: bytecode is written where it is missing, and what lies on the disk is read."""
    _write_outline(folder, 1, long=False)
    for command in (_SPLIT, COMMANDS["python-pptx"], COMMANDS["platypus"]):
        cost_of(command, folder)


def _costs(folder: Path, repeats: int) -> dict[str, Cost]:
    costs: dict[str, list[Cost]] = {name: [] for name in COMMANDS}
    for _ in range(repeats):
        for name, command in COMMANDS.items():
            costs[name].append(cost_of(command, folder))
    return {name: middle(measured) for name, measured in costs.items()}


def ratios(costs: Mapping[str, Cost], ours: str) -> Cost:
    """Our costs over those of the plain programs: their times summed, the larger of their peaks."""
    mine, theirs = costs[ours], [costs[name] for name in RIVALS[ours]]
    return Cost(
        mine.wall / sum(cost.wall for cost in theirs),
        mine.cpu / sum(cost.cpu for cost in theirs),
        mine.peak / max(cost.peak for cost in theirs),
    )


def _extents(folder: Path) -> dict[str, Extent]:
    import pypdfium2

    found = {}
    for name, pattern in REPORTS.items():
        for file in folder.glob(pattern):
            with pypdfium2.PdfDocument(file) as pdf:
                found[name] = Extent(len(pdf), file.stat().st_size)
    return found


def _extent_table(costs: Mapping[str, Cost], extents: Mapping[str, Extent]) -> str:
    lines = [f"  {'':12}{'pages':>9}{'kB':>9}   seconds for 100 pages"]
    for name, extent in extents.items():
        spent = 100 * costs[name].wall / extent.pages
        lines.append(f"  {name:12}{extent.pages:>9,}{extent.bytes / 1000:>9,.0f}{spent:>10.2f}")
    return "\n".join(lines) + "\n"


def _as_json(costs: Mapping[str, Cost], extents: Mapping[str, Extent]) -> dict[str, object]:
    return {
        "extents": {name: asdict(extent) for name, extent in extents.items()},
        "costs": {name: asdict(cost) for name, cost in costs.items()},
        "ratios": {name: asdict(ratios(costs, name)) for name in RIVALS},
    }


def _table(themes: int, costs: Mapping[str, Cost]) -> str:
    lines = [
        f"{themes:,} themes",
        f"  {'':12}{'wall s':>9}{'cpu s':>9}{'peak MiB':>10}   ratios: {'wall':>5}{'cpu':>7}{'peak':>7}  over",
    ]
    for name, cost in costs.items():
        line = f"  {name:12}{cost.wall:>9.3f}{cost.cpu:>9.3f}{cost.peak:>10.0f}"
        if name in RIVALS:
            ratio = ratios(costs, name)
            line += f"{'':11}{ratio.wall:>5.2f}{ratio.cpu:>7.2f}{ratio.peak:>7.2f}  {' + '.join(RIVALS[name])}"
        lines.append(line)
    return "\n".join(lines)


def _split(folder: Path) -> dict[str, float]:
    done = subprocess.run(_SPLIT, cwd=folder, env=environment(), check=True, capture_output=True, text=True)
    seconds: dict[str, float] = json.loads(done.stdout)
    return seconds


def _split_table(themes: int, seconds: Mapping[str, float]) -> str:
    whole = sum(seconds.values())
    lines = [f"{themes:,} themes, both files in one process: {whole:.3f} s of processor"]
    lines += [f"  {stage:9}{spent:>8.3f} s {100 * spent / whole:>4.0f} %" for stage, spent in seconds.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
