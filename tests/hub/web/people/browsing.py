"""A browser: it keeps cookies, follows redirects as far as it is told, and reads pages."""

from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from tests.hub.web.serving import Served

ASKS: Final = {"X-Hub-Request": "1"}
"""What a page of the hub's own sets."""


@dataclass
class Browser:
    """A browser at a hub."""

    served: Served
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)

    def send(self, method: str, place: str, **sent: Any) -> httpx.Response:
        """Send a request with the cookies of the place, and keep those that come back."""
        address = place if "://" in place else f"{self.served.url}{place}"
        with httpx.Client(cookies=self.cookies, timeout=30) as client:
            answer = client.request(method, address, **sent)
            self.cookies = client.cookies
        return answer

    def get(self, place: str, **headers: str) -> httpx.Response:
        """Go to a place, and stay there."""
        return self.send("GET", place, headers=headers)

    def post(self, place: str, **headers: str) -> httpx.Response:
        """Press a button of the hub's own page."""
        return self.send("POST", place, headers={"Origin": self.served.url, **headers})

    def follow(self, answer: httpx.Response, *, until: str = "") -> httpx.Response:
        """Follow redirects to their end, or until one leads to a path that begins so, which is not asked."""
        while answer.is_redirect and not (until and urlsplit(answer.headers["location"]).path.startswith(until)):
            answer = self.get(str(answer.url.join(answer.headers["location"])))
        return answer

    def log_in(self, path: str = "/auth/login") -> httpx.Response:
        """Log in, to the page at the end."""
        return self.follow(self.get(path))

    def to_callback(self) -> str:
        """Log in at the provider, and give the address by which it leads back, which is not asked."""
        answer = self.follow(self.get("/auth/login"), until="/auth/callback")
        return str(answer.headers["location"])

    def ask(self, query: str = "{ viewer }", **headers: str) -> httpx.Response:
        """Ask as a page of the hub does."""
        return self.send("POST", "/graphql", json={"query": query}, headers={**ASKS, **headers})

    def hold(self, name: str, value: str) -> None:
        """Hold a cookie of the hub's, wherever it comes from."""
        self.cookies.set(name, value, domain="127.0.0.1")

    @property
    def session(self) -> str | None:
        """The id of the session that it holds."""
        return self.cookies.get("hub-session")


def code_of(answer: httpx.Response) -> tuple[int, str]:
    """The status of a page, and the code that stands on it."""
    return answer.status_code, answer.text.partition("<code>")[2].partition("</code>")[0]
