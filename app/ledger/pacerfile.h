// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacer.h"
#include "app/ledger/sqlfile.h"

#include <QHash>

namespace Reinvite {

/// What all programs of a profile remember of each realm's pacing, in one small file, so that they keep one budget:
/// read, decided and written inside one transaction, so that no two can take the same place. Where the file fails, the
/// program paces itself alone from what it knew last: sending is never held up by it. Used on one thread.
class PacerFile final
{
public:
    explicit PacerFile(const QString &path);

    [[nodiscard]] std::chrono::milliseconds take(const QString &realm, const PacerRules &rules, Monotonic now);
    void answered(const QString &realm, Monotonic now);
    void abandoned(const QString &realm, Monotonic now);
    void throttled(const QString &realm, Monotonic now, std::chrono::seconds retryAfter);
    /// False: it paces alone.
    [[nodiscard]] bool isShared() const { return m_shared; }

private:
    [[nodiscard]] Result<void> open();
    void openOrGoAlone();
    [[nodiscard]] Result<void> readState(const QString &realm);
    [[nodiscard]] Result<void> writeState(const QString &realm);
    template <typename Work>
    void change(const QString &realm, const PacerRules &rules, Monotonic now, Work work);

    SqlFile m_file;
    QString m_boot;
    QHash<QString, PacerState> m_states;
    bool m_tried = false;
    bool m_shared = false;
};

} // namespace Reinvite
