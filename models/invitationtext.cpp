// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtext.h"

#include "models/deadlinetext.h"
#include "models/mailtext.h"
#include "models/recenttext.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

const QChar NoValue = u'–';

QString wordOr(const QString &word, const QString &otherwise)
{
    return word.isEmpty() ? otherwise : word;
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString lines(const QStringList &parts)
{
    return joined(parts, QStringLiteral("\n"));
}

QString spokenList(const QStringList &parts)
{
    return joined(parts, QStringLiteral(", "));
}

bool isReleased(const Invitation &invitation)
{
    return invitation.state == State::Withdrawn && invitation.name.isEmpty() && invitation.email.isEmpty();
}

/// Of a row that stands under the first of its person's: the first row has said it, unless it is told otherwise here.
bool repeatsFirst(const InvitationRow &row)
{
    return row.followsInGroup() && (row.invitation.name.isEmpty() || row.invitation.name == row.place.firstName);
}

QString personText(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    if (isReleased(invitation)) {
        //: 1: "seat", "invite", "user"
        return Text::tr("released %1").arg(itemWord(row.vendor));
    }
    return wordOr(wordOr(invitation.name, invitation.email), Text::tr("no address"));
}

QString addressText(const Invitation &invitation)
{
    if (isReleased(invitation)) {
        return Text::tr("no person");
    }
    return invitation.name.isEmpty() ? QString() : wordOr(invitation.email, Text::tr("no address"));
}

QString personLine(const InvitationRow &row)
{
    return repeatsFirst(row) ? Text::tr("same person") : personText(row);
}

/// An address stands once in a group; its first row also has the count where there is room for it.
QString personContext(const InvitationRow &row)
{
    if (row.followsInGroup()) {
        return repeatsFirst(row) ? QString() : Text::tr("same person");
    }
    return addressText(row.invitation);
}

QString spokenPerson(const InvitationRow &row)
{
    return spokenList({personText(row), addressText(row.invitation), groupText(row),
        row.followsInGroup() ? Text::tr("same person as above") : QString()});
}

QString connectionContext(const InvitationRow &row)
{
    return row.alsoIn.isEmpty() ? row.vendor.name : Text::tr("also in %1").arg(row.alsoIn.join(QStringLiteral(", ")));
}

QString connectionToolTip(const InvitationRow &row)
{
    const QString twice = row.alsoIn.isEmpty()
        ? QString()
        //: 1: "seat", "invite", "user", 2: names of connections
        : Text::tr("The same %1 is in %2, too. It gets one mail, whichever row is used.")
              .arg(itemWord(row.vendor), row.alsoIn.join(QStringLiteral(", ")));
    return lines({row.connectionName, row.vendor.name, twice});
}

QString containerContext(const Container &container)
{
    return wordOr(container.owner, capitalized(kindWord(container.kind)));
}

QString seatsText(const Container &container)
{
    if (container.seatsTotal < 0 || container.seatsAvailable < 0) {
        return {};
    }
    return Text::tr("%L1 of %Ln seats taken", nullptr, container.seatsTotal)
        .arg(container.seatsTotal - container.seatsAvailable);
}

QString containerToolTip(const Container &container)
{
    const QString kindAndId = joined({capitalized(kindWord(container.kind)), container.id}, QStringLiteral(" "));
    const QString owner = container.owner.isEmpty() ? QString() : Text::tr("Billed to %1").arg(container.owner);
    return lines({container.name, kindAndId, owner, seatsText(container)});
}

/// Vendors' words, lower case, that there are translations of.
constexpr std::array KnownWords = {
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "pending"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "claimed"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "revoked"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "accepted"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "cancelled"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "active"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "inactive"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "subscription"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "order"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "workspace"),
    QT_TRANSLATE_NOOP("Reinvite::VendorWord", "customer"),
};

/// What the vendor wrote, in the reader's language if it is known.
QString translated(const QString &vendorWord)
{
    const auto isMeant = [&vendorWord](const char *known) {
        return vendorWord.compare(QLatin1StringView(known), Qt::CaseInsensitive) == 0;
    };
    const auto *known = std::ranges::find_if(KnownWords, isMeant);
    return known == KnownWords.end() ? vendorWord : QCoreApplication::translate("Reinvite::VendorWord", *known);
}

QString badgeWord(const InvitationRow &row)
{
    switch (row.badge()) {
    case Badge::Expired:
        return Text::tr("Expired");
    case Badge::ExpiresSoon:
        return Text::tr("Expires soon");
    case Badge::Pending:
        return Text::tr("Pending");
    case Badge::Joined:
    case Badge::Withdrawn:
        return endedText(row.invitation);
    case Badge::Unknown:
        return wordOr(row.invitation.vendorState, Text::tr("Unknown"));
    }
    Q_UNREACHABLE();
}

/// "Expired 3 hours ago", "Expires soon, in 2 hours", "Claimed 4 minutes ago".
QString spokenState(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    QString word = badgeSentence(row);
    const Instant since = invitation.state == State::Joined ? invitation.joinedAt : deadlineOf(invitation);
    const QString when = spokenTime(since, row.vendorNow);
    if (when.isEmpty()) {
        return word;
    }
    const Badge badge = row.badge();
    if (badge == Badge::Expired || badge == Badge::Joined) {
        //: 1: "Expired", "Claimed", 2: "3 hours ago"
        return Text::tr("%1 %2", "state, when").arg(word, when);
    }
    return spokenList({word, badge == Badge::ExpiresSoon ? when : spokenDeadline(row)});
}

QString spokenBadge(const InvitationRow &row)
{
    return spokenList({spokenState(row), row.change ? Text::tr("changed since you last looked") : QString()});
}

QString stateToolTip(const InvitationRow &row)
{
    const QString &word = row.invitation.vendorState;
    return lines({badgeSentence(row), recentText(row), guessedStateSentence(row.invitation),
        word.isEmpty() ? QString() : Text::tr("The vendor says: %1").arg(word), deadlineToolTip(row)});
}

QString lastMailText(const InvitationRow &row)
{
    const bool nothingToTell = row.mail == MailStatus() && row.invitation.state == State::Withdrawn;
    return nothingToTell ? QString(NoValue) : mailText(row.mail, row.now);
}

} // namespace

QString kindWord(const QString &kind)
{
    return translated(kind);
}

QString capitalized(const QString &word)
{
    if (word.isEmpty()) {
        return word;
    }
    const QString rest = word.sliced(1);
    return word.at(0).toUpper() + (word == word.toUpper() ? rest.toLower() : rest);
}

QString endedText(const Invitation &invitation)
{
    return capitalized(endedWord(invitation));
}

QString endedWord(const Invitation &invitation)
{
    return wordOr(translated(invitation.vendorState),
        invitation.state == State::Joined ? Text::tr("joined") : Text::tr("withdrawn"));
}

QString badgeText(const InvitationRow &row)
{
    const bool isGuessed = row.invitation.doubts.testFlag(Doubt::StateGuessed);
    //: a state that is a guess
    return isGuessed ? Text::tr("%1?").arg(badgeWord(row)) : badgeWord(row);
}

QString badgeSentence(const InvitationRow &row)
{
    const bool isGuessed = row.invitation.doubts.testFlag(Doubt::StateGuessed);
    return isGuessed ? Text::tr("%1, guessed").arg(badgeWord(row)) : badgeWord(row);
}

QString guessedStateSentence(const Invitation &invitation)
{
    return invitation.doubts.testFlag(Doubt::StateGuessed)
        ? Text::tr("Worked out from signs: the vendor has no word for it.")
        : QString();
}

QString groupText(const InvitationRow &row)
{
    if (!row.leadsGroup()) {
        return {};
    }
    const PersonGroup &group = row.place.group;
    if (group.pending == 0) {
        return Text::tr("nothing pending");
    }
    return Text::tr("%L1 pending at %Ln vendors", nullptr, group.vendors).arg(group.pending);
}

QString originText(const InvitationRow &row)
{
    return row.alsoIn.isEmpty() ? joined({row.connectionName, row.vendor.name}, QStringLiteral(" · "))
                                : (QStringList(row.connectionName) + row.alsoIn).join(QStringLiteral(" + "));
}

QString headingText(InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return Text::tr("State");
    case PersonColumn:
        return Text::tr("Person");
    case RoleColumn:
        return Text::tr("Role");
    case ContainerColumn:
        return Text::tr("For");
    case ConnectionColumn:
        return Text::tr("Connection");
    case ExpiresColumn:
        return Text::tr("Expires");
    case LastMailColumn:
        return Text::tr("Last mail");
    case ActionColumn:
        return Text::tr("Action");
    case InvitationColumnCount:
        break;
    }
    return {};
}

QString displayText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return badgeText(row);
    case PersonColumn:
        return personLine(row);
    case RoleColumn:
        return row.invitation.role;
    case ContainerColumn:
        return row.invitation.container.name;
    case ConnectionColumn:
        return row.connectionName;
    case ExpiresColumn:
        return deadlineText(row);
    case LastMailColumn:
        return lastMailText(row);
    case ActionColumn:
        return offerText(offerOf(row));
    case InvitationColumnCount:
        break;
    }
    return {};
}

QString secondaryText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return recentText(row);
    case PersonColumn:
        return personContext(row);
    case ContainerColumn:
        return containerContext(row.invitation.container);
    case ConnectionColumn:
        return connectionContext(row);
    case ExpiresColumn:
        return deadlineContext(row);
    case LastMailColumn:
        return mailContext(row.mail);
    case RoleColumn:
    case ActionColumn:
    case InvitationColumnCount:
        break;
    }
    return {};
}

QString toolTipText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return stateToolTip(row);
    case PersonColumn:
        return lines({personText(row), addressText(row.invitation), groupText(row)});
    case ContainerColumn:
        return containerToolTip(row.invitation.container);
    case ConnectionColumn:
        return connectionToolTip(row);
    case ExpiresColumn:
        return deadlineToolTip(row);
    case LastMailColumn:
        return mailToolTip(row.mail);
    case ActionColumn:
        return offerReason(row);
    case RoleColumn:
    case InvitationColumnCount:
        break;
    }
    return displayText(row, column);
}

QString spokenText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return spokenBadge(row);
    case PersonColumn:
        return spokenPerson(row);
    case ExpiresColumn:
        return spokenDeadline(row);
    case LastMailColumn:
        return spokenList({spokenMailText(row.mail, row.now), mailContext(row.mail)});
    case ActionColumn:
        return offerText(offerOf(row), row.vendor);
    case RoleColumn:
    case ContainerColumn:
    case ConnectionColumn:
    case InvitationColumnCount:
        break;
    }
    return spokenList({displayText(row, column), secondaryText(row, column)});
}

} // namespace Reinvite
