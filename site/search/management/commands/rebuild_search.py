"""Put everything into the search index anew.

Needed after the word list or the built-in synonyms changed; everything else follows by itself.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from modelsearch.backends import get_search_backend

from search.rebuilding import Progress, rebuild


class Command(BaseCommand):
    help = "สร้างดัชนีค้นหาใหม่ทั้งหมด ระหว่างนั้นเว็บไซต์ยังค้นหาได้ตามปกติ ถ้าถูกขัดจังหวะ สั่งซ้ำเพื่อทำต่อจากที่ค้าง"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--restart", action="store_true", help="เริ่มใหม่ ไม่ทำต่อจากที่ค้าง")
        parser.add_argument("--at-once", type=int, default=200, help="จำนวนรายการต่อรอบ (200)")

    def handle(self, **options: Any) -> None:
        steps = rebuild(
            get_search_backend(),
            at_once=max(1, options["at_once"]),
            from_the_start=options["restart"],
        )
        try:
            for step in steps:
                self._show(step)
        except KeyboardInterrupt:
            self.stdout.write("\nหยุดแล้ว สั่ง rebuild_search อีกครั้งเพื่อทำต่อจากที่ค้าง")
            raise SystemExit(130) from None
        self.stdout.write(self.style.SUCCESS("สร้างดัชนีค้นหาใหม่เสร็จแล้ว"))

    def _show(self, step: Progress) -> None:
        name = step.model._meta.verbose_name
        line = f"{name}: {step.done:,}/{step.total:,}"
        if self.stdout.isatty():
            self.stdout.write(f"\r\033[K{line}", ending="\n" if step.done == step.total else "")
        elif step.done == step.total:
            self.stdout.write(line)
        self.stdout.flush()
