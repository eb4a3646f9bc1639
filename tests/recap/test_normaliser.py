from __future__ import annotations

import pytest
from tests.recap.normaliser import normalised


@pytest.mark.parametrize(
    ("typeset", "plain"),
    [
        ("the industry’s “shift” and ‘rise’", "the industry's \"shift\" and 'rise'"),
        ("March 19–22", "March 19-22"),
        ("self\u2011service", "self-service"),
        ("\u22125 – or —", "-5 - or -"),
        ("80+\u00a0countries \t\r\n  met\v here ", "80+ countries met here"),
        ("cloud\u200b-native\u2060 plat\u00adforms", "cloud-native platforms"),
        ("Kuber\u00ad\nnetes", "Kubernetes"),
        ("Kuber\u00ad\u200b\r\n  netes", "Kubernetes"),
        ("self-\nservice", "self-service"),
        ("self-\u200b \n service", "self-service"),
        ("2023–\n2024", "2023-2024"),
        ("an aside –\nlike this", "an aside - like this"),
        ("e\ufb03cient work\ufb02ows…", "efficient workflows..."),
    ],
)
def test_typesetting_is_forgiven(typeset: str, plain: str) -> None:
    assert normalised(typeset) == plain
    assert normalised(plain) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Policy as Code", "Policy as code"),
        ("monitoring, logging", "monitoring logging"),
        ("right-sizing", "right - sizing"),
        ("8,000+", "8,000"),
        ("micro-segmentation", "microsegmentation"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)
