"""The authorization code flow in words: what the browser is sent with, and what the provider is asked; pure.

https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth, PKCE: https://www.rfc-editor.org/rfc/rfc7636
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlencode

import msgspec
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri, prepare_token_request
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from hub.access.people import People

SECONDS: Final = 600
"""How long a person may take to log in at the provider."""

BY_BASIC: Final = "client_secret_basic"
BY_BODY: Final = "client_secret_post"
FORM: Final = "application/x-www-form-urlencoded"


class About(msgspec.Struct, frozen=True):
    """What a provider says of itself, as far as the hub uses it.

    https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
    """

    issuer: str
    jwks_uri: str
    authorization_endpoint: str = ""
    token_endpoint: str = ""
    end_session_endpoint: str = ""
    token_endpoint_auth_methods_supported: Sequence[str] = (BY_BASIC,)

    @property
    def addresses(self) -> Sequence[str]:
        """Every address to which something is sent because the provider says so."""
        stated = (self.jwks_uri, self.authorization_endpoint, self.token_endpoint, self.end_session_endpoint)
        return [one for one in stated if one]


class Login(msgspec.Struct, frozen=True):
    """A login that was begun: what binds it to its browser, and where its person wants to go afterwards."""

    state: str
    nonce: str
    verifier: str
    next: str
    until: datetime


class Asked(msgspec.Struct, frozen=True):
    """What is posted to the provider."""

    headers: dict[str, str]
    body: str


def secret() -> str:
    """256 bits that nobody guesses."""
    return secrets.token_urlsafe(32)


def begin(path: str, now: datetime) -> Login:
    """Begin a login that ends at a path of the hub."""
    return Login(secret(), secret(), secret(), path, now + timedelta(seconds=SECONDS))


def where_to_log_in(about: About, people: People, login: Login, *, back: str) -> str:
    """The provider's address to which the browser is sent, and from which it comes back to `back`."""
    challenge = create_s256_code_challenge(login.verifier)  # type: ignore[no-untyped-call]
    address: str = prepare_grant_uri(
        about.authorization_endpoint,
        people.client_id,
        "code",
        redirect_uri=back,
        scope=people.scopes,
        state=login.state,
        nonce=login.nonce,
        code_challenge=challenge,
        code_challenge_method="S256",
    )
    return address


def what_to_redeem(about: About, people: People, login: Login, code: str, *, back: str) -> Asked:
    """What the provider is asked to say who logged in, under the hub's own name."""
    body = prepare_token_request("authorization_code", redirect_uri=back, code=code, code_verifier=login.verifier)
    auth = ClientAuth(people.client_id, people.client_secret, how_to_prove(about, people))
    sent = "POST", about.token_endpoint, {"Content-Type": FORM}, body
    _, headers, body = auth.prepare(*sent)  # type: ignore[no-untyped-call]
    return Asked(headers, body)


def how_to_prove(about: About, people: People) -> str:
    """How the hub proves to be the client: by a header where the provider takes it, else in the body."""
    if not people.client_secret:
        return "none"
    known = about.token_endpoint_auth_methods_supported
    return BY_BODY if BY_BODY in known and BY_BASIC not in known else BY_BASIC


def where_to_log_out(about: About, people: People, *, back: str) -> str | None:
    """The provider's address that ends its own session too; None where it has none.

    The hub keeps no token that could be shown there, so that the provider may ask the person once more.

    https://openid.net/specs/openid-connect-rpinitiated-1_0.html
    """
    if not about.end_session_endpoint:
        return None
    said = urlencode({"client_id": people.client_id, "post_logout_redirect_uri": back})
    return f"{about.end_session_endpoint}{'&' if '?' in about.end_session_endpoint else '?'}{said}"
