"""`hub push`: push a file of records on behalf of the agency whose key it is."""

import asyncio
import hashlib
import sys
from contextlib import closing, nullcontext, redirect_stdout
from pathlib import Path
from typing import Any, Final

import click

from hub.access.evidence import Evidence
from hub.access.people import people_of
from hub.access.pepper import read_pepper
from hub.access.principals import Principal, Role, Scope
from hub.access.provider import provider_of
from hub.access.roles import require
from hub.access.sessions import lasting
from hub.access.signatures import Head, Message, Signatures, require_signed, signed
from hub.access.signing_keys import read_private_key
from hub.cli.account import show_account, tell_refused
from hub.cli.pushed_file import read_statements
from hub.cli.stores import opened_store
from hub.cli.today import today_of
from hub.cli.words import give, help_text
from hub.domain.clock import wall_clock
from hub.domain.vocabulary import RecordOutcome
from hub.errors import BadInput, Forbidden
from hub.ingest.foreign import Pusher
from hub.ingest.push import Batch, OnError
from hub.ingest.push import push as push_batch
from hub.ingest.receipts import nothing_taken
from hub.settings import Settings, read_settings
from hub.store.engine import Store
from hub.store.workers import Workers
from hub.web.recognising import Recognising

MODES: Final = {mode.name.lower().replace("_", "-"): mode for mode in OnError}

LOCAL: Final = "hub://local/push"
"""Where a file is pushed to that goes into the store without a request, as its signature says."""

SAME_FILE: Final = (
    "Without --request-key the file's own hash names the batch: the same file again gets the same receipt. "
    "未指定 --request-key 时以文件摘要为请求键，重复报送同一文件得到同一回执。"
)
EXITS: Final = (
    "Exits 0 where some rows were rejected (told on stderr), 1 where no row could be taken. "
    "部分行被拒时退出码为 0（见标准错误），全部未被接收时为 1。"
)


@click.command(
    short_help="Push a file of records with an agency's key. 以机关密钥报送记录文件",
    help=help_text(
        "Push records as the agency whose key it is, in one batch. FILE holds a JSON array, or one JSON object a "
        'line; - reads stdin. Each is {"penalty": {…}} (or registration, filing, inspection, …) or {"withdraw": '
        '{"kind": "PENALTY", "nativeId": "…"}}; inside, where needed: "statement": {"version": 2, "effectiveOn": "…"}.',
        "以密钥所属机关的名义成批报送记录。FILE 为 JSON 数组，或每行一个 JSON 对象；- 表示标准输入。",
        "hub push penalties.jsonl --key hub_1a2b….…",
        "HUB_KEY=hub_1a2b….… hub push penalties.json --dry-run",
        "cat records.jsonl | hub push - --on-error reject-failed-rows --json",
        "hub push penalties.jsonl --sign registry.pem",
        notes=[SAME_FILE, EXITS],
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--key", envvar="HUB_KEY", required=True, help="The agency's key, or a token (or HUB_KEY). 机关密钥或令牌"
)
@click.option("--request-key", help="The sender's name for this batch. 请求键")
@click.option(
    "--on-error",
    type=click.Choice(list(MODES)),
    default="reject-all",
    show_default=True,
    help="What a rejected row means for the others. 遇拒收行时",
)
@click.option(
    "--sign",
    "signs",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Sign the file with the agency's private key in this PEM. 以此 PEM 私钥签名",
)
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and write nothing. 试运行，不写入")
@click.option("--json", "as_json", is_flag=True, help="Give the receipt as JSON. 以 JSON 输出回执")
def push(  # noqa: PLR0913 - one parameter an option
    *,
    file: Path,
    key: str,
    request_key: str | None,
    on_error: str,
    signs: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Push."""
    settings = read_settings()
    body = read_file(file, limit=settings.max_push_bytes)
    with opened_store(settings) as store:
        agency, name = pusher_of(store, key, settings=settings)
        evidence = evidence_of(store, signs, body, agency) if signs else None
        require_signed(agency, evidence, settings.signed_pushes)
        statements = read_statements(body)
        named = request_key or default_request_key(body, on_error)
        batch = Batch(agency, named, statements, MODES[on_error], dry_run=dry_run, evidence=evidence, by=Pusher(name))
        receipt = push_batch(store, batch, clock=wall_clock, today=today_of(settings))
    tell_rejected(receipt)
    if as_json:
        give(receipt)
    else:
        show_account(receipt)
    if nothing_taken(receipt):
        raise click.exceptions.Exit(1)


def read_file(file: Path, *, limit: int) -> bytes:
    """The bytes of a file or of stdin; raises `BadInput` beyond what a push may have."""
    try:
        with sys.stdin.buffer if str(file) == "-" else file.open("rb") as stream:
            body = stream.read(limit + 1)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.", f"无法读取 {file}：{error.strerror}。") from error
    if len(body) > limit:
        raise BadInput(
            f"{file} has more than {limit} bytes, the most that one push takes (HUB_MAX_PUSH_BYTES). Split it.",
            f"{file} 超过单次报送上限 {limit} 字节（HUB_MAX_PUSH_BYTES），请拆分。",
        )
    return body


def pusher_of(store: Store, key: str, *, settings: Settings) -> tuple[str, str]:
    """The agency of a key or token, and its name; raises as `Look` does, or `Forbidden` where it may not push."""
    # Why a token is not taken is logged, and a log goes to stdout by default, where only the receipt belongs.
    with redirect_stdout(sys.stderr):
        principal = asyncio.run(caller_with(store, key, settings=settings))
    if principal.role is not Role.AGENCY or principal.agency is None:
        raise Forbidden(
            f"A key of role {principal.role.name.lower()} may not push records. Use an agency's key.",
            f"角色 {principal.role.name.lower()} 的密钥无权报送记录，请使用机关密钥。",
        )
    require(principal, frozenset({Scope.PUSH}))
    return principal.agency, principal.name


def evidence_of(store: Store, signs: Path, body: bytes, agency: str) -> Evidence:
    """The signature of a file, made and verified; raises `SignatureInvalid` where the agency does not sign so."""
    private = read_private_key(signs.read_bytes())
    message = signed(Message("POST", LOCAL, Head()), body, private, now=wall_clock())
    return Signatures(store, wall_clock).accepted(message, body, agency=agency)


async def caller_with(store: Store, key: str, *, settings: Settings) -> Principal:
    """Whose key or token it is, as a hub that serves would say."""
    pepper, lasts = read_pepper(settings), lasting(settings)
    async with provider_of(people_of(settings)) as provider:
        with closing(Workers()) as workers:
            known = Recognising(store, workers, pepper, wall_clock, provider=provider, lasts=lasts)
            found = await known.way(f"Bearer {key}".encode())(nullcontext)
    return found.principal


def default_request_key(body: bytes, on_error: str) -> str:
    """A name for the batch that the same file gets again; the other mode is another batch."""
    return f"sha256:{hashlib.sha256(body).hexdigest()}:{on_error}"


def tell_rejected(receipt: dict[str, Any]) -> None:
    """Tell which rows were rejected, counted from 1 as lines are."""
    rejected = [row for row in receipt["results"] if row["outcome"] == RecordOutcome.REJECTED.name]
    refused = [(row["position"] + 1, row["problems"]) for row in rejected]
    tell_refused(refused, "were rejected", "被拒收")
