// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hub.h"

#include "app/http/origin.h"
#include "app/profile/hubprivate.h"
#include "app/profile/originseal.h"
#include "models/timetext.h"

#include <algorithm>
#include <iterator>

namespace Reinvite {

Q_LOGGING_CATEGORY(lcProfile, "reinvite.profile")

namespace {

/// From here on a difference of clocks is said.
constexpr std::chrono::milliseconds SkewToSay = std::chrono::minutes(2);
/// Date headers tell whole seconds: less than this is no news.
constexpr std::chrono::milliseconds SkewNews = std::chrono::seconds(2);

[[nodiscard]] QString skewNotice(std::chrono::milliseconds skew)
{
    if (std::chrono::abs(skew) <= SkewToSay) {
        return {};
    }
    const QString span = duration(std::chrono::abs(skew));
    return skew.count() > 0
        ? Hub::tr("The vendor's clock is %1 ahead of this computer's; deadlines are shown by the vendor's.").arg(span)
        : Hub::tr("The vendor's clock is %1 behind this computer's; deadlines are shown by the vendor's.").arg(span);
}

/// Answers of writes that are under way still come in; nothing new starts without a token.
void deleteWhenIdle(QObject *client)
{
    const auto jobs = client->findChildren<JobBase *>();
    if (jobs.isEmpty()) {
        client->deleteLater();
        return;
    }
    QObject::connect(
        jobs.first(), &QObject::destroyed, client, [client] { deleteWhenIdle(client); }, Qt::QueuedConnection);
}

} // namespace

Hub::Hub(const Setup &setup, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, setup))
{
    connect(&setup.store, &ConnectionStore::changed, this, [this] { d->onConnectionsChanged(); });
}

Hub::~Hub()
{
    for (const auto &[id, entry] : d->entries) {
        if (entry.client) {
            entry.client->disconnect(this);
        }
    }
}

tl::unexpected<Problem> Hub::Private::removedProblem()
{
    return failure(ProblemKind::Setup, Hub::tr("the connection was removed"));
}

/// Null when the connection is gone.
Hub::Private::Entry *Hub::Private::entry(const QString &connection)
{
    if (const auto found = entries.find(connection); found != entries.end()) {
        return &found->second;
    }
    const auto info = setup.store.byId(connection);
    if (!info) {
        return nullptr;
    }
    Entry &made = entries[connection];
    made.info = *info;
    return &made;
}

const Hub::Private::Entry *Hub::Private::existing(const QString &connection) const
{
    const auto found = entries.find(connection);
    return found == entries.end() ? nullptr : &found->second;
}

/// Null when this version does not know the vendor.
VendorClient *Hub::Private::client(Entry &entry)
{
    const Vendor *vendor = setup.vendor(entry.info.vendor);
    if (!entry.client && vendor != nullptr) {
        entry.client = vendor->makeClient({.connection = entry.info,
            .pacer = setup.pacer,
            .clock = setup.clock,
            .loopbackOnly = setup.loopbackOnly,
            .extraAuthorities = {}});
        listenTo(*entry.client, entry.info.id);
        entry.client->setRenewal([this, id = entry.info.id] { return q.renewToken(id); });
        if (const auto used = useTokenAtHand(entry); used && !*used) {
            qCInfo(lcProfile).noquote() << describe(used->error()); // `unlock` tells it again
        }
    }
    return entry.client.get();
}

void Hub::Private::listenTo(VendorClient &client, const QString &connection)
{
    connect(&client, &VendorClient::scopeFound, &q,
        [this, connection](const QString &id, const QString &name) { rememberScope(connection, id, name); });
    connect(&client, &VendorClient::environmentSeen, &q, [this, connection](Environment environment) {
        Entry &entry = entries.at(connection);
        if (std::exchange(entry.environment, environment) != environment) {
            announce(entry);
        }
    });
    connect(&client, &VendorClient::skewMeasured, &q, [this, connection](std::chrono::milliseconds skew) {
        Entry &entry = entries.at(connection);
        entry.clockKnown = true;
        if (std::chrono::abs(skew - entry.skew) >= SkewNews) {
            entry.skew = skew;
            announce(entry);
        }
    });
    connect(&client, &VendorClient::accountChanged, &q, [this, connection] { announce(entries.at(connection)); });
    connect(&client, &VendorClient::signedOut, &q, [this, connection](const Problem &problem) {
        Entry &entry = entries.at(connection);
        if (entry.client->canRenewToken() && !entry.renewalFailed) {
            return; // it is being renewed, or will be
        }
        entry.signedOut = problem;
        announce(entry);
    });
}

/// The client may be the one whose signal runs right now: it is not deleted here.
void Hub::Private::retire(Entry &entry)
{
    if (!entry.client) {
        return;
    }
    VendorClient *client = entry.client.release();
    client->disconnect(&q);
    client->setParent(&q);
    client->setToken({});
    entry.tokenInUse.reset();
    deleteWhenIdle(client);
}

void Hub::Private::onConnectionsChanged()
{
    QStringList ids;
    std::ranges::transform(entries, std::back_inserter(ids), [](const auto &each) { return each.first; });
    for (const QString &id : std::as_const(ids)) {
        if (const auto info = setup.store.byId(id)) {
            moveTo(entries.at(id), *info);
        } else {
            drop(id);
        }
    }
}

void Hub::Private::drop(const QString &connection)
{
    const auto found = entries.find(connection);
    if (found == entries.end()) {
        return;
    }
    finishUnlocking(found->second, removedProblem());
    finishAll(found->second.renewing, removedProblem());
    retire(found->second);
    entries.erase(found);
    Q_EMIT q.clientRetired(connection);
}

void Hub::Private::moveTo(Entry &entry, const ConnectionInfo &info)
{
    const ConnectionInfo before = std::exchange(entry.info, info);
    if (before.vendor == info.vendor && before.baseUrl == info.baseUrl && before.parts == info.parts
        && before.answers == info.answers) {
        return;
    }
    retire(entry);
    if (!sameOrigin(before.baseUrl, info.baseUrl)) {
        entry.reported = {};
        entry.environment = Environment::Unknown;
        entry.skew = {};
        entry.clockKnown = false;
        entry.signedOut.reset();
    }
    Q_EMIT q.clientRetired(info.id);
    announce(entry);
}

void Hub::Private::remember(const QString &connection, const Identity &identity)
{
    const auto found = entries.find(connection);
    if (found == entries.end()) {
        return;
    }
    found->second.signedOut.reset();
    if (identity.environment != Environment::Unknown) {
        found->second.environment = identity.environment;
    }
    announce(found->second);
    if (!identity.scopeId.isEmpty()) {
        rememberScope(connection, identity.scopeId, identity.scopeName);
    }
}

void Hub::Private::rememberScope(const QString &connection, const QString &scopeId, const QString &scopeName)
{
    const auto info = setup.store.byId(connection);
    if (!info) {
        return;
    }
    // A token without the scope for the name must not make the list forget it.
    const QString name = scopeName.isEmpty() && scopeId == info->scopeId ? info->scopeName : scopeName;
    if (info->scopeId == scopeId && info->scopeName == name) {
        return;
    }
    if (const auto kept = setup.store.setScope(connection, scopeId, name); !kept) {
        qCWarning(lcProfile).noquote() << describe(kept.error());
    }
}

ConnectionStatus Hub::Private::merged(const Entry &entry) const
{
    ConnectionStatus status = entry.reported;
    status.skew = entry.skew;
    status.notice = noticeOf(entry);
    status.partly = !entry.reported.notice.isEmpty();
    status.environment = entry.environment;
    if (setup.loopbackOnly) {
        status.environment = Environment::OfflineSandbox;
    } else if (status.environment == Environment::Unknown && entry.client) {
        status.environment = entry.client->environment();
    }
    if (entry.client && !entry.client->canRenewToken()) {
        status.signedInUntil = entry.client->tokenEndsAt();
    }
    if (entry.signedOut && status.state != ConnectionState::Refreshing) {
        status.state = ConnectionState::SignedOut;
        status.problem = entry.signedOut;
    }
    return status;
}

QString Hub::Private::noticeOf(const Entry &entry) const
{
    QStringList notices = {entry.reported.notice, entry.tokenNotice, skewNotice(entry.skew)};
    notices.removeAll(QString());
    return notices.join(u' ');
}

void Hub::Private::announce(const Entry &entry)
{
    Q_EMIT q.statusChanged(entry.info.id, merged(entry));
}

VendorClient *Hub::client(const QString &connection)
{
    auto *entry = d->entry(connection);
    return entry == nullptr ? nullptr : d->client(*entry);
}

const VendorTraits *Hub::traits(const QString &connection)
{
    const auto info = d->setup.store.byId(connection);
    const Vendor *vendor = info ? d->setup.vendor(info->vendor) : nullptr;
    return vendor == nullptr ? nullptr : &vendor->traits;
}

std::chrono::milliseconds Hub::skew(const QString &connection)
{
    const auto *entry = d->existing(connection);
    return entry == nullptr ? std::chrono::milliseconds(0) : entry->skew;
}

bool Hub::isClockKnown(const QString &connection)
{
    const auto *entry = d->existing(connection);
    return entry != nullptr && entry->clockKnown;
}

QString Hub::cannotActBecause(const QString &connection)
{
    auto *entry = d->entry(connection);
    if (entry == nullptr) {
        return tr("The connection was removed.");
    }
    const VendorClient *client = d->client(*entry);
    if (client == nullptr) {
        return tr("This version of Reinvite does not know the vendor “%1”.").arg(entry->info.vendor);
    }
    if (entry->signedOut) {
        return tr("“%1” is signed out: %2").arg(entry->info.name, explain(*entry->signedOut).sentence);
    }
    return client->hasToken() ? client->cannotActBecause()
                              : tr("“%1” has no token yet. Refresh it first.").arg(entry->info.name);
}

QUrl Hub::page(const Invitation &invitation)
{
    const VendorClient *vendor = client(invitation.key.connection);
    const QUrl page = vendor == nullptr ? QUrl() : vendor->page(invitation);
    const bool isSafe = page.isValid() && page.scheme() == u"https" && page.userInfo().isEmpty() && !page.hasQuery()
        && !page.hasFragment();
    return isSafe ? page : QUrl();
}

std::optional<TokenPlace> Hub::tokenInUse(const QString &connection) const
{
    const auto *entry = d->existing(connection);
    return entry == nullptr ? std::nullopt : entry->tokenInUse;
}

ConnectionStatus Hub::status(const QString &connection) const
{
    const auto *entry = d->existing(connection);
    return entry == nullptr ? d->merged(Private::Entry()) : d->merged(*entry);
}

void Hub::setStatus(const QString &connection, const ConnectionStatus &status)
{
    auto *entry = d->entry(connection);
    if (entry == nullptr) {
        return;
    }
    entry->reported = status;
    if (status.state == ConnectionState::Ready) {
        entry->signedOut.reset();
    }
    d->announce(*entry);
}

ConnectionStatus Hub::reportedStatus(const QString &connection) const
{
    const auto *entry = d->existing(connection);
    return entry == nullptr ? ConnectionStatus() : entry->reported;
}

} // namespace Reinvite
