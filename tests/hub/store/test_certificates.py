"""Client certificates as the store has them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hub.store.certificates import (
    StoredCertificate,
    add_certificate,
    all_certificates,
    find_certificate,
    note_certificates,
)
from hub.store.engine import Store
from hub.store.revoking import revoke_credential

NOW = datetime(2020, 6, 30, tzinfo=UTC)
DAY = timedelta(days=1)
ONE = StoredCertificate("a" * 64, "CN=one", "AGENCY", "COURTS", ["PUSH"], "sync", NOW + DAY, NOW)
OTHER = StoredCertificate("b" * 64, "", "DASHBOARD", None, ["READ", "FOLLOW"], None, NOW + DAY, NOW - DAY)


def keep(store: Store) -> None:
    for one in (ONE, OTHER):
        store.write(lambda tx, one=one: add_certificate(tx, one))  # type: ignore[misc]


def all_of(store: Store) -> list[StoredCertificate]:
    with store.read() as tx:
        return all_certificates(tx)


def test_certificates_are_found_by_their_thumbprint_and_listed_in_order(store: Store) -> None:
    keep(store)

    with store.read() as tx:
        found = [find_certificate(tx, thumbprint) for thumbprint in ("a" * 64, "c" * 64)]

    assert found == [ONE, None]
    assert all_of(store) == [OTHER, ONE]
    assert ONE.name == "cert:aaaaaaaaaaaaaaaa"


def test_a_certificate_is_revoked_and_no_other(store: Store) -> None:
    keep(store)

    store.write(lambda tx: revoke_credential(tx, ONE, now=NOW, because="sold"))

    assert all_of(store) == [OTHER, replace(ONE, revoked_at=NOW, revoked_because="sold")]


def test_the_latest_use_stays_whoever_writes_last(store: Store) -> None:
    keep(store)

    for uses in ({ONE.name: NOW + DAY, "hub_1": NOW}, {ONE.name: NOW}):
        store.write_beside(lambda tx, uses=uses: note_certificates(tx, uses))  # type: ignore[misc]

    assert [one.last_used_at for one in all_of(store)] == [None, NOW + DAY]
