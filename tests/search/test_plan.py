import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.plan import LONGEST_QUERY, read
from thai.terms import stream


def choices(query):
    """The alternatives of each slot, as sets of their terms."""
    return [{" + ".join(c.terms) for c in slot.alternatives} for slot in read(query).slots]


def test_an_abbreviation_asks_for_its_full_form_as_well():
    (slot,) = choices("สพป.")
    assert {"สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"} <= slot


def test_a_full_form_asks_for_its_abbreviation_as_well():
    assert "ศน." in choices("ศึกษานิเทศก์")[0]


def test_a_form_of_several_words_is_one_slot():
    (slot,) = choices("Lesson Study")
    assert {"lesson study", "การศึกษาชั้นเรียน", "lesson + study"} <= slot


@pytest.mark.parametrize("query", ["พี แอล ซี", "พีแอลซี", "PLC"])
def test_an_acronym_is_the_same_spoken_and_spaced(query):
    (slot,) = choices(query)
    assert {"plc", "พีแอลซี", "ชุมชนแห่งการเรียนรู้ทางวิชาชีพ"} <= slot


def test_an_acronym_nobody_listed_as_spoken_is_understood_so():
    assert "pdca" in choices("พีดีซีเอ")[0]


def test_a_borrowed_word_typed_with_a_space_is_one():
    assert "active learning" in choices("แอคทีฟ เลิร์นนิ่ง")[0]


def test_a_word_and_a_letter_are_no_other_word():
    assert len(choices("นาย ก")) == 2


def test_letters_after_an_office_are_a_province():
    assert "เชียงใหม่" in choices("สพป.ชม.6")[1]


def test_a_province_after_an_office_is_its_letters_as_well():
    assert "ชม." in choices("สำนักงานเขตพื้นที่การศึกษาประถมศึกษา เชียงใหม่")[1]


def test_the_number_of_an_area_says_it_without_the_word():
    assert choices("สพป.เชียงใหม่ เขต 6") == choices("สพป.เชียงใหม่ 6")


def test_grades_from_to_are_found_by_any_of_them():
    assert choices("ป.4-6") == [{"ป#4", "ป#5", "ป#6"}]


@pytest.mark.parametrize("query", ["ว 17/2567", "ว.17/2567", "ว๑๗/๒๕๖๗"])
def test_a_circular_is_known_by_its_number(query):
    assert choices(query)[0] == {"ว#17"}


def test_an_abbreviation_without_full_stops_is_one():
    assert "องค์การบริหารส่วนตำบล" in choices("อบต")[0]


def test_a_word_made_of_words_with_synonyms_finds_these():
    assert any("นายกฯ" in choice for choice in choices("อดีตรองนายกรัฐมนตรี")[-1])


@pytest.mark.parametrize("query", ["plc ชม6", "plc ชม.6"])
def test_letters_close_to_a_number_may_be_a_province(query):
    assert "เชียงใหม่" in choices(query)[1]


def test_a_spaced_office_has_a_province_too():
    assert "ชม." in choices("เขต พื้นที่ การศึกษา ประถมศึกษา เชียงใหม่ 6")[1]


def test_the_same_letters_elsewhere_are_no_province():
    assert "เชียงใหม่" not in choices("อบรม 6 ชม.")[-1]


@pytest.mark.parametrize("query", ["พ.ศ. 2563", "ค.ศ. 2020", "ปี 63", "ปี 2563"])
def test_a_year_in_a_date_asks_for_both_eras(query):
    assert choices(query)[-1] == {"2563", "2020"}


@pytest.mark.parametrize("query", ["10/06/2560", "10-6-2560", "10.6.2560", "๑๐/๖/๖๐"])
def test_a_date_in_numbers_asks_for_its_month_by_name(query):
    day, month, year = choices(query)
    assert day == {"10"}
    assert "มิถุนายน" in month
    assert year == {"2560", "2017"}


def test_a_number_that_is_no_date_asks_for_itself_alone():
    assert choices("ครู 2563 คน")[1] == {"2563"}


def test_an_era_before_a_year_is_not_asked_for():
    assert len(choices("พ.ศ. 2563")) == 1


def test_a_wrong_spelling_asks_for_the_right_one():
    assert "สัมมนา" in choices("สัมนา")[0]
    assert "อนุญาต" in choices("อนุญาติลา")[0]


def test_no_false_friends():
    assert not {"พอ.", "พันเอก"} & choices("ผอ.")[0]
    assert "ชุมชน" not in choices("PLC")[0]


def test_quoted_words_must_stand_together():
    assert read('ครู "ชั้นเรียน ใหม่"').together == (stream("ชั้นเรียนใหม่"),)


def test_a_minus_leaves_out_a_word():
    plan = read("ครู -โรงเรียน")
    assert plan.without == ("โรงเรียน",)
    assert len(plan.slots) == 1


@pytest.mark.parametrize("query", ["-โรงเรียน", "--", "O-NET", "ครู - นักเรียน"])
def test_a_dash_that_cannot_leave_out_anything_is_just_a_dash(query):
    assert read(query).without == ()


def test_quotes_and_dashes_of_a_headline_are_just_that():
    plan = read('ผู้ว่าราชการจังหวัด -เปิด "งานวันเด็ก" ที่โรงเรียนบ้านหนองไผ่ มีนักเรียนและครูร่วมงานสองร้อยคน')
    assert plan.together == plan.without == ()


@pytest.mark.parametrize("query", ["", " ", "\x00", '""', "'", "\\", "…", "\u200b", "%", ")(", "ๆ"])
def test_a_query_without_words_asks_for_nothing(query):
    assert read(query).slots == ()


@given(st.text(max_size=2 * LONGEST_QUERY))
def test_anything_can_be_typed(query):
    assert all(slot.alternatives for slot in read(query).slots)
