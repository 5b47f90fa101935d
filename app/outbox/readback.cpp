// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/readback.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite {

namespace {

/// How far the vendor's clock may be from what its Date header showed.
constexpr std::chrono::milliseconds SkewTolerance = std::chrono::minutes(2);

bool canShow(const VendorTraits &traits, Action action)
{
    switch (action) {
    case Action::Resend:
        return traits.readBackShowsResend;
    case Action::Revoke:
        return traits.readBackShowsRevoke;
    case Action::Renew: // never unsettled: its own steps look at the list
        return false;
    case Action::Assign:
        break;
    }
    return traits.readBackShowsAssign;
}

bool isSamePerson(const OutboxItem &item, const Invitation &row)
{
    return row.email.compare(item.email, Qt::CaseInsensitive) == 0;
}

/// The deadline is one that only a link made since the item was confirmed can have.
bool hasNewLink(const OutboxItem &item, const Invitation &row, const VendorTraits &traits, Instant vendorConfirmed)
{
    return traits.linkLifetime.count() > 0 && row.state == State::Pending && isSamePerson(item, row)
        && row.expiresAt >= vendorConfirmed + traits.linkLifetime - SkewTolerance;
}

bool proves(const Invitation &row, const OutboxItem &item, const VendorTraits &traits, std::chrono::milliseconds skew)
{
    switch (item.action) {
    case Action::Resend:
        return row.key.id == item.key.id && item.expiresBefore.isValid() && row.expiresAt > item.expiresBefore;
    case Action::Revoke:
        return row.key.id == item.key.id && row.state == State::Withdrawn;
    case Action::Renew:
        return false;
    case Action::Assign:
        break;
    }
    return hasNewLink(item, row, traits, item.createdAt + skew);
}

} // namespace

bool provesSent(
    const QList<Invitation> &rows, const OutboxItem &item, const VendorTraits &traits, std::chrono::milliseconds skew)
{
    return canShow(traits, item.action)
        && std::ranges::any_of(rows, [&](const Invitation &row) { return proves(row, item, traits, skew); });
}

ReadBack::ReadBack(const Channels &channels, QObject *parent)
    : QObject(parent)
    , m_channels(channels)
{
}

void ReadBack::lookInto(const OutboxItem &item)
{
    const VendorTraits *traits = m_channels.clients.traits(item.key.connection);
    if (!traits || !canShow(*traits, item.action)) {
        return;
    }
    Q_EMIT rowStale(item.key, containerOf(item));
    VendorClient *client = m_channels.clients.client(item.key.connection);
    const bool sameRealm = client && client->realm() == item.target.realm;
    if (!sameRealm || !m_channels.clients.cannotActBecause(item.key.connection).isEmpty()) {
        return;
    }
    m_looking.insert(item.id, false);
    auto *reading = client->readBack(item.key, containerOf(item), Priority::Act);
    reading->then(this, [this, item](const Result<ReadBackRows> &read) {
        m_looking[item.id] = true;
        settleByEvidence(item, read ? read->rows : QList<Invitation>());
    });
    // A client that goes takes its jobs along, and no handler runs.
    connect(reading, &QObject::destroyed, this, [this, id = item.id] {
        if (!m_looking.value(id, true)) {
            end(id);
        }
    });
}

void ReadBack::end(qint64 item)
{
    m_looking.remove(item);
    Q_EMIT looked();
}

void ReadBack::settleByEvidence(const OutboxItem &item, const QList<Invitation> &rows)
{
    const VendorTraits *traits = m_channels.clients.traits(item.key.connection);
    if (!traits || !provesSent(rows, item, *traits, m_channels.clients.skew(item.key.connection))) {
        end(item.id);
        return;
    }
    const Settlement settlement{.state = SendState::Sent,
        .at = m_channels.clock.now(),
        .reason = QCoreApplication::translate("Reinvite", "No answer came; the vendor's list shows that it was done.")};
    m_channels.ledger.settle(item.id, settlement)->then(this, [this, id = item.id](const Result<OutboxItem> &done) {
        if (done) {
            Q_EMIT settled(*done);
        } else if (done.error().kind == ProblemKind::Storage) {
            Q_EMIT storageFailed(done.error());
        }
        end(id);
    });
}

} // namespace Reinvite
