"""A login at a provider that others wrote: `oidc-provider-mock`, in a process of its own."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.hub.web.people.browsing import Browser
from tests.hub.web.serving import Serve

PERSON = {"sub": "li.na", "roles": ["case-worker"], "agency": "HUB"}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """The provider, which knows one person."""
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", "0", "--user-claims", json.dumps(PERSON)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as process:
        assert process.stderr is not None
        try:
            yield next(found[0] for line in process.stderr if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))
        finally:
            process.kill()


def test_a_person_logs_in_there_too(serve: Serve, database_url: str, issuer: str) -> None:
    served = serve(
        database_url,
        oidc_issuer=issuer,
        oidc_client_id="concord-web",
        oidc_client_secret="any",
        oidc_roles="case-worker=officer",
    )
    browser = Browser(served)

    form = browser.get("/auth/login").headers["location"]
    end = browser.follow(browser.send("POST", form, data={"sub": "li.na"}))

    assert "You are logged in as oidc:li.na, role officer, agency HUB." in end.text
    assert browser.ask().status_code == 200
    assert browser.post("/auth/logout").headers["location"].startswith(f"{issuer}/oauth2/end_session?")
