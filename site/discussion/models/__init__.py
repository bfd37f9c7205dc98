from .comments import Comment
from .mixins import DiscussionMixin
from .throttling import Throttle

__all__ = ["Comment", "DiscussionMixin", "Throttle"]
