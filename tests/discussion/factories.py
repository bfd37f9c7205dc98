import factory
from django.contrib.auth.models import Permission
from factory.django import DjangoModelFactory

from discussion.models import Comment
from tests.factories import UserFactory


class CommentFactory(DjangoModelFactory):
    class Meta:
        model = Comment

    name = factory.Sequence(lambda n: f"ครูคนที่ {n}")
    email = factory.Sequence(lambda n: f"teacher{n}@example.org")
    text = factory.Sequence(lambda n: f"โรงเรียนของเราเปิดชั้นเรียนมาแล้ว {n} ครั้ง")


class ModeratorFactory(UserFactory):
    """May enter the admin and decide about comments, nothing else."""

    @factory.post_generation
    def permissions(self, create: bool, extracted: object, **kwargs: object) -> None:
        codenames = ["access_admin", "moderate_comment"]
        self.user_permissions.set(Permission.objects.filter(codename__in=codenames))
