"""`hub divisions`: compare two lists of divisions, and write what changed as a file to review and to take."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import click

from hub.cli.words import give, help_text, say
from hub.domain.connector import Connector
from hub.domain.divisions import level_of, parent_code
from hub.domain.records.division import Division
from hub.domain.succession import Change, Dated, DayOf, Listed, compare
from hub.errors import LayoutUnknown, SourceError, SourceUnreadable
from hub.faces import load_connectors
from hub.settings import read_settings

KIND: Final = Division.about.kind
FIELDS: Final = (
    Division.code,
    Division.name,
    Division.level,
    Division.parent,
    Division.established_on,
    Division.abolished_on,
    Division.successors,
)
HEADER: Final = (*(field.label.zh for field in FIELDS), "生效日期", "说明")
A_FILE: Final = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


class ChangeDay(click.ParamType[tuple[str, date]]):
    """`3301=2021-04-09`: what lies within a division changed on that day."""

    name = "CODE=DAY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, date]:
        """Split the code from the day."""
        code, _, day = str(value).partition("=")
        try:
            level_of(code)
            return code, date.fromisoformat(day)
        except ValueError:
            self.fail(f"{value!r} is not CODE=DAY, as 3301=2021-04-09. 应写作 3301=2021-04-09。", param, ctx)


UNDATED: Final = (
    "A list does not tell on which day before it something changed. What changed is dated by --changed-on, else "
    "with the day of the later list (--by). "
    "名单不载明变更日期：以 --changed-on 为准，否则以后一期名单的日期（--by）计。"
)


@click.command(
    short_help="Compare two lists of divisions. 对比两期区划名单",
    help=help_text(
        "Compare the divisions of an earlier and a later day, and write every one of them with the days between "
        "which it exists. A street that is gone is followed by the new one of its name in its city, where there is "
        "one; a district by those to which its streets went. What is open is marked for you to fill in. The "
        "file can then be taken with `hub sync`, and taken again when it was mended.",
        "对比两期区划名单，写出每个区划的设立与撤销日期。已撤销的街道由同市内唯一同名的新街道承继，"
        "已撤销的区县由其街道所归的区县承继；其余标为“待审定”，由人工填写。"
        "写出的文件可用 hub sync 导入，修改后可再次导入。",
        "hub divisions --before streets_2020.csv --after streets_2022.csv --by 2022-10-31 -o divisions.csv",
        "hub divisions --before 2020.csv --after 2022.csv --by 2022-10-31 --changed-on 3301=2021-04-09 --json",
        "hub sync reference_data --from divisions.csv",
        notes=[UNDATED],
    ),
)
@click.option("--before", type=A_FILE, multiple=True, required=True, help="A list of the earlier day. 前一期名单")
@click.option("--after", type=A_FILE, multiple=True, required=True, help="A list of the later day. 后一期名单")
@click.option("--by", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The later day. 后一期名单的日期")
@click.option("--changed-on", type=ChangeDay(), multiple=True, help="When a division changed. 变更日期")
@click.option("-o", "--output", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="The file. 文件")
@click.option("--json", "as_json", is_flag=True, help="Give the divisions as JSON. 以 JSON 输出")
def divisions(  # noqa: PLR0913 - one parameter an option
    *,
    before: Sequence[Path],
    after: Sequence[Path],
    by: datetime,
    changed_on: Sequence[tuple[str, date]],
    output: Path | None,
    as_json: bool,
) -> None:
    """Divisions."""
    connectors = [one for one in load_connectors(read_settings()).values() if KIND in one.delivers]
    found = compare(listed(connectors, before), listed(connectors, after), day_of(by.date(), dict(changed_on)))
    tell(found)
    if output is not None:
        output.write_text(as_csv(found), encoding="utf-8-sig", newline="")
        say(f"{output} is written: review it, then take it.", f"已写入 {output}，请审定后导入。")
    elif as_json:
        give([as_json_object(one) for one in found])
    else:
        click.echo(as_csv(found), nl=False)


def listed(connectors: Sequence[Connector], files: Sequence[Path]) -> Listed:
    """The divisions of several files; raises `SourceError` for a file or a row that cannot be read."""
    found: dict[str, str] = {}
    for file in files:
        for row in read(connectors, file):
            found[row["code"]] = row["name"]
    return found


def read(connectors: Sequence[Connector], file: Path) -> Iterator[dict[str, Any]]:
    """The divisions of a file, by whichever connector knows it."""
    refused: SourceError | None = None
    for connector in connectors:
        try:
            delivery = connector.read(file)
        except LayoutUnknown as error:
            refused = error
            continue
        for row in delivery.rows:
            if row.statement is None or row.statement.kind != KIND:
                raise not_a_division(file, row.number)
            yield dict(row.statement.payload)
        return
    raise refused or LayoutUnknown("No connector delivers divisions.", "没有连接器提供区划数据。")


def not_a_division(file: Path, number: int) -> SourceUnreadable:
    """The refusal of a list of which a row cannot be used: a division would seem to be gone."""
    return SourceUnreadable(
        f"Row {number} of {file.name} is no division with code and name. Mend it: one left out would seem gone.",
        f"{file.name} 第 {number} 行不是含代码与名称的区划。请修正：漏读的区划会被视为已撤销。",
    )


def day_of(by: date, known: dict[str, date]) -> DayOf:
    """The day on which a division changed: that of the longest code within which it lies, else the later list's."""

    def found(code: str) -> date:
        within = [above for above in known if code.startswith(above)]
        return known[max(within, key=len)] if within else by

    return found


def tell(found: Sequence[Dated]) -> None:
    """Say how many of each there are, and which are open."""
    counts = Counter(one.change for one in found)
    for change in Change:
        if counts[change]:
            say(f"{change.value.en}: {counts[change]}.", f"{change.value.zh}：{counts[change]}。")
    for one in found:
        if one.change is Change.OPEN:
            click.echo(f"  {one.code} {one.name}", err=True)


def as_csv(found: Sequence[Dated]) -> str:
    """The divisions in the columns that a connector takes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    for one in found:
        days = (one.established_on, one.abolished_on)
        writer.writerow(
            (
                one.code,
                one.name,
                level_of(one.code).zh,
                parent_code(one.code) or "",
                *(day.isoformat() if day else "" for day in days),
                "、".join(one.successors),
                one.effective_on.isoformat() if one.effective_on else "",
                one.change.value.zh,
            )
        )
    return text.getvalue()


def as_json_object(one: Dated) -> dict[str, Any]:
    """A division as JSON."""
    days = {"establishedOn": one.established_on, "abolishedOn": one.abolished_on, "effectiveOn": one.effective_on}
    stated = {name: day.isoformat() for name, day in days.items() if day}
    return {
        "code": one.code,
        "name": one.name,
        **stated,
        "successors": list(one.successors),
        "change": one.change.name,
    }
