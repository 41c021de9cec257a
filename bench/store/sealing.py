"""Seal the personal values of a store that is measured, as the hub does, under a secret that is no secret."""

from typing import Final
from uuid import UUID

from bench.store.portion import Portion
from hub.domain.records.registration import RegistrationRecord
from hub.store.personal import in_log, sealed
from hub.store.safe import KEY_BITS, Safe, SubjectKey

PERSONAL_KEY: Final = "the secret of every store that is measured"
SAFE: Final = Safe(PERSONAL_KEY.encode())


def add_representative(made: Portion, record_key: str, name: str) -> tuple[str, str]:
    """Add the key of a registration; give its legal representative as the tables that answer and the log keep it."""
    secret = made.chance.getrandbits(KEY_BITS).to_bytes(KEY_BITS // 8)
    key = SubjectKey(UUID(made.key()), UUID(record_key), secret)
    made.add("subject_key", record_key=record_key, id=key.id.hex, wrapped=SAFE.wrap(key), mark=SAFE.mark)
    value = sealed(key, RegistrationRecord.legal_representative, name)
    return value.kept, in_log(key, value)
