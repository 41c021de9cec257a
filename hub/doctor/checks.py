"""All checks, in the order in which they are told; one that fails is told itself, and the others go on."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from hub.doctor import credentials, database, environment, faces, home, network, people, reporting
from hub.doctor.findings import Finding, fine, problem
from hub.doctor.given import unknown_variables
from hub.doctor.secret_files import OF_KEYS, OF_PERSONS, secret
from hub.domain.calendar import national_calendar, today_in_shanghai
from hub.domain.clock import wall_clock
from hub.errors import HubError, SettingsError, StoreUnavailable
from hub.faces import load_connectors
from hub.query.declaring.load import load_schema
from hub.settings import Settings, read_settings
from hub.store.certificates import all_certificates
from hub.store.condition import Condition, condition_of, file_of, reason_of
from hub.store.engine import Store, open_store
from hub.store.keys import all_keys, known_agencies, pepper_marks
from hub.store.migrate import head
from hub.store.own_secret import marks as sealing_marks
from hub.store.signing_keys import all_signing_keys
from hub.web.redacting import Redaction, secrets_of

Check = Callable[[], Iterable[Finding]]

CERTIFICATES_ARE_MENDED: Final = ("hub certificate add FILE", "hub certificate list")
KEYS_ARE_MENDED: Final = ("hub key rotate PREFIX", "hub key rotate PREFIX --expires 365")


def examine() -> Iterator[Finding]:
    """Everything that can be found out, whatever is broken: the settings first, then what can be seen with them."""
    try:
        settings = read_settings()
    except SettingsError as error:
        yield problem("settings", error.en, error.zh)
        yield from run(without_settings())
        return
    yield fine("settings", "The settings can be read.", "设置可读取。")
    hidden = Redaction(secrets_of(settings))
    for one in chain(run(without_settings()), run(with_settings(settings)), on_store(settings)):
        yield Finding(one.level, one.subject, hidden.without(one.en), hidden.without(one.zh))


def without_settings() -> Sequence[Check]:
    """What can be seen of the computer."""
    today = today_in_shanghai(wall_clock())
    return (
        lambda: environment.unknown_settings(unknown_variables()),
        environment.text_encoding,
        lambda: environment.holidays(national_calendar(), today),
    )


def with_settings(settings: Settings) -> Sequence[Check]:
    """What can be seen without the database."""
    return (
        partial(environment.fixed_day, settings),
        partial(environment.budgets, settings),
        partial(home.home_folder, settings),
        partial(home.free_space, settings.home, "disk"),
        partial(network.listening, settings),
        partial(network.port, settings),
        lambda: people.people(settings, wall_clock()),
        lambda: faces.loads("schema", lambda: load_schema(settings)),
        lambda: faces.loads("connectors", lambda: load_connectors(settings)),
        lambda: faces.look_ups(load_connectors(settings), settings.lookups),
    )


def on_store(settings: Settings) -> Iterator[Finding]:
    """What the database tells, and the secrets, which can be held to what was made under them where it answers."""
    file = file_of(settings.store_url)
    if file is not None:
        yield from run([partial(home.free_space, file.parent, "database disk")])
        if not file.exists():
            yield problem(
                "database",
                f"There is no database {file}. Run `hub migrate`.",
                f"数据库 {file} 不存在，请运行 `hub migrate`。",
            )
            yield from run(secrets(settings))
            return
    try:
        store = open_store(settings.store_url)
    except SettingsError as error:
        yield problem("database", error.en, error.zh)
        return
    try:
        found = condition_of(store)
    except StoreUnavailable as error:
        yield away(error)
        yield from run(secrets(settings))
    else:
        yield from run(with_database(settings, store, found))
    finally:
        store.close()


def secrets(settings: Settings) -> Sequence[Check]:
    """That the secrets are there, where nothing is known of what was made under them."""
    return (partial(secret, OF_KEYS, settings, {}), partial(secret, OF_PERSONS, settings, {}))


def with_database(settings: Settings, store: Store, found: Condition) -> Sequence[Check]:
    """What can be seen where the database answers."""
    common: tuple[Check, ...] = (
        partial(database.server_version, found),
        partial(database.tables, found),
        partial(database.encoding, found),
        partial(database.clocks, found, wall_clock()),
    )
    own: tuple[Check, ...] = (partial(database.sqlite_mode, found),)
    if found.database == "PostgreSQL":
        own = (
            partial(database.rights, found),
            partial(database.durability, found),
            partial(database.connections, found, settings),
        )
    return (*common, *own, *on_tables(settings, store, found))


def on_tables(settings: Settings, store: Store, found: Condition) -> Sequence[Check]:
    """What stands in current tables; of others only that the secrets are there."""
    if found.tables != head():
        return secrets(settings)
    with store.read() as tx:
        marks, known, keys, certificates = pepper_marks(tx), known_agencies(tx), all_keys(tx), all_certificates(tx)
        signing, sealed_under = all_signing_keys(tx), sealing_marks(tx)
    now = wall_clock()
    living = credentials.living_keys(keys, now=now)
    certified = credentials.living_certificates(certificates, now=now)
    return (
        partial(secret, OF_KEYS, settings, marks),
        partial(secret, OF_PERSONS, settings, Counter(sealed_under)),
        partial(faces.agencies, known, sum(marks.values())),
        partial(credentials.lifetimes, "key lifetimes", KEYS_ARE_MENDED, living, now=now),
        partial(credentials.signatures, settings, signing),
        partial(credentials.certificate_header, settings, len(certified)),
        partial(credentials.lifetimes, "certificate lifetimes", CERTIFICATES_ARE_MENDED, certified, now=now),
        *((partial(reporting.reporting, settings, store),) if found.database == "PostgreSQL" else ()),
    )


def away(error: StoreUnavailable) -> Finding:
    """The database cannot be asked."""
    reason = reason_of(error)
    return problem(
        "database",
        f"The database does not answer: {reason}. Is it running, reached from here, and HUB_DATABASE_URL right?",
        f"数据库无应答：{reason}。请检查其是否运行、网络是否可达、HUB_DATABASE_URL 是否正确。",
    )


def run(checks: Iterable[Check]) -> Iterator[Finding]:
    """The findings of checks; one that fails in a way that nobody foresaw is a finding too."""
    for check in checks:
        try:
            yield from list(check())
        except HubError as error:
            yield problem("check", error.en, error.zh)
        except Exception as error:  # noqa: BLE001 - an operator in need gets all that can be told
            what = type(error).__name__
            yield problem("check", f"This could not be looked at: {what}: {error}.", f"此项检查失败：{what}：{error}。")
