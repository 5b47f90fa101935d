// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/tokenrenewal.h"

#include "app/profile/locksoon.h"
#include "app/profile/originseal.h"

namespace Reinvite {

namespace {

constexpr auto LookAgain = std::chrono::milliseconds(50);
/// Longer than any program asks a vendor for a token.
constexpr std::chrono::milliseconds Patience = std::chrono::seconds(90);

} // namespace

TokenRenewal::TokenRenewal(const Setup &setup, QObject *parent)
    : JobOf(parent)
    , m_client(setup.client)
    , m_keychain(setup.keychain)
    , m_connection(setup.connection)
    , m_baseUrl(setup.baseUrl)
    , m_inUse(setup.inUse)
    , m_lock(setup.lockFile)
{
    m_lookAgain.setInterval(LookAgain);
    connect(&m_lookAgain, &QTimer::timeout, this, &TokenRenewal::tryLock);
}

void TokenRenewal::start()
{
    if (m_keychain == nullptr) {
        askVendor();
        return;
    }
    m_waiting.start();
    m_lookAgain.start();
    tryLock();
}

void TokenRenewal::tryLock()
{
    // Who can't have the lock at all (a profile that can't be written) renews without it.
    const bool locked = lockNow(m_lock) || m_lock.error() != QLockFile::LockFailedError;
    if (!locked && !m_waiting.hasExpired(Patience.count())) {
        return;
    }
    m_lookAgain.stop();
    m_keychain->read(m_connection)->then(this, [this](const Result<Secret> &read) { takeKept(read); });
}

/// Another program may have been here while the lock was waited for.
void TokenRenewal::takeKept(const Result<Secret> &read)
{
    auto kept = read && !read->isEmpty() ? unsealed(*read, m_baseUrl) : Result<Secret>(Secret());
    if (kept && !kept->isEmpty() && tokenFingerprint(*kept) != m_inUse) {
        end(RenewedToken{.token = std::move(*kept), .notKept = {}});
    } else {
        askVendor();
    }
}

void TokenRenewal::askVendor()
{
    if (m_client.isNull()) {
        end(failure(ProblemKind::Cancelled));
        return;
    }
    auto *asking = m_client->renewedToken();
    // A client that goes takes its jobs along, and no handler runs.
    connect(
        asking, &QObject::destroyed, this, [this] { end(failure(ProblemKind::Cancelled)); }, Qt::QueuedConnection);
    asking->then(this, [this, asking](Result<Secret> renewed) {
        asking->disconnect(this);
        takeRenewed(std::move(renewed));
    });
}

void TokenRenewal::takeRenewed(Result<Secret> renewed)
{
    if (!renewed) {
        end(failure(renewed.error()));
    } else if (m_keychain == nullptr) {
        end(RenewedToken{.token = std::move(*renewed), .notKept = {}});
    } else {
        keep(std::move(*renewed));
    }
}

void TokenRenewal::keep(Secret token)
{
    m_renewed = std::move(token);
    m_keychain->write(m_connection, sealed(m_renewed, m_baseUrl))->then(this, [this](const Result<void> &written) {
        end(RenewedToken{
            .token = std::move(m_renewed), .notKept = written ? std::nullopt : std::optional(written.error())});
    });
}

void TokenRenewal::end(Result<RenewedToken> result)
{
    m_lock.unlock();
    finish(std::move(result));
}

} // namespace Reinvite
