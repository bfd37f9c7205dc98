"""The desk "รับข่าว": a text and a phone full of photos become the draft of a report.

Files arrive and are opened (`uploads`, `opening`), the text is read and matched with the directory
(`proposals`), the officer checks it (`forms`, `highlights`), pages are made of it (`making`), go
through the review together (`going_along`) and can be undone (`undoing`). See
docs/decisions/0022-press-desk.md.
"""
