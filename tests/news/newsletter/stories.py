"""Stories of any length, with any number of photos, without a database."""

from dataclasses import replace

from core.models import OfficeImage, OfficeSettings
from news.newsletter.content import Story
from news.newsletter.montage import Photo

PARAGRAPH = (
    "เมื่อวันที่ 10 มิถุนายน 2569 เวลา 09.00 น. นายทำดี มีน้ำใจ ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา "
    "เป็นประธานเปิดการประชุมเชิงปฏิบัติการ “ปั้นดินให้เป็นดาว” (PLC) ณ ห้องประชุมน้ำปิง มีครูเข้าร่วม 64 คน "
    "ทั้งนี้ ครูทุกคนได้ฝึกตั้งคำถาม ฟื้นความรู้เดิม และร่วมกันออกแบบแผนการเรียนรู้เรื่องเศษส่วน "
    "นอกจากนี้ ศึกษานิเทศก์ยังได้เยี่ยมชั้นเรียนของโรงเรียนบ้านดอยผู้เฒ่า ซึ่งเป็นโรงเรียนแกนนำ"
)
HEADLINE = "สพป.ทดสอบ ประชุมครูแกนนำ ฟื้นชั้นเรียนคณิตศาสตร์ให้เด็กกล้าคิด กล้าถาม และรื่นรมย์"


def story(characters: int = 1200, **changes: object) -> Story:
    text = (PARAGRAPH + "\n") * (characters // len(PARAGRAPH) + 1)
    told = Story(
        headline=HEADLINE,
        when="วันพุธที่ 10 มิถุนายน 2569 เวลา 09.00–16.30 น.",
        where="ห้องประชุมน้ำปิง ตำบลเวียงคำ อำเภอดอยแก้ว จังหวัดเชียงดอย",
        paragraphs=tuple(filter(None, text[:characters].strip().split("\n"))),
        url="https://example.org/news/plc/",
        issue="12/2569",
    )
    return replace(told, **changes)


def office(**fields: object) -> OfficeSettings:
    named = {"name": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงดอย เขต 2", "address": "99 หมู่ 4"}
    return OfficeSettings(**{**named, **fields})


def photos(count: int) -> list[Photo]:
    """Wide and upright ones in turn."""
    return [Photo(1800, 1200) if n % 3 else Photo(1200, 1600) for n in range(count)]


def images(count: int) -> tuple[OfficeImage, ...]:
    """Pictures whose files are gone: a grey field stands for each."""
    return tuple(
        OfficeImage(
            pk=n, title=f"ภาพ {n}", width=1800, height=1200, file=f"gone-{n}.jpg", collection_id=1
        )
        for n in range(count)
    )
