"""What the clerk can do about each reason for which a row was not taken, or was flagged."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hub.domain.vocabulary import Label

SUGGESTIONS: Final[Mapping[str, Label]] = MappingProxyType(
    {
        "REQUIRED": Label("请补填本栏", "Fill in this cell"),
        "WRONG_TYPE": Label("请按本栏要求的形式填写", "Write it in the form of this column"),
        "UNKNOWN_CODE": Label("请改用代码表中的取值", "Use a value of the code list"),
        "UNKNOWN_VALUE": Label(
            "请改用所列取值之一；确有新取值时请告知平台", "Use one of the known values, or tell us of the new one"
        ),
        "INVALID_DATE": Label("请写作 2020-06-30", "Write it as 2020-06-30"),
        "INVALID_DATETIME": Label("请写作 2020-06-30 09:00", "Write it as 2020-06-30 09:00"),
        "INVALID_YEAR": Label("请写四位年份，如 2020", "Write the year in four digits, as 2020"),
        "INVALID_NUMBER": Label("请只写不小于 0 的整数", "Write a whole number of 0 or more, and nothing else"),
        "INVALID_MONEY": Label(
            "请按该栏单位只写数字，如 1234.50", "Write digits alone, as 1234.50, in the column's unit"
        ),
        "FORBIDDEN_CHARACTER": Label("请删除无法显示的字符", "Remove the characters that can't be shown"),
        "TOO_LONG": Label("请缩短内容", "Shorten it"),
        "NO_KEY": Label("请至少填写一组可识别的栏目", "Fill in the columns by which the record can be named"),
        "ENDS_BEFORE_START": Label("请核对起止日期", "Check the first and the last day"),
        "NOT_COMPETENT": Label("请由主管机关报送", "Have the competent agency deliver it"),
        "RAGGED_ROW": Label("含逗号的单元格请加引号", "Put a cell that holds a comma in quotation marks"),
        "BROKEN_QUOTES": Label("单元格内的引号请写两次", "Double quotation marks inside a cell"),
        "ERROR_CELL": Label("请改正公式，或直接填写数值", "Mend the formula, or write the value itself"),
        "BAD_CHECK_DIGIT": Label("请对照证书核对号码", "Compare the number with the certificate"),
        "MALFORMED_NUMBER": Label("请对照证书核对号码", "Compare the number with the certificate"),
        "DAMAGED_NUMBER": Label(
            "请将该列设为“文本”格式后重新输入号码", "Format the column as text, and type the number again"
        ),
        "NAME_UNLIKE_CODE": Label("请核对名称与号码是否属于同一主体", "Check whether name and number belong together"),
        "FUTURE_DATE": Label("请核对日期", "Check the date"),
    }
)
"""Code of a problem, or name of a flag → what to do; a code without an entry is told by its message alone."""
