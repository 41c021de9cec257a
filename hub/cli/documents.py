"""`hub documents`: register what may be run by its id, by whom and under which limits; list it; retire it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import click
from msgspec.structs import replace

from hub.access.documents import Registered, document_id, meant, register, retire, roles_of
from hub.access.principals import Role
from hub.cli.question import read_document_text
from hub.cli.stores import opened_store
from hub.cli.words import give, give_one, help_text, say
from hub.domain.clock import wall_clock
from hub.errors import BadInput
from hub.query.declaring.build import HubSchema
from hub.query.declaring.load import load_schema
from hub.query.errors import writable
from hub.query.explaining.trusting import Promised, operations_promised
from hub.query.limits import Limits, limits_of
from hub.query.opening import introspecting_roles
from hub.settings import Settings, read_settings
from hub.store.documents import StoredDocument, all_documents

F = TypeVar("F", bound=Callable[..., Any])

LARGEST: Final = 2**31 - 1
LIMITS: Final = tuple(
    click.option(f"--max-{name}", name, type=click.IntRange(least, most), help=text)
    for name, least, most, text in (
        ("tokens", 1, LARGEST, "Most tokens of the document, in place of HUB_MAX_TOKENS. 词元上限"),
        ("depth", 1, LARGEST, "Most levels of an operation, in place of HUB_MAX_DEPTH. 层级上限"),
        ("aliases", 0, LARGEST, "Most aliases of an operation, in place of HUB_MAX_ALIASES. 别名上限"),
        ("directives", 0, LARGEST, "Most directives of an operation, in place of HUB_MAX_DIRECTIVES. 指令上限"),
        ("cost", 1, LARGEST, "Most that an operation may cost, in place of HUB_MAX_COST. 成本上限"),
        ("page", 1, 10_000, "Most rows of a page, in place of HUB_MAX_PAGE. 每页条数上限"),
    )
)
SAID: Final = {
    "ADDED": ("registered", "已登记"),
    "CHANGED": ("registered anew, with the limits and roles of this time", "已按本次的限额与角色重新登记"),
    "UNCHANGED": ("registered already", "此前已登记"),
}


def limited(command: F) -> F:
    """Give a command the options of a document's own limits."""
    for option in reversed(LIMITS):
        command = option(command)
    return command


@click.group(
    short_help="Register trusted documents. 管理受信文档",
    help=help_text(
        "Register trusted documents: GraphQL that is run by its id, by GET too, under limits of its own, by the roles "
        "that it names. The public runs nothing else.",
        "管理受信文档：以标识执行的 GraphQL 文档，可用 GET，适用其自身限额，并限于所列角色。公众只能执行此类文档。",
        "hub documents add dashboard.graphql --role dashboard --max-page 1000 --max-cost 20000",
        "hub documents list",
    ),
)
def documents() -> None:
    """Documents."""


@documents.command(
    short_help="Register documents. 登记文档",
    help=help_text(
        "Register each FILE, all or none, and print their ids: what `sha256sum` says of the file. A document that "
        "cannot run under its limits is refused. One that is registered already gets the limits and roles of this "
        "time, and is no longer retired.",
        "登记各 FILE（全部成功或全部不登记）并输出其标识，即 `sha256sum` 所得值。在其限额内无法执行的文档将被拒绝。"
        "已登记的文档改用本次的限额与角色，并恢复启用。",
        "hub documents add dashboard.graphql --role dashboard --max-page 1000 --max-cost 20000",
        "hub documents add register.graphql --role public --role dashboard --name register",
        "hub documents add queries/*.graphql --json",
    ),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", help="What people call it; left out: the file's name. 名称")
@limited
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.name.lower() for role in Role]),
    help="Who may run it, once for each role; left out: all that have a key. 可执行的角色",
)
@click.option("--json", "as_json", is_flag=True, help="Give the documents as JSON. 以 JSON 输出")
def add(*, files: tuple[Path, ...], name: str | None, roles: tuple[str, ...], as_json: bool, **own: int | None) -> None:
    """Add."""
    if name is not None and len(files) > 1:
        raise click.UsageError("--name is for one FILE. --name 仅用于单个文件。")
    settings = read_settings()
    schema = load_schema(settings)
    named = [Role[role.upper()] for role in dict.fromkeys(roles)]
    drafts = [draft(file, name=name or file.stem, roles=named, own=own) for file in files]
    held = [looked_through(file, one, schema, settings) for file, one in zip(files, drafts, strict=True)]
    with opened_store(settings) as store:
        became = register(store, drafts)
    if as_json:
        give([{**as_data(one), "operations": list(map(told, its))} for one, its in zip(drafts, held, strict=True)])
        return
    for one, its, what in zip(drafts, held, became, strict=True):
        tell(one, its, what)
        click.echo(one.id)


@documents.command(
    "list",
    short_help="List documents. 列出文档",
    help=help_text(
        "List every document, retired ones too: its id, its name, who may run it, whether it is retired.",
        "列出全部文档（含已停用）：标识、名称、可执行的角色及是否停用。",
        "hub documents list",
        "hub documents list --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Give the list as JSON. 以 JSON 输出")
def list_documents(*, as_json: bool) -> None:
    """List."""
    with opened_store(read_settings()) as store, store.read() as tx:
        found = all_documents(tx)
    if as_json:
        give([as_data(one) for one in found])
        return
    for one in found:
        retired = "  retired 已停用" if one.retired_at else ""
        click.echo(f"{one.id}  {one.name or '-'}  {roles_text(one)}{retired}")


@documents.command(
    short_help="Show a document. 显示文档",
    help=help_text(
        "Show the text of a document, and on stderr what is kept beside it. ID may be shortened to eight digits.",
        "显示文档正文，并在标准错误输出其登记信息。ID 可缩写为前八位。",
        "hub documents show sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
        "hub documents show 7dba4bd7 --json",
    ),
)
@click.argument("beginning", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Give the document as JSON. 以 JSON 输出")
def show(*, beginning: str, as_json: bool) -> None:
    """Show."""
    with opened_store(read_settings()) as store, store.read() as tx:
        one = meant(tx, beginning)
    if as_json:
        give({**as_data(one), "text": one.text})
        return
    own = ", ".join(f"{name} {most}" for name, most in limits_data(one).items() if most is not None)
    say(f"{one.name or one.id}: {roles_text(one)}; own limits: {own or '-'}.", f"自身限额：{own or '无'}。")
    click.echo(one.text, nl=not one.text.endswith("\n"))


@documents.command(
    "retire",
    short_help="Retire a document. 停用文档",
    help=help_text(
        "Let a document be run no longer: hubs that run forget it within HUB_DOCUMENT_CACHE_SECONDS. It stays in the "
        "list; `hub documents add` brings it back. ID may be shortened to eight digits.",
        "停用文档：运行中的平台在 HUB_DOCUMENT_CACHE_SECONDS 内生效。文档保留在列表中，可用 `hub documents add` 恢复。"
        "ID 可缩写为前八位。",
        "hub documents retire sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
        "hub documents retire 7dba4bd7 --json",
    ),
)
@click.argument("beginning", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Give the document as JSON. 以 JSON 输出")
def retire_one(*, beginning: str, as_json: bool) -> None:
    """Retire."""
    with opened_store(read_settings()) as store:
        one = retire(store, beginning, now=wall_clock())
    say(f"{one.name or one.id} is retired.", "已停用。")
    give_one(one.id, as_data(one), as_json=as_json)


# --- what is registered -------------------------------------------------------------------------


def draft(file: Path, *, name: str, roles: Sequence[Role], own: dict[str, int | None]) -> StoredDocument:
    """The document of a file, as it would be kept."""
    text = read_document_text(file)
    named = [role.name for role in Role if role in roles] or None
    return StoredDocument(
        document_id(text), writable(name), text, roles=named, registered_at=wall_clock(), retired_at=None, **own
    )


def looked_through(file: Path, one: StoredDocument, schema: HubSchema, settings: Settings) -> Sequence[Promised]:
    """The operations of a document; raises `BadInput`, which names its file, where they cannot be trusted."""
    try:
        found = operations_promised(schema, one.text, limits(one, settings))
        refuse_unfit(one, found, settings)
    except BadInput as error:
        raise BadInput(f"{file}: {error.en}", f"{file}：{error.zh}") from None
    return found


def refuse_unfit(one: StoredDocument, promised: Sequence[Promised], settings: Settings) -> None:
    """Refuse to let the public change anything, and a document that asks for the schema for whom it is not shown."""
    if one.roles is not None and Role.PUBLIC.name in one.roles and not all(held.is_query for held in promised):
        raise BadInput("The public may be given queries only.", "面向公众的文档只能包含查询操作。")
    hidden = sorted(role.name.lower() for role in roles_of(one) if role not in introspecting_roles(settings))
    if hidden and any(held.introspects for held in promised):
        raise BadInput(
            f"It asks for the schema, which is not shown to {', '.join(hidden)} (HUB_INTROSPECTION). Name other roles.",
            f"文档查询模式，而模式不向 {'、'.join(hidden)} 公开（HUB_INTROSPECTION），请改用其他角色。",
        )


def limits(one: StoredDocument, settings: Settings) -> Limits:
    """The limits under which a document runs: its own, and the hub's where it has none."""
    own = {name: most for name, most in limits_data(one).items() if most is not None}
    return replace(limits_of(settings), **own)


# --- what is told -------------------------------------------------------------------------------


def tell(one: StoredDocument, held: Sequence[Promised], what: Registered) -> None:
    """Tell what was registered, operation by operation."""
    en, zh = SAID[what]
    say(f"{one.name} is {en}, for {roles_text(one)}.", f"{zh}。")
    for operation in held:
        said = told(operation)
        cost = "as its variables say 视变量而定" if operation.most is None else f"<= {operation.most}"
        click.echo(f"  {said['kind'].lower()} {said['name'] or '{ … }'}: cost 成本 {cost}", err=True)


def told(held: Promised) -> dict[str, Any]:
    """What is told of an operation."""
    return {"name": held.name, "kind": "QUERY" if held.is_query else "MUTATION", "mostCost": held.most}


def roles_text(one: StoredDocument) -> str:
    """Who may run a document."""
    return "all with a key 所有持钥者" if one.roles is None else ", ".join(one.roles)


def limits_data(one: StoredDocument) -> dict[str, int | None]:
    """The limits of its own that a document has."""
    return {name: getattr(one, name) for name in Limits.__struct_fields__}


def as_data(one: StoredDocument) -> dict[str, Any]:
    """A document as JSON, without its text."""
    return {
        "id": one.id,
        "name": one.name,
        "roles": one.roles,
        "limits": limits_data(one),
        "registeredAt": one.registered_at.isoformat(),
        "retiredAt": one.retired_at.isoformat() if one.retired_at else None,
    }
