"""What each rule sees, and what it lets pass. The examples of `explanations.yaml` are tested beside their page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.house.running import ROOT, recap_decks

from recap_decks.build import Build
from recap_decks.linting.linter import lint
from recap_decks.opening import open_file
from recap_decks.problems import Problem


def found(folder: Path, source: str) -> tuple[Problem, ...]:
    path = folder / "outline.yaml"
    path.write_text(source, encoding="utf-8")
    opened = open_file(path)
    return lint(Build(opened.outline, opened.logo, None, opened.file, opened.text, opened.pictures, opened.style))


def places(folder: Path, source: str) -> list[tuple[str, int]]:
    """Codes and lines."""
    return [(problem.code, problem.span.line if problem.span else 0) for problem in found(folder, source)]


def with_headline(headline: str, language: str = "en", topics: int = 1) -> str:
    points = "".join(f"      - points: [One is said {number}]\n" for number in range(topics))
    return (
        f"title: Recap\nlanguage: {language}\nthemes:\n  - title: T\n    headline: '{headline}'\n    topics:\n{points}"
    )


SAYING = [
    ("en", "Security spans zero trust and the supply chain"),
    ("en", "Enterprises run Kubernetes at large scale"),
    ("en", "Kubernetes scales"),
    ("en", "8,000 people under one roof"),
    ("en", "Three clouds, one plane"),
    ("en", "It''s the platform, stupid"),
    ("en", "What about costs?"),
    ("en", "Clusters refactored overnight"),
    ("en", "Try previews first"),
    ("en", "Teams ditch YAML for code"),
    ("en", "Small teams ship faster than big ones"),
    ("en-GB", "Nobody needs a service mesh"),
    ("de", "Plattformen werden zum Normalfall"),
    ("de", "Wer misst, spart Energie"),
    ("de-AT", "Sicherheit beginnt in der Lieferkette"),
    ("de", "KI schreibt die Hälfte des Codes"),
    ("fr", "La sécurité couvre toute la chaîne"),
    ("fr", "Les plateformes deviennent la norme"),
    ("fr", "La sécurité commence dans le code"),
    ("fr", "Le maillage de services mûrit"),
    ("es", "Las plataformas son la norma"),
    ("es", "La seguridad cubre toda la cadena"),
    ("es", "Los equipos pequeños entregan antes"),
    ("es", "Aumenta el uso de la IA"),
    ("es", "Faltan talentos"),
    ("fr", "C''est le moment d''agir"),
    ("fr", "Misez sur la simplicité"),
    ("fr", "Une image sans signature n''entre plus dans la grappe"),
    ("en", "開発者体験が最も重要な話題になりました"),  # in a language that the outline does not name
    ("en", "Ditch YAML for code"),
    ("en", "Outsmart the scheduler"),
    ("en", "People first, tools second"),
    ("en", "We''re there"),
    ("de", "Schluss mit Raten"),
    ("it", "La sicurezza si sposta a sinistra"),
    ("it", "Cresce l''uso dell''IA"),
    ("it", "Puntate sulla semplicità"),
    ("it", "Vale la pena firmare"),
    ("pt", "A segurança vai para a esquerda"),
    ("pt-BR", "Chegam os primeiros resultados"),
    ("pt", "Quem mede economiza"),
    ("nl", "Beveiliging schuift naar links"),
    ("nl", "Minder tools, meer rust"),
    ("nl-BE", "Kies voor eenvoud"),
    ("nl", "Netwerken vragen nul vertrouwen"),
    ("sv", "Läget i leveranskedjan"),  # of Swedish nothing is known
    ("ja", "プラットフォームの現状"),
]
NAMING = [
    ("en", "The state of the software supply chain"),
    ("en", "Key themes and trends"),
    ("en", "Security, compliance and governance"),
    ("en", "Lessons from the keynote"),
    ("en", "A new approach to observability"),
    ("de", "Der Stand der Dinge in der Lieferkette"),
    ("de", "Neues zur Sicherheit"),
    ("fr", "Les tendances de la plateforme"),
    ("fr", "L''état de la chaîne logicielle"),
    ("es", "La cadena de suministro de software"),
    ("es", "El estado de la seguridad"),
    ("it", "Lo stato dell''arte"),
    ("it", "Il futuro del lavoro"),
    ("it", "La catena di fornitura del software"),
    ("pt", "O estado da arte"),
    ("pt-BR", "Novidades da comunidade"),
    ("pt", "A cadeia de fornecimento de software"),
    ("nl", "De staat van de keten"),
    ("nl", "De toekomst van het werk"),
    ("nl", "Lessen uit de keynote"),
]


@pytest.mark.parametrize(("language", "headline"), SAYING)
def test_headlines_that_say_something_pass(tmp_path: Path, language: str, headline: str) -> None:
    assert places(tmp_path, with_headline(headline, language)) == []


@pytest.mark.parametrize(("language", "headline"), NAMING)
def test_headlines_that_only_name_are_told(tmp_path: Path, language: str, headline: str) -> None:
    assert places(tmp_path, with_headline(headline, language)) == [("RD301", 5)]


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Images are signed and keys expire"),
        ("en", "Builds take minutes & previews live"),
        ("de", "Bilder sind signiert und Schlüssel verfallen"),
        ("fr", "Les images sont signées et les clés expirent"),
        ("es", "Las imágenes son firmadas y las claves caducan"),
        ("it", "Le immagini sono firmate e le chiavi scadono"),
        ("pt", "As imagens são assinadas e as chaves expiram"),
        ("nl", "Images zijn ondertekend en sleutels verlopen"),
    ],
)
def test_joined_headlines_are_told_over_three_topics(tmp_path: Path, language: str, headline: str) -> None:
    assert places(tmp_path, with_headline(headline, language, topics=3)) == [("RD302", 5)]
    assert places(tmp_path, with_headline(headline, language, topics=2)) == []


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Dev and ops share one pager"),
        ("en", "Teams share tools and practices"),
        ("de", "Entwicklung und Betrieb teilen einen Pager"),
        ("fr", "Le développement et l''exploitation partagent l''astreinte"),
        ("nl", "Makers en beheerders delen een pieper"),
    ],
)
def test_what_joins_names_is_one_statement(tmp_path: Path, language: str, headline: str) -> None:
    assert places(tmp_path, with_headline(headline, language, topics=3)) == []


def one_theme(body: str, head: str = "") -> str:
    return f"title: Recap\n{head}themes:\n  - title: Security\n    topics: [{{points: [Zero trust]}}]\n{body}"


@pytest.mark.parametrize(
    ("purpose", "words", "told"), [("present", 60, 0), ("present", 108, 1), ("read", 108, 0), ("read", 216, 1)]
)
def test_words_of_a_slide_are_counted_by_its_purpose(tmp_path: Path, purpose: str, words: int, told: int) -> None:
    point = "it is so " * (words // 12)
    points = f"          - {point}\n" * 4
    source = f"title: Recap\npurpose: {purpose}\nthemes:\n  - title: T\n    topics:\n      - points:\n{points}"
    problems = found(tmp_path, source)
    assert [problem.code for problem in problems] == ["RD303"] * told
    if told:
        assert f"{words // 12 * 12} words" in problems[0].message


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Supply chains: The supply chain", True),
        ("Documentation: documentation.", True),
        ("Documentation: Comprehensive and accessible documentation", False),
        ("Security: Secure communication and data handling", False),
        ("A plain sentence", False),
        ("2024: In 2025", False),
        ("Wide: so", False),
    ],
)
def test_points_that_repeat_their_label(tmp_path: Path, point: str, told: bool) -> None:
    source = one_theme("", head=f"takeaways:\n  - {point}\n")
    assert places(tmp_path, source) == ([("RD304", 3)] if told else [])


def test_walls_of_text_are_told_unless_something_is_to_be_seen(tmp_path: Path) -> None:
    wall = "purpose: read\nthemes:\n  - title: A\n    summary: >\n" + 9 * ("      " + "word " * 25 + "\n\n")
    wall = f"title: Recap\nignore: [RD102]\n{wall}"
    assert [problem.code for problem in found(tmp_path, wall)] == ["RD305"]
    seen = wall + "    visuals: [{diagram: {flow: [a, b]}}]\n"
    assert found(tmp_path, seen) == ()


@pytest.mark.parametrize(
    ("visual", "told"),
    [
        ("chart: {type: bar, data: {a: 1, b: 2}}", True),
        ("chart: {type: bar, data: {a: 1, b: 2}, source: Team}", False),
        ("table: {columns: [Year, Cost], rows: [[2023, 10 %], [2024, '€ 12']]}", True),
        ("table: {columns: [Who, Role], rows: [[Ada, Host], [Grace, Speaker]]}", False),
        ("table: {columns: [When, What], rows: [['10:30', Keynote], ['14:00', Panel]]}", False),
        ("table: {columns: [Year, Machine], rows: [[1964, Mainframe], [1981, PC], [2010s, Cloud]]}", False),
        ("table: {columns: [Day, Talk], rows: [[14.9., A], [15.9.2026, B]]}", False),
        ("table: {columns: [What, Cost], rows: [[Bread, 3.45], [Wine, 12.50]]}", True),
        ("comparison: {columns: [Before, After], rows: [[1, 2]]}", False),
    ],
)
def test_charts_and_tables_of_numbers_name_their_source(tmp_path: Path, visual: str, told: bool) -> None:
    assert places(tmp_path, one_theme(f"    visuals:\n      - {visual}\n")) == ([("RD306", 6)] if told else [])


@pytest.mark.parametrize(
    ("extra", "told"), [("", True), ("sources: [{title: Archive}]\n", False), ("  - {value: 3, source: Host}\n", False)]
)
def test_numbers_name_their_source_once(tmp_path: Path, extra: str, told: bool) -> None:
    numbers = f"numbers:\n  - {{value: 1, label: a}}\n  - {{value: 2, label: b}}\n{extra}"
    assert places(tmp_path, one_theme("", head=numbers)) == ([("RD307", 3)] if told else [])


@pytest.mark.parametrize(
    ("file", "alt", "told"),
    [
        ("hall.svg", "hall.svg", True),
        ("img_01.svg", "img_01", True),
        ("hall.svg", "screenshot-3.PNG", True),
        ("hall.svg", "hall", False),
        ("hall.svg", "The file hall.svg as an example of a name", False),
    ],
)
def test_alternative_texts_that_are_names_of_files(tmp_path: Path, file: str, alt: str, told: bool) -> None:
    picture = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><path d='M0 0h4v3H0z'/></svg>"
    (tmp_path / file).write_text(picture, encoding="utf-8")
    source = one_theme(f"    visuals: [{{image: {{file: {file}, alt: {alt}}}}}]\n")
    assert [problem.code for problem in found(tmp_path, source)] == (["RD308"] if told else [])


def themes(*bodies: str) -> str:
    each = [
        f"  - {{title: T{number}, topics: [{{points: [So {number}]}}]{body}}}\n" for number, body in enumerate(bodies)
    ]
    return "title: Recap\nevent: {city: Utrecht}\nthemes:\n" + "".join(each)


MEANING = ", meaning: We try it"


def test_what_themes_mean_is_asked_for_once(tmp_path: Path) -> None:
    assert places(tmp_path, themes("", "", "")) == [("RD309", 1)]
    (problem,) = found(tmp_path, themes(MEANING, "", MEANING, ""))
    assert problem.span
    assert problem.span.line == 5
    assert "“T1”, “T3”" in problem.message
    assert found(tmp_path, themes(MEANING, MEANING, MEANING)) == ()
    assert found(tmp_path, themes(MEANING, ", skip: true", MEANING, MEANING)) == ()
    assert found(tmp_path, themes("", "")) == ()
    assert found(tmp_path, themes("", "", "").replace("event: {city: Utrecht}\n", "")) == ()


@pytest.mark.parametrize(
    ("action", "lacks"),
    [
        ("what: Sign", "no owner (`who`) and no date (`by`)"),
        ("what: Sign, who: Ada", "no date (`by`)"),
        ("what: Sign, by: May", "no owner (`who`)"),
        ("what: Sign, who: Ada, by: May", None),
    ],
)
def test_actions_have_an_owner_and_a_date(tmp_path: Path, action: str, lacks: str | None) -> None:
    problems = found(tmp_path, one_theme(f"    actions: [{{{action}}}]\n"))
    assert [problem.message for problem in problems] == ([f"this action has {lacks}"] if lacks else [])


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("files/plan.pdf", True),
        ("there is.pdf", None),
        ("there%20is.pdf#page=2", False),
        ("https://example.com/plan.pdf", False),
        ("mailto:a@example.com", False),
    ],
)
def test_links_to_files_that_are_not_there(tmp_path: Path, link: str, told: bool | None) -> None:
    (tmp_path / "there is.pdf").write_bytes(b"")
    source = one_theme("", head=f"subtitle: See [this]({link}) and [that]({link})\n")
    assert places(tmp_path, source) == ([("RD311", 2)] if told else [])


def test_a_theme_of_one_point_beside_long_ones_is_told(tmp_path: Path) -> None:
    long = "title: Recap\nthemes:\n  - title: A\n    topics: [{points: [" + "So it is, " * 8 + "]}]\n"
    assert places(tmp_path, f"{long}  - title: B\n    topics: [{{points: [One]}}]\n") == [("RD312", 5)]
    assert places(tmp_path, f"{long}  - title: B\n    topics: [{{points: [One, Two]}}]\n") == []
    said = "word " * 40
    assert places(tmp_path, f"{long}  - title: B\n    topics: [{{points: [{said}]}}]\n") == []


@pytest.mark.parametrize(
    ("chart", "told"),
    [
        ("data: {Latency (ms): 40, Errors (%): 3}", True),
        ("data: {Mean: {Q1: 1}, 'Errors, %': {Q1: 3}}, unit: ms", True),
        ("data: {Start in s: {Q1: 1}, Stop in ms: {Q1: 3}}", True),
        ("data: {Mean (ms): {Q1: 1}, Most (ms): {Q1: 3}}, unit: ms", False),
        ("data: {Paris (FR): 1, Utrecht (NL): 2}, unit: Talks", False),
        ("data: {'Latency (min)': 40, 'Latency (max)': 90}, unit: ms", False),
        ("data: {'Latency, min': 40, 'Latency, mean': 60}, unit: ms", False),
    ],
)
def test_units_on_one_scale(tmp_path: Path, chart: str, told: bool) -> None:
    source = one_theme(f"    visuals:\n      - chart: {{type: bar, source: Team, {chart}}}\n")
    assert places(tmp_path, source) == ([("RD313", 6)] if told else [])


PARTED = (
    "title: Recap\nparts:\n  - {title: Building it}\n  - {title: Trust, id: trust}\nthemes:\n"
    "  - {title: Supply chain, part: building-it, topics: [{points: [One]}], meaning: So}\n"
    "  - {title: Portals, id: portals, part: trust, topics: [{points: [One]}], meaning: So}\n"
    "  - {title: Costs, part: trust, topics: [{points: [One]}], meaning: So}\n"
)


@pytest.mark.parametrize(
    ("visual", "message"),
    [
        ("table: {columns: [Call, Time], rows: [[a, 900 ms], [b, 1.2 s]]}", "“Time” of this table: ms and s"),
        ("table: {rows: [[a, € 3], [b, $4]]}", "column 2 of this table: $ and €"),
        ("table: {columns: [Call, In (ms)], rows: [[a, 9], [b, 3 %]]}", "“In (ms)” of this table: ms and per cent"),
        ("table: {columns: [Call, In (ms)], rows: [[a, 9 s], [b, 3 %]]}", "ms, per cent and s"),
        ("table: {columns: [What, Value], rows: [[Latency, 40 ms], [Errors, 3 %], [Cost, $4]]}", None),
        ("table: {columns: [Talk, Length], rows: [[a, 45 min], [b, 2 h]]}", None),
        ("table: {columns: [Talk, Since], rows: [[a, 1990s], [b, 80 ms]]}", None),
        ("table: {columns: [Call, Time (min), Time (max)], rows: [[a, 3 s, 4 s]]}", None),
        ("table: {columns: [Call, Size (MB)], rows: [[a, '1,200'], [b, 3 MB]]}", None),
        ("comparison: {columns: [Then, Now], rows: [[Share, 12 %, 300]]}", "per cent and plain numbers"),
        ("comparison: {columns: [Then, Now], rows: [[Price, 3 USD, 4 €]]}", "a row of this comparison: $ and €"),
        ("comparison: {columns: [Then, Now], rows: [[Builds, 2 h, 90 s], [Errors, 12 %, 3 %], [Nodes, 4, 300]]}", None),
    ],
)  # fmt: skip
def test_units_side_by_side(tmp_path: Path, visual: str, message: str | None) -> None:
    problems = found(tmp_path, "ignore: [RD306]\n" + one_theme(f"    visuals:\n      - {visual}\n"))
    told = [problem.message.replace(" holds ", ": ") for problem in problems]
    assert len(told) == bool(message)
    assert not message or told[0].endswith(message)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [("40 ms", "1.2 s", True), ("12 %", "300", True), ("40 ms", "90 ms", False), ("8,000+", "3rd", False)],
)
def test_numbers_of_one_label_have_one_unit(tmp_path: Path, first: str, second: str, told: bool) -> None:
    numbers = (
        f"numbers:\n  - {{value: '{first}', label: Latency, source: T}}\n  - {{value: 3 h, label: Length}}\n"
        f"  - {{value: '{second}', label: latency}}\n"
    )
    assert places(tmp_path, one_theme("", head=numbers)) == ([("RD313", 5)] if told else [])


def test_ids_by_which_something_is_named_and_which_only_a_title_gives(tmp_path: Path) -> None:
    assert places(tmp_path, PARTED) == [("RD314", 3)]
    problems = found(tmp_path, f"{PARTED}only: [portals, supply-chain]\norder: [supply-chain]\n")
    assert [problem.span.line for problem in problems if problem.span] == [3, 6]
    assert problems[1].message == (
        "`only` and `order` name this theme by the id `supply-chain`, which only this title gives"
    )
    assert found(tmp_path, f"ignore: [RD314]\n{PARTED}order: [costs]\n") == ()


def test_a_variant_that_names_a_theme_by_its_title_alone_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(PARTED.replace("{title: Building it}", "{id: building-it, title: Building it}"))
    variant = "extends: base.yaml\nthemes:\n  - {id: costs, icon: lock}\n  - {id: portals, icon: lock}\nonly: [costs]\n"
    (problem,) = found(tmp_path, variant)
    assert problem.span
    assert (problem.code, problem.span.file.name[-9:], problem.span.line) == ("RD314", "base.yaml", 8)
    assert problem.message.startswith("line 3 of the outline that extends this one names this theme by the id `costs`")
    assert found(tmp_path, "extends: base.yaml\nsubtitle: So\n") == ()


def test_what_only_a_check_speaks_of_is_not_told_by_a_build(tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(PARTED, encoding="utf-8")
    assert "RD314" in recap_decks("check", cwd=tmp_path).err
    assert "RD314" not in recap_decks("build", cwd=tmp_path).err


def test_rules_are_silenced_like_all_warnings(tmp_path: Path) -> None:
    assert found(tmp_path, "ignore: [RD309]\n" + themes("", "", "")) == ()
    assert found(tmp_path, themes("", "", "").replace("Recap", "Recap # recap: ignore RD309")) == ()


def test_the_recap_lacks_only_what_its_article_never_said(tmp_path: Path) -> None:
    opened = open_file(ROOT / "outline.yaml")
    build = Build(opened.outline, opened.logo, None, opened.file, opened.text, opened.pictures, opened.style)
    assert [problem.code for problem in lint(build)] == ["RD309"]


def test_rules_see_what_is_shown(tmp_path: Path) -> None:
    """That is, not what is for others, and each theme at its own place."""
    long = "it is so " * 15
    source = (
        "title: Recap\nthemes:\n"
        "  - {title: A, audience: [devs], headline: The state of things, topics: [{points: [b]}]}\n"
        f"  - title: B\n    topics: [{{points: [{long}, {long}, {long}]}}]\n"
    )
    (tmp_path / "outline.yaml").write_text(source, encoding="utf-8")
    for audience, lines in (("devs", [3, 4]), ("execs", [4])):
        ran = recap_decks("check", "--json", "--audience", audience, cwd=tmp_path)
        problems = json.loads(ran.out)["outlines"][0]["problems"]
        assert [problem["line"] for problem in problems if problem["code"].startswith("RD3")] == lines
