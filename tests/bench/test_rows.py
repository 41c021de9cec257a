from bench.store.rows import ORGANIZATIONS_AT_ONCE, portions


def test_a_store_is_made_of_the_same_rows_at_every_run() -> None:
    first, again = (next(portions(50)).rows for _ in range(2))

    assert first == again


def test_records_are_as_many_for_each_organization_in_every_portion() -> None:
    penalties = [len(one.rows["penalty"]) for one in portions(2 * ORGANIZATIONS_AT_ONCE)]

    assert penalties == [3_125, 3_125]
