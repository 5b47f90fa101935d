// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

class AbsentStore final : public SecretStore
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::AbsentStore)
public:
    Job<Secret> *read(const QString &) override { return refused<Secret>(); }
    Job<void> *write(const QString &, const Secret &) override { return refused<void>(); }
    Job<void> *remove(const QString &) override { return refused<void>(); }

private:
    template <typename T>
    [[nodiscard]] Job<T> *refused()
    {
        auto *job = new Job<T>(this);
        job->finish(failure(ProblemKind::Keychain,
            tr("the program was started without the keychain; the token can come from the environment instead")));
        return job;
    }
};

} // namespace

std::unique_ptr<SecretStore> makeAbsentStore()
{
    return std::make_unique<AbsentStore>();
}

} // namespace Reinvite
