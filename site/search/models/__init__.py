from .counts import ClickCount, QueryCount
from .synonyms import SynonymGroup

__all__ = ["ClickCount", "QueryCount", "SynonymGroup"]
