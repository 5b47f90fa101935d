// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFlags>
#include <QObject>
#include <QString>

/// The program's words: every enumeration that more than one part of the house speaks of.
namespace Reinvite {
Q_NAMESPACE

/// What went wrong, named by what the administrator can do next.
enum class ProblemKind {
    Offline,      ///< the vendor was not reached
    Timeout,      ///< no answer in time
    Insecure,     ///< the server's certificate or origin cannot be trusted
    Unauthorized, ///< the token is not accepted
    Forbidden,    ///< the token lacks a scope or the account a feature
    NotFound,
    WrongState, ///< the invitation is not in a state that allows this
    Validation, ///< the vendor refused the data
    RateLimited,
    VendorFault, ///< 5xx
    Malformed,   ///< the answer is not what the vendor's contract says
    Cancelled,
    Keychain, ///< the token cannot be read or kept
    Storage,  ///< the profile cannot be read or written
    Output,   ///< a file that was asked for cannot be written
    Setup,    ///< what was entered cannot work (wrong token family, bad address)
};
Q_ENUM_NS(ProblemKind)

enum class State { Pending, Expired, Joined, Withdrawn, Unknown };
Q_ENUM_NS(State)

/// State as it is shown: pending is told apart by its deadline.
enum class Badge { Expired, ExpiresSoon, Pending, Joined, Withdrawn, Unknown };
Q_ENUM_NS(Badge)

/// What is not certain about a row, though it looks certain.
enum class Doubt {
    StateGuessed = 0x1,    ///< worked out from signs: the vendor has no word for it
    DeadlineUnclear = 0x2, ///< the vendor's own fields contradict each other
};
Q_DECLARE_FLAGS(Doubts, Doubt)
Q_FLAG_NS(Doubts)

/// What the administrator asked for.
enum class Action {
    Resend,
    Revoke,
    Assign,
    Renew, ///< a new link where the vendor's resend gives none: release, then assign the same person again
};
Q_ENUM_NS(Action)

/// Where an outbox item stands. `None` is "nothing was ever asked from here".
enum class SendState {
    None,
    Armed,     ///< on disk, undo runs
    Waiting,   ///< lets the vendor's rate limit pass, or goes again after "not sent"
    Sending,   ///< the first byte may have left
    Sent,      ///< the vendor said yes
    Refused,   ///< the vendor said no
    NotSent,   ///< certainly not processed; may be asked again
    SignedOut, ///< not processed: the token is not accepted
    Unsettled, ///< nobody knows; settled by evidence or by the administrator
    Undone,    ///< taken back before it left
    // Of renewing, which takes two requests.
    Releasing, ///< the request that frees the seat may have left
    Released,  ///< the seat is free: the person is to be assigned again, whatever happens
    Assigning, ///< the request that assigns may have left
    Renewed,   ///< the person has a new link
    NeedsYou,  ///< the seat is free and the vendor will not give it back: the administrator has to decide
};
Q_ENUM_NS(SendState)

/// How the administrator settles what nobody knows, or what needs them.
enum class Settle {
    Arrived,
    SendAgain, ///< as a new item
    TryAgain,  ///< of a renewal: assign the person again now
    GiveUp,    ///< of a renewal: the seat stays free
};
Q_ENUM_NS(Settle)

/// What has to be said, and agreed to, before an item goes out.
enum class Caution {
    DeadLink = 0x1,       ///< the mail will carry a link that is dead already
    DiesSoon = 0x2,       ///< the mail repeats a link that dies within 24 h: said, not asked
    RecentMail = 0x4,     ///< a mail about the same target went less than the cooldown ago
    EarlierUnknown = 0x8, ///< an earlier item for the target is unsettled: this may be a second mail
    TakesAccess = 0x10,   ///< takes something from a person: revoke
    MembersOnly = 0x20,   ///< the vendor's sandbox mails only the organisation's members: said, not asked
    FreesSeat = 0x40,     ///< the seat is free for a moment while its link is renewed
    LivesStill = 0x80,    ///< renewing kills a link that is alive
};
Q_DECLARE_FLAGS(Cautions, Caution)
Q_FLAG_NS(Cautions)

enum class Environment { Production, VendorSandbox, OfflineSandbox, Unknown };
Q_ENUM_NS(Environment)

/// Where a connection's token lives.
enum class TokenPlace { Keychain, SessionOnly, EnvironmentVariable };
Q_ENUM_NS(TokenPlace)

enum class ConnectionState { Idle, Refreshing, Ready, Failed, SignedOut };
Q_ENUM_NS(ConnectionState)

/// Stable words for JSON, files and exit codes; never translated: "expires_soon", "not_sent", "resend".
/// From an id: empty is None; one that this version does not know is Unsettled (nothing is sent for it) or Resend.
[[nodiscard]] QString badgeId(Badge badge);
[[nodiscard]] QString stateId(State state);
[[nodiscard]] QString sendStateId(SendState state);
[[nodiscard]] SendState sendStateFromId(QStringView id);
[[nodiscard]] QString actionId(Action action);
[[nodiscard]] Action actionFromId(QStringView id);

/// On its way, or about to be: no second item for the same target may be begun.
[[nodiscard]] bool isUnderWay(SendState state);

} // namespace Reinvite

Q_DECLARE_OPERATORS_FOR_FLAGS(Reinvite::Cautions)
Q_DECLARE_OPERATORS_FOR_FLAGS(Reinvite::Doubts)
