"""Client certificates: by their thumbprint, whatever form a proxy gives them."""

import base64
import hashlib
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from hub.access.certificates import certified, read_certificate, register, revoke, thumbprint_of
from hub.access.keys import USUAL, Terms
from hub.access.principals import Principal, Role, Scope
from hub.access.roles import FITNESS
from hub.domain.clock import wall_clock
from hub.errors import BadInput, CertificateInvalid
from hub.store.certificates import StoredCertificate
from hub.store.engine import Store
from tests.certifying import certificate, escaped, fingerprint, pem, structured

NOW = wall_clock()
ONE = certificate(days=90, now=NOW)
PRINT = fingerprint(ONE)
COLONS = ":".join(PRINT[at : at + 2] for at in range(0, 64, 2)).upper()


def registered(
    store: Store, file: bytes = pem(ONE), role: Role = Role.AGENCY, agency: str | None = "HUB", terms: Terms = USUAL
) -> StoredCertificate:
    return register(store, file, role=role, agency=agency, terms=terms, now=NOW)


@pytest.mark.parametrize(
    "said",
    [PRINT, PRINT.upper(), COLONS, structured(ONE), escaped(ONE), escaped(ONE).replace("%0A", "%0D%0A")],
    ids=["hexadecimal", "capitals", "colons", "RFC 9440", "nginx", "lines of Windows"],
)
def test_the_thumbprint_is_the_digest_of_the_certificate_in_whatever_form_it_comes(said: str) -> None:
    assert thumbprint_of(said.encode()) == hashlib.sha256(ONE.public_bytes(Encoding.DER)).hexdigest() == PRINT


NONE = {
    "text": "nothing",
    "too short": PRINT[:-1],
    "two fingerprints": f"{PRINT}, {PRINT}",
    "two of RFC 9440": f"{structured(ONE)}, {structured(ONE)}",
    "two of nginx": f"{escaped(ONE)}, {escaped(ONE)}",
    "two in one": escaped(ONE) * 2,
    "nothing between": "::",
    "padding alone": ":=:",
    "no base64": ":AAA:",
    "half": structured(ONE)[:-1],
    "without colons": base64.b64encode(ONE.public_bytes(Encoding.DER)).decode(),
    "escapes": "%2D%2D",
    "bytes": "\xff\xfe",
}


@pytest.mark.parametrize("said", NONE.values(), ids=NONE)
def test_what_is_no_single_certificate_is_refused(said: str) -> None:
    with pytest.raises(CertificateInvalid):
        thumbprint_of(said.encode("latin-1"))


def test_whoever_shows_a_registered_certificate_is_whom_it_stands_for_until_it_ends(store: Store) -> None:
    registered(store, terms=Terms(may=frozenset({Scope.PUSH})))

    principal = certified(store, escaped(ONE).encode(), now=NOW)

    assert principal == Principal(Role.AGENCY, "HUB", f"cert:{PRINT[:16]}", frozenset({Scope.PUSH}))
    assert principal.expires_at == ONE.not_valid_after_utc


def test_without_a_choice_it_may_be_used_for_all_that_its_role_may(store: Store) -> None:
    registered(store, role=Role.DASHBOARD, agency=None)

    assert certified(store, PRINT.encode(), now=NOW).may == FITNESS[Role.DASHBOARD].may


def test_unknown_expired_and_revoked_certificates_are_refused_alike(store: Store) -> None:
    revoked = certificate(now=NOW)
    for one in (ONE, revoked):
        registered(store, pem(one))
    revoke(store, fingerprint(revoked), now=NOW, because="sold")

    replies = set()
    for said, now in (
        (fingerprint(revoked), NOW),
        (PRINT, ONE.not_valid_after_utc),
        ("0" * 64, NOW),
    ):
        with pytest.raises(CertificateInvalid) as caught:
            certified(store, said.encode(), now=now)
        replies.add(caught.value.en)

    assert len(replies) == 1


@pytest.mark.parametrize(
    "file",
    [b"", b"nothing", pem(ONE) + pem(certificate()), ONE.public_bytes(Encoding.DER), b"-----BEGIN CERTIFICATE-----"],
    ids=["empty", "text", "two", "DER", "half"],
)
def test_a_file_without_a_single_certificate_is_refused(file: bytes) -> None:
    with pytest.raises(BadInput, match="must hold one certificate as PEM"):
        read_certificate(file, now=NOW)


def test_a_certificate_that_has_ended_is_not_registered(store: Store) -> None:
    with pytest.raises(BadInput, match="was valid until"):
        registered(store, pem(certificate(days=-1, now=NOW)))


def test_a_certificate_is_registered_once_also_when_it_was_revoked(store: Store) -> None:
    registered(store)
    revoke(store, PRINT, now=NOW)

    with pytest.raises(BadInput, match="is registered already"):
        registered(store, role=Role.OFFICER)


@pytest.mark.parametrize(("role", "agency"), [(Role.DASHBOARD, "HUB"), (Role.AGENCY, None), (Role.AGENCY, "NOBODY")])
def test_role_and_agency_must_fit_and_be_known(store: Store, role: Role, agency: str | None) -> None:
    with pytest.raises(BadInput):
        registered(store, role=role, agency=agency)


@pytest.mark.parametrize("said", [PRINT[:8], f"cert:{PRINT[:16]}", COLONS], ids=["eight", "name", "colons"])
def test_a_certificate_is_revoked_by_the_beginning_of_its_thumbprint(store: Store, said: str) -> None:
    registered(store)

    first = revoke(store, said, now=NOW, because="sold")

    assert (first.revoked_at, first.revoked_because) == (NOW, "sold")
    assert revoke(store, said, now=NOW + timedelta(days=1)) == first


@pytest.mark.parametrize("said", ["", PRINT[:7], "0" * 64], ids=["empty", "seven", "another"])
def test_a_beginning_that_means_none_is_refused(store: Store, said: str) -> None:
    registered(store)

    with pytest.raises(BadInput, match="No single certificate"):
        revoke(store, said, now=NOW)
