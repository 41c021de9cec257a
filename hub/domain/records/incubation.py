"""Organizations that a service centre incubated or supported."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, one_of, party_reference, text
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import in_order, known, starts, stops
from hub.domain.register_codes import IncubationKind
from hub.domain.vocabulary import Label

CENTRE = Looked("service_centre", "code", ("centre",))


def while_the_centre_is_open(values: Values, around: Around) -> Iterator[Refusal]:
    """A centre takes nobody in before it opens, or after it closed."""
    for centre in around[CENTRE]:
        if not starts(centre, "opened_on") <= values["began_on"] < stops(centre, "closed_on"):
            yield Refusal(
                "began_on",
                "CENTRE_NOT_OPEN",
                f"On {values['began_on']} the centre '{centre['code']}' was not open.",
                f"{values['began_on']} 服务中心“{centre['code']}”未开放。",
            )


class IncubationRecord(Documented, Record):
    """An organization that a centre incubated (孵化) or supported (扶持); one may have been both."""

    organization = party_reference("社会组织", "Organization")
    kind = one_of(IncubationKind, "方式", "Kind")
    centre = link("service_centre", "code", "服务中心", "Service centre")
    began_on = day("开始日期", "Began on")
    graduated_on = day("出壳（结束）日期", "Graduated or ended on", optional=True)
    outcome = text("成效", "Outcome", optional=True, longest=2000)

    about = About(
        "incubation",
        Label("孵化扶持", "Incubation"),
        time=Time.EVENT,
        keys=((kind, organization, centre),),
        effective=began_on,
        rules=(
            in_order("began_on", "graduated_on"),
            known("service_centre", "code", "centre"),
            Rule(while_the_centre_is_open, (CENTRE,)),
        ),
    )
