from .counts import ClickCount, QueryCount
from .rebuilds import Rebuild
from .synonyms import SynonymGroup

__all__ = ["ClickCount", "QueryCount", "Rebuild", "SynonymGroup"]
