"""Answer what is asked: from a document and its variables to the bytes of the answer."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import aclosing
from functools import partial
from typing import Any, Final

import msgspec
from graphql import ExecutionResult, OperationType, subscribe
from graphql.execution import execute

from hub.access.budgets import beyond_entrance
from hub.access.notebook import Notebook
from hub.access.principals import Role
from hub.access.purposes import refuse_unfounded
from hub.access.roles import require
from hub.domain.bounded import Bounded, Usage
from hub.errors import BadInput, StoreUnavailable
from hub.lookup.loaders import LookUps
from hub.lookup.services import Services
from hub.query.as_known import KnownLookUp
from hub.query.declaring.build import HubSchema
from hub.query.documents import Document, Operation, read_document
from hub.query.errors import (
    VALIDATION_FAILED,
    MutationRefused,
    NotASubscription,
    Rendered,
    rendered,
    rendered_graphql_error,
    rendered_hub_error,
)
from hub.query.given import Values
from hub.query.holes import EDGE, filled
from hub.query.limits import Limits
from hub.query.measuring.checks import check_cost
from hub.query.measuring.validating import MOST_ERRORS
from hub.query.noting import act_of, forbidden_acts, note_denied, record, record_look_up
from hub.query.prepare import Prepared, Preparing
from hub.query.request import Asked, Request
from hub.query.telling import told_of, told_of_variables
from hub.query.writing.writers import WRITERS
from hub.store.readers import Reader
from hub.store.workers import Workers

MOST_DOCUMENTS: Final = 512

Key = str | tuple[str, Limits]
"""Under which a document is remembered: its text, and the limits that it brings, if any."""

Ready = tuple[Prepared, Sequence[Any], Values, int]
"""A query that can be run: how, with which arguments of its statement, from which values they came, and its cost."""


class Answered(msgspec.Struct, frozen=True):
    """An answer: its whole body as JSON, and what became of the operation.

    `ran` is False where it was refused before anything ran: for its syntax, by the schema, or for the values of
    its variables and arguments. `store_was_away` is True where nothing at all could be told, for want of the store.
    Nobody `may_keep` what may hold personal values, or tells what changes by itself.
    """

    body: bytes
    ran: bool
    store_was_away: bool
    may_keep: bool = True


class Engine:
    """Answers operations on a schema: what is on stored data by one statement, the rest by Strawberry.

    `workers` are the threads in which mutations block; `services` the agencies' live look-ups; `limits` those of
    documents that bring none. The roles in `introspecting` are shown the schema, and told in detail what does not fit.
    In the `notebook`, where there is one, is noted what callers are denied.
    """

    def __init__(  # noqa: PLR0913 - what it answers with, and for whom
        self,
        schema: HubSchema,
        workers: Workers,
        reader: Reader,
        services: Services,
        limits: Limits,
        *,
        introspecting: frozenset[Role] = frozenset(Role),
        notebook: Notebook | None = None,
    ) -> None:
        self.schema = schema
        self.core = schema.core
        self.workers = workers
        self.reader = reader
        self.services = services
        self.preparing = Preparing(self.core, schema.bindings, WRITERS[reader.dialect_name])
        self.limits = limits
        self.introspecting = introspecting
        self.notebook = notebook
        self.documents: Bounded[Key, Document] = Bounded(MOST_DOCUMENTS)
        self.answers_at_once = reader.answers_at_once
        self.after_mutation: Callable[[], None] = nothing
        """Called when a mutation has ended, whatever became of it."""

    async def answer(self, asked: Asked, request: Request, *, mutations: bool = True) -> Answered:
        """Answer one operation; what goes wrong in it is told in the answer's `errors`.

        Raises `MutationRefused` where a mutation is asked and `mutations` is False, `Forbidden` where the caller's
        credential was not made for it, `StoreUnavailable` where the database is away or busy, `BudgetSpent`, and
        `TookTooLong`. When it is cancelled, a statement that runs is
        stopped; a mutation that began ends.
        """
        operation = self.operation(asked, request)
        if isinstance(operation, Answered):
            return operation
        kind = operation.node.operation
        if kind is OperationType.QUERY:
            return await self.answer_query(operation, asked, request)
        if kind is OperationType.SUBSCRIPTION:
            return refused([NO_SUBSCRIPTION])
        if not mutations:
            raise MutationRefused(
                "A mutation is sent by POST: GET only reads.", "变更操作须以 POST 发送，GET 仅供查询。"
            )
        await request.pay(operation.bill.largest)
        answered = await self.workers.work(lambda: self.mutated(asked, request))
        self.after_mutation()
        return answered

    async def subscription(self, asked: Asked, request: Request) -> AsyncGenerator[Answered] | Answered:
        """Begin a subscription: its events as they come, each a whole answer, or why it cannot be.

        Raises `NotASubscription`, `Forbidden` and `BudgetSpent`. The events raise what the schema's source of them
        raises; a source may ask for a `request` that offers it more. Whoever stops before the end closes them with
        `aclose`.
        """
        operation = self.operation(asked, request)
        if isinstance(operation, Answered):
            return operation
        if operation.node.operation is not OperationType.SUBSCRIPTION:
            raise NotASubscription(
                "Only subscriptions are followed here. Send queries and mutations by POST, as JSON.",
                "此处仅支持订阅操作，查询与变更操作请以 JSON 通过 POST 发送。",
            )
        await request.pay(operation.bill.largest)
        begun = subscribe(
            self.core,
            operation.document.node,
            context_value=request,
            variable_values=dict(asked.variables or {}),
            operation_name=asked.name,
        )
        found = await begun if isinstance(begun, Awaitable) else begun
        if not isinstance(found, ExecutionResult):
            return events(found, request)
        return refused(told_of_variables((found.errors or [])[:MOST_ERRORS], request, self.introspecting))

    def operation(self, asked: Asked, request: Request) -> Operation | Answered:
        """The operation that is meant, or why there is none; raises `Forbidden`."""
        try:
            refuse_unfounded(asked.purpose, request.principal.role)
            document = self.document(asked)
        except BadInput as error:
            return refused([rendered_hub_error(error)])
        if document.errors or document.introspects:
            errors = told_of(document, request, self.introspecting)
            if errors:
                return refused(errors)
        operation = document.named(asked.name)
        if operation is None:
            return refused([NO_OPERATION])
        require(request.principal, operation.needed)
        return operation

    def answer_at_once(self, asked: Asked, request: Request) -> Answered | None:
        """The answer to a query for which nobody has to wait; None where `answer` may have more to do.

        Whoever declares a purpose may have to wait until it is written down. Raises as `answer` does.
        """
        key = asked.query if asked.limits is None else (asked.query, asked.limits)
        document = self.documents.find(key) if key in self.documents.entries else None
        operation = document.named(asked.name) if document is not None and asked.purpose is None else None
        if operation is None or operation.node.operation is not OperationType.QUERY:
            return None
        require(request.principal, operation.needed)
        try:
            ready = self.ready(operation, asked, request)
        except BadInput as error:
            return refused([rendered_hub_error(error)])
        if isinstance(ready, Answered):
            return ready
        prepared, arguments, _, cost = ready
        if prepared.statement is None or not prepared.statement_says_all or not may_pay_at_once(request, cost):
            return None
        cells = self.reader.fetch_at_once(prepared.statement.text, arguments)
        if cells is None or holed(cells):
            return None
        if request.caller is not None:
            request.caller.purse.cost -= beyond_entrance(cost)
        if prepared.denied:
            self.denied(asked, request, operation, prepared.denied)
        return Answered(prepared.frame.filled(cells), True, False)  # noqa: FBT003 - by position, as every answer pays

    def document(self, asked: Asked) -> Document:
        """What is asked, read under its limits; raises `TooManyTokens` for what is too long to be remembered."""
        key = asked.query if asked.limits is None else (asked.query, asked.limits)
        found = self.documents.find(key)
        if found is None:
            found = self.documents.keep(key, read_document(self.schema, asked.query, asked.limits or self.limits))
        return found

    async def answer_query(self, operation: Operation, asked: Asked, request: Request) -> Answered:
        """Answer a query."""
        try:
            ready = self.ready(operation, asked, request)
            if isinstance(ready, Answered):
                return ready
            prepared, arguments, values, cost = ready
            await request.pay(cost)
            known = [await self.as_known(one, request, values) for one in prepared.known] if prepared.known else ()
        except BadInput as error:
            return refused([rendered_hub_error(error)])
        if prepared.looked_up:
            act = act_of(asked, request, operation.name)
            unrecorded = await record_look_up(self.workers, request, act, prepared.looked_up)
            if unrecorded is not None:
                return refused([rendered_hub_error(unrecorded)])
        statement = prepared.statement
        cells = await self.reader.fetch(statement.text, arguments, steady=statement.steady) if statement else ()
        for one, then in zip(prepared.known, known, strict=True):
            cells = (*cells, *await self.reader.fetch(one.statement.text, then, steady=one.statement.steady))
        if prepared.rearranged or holed(cells):
            return await self.completed(operation, prepared, cells, asked, request)
        if prepared.denied:
            self.denied(asked, request, operation, prepared.denied)
        may_keep = not prepared.is_personal
        return Answered(prepared.frame.filled(cells), True, False, may_keep)  # noqa: FBT003

    def ready(self, operation: Operation, asked: Asked, request: Request) -> Ready | Answered:
        """A query as far as it goes without the store, or why it cannot be run; raises `BadInput`."""
        variables: Any = asked.variables or {}
        plain = operation.is_plain and operation.are_plain(asked.variables)
        if not plain:
            variables = operation.coerced(self.core, asked.variables)
            if not isinstance(variables, dict):
                return refused(told_of_variables(variables, request, self.introspecting))
        cost = operation.cost(variables)
        if operation.varies:
            check_cost(cost, operation.document.limits)
        values = Values(variables, request.today, request.principal, None, request.store.safe)
        shape = () if plain else operation.key(variables)
        prepared = self.prepared(operation, request, values, shape, purpose=asked.purpose is not None)
        return prepared, prepared.statement.bind(values) if prepared.statement else (), values, cost

    def prepared(
        self, operation: Operation, request: Request, values: Values, shape: Any, *, purpose: bool
    ) -> Prepared:
        """The operation as it was prepared for this shape of caller and variables."""
        role = request.principal.role
        key = role, purpose, shape
        found: Prepared | None = operation.plans.find(key)
        if found is None:
            made = self.preparing.prepared(operation, role, values, purpose=purpose)
            found = operation.plans.keep(key, made)
        return found

    def denied(self, asked: Asked, request: Request, operation: Operation, fields: Collection[str]) -> None:
        """Have it written down that an operation was denied some fields."""
        note_denied(self.notebook, act_of(asked, request, operation.name), fields)

    async def as_known(self, one: KnownLookUp, request: Request, values: Values) -> list[Any]:
        """What a look-up as of an instant is run with."""
        return await self.workers.work(lambda: one.arguments(request.store, values))

    async def completed(
        self, operation: Operation, prepared: Prepared, cells: Sequence[bytes | None], asked: Asked, request: Request
    ) -> Answered:
        """An answer with its holes filled, and with the roots that are not on stored data."""
        look_ups, act = LookUps(self.services, request.principal), act_of(asked, request, operation.name)
        found = await filled(cells, prepared.sites, look_ups, partial(record, self.workers, request, act))
        note_denied(self.notebook, act, {*prepared.denied, *found.denied})
        values, errors = found.values, found.errors
        if prepared.other_document is not None:
            others, more = await self.others(prepared, asked, request)
            values += others
            errors += more
        body = prepared.frame.filled([values[place] for place in prepared.order])
        may_keep = not (prepared.is_personal or prepared.is_passing)
        return Answered(with_errors(body, prepared, errors), True, False, may_keep)  # noqa: FBT003

    async def others(self, prepared: Prepared, asked: Asked, request: Request) -> tuple[list[bytes], list[Rendered]]:
        """The roots that are not on stored data: who asks, and the schema itself."""
        work = partial(
            execute,
            self.core,
            prepared.other_document,  # type: ignore[arg-type]
            context_value=msgspec.structs.replace(request, purpose=asked.purpose),
            variable_values=dict(asked.variables or {}),
            operation_name=asked.name,
        )
        # The whole schema takes so long that other callers would wait for it.
        begun = await self.workers.work(work) if prepared.introspects else work()
        result = await begun if isinstance(begun, Awaitable) else begun
        data = result.data or {}
        values = [msgspec.json.encode(data.get(key)) for key in prepared.others]
        return values, [rendered_graphql_error(one, request_id=request.request_id) for one in result.errors or ()]

    def mutated(self, asked: Asked, request: Request) -> Answered:
        """Answer a mutation."""
        result: Any = self.schema.execute_sync(
            asked.query,
            variable_values=None if asked.variables is None else dict(asked.variables),
            operation_name=asked.name,
            context_value=request,
        )
        note_denied(self.notebook, act_of(asked, request, asked.name), forbidden_acts(result))
        if result.errors and all(one.path is None for one in result.errors):
            return refused(told_of_variables(result.errors[:MOST_ERRORS], request, self.introspecting))
        return answered(result, request)

    @property
    def observed(self) -> dict[str, Usage]:
        """How its memories are used."""
        plans = [
            one.plans.usage for document in self.documents.entries.values() for one in document.operations.values()
        ]
        together = Usage(*(sum(getattr(one, name) for one in plans) for name in ("entries", "most", "hits", "misses")))
        return {"documents": self.documents.usage, "plans": together}


def may_pay_at_once(request: Request, cost: int) -> bool:
    """Whether what the caller holds is enough for the cost beyond the entrance."""
    return request.caller is None or request.caller.purse.cost >= beyond_entrance(cost)


def holed(cells: Sequence[bytes | None]) -> bool:
    """Whether something is still to be filled in."""
    for cell in cells:  # noqa: SIM110 - `any` would make a generator for every answer
        if cell is not None and cell.find(EDGE) >= 0:
            return True
    return False


def with_errors(body: bytes, prepared: Prepared, errors: Sequence[Rendered]) -> bytes:
    """An answer with more errors than were known beforehand."""
    if not errors:
        return body
    told = msgspec.json.encode(errors)
    if prepared.refuses:
        return body[:-2] + b"," + told[1:] + b"}"
    return body[:-1] + b',"errors":' + told + b"}"


async def events(results: AsyncIterator[ExecutionResult], request: Request) -> AsyncGenerator[Answered]:
    """The events of a subscription, each as an answer."""
    async with aclosing(results):  # type: ignore[type-var] # graphql-core gives a generator
        async for result in results:
            yield answered(result, request)


def nothing() -> None:
    """Do nothing."""


def answered(result: ExecutionResult, request: Request) -> Answered:
    """Write what Strawberry executed."""
    errors = [rendered_graphql_error(one, request_id=request.request_id) for one in result.errors or ()]
    empty = not any(value is not None for value in (result.data or {}).values())
    away = empty and any(error["extensions"]["code"] == StoreUnavailable.code for error in errors)
    body = {**({"errors": errors} if errors else {}), "data": result.data}
    return Answered(msgspec.json.encode(body), ran=True, store_was_away=away)


def refused(errors: Sequence[Rendered]) -> Answered:
    """The answer of an operation that never ran."""
    return Answered(msgspec.json.encode({"errors": errors}), ran=False, store_was_away=False)


NO_OPERATION: Final = rendered(
    VALIDATION_FAILED,
    "The document has no such operation, or several and `operationName` names none.",
    "文档中没有该操作，或有多个操作而未指明操作名。",
)
NO_SUBSCRIPTION: Final = rendered(
    VALIDATION_FAILED,
    "A subscription has more than one answer. Send it over a WebSocket (graphql-transport-ws) to this address, or by "
    "POST with `Accept: text/event-stream`.",
    "订阅操作不止一个应答，请通过 WebSocket（graphql-transport-ws）发送到本地址，"
    "或以 `Accept: text/event-stream` 通过 POST 发送。",
)
