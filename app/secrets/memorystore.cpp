// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"

#include <map>

namespace Reinvite {

namespace {

class MemoryStore final : public SecretStore
{
public:
    Job<Secret> *read(const QString &key) override
    {
        const auto found = m_secrets.find(key);
        auto *job = new Job<Secret>(this);
        job->finish(found == m_secrets.end() ? Secret() : found->second.clone());
        return job;
    }

    Job<void> *write(const QString &key, const Secret &secret) override
    {
        m_secrets.insert_or_assign(key, secret.clone());
        return done();
    }

    Job<void> *remove(const QString &key) override
    {
        m_secrets.erase(key);
        return done();
    }

private:
    [[nodiscard]] Job<void> *done()
    {
        auto *job = new Job<void>(this);
        job->finish({});
        return job;
    }

    std::map<QString, Secret> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> makeMemoryStore()
{
    return std::make_unique<MemoryStore>();
}

} // namespace Reinvite
