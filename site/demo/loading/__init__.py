from .demo import load_everything

__all__ = ["load_everything"]
