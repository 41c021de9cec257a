"""`hub key`: make keys for those who ask and those who deliver, replace them, and end them."""

from datetime import datetime, timedelta
from typing import Any, Final

import click

from hub.access.keys import Rotated, Terms, create_key, revoke, rotate_key
from hub.access.lifetimes import end_of
from hub.access.pepper import read_pepper
from hub.cli.granting import (
    as_data,
    filtered,
    granted,
    instant,
    json_option,
    reason_option,
    role_of,
    scopes_of,
    short_text,
    show,
    wanted,
)
from hub.cli.stores import opened_store
from hub.cli.words import give, give_one, help_text, say
from hub.domain.clock import wall_clock
from hub.settings import read_settings
from hub.store.keys import StoredKey, all_keys

PREFIX: Final = "hub_1a2b3c4d5e6f7081"
KEEP: Final = ("Keep this key: it is not shown again.", "请妥善保存，密钥不会再次显示。")


@click.group(
    short_help="Make, replace and end API keys. 管理 API 密钥",
    help=help_text(
        "Make API keys, replace and end them: `Authorization: Bearer KEY` tells the hub who asks.",
        "管理 API 密钥：请求以 `Authorization: Bearer KEY` 表明身份。",
        "hub key create --role officer --agency CIVIL_AFFAIRS",
        "hub key list --agency CIVIL_AFFAIRS",
        "hub key create --help",
    ),
)
def key() -> None:
    """Key."""


@key.command(
    short_help="Make a key, shown once. 创建密钥（仅显示一次）",
    help=help_text(
        "Make a key and print it, once: the hub keeps only a keyed hash. An officer's key reads the cases of its "
        "agency; an agency's key pushes its records; a dashboard's key reads statistics and belongs to no agency. It "
        "ends after HUB_KEY_DAYS; a key without an end must be asked for: --expires never.",
        "创建并输出密钥，仅此一次：平台只保存其带密摘要。officer 供执法人员查询，agency 供机关报送记录，"
        "dashboard 供看板读取统计数据，不属于任何机关。默认有效期为 HUB_KEY_DAYS；永久有效须明示 --expires never。",
        "hub key create --role officer --agency CIVIL_AFFAIRS",
        'hub key create --role agency --agency STREET_KAIXUAN --for "registry sync job" --expires 180',
        "hub key create --role agency --agency STREET_KAIXUAN --may push --expires 2030-12-31",
        "hub key create --role dashboard --json",
    ),
)
@granted
@click.option("--expires", help="After so many days, with a day (2030-12-31), or never. 有效天数、截止日期或 never")
@json_option
def create(  # noqa: PLR0913 - one parameter an option
    *, role: str, agency: str | None, may: str | None, purpose: str | None, expires: str | None, as_json: bool
) -> None:
    """Create."""
    chosen, scopes, settings, now = role_of(role, agency), scopes_of(may), read_settings(), wall_clock()
    ends = end_of(expires or str(settings.key_days), now=now)
    terms = Terms(scopes, ends, short_text(purpose, "--for"))
    with opened_store(settings) as store:
        text = create_key(store, role=chosen, agency=agency, pepper=read_pepper(settings), now=now, terms=terms)
    say(*KEEP)
    say(f"It ends: {ends:%Y-%m-%d %H:%M %Z}." if ends else "It never ends.", f"终止时间：{told_end(ends)}。")
    give_one(text, {"key": text, "role": chosen.name, "agency": agency, "expiresAt": instant(ends)}, as_json=as_json)


@key.command(
    "list",
    short_help="List keys. 列出密钥",
    help=help_text(
        "List every key, also those that expired or were revoked: by its public prefix, for whom it acts, what for, "
        "until when, and when it was last used (to some minutes).",
        "列出全部密钥（含已到期与已停用）：公开前缀、角色、机关、用途、有效期与最近使用时间（精确到数分钟）。",
        "hub key list",
        "hub key list --agency CIVIL_AFFAIRS --role officer",
        "hub key list --json",
    ),
)
@filtered
def list_keys(*, role: str | None, agency: str | None, as_json: bool) -> None:
    """List."""
    now = wall_clock()
    with opened_store(read_settings()) as store, store.read() as tx:
        found = [told(one, now=now) for one in all_keys(tx) if wanted(one, role, agency)]
    if as_json:
        give(found)
    elif found:
        show(found, ["prefix"])
    else:
        say("There is no such key.", "没有符合条件的密钥。")


@key.command(
    short_help="Replace a key. 轮换密钥",
    help=help_text(
        "Make the successor of a key, with the same role, agency and scopes, and print it, once. The old one stays "
        "valid for the overlap, so that its holder can change over; two of a line are valid at most. The successor "
        "lives as long as the old one was to live.",
        "生成接替密钥（角色、机关与用途不变）并输出，仅此一次。旧密钥在重叠期内仍有效，以便持有者切换；"
        "同一系列至多两个有效。接替密钥的有效期长度与旧密钥相同。",
        f"hub key rotate {PREFIX}",
        f"hub key rotate {PREFIX} --overlap 72 --expires 365",
    ),
)
@click.argument("prefix")
@click.option(
    "--overlap",
    type=click.IntRange(0, 24 * 90),
    default=24,
    show_default=True,
    help="Hours for which the old one stays valid. 重叠小时数",
)
@click.option("--expires", help="When the successor ends, as for `hub key create`. 接替密钥的有效期")
@json_option
def rotate(*, prefix: str, overlap: int, expires: str | None, as_json: bool) -> None:
    """Rotate."""
    settings = read_settings()
    with opened_store(settings) as store:
        rotated = rotate_key(
            store,
            prefix,
            pepper=read_pepper(settings),
            now=wall_clock(),
            overlap=timedelta(hours=overlap),
            expires=expires,
        )
    tell_rotated(rotated)
    give_one(
        rotated.text,
        {"key": rotated.text, "expiresAt": instant(rotated.successor.expires_at), **old_data(rotated.old)},
        as_json=as_json,
    )


@key.command(
    "revoke",
    short_help="End a key. 停用密钥",
    help=help_text(
        "Let a key be valid no longer: hubs that run refuse it within HUB_KEY_CACHE_SECONDS, and end the connections "
        "that were opened with it. It stays in the list.",
        "停用密钥：运行中的平台在 HUB_KEY_CACHE_SECONDS 内拒绝该密钥，并断开以其建立的连接。密钥保留在列表中。",
        f"hub key revoke {PREFIX}",
        f'hub key revoke {PREFIX} --reason "left in a mail"',
    ),
)
@click.argument("prefix")
@reason_option
@json_option
def revoke_key(*, prefix: str, reason: str | None, as_json: bool) -> None:
    """Revoke."""
    because = short_text(reason, "--reason")
    with opened_store(read_settings()) as store:
        one = revoke(store, prefix, now=wall_clock(), because=because)
    say(f"{one.prefix} is revoked.", "已停用。")
    give_one(one.prefix, told(one, now=wall_clock()), as_json=as_json)


# --- what is told -------------------------------------------------------------------------------


def told(one: StoredKey, *, now: datetime) -> dict[str, Any]:
    """A key as JSON."""
    return {"prefix": one.prefix, **as_data(one, now=now)}


def old_data(old: StoredKey) -> dict[str, Any]:
    """What of a rotation concerns the old key, as JSON."""
    return {"old": old.prefix, "oldExpiresAt": instant(old.expires_at)}


def told_end(ends: datetime | None) -> str:
    """When a key ends, for people."""
    return f"{ends:%Y-%m-%d %H:%M %Z}" if ends else "永久有效"


def tell_rotated(rotated: Rotated) -> None:
    """Tell what became of both keys."""
    say(*KEEP)
    ends = told_end(rotated.old.expires_at)
    say(f"The old one, {rotated.old.prefix}, ends {ends}.", f"旧密钥 {rotated.old.prefix} 的终止时间：{ends}。")
