from .appearances import Appearance, AppearancesMixin, Role
from .indexes import PeopleIndexPage
from .organisations import Organisation
from .profiles import Position, SpeakerProfilePage

__all__ = [
    "Appearance",
    "AppearancesMixin",
    "Organisation",
    "PeopleIndexPage",
    "Position",
    "Role",
    "SpeakerProfilePage",
]
