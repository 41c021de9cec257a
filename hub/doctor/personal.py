"""The secret under which personal values are sealed: without it they can never be read again."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from hub.access.personal_key import FILE, read_safe
from hub.doctor.findings import Finding, fine, problem
from hub.errors import SettingsError
from hub.settings import Settings

SUBJECT: Final = "personal key"


def personal_key(settings: Settings, marks: AbstractSet[bytes] | None) -> Iterator[Finding]:
    """The secret: there, closed, and that under which the store's values were sealed, if that is known."""
    file = settings.home / FILE
    if not settings.personal_key and not file.exists():
        if marks:
            yield problem(
                SUBJECT,
                f"{file} is missing, and the store's personal values are sealed under it: nobody can read them. "
                "Bring the file back from the backup, or set HUB_PERSONAL_KEY.",
                f"缺少 {file}，数据库中的个人信息由其加密，现无法读取。请从备份恢复该文件，或设置 HUB_PERSONAL_KEY。",
            )
        else:
            yield fine(SUBJECT, "It is made when the store is first opened.", "将在首次打开数据库时生成。")
        return
    try:
        safe = read_safe(settings)
    except SettingsError as error:
        yield problem(SUBJECT, error.en, error.zh)
        return
    if (marks or set()) - {safe.mark}:
        yield problem(
            SUBJECT,
            "The store's personal values are sealed under another secret: no hub starts on it. Bring that one back.",
            "数据库中的个人信息由另一秘密加密，服务无法启动，请恢复原秘密。",
        )
    else:
        yield fine(
            SUBJECT,
            "It is there and closed. Back it up, apart from the database.",
            "密钥完好且未对外开放。请另行备份，勿与数据库同处。",
        )
