"""Say why a file is refused: what, which limit, and what next, in two languages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from hub.domain.vocabulary import Label
from hub.errors import SourceUnreadable

SPLIT: Final = Label("请拆分后分次报送", "Deliver it in parts")
EXPORT: Final = Label("请重新导出", "Export it again")
PLAIN: Final = Label("请另存为不带格式的工作簿或 CSV", "Save the table as a plain workbook or as CSV")

REASONS: Final[Mapping[str, tuple[Label, Label]]] = {
    "TOO_LARGE": (Label("有 {found} 字节，上限为 {limit}", "has {found} bytes; at most {limit} are read"), SPLIT),
    "TOO_MANY_MEMBERS": (
        Label("含 {found} 个成员文件，上限为 {limit}", "packs {found} members; at most {limit} are read"),
        SPLIT,
    ),
    "UNPACKS_TOO_LARGE": (
        Label("解压后有 {found} 字节，上限为 {limit}", "unpacks to {found} bytes; at most {limit} are read"),
        SPLIT,
    ),
    "RATIO": (
        Label(
            "解压后是压缩时的 {found} 倍，上限为 {limit} 倍",
            "unpacks to {found} times its size; at most {limit} times are read",
        ),
        PLAIN,
    ),
    "NESTED": (
        Label("中的 {which} 又是压缩文件", "holds {which}, which is an archive itself"),
        Label("请把数据表直接放入一个 ZIP", "Put the tables into one ZIP"),
    ),
    "PASSWORD": (
        Label("有密码保护", "is protected by a password"),
        Label("请去除密码后再送", "Remove the password and deliver it again"),
    ),
    "PACKED_OTHERWISE": (
        Label("中的 {which} 采用了不支持的压缩方法", "packs {which} in a way other than deflate"),
        Label("请用常见方式重新压缩为 ZIP", "Pack it as a usual ZIP"),
    ),
    "DECLARES_ENTITIES": (
        Label("的 {which} 含 DTD 声明，数据表不应有", "declares a document type in {which}, which no table does"),
        EXPORT,
    ),
    "TOO_DEEP": (
        Label("的 {which} 嵌套超过 {limit} 层", "is nested deeper than {limit} levels in {which}"),
        EXPORT,
    ),
    "TOO_MANY_CELLS": (
        Label(
            "的工作表占 {rows} 行 {columns} 列，单元格上限为 {limit}",
            "spans {rows} rows and {columns} columns; at most {limit} cells of a sheet are read",
        ),
        Label("请删除远处的多余单元格，或拆分后报送", "Delete stray cells far from the table, or deliver it in parts"),
    ),
    "TOO_MANY_ROWS": (Label("超过 {limit} 行", "has more than {limit} rows"), SPLIT),
    "TOO_MANY_COLUMNS": (
        Label("有 {found} 列，最多读取 {limit} 列", "has {found} columns; at most {limit} are read"),
        Label("请确认这是带表头的数据表", "Is it a table with a header?"),
    ),
    "TOO_MUCH_MEMORY": (Label("所需内存过多", "needs more memory than a file may"), PLAIN),
    "TOO_SLOW": (Label("在 {limit} 秒内未能读完", "could not be read within {limit} seconds"), PLAIN),
    "NOT_A_TABLE": (
        Label("是文档或演示文稿，不是数据表", "is a document or a presentation, no table"),
        Label("请送原始数据表", "Deliver the table it was made from"),
    ),
    "NO_TABLE": (Label("中没有数据表", "holds no table"), EXPORT),
    "DAMAGED": (
        Label("已损坏或不完整（{why}）", "is damaged or cut off ({why})"),
        Label("请重新导出后再送", "Export it anew and deliver it again"),
    ),
}


def refusal(name: str, code: str, **told: object) -> SourceUnreadable:
    """The refusal of a file for one of the `REASONS`."""
    reason, remedy = REASONS[code]
    return SourceUnreadable(
        f"{name} {reason.en.format(**told)}. {remedy.en}{'' if remedy.en.endswith('?') else '.'}",
        f"{name} {reason.zh.format(**told)}。{remedy.zh}。",
    )


def cannot_open(path: Path, error: OSError) -> SourceUnreadable:
    """The refusal of a file that the system does not give."""
    reason = error.strerror or type(error).__name__
    return SourceUnreadable(f"{path.name} cannot be opened: {reason}.", f"无法打开 {path.name}：{reason}。")


def changed(name: str) -> SourceUnreadable:
    """The refusal of a file that somebody wrote to."""
    return SourceUnreadable(
        f"{name} changed while it was read. Wait until it has arrived whole, and run again.",
        f"{name} 在读取过程中被改动。请待文件完整到达后重新运行。",
    )
