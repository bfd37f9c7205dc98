"""Forms of the editor. `uploads` is named in the settings: it needs the models to be loaded."""

from .pages import EditorialPageForm

__all__ = ["EditorialPageForm"]
