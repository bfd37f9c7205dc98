"""One account for each role, so that a visitor can try them all."""

from django.contrib.auth.models import Group

from accounts.models import User
from core import roles

LOGINS = {
    "reporter": (roles.REPORTER, "พิมพ์ดาว", "ทุ่งดาวงาม"),
    "officer": (roles.OFFICER, "รัตนาวลี", "ชื่นใจเวียง"),
    "deputy": (roles.DEPUTY, "ประสงค์ศักดิ์", "แก้วมาลัยดอย"),
    "moderator": (roles.MODERATOR, "อรทัยพร", "เวียงคำดี"),
    "admin": (roles.ADMINISTRATOR, "ธนกฤตชัย", "ดูแลระบบ"),
}


def load_staff(password: str) -> dict[str, User]:
    """Return the demo's accounts by login name; those that exist keep their password."""
    return {login: _ensure_user(login, password) for login in LOGINS}


def _ensure_user(login: str, password: str) -> User:
    role, first, last = LOGINS[login]
    user, created = User.objects.get_or_create(
        username=login,
        defaults={"first_name": first, "last_name": last, "email": f"{login}@chiangdoi2.example"},
    )
    if created:
        user.set_password(password)
        user.save()
        user.groups.add(Group.objects.get(name=role.name))
    return user
