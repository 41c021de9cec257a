"""An identity provider in a process of its own, and what tests have it do."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx

PROGRAM: Final = Path(__file__).with_name("identity_provider.py")


@dataclass
class Provided:
    """A running provider; `start` after `stop` has new keys under the old address."""

    process: subprocess.Popen[str]
    port: int

    @property
    def issuer(self) -> str:
        """How it calls itself."""
        return f"http://127.0.0.1:{self.port}"

    def sign(self, claims: dict[str, Any] | None = None, **head: Any) -> str:
        """A token with these claims beside the usual ones."""
        sent = {"claims": claims or {}, "head": head}
        token: str = httpx.post(f"{self.issuer}/test/sign", json=sent).raise_for_status().json()["token"]
        return token

    def rotate(self, algorithm: str = "RS256") -> None:
        """Sign with a new key from now on."""
        httpx.post(f"{self.issuer}/test/rotate", json={"algorithm": algorithm}).raise_for_status()

    def behave(self, **changed: Any) -> None:
        """Do something else from now on."""
        httpx.post(f"{self.issuer}/test/behave", json=changed).raise_for_status()

    def asked(self, path: str = "/jwks") -> int:
        """How often it was asked under a path."""
        return int(httpx.get(f"{self.issuer}/test/counts").json().get(path, 0))

    def stop(self) -> None:
        """Be away; may be said twice."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()

    def start(self) -> None:
        """Be back, with new keys."""
        self.process = begun(self.port)
        told(self.process)

    def settings(self, **others: object) -> dict[str, object]:
        """The settings of a hub whose people come from here."""
        return {
            "oidc_issuer": self.issuer,
            "oidc_audience": "concord",
            "oidc_client_id": "concord-web",
            "oidc_client_secret": "the secret",
            "oidc_roles": "case-worker=officer,board=dashboard,clerk=agency",
            **others,
        }


def begun(port: int) -> subprocess.Popen[str]:
    """Start the program."""
    return subprocess.Popen([sys.executable, PROGRAM, str(port)], stdout=subprocess.PIPE, text=True)


def told(process: subprocess.Popen[str]) -> int:
    """The port, once the program listens."""
    assert process.stdout is not None
    return int(process.stdout.readline())


@contextmanager
def provided() -> Iterator[Provided]:
    """A provider, until the block ends."""
    process = begun(0)
    provider = Provided(process, told(process))
    try:
        yield provider
    finally:
        provider.stop()


def eventually(holds: Any, *, within: float = 20) -> None:
    """Wait until something holds."""
    deadline = time.monotonic() + within
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)
