"""Thai text: dates, numerals, names, collation, slugs, words and excerpts.

Pure Python: nothing here imports Django or Wagtail, so every rule can be tested as a function
of its arguments.
"""
