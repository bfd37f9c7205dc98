"""Sentences of our own, read as the report under a headline."""

from thai.press_release import Person, PressRelease, read

HEADLINE = "ข่าวการประชุมของโรงเรียน\n"


def reading(sentence: str) -> PressRelease:
    return read(HEADLINE + sentence)


def person(sentence: str, name: str = "สมชาย ใจดี") -> Person:
    return next(one for one in reading(sentence).people if one.name.value == name)


def names(people: tuple[Person, ...]) -> list[str]:
    return [one.name.value for one in people]
