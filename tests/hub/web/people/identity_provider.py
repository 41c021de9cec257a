"""A small identity provider for tests, which speaks real HTTP: `python identity_provider.py PORT`.

It tells its port on stdout. Whoever it calls `person` is logged in without a form. What it does can be changed under
/test: other providers rotate no keys, check no PKCE, give no signed access tokens, and do nothing wrong on demand.
"""

import base64
import hashlib
import json
import secrets
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc import jws
from joserfc.jwk import ECKey, OKPKey, RSAKey
from typing_extensions import override

Key = RSAKey | ECKey | OKPKey
LASTS: Final = 300


@dataclass
class State:
    """What a provider is at, and how it behaves."""

    issuer: str
    keys: list[Key] = field(default_factory=list)
    algorithm: str = "RS256"
    person: dict[str, Any] = field(default_factory=lambda: {"sub": "li.na", "roles": ["case-worker"], "agency": "HUB"})
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    about: dict[str, Any] = field(default_factory=dict)
    """Overrides what discovery says."""

    id_token: dict[str, Any] = field(default_factory=dict)
    """Overrides the claims of ID tokens."""

    refuses: str = ""
    """The error with which a login ends."""

    token_answer: dict[str, Any] | None = None
    """What is answered to a code, in place of tokens."""

    status: int = 200
    """Of every answer for hubs."""

    delay: float = 0
    """Seconds before discovery answers."""

    def rotate(self, algorithm: str = "RS256") -> None:
        """Sign with a new key; the old ones are forgotten."""
        kid = secrets.token_hex(4)
        if algorithm.startswith("ES"):
            key: Key = ECKey.generate_key(
                {"ES256": "P-256", "ES384": "P-384", "ES512": "P-521"}[algorithm], {"kid": kid}
            )
        elif algorithm == "EdDSA":
            key = OKPKey.generate_key("Ed25519", {"kid": kid})
        else:
            key = RSAKey.generate_key(2048, {"kid": kid})
        self.keys, self.algorithm = [key], algorithm

    def sign(self, claims: Mapping[str, Any], head: Mapping[str, Any] | None = None) -> str:
        """A token with these claims beside the usual ones; a claim of None is left out."""
        now = int(time.time())
        usual = {"iss": self.issuer, "aud": "concord", "iat": now, "exp": now + LASTS, **self.person}
        said = {name: value for name, value in {**usual, **claims}.items() if value is not None}
        full = {"alg": self.algorithm, "kid": self.keys[0].kid, "typ": "at+jwt", **(head or {})}
        stated = {name: value for name, value in full.items() if value is not None}
        algorithm = jws.JWSRegistry.algorithms[self.algorithm]
        first, second = encoded(json.dumps(stated).encode()), encoded(json.dumps(said).encode())
        return f"{first}.{second}.{encoded(algorithm.sign(f'{first}.{second}'.encode(), self.keys[0]))}"


def encoded(content: bytes) -> str:
    """Base64 for URLs, without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


class Handler(BaseHTTPRequestHandler):
    """Answers hubs, browsers and tests."""

    state: State
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        self.state.counts[parts.path] += 1
        match parts.path:
            case "/.well-known/openid-configuration":
                time.sleep(self.state.delay)
                self.say(about(self.state), self.state.status)
            case "/jwks":
                self.say({"keys": [key.as_dict(private=False) for key in self.state.keys]}, self.state.status)
            case "/authorize":
                self.lead(query["redirect_uri"], self.consent(query))
            case "/logout":
                self.lead(query["post_logout_redirect_uri"], {})
            case "/test/counts":
                self.say(dict(self.state.counts))
            case _:
                self.say({}, 404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.state.counts[self.path] += 1
        match self.path:
            case "/token":
                self.redeem(dict(parse_qsl(body.decode())))
            case "/test/rotate":
                self.state.rotate(**json.loads(body))
                self.say({})
            case "/test/sign":
                self.say({"token": self.state.sign(**json.loads(body))})
            case "/test/behave":
                for name, value in json.loads(body).items():
                    setattr(self.state, name, value)
                self.say({})
            case _:
                self.say({}, 404)

    def consent(self, query: Mapping[str, str]) -> dict[str, str]:
        """What the browser brings back."""
        answer = {"state": query["state"], "iss": self.state.issuer}
        if self.state.refuses:
            return {**answer, "error": self.state.refuses}
        code = secrets.token_urlsafe(16)
        self.state.codes[code] = dict(query)
        return {**answer, "code": code}

    def redeem(self, form: Mapping[str, str]) -> None:
        """Tokens for a code that was given to this client, for this address, to whoever began; once."""
        if self.state.token_answer is not None:
            self.say(self.state.token_answer, self.state.status)
            return
        asked = self.state.codes.pop(form.get("code", ""), None)
        if asked is None or not is_same(form, asked) or form["redirect_uri"] != asked["redirect_uri"]:
            self.say({"error": "invalid_grant"}, 400)
            return
        if self.headers["Authorization"] != f"Basic {base64.b64encode(b'concord-web:the secret').decode()}":
            self.say({"error": "invalid_client"}, 401)
            return
        claims = {"aud": asked["client_id"], "nonce": asked["nonce"], **self.state.id_token}
        self.say(
            {
                "access_token": self.state.sign({}),
                "token_type": "Bearer",
                "id_token": self.state.sign(claims, {"typ": "JWT"}),
            },
            self.state.status,
        )

    def say(self, found: object, status: int = 200) -> None:
        """Answer with JSON."""
        body = json.dumps(found).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def lead(self, place: str, query: Mapping[str, str]) -> None:
        """Lead a browser on."""
        self.send_response(303)
        self.send_header("Location", f"{place}?{urlencode(query)}" if query else place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def about(state: State) -> dict[str, Any]:
    """What a provider says of itself."""
    return {
        "issuer": state.issuer,
        "jwks_uri": f"{state.issuer}/jwks",
        "authorization_endpoint": f"{state.issuer}/authorize",
        "token_endpoint": f"{state.issuer}/token",
        "end_session_endpoint": f"{state.issuer}/logout",
        **state.about,
    }


def is_same(form: Mapping[str, str], asked: Mapping[str, str]) -> bool:
    """Whether whoever redeems a code is who began (PKCE, S256)."""
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    return asked["code_challenge_method"] == "S256" and asked["code_challenge"] == encoded(digest)


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler)
    port = server.server_address[1]
    Handler.state = State(f"http://127.0.0.1:{port}")
    Handler.state.rotate()
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
