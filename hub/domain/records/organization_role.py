"""What organizations are to others: industry associations, hubs, composite ones, and their members."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, Record, Time, day, items, one_of, party_reference
from hub.domain.records.mentions import party_key
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.register_codes import OrganizationRoleKind
from hub.domain.vocabulary import Label


def no_member_of_itself(values: Values, _around: Around) -> Iterator[Refusal]:
    """An organization is not among its own members, and nobody is twice."""
    keys = [party_key(values["organization"]), *(party_key(one["organization"]) for one in values["members"])]
    if len(set(keys)) < len(keys):
        yield Refusal(
            "members",
            "MEMBER_TWICE",
            "A member stands there twice, or is the organization itself.",
            "成员重复，或成员即为该组织自身。",
        )


class RoleMember(Declared):
    """An organization that is a member."""

    organization = party_reference("成员组织", "Member organization")


class OrganizationRoleRecord(Record):
    """The role of an organization among others (行业协会商会、枢纽型、复合型), from one day to another."""

    organization = party_reference("社会组织", "Organization")
    kind = one_of(OrganizationRoleKind, "角色", "Role")
    from_on = day("起始日期", "From", optional=True)
    to_on = day("截止日期", "Until", optional=True)
    members = items(RoleMember, "成员组织", "Members", optional=True)

    about = About(
        "organization_role",
        Label("社会组织角色", "Role of an organization"),
        time=Time.STATE,
        keys=((organization, kind),),
        effective=from_on,
        ends=to_on,
        rules=(Rule(no_member_of_itself),),
    )
