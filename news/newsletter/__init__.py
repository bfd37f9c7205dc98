"""The newsletter of one event: a single A4 page, as PDF and as pictures.

`content` reads the report, `layouts` sets it (with `fitting` for words and `montage` for photos),
`making` draws it through `machine`, `services` numbers and keeps it.
`docs/decisions/0021-newsletter.md` says why it is done so.
"""
