"""Thai words in Latin letters, after the Royal Thai General System of Transcription."""

_LETTERS = dict(
    zip(
        "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
        "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y "
        "r l w s s s h l o h".split(),
        strict=True,
    )
) | dict(zip("ะาิีึืุูเแโใไำัๅ", "a a i i ue ue u u e ae o ai ai am a a".split(), strict=True))


def romanise(word: str) -> str:
    """Return `word` with its Thai letters in Latin ones."""
    return "".join(_LETTERS.get(letter, letter) for letter in word)
