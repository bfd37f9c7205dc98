from .attachments import Attachment, AttachmentsMixin
from .base import BasePage
from .documents import OfficeDocument
from .events import EventDatesMixin
from .images import OfficeImage, OfficeRendition
from .indexes import IndexMixin
from .related import RelatedPage, RelatedPagesMixin
from .settings import OfficeSettings, SocialChannel
from .tasks import PressCheckTask
from .taxonomy import Project, ProjectMixin, Topic, TopicsMixin

__all__ = [
    "Attachment",
    "AttachmentsMixin",
    "BasePage",
    "EventDatesMixin",
    "IndexMixin",
    "OfficeDocument",
    "OfficeImage",
    "OfficeRendition",
    "OfficeSettings",
    "PressCheckTask",
    "Project",
    "ProjectMixin",
    "RelatedPage",
    "RelatedPagesMixin",
    "SocialChannel",
    "Topic",
    "TopicsMixin",
]
