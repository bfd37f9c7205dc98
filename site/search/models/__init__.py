from .rebuilds import Rebuild

__all__ = ["Rebuild"]
