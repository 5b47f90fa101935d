// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/servicesprivate.h"

namespace Reinvite {

namespace {

/// What the administrator has done from here is no news to them, though a list may tell of it first.
bool isOwnDoing(const MailStatus &mail, RecentChange::Kind kind)
{
    const bool went = mail.state == SendState::Sent || mail.state == SendState::Renewed;
    switch (mail.action) {
    case Action::Resend:
        return false;
    case Action::Revoke:
        return isUnderWay(mail.state) || (went && kind == RecentChange::Kind::Withdrawn);
    case Action::Assign:
    case Action::Renew:
        return isUnderWay(mail.state) || (went && kind == RecentChange::Kind::CameIn);
    }
    Q_UNREACHABLE();
}

} // namespace

void Services::Private::mergeNews(const QList<Invitation> &batch)
{
    const bool isNews = noteChanges(ofConnections(batch));
    merge(batch);
    if (isNews) {
        Q_EMIT q.changesNoticed();
    }
}

/// Before the rows are merged: what they were is in the table still.
bool Services::Private::noteChanges(const QList<Invitation> &rows)
{
    bool isNews = false;
    for (const Invitation &row : rows) {
        isNews = noteChange(row) || isNews;
    }
    return isNews;
}

bool Services::Private::noteChange(const Invitation &row)
{
    const int slot = table.slotOf(row.key);
    if (slot < 0 && isFirstListing(row)) {
        return false;
    }
    const std::optional<Invitation> before = slot < 0 ? std::nullopt : std::optional(table.at(slot));
    const auto kind = changeBetween(before ? &*before : nullptr, row);
    const bool isNews = kind && !isOwnDoing(outbox->mailStatus(outbox->target(row.key)), *kind);
    if (isNews) {
        recent.note(row.key, {.kind = *kind, .noticedAt = q.clock().now()});
    }
    return isNews;
}

/// Then all of it is new, which says nothing.
bool Services::Private::isFirstListing(const Invitation &row) const
{
    const QString &connection = row.key.connection;
    return !lists->listedAt(connection).isValid() && !listedContainers.contains({connection, row.container.id});
}

void Services::Private::showGone(const QString &connection, const InvitationTable::Changes &gone)
{
    show(gone);
    if (!gone.removed.isEmpty() && addresses.contains(connection)) {
        recent.noteGone(int(gone.removed.size()));
        recent.retainIn(table);
        Q_EMIT q.changesNoticed();
    }
}

} // namespace Reinvite
