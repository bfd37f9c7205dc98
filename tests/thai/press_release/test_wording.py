"""What one word more or less changes: who does it, how many came, what a date or a place is."""

import pytest

from tests.thai.press_release.sentences import names, person, reading
from thai.press_release import read

BOTH = "สมชาย ใจดี", "สมหญิง งามยิ่ง"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("มีผู้เข้าประชุม 63 คน ประกอบด้วย ผู้บริหารโรงเรียน 38 คน บุคลากร 25 คน", 63),
        ("ครูลงทะเบียน 500 คน เข้าร่วมจริงราว 340 คน", 340),
        ("เปิดรับสมัครครู ป.1 ที่สนใจแก้ปัญหา เข้าร่วมโครงการพี่ช่วยน้อง รุ่นที่ 4 จำนวน 60 คน", None),
    ],
)
def test_parts_of_a_total_and_those_who_only_registered_are_not_counted(written, number):
    found = reading(written).participants
    assert (found and found.number.value) == number


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("จัดกีฬาสีภายใน 12 - 13 ธันวาคม 2567 มีพิธีเปิดวันที่ 13 ธันวาคม 2567", (12, 13)),
        ("จัดอบรมเตรียมรับการทดสอบ NT รุ่นที่ 1 วันที่ 8 มกราคม 2567", (8, 8)),
    ],
)
def test_sports_within_a_school_and_getting_ready_for_an_exam_are_no_deadlines(written, days):
    found = reading(written)
    assert (found.event_start.value.day, found.event_end.value.day) == days


@pytest.mark.parametrize(
    ("written", "label"),
    [("โรงเรียนบ้านงามจัดวงPLCครูวิทย์", "PLC"), ("กำหนดสอบRTวันที่ 3 มีนาคม 2568", "RT")],
)
def test_thai_letters_may_touch_a_latin_trigger(written, label):
    assert label in [topic.value for topic in reading(written).topics]


def test_several_grades_in_one_room_are_not_inclusive_education():
    found = reading("ศึกษาดูงานการจัดการเรียนรวมชั้น ณ โรงเรียนบ้านงาม")
    assert "เรียนรวม" not in [topic.value for topic in found.topics]


def test_letterhead_is_no_topic_even_without_a_headline():
    text = "จดหมายข่าวรายสัปดาห์ สพป.ตราด เขต 9\nฉบับที่ 3\nวันที่ 13 ส.ค. 67 นายสมชาย ใจดี ประชุมทางไกล"
    assert read(text).topics == ()


@pytest.mark.parametrize(
    ("written", "venue"),
    [
        ("เกษียณ ณ สิ้นเดือนกันยายน 2567 งานจัดวันที่ 20 กันยายน 2567 ที่หอประชุมกลาง", "หอประชุมกลาง"),
        ("ปลูกต้นไม้ วันที่ 1 มิ.ย. 68 ที่ป่าชุมชนโคกงาม และสนามหน้าโรงเรียน", "ป่าชุมชนโคกงาม"),
        ("ลงพื้นที่เยี่ยมเด็กที่ประสบอุทกภัย เมื่อ 12 ต.ค. 65 ที่บ้านงาม ต.งาม อ.เมือง", "บ้านงาม"),
    ],
)
def test_forests_and_villages_are_places_but_the_end_of_a_month_is_none(written, venue):
    assert reading(written).venue.value == venue


@pytest.mark.parametrize(
    ("written", "position", "organisation"),
    [
        (
            "ต้อนรับนายสมชาย ใจดี เนื่องในโอกาสเดินทางมารับตำแหน่งผู้อำนวยการโรงเรียนบ้านงาม",
            "ผู้อำนวยการโรงเรียนบ้านงาม",
            "โรงเรียนบ้านงาม",
        ),
        (
            "ไปส่ง นายสมชาย ใจดี เข้ารับตำแหน่ง ผู้อำนวยการโรงเรียนบ้านงาม ณ หอประชุม",
            "ผู้อำนวยการโรงเรียนบ้านงาม",
            "โรงเรียนบ้านงาม",
        ),
        (
            "วิทยากรคือ นายสมชาย ใจดี ปัจจุบันเป็นนักศึกษาปริญญาโท มหาวิทยาลัยสามเสน",
            "นักศึกษาปริญญาโท มหาวิทยาลัยสามเสน",
            "มหาวิทยาลัยสามเสน",
        ),
        (
            "วิทยากรคือ นายสมชาย ใจดี เจ้าพนักงานป้องกันชำนาญการ จากสำนักงานป้องกันภาคกลาง",
            "เจ้าพนักงานป้องกันชำนาญการ",
            "สำนักงานป้องกันภาคกลาง",
        ),
        (
            "นำโดย นพ.สมชาย ใจดี นายแพทย์เชี่ยวชาญ โรงพยาบาลดอยตะวัน ในวันนี้",
            "นายแพทย์เชี่ยวชาญ โรงพยาบาลดอยตะวัน",
            "โรงพยาบาลดอยตะวัน",
        ),
        (
            "มูลนิธิแสงเรือน โดย นายสมชาย ใจดี กรรมการ บริจาคคอมพิวเตอร์ 15 เครื่อง",
            "กรรมการ",
            None,
        ),
    ],
)
def test_post_is_taken_up_held_at_present_or_named_with_its_place_behind(
    written, position, organisation
):
    found = person(written)
    assert found.position.value == position
    assert (found.organisation and found.organisation.value) == organisation


def test_workplace_in_front_of_a_list_is_that_of_each():
    found = reading(
        "คณะวิทยากรจากมหาวิทยาลัยสามเสน ได้แก่ ดร.สมชาย ใจดี และ อ.สมหญิง งามยิ่ง ครูผู้เข้าประชุม 72 คน"
    )
    assert [(one.position, one.organisation.value) for one in found.people] == [
        (None, "มหาวิทยาลัยสามเสน")
    ] * 2


def test_one_post_goes_for_foreigners_in_the_list_too():
    found = reading("นายสมชาย ใจดี และ Mr. Peter Okafor ครูโรงเรียนบ้านงาม แบ่งปันประสบการณ์")
    assert [one.organisation.value for one in found.people] == ["โรงเรียนบ้านงาม"] * 2


@pytest.mark.parametrize(
    "written",
    [
        "ทพญ.สมหญิง งามยิ่ง ทันตแพทย์ โรงพยาบาลสรรพยา ให้ความรู้แก่ครู",
        "สมาคมผู้ปกครองและครูจังหวัดลพบุรี จัดพิธีมอบเข็มแก่ นางสมหญิง งามยิ่ง",
        "ณ สวนอาหารริมน้ำ อ.สรรพยา ผู้เกษียณที่มาร่วมงาน ได้แก่ นางสมหญิง งามยิ่ง",
        "วิทยากรคือนางสมหญิง งามยิ่งนักเรียนร่วมค่าย 64คน",
    ],
)
def test_posts_associations_districts_and_audiences_are_nobody(written):
    assert names(reading(written).people) == ["สมหญิง งามยิ่ง"]


def test_given_name_with_one_letter_misspelt_is_the_same_person():
    found = reading("ผศ.นลินี เวชกุล กล่าวกับครู โดยผศ.นลิณี บรรยายเรื่อง “ห้องเรียนของทุกคน”")
    assert names(found.people) == ["นลินี เวชกุล"]
    assert found.speakers[0].topic.value == "ห้องเรียนของทุกคน"


def test_title_of_a_talk_ends_before_the_audience():
    found = reading("นายสมชาย ใจดี บรรยายเรื่อง วัยรุ่นคุยได้ นักเรียน 240 คน ผู้ปกครอง 310 คน ร่วมงาน")
    assert found.speakers[0].topic.value == "วัยรุ่นคุยได้"


def test_quotation_that_somebody_says_is_no_title_of_a_talk():
    text = "“เด็กทุกคนเรียนรู้ได้”\nผศ.นลินี เวชกุล กล่าวกับครู 48 คน ในการอบรมครู ซึ่งเป็นวิทยากรหลัก"
    assert [one.topic for one in read(text).speakers] in ([], [None])


@pytest.mark.parametrize(
    ("written", "roles"),
    [
        ("บรรยาย 2 เรื่อง คือ 1) อ่านสนุก โดย {} 2) เขียนดี โดย {}", ("speaker", "speaker")),
        ("แบ่งปันประสบการณ์ ได้แก่ {} ดำเนินรายการโดย {} ศึกษานิเทศก์", ("speaker", "moderator")),
        ("ดำเนินรายการโดย {} ร่วมด้วย {} สรุปบทเรียน", ("moderator", "speaker")),
        ("วิทยากรหลัก {} พร้อมทีมวิทยากร {} รับ 80 คน", ("speaker", "speaker")),
        ("โดยมี {} ศึกษานิเทศก์ พร้อมด้วย {} ร่วมประชุม", ("attendee", "attendee")),
        ("ผู้เกษียณที่มาร่วมงาน ได้แก่ {} โดยมี {} เป็นประธาน", ("honoured", "presiding")),
        ("{} เป็นผู้ส่งมอบ {} เป็นผู้รับมอบ", ("guest", "attendee")),
        ("มอบเกียรติบัตรแก่ครูผู้สอน คือ {} โดยมี {} เป็นประธาน", ("honoured", "presiding")),
        ("ให้ศึกษานิเทศก์ร่วมคณะ ได้แก่ {} {}", ("attendee", "attendee")),
        ("{} เป็นวิทยากร สังเกตการณ์โดย {} ศึกษานิเทศก์", ("speaker", "attendee")),
        ("มี {} เป็นผู้ร่วมเสวนา {} ดำเนินรายการ", ("speaker", "moderator")),
        ("จัดอบรม ดำเนินการอบรมโดย {} และ {}", ("leader", "leader")),
        ("นำบุคลากรต้อนรับ {} และคณะ ในวันนี้ โดย {} นำเสนอรายงาน", ("leader", "reporting")),
        ("โดยมี {} และ {} เข้าร่วมประชุม เพื่อพิจารณาแผนการนิเทศ", ("attendee", "attendee")),
        ("{} พร้อมคณะครู ต้อนรับคณะกรรมการ นำโดย {}", ("welcoming", "leader")),
        ("จัดพิธีต้อนรับครูผู้ช่วยใหม่ ได้แก่ {} และ {}", ("honoured", "honoured")),
    ],
)
def test_heading_and_verb_tell_two_people_apart(written, roles):
    found = reading(written.format(f"นาย{BOTH[0]}", f"นาง{BOTH[1]}")).people
    assert [one.roles[0].value for one in found] == list(roles)


def test_what_the_school_wins_is_not_won_by_its_coaches():
    found = person("โดยมี นายสมชาย ใจดี ครูผู้ฝึกสอน ซึ่งโรงเรียนได้รับรางวัลรวม 4 เหรียญทอง")
    assert found.roles[0].value == "mentioned"


def test_chair_of_a_club_who_holds_a_camp_runs_it():
    found = person("ชมรมครูสังคม โดย นายสมชาย ใจดี ประธานชมรม จัดค่ายเยาวชน")
    assert found.roles[0].value == "leader"


@pytest.mark.parametrize(
    "text",
    [
        "สพป.ตราด เขต 9 ร่วมงานวันสถาปนา\n23 กรกฎาคม 2567 นายสมชาย ใจดี ผอ.สพป.ตราด เขต 9"
        " มอบหมายให้ นายสมศักดิ์ มีสุข ร่วมงานวันสถาปนา ณ หอประชุมกลาง",
        "พิธีถวายราชสดุดี\n1 กรกฎาคม 2567 นายสมชาย ใจดี ผอ.สพป.ตราด เขต 9 มอบหมายให้ นายสมศักดิ์ มีสุข"
        " ศึกษานิเทศก์ นำลูกเสือเข้าร่วมพิธี 80 คน",
    ],
)
def test_who_sends_somebody_to_another_one_s_event_does_not_run_it(text):
    assert read(text).organiser is None


def test_school_that_signs_with_a_hotel_runs_the_signing():
    text = (
        "ลงนามฝึกงาน\nวันที่ 30 ม.ค. 2568 โรงเรียนบ้านงาม โดย นายสมชาย ใจดี ผู้อำนวยการโรงเรียน"
        " และโรงแรมริมน้ำ โดย คุณสมหญิง งามยิ่ง ผู้จัดการทั่วไป ลงนามบันทึกข้อตกลง"
    )
    assert read(text).organiser.value == "โรงเรียนบ้านงาม"


def test_byline_may_end_in_a_slash_and_its_label():
    text = "ประชุมครู\nวันที่ 2 ธ.ค. 2567 โรงเรียนบ้านงามจัดประชุมครู\nกลุ่มอำนวยการ/ภาพ-ข่าว"
    assert read(text).credit.value == "กลุ่มอำนวยการ/ภาพ-ข่าว"


def test_joining_what_another_one_holds_names_that_one_as_organiser():
    found = reading("นายสมชาย ใจดี ร่วมเป็นกรรมการคัดเลือกครูดี ที่สมาคมครูปฐมวัยภาคตะวันออกจัดขึ้น ณ โรงแรมริมน้ำ")
    assert found.organiser.value == "สมาคมครูปฐมวัยภาคตะวันออก"


def test_who_leads_pupils_to_a_story_hour_tells_no_story():
    assert reading("พร้อมกันนี้ นายสมชาย ใจดี นำนักเรียน 25 คน ร่วมกิจกรรมเล่านิทาน").speakers == ()


def test_two_ranks_share_the_post_behind_the_second():
    found = reading(
        "โดย ส.ต.อ.สมชาย ใจดี และ จ.ส.อ.สมศักดิ์ มีสุข เจ้าพนักงานป้องกัน เทศบาลตำบลงาม สอนการใช้ถังดับเพลิง"
    )
    assert len({one.position.value for one in found.people}) == 1


def test_head_who_tells_of_the_school_s_plans_speaks_for_the_organiser():
    found = reading("นายสมชาย ใจดี ผู้อำนวยการโรงเรียนบ้านงาม เปิดเผยว่า โรงเรียนกำหนดจัดค่ายคุณธรรม")
    assert found.organiser.value == "โรงเรียนบ้านงาม"


def test_school_that_wins_something_is_a_headline():
    text = "โรงเรียนบ้านงามชนะเลิศโครงงาน\nขอแสดงความยินดีกับ เด็กชายสมชาย ใจดี ที่ได้รับรางวัลชนะเลิศ"
    assert read(text).title.value == "โรงเรียนบ้านงามชนะเลิศโครงงาน"


def test_by_whom_it_is_held_does_not_cut_the_place_short():
    found = reading("เมื่อวันที่ 5 มิถุนายน 2568 ณ หอประชุมใหญ่ มหาวิทยาลัยสามเสน จังหวัดสตูล จัดโดย ชมรมครู")
    assert found.venue.value == "หอประชุมใหญ่ มหาวิทยาลัยสามเสน"


def test_name_may_begin_like_an_aunt():
    assert names(reading("พร้อมด้วย คุณป้องภพ จิตสว่าง มอบข้าวสาร").people) == ["ป้องภพ จิตสว่าง"]
