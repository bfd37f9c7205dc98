from .evidence import EvidenceRow
from .practices import BestPracticePage, KnowledgeIndexPage
from .vocabulary import GradeLevel, SubjectArea

__all__ = [
    "BestPracticePage",
    "EvidenceRow",
    "GradeLevel",
    "KnowledgeIndexPage",
    "SubjectArea",
]
