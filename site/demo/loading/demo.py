"""The order in which the demo comes into being."""

from collections.abc import Callable

from django.db import transaction

from core.editorial import apply_editorial_setup
from demo.loading.discussion import load_comments
from demo.loading.knowledge import load_practices
from demo.loading.news import load_galleries, load_reports
from demo.loading.newsletters import load_newsletters
from demo.loading.office import (
    choose_leads,
    load_home,
    load_standard_pages,
    load_vocabulary,
)
from demo.loading.people import load_people
from demo.loading.pictures import Studio
from demo.loading.staff import load_staff
from demo.loading.translations import load_translations
from demo.loading.workflow import submit_waiting_reports
from home.models import HomePage

Say = Callable[[str], object]


@transaction.atomic
def load_everything(*, password: str, picture_width: int, say: Say) -> None:
    """Load what is missing of the demo, all of it or nothing; what exists is left as it is."""
    studio = Studio(picture_width)
    say("หน้าหลักและคำที่ใช้จัดหมวดหมู่")
    load_vocabulary()
    first_time = not HomePage.objects.exists()
    home = load_home()
    apply_editorial_setup()
    staff = load_staff(password)
    deputy = staff["deputy"]
    sections = {section.slug: section for section in home.get_children()}
    load_standard_pages(home, deputy, studio)
    say("บุคคล 16 คน")
    load_people(sections["people"], deputy, studio)
    say("ประมวลภาพ 9 ชุด (วาดภาพ ใช้เวลาสักครู่)")
    load_galleries(sections["galleries"], deputy, studio)
    say("รายงานข่าว 40 เรื่อง")
    load_reports(sections["news"], deputy, staff["reporter"], studio)
    if first_time:
        choose_leads(home, sections["news"])
    submit_waiting_reports(sections["news"], staff["reporter"])
    say(load_newsletters(sections["news"], staff["officer"]) or "จดหมายข่าว 2 ฉบับ")
    say("วิธีปฏิบัติที่เป็นเลิศ 12 เรื่อง")
    load_practices(sections["knowledge"], sections["news"], deputy, studio)
    say("ความคิดเห็นและหน้าภาษาอังกฤษ")
    load_comments(staff["moderator"])
    load_translations(deputy)
    apply_editorial_setup()  # once more, for the English tree
