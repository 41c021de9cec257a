"""The secrets that are kept apart from the database: there, closed, and those under which its values were made."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from hub.access.pepper import PEPPER, mark_of, read_pepper
from hub.access.personal_key import PERSONAL_KEY, read_safe
from hub.access.secret_files import SecretFile
from hub.doctor.findings import Finding, fine, problem
from hub.domain.vocabulary import Label
from hub.errors import SettingsError
from hub.settings import Settings


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret, how it is read, and what is told of it.

    In what is told, `{file}` is where it is kept, `{made}` how many values were made under it, and `{others}` how many
    of them under another one.
    """

    subject: str
    kept: SecretFile
    given: Callable[[Settings], str]
    mark: Callable[[Settings], bytes]
    missing: Label
    to_come: Label
    another: Label
    sound: Label


OF_KEYS: Final = Secret(
    "pepper",
    PEPPER,
    given=lambda settings: settings.key_pepper,
    mark=lambda settings: mark_of(read_pepper(settings)),
    missing=Label(
        "缺少 {file}，已有的 {made} 个密钥均无效。请从备份恢复该文件，或设置 HUB_KEY_PEPPER。",
        "{file} is missing, and {made} keys were made under it: none of them is valid. "
        "Bring the file back from the backup, or set HUB_KEY_PEPPER.",
    ),
    to_come=Label("密钥所用秘密将在首次使用时生成。", "The secret of the keys is made with the first one."),
    another=Label(
        "{made} 个密钥中有 {others} 个由其他秘密生成，均已无效。请恢复原秘密，或重新创建密钥。",
        "{others} of {made} keys were made under another pepper, and are not valid. "
        "Bring that one back, or make new keys.",
    ),
    sound=Label("密钥所用秘密完好且未对外开放。", "The secret of the keys is there and closed."),
)

OF_PERSONS: Final = Secret(
    "personal key",
    PERSONAL_KEY,
    given=lambda settings: settings.personal_key,
    mark=lambda settings: read_safe(settings).mark,
    missing=Label(
        "缺少 {file}，数据库中的个人信息由其加密，现无法读取。请从备份恢复该文件，或设置 HUB_PERSONAL_KEY。",
        "{file} is missing, and the store's personal values are sealed under it: nobody can read them. "
        "Bring the file back from the backup, or set HUB_PERSONAL_KEY.",
    ),
    to_come=Label("将在首次打开数据库时生成。", "It is made when the store is first opened."),
    another=Label(
        "数据库中的个人信息由另一秘密加密，服务无法启动，请恢复原秘密。",
        "The store's personal values are sealed under another secret: no hub starts on it. Bring that one back.",
    ),
    sound=Label(
        "密钥完好且未对外开放。请另行备份，勿与数据库同处。",
        "It is there and closed. Back it up, apart from the database.",
    ),
)


def secret(one: Secret, settings: Settings, marks: Mapping[bytes | None, int]) -> Iterator[Finding]:
    """It is there, closed, and that under which the store's values were made, as far as their `marks` are known."""
    file, made = settings.home / one.kept.name, sum(marks.values())
    if not one.given(settings) and not file.exists():
        tell, what = (problem, one.missing) if made else (fine, one.to_come)
        yield tell(one.subject, what.en.format(file=file, made=made), what.zh.format(file=file, made=made))
        return
    try:
        mark = one.mark(settings)
    except SettingsError as error:
        yield problem(one.subject, error.en, error.zh)
        return
    others = sum(count for found, count in marks.items() if found not in (mark, None))
    tell, what = (problem, one.another) if others else (fine, one.sound)
    yield tell(one.subject, what.en.format(made=made, others=others), what.zh.format(made=made, others=others))
