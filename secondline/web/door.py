"""The door of one running server: a link that opens once, and the cookie that it gives.

Other programs and other people of the machine can reach a local address too. So nothing answers
without the cookie, and only whoever started the server has the link that gives it.
"""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

COOKIE = "secondline"
_BYTES = 32
_LASTS = timedelta(minutes=10)


@dataclass(slots=True)
class Door:
    """Who may come in; made anew with each start, and never written down.

    Parameters
    ----------
    origin : str
        The one address that pages are opened at, such as ``http://secondline.localhost:8321``.
    others : tuple of str
        Addresses of the same server that work as well, where a browser does not know that name.
    """

    origin: str
    others: tuple[str, ...] = ()
    _key: str = field(default_factory=lambda: secrets.token_urlsafe(_BYTES))
    _links: dict[str, datetime] = field(default_factory=dict)

    @property
    def origins(self) -> tuple[str, ...]:
        """Every address of this server."""
        return (self.origin, *self.others)

    @property
    def hosts(self) -> tuple[str, ...]:
        """The same, as a ``Host`` header has them."""
        return tuple(one.partition("://")[2] for one in self.origins)

    def link(self, now: datetime) -> str:
        """Give a link that opens the door once, within ten minutes."""
        token = secrets.token_urlsafe(_BYTES)
        self._links[token] = now + _LASTS
        return f"{self.origin}/open/{token}"

    def key_for(self, token: str, now: datetime) -> str | None:
        """Give the value of the cookie for the token of a link, which is used up by it."""
        held = next((one for one in self._links if _is_same(one, token)), None)
        if held is None or self._links.pop(held) < now:
            return None
        return self._key

    def opens(self, key: str | None) -> bool:
        """Whether a cookie is the right one."""
        return key is not None and _is_same(key, self._key)


def _is_same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode(), other.encode())
