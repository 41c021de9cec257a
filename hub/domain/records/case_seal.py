"""Seals on supervision cases: who may still see them."""

from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, text
from hub.domain.records.rules import in_order
from hub.domain.vocabulary import Label


class SealReader(Declared):
    """Somebody who may see the case all the same."""

    name = text("姓名或账号", "By what the hub knows them: the name in `viewer`", longest=200, example="oidc:chen.min")


class CaseSealRecord(Record):
    """A seal on a case of the agency that states it: nobody sees the case but those named, as long as it holds."""

    case_number = link("supervision_case", "number", "案号", "Case number")
    reason = text("封存理由", "Reason", longest=2000)
    sealed_on = day("封存日期", "Sealed from", optional=True)
    lifted_on = day("解除日期", "Sealed until, that day excluded", optional=True)
    readers = items(SealReader, "可查阅人员", "Who may see it all the same", optional=True)

    about = About(
        "case_seal",
        Label("案件封存", "Seal on a case"),
        time=Time.STATE,
        keys=((case_number,),),
        effective=sealed_on,
        ends=lifted_on,
        rules=(in_order("sealed_on", "lifted_on"),),
    )
