from .attachments import Attachment, AttachmentsMixin
from .base import BasePage
from .documents import OfficeDocument
from .events import EventDatesMixin
from .images import OfficeImage, OfficeRendition
from .related import RelatedPage, RelatedPagesMixin
from .settings import OfficeSettings, SocialChannel
from .taxonomy import Project, ProjectMixin, Topic, TopicsMixin

__all__ = [
    "Attachment",
    "AttachmentsMixin",
    "BasePage",
    "EventDatesMixin",
    "OfficeDocument",
    "OfficeImage",
    "OfficeRendition",
    "OfficeSettings",
    "Project",
    "ProjectMixin",
    "RelatedPage",
    "RelatedPagesMixin",
    "SocialChannel",
    "Topic",
    "TopicsMixin",
]
