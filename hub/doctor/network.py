"""Where the hub listens, and who may reach it there."""

import http.client
import json
import socket
from collections.abc import Iterator
from typing import Final

from hub.doctor.findings import Finding, fine, problem, warning
from hub.settings import Settings, is_own

PATIENCE_SECONDS: Final = 2
EVERYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - names of it


def listening(settings: Settings) -> Iterator[Finding]:
    """Beyond this computer, the names under which the hub is asked should be said."""
    if is_own(settings.host):
        yield fine(
            "address",
            f"The hub is reached from this computer only ({settings.host}).",
            f"仅本机可访问（{settings.host}）。",
        )
    elif not settings.hosts:
        yield warning(
            "address",
            f"The hub listens on {settings.host}, and HUB_HOSTS names no host under which it is asked: only addresses "
            "and this computer's own name will do. Name those that callers and the proxy use.",
            f"平台监听 {settings.host}，而 HUB_HOSTS 未列出主机名：只能以 IP 地址或本机名访问。"
            "请列出调用方与代理所用的主机名。",
        )
    else:
        yield fine(
            "address", f"The hub is asked as {', '.join(settings.hosts)}.", f"访问名称：{'、'.join(settings.hosts)}。"
        )


def port(settings: Settings) -> Iterator[Finding]:
    """Free, or served by a hub already."""
    host, number = EVERYWHERE.get(settings.host, settings.host), settings.port
    if number == 0 or not is_taken(host, number):
        yield fine("port", f"Port {number} is free.", f"端口 {number} 空闲。")
    elif serves_hub(host, number):
        yield fine("port", f"A hub serves on port {number}.", f"端口 {number} 上已有平台在运行。")
    else:
        yield problem(
            "port",
            f"Port {number} is taken by another program. Stop it, or choose another with HUB_PORT.",
            f"端口 {number} 被其他程序占用。请停止该程序，或用 HUB_PORT 另选端口。",
        )


def is_taken(host: str, number: int) -> bool:
    """Whether somebody listens."""
    try:
        with socket.create_connection((host, number), timeout=PATIENCE_SECONDS):
            return True
    except OSError:
        return False


def serves_hub(host: str, number: int) -> bool:
    """Whether who listens answers as a hub does."""
    connection = http.client.HTTPConnection(host, number, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/livez")
        found = json.loads(connection.getresponse().read(1_000))
    except (OSError, ValueError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return bool(found == {"status": "live"})
