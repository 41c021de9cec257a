"""Rows 9 and 11 to 19: the same again and again."""

import json

from tests.attacks.attacking import JSON, Reply, ask, post, watched
from tests.hub.web.serving import Served

SOON = 2
"""Seconds: forty times what the design asks, since these machines are noisy and a body of 1 MB is read first."""

DOUBLING = "".join(f"fragment F{one} on Query {{ ...F{one + 1} ...F{one + 1} }} " for one in range(14))


def attack(target: Served, document: str) -> Reply:
    """Ask in both forms, and see that the one coded error is all there is; nothing may be resolved for it."""
    with watched() as seen:
        reply, old = ask(target, document), ask(target, document, accept=JSON)

    assert (reply.status, old.status, reply.codes) == (400, 200, old.codes)
    assert reply.is_sober
    assert '"data"' not in reply.text
    assert reply.seconds < SOON
    assert seen.nothing
    return reply


def test_09_sixteen_aliases_of_one_root_field(target: Served) -> None:
    aliases = [f"a{one}: viewer {{ role }}" for one in range(16)]

    reply = attack(target, f"{{ {' '.join(aliases)} }}")

    assert reply.codes == ["TOO_MANY_ALIASES"]
    assert "16 aliases" in reply.text
    assert ask(target, f"{{ {' '.join(aliases[:15])} }}").status == 200


def test_09_aliases_inside_fragments_count_each_time(target: Served) -> None:
    document = f"{{ ...F0 }} {DOUBLING} fragment F14 on Query {{ a: __typename }}"

    reply = attack(target, document)

    assert reply.codes == ["TOO_MANY_ALIASES"]
    assert "16384 aliases" in reply.text


def test_11_an_array_of_questions(target: Served) -> None:
    with watched() as seen:
        reply = post(target, json.dumps([{"query": "{ viewer { role } }"}] * 100).encode())

    assert (reply.status, reply.codes, reply.is_refused) == (400, ["BAD_INPUT"], True)
    assert seen.nothing


def test_12_three_thousand_repeats_of_a_field(target: Served) -> None:
    assert attack(target, f"{{ viewer {{ {'role ' * 3_000} }} }}").codes == ["TOO_MANY_TOKENS"]


def test_12_as_many_repeats_as_fit(target: Served) -> None:
    repeats = f"{{ {'viewer { role } ' * 240} }}"
    costly = f"{{ {'organizations { totalCount nodes { name } } ' * 20} }}"

    assert attack(target, repeats).codes == ["TOO_REPETITIVE"]
    assert attack(target, costly.replace("nodes", "nodes:nodes")).codes == ["TOO_MANY_ALIASES"]


def test_13_two_thousand_overlapping_selections(target: Served) -> None:
    document = f"{{ {'organizations { nodes { name } } ' * 2_000} }}"

    assert attack(target, document).codes == ["TOO_MANY_TOKENS"]


def test_13_as_many_overlapping_selections_as_fit(target: Served) -> None:
    spread = " ".join(f"...F{one}" for one in range(65))
    fragments = " ".join(f"fragment F{one} on Query {{ organizations {{ nodes {{ name }} }} }}" for one in range(65))

    assert attack(target, f"{{ {'organizations { nodes { name } } ' * 140} }}").codes == ["TOO_REPETITIVE"]
    assert attack(target, f"{{ {spread} }} {fragments}").codes == ["TOO_REPETITIVE"]


def test_14_fragments_that_double_fourteen_times(target: Served) -> None:
    document = f"{{ ...F0 }} {DOUBLING} fragment F14 on Query {{ organizations {{ totalCount }} }}"

    reply = attack(target, document)

    assert reply.codes == ["TOO_COSTLY"]
    assert f"costs {2**14 * 12};" in reply.text


def test_15_circular_fragments(target: Served) -> None:
    circle = "fragment A on Query { ...B } fragment B on Query { ...A viewer { role } }"
    itself = "fragment A on Query { viewer { role } ...A }"

    assert attack(target, f"{{ ...A }} {circle}").codes == ["GRAPHQL_VALIDATION_FAILED"]
    assert attack(target, f"{{ ...A }} {itself}").codes == ["GRAPHQL_VALIDATION_FAILED"]


def test_16_a_thousand_skips(target: Served) -> None:
    assert attack(target, f"{{ viewer {{ role {'@skip(if: true) ' * 1_000} }} }}").codes == ["TOO_MANY_TOKENS"]
    assert attack(target, f"{{ viewer {{ role {'@skip(if: true) ' * 51} }} }}").codes == ["TOO_MANY_DIRECTIVES"]


def test_17_five_thousand_unknown_directives(target: Served) -> None:
    assert attack(target, f"{{ viewer {{ role {'@x ' * 5_000} }} }}").codes == ["TOO_MANY_TOKENS"]
    assert attack(target, f"{{ viewer {{ role {'@x ' * 400} }} }}").codes == ["TOO_MANY_DIRECTIVES"]
    assert len(attack(target, f"{{ viewer {{ role {'@x ' * 50} }} }}").codes) == 5


def test_18_five_thousand_wrong_fields(target: Served) -> None:
    many, fitting = (f"{{ {' '.join(f'wrong{one}' for one in range(number))} }}" for number in (5_000, 900))

    assert attack(target, many).codes == ["TOO_MANY_TOKENS"]
    assert attack(target, fitting).codes == ["GRAPHQL_VALIDATION_FAILED"] * 5


def test_18_five_thousand_wrong_values(target: Served) -> None:
    document = "query ($codes: [String!]!) { agencies(where: {code: {in: $codes}}) { totalCount } }"

    with watched() as seen:
        reply = ask(target, document, variables={"codes": [1] * 5_000})

    assert (reply.status, reply.codes) == (400, ["BAD_INPUT"] * 5)
    assert seen.nothing


def test_19_a_token_too_many(target: Served) -> None:
    document = "{ agencies(where: {code: {in: [%s]}}) { totalCount } }"
    fitting, longer = (document.replace("%s", '"a" ' * values) for values in (980, 981))

    assert ask(target, fitting).status == 200
    assert attack(target, longer).codes == ["TOO_MANY_TOKENS"]


def test_19_comments_are_tokens(target: Served) -> None:
    assert attack(target, "{ __typename }" + "#\n" * 1_000).codes == ["TOO_MANY_TOKENS"]


def test_19_a_text_that_is_too_long_is_not_looked_at(target: Served) -> None:
    reply = attack(target, "{ __typename }" + " " * 900_000)

    assert reply.codes == ["TOO_MANY_TOKENS"]
    assert "900014 characters" in reply.text
