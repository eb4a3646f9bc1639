"""`check --fix`: what is mended, what is left to people, and that nothing else changes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.house.running import recap_decks
from tests.outline.reading_outlines import read
from tests.strategies import Drawn, outlines

from recap_decks.cli.faults import FileFault
from recap_decks.cli.main import run
from recap_decks.cli.writing import write_outputs
from recap_decks.linting.mending import mended
from recap_decks.problems import OutlineError, Problem

THEMES = "themes:\n  - title: Security # the first\n    topics: [{points: [Zero trust]}]\n"


def problems_of(source: bytes) -> tuple[Problem, ...]:
    """Errors, or warnings and doubts."""
    try:
        outline, warnings = read(source)
    except OutlineError as error:
        return error.problems
    return (*warnings, *outline.doubts)


def fixed(source: str) -> str:
    return mended(source.encode(), problems_of).data.decode()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("title: Recap: the year", 'title: "Recap: the year"'),
        ("title: Recap: the year # ours", 'title: "Recap: the year" # ours'),
        ('title: Say "so": now', "title: 'Say \"so\": now'"),
        ("title: *all* of it", 'title: "*all* of it"'),
        ("title: A\ntakeaways:\n  - Label: text: more", 'title: A\ntakeaways:\n  - Label: "text: more"'),
        ("title: A\nevent:\n\tcity: Paris", "title: A\nevent:\n  city: Paris"),
        (
            "title: A\ntakeaways:\n\t- text: B\n\t  label: C",
            "title: A\ntakeaways:\n  - text: B\n    label: C",
        ),
        ("title:\tA\nsubtitle:\tB: c", 'title:\tA\nsubtitle:\t"B: c"'),
        ("title: A\nevent: {starts: 19.3.2024}", "title: A\nevent: {starts: 2024-03-19}"),
        (
            'title: A\nevent: {starts: "2024/3/9", ends: 22.3.2024}',
            'title: A\nevent: {starts: "2024-03-09", ends: 2024-03-22}',
        ),
        ("title: A\nevent: {starts: 03/04/2024}", "title: A\nevent: {starts: 03/04/2024}"),
        ("title: A\nreport: {justify: yes}", "title: A\nreport: {justify: true}"),
        ("title: A\nreport: {justify: Off}", "title: A\nreport: {justify: false}"),
        ("title: A\nreport: {justify: maybe}", "title: A\nreport: {justify: maybe}"),
        ("title: yes", "title: yes"),
        ("title: A\x07 B\x07 C", "title: A  B  C"),
        ("title: A\ntakeaways: [a: b: c]", "title: A\ntakeaways: [a: b: c]"),
        ("titel: A", "titel: A"),
        ('title: "A', 'title: "A'),
        ("title: A\nsubtitle: B\n  c: d", "title: A\nsubtitle: B\n  c: d"),
        ("title: A\nparts:\n  - title: B\n     id:", "title: A\nparts:\n  - title: B\n     id:"),
        ("title: A\ntakeaways: [a, b],", "title: A\ntakeaways: [a, b],"),
        ("title: A\nevent: {starts: 19 March 2024}", "title: A\nevent: {starts: 2024-03-19}"),
    ],
)  # fmt: skip
def test_what_can_be_meant_in_one_way_is_mended_and_nothing_else(typed: str, meant: str) -> None:
    assert fixed(f"# ours\n{typed}\n{THEMES}") == f"# ours\n{meant}\n{THEMES}"


@pytest.mark.parametrize(("typed", "meant"), [("−5", "-5"), ("–0.5", "-0.5"), ("5–6", "5–6"), ("−5 %", "−5 %")])
def test_a_typographic_minus_of_a_number_is_mended(typed: str, meant: str) -> None:
    outline = THEMES + "    visuals:\n      - chart: {type: bar, source: T, data: {a: %s, b: 3}}\ntitle: −5 degrees\n"
    assert fixed(outline % typed) == outline % meant


def test_json_stays_json() -> None:
    source = (
        '{"title": "A", "event": {"starts": "19.3.2024"}, "report": {"justify": "yes"},'
        ' "themes": [{"title": "B", "visuals": [{"chart": {"type": "bar", "data": {"a": "−5"}}}]}], "only": ["b"]}'
    )
    read_again = json.loads(fixed(source))
    assert read_again["event"] == {"starts": "2024-03-19"}
    assert read_again["report"] == {"justify": True}
    assert read_again["themes"][0]["id"] == "b"


def test_a_fence_goes_unless_words_stand_around_it() -> None:
    outline = f"title: A\n{THEMES}"
    assert fixed(f"\n```yaml\n{outline}```\n") == f"\n{outline}"
    for chatted in (f"Here it is:\n```yaml\n{outline}```\n", f"```yaml\n{outline}```\nThat is all.\n"):
        assert fixed(chatted) == chatted


def test_a_tab_beside_spaces_is_mended_where_it_can_be_but_one_wide() -> None:
    source = f"title: A\ntakeaways:\n  - text: B\n\tlabel: C\n{THEMES}"
    assert fixed(source) == source.replace("\t", "    ")
    in_two_ways = f"title: A\ntakeaways:\n  - B:\n    - C\n\t- D\n{THEMES}"  # beside B, or beside C
    assert fixed(in_two_ways) == in_two_ways


def test_the_form_of_the_file_stays() -> None:
    source = f"\ufefftitle: A: b\r\n# a comment\r\n{THEMES}".replace("\n", "\r\n").replace("\r\r", "\r")
    assert fixed(source) == source.replace("A: b", '"A: b"')
    assert mended(b"title: Caf\xe9", problems_of).changes == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  - title: Edge # so\n    icon: lock", "  - title: Edge # so\n    id: edge\n    icon: lock"),
        ("- icon: lock\n  title: Edge", "- icon: lock\n  title: Edge\n  id: edge"),
        ("  [{title: Edge, icon: lock}]", "  [{title: Edge, id: edge, icon: lock}]"),
        ("  - title:\n      Edge\n    icon: lock", "  - title:\n      Edge\n    id: edge\n    icon: lock"),
        ("  - title: >-\n      Edge\n\n    icon: lock", "  - title: >-\n      Edge\n    id: edge\n\n    icon: lock"),
        ('  [{"title": "Edge"}]', '  [{"title": "Edge", "id": "edge"}]'),
        # Not where a key without a value is there already, or an alias would repeat the id or have it elsewhere.
        ("  [{title: Edge, id: }]", "  [{title: Edge, id: }]"),
        ("  [&t {title: Edge}, *t]", "  [&t {title: Edge}, *t]"),
        ("  [{icon: lock, title: *t}]", "  [{icon: lock, title: *t}]"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_id_that_only_the_title_gave_is_written_under_it(typed: str, meant: str, end: str) -> None:
    for frame in (
        "title: &t Edge\nthemes:\n{}\nonly: [edge]\n",
        "title: &t Edge\norder: [edge]\nthemes:\n{}",
    ):
        before, after = (frame.replace("{}", text).replace("\n", end) for text in (typed, meant))
        assert fixed(before) == after
        assert fixed(after) == after


def test_an_id_is_written_where_a_part_is_asked_for_and_nothing_that_is_built_changes() -> None:
    source = (
        "title: A\nparts:\n  - title: Édge & more\n  - title: Edge\n  - title: Edge\nthemes:\n"
        "  - {title: A, part: édge-more, topics: [{points: [b]}]}\n"
        "  - {title: B, part: edge-2, topics: [{points: [b]}]}\n"
    )
    again = fixed(source)
    assert built(again) == built(source)
    assert again == source.replace("more\n", "more\n    id: édge-more\n", 1).replace(
        "Edge\nthemes", "Edge\n    id: edge-2\nthemes"
    )


def test_ids_are_written_in_the_file_that_is_mended_and_in_no_other(tmp_path: Path) -> None:
    base = f"title: A\n{THEMES}"
    (tmp_path / "base.yaml").write_text(base, encoding="utf-8")
    (tmp_path / "outline.yaml").write_text(
        "extends: base.yaml\nthemes:\n  - {id: security, icon: lock}\n  - {title: New, topics: [{points: [b]}]}\n"
        "order: [new]\n",
        encoding="utf-8",
    )
    ran = recap_decks("check", "--fix", cwd=tmp_path)
    assert ran.code == 0
    assert (
        "base.yaml:3:12: warning: line 3 of the outline that extends this one names this theme by the id `security`"
        in ran.err
    )
    assert (tmp_path / "base.yaml").read_text(encoding="utf-8") == base
    assert "{title: New, id: new, topics" in (tmp_path / "outline.yaml").read_text(encoding="utf-8")


def with_tabs(source: str) -> str:
    return re.sub("^  (?=city|starts|ends)", "\t", source, flags=re.MULTILINE)


WORDS = st.lists(st.from_regex(r"[A-Z][a-z]{1,8}", fullmatch=True), min_size=2, max_size=4).map(" ".join)
BREAKS: dict[str, Callable[[str], str]] = {
    "quotes": lambda source: re.sub(r'^title: "(.*)"$', r"title: \1", source, flags=re.MULTILINE),
    "date": lambda source: source.replace("2024-03-19", "19.3.2024"),
    "other date": lambda source: source.replace("2024-03-22", "2024/03/22"),
    "flag": lambda source: source.replace("justify: true", "justify: On"),
    "minus": lambda source: source.replace("-7", "−7"),
    "tabs": with_tabs,
    "control": lambda source: source.replace("the end", "the\x0bend"),
    "fence": lambda source: f"```yaml\n{source}```\n",
    "line ends": lambda source: source.replace("\n", "\r\n"),
}  # fmt: skip


def built(source: str) -> str:
    """All that an outline says, places apart."""
    return re.sub(r"Span\(.*?FileRead\(.*?\)\)", "", repr(replace(read(source)[0], doubts=())))


@given(words=st.lists(WORDS, min_size=4, max_size=4), broken=st.lists(st.sampled_from(sorted(BREAKS)), unique=True))
@settings(max_examples=60, deadline=None)
def test_what_was_broken_says_the_same_again(words: list[str], broken: list[str]) -> None:
    one, two, three, four = words
    source = (
        f'# {four}\ntitle: "{one}: {two}"\nevent:\n  city: {three}\n  starts: 2024-03-19 # {one}\n  ends: 2024-03-22\n'
        f"report: {{justify: true}}\nsubtitle: {four} the end\n"
        f"themes:\n  - title: {two} # {three}\n    topics: [{{points: [{four}]}}]\n"
        "    visuals:\n      - chart: {type: bar, data: {a: -7, b: 3}}\n"
    )
    spoilt = source
    for name in broken:
        spoilt = BREAKS[name](spoilt)
    again = fixed(spoilt)
    assert built(again) == built(source)
    assert re.findall("#.*", again.replace("\r", "")) == re.findall("#.*", source)
    assert mended(again.encode(), problems_of).changes == ()


@given(outline=outlines())
@settings(max_examples=40, deadline=None)
def test_a_right_outline_is_left_as_it_is(outline: Drawn) -> None:
    assert fixed(outline.as_yaml()) == outline.as_yaml()


def test_the_command_writes_says_what_it_changed_and_has_nothing_to_do_again(tmp_path: Path) -> None:
    path = tmp_path / "outline.yaml"
    path.write_text(f"title: A: b\nevent: {{starts: 19.3.2024}}\n{THEMES}", encoding="utf-8")
    path.chmod(0o640)
    ran = recap_decks("check", "--fix", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        'outline.yaml:1: mended: quotes around the value\n    title: "A: b"\n'
        "outline.yaml:2: mended: a date as year-month-day\n    event: {starts: 2024-03-19}\n"
        "outline.yaml can be built: 1 theme, 1 point\n"
    )
    assert path.read_text(encoding="utf-8") == f'title: "A: b"\nevent: {{starts: 2024-03-19}}\n{THEMES}'
    assert path.stat().st_mode & 0o777 == 0o640
    written = path.stat()
    assert json.loads(recap_decks("check", "--fix", "--json", cwd=tmp_path).out)["outlines"][0]["fixed"] == []
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (written.st_mtime_ns, written.st_ino)
    assert [each.name for each in tmp_path.iterdir()] == ["outline.yaml"]


def test_changes_are_told_at_the_lines_of_the_mended_file() -> None:
    source = "```yaml\ntitle: T\nparts:\n  - title: One\n  - title: Two\nthemes:\n"
    source += "".join(f"  - {{title: {name}, part: {name.lower()}}}\n" for name in ("One", "Two"))
    found = mended(f"{source}event: {{starts: 19.3.2024}}\n```\n".encode(), problems_of)
    lines = found.data.decode().split("\n")
    told = [(change.line, change.now) for change in found.changes if change.now is not None]
    assert told == [(10, "event: {starts: 2024-03-19}"), (4, "    id: one"), (6, "    id: two")]
    assert [lines[number - 1] for number, _ in told] == [now for _, now in told]


def test_what_a_person_has_to_mend_is_told_and_the_file_kept(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(f"titel: A\n{THEMES}", encoding="utf-8")
    ran = recap_decks("check", "--fix", cwd=tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "did you mean `title`?" in ran.err
    assert recap_decks("check", "--fix", "-", cwd=tmp_path, given="title: A: b\n").code == 2
    assert recap_decks("check", "--fix", "none.yaml", cwd=tmp_path).code == 1


def test_a_file_that_cannot_be_written_does_not_keep_the_others_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(f"title: A: b\n{THEMES}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def written(outputs: Mapping[Path, bytes]) -> dict[Path, Path]:
        if any(path.name == "a.yaml" for path in outputs):
            raise FileFault("a.yaml cannot be written: no room; nothing was changed")
        return write_outputs(outputs)

    monkeypatch.setattr("recap_decks.cli.fixing.write_outputs", written)
    assert run(["check", "--fix", "--json", "a.yaml", "b.yaml"]) == 1
    said = capsys.readouterr()
    first, second = json.loads(said.out)["outlines"]
    assert (first["fixed"], first["errors"]) == ([], 1)
    assert (second["fixed"][0]["what"], second["errors"]) == ("quotes around the value", 0)
    assert "no room" in said.err
