"""Policies: a main opinion and what supports it."""

import datetime

from hub.access.labels import Access
from hub.domain.records.policy import PolicyClause as StatedClause
from hub.domain.records.policy import PolicyRecord
from hub.domain.register_codes import PolicyRole, PolicyTheme
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import Node, column, counted, dimension, entity, many, one, parts, source, statistics
from hub.query.declaring.generated import Connection
from schema.agency import Agency
from schema.source import Source


@entity(PolicyRecord, label=Access.PUBLIC)
class Policy(Node):
    """A policy in force; the title is null where no source gives it."""

    code: str = column(PolicyRecord.code, where=True, order=True)
    title: str | None = column(PolicyRecord.title, where=True, order=True)
    role: PolicyRole = column(PolicyRecord.role, where=True)
    parent: "Policy | None" = one(PolicyRecord.parent, where=True)
    supporting: "Connection[Policy]" = many(PolicyRecord.parent, where=True)
    theme: PolicyTheme | None = column(PolicyRecord.theme, where=True)
    issued_by: Agency | None = one(PolicyRecord.issued_by, where=True)
    issued_in: int | None = column(PolicyRecord.issued_in, where=True, order=True)
    issued_on: datetime.date | None = column(PolicyRecord.issued_on, where=True, order=True)
    repealed_on: datetime.date | None = column(PolicyRecord.repealed_on)
    clauses: "list[PolicyClause]" = parts(PolicyRecord.clauses)
    stated_in: str | None = column(PolicyRecord.stated_in)
    source: Source = source()


@entity(StatedClause, label=Access.PUBLIC, title=Label("条款", "A clause of a policy"))
class PolicyClause:
    """A clause of a policy."""

    number: str = column(StatedClause.number)
    content: str = column(StatedClause.content)


@statistics(Policy, title=Label("政策文件统计", "Statistics of policies"))
class PolicyStats:
    """How many policies are in force, by whatever is asked for."""

    role: PolicyRole | None = dimension(PolicyRecord.role)
    theme: PolicyTheme | None = dimension(PolicyRecord.theme)
    issued_by: Agency | None = dimension(PolicyRecord.issued_by)
    issued_in: int | None = dimension(PolicyRecord.issued_in)
    count: int = counted()
