"""What a browser keeps for the hub comes back as it was, or not at all."""

import pytest

from hub.access.sealing import seal, unseal

PEPPER = b"a pepper of the tests"


def test_what_was_sealed_comes_back() -> None:
    assert unseal(seal("状态".encode(), PEPPER), PEPPER) == "状态".encode()


def test_nothing_of_it_can_be_read_and_no_two_seals_are_alike() -> None:
    first, second = seal(b"verifier", PEPPER), seal(b"verifier", PEPPER)

    assert first != second
    assert "verifier" not in first


@pytest.mark.parametrize("text", ["", "....", "a.b.c.d.e", "nonsense", "eyJhbGciOiJub25lIn0.e30.", "ä" * 10])
def test_what_was_never_sealed_is_nothing(text: str) -> None:
    assert unseal(text, PEPPER) is None


def test_what_was_altered_or_sealed_under_another_pepper_is_nothing() -> None:
    sealed = seal(b"verifier", PEPPER)
    parts = sealed.split(".")
    altered = [".".join((*parts[:at], parts[at][::-1] or "AA", *parts[at + 1 :])) for at in range(len(parts))]

    assert [unseal(one, PEPPER) for one in altered] == [None] * 5
    assert unseal(sealed, b"another pepper of the tests") is None
