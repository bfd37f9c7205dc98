"""The reader's search: results with facets, names on top, suggestions while typing."""
