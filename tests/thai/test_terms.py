import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.folding import fold
from thai.lattice import Lexicon
from thai.terms import abbreviations, index_terms, query_tokens, squeeze, starts, stream

LEXICON = Lexicon(
    ["โรงเรียน", "โรง", "เรียน", "บ้าน", "ครู", "คน", "ประชุม", "และ", "ชั้น", "ปี", "วันที่", "ศึกษา", "ทัศน"]
)


def terms(text):
    return set(index_terms(fold(text), LEXICON))


def asked(text):
    return [token.term for token in query_tokens(fold(text), LEXICON)]


@pytest.mark.parametrize(
    ("dotted", "groups"),
    [
        pytest.param("ก.ค.ศ.", ["กคศ."], id="letters-belong-together"),
        pytest.param("สพป.ชม.", ["สพป.", "ชม."], id="longer-groups-stand-alone"),
        pytest.param("ร.ร.", ["รร."], id="two-letters"),
        pytest.param("พ.ศ", ["พศ."], id="last-stop-left-out"),
    ],
)
def test_letters_with_full_stops_are_divided(dotted, groups):
    assert abbreviations(dotted) == groups


@pytest.mark.parametrize("written", ["ร.ร.", "รร.", "ร.ร"])
def test_an_abbreviation_is_one_term_however_it_is_written(written):
    assert "รร." in terms(f"ประชุม {written} บ้าน")
    assert asked(written) == ["รร."]


def test_an_abbreviation_without_full_stops_is_one_as_well():
    assert asked("สพป") == ["สพป."]
    assert "ผอ." in terms("ผอโรงเรียน")


def test_letters_inside_a_word_are_no_abbreviation():
    assert "ศน." not in terms("ทัศนศึกษา")


def test_a_word_before_a_full_stop_stays_a_word():
    assert "คน" in terms("ครู 12 คน. และ")


@pytest.mark.parametrize("written", ["O-NET", "ONET", "o-net"])
def test_parts_joined_by_a_hyphen_are_found_as_one_word(written):
    assert "onet" in terms("สอบ O-NET")
    assert "onet" in asked(written)


@pytest.mark.parametrize(
    "written", ["ป.6", "ป. ๖", "ป6", "ชั้นประถมศึกษาปีที่ 6", "ประถมศึกษาปีที่6", "ชั้นประถม 6"]
)
def test_a_grade_is_one_term_however_it_is_written(written):
    assert "ป#6" in terms(written)
    assert asked(written) == ["ป#6"]


@pytest.mark.parametrize("written", ["นักเรียนม.3", "ชั้นม.๓", "จบม.3", "ป.6และม.3"])
def test_a_grade_needs_no_space_before_it(written):
    assert "ม#3" in terms(written)
    assert "ม#3" in asked(written)


@pytest.mark.parametrize("written", ["สพม.3", "กม.3", "ซ.ม.3"])
def test_an_abbreviation_before_a_number_is_not_a_grade(written):
    assert "ม#3" not in terms(written)


def test_the_sign_for_what_is_left_out_is_not_asked_for():
    assert asked("ประชุมชาวบ้านฯ") == asked("ประชุมชาวบ้าน")


def test_unknown_words_on_both_sides_of_that_sign_are_found_each_by_itself():
    text = "ซิกแซฯพุดพิ"
    parts = {part for token in query_tokens(fold(text), LEXICON) for part in token.parts}
    assert parts
    assert parts <= terms(text)


def test_a_range_of_grades_holds_those_between():
    assert {"ม#1", "ม#2", "ม#3"} <= terms("ม.1-3")
    assert {"ป#4", "ป#5", "ป#6"} <= terms("ป.4 - ป.6")


@pytest.mark.parametrize(
    "written", ["ปี 67", "ปีการศึกษา 67", "ปีงบฯ 67", "10 พ.ค. 67", "มกราคม ๖๗", "พ.ศ.67"]
)
def test_two_digits_are_a_year_where_a_date_stands(written):
    assert "2567" in terms(written)


@pytest.mark.parametrize("written", ["ครู 67 คน", "ปี 67.5", "ข้อ 67"])
def test_two_digits_are_just_a_number_elsewhere(written):
    assert "2567" not in terms(written)


@pytest.mark.parametrize("written", ["05/06/2560", "5-6-2560", "5.6.2560", "๕/๖/๖๐"])
def test_a_date_in_numbers_is_found_as_written_in_words(written):
    assert {"5", "มิถุนายน", "2560"} <= terms(written)


@pytest.mark.parametrize("written", ["3.2.45", "123/2560", "32/1/2560", "5/13/2560", "1/2/3/2560"])
def test_other_numbers_are_no_date(written):
    assert not terms(written) & {"กุมภาพันธ์", "มกราคม", "2545"}


def test_an_unknown_name_is_asked_for_by_pairs_of_clusters():
    (token,) = query_tokens("ฬิฐาเจิ", LEXICON)
    assert set(token.parts) == {"~ฬิฐา", "~ฐาเจิ"}
    assert set(token.parts) <= terms("ครูฬิฐาเจิ")


def test_the_stream_of_a_phrase_is_part_of_its_text_from_cluster_to_cluster():
    text = stream("ประชุมครู, โรงเรียนบ้าน")
    assert stream("ครู โรงเรียน") in text
    assert stream("ครูโรง") in text
    assert stream("ปร") not in text


def test_completions_know_where_words_begin_and_drop_spaces_and_punctuation():
    found = starts("ครูโรงเรียน “บ้าน”", LEXICON, 30)
    beginnings = {start.text: start.is_word for start in found}
    assert beginnings["ครูโรงเรียนบ้าน"]
    assert beginnings["เรียนบ้าน"]
    assert not beginnings["ยนบ้าน"]
    assert squeeze("นายกฯ ให้") == "นายกฯให้"


def test_beginnings_are_kept_as_typed_too():
    assert next(starts("ครู-บ้าน 5", LEXICON, 30)) == ("ครูบ้าน5", "ครู-บ้าน5", True)


@given(
    st.text(alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F) | st.characters())
)
def test_no_text_is_too_strange(text):
    folded = fold(text)
    assert all(index_terms(folded, LEXICON))
    assert isinstance(query_tokens(folded, LEXICON), list)
    assert isinstance(stream(folded), str)
    assert all(start.text in squeeze(folded) for start in starts(folded, LEXICON, 30))


def test_a_name_is_found_in_texts_from_before_it_was_learnt():
    lexicon = Lexicon(["โรงเรียน", "ดอย"])
    before = set(index_terms("โรงเรียนดอยแก้วฟ้า", lexicon))
    lexicon.learn(["ดอยแก้วฟ้า"])
    (name,) = query_tokens("ดอยแก้วฟ้า", lexicon)
    assert name.term == "ดอยแก้วฟ้า"
    assert set(name.parts) <= before


def test_a_name_that_was_learnt_is_found_whole_and_by_part():
    lexicon = Lexicon(["โรงเรียน", "ดอย"])
    lexicon.learn(["ดอยแก้วฟ้า"])
    assert {"ดอยแก้วฟ้า", "ดอย", "~แก้ว"} <= set(index_terms("โรงเรียนดอยแก้วฟ้า", lexicon))
