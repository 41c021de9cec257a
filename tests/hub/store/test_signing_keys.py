"""The public keys under which agencies sign, as the store has them."""

from dataclasses import replace
from datetime import UTC, datetime

from hub.store.engine import Store
from hub.store.revoking import revoke_credential
from hub.store.signing_keys import (
    StoredSigningKey,
    add_signing_key,
    all_signing_keys,
    find_signing_key,
)

NOW = datetime(2020, 6, 30, tzinfo=UTC)
ONE = StoredSigningKey("sig_1", "COURTS", "ed25519", "-----BEGIN PUBLIC KEY-----", "sync", NOW)
OTHER = replace(ONE, key_id="sig_0", purpose=None)


def test_keys_are_found_by_their_id_listed_in_order_and_stay_when_they_are_revoked(store: Store) -> None:
    for one in (ONE, OTHER):
        store.write(lambda tx, one=one: add_signing_key(tx, one))  # type: ignore[misc]
    store.write(lambda tx: revoke_credential(tx, ONE, now=NOW, because="lost"))

    with store.read() as tx:
        found = [find_signing_key(tx, key_id) for key_id in ("sig_0", "sig_9")]
        listed = all_signing_keys(tx)

    assert found == [OTHER, None]
    assert listed == [OTHER, replace(ONE, revoked_at=NOW, revoked_because="lost")]
