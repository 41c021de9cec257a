"""Make the records that speak of organizations: each with its parts, its statement, and whom it involves."""

import json
from collections.abc import Sequence
from typing import Final

from bench.store.party_rows import Organization
from bench.store.portion import Portion
from bench.store.words import (
    AUTHORITY_CODES,
    AUTHORITY_NAMES,
    CAUSES,
    LAW,
    LISTS,
    OFFICES,
    PENALTIES,
    RESULTS,
    STEPS,
    STEPS_AT_REST,
    UNIT_KINDS,
)
from hub.domain.records.agency import HUB
from hub.domain.sharing_codes import SharedKind

AGREEMENT: Final = "0a0a0a0a0a0a4a0a8a0a0a0a0a0a0a0a"
STEPPED = 0.3
"""Of the cases, how many show an earlier step."""


def add_penalty(made: Portion, number: int, party: Organization) -> None:
    """Add a penalty."""
    agency, key, day = made.chance.choice(AUTHORITY_CODES), made.key(), made.day(2_500)
    kinds, fine = made.chance.choice(PENALTIES)
    stated = {
        "document_number": f"江罚字〔{day[:4]}〕{number}号",
        "decided_on": day,
        "violation": made.chance.choice(CAUSES),
        "legal_basis": LAW,
        "authority_name": AUTHORITY_NAMES[agency],
        "authority": agency,
        "kinds": kinds,
    }
    made.add("penalty", id=key, version=1, valid_from=day, agency=agency, seq=1, party_id=party.id, fine=fine, **stated)
    made.version(key, "penalty", 1, stated, agency=agency, on=day)
    made.involve(key, "penalty", party.id, party.reference, agency=agency)


def add_inspection(made: Portion, number: int, party: Organization) -> None:
    """Add an inspection."""
    agency, key, day = made.chance.choice(AUTHORITY_CODES), made.key(), made.day(2_500)
    stated = {
        "task_number": f"RW{day[:4]}{number // 40:06}",
        "task_name": f"{day[:4]}年度“双随机、一公开”检查第{number // 40}批",
        "inspected_on": day,
        "result": made.chance.choice(RESULTS),
        "authority_name": AUTHORITY_NAMES[agency],
        "authority": agency,
    }
    made.add("inspection", id=key, version=1, valid_from=day, agency=agency, seq=1, party_id=party.id, **stated)
    made.version(key, "inspection", 1, stated, agency=agency, on=day)
    made.involve(key, "inspection", party.id, party.reference, agency=agency)


def add_case(made: Portion, number: int, parties: Sequence[Organization]) -> None:
    """Add a case in its step, and for some the step before."""
    agency, key, opened = made.chance.choice(AUTHORITY_CODES), made.key(), made.day(1_500, least=200)
    steps = [("FILED", opened)]
    if made.chance.random() < STEPPED:
        steps.append((made.chance.choice(STEPS), made.later(opened, least=1, most=180)))
    else:
        steps = [(made.chance.choice(STEPS), opened)]
    stated = {
        "number": f"江立字〔{opened[:4]}〕{number}号",
        "cause": made.chance.choice(CAUSES),
        "opened_on": opened,
        "legal_basis": LAW,
        "authority_name": AUTHORITY_NAMES[agency],
        "authority": agency,
    }
    untils = [*(on for _, on in steps[1:]), None]
    for ordinal, ((step, on), until) in enumerate(zip(steps, untils, strict=True), start=1):
        dates = dated_step(made, step, on)
        row = {**stated, **dates, "step": step, "step_on": on}
        made.add(
            "supervision_case",
            id=key,
            version=ordinal,
            valid_from=on,
            valid_to=until,
            agency=agency,
            seq=ordinal,
            **row,
        )
        made.version(key, "supervision_case", ordinal, row, agency=agency, on=on)
        made.add_parts("supervision_case_parties", key, ordinal, ({"party_id": party.id} for party in parties))
    for party in parties:
        made.involve(key, "supervision_case", party.id, party.reference, agency=agency)


def dated_step(made: Portion, step: str, on: str) -> dict[str, str]:
    """A case at rest has no deadline; a closed one has its day."""
    if step == "CLOSED":
        return {"closed_on": on}
    return {} if step in STEPS_AT_REST else {"next_deadline_on": made.later(on, least=15, most=120)}


def add_party_unit(made: Portion, number: int, parties: Sequence[Organization]) -> None:
    """Add a party unit and the organizations that it covers."""
    key, day, agency = made.key(), made.day(5_000), "PARTY_WORK"
    stated = {
        "code": f"DZZ{number:07}",
        "name": f"中共{parties[0].name}支部委员会",
        "kind": made.chance.choice(UNIT_KINDS),
        "founded_on": day,
    }
    members = made.chance.randrange(3, 60)
    made.add("party_unit", id=key, version=1, valid_from=day, agency=agency, seq=1, members=members, **stated)
    made.version(key, "party_unit", 1, stated, agency=agency, on=day)
    made.add_parts("party_unit_organizations", key, 1, ({"organization_id": party.id} for party in parties))
    for party in parties:
        made.involve(key, "party_unit", party.id, party.reference, agency=agency)


def add_joint_operation(made: Portion, number: int, parties: Sequence[Organization]) -> None:
    """Add a joint operation with who took part, where it was, and who was looked at."""
    key, day, agencies = made.key(), made.day(2_500, least=10), made.chance.sample(AUTHORITY_CODES, 2)
    stated = {
        "number": f"LH{day[:4]}{number:07}",
        "name": f"{day[:4]}年第{number % 50 + 1}次联合执法行动",
        "started_on": day,
        "finished_on": made.later(day, least=0, most=5),
    }
    made.add("joint_operation", id=key, version=1, valid_from=day, agency=agencies[0], seq=1, **stated)
    made.version(key, "joint_operation", 1, stated, agency=agencies[0], on=day)
    roles = zip(agencies, ("LEAD", "PARTICIPANT"), strict=True)
    made.add_parts("joint_operation_participants", key, 1, ({"agency": agency, "role": role} for agency, role in roles))
    made.add_parts("joint_operation_sites", key, 1, [{"address": parties[0].address, "division": parties[0].street}])
    made.add_parts("joint_operation_subjects", key, 1, ({"party_id": party.id} for party in parties))
    for party in parties:
        made.involve(key, "joint_operation", party.id, party.reference, agency=agencies[0])


def add_list_entry(made: Portion, number: int, party: Organization) -> None:
    """Add an entry on a list, with a measure or two."""
    key, day, agency = made.key(), made.day(1_500), made.chance.choice(AUTHORITY_CODES)
    stated = {
        "listed_as": made.chance.choice(LISTS),
        "ground": f"A{number % 9 + 1}",
        "listed_on": day,
        "authority_name": AUTHORITY_NAMES[agency],
        "authority": agency,
    }
    made.add("list_entry", id=key, version=1, valid_from=day, agency=agency, seq=1, party_id=party.id, **stated)
    made.version(key, "list_entry", 1, stated, agency=agency, on=day)
    made.involve(key, "list_entry", party.id, party.reference, agency=agency)
    measures = [
        {
            "code": f"M{number % 20 + 1:02}{place}",
            "name": f"限制参与政府购买服务（{place + 1}）",
            "kind": "INCENTIVE" if stated["listed_as"] == "RED" else "PENALTY",
            "executed_by": made.chance.choice(OFFICES),
            "from_on": day,
            "legal_basis": LAW,
        }
        for place in range(made.chance.choice((1, 2)))
    ]
    made.add_parts("list_entry_measures", key, 1, measures)


def add_agreement(made: Portion) -> None:
    """Add the agreement by which the officers of all agencies see each other's cases and joint operations.

    Its key is fixed, so that the dice of everything else fall as they did without it.
    """
    key, day, agency = AGREEMENT, "2014-03-01", HUB
    stated = {"number": "GX-1", "title": "监管信息共享协议", "mode": "QUERY", "basis": "联席会议决定", "begins_on": day}
    kinds = json.dumps([one.name for one in SharedKind])
    made.add("sharing_agreement", id=key, version=1, valid_from=day, agency=agency, seq=1, kinds=kinds, **stated)
    made.version(key, "sharing_agreement", 1, stated, agency=agency, on=day)
    made.add_parts("sharing_agreement_parties", key, 1, ({"agency": code, "role": "BOTH"} for code in AUTHORITY_CODES))
