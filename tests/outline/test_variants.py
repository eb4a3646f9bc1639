"""Outlines that extend others: what replaces and what joins, variables, and where mistakes are told."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from tests.outline.reading_outlines import ICONS, LAYOUTS, STYLES
from tests.strategies import Drawn, outlines

from recap_decks.outline.choosing import chosen
from recap_decks.outline.model import Outline, Text
from recap_decks.outline.reader import Read, read_outline
from recap_decks.outline.variants import Variant
from recap_decks.outline.yaml_source import compose
from recap_decks.problems import OutlineError, Problem

BASE = """\
title: Recap
subtitle: What we bring home
slug: base
event: {name: DevDays, city: Utrecht}
style: {name: editorial, paper: letter, logo: logo.svg}
parts: [{title: Building}, {title: Running}]
takeaways: [One, Two]
themes:
  - {title: GitOps, part: building, summary: Pull, topics: [{points: [Flux]}]}
  - {title: Edge, part: running, topics: [{points: [Small]}]}
  - {title: Costs, topics: [{points: [Smaller]}]}
"""
TWINS = BASE.replace("Costs", "Edge")


def read(own: str, *bases: str, folders: tuple[str, ...] = (), audience: tuple[str, ...] = (), **values: str) -> Read:
    """`own` over its bases, the nearest first."""
    places = folders or ("",) * len(bases)
    placed = enumerate(zip(bases, places, strict=True), 1)
    return read_outline(
        own if not bases or "extends" in own else f"extends: base1.yaml\n{own}",
        file="own.yaml", folder=None, icons=ICONS, styles=STYLES, layouts=LAYOUTS, default_slug="own",
        bases=[compose(base, f"base{number}.yaml", folder=place) for number, (base, place) in placed],
        variant=Variant(values, audience),
    )  # fmt: skip


def problems(*arguments: Any, **options: Any) -> list[tuple[str, int | None, int | None, str, str]]:
    """Each with its file and place."""
    try:
        found = read(*arguments, **options).warnings
    except OutlineError as error:
        found = error.problems
    return [_placed(problem) for problem in found]


def _placed(problem: Problem) -> tuple[str, int | None, int | None, str, str]:
    span = problem.span
    file = span.file.name if span else ""
    return file, span.line if span else None, span.column if span else None, problem.code, problem.message


def resolved(read: Read) -> Any:
    return yaml.safe_load(read.resolved())


def varied(own: str, base: str = BASE) -> Any:
    return resolved(read(own, base))


def test_single_values_and_lists_replace() -> None:
    found = varied("title: Ours\ntakeaways: [Three]\n")
    assert (found["title"], found["subtitle"], found["takeaways"]) == ("Ours", "What we bring home", ["Three"])


@pytest.mark.parametrize("empty", ["", "~"])
def test_an_empty_value_takes_away(empty: str) -> None:
    found = varied(f"subtitle: {empty}\nevent: {{city: {empty}}}\ntakeaways: {empty}\n")
    assert "subtitle" not in found
    assert "takeaways" not in found
    assert found["event"] == {"name": "DevDays"}


def test_mappings_join_key_by_key() -> None:
    found = varied("event: {city: Ghent, country: Belgium}\nheadlines: {agenda: Where to}\nstyle: {paper: a4}\n")
    assert found["event"] == {"name": "DevDays", "city": "Ghent", "country": "Belgium"}
    assert found["headlines"] == {"agenda": "Where to"}
    assert found["style"] == {"name": "editorial", "paper": "a4", "logo": "logo.svg"}


def test_what_excludes_a_key_takes_its_place() -> None:
    assert varied("style: {file: own-style.yaml}")["style"]["file"] == "own-style.yaml"
    assert "name" not in varied("style: {file: own-style.yaml}")["style"]
    assert varied("style: {brand: _brand.yml}")["style"]["name"] == "editorial"


def test_the_slug_is_the_variants_own() -> None:
    assert read("title: Ours", BASE).outline.slug == "own"
    assert read("slug: ours", BASE).outline.slug == "ours"


def themes(own: str) -> list[str]:
    return [theme.id for theme in read(own, TWINS).outline.themes]


def test_themes_join_by_id_written_or_made_from_the_title() -> None:
    outline = read("themes:\n  - {id: gitops, meaning: Ours}\n  - {title: GitOps at last, id: edge}", BASE).outline
    assert [(theme.id, theme.title.plain) for theme in outline.themes] == [
        ("gitops", "GitOps"),
        ("edge", "GitOps at last"),
        ("costs", "Costs"),
    ]
    assert (outline.themes[0].meaning[0].plain, outline.themes[0].summary[0].plain) == ("Ours", "Pull")
    by_title = read("themes: [{title: GitOps, meaning: Ours}]", BASE).outline.themes
    assert (by_title[0].meaning[0].plain, len(by_title)) == ("Ours", 3)


def test_a_list_of_a_theme_replaces() -> None:
    theme = read("themes: [{id: gitops, topics: [{points: [Argo]}]}]", BASE).outline.themes[0]
    assert [point.text.plain for topic in theme.topics for point in topic.points if point.text] == ["Argo"]


def test_dropped_themes_leave_the_ids_of_others() -> None:
    assert themes("themes: [{id: edge, drop: true}]") == ["gitops", "edge-2"]
    assert themes("themes: [{id: edge, drop: true}, {id: edge, title: Edge at last}]") == [
        "gitops", "edge-2", "edge",
    ]  # fmt: skip
    assert themes("themes: [{id: edge, drop: false}]") == ["gitops", "edge", "edge-2"]


def test_ids_are_the_same_however_their_accents_are_typed() -> None:
    base = "title: T\nparts: [{title: Übung}]\nthemes:\n  - {title: Café, topics: [{points: [x]}]}\n  - {title: A}\n"
    own = "themes: [{id: café, part: übung, audience: [été]}]\nonly: [café]\norder: [café]\n"
    for typed in (own, unicodedata.normalize("NFD", own)):
        outline = read(typed, base, audience=("été",)).outline
        assert [(theme.id, theme.part) for theme in chosen(outline).themes] == [("café", "übung")]


def test_new_themes_stand_last() -> None:
    assert themes("themes: [{title: New}, {id: gitops, icon: lock}]") == ["gitops", "edge", "edge-2", "new"]


def test_parts_join_by_id() -> None:
    outline = read(
        "parts: [{id: building, title: Making}, {title: Buying}]\nthemes: [{id: edge, part: buying}]", BASE
    ).outline
    assert [(part.id, part.title.plain) for part in outline.parts] == [
        ("building", "Making"), ("running", "Running"), ("buying", "Buying"),
    ]  # fmt: skip
    assert outline.themes[1].part == "buying"


def test_the_nearest_of_a_chain_says_the_last_word() -> None:
    outline = read(
        "themes: [{id: gitops, icon: lock}]", "extends: b\nthemes: [{id: gitops, icon: cloud}]", BASE
    ).outline
    assert outline.themes[0].icon == "lock"
    assert outline.subtitle is not None
    assert read("title: T", "extends: b\nsubtitle: Near", BASE).outline.subtitle.plain == "Near"  # type: ignore[union-attr]  # it has one


def test_files_are_named_from_the_outline_that_is_built() -> None:
    base = BASE + "  - {title: Seen, visuals: [{image: {file: hall.png, alt: The hall}}, {table: {csv: 'a\\b.csv'}}]}\n"
    outline = read("title: Ours", base, folders=("shared/",)).outline
    assert outline.style.logo == "shared/logo.svg"
    seen = resolved(read("title: Ours", base, folders=("shared/",)))["themes"][-1]["visuals"]
    assert [seen[0]["image"]["file"], seen[1]["table"]["csv"]] == ["shared/hall.png", "shared/a\\b.csv"]
    assert read("style: {logo: own.svg}", base, folders=("shared/",)).outline.style.logo == "own.svg"


def test_what_leaves_the_folder_of_a_base_is_told_there() -> None:
    base = BASE.replace("logo.svg", "../logo.svg")
    assert read("title: Ours", base, folders=("shared/",)).outline.style.logo == "logo.svg"
    assert problems("title: Ours", base) == [
        ("base1.yaml", 5, 47, "RD116", "`../logo.svg` leaves the outline's folder")
    ]
    further = base.replace("../", "../../")
    assert problems("title: Ours", further, folders=("shared/",)) == [
        ("base1.yaml", 5, 47, "RD116", "`../../logo.svg` leaves the outline's folder")
    ]


def test_mistakes_are_told_in_the_file_that_they_stand_in() -> None:
    base = BASE.replace("subtitle:", "subtitel:") + "  - {title: Bare}\n"
    own = "themes:\n  - {id: gitops, icon: lok}\n  - {title: Bare too}\n"
    assert problems(own, base) == [
        ("", 3, 24, "RD105", "unknown icon `lok`; did you mean `lock`?"),
        ("", 4, 13, "RD102", "this theme has no points"),
        ("base1.yaml", 2, 1, "RD101", "unknown key `subtitel`; did you mean `subtitle`?"),
        ("base1.yaml", 12, 13, "RD102", "this theme has no points"),
    ]


def test_comments_silence_their_own_files_lines() -> None:
    base = BASE + "  - title: Bare  # recap: ignore RD102\n"
    assert problems("title: Ours", base) == []
    twice = base.replace("ignore RD102", "ignore RD132  # recap: ignore RD102")
    assert problems("title: Ours", twice) == []
    own = "\n" * 10 + "themes: [{title: Bare too}]\n"
    assert [problem[3] for problem in problems(own, base)] == ["RD102"]  # in the same line of the other file


def test_what_is_missing_is_told_at_extends() -> None:
    assert problems("subtitle: Ours", "themes: [{title: A, topics: [{points: [B]}]}]") == [
        ("", 1, 1, "RD103", "the outline needs `title`")
    ]


def test_themes_of_a_part_that_is_dropped_stand_in_none() -> None:
    for dropping in ("parts: [{id: running, drop: true}]", "parts: [{title: Running, drop: true}]"):
        outline = read(dropping, BASE).outline
        assert [(theme.id, theme.part) for theme in outline.themes[:2]] == [("gitops", "building"), ("edge", None)]
    assert {theme.part for theme in read("parts:", BASE).outline.themes} == {None}
    assert read("parts: [{id: running, drop: false}]", BASE).outline.themes[1].part == "running"
    spaced = BASE.replace("part: running", 'part: "running "')
    assert read("parts: [{id: running, drop: true}]", spaced).outline.themes[1].part is None
    twice = BASE.replace("part: running", "part: running, part: [running]")
    assert [each[3] for each in problems("parts: [{id: running, drop: true}]", twice)] == ["RD010"]
    assert [
        each[:4] for each in problems("parts: [{id: running, drop: true}]\nthemes: [{id: edge, part: running}]", BASE)
    ] == [("", 3, 27, "RD105")]


def test_nothing_is_said_of_themes_that_are_not_told() -> None:
    own = "themes: [{title: Bare}, {title: Edge, id: edge-2, topics: [{points: [x]}]}]\n"
    told = [problem[3:] for problem in problems(own, BASE)]
    assert told == [
        ("RD102", "this theme has no points"),
        ("RD132", "the theme in line 10 of base1.yaml has the same title"),
    ]
    assert problems(f"{own}only: [gitops, edge]", BASE) == []


def test_what_is_resolved_warns_of_the_same() -> None:
    base = BASE.replace("points: [Small]", "points: [{text: Small, audience: [engineers]}]")
    first = read("title: Ours", base, audience=("execs",))
    again = read(first.resolved())
    bare = "this theme has no points"
    assert [warning.message for warning in again.warnings] == [bare]
    assert {warning.message for warning in first.warnings} == {
        f"{bare} for that audience", "nothing is for the audience `execs`",
    }  # fmt: skip
    some = read("only: [gitops]\n", BASE)
    assert (some.warnings, read(some.resolved()).warnings) == ((), ())
    assert [part["title"] for part in resolved(some)["parts"]] == ["Building"]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("themes: [{id: gitopps, meaning: Ours}]", ("RD105", "unknown theme `gitopps`; did you mean `gitops`?")),
        ("themes: [{id: gitopps, drop: true}]", ("RD105", "unknown theme `gitopps`; did you mean `gitops`?")),
        ("parts: [{id: bilding, drop: true}]", ("RD105", "unknown part `bilding`; did you mean `building`?")),
        ("themes: [{id: edge, drop: true, icon: lock}]", ("RD120", "item 1 of `themes` is dropped, and has `icon`")),
        ("themes: [{id: edge, drop: yes}]", ("RD108", "`drop` takes true or false, not `yes`")),
        ("themes: [{meaning: Ours}]", ("RD103", "item 4 of `themes` needs `title`")),
        ("themes: [{id: edge}, {id: edge, icon: lock}]", ("RD111", "the id `edge` is given twice, first in line 2")),
        ("themes: {edge: {}}", ("RD104", "`themes` takes a list, not keys with values")),
        ("only: [edg]", ("RD105", "unknown theme `edg`; did you mean `edge`?")),
        ("vars: {{a: b}: c}", ("RD011", "a key has to be text")),
    ],
)
def test_mistakes_of_variants(own: str, expected: tuple[str, str]) -> None:
    found = [problem for problem in problems(own, BASE) if problem[3] != "RD133"]
    assert [(problem[3], problem[4]) for problem in found] == [expected]
    assert found[0][:2] == ("", 2)


def test_a_base_has_to_be_a_mapping() -> None:
    assert problems("title: Ours", "- One") == [
        ("base1.yaml", 1, 1, "RD104", "the outline takes keys with values, not a list")
    ]


def test_an_id_given_twice_in_a_base_is_told_there() -> None:
    twice = BASE.replace("title: Costs", "title: Costs, id: edge").replace("title: Edge", "title: Edge, id: edge")
    assert problems("themes: [{id: gitops, icon: lock}]", twice) == [
        ("base1.yaml", 11, 24, "RD111", "the id `edge` is given twice, first in line 10")
    ]


def test_json_says_null_for_nothing_in_its_own_file_only() -> None:
    found = varied("title: Ours\ntakeaways: [null]\n", '{"title": "T", "subtitle": null, "themes": [{"title": "A"}]}')
    assert found["takeaways"] == ["null"]
    assert "subtitle" not in found


VARS = """\
title: Recap for ${team}
vars: {team: Platform, room: , city: Ghent}
summary: Costs are $${team} and ${ city }, ${}, ${{ matrix }}
themes:
  - title: Work of ${team}
    topics: [{points: ["${team}: in ${city}"]}]
    visuals: [{code: {language: sh, text: "echo ${HOME}"}}]
"""


def test_variables_are_filled_in() -> None:
    outline = read(VARS, city="Bruges").outline
    assert outline.title.plain == "Recap for Platform"
    assert outline.summary[0].plain == "Costs are ${team} and Bruges, ${}, ${{ matrix }}"
    assert outline.themes[0].id == "work-of-platform"
    point = outline.themes[0].topics[0].points[0]
    assert point.text is not None
    assert point.text.plain == "Platform: in Bruges"
    assert "echo ${HOME}" in read(VARS).resolved()


def test_variables_of_the_command_line_come_first_then_the_nearest() -> None:
    assert read("vars: {team: SRE}", VARS).outline.title.plain == "Recap for SRE"
    assert read("vars: {team: SRE}", VARS, team="Data").outline.title.plain == "Recap for Data"
    assert read("vars: {team: SRE}\nthemes: [{id: work-of-sre, icon: lock}]", VARS).outline.themes[0].icon == "lock"


def test_variables_may_stand_in_values_of_variables() -> None:
    base = "title: Recap for ${whole}\nvars: {whole: 'The ${team} team', team: Platform}\nthemes: [{title: A}]\n"
    assert read(base).outline.title.plain == "Recap for The Platform team"
    assert read("vars: {team: SRE}", base).outline.title.plain == "Recap for The SRE team"
    assert read("vars: {team: SRE}", base, team="${whole}").outline.title.plain == "Recap for The ${whole} team"
    assert read("vars: {team: '$${whole}'}", base).outline.title.plain == "Recap for The ${whole} team"
    assert resolved(read("vars: {team: '$${whole}'}", base))["title"] == "Recap for The $${whole} team"
    missing = problems("vars: {team: '${tem}'}", base)
    assert missing[0] == ("", 2, 15, "RD140", "unknown variable `tem`; did you mean `team`?")


def test_variables_do_not_fill_in_without_end() -> None:
    doubled = "".join(f"  a{number}: ${{a{number + 1}}}${{a{number + 1}}}\n" for number in range(40))
    found = problems(f"title: ${{a0}}\nvars:\n{doubled}  a40: x\nthemes: [{{title: A}}]\n")
    assert {each[3:] for each in found if each[3] != "RD102"} == {("RD140", "variables fill in more than 20 MB")}


def test_a_variant_is_told_of_values_that_nothing_takes() -> None:
    assert problems("vars: {taem: SRE}", VARS) == [
        ("", 2, 8, "RD135", "no text takes the variable `taem`; did you mean `team`?")
    ]
    assert problems("vars: {room: A1}", VARS) == []  # a name of the base's


def test_labels_have_variables_and_values_are_text_as_if_typed() -> None:
    text = "title: T\nvars: {team: '**SRE**', what: ''}\nsubtitle: ${what}\nthemes:\n  - title: A\n"
    outline = read(text + "    topics: [{points: [{'${team}': Pages}]}]").outline
    label = outline.themes[0].topics[0].points[0].label
    assert label is not None
    assert (label.plain, label.runs[0].bold) == ("SRE", True)
    assert outline.subtitle is None


def test_unknown_variables_are_told_at_their_place_where_they_are_still_there() -> None:
    base = VARS.replace("${team}\nvars", "${taem}\nvars")
    assert problems("subtitle: Of ${room}", base) == [
        ("", 2, 14, "RD140", "the variable `room` has no value"),
        ("base1.yaml", 1, 18, "RD140", "unknown variable `taem`; did you mean `team`?"),
    ]
    assert problems("title: Ours", base) == []


def test_variables_that_are_set_for_nothing_are_told() -> None:
    assert problems(VARS, taem="SRE") == [
        ("", None, None, "RD140", "nothing in the outline takes the variable `taem`; did you mean `team`?")
    ]
    assert problems(VARS, room="A1") == []


def without_places(value: Any) -> Any:
    """A value of the model without where its texts stand."""
    if isinstance(value, Text):
        return value.runs
    if isinstance(value, tuple):
        return tuple(without_places(item) for item in value)
    if is_dataclass(value):
        kept = (item.name for item in fields(value) if "span" not in item.name and item.name not in _NOT_RESOLVED)
        return type(value), {name: without_places(getattr(value, name)) for name in kept}
    return value


_NOT_RESOLVED = ("audience", "silences", "folder", "source", "warnings", "doubts", "csv")


def told(outline: Outline) -> Any:
    return without_places(outline)


@given(outlines())
@settings(max_examples=60, deadline=None)
def test_resolved_outlines_say_the_same_and_resolve_to_themselves(drawn: Drawn) -> None:
    first = read(drawn.as_yaml())
    text = first.resolved()
    again = read(text)
    assert told(again.outline) == told(first.outline)
    assert again.resolved() == text


ODD: Mapping[str, str] = {
    "prose in blocks": "summary: |\n  One\n  and two.\n\n  Three `a\n  b`.\nconclusion: >\n  One\n  two.\n\n  Three.\n",
    "indented prose": "summary: >\n  One\n    two\n    three\n\n  four\n",
    "quoted over lines": "summary: \"One\n  two\n\n  three\"\nsubtitle: 'a\n  b'\n",
    "escaped breaks": 'summary: "One\\ntwo\\n\\nthree"\nsubtitle: "a  \\nb"\n',
    "odd words": "subtitle: 'no'\nsummary: 'null'\ntakeaways: ['~', '- a', 'a #b', 'x: y', \"'\"]\n".replace(
        "'', ", ""
    ),
    "labels": "takeaways: [{A: }, {B: [C, {text: D}]}, {Text: e}, {label: F}, {'a: b': c}]\n",
    "gaps": "themes: [{title: A, visuals: [{chart: {type: line, data: {a: 1, b: null, c: 2}}}]}]\n",
    "cells": "themes: [{title: A, visuals: [{table: {columns: [A, ~], rows: [[1.10, ''], [~, 0x1F]]}}]}]\n",
    "listing": 'themes: [{title: A, visuals: [{code: {text: "  a\\n\\n\\tb ${HOME} \\n"}}]}]\n',
    "flags": "themes: [{title: A, skip: true, visuals: [{image: {file: a, decorative: True, focus: [.5, 1e-1]}}]}]\n",
    "literal marks": "summary: a $${b} $$${c} ${ $${\nvars: {c: d}\n",
    "twins": "themes: [{title: A}, {title: A}, {title: '?'}, {title: a, id: other}]\norder: [a-2, a]\n",
    "parts": "parts: [{title: A}, {title: A}]\nthemes: [{title: B, part: a-2}, {title: C, part: a}]\n",
    "aliases": "summary: &a Said twice\nconclusion: *a\n",
}


@pytest.mark.parametrize("name", list(ODD))
def test_odd_outlines_resolve_to_the_same(name: str) -> None:
    text = "title: T\n" + ODD[name]
    text += "" if "themes:" in text else "themes: [{title: A}]\n"
    first = read(text)
    again = read(first.resolved())
    assert told(again.outline) == told(chosen(first.outline))
    assert again.resolved() == first.resolved()


COMMENTED = """\
# For editors
# of our team

# over the title
title: "T # none"   # beside the title
vars: {x: y}  # gone with its key
summary: |  # after a sign
  # none

  text
# over the last words
conclusion: We go on.
themes:
  # over an item
  - icon: lock  # beside the icon
    # over the title
    title: A  # recap: ignore RD102
  - {title: B, skip: true, meaning: "${x}"}  # recap: ignore RD102  # in one line
  # what is to come
# and until when
"""
RESOLVED = """\
# For editors
# of our team

# over the title
title: 'T # none'  # beside the title
slug: own
summary: |-  # after a sign
  # none

  text
themes:
# over an item
# over the title
- title: A  # recap: ignore RD102
  icon: lock  # beside the icon
- title: B  # recap: ignore RD102  # in one line
  meaning: y  # recap: ignore RD102  # in one line
  skip: true  # recap: ignore RD102  # in one line
# over the last words
conclusion: We go on.
# what is to come
# and until when
"""


def test_comments_go_with_what_they_speak_of() -> None:
    first = read(COMMENTED)
    assert first.resolved() == RESOLVED
    again = read(RESOLVED)
    assert (first.warnings, again.warnings, again.resolved()) == ((), (), RESOLVED)


RESOLVED_BASE = """\
# Ours
title: T
slug: own
themes:  # ours
# of A
- title: A  # recap: ignore RD102
  id: a
  icon: cloud
"""


def test_comments_of_a_base_go_along_and_those_of_what_is_replaced_do_not() -> None:
    base = """\
# Of the base
title: T
themes:
  # of A
  - title: A  # recap: ignore RD102
    # of what is replaced
    icon: lock
"""
    text = read("# Ours\nextends: base.yaml\nthemes: [{id: a, icon: cloud}]  # ours", base).resolved()
    assert text == RESOLVED_BASE
    assert read(text).warnings == ()
