"""Names of offices, schools and posts in one form."""

import pytest

from search.short_forms import shortened, spelled_out


@pytest.mark.parametrize(
    "forms",
    [
        (
            "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต ๖",
            "สพป.ชม.6",
            "สพป.ชม. เขต 6",
            "สพป เชียงใหม่ เขต 6",
            "สพป.เชียงใหม่ 6",
        ),
        ("โรงเรียนบ้านห้วยผึ้ง", "ร.ร.บ้านห้วยผึ้ง", "รร. บ้านห้วยผึ้ง", "รร บ้านห้วยผึ้ง"),
        ("รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", "รอง ผอ.สพท.", "รองผอ.เขตพื้นที่"),
        ("ผู้อำนวยการโรงเรียนบ้านห้วยผึ้ง", "ผอ.ร.ร.บ้านห้วยผึ้ง", "ผอ. รร.บ้านห้วยผึ้ง"),
        ("ศึกษานิเทศก์", "ศน."),
    ],
    ids=lambda forms: forms[0],
)
def test_ways_of_writing_are_one(forms):
    assert len({shortened(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("สพป.เชียงใหม่ เขต 6", "สพป.เชียงใหม่ เขต 5"),
        ("สพป.เชียงใหม่ เขต 6", "สพม.เชียงใหม่ เขต 6"),
        ("ผู้อำนวยการ", "รองผู้อำนวยการ"),
        ("โรงเรียนบ้านปากน้ำ", "โรงเรียนบ้านสมุทรปราการ"),
    ],
)
def test_other_names_stay_others(one, other):
    assert shortened(one) != shortened(other)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("ผอ.ร.ร.บ้านห้วยผึ้ง", "ผู้อำนวยการโรงเรียนบ้านห้วยผึ้ง"),
        ("สพป.ชม.6", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่6"),
        ("สำนักงานเขตพื้นที่การศีกษา", "สำนักงานเขตพื้นที่การศีกษา"),
    ],
    ids=["post", "office", "a slip of the pen"],
)
def test_abbreviations_alone_are_written_in_full(short, full):
    assert spelled_out(short) == full
