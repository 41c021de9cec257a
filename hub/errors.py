"""The errors of the hub, drawn as a tree; each says who stops and carries a stable code.

HubError
├── SettingsError                 the process does not start
├── StoreError
│   ├── StoreUnavailable          this request is refused; try again
│   ├── TookTooLong               this request is refused; the caller can ask for less
│   └── StoreOutdated             the process does not start; run `hub migrate`
├── AccessError
│   ├── Unauthenticated           this request is refused; no key, or not a valid one
│   │   ├── CertificateInvalid
│   │   ├── CredentialsDisagree
│   │   ├── SignatureInvalid
│   │   │   └── SignatureReplayed
│   │   └── SignatureRequired
│   ├── NotAdmitted               this request is refused; who asks is known, and has no place in the hub
│   │   ├── RoleMissing
│   │   └── AgencyUnknown
│   ├── ProviderError             nobody who comes from the identity provider can be let in now
│   │   ├── ProviderUnavailable   this request is refused; a later one may pass
│   │   └── ProviderFaulty        this login is refused; the operator has to mend something
│   ├── Forbidden                 this field or act is refused; the rest of the answer stands
│   ├── AccessNotRecorded         this field is null; the rest of the answer stands
│   └── AskedTooOften             this request is refused; a later one may pass
│       ├── BudgetSpent
│       └── FailedTooOften
├── BadInput                      this request is refused; the caller can mend it
├── BatchError
│   ├── RequestKeyReused          this batch is refused; the first one under the key stands
│   ├── RequestInProgress         this batch is refused for now; ask again
│   └── LeaseLost                 this attempt stops; a later one carries on
├── SourceError
│   ├── SourceUnreadable          this file or answer is refused; nothing was taken
│   ├── SourceUnavailable         this agency cannot be asked now; nothing was taken
│   ├── LayoutUnknown             this file is refused; nothing was taken
│   │   └── LayoutDrifted         the same: it has a known layout, but for columns that changed
│   ├── RunShrank                 this run stops before it writes; a person may accept it
│   └── FolderUnusable            nothing more is taken from this folder; what lies in it stays
└── LookUpFailed                  this field is null; the rest of the answer stands
    ├── LookUpTimeout
    ├── LookUpUnavailable
    ├── LookUpBreakerOpen
    ├── LookUpRefused
    └── LookUpNotConfigured
"""

from collections.abc import Iterable
from typing import ClassVar, Literal, NamedTuple


class HubError(Exception):
    """Something the hub refuses, said in English and Chinese."""

    code: ClassVar[str] = "HUB_ERROR"

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


class SettingsError(HubError):
    """A setting is missing or wrong; the process does not start."""

    code = "SETTINGS"


class StoreError(HubError):
    """The store cannot do what was asked."""

    code = "STORE"


class StoreUnavailable(StoreError):
    """The database cannot be reached or is busy; this request is refused, a later one may pass."""

    code = "STORE_UNAVAILABLE"


class TookTooLong(StoreError):
    """The statement took longer than it may and was stopped; this request is refused, a smaller one may pass."""

    code = "TOOK_TOO_LONG"


class StoreOutdated(StoreError):
    """The tables are older or newer than the program; the process does not start."""

    code = "STORE_OUTDATED"


class AccessError(HubError):
    """The caller may not do this."""

    code = "ACCESS"


class Unauthenticated(AccessError):
    """No credential, or none that is valid; this request is refused."""

    code = "UNAUTHENTICATED"


class CertificateInvalid(Unauthenticated):
    """The client certificate cannot be read, or is not valid here; this request is refused."""

    code = "CERTIFICATE_INVALID"


class CredentialsDisagree(Unauthenticated):
    """The key and the client certificate stand for different agencies; this request is refused."""

    code = "CREDENTIALS_DISAGREE"


class SignatureInvalid(Unauthenticated):
    """The request is signed, and its signature is not taken; nothing was done."""

    code = "SIGNATURE_INVALID"


class SignatureReplayed(SignatureInvalid):
    """The signature was sent before: each is taken once; nothing was done."""

    code = "SIGNATURE_REPLAYED"


class SignatureRequired(Unauthenticated):
    """The agency must sign what it pushes, and this batch is not signed; nothing of it was taken."""

    code = "SIGNATURE_REQUIRED"


class NotAdmitted(AccessError):
    """The identity provider knows the caller, and the hub has no place for it; this request is refused."""

    code = "NOT_ADMITTED"


class RoleMissing(NotAdmitted):
    """Nothing that the identity provider says of the caller stands for a role of the hub."""

    code = "ROLE_MISSING"


class AgencyUnknown(NotAdmitted):
    """The caller's role acts for an agency, and the identity provider names none, or none that the store knows."""

    code = "AGENCY_UNKNOWN"


class ProviderError(AccessError):
    """The identity provider does not say what the hub has to know."""

    code = "PROVIDER"


class ProviderUnavailable(ProviderError):
    """The identity provider cannot be asked, so that it cannot be told who asks; a later request may pass."""

    code = "PROVIDER_UNAVAILABLE"


class ProviderFaulty(ProviderError):
    """What the identity provider answers to a login cannot be used; the hub's operator has to look into it."""

    code = "PROVIDER_FAULTY"


class Forbidden(AccessError):
    """The caller's role does not reach this; the rest of the answer stands."""

    code = "FORBIDDEN"


class AccessNotRecorded(AccessError):
    """Who reads a personal value could not be written down, so it is not shown; the rest of the answer stands."""

    code = "ACCESS_NOT_RECORDED"


class AskedTooOften(AccessError):
    """The caller has had what it may have for now; this request is refused, one after so many seconds may pass."""

    code = "ASKED_TOO_OFTEN"

    def __init__(self, en: str, zh: str, *, seconds: int) -> None:
        super().__init__(en, zh)
        self.seconds = seconds


class BudgetSpent(AskedTooOften):
    """The caller's requests of this minute are used up, or what they may cost together."""

    code = "BUDGET_SPENT"


class FailedTooOften(AskedTooOften):
    """Too many keys from this address were not valid within a minute; this one was not looked at."""

    code = "FAILED_TOO_OFTEN"


class BadInput(HubError):
    """An argument cannot be used as it is; this request is refused."""

    code = "BAD_INPUT"


class BatchError(HubError):
    """This batch is not taken; nothing of it was written."""

    code = "BATCH"


class RequestKeyReused(BatchError):
    """Another body came earlier under the same request key; the first one stands."""

    code = "REQUEST_KEY_REUSED"


class RequestInProgress(BatchError):
    """The same batch is being written now; ask again for its receipt."""

    code = "REQUEST_IN_PROGRESS"


class LeaseLost(BatchError):
    """Another attempt took this batch over; this attempt stops and writes nothing."""

    code = "LEASE_LOST"


class SourceError(HubError):
    """A delivery cannot be read; nothing of it was taken."""

    code = "SOURCE"


class SourceUnreadable(SourceError):
    """The file or answer is not in the declared form or encoding; nothing of it was taken."""

    code = "SOURCE_UNREADABLE"


class SourceUnavailable(SourceError):
    """The agency cannot be reached, or says that it cannot answer now; nothing was taken, a later try may pass."""

    code = "SOURCE_UNAVAILABLE"


class LayoutUnknown(SourceError):
    """No mapping knows this header; nothing of the file was taken.

    `alike` is how much of the header and of the nearest known one is common to both, from 0 to 1.
    """

    code = "LAYOUT_UNKNOWN"

    def __init__(self, en: str, zh: str, *, alike: float = 0.0) -> None:
        super().__init__(en, zh)
        self.alike = alike


class ColumnChange(NamedTuple):
    """One way in which a file differs from its layout; `now` is the likely new name of a column that was renamed."""

    change: Literal["RENAMED", "REMOVED", "ADDED", "RETYPED"]
    column: str
    now: str | None = None


class LayoutDrifted(LayoutUnknown):
    """The file has a layout that is known, but for columns that changed; nothing of it was taken."""

    code = "LAYOUT_DRIFTED"

    def __init__(self, en: str, zh: str, changes: Iterable[ColumnChange], *, alike: float = 0.0) -> None:
        super().__init__(en, zh, alike=alike)
        self.changes = tuple(changes)


class RunShrank(SourceError):
    """The file has far fewer rows than the run before it; nothing was written, and a person may accept it."""

    code = "RUN_SHRANK"


class FolderUnusable(SourceError):
    """The drop folder cannot be read or written; nothing more is taken from it, and what lies in it stays."""

    code = "FOLDER_UNUSABLE"


class LookUpFailed(HubError):
    """What an agency was asked live has no answer; the field is null, and the rest of the answer stands."""

    code = "LOOKUP_FAILED"


class LookUpTimeout(LookUpFailed):
    """The agency did not answer within the deadline."""

    code = "LOOKUP_TIMEOUT"


class LookUpUnavailable(LookUpFailed):
    """The agency cannot be reached, or says that it cannot answer now."""

    code = "LOOKUP_UNAVAILABLE"


class LookUpBreakerOpen(LookUpFailed):
    """The agency failed again and again, so it was left in peace and not asked."""

    code = "LOOKUP_BREAKER_OPEN"


class LookUpRefused(LookUpFailed):
    """The agency's answer cannot be used: not in the agreed form, or not about what was asked."""

    code = "LOOKUP_REFUSED"


class LookUpNotConfigured(LookUpFailed):
    """This deployment does not say where the agency is asked."""

    code = "LOOKUP_NOT_CONFIGURED"
