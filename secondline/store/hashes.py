"""The hash of a row, so that what a disk changes by itself is never shown as what a person told."""

from hashlib import blake2b

_BYTES = 32


def row_hash(*parts: str) -> str:
    """Give the hash of the parts of a row, in their order.

    Examples
    --------
    >>> row_hash("a", "bc") == row_hash("ab", "c")
    False
    """
    made = blake2b(digest_size=_BYTES)
    for part in parts:
        data = part.encode()
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.hexdigest()
