"""What a command is asked, and by whom: a document, its variables, which operation of it, a role."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from hub.access.principals import Principal, Role
from hub.access.purposes import Declared, declared, refuse_unfounded
from hub.access.roles import WITHOUT_AGENCY
from hub.domain.access_codes import Purpose
from hub.domain.json_text import NotJson, read_json
from hub.domain.records.agency import HUB
from hub.errors import BadInput
from hub.query.request import Asked

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS: Final = (
    click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)),
    click.option("--variables", default="{}", help="Values of variables: a file, or JSON. 变量取值：文件或 JSON"),
    click.option("--operation", help="Which operation of FILE is meant. 所指操作名"),
    click.option(
        "--role",
        type=click.Choice([role.name.lower() for role in Role]),
        default="officer",
        show_default=True,
        help="As whom to ask. 以何种角色提问",
    ),
    click.option("--agency", help="Code of the agency for which the asker acts. 所属机关代码"),
    click.option(
        "--purpose",
        type=click.Choice([one.name for one in Purpose]),
        help="For which purpose personal values are read. 读取个人信息的目的",
    ),
    click.option("--case", help="Number of the case for which they are; with --purpose. 案号（与 --purpose 同用）"),
)


def asks(command: F) -> F:
    """Give a command the argument and the options that make a `Question`."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and who asks."""

    asked: Asked
    principal: Principal


def read_question(  # noqa: PLR0913 - what a question is made of
    *,
    file: Path,
    variables: str,
    operation: str | None,
    role: str,
    agency: str | None,
    purpose: str | None = None,
    case: str | None = None,
) -> Question:
    """Read what is asked; a role without its agency and variables that are none are wrong usage. Raises `BadInput`."""
    principal = asker(Role[role.upper()], agency)
    values = read_variables(variables)
    why = purpose_of(purpose, case, principal.role)
    return Question(Asked(read_document_text(file), values, operation, None, why), principal)


def purpose_of(purpose: str | None, case: str | None, role: Role) -> Declared | None:
    """Why it is asked; raises `BadInput` for what is no case number, and for an officer who names none."""
    if purpose is None:
        if case is not None:
            raise click.UsageError("--case goes with --purpose. --case 须与 --purpose 同用。")
        return None
    why = declared(purpose, case)
    refuse_unfounded(why, role)
    return why


def asker(role: Role, agency: str | None) -> Principal:
    """Who asks; an agency's system needs its agency, people who name none act for the hub, the others have none."""
    if (role is Role.AGENCY and not agency) or (role in WITHOUT_AGENCY and agency):
        raise click.UsageError(
            "--role agency needs --agency CODE; --role dashboard, --role admin and --role public take none. "
            "agency 须指定 --agency，dashboard、admin 与 public 不得指定。"
        )
    return Principal(role, None if role in WITHOUT_AGENCY else agency or HUB, "")


def read_variables(text: str) -> dict[str, Any]:
    """The values of variables, from JSON as it stands or from a file."""
    try:
        body = text.encode() if text.lstrip().startswith("{") else Path(text).read_bytes()
        found = read_json(body)
    except OSError as error:
        raise wrong_variables(
            f"'{text}' is neither JSON nor a file that can be read ({error.strerror}).",
            f"“{text}”既不是 JSON，也不是可读取的文件。",
        ) from error
    except NotJson as error:
        raise wrong_variables(error.en, error.zh) from None
    if not isinstance(found, dict):
        raise wrong_variables('Write an object, as {"name": "…"}.', '应为对象，如 {"name": "…"}。')
    return found


def wrong_variables(en: str, zh: str) -> click.BadParameter:
    """Refuse what cannot be the values of variables."""
    return click.BadParameter(f"{en} {zh}", param_hint="--variables")


def read_document_text(file: Path) -> str:
    """The document, from a file or from stdin; raises `BadInput`."""
    try:
        with sys.stdin.buffer if str(file) == "-" else file.open("rb") as stream:
            text = stream.read().decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.", f"无法读取 {file}：{error.strerror}。") from error
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{file} is not UTF-8: byte {error.start + 1} does not fit.",
            f"{file} 不是 UTF-8 编码：第 {error.start + 1} 字节有误。",
        ) from None
    if not text.strip():
        raise BadInput(f"{file} is empty: write a GraphQL document.", f"{file} 为空，应为 GraphQL 文档。")
    return text
