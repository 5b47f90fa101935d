// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacergate.h"

#include <QThread>

namespace Reinvite {

/// A `PacerFile` on a thread of its own, so that neither the window nor the ledger waits for it.
class SharedPacerMemory final : public PacerMemory
{
public:
    explicit SharedPacerMemory(const QString &path);
    ~SharedPacerMemory() override;

    void take(
        const QString &realm, const PacerRules &rules, std::function<void(std::chrono::milliseconds)> done) override;
    void answered(const QString &realm) override;
    void abandoned(const QString &realm) override;
    void throttled(const QString &realm, std::chrono::seconds retryAfter) override;

private:
    class Worker;
    QThread m_thread;
    QObject m_home; ///< on the gate's thread: answers come back through it, and none after it has gone
    Worker *m_worker;
};

} // namespace Reinvite
