"""Keep the secrets of the settings out of what the hub writes about itself.

A library that fails may quote what it was given, a database URL with its password among it. Whatever such a message
says, its line in the log goes out without the secret.
"""

import os
from collections.abc import Iterator, MutableMapping
from typing import Any, Final
from urllib.parse import quote, unquote, urlsplit

from hub.settings import Settings

HIDDEN: Final = "[secret]"
SHORTEST: Final = 4
"""A shorter password stands in too many words to be taken out of them."""


class Redaction:
    """A step of the log's writing that takes secrets out of every text."""

    def __init__(self, secrets: frozenset[str]) -> None:
        self.secrets = sorted(secrets, key=len, reverse=True)

    def __call__(self, _logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """Take them out of an entry, whatever it holds."""
        for key, value in event.items():
            event[key] = self.without(value if isinstance(value, str) else repr(value)) if self.holds(value) else value
        return event

    def holds(self, value: object) -> bool:
        """Whether a secret stands in a value, or in how it would be shown."""
        shown = value if isinstance(value, str) else repr(value)
        return any(secret in shown for secret in self.secrets)

    def without(self, text: str) -> str:
        """A text without the secrets."""
        for secret in self.secrets:
            text = text.replace(secret, HIDDEN)
        return text


def secrets_of(settings: Settings) -> frozenset[str]:
    """Every secret of the settings, in the forms in which somebody may write it."""
    found = {settings.key_pepper, settings.personal_key, settings.oidc_client_secret, os.environ.get("PGPASSWORD", "")}
    for url in (settings.database_url, *settings.lookups.values()):
        found |= set(passwords_in(url))
    forms = {form for one in found for form in (one, unquote(one), quote(one, safe=""))}
    return frozenset(form for form in forms if len(form) >= SHORTEST)


def passwords_in(url: str) -> Iterator[str]:
    """The password of a URL, wherever it stands."""
    try:
        yield urlsplit(url).password or ""
    except ValueError:
        return
    for part in urlsplit(url).query.split("&"):
        name, _, value = part.partition("=")
        if name == "password":
            yield value
