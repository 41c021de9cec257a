"""What was disclosed on the website, of which kind, and about whom."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, party_reference, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import known, starts, stops
from hub.domain.register_codes import DisclosureCategory
from hub.domain.vocabulary import Label

PLATFORM = Looked("service_platform", "code", ("platform",))


def while_the_platform_is_open(values: Values, around: Around) -> Iterator[Refusal]:
    """Nothing is published on a platform that is not open."""
    for platform in around[PLATFORM]:
        if not starts(platform, "opened_on") <= values["published_on"] < stops(platform, "closed_on"):
            yield Refusal(
                "published_on",
                "PLATFORM_NOT_OPEN",
                f"On {values['published_on']} the platform '{platform['code']}' was not open.",
                f"{values['published_on']} 平台“{platform['code']}”未开放。",
            )


def whose_operation(values: Values, _around: Around) -> Iterator[Refusal]:
    """What is told of the operation or the assessment of organizations says of which."""
    of_somebody = {DisclosureCategory.OPERATION, DisclosureCategory.INSPECTION}
    if values["category"] in of_somebody and not values["subjects"]:
        yield Refusal(
            "subjects",
            "WITHOUT_SUBJECT",
            f"A disclosure of the category {values['category'].name} names the organizations of which it tells.",
            f"“{values['category'].zh}”类公开事项须写明涉及的社会组织。",
        )


class DisclosureSubject(Declared):
    """An organization of which a disclosure tells."""

    organization = party_reference("社会组织", "Organization")


class DisclosureRecord(Record):
    """Something published for everybody on a platform of the website."""

    number = text("公开编号", "Number", longest=200)
    platform = link("service_platform", "code", "服务平台", "Platform")
    category = one_of(DisclosureCategory, "公开事项类别", "Category")
    title = text("标题", "Title", longest=1000)
    published_on = day("发布日期", "Published on")
    subjects = items(DisclosureSubject, "涉及的社会组织", "Organizations of which it tells", optional=True)

    about = About(
        "disclosure",
        Label("信息公开", "Disclosure"),
        time=Time.EVENT,
        keys=((number,),),
        effective=published_on,
        rules=(
            known("service_platform", "code", "platform"),
            Rule(while_the_platform_is_open, (PLATFORM,)),
            Rule(whose_operation),
        ),
    )
