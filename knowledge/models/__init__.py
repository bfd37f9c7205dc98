from .evidence import EvidenceRow
from .indexes import KnowledgeIndexPage
from .practices import BestPracticePage
from .vocabulary import GradeLevel, SubjectArea

__all__ = [
    "BestPracticePage",
    "EvidenceRow",
    "GradeLevel",
    "KnowledgeIndexPage",
    "SubjectArea",
]
