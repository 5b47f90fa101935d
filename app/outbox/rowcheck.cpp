// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/rowcheck.h"

#include "models/timetext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

using Kind = RowFinding::Kind;

/// How far the vendor's clock may be from what its Date header showed.
constexpr std::chrono::milliseconds SkewTolerance = std::chrono::minutes(2);
/// What an assignment takes (contracts/vendor-apis.md 1.3, SeatAssign).
constexpr qsizetype MostMetadataFields = 10;
constexpr qsizetype LongestMetadata = 1024;

RowFinding stop(const QString &reason)
{
    return {.kind = Kind::Stop, .reason = reason};
}

QString unknownState(const Invitation &row)
{
    return Text::tr("The vendor's state “%1” is not known to this program.").arg(row.vendorState);
}

bool isOf(const Invitation &row, const QString &email)
{
    return !email.isEmpty() && row.email.compare(email, Qt::CaseInsensitive) == 0;
}

bool isTaken(const Invitation &row)
{
    return row.state == State::Pending || row.state == State::Expired || row.state == State::Joined;
}

bool canBeGivenBack(const QString &metadata)
{
    const QByteArray bytes = metadata.toUtf8();
    return bytes.size() <= LongestMetadata && QJsonDocument::fromJson(bytes).object().size() <= MostMetadataFields;
}

/// The person's other seat in the container, whoever has it in mind: the vendor gives nobody two.
const Invitation *otherSeatOf(const QList<Invitation> &rows, const OutboxItem &item)
{
    const auto found = std::ranges::find_if(rows,
        [&item](const Invitation &row) { return row.key.id != item.key.id && isOf(row, item.email) && isTaken(row); });
    return found == rows.end() ? nullptr : &*found;
}

/// More seats are given than were paid for: one that is released stays free.
bool isOverfull(const QList<Invitation> &rows)
{
    const int total = rows.isEmpty() ? -1 : rows.constFirst().container.seatsTotal;
    return total >= 0 && std::ranges::count_if(rows, isTaken) > total;
}

bool hasNewLink(const Invitation &row, const OutboxItem &item, const RowFacts &facts)
{
    return row.state == State::Pending && row.expiresAt.isValid() && row.expiresAt > facts.vendorNow
        && row.expiresAt >= item.createdAt + facts.skew + facts.traits.linkLifetime - SkewTolerance;
}

RowFinding renewedAs(const Invitation &row)
{
    return {.kind = Kind::Renewed, .expiresAt = row.expiresAt, .seatId = row.key.id};
}

/// Of a seat that is there, pending and the person's.
RowFinding lookAtPending(
    const Invitation &seat, const QList<Invitation> &rows, const OutboxItem &item, const RowFacts &facts)
{
    if (seat.expiresAt != item.expiresBefore) {
        return hasNewLink(seat, item, facts)
            //: 1: an exact time
            ? stop(Text::tr("The link was renewed meanwhile: it dies %1.").arg(exactTime(seat.expiresAt)))
            : stop(Text::tr("The link's deadline is another one than when this was confirmed."));
    }
    if (const Invitation *other = otherSeatOf(rows, item)) {
        return stop(other->state == State::Joined ? Text::tr("This person has joined through another seat.")
                                                  : Text::tr("This person has another pending seat here."));
    }
    if (isOverfull(rows)) {
        return stop(
            Text::tr("More seats are given than were paid for: a seat that is released could not be given again."));
    }
    if (!canBeGivenBack(seat.metadata)) {
        return stop(Text::tr("The seat carries more metadata than the vendor takes back."));
    }
    // Never null: the item takes what stands there now, nothing included.
    return {.kind = Kind::MayGo, .metadata = seat.metadata.isNull() ? QStringLiteral("") : seat.metadata};
}

/// The seat is not the person's, or not there. An earlier try may have freed it, and somebody may have been given it
/// since: then the person is without one. Revoking leaves a seat's metadata where it was
/// (contracts/vendor-apis.md 1.3).
RowFinding lookAtFreed(
    const QList<Invitation> &rows, const OutboxItem &item, const QString &metadata, const QString &otherwise)
{
    if (item.attempts == 0) {
        return stop(otherwise);
    }
    return otherSeatOf(rows, item) != nullptr ? stop(Text::tr("This person has another seat here now."))
                                              : RowFinding{.kind = Kind::Released, .metadata = metadata};
}

} // namespace

RowFinding lookBeforeSending(const QList<Invitation> &rows, const OutboxItem &item)
{
    const auto seat = std::ranges::find_if(rows, [&item](const Invitation &row) { return row.key.id == item.key.id; });
    if (seat == rows.end()) {
        return stop(Text::tr("The seat is not there any more."));
    }
    if (seat->state == State::Withdrawn) {
        return stop(Text::tr("The seat was revoked meanwhile."));
    }
    if (seat->email.compare(item.email, Qt::CaseInsensitive) != 0) {
        return stop(Text::tr("The seat belongs to %1 now.").arg(seat->email));
    }
    if (item.action == Action::Revoke || seat->state == State::Pending || seat->state == State::Expired) {
        return {.kind = Kind::MayGo};
    }
    return stop(seat->state == State::Joined ? Text::tr("This person has joined meanwhile.") : unknownState(*seat));
}

RowFinding lookBeforeRelease(const QList<Invitation> &rows, const OutboxItem &item, const RowFacts &facts)
{
    const auto seat = std::ranges::find_if(rows, [&item](const Invitation &row) { return row.key.id == item.key.id; });
    if (seat == rows.end()) {
        return lookAtFreed(rows, item, item.metadata, Text::tr("The seat is not there any more."));
    }
    if (seat->state == State::Withdrawn) {
        return lookAtFreed(rows, item, seat->metadata, Text::tr("The seat was revoked meanwhile."));
    }
    if (seat->state == State::Unknown) {
        return stop(unknownState(*seat));
    }
    if (!isOf(*seat, item.email)) {
        return lookAtFreed(rows, item, item.metadata, Text::tr("The seat belongs to %1 now.").arg(seat->email));
    }
    return seat->state == State::Joined ? stop(Text::tr("This person has joined meanwhile."))
                                        : lookAtPending(*seat, rows, item, facts);
}

RowFinding lookBeforeAssign(const QList<Invitation> &rows, const OutboxItem &item, const RowFacts &facts)
{
    const auto seat =
        std::ranges::find_if(rows, [&item](const Invitation &row) { return isOf(row, item.email) && isTaken(row); });
    if (seat == rows.end()) {
        return {.kind = Kind::MayGo};
    }
    if (seat->state == State::Joined || hasNewLink(*seat, item, facts)) {
        return renewedAs(*seat);
    }
    //: 1: an exact time
    return stop(Text::tr("This person has a seat again, with a link that dies %1: somebody else gave it.")
                    .arg(exactTime(seat->expiresAt)));
}

} // namespace Reinvite
