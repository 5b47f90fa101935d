// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/secretstore.h"

#include <map>
#include <optional>

namespace Reinvite {

/// A keychain that can be locked, broken or slow. Counts what is asked of it.
class FakeSecretStore final : public SecretStore
{
public:
    Job<Secret> *read(const QString &key) override
    {
        ++reads;
        auto *job = new Job<Secret>(this);
        lastRead = job;
        if (!holdReads) {
            answer(job, key);
        }
        return job;
    }

    Job<void> *write(const QString &key, const Secret &secret) override
    {
        ++writes;
        if (writesLeft && (*writesLeft)-- <= 0) {
            auto *job = new Job<void>(this);
            job->finish(failure(ProblemKind::Keychain, QStringLiteral("full")));
            return job;
        }
        if (!broken && !locked) {
            secrets.insert_or_assign(key, secret.clone());
        }
        return done();
    }

    Job<void> *remove(const QString &key) override
    {
        ++removes;
        if (!broken && !locked) {
            secrets.erase(key);
        }
        return done();
    }

    /// Lets go a read that `holdReads` has held.
    void answer(Job<Secret> *job, const QString &key)
    {
        const auto found = secrets.find(key);
        if (broken) {
            job->finish(tl::unexpected(*broken));
        } else {
            // A locked keyring reads as empty.
            job->finish(locked || found == secrets.end() ? Secret() : found->second.clone());
        }
    }

    std::map<QString, Secret> secrets;
    std::optional<Problem> broken;
    std::optional<int> writesLeft; ///< until it is full
    bool locked = false;
    bool holdReads = false;
    QPointer<Job<Secret>> lastRead;
    int reads = 0;
    int writes = 0;
    int removes = 0;

private:
    [[nodiscard]] Job<void> *done()
    {
        auto *job = new Job<void>(this);
        if (broken) {
            job->finish(tl::unexpected(*broken));
        } else if (locked) {
            job->finish(failure(ProblemKind::Keychain, QStringLiteral("locked")));
        } else {
            job->finish({});
        }
        return job;
    }
};

} // namespace Reinvite
