"""Variants from files: chains and circles, what `resolve` prints, many outlines, and a person's defaults."""

from __future__ import annotations

import json
import os
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.house.running import ROOT, Ran, recap_decks

from recap_decks import build_deck, load_outline
from recap_decks.build import Build
from recap_decks.opening import open_file, open_stream

BASE = """\
title: Recap for ${team}
slug: base
vars: {team: Platform}
themes:
  - {title: GitOps, topics: [{title: Flux, points: [Pull, {text: Keys, audience: [engineers]}]}]}
  - {title: Edge, topics: [{points: [Small]}]}
"""
SRE = """\
extends: base.yaml
vars: {team: SRE}
themes:
  - {id: edge, drop: true}
  - {title: On call, topics: [{points: [Fewer pages]}]}
"""


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def check(folder: Path, own: str, *options: str, **files: str) -> Ran:
    write(folder, own=own, **files)
    return recap_decks("check", "own.yaml", *options, cwd=folder, environment={"GITHUB_ACTIONS": ""})


def test_a_mistake_in_a_base_is_told_with_its_own_line(tmp_path: Path) -> None:
    ran = check(tmp_path, SRE, base=BASE.replace("slug: base", "slgu: base"))
    assert ran.code == 1
    assert ran.err.startswith(
        "base.yaml:2:1: error: unknown key `slgu`; did you mean `slug`? [RD101]\n    slgu: base\n    ^^^^\n"
    )


def test_what_is_found_on_slides_is_told_in_the_file_too(tmp_path: Path) -> None:
    base = BASE.replace("title: GitOps", f"title: GitOps, headline: {'Everything is reconciled. ' * 12}")
    ran = check(tmp_path, SRE, base=base)
    assert ran.code == 0
    assert "base.yaml:5:31: warning: " in ran.err
    assert "[RD201]" in ran.err
    here = base.replace("\n  - {title: Edge", "  # recap: ignore RD201\n  - {title: Edge")
    assert "[RD201]" not in check(tmp_path, SRE, base=here).err


def test_a_base_that_is_no_yaml_is_told_alone(tmp_path: Path) -> None:
    ran = check(tmp_path, SRE, base="title: a: b\n")
    assert ran.err.startswith("base.yaml:1:")
    assert ran.err.endswith("1 error\n")
    assert check(tmp_path, SRE, base="").err.startswith("base.yaml:1:1: error: the file is empty")
    endless = check(tmp_path, SRE, base="title: T\nthemes: &a [*a]\n").err
    assert endless.startswith("base.yaml:2:9: error: this value holds an alias of itself")


def test_only_the_outlines_own_file_is_mended(tmp_path: Path) -> None:
    own, base = "extends: base.yaml\nevent: {starts: 19.3.2024}\n", BASE.replace("title: Recap", "title: Recap: all")
    ran = check(tmp_path, own, "--fix", base=base)
    assert ran.code == 1
    assert (tmp_path / "base.yaml").read_text(encoding="utf-8") == base
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == own
    check(tmp_path, own, "--fix", base=BASE)
    assert (tmp_path / "own.yaml").read_text(encoding="utf-8") == own.replace("19.3.2024", "2024-03-19")


def test_many_are_checked(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, own=SRE, wrong="titel: T\n")
    ran = recap_decks("check", "own.yaml", "wrong.yaml", "base.yaml", "--format", "text", cwd=tmp_path)
    assert ran.code == 1
    assert [line.partition(" can")[0] for line in ran.out.splitlines()] == ["own.yaml", "base.yaml"]
    assert "wrong.yaml:1:1: error:" in ran.err
    told = json.loads(recap_decks("check", "own.yaml", "wrong.yaml", "--json", cwd=tmp_path).out)
    assert [(each["file"], each["errors"]) for each in told["outlines"]] == [("own.yaml", 0), ("wrong.yaml", 2)]
    sarif = json.loads(recap_decks("check", "own.yaml", "wrong.yaml", "--format", "sarif", cwd=tmp_path).out)
    places = [each["locations"][0]["physicalLocation"] for each in sarif["runs"][0]["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} >= {"wrong.yaml"}


def test_a_base_that_is_missing_is_told_where_it_is_named(tmp_path: Path) -> None:
    assert check(tmp_path, SRE).err == (
        "own.yaml:1:10: error: the outline `base.yaml` cannot be read: there is no such file [RD122]\n"
        "    extends: base.yaml\n"
        "             ^^^^^^^^^\n"
        "    hint: it was looked for at base.yaml\n"
        "1 error\n"
    )


@pytest.mark.parametrize(
    ("files", "place", "chain"),
    [
        ({"own": "own.yaml"}, "own.yaml:1:10", "own.yaml → own.yaml"),
        ({"own": "a.yaml", "a": "b.yaml", "b": "./a.yaml"}, "b.yaml:1:10", "own.yaml → a.yaml → b.yaml → a.yaml"),
    ],
)
def test_circles_are_shown(tmp_path: Path, files: dict[str, str], place: str, chain: str) -> None:
    ran = check(tmp_path, **{name: f"extends: {base}\n" for name, base in files.items()})
    assert ran.code == 1
    assert f"{place}: error: outlines extend each other in a circle: {chain} [RD142]" in ran.err


def test_ten_outlines_are_a_chain_and_eleven_too_many(tmp_path: Path) -> None:
    write(tmp_path, **{f"o{number}": f"extends: o{number + 1}.yaml\n" for number in range(11)})
    write(tmp_path, o9=BASE)
    assert recap_decks("check", "o0.yaml", cwd=tmp_path).code == 0
    write(tmp_path, o9="extends: o10.yaml\n", o10=BASE)
    ran = recap_decks("check", "o0.yaml", cwd=tmp_path)
    assert ran.code == 1
    assert "o9.yaml:1:10: error: more than 10 outlines extend each other: o0.yaml → o1.yaml → " in ran.err


def test_files_of_a_base_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    logo = (ROOT / "assets" / "logo.svg").read_text(encoding="utf-8")
    (tmp_path / "shared" / "logo.svg").write_text(logo, encoding="utf-8")
    write(tmp_path / "shared", base=BASE + "style: {logo: logo.svg}\n")
    own = SRE.replace("base.yaml", "shared/base.yaml")
    assert check(tmp_path, own).code == 0
    (tmp_path / "shared" / "logo.svg").unlink()
    assert "shared/base.yaml:7:15: error: the logo `shared/logo.svg` cannot be read" in check(tmp_path, own).err


def test_standard_input_extends_a_file_of_the_working_folder(tmp_path: Path) -> None:
    write(tmp_path, base=BASE)
    ran = recap_decks("titles", "-", "--set", "team=Data", cwd=tmp_path, given="extends: base.yaml\n")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Recap for Data")


def outputs(folder: Path, *arguments: str) -> dict[str, bytes]:
    ran = recap_decks("build", *arguments, "--all", "-o", "built", cwd=folder)
    assert ran.code == 0, ran.err
    made = {path.name: path.read_bytes() for path in (folder / "built").iterdir()}
    for name in made:
        (folder / "built" / name).unlink()
    return made


@pytest.mark.parametrize(
    "options", [[], ["--audience", "execs"], ["--set", "team=Data & **Co**", "--audience", "engineers"]]
)
def test_what_resolve_prints_builds_to_the_same_bytes(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "assets").symlink_to(ROOT / "assets")
    recap = (ROOT / "outline.yaml").read_text(encoding="utf-8")
    write(tmp_path / "shared", recap=recap)
    ids = [theme.id for theme in load_outline(ROOT / "outline.yaml").themes]
    own = f"""\
extends: shared/recap.yaml
vars: {{team: SRE}}
subtitle: For ${{team}}
order: [{ids[3]}]
themes:
  - {{id: {ids[0]}, meaning: "Costs ${{team}} $${{nothing}}", audience: [execs]}}
  - {{id: {ids[1]}, drop: true}}
  - title: كل شيء
    audience: [engineers]
    topics: [{{points: [One, {{text: Two, audience: [execs]}}]}}]
"""
    write(tmp_path, own=own)
    ran = recap_decks("resolve", "own.yaml", *options, cwd=tmp_path)
    assert ran.code == 0
    (tmp_path / "resolved.yaml").write_text(ran.out, encoding="utf-8")
    for key in ("extends", "vars", "only", "order", "audience"):
        assert f"{key}:" not in ran.out
    assert recap_decks("resolve", "resolved.yaml", cwd=tmp_path).out == ran.out
    made = outputs(tmp_path, "own.yaml", *options)
    assert sorted(made) == ["own-handout.pdf", "own-summary.pdf", "own.pdf", "own.pptx"]
    assert outputs(tmp_path, "resolved.yaml") == made


@pytest.mark.parametrize("file", ["tests/torture/outline.yaml", "docs/gallery/outline.yaml"])
def test_outlines_that_hold_everything_resolve_to_the_same_bytes(file: str) -> None:
    path = ROOT / file
    typed = open_file(path)
    resolved = open_stream(BytesIO(typed.resolved().encode()), "resolved.yaml", path.parent, path)
    one, other = (
        Build(each.outline, each.logo, None, each.file, each.text, each.pictures, each.style)
        for each in (typed, resolved)
    )
    assert other.deck().data == one.deck().data
    assert other.report().data == one.report().data
    assert resolved.resolved() == typed.resolved()


def test_programs_vary_outlines_too(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, sre=SRE)
    outline = load_outline(tmp_path / "sre.yaml", variables={"team": "Data"}, audience=["execs"])
    assert outline.title.plain == "Recap for Data"
    build_deck(outline, tmp_path / "api.pptx")
    recap_decks("build", "sre.yaml", "--set", "team=Data", "--audience", "execs", "--no-report", cwd=tmp_path)
    assert (tmp_path / "api.pptx").read_bytes() == (tmp_path / "output" / "sre.pptx").read_bytes()


def test_an_archive_holds_all_of_the_outline(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, sre=SRE)
    ran = recap_decks("build", "sre.yaml", "--no-deck", "--archive", cwd=tmp_path)
    assert ran.code == 0
    attached = PdfReader(tmp_path / "output" / "sre.pdf").attachments["sre.yaml"][0]
    assert attached.decode() == recap_decks("resolve", "sre.yaml", cwd=tmp_path).out


def test_many_are_built_and_one_at_fault_stops_no_other(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, sre=SRE, data=SRE.replace("SRE", "Data"), wrong="extends: base.yaml\ntitel: T\n")
    ran = recap_decks("build", "sre.yaml", "wrong.yaml", "data.yaml", "missing.yaml", cwd=tmp_path)
    assert ran.code == 1
    assert "wrong.yaml:2:1: error: unknown key `titel`" in ran.err
    assert "missing.yaml: error: the outline cannot be read" in ran.err
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == [
        "data.pdf", "data.pptx", "sre.pdf", "sre.pptx",
    ]  # fmt: skip


def test_many_are_told_in_one_object(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, sre=SRE, wrong="titel: T\n")
    ran = recap_decks("build", "wrong.yaml", "sre.yaml", "--json", "--no-deck", cwd=tmp_path)
    told = json.loads(ran.out)["outlines"]
    assert ran.code == 1
    assert [(each["file"], len(each["files"])) for each in told] == [("wrong.yaml", 0), ("sre.yaml", 1)]
    assert told[0]["problems"][0]["code"] == "RD101"


def test_two_outlines_of_one_name_are_told_before_anything_is_written(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, sre=SRE, other=SRE + "slug: SRE\n")
    ran = recap_decks("build", "sre.yaml", "other.yaml", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "sre.yaml and other.yaml would both be written as output/SRE" in ran.err
    assert not (tmp_path / "output").exists()


def test_two_outlines_may_not_share_a_file_of_any_kind(tmp_path: Path) -> None:
    write(tmp_path, own=BASE, other=BASE.replace("slug: base", "slug: Base-summary"))
    assert recap_decks("build", "own.yaml", "other.yaml", "--no-deck", cwd=tmp_path).code == 0
    ran = recap_decks("build", "own.yaml", "other.yaml", "--no-deck", "--all", "-o", "all", cwd=tmp_path)
    place = Path("all", "Base-summary.pdf")
    assert ran.err.startswith(f"error: own.yaml and other.yaml would both be written as {place}; nothing was built")
    assert not (tmp_path / "all").exists()


def test_one_outline_named_twice_is_built_once(tmp_path: Path) -> None:
    write(tmp_path, own=BASE)
    ran = recap_decks("build", "own.yaml", "./own.yaml", str(tmp_path / "own.yaml"), "--no-deck", cwd=tmp_path)
    assert (ran.code, ran.out.count("Wrote")) == (0, 1)
    assert recap_decks("check", "own.yaml", "./own.yaml", cwd=tmp_path).out.count("can be built") == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_a_file_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").symlink_to("base.yaml")
    write(tmp_path, own=SRE)
    for name in ("own.yaml", "base.yaml"):
        ran = recap_decks("build", name, cwd=tmp_path)
        assert (ran.code, "cannot be read" in ran.err) == (1, True)


@pytest.mark.parametrize("command", ["check", "titles", "resolve", "summary", "handout", "build"])
def test_every_command_knows_variables_and_audiences(tmp_path: Path, command: str) -> None:
    write(tmp_path, outline=BASE)
    ran = recap_decks(command, "--set", "taem=SRE", "--audience", "exces", cwd=tmp_path)
    assert ran.code == 1
    assert "nothing in the outline takes the variable `taem`; did you mean `team`?" in ran.err
    assert "nothing is for the audience `exces`" in ran.err


def test_a_value_needs_a_name(tmp_path: Path) -> None:
    write(tmp_path, outline=BASE)
    ran = recap_decks("check", "--set", "SRE", cwd=tmp_path)
    assert ran.code == 2
    assert "write a name and a value, such as team=Platform, not 'SRE'" in ran.err


def configured(folder: Path, config: str, outline: str, *options: str) -> Ran:
    (folder / "config" / "recap-decks").mkdir(parents=True, exist_ok=True)
    (folder / "config" / "recap-decks" / "config.yaml").write_text(config, encoding="utf-8")
    write(folder, outline=outline)
    environment = {"XDG_CONFIG_HOME": str(folder / "config")}
    return recap_decks("build", *options, cwd=folder, environment=environment)


def test_the_command_line_comes_before_the_outline_before_defaults(tmp_path: Path) -> None:
    def made(config: str, *options: str, style: str = "") -> tuple[int, bool]:
        """How wide pages are, and whether the report is set with serifs."""
        ran = configured(tmp_path, config, BASE.replace("base", "r") + style, "--no-deck", *options)
        assert ran.code == 0
        width = PdfReader(tmp_path / "output" / "r.pdf").pages[0].mediabox.width
        return round(float(width)), "Fonts of the report: Source Serif 4" in ran.out

    config = "style: {name: editorial, paper: letter}\n"
    assert made(config) == (612, True)
    assert made(config, style="style: {paper: a5}\n") == (420, True)
    assert made(config, "--paper", "a4", style="style: {name: default, paper: a5}\n") == (595, False)
    assert made("style:\n") == (595, False)
    assert "What is not said of style and paper is from" in configured(tmp_path, config, BASE).out
    assert "config.yaml" not in configured(tmp_path, config, BASE, "--quiet").out


def test_mistakes_in_defaults_are_told_at_their_place(tmp_path: Path) -> None:
    ran = configured(tmp_path, "style: {nam: editorial, paper: a3, logo: l.svg}\nstyl: x\n", BASE)
    place = f"{tmp_path / 'config' / 'recap-decks' / 'config.yaml'}"
    assert ran.code == 1
    told = [line.removeprefix(place) for line in ran.err.splitlines() if line.startswith(place)]
    assert told == [
        ":1:9: error: unknown key `nam` in `style`; did you mean `name`? [RD101]",
        ":1:32: error: unknown paper `a3` [RD105]",
        ":1:36: error: unknown key `logo` in `style` [RD101]",
        ":2:1: error: unknown key `styl`; did you mean `style`? [RD101]",
    ]
    assert not (tmp_path / "output").exists()


def test_mistakes_in_defaults_are_told_once(tmp_path: Path) -> None:
    write(tmp_path, other=BASE)
    ran = configured(tmp_path, "style: {name: wram}\n", BASE, "outline.yaml", "other.yaml")
    assert (ran.code, ran.out, ran.err.count("unknown style `wram`")) == (1, "", 1)


@pytest.mark.parametrize("config", ["", "# style: {name: warm}\n", "style:\n"])
def test_defaults_that_say_nothing_are_none(tmp_path: Path, config: str) -> None:
    ran = configured(tmp_path, config, BASE, "--no-deck")
    assert (ran.code, ran.err, "config.yaml" in ran.out) == (0, "", False)


def test_without_a_folder_there_are_no_defaults_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    write(tmp_path, outline=BASE)
    nowhere = {"XDG_CONFIG_HOME": str(tmp_path / "outline.yaml")}  # a file, as /dev/null is
    assert recap_decks("titles", cwd=tmp_path, environment=nowhere).code == 0
    (tmp_path / "recap-decks" / "config.yaml").mkdir(parents=True)
    ran = recap_decks("titles", cwd=tmp_path, environment={"XDG_CONFIG_HOME": str(tmp_path)})
    assert ran.code == 1
    assert "config.yaml: error: your defaults cannot be read: it is a folder [RD017]" in ran.err


def family(folder: Path) -> None:
    """A base in one folder, a variant in another one beside it."""
    for name, text in {
        "common": BASE + "style: {file: style.yaml}\n",
        "teams": SRE.replace("base", "../common/base"),
    }.items():
        (folder / name).mkdir()
        write(folder / name, **{"base" if name == "common" else "sre": text})
    (folder / "common" / "style.yaml").write_text("base: editorial\n", encoding="utf-8")


def test_a_base_beside_the_folder_is_asked_for(tmp_path: Path) -> None:
    family(tmp_path)
    refused = recap_decks("check", "teams/sre.yaml", cwd=tmp_path)
    assert refused.code == 1
    assert "`../common/base.yaml` leaves the outline's folder [RD116]" in refused.err
    assert "or allow what lies below another one: `--root .`" in refused.err
    assert recap_decks("check", "teams/sre.yaml", "--root", ".", cwd=tmp_path).code == 0
    assert "`--root ..`" in recap_decks("check", "sre.yaml", cwd=tmp_path / "teams").err
    style = load_outline(tmp_path / "teams" / "sre.yaml", root=tmp_path).style.file
    assert style is not None
    assert style.path == "../common/style.yaml"
    elsewhere = recap_decks("check", "teams/sre.yaml", "--root", "common", cwd=tmp_path)
    assert "sre.yaml: error: the outline lies outside of the folder that --root names" in elsewhere.err


def test_files_stay_below_the_root(tmp_path: Path) -> None:
    family(tmp_path)
    (tmp_path / "common" / "base.yaml").write_text(BASE + "style: {logo: ../../logo.svg}\n", encoding="utf-8")
    ran = recap_decks("check", "teams/sre.yaml", "--root", ".", cwd=tmp_path)
    assert ran.err.startswith(
        "common/base.yaml:7:15: error: `../../logo.svg` leaves the folder that --root names [RD116]"
    )


def test_a_variant_below_a_root_resolves_to_one_that_builds_the_same(tmp_path: Path) -> None:
    family(tmp_path)
    resolved = recap_decks("resolve", "teams/sre.yaml", "--root", ".", cwd=tmp_path)
    write(tmp_path / "teams", resolved=resolved.out)
    again = load_outline(tmp_path / "teams" / "resolved.yaml", root=tmp_path)
    first = load_outline(tmp_path / "teams" / "sre.yaml", root=tmp_path)
    assert build_deck(again).data == build_deck(first).data


def test_what_a_variant_amounts_to_is_printed_or_written(tmp_path: Path) -> None:
    write(tmp_path, base=BASE, sre=SRE)
    printed = recap_decks("resolve", "sre.yaml", cwd=tmp_path)
    assert recap_decks("resolve", "sre.yaml", "-o", "-", cwd=tmp_path) == printed
    written = recap_decks("resolve", "sre.yaml", "-o", "resolved.yaml", cwd=tmp_path)
    assert (written.code, written.out, written.err) == (0, "Wrote resolved.yaml\n", "")
    assert (tmp_path / "resolved.yaml").read_text(encoding="utf-8") == printed.out
    again = recap_decks("resolve", "sre.yaml", "-o", "sre.yaml", cwd=tmp_path)
    assert (again.code, again.out) == (1, "")
    assert "sre.yaml is there already, and is not overwritten" in again.err
    assert (tmp_path / "sre.yaml").read_text(encoding="utf-8") == SRE
    assert "another folder" in recap_decks("resolve", "sre.yaml", "-o", "there/sre.yaml", cwd=tmp_path).err
