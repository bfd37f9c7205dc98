"""Names that were read find the projects and topics that they name."""

import pytest

from core.matching import projects_like, the_one, topics_in
from tests.factories import ProjectFactory, TopicFactory

pytestmark = pytest.mark.django_db


class TestProjects:
    NAME = "โครงการเพื่อนครูดูห้อง (Buddy Classroom)"

    @pytest.fixture
    def project(self):
        return ProjectFactory(name=self.NAME, name_en="Buddy Classroom")

    @pytest.mark.parametrize(
        "read",
        [
            NAME,
            "เพื่อนครูดูห้อง",
            "โครงการ “เพื่อนครูดูห้อง”",
            "โครงการเพื่อนครู\u200bดูห้อง ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
            "โครงการเพื่อนครูดูห้อง รุ่นที่ 2",
            "Buddy classroom",
        ],
    )
    def test_ways_of_writing_a_project_are_the_same(self, project, read):
        assert the_one(projects_like([read])[read]).project == project

    def test_a_slip_of_the_pen_is_only_proposed(self, project):
        (match,) = projects_like(["โครงการเพื่อนครูดูหอง"])["โครงการเพื่อนครูดูหอง"]
        assert (match.project, match.closeness) == (project, "near")

    def test_another_project_is_not_proposed(self, project):
        assert projects_like(["โครงการโรงเรียนสีขาว"]) == {"โครงการโรงเรียนสีขาว": []}

    def test_two_of_one_name_are_not_linked_without_asking(self, project):
        ProjectFactory(name=f"{self.NAME} รุ่นที่ 1", slug="first")
        assert the_one(projects_like([self.NAME])[self.NAME]) is None

    def test_one_query_serves_all_names(self, project, django_assert_num_queries):
        with django_assert_num_queries(1):
            projects_like(["โครงการหนึ่ง", "โครงการสอง", self.NAME])


class TestTopics:
    def test_topics_are_named_by_their_words(self):
        reading, _ = TopicFactory(name="การอ่าน"), TopicFactory(name="กีฬา")
        assert topics_in("อบรมครูเรื่องการอ่านการเขียน ป.1") == [reading]

    def test_another_form_names_a_topic_too(self):
        plc = TopicFactory(name="PLC")
        assert topics_in("เวทีชุมชนแห่งการเรียนรู้ทางวิชาชีพระดับเขต") == [plc]

    def test_either_side_of_a_stroke_names_a_topic(self):
        visits = TopicFactory(name="นิเทศ/ตรวจเยี่ยม")
        assert topics_in("ผอ.เขต ตรวจเยี่ยมสนามสอบ") == [visits]

    def test_letters_inside_another_word_name_nothing(self):
        TopicFactory(name="รถ")
        assert topics_in("ปรารถนาดีต่อครูทุกคน") == []

    def test_the_topic_named_most_often_comes_first(self):
        once, twice = TopicFactory(name="PLC"), TopicFactory(name="นิเทศ")
        assert topics_in("นิเทศภายในด้วย PLC และนิเทศติดตาม") == [twice, once]

    def test_a_text_of_nothing_names_nothing(self):
        TopicFactory(name="PLC")
        assert topics_in("") == []
