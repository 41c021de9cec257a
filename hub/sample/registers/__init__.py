"""The registers of the sample: what the source text states, word by word, and what is invented around it."""

from collections.abc import Iterator
from itertools import chain

from hub.sample.registers.centres import centres, incubations
from hub.sample.registers.coordination import bodies, meetings
from hub.sample.registers.executions import executions
from hub.sample.registers.party_building import affiliations, standard_checks
from hub.sample.registers.policies import policies
from hub.sample.registers.profiles import governance, roles, service_fields
from hub.sample.registers.projects import appraisals, catalogue, projects, transfers
from hub.sample.registers.publicity import designations, publications
from hub.sample.registers.social_work import evaluations, links, trainings, workers
from hub.sample.registers.website import disclosures, matters, platforms
from hub.sample.telling import Told


def registers() -> Iterator[Told]:
    """All that anybody told for the registers, each before those that refer to it."""
    return chain(
        bodies(),
        meetings(),
        policies(),
        centres(),
        incubations(),
        platforms(),
        disclosures(),
        matters(),
        catalogue(),
        projects(),
        transfers(),
        appraisals(),
        affiliations(),
        standard_checks(),
        service_fields(),
        roles(),
        governance(),
        workers(),
        trainings(),
        evaluations(),
        links(),
        designations(),
        publications(),
        executions(),
    )
