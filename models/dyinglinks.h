// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/horizon.h"
#include "models/invitationquery.h"

#include <QObject>

#include <memory>

namespace Reinvite {

/// Links that still work but not for long: those of HorizonBucket::UnderSixHours.
struct DyingLinks
{
    int count = 0;
    Instant last; ///< when the last of them dies, by our clock; invalid: there are none

    friend bool operator==(const DyingLinks &, const DyingLinks &) = default;
};

/// Counts dying links on a worker thread. The newest question wins: an older one is never answered.
class DyingLinksCounter final : public QObject
{
    Q_OBJECT
public:
    explicit DyingLinksCounter(QObject *parent = nullptr);
    ~DyingLinksCounter() override;

    void count(const InvitationTable::Snapshot &snapshot, Instant now, const ClockSkews &skews);

Q_SIGNALS:
    void counted(const Reinvite::DyingLinks &links);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// When to tell of dying links: of each once, and not more often than every hour.
class DyingAlarm final
{
public:
    static constexpr std::chrono::hours Rest{1};

    /// Whether to tell now; what is told of is known from then on.
    [[nodiscard]] bool rings(const DyingLinks &links, Instant now);

private:
    Instant m_known; ///< links that die until then were told of
    Instant m_rangAt;
};

/// "4 links die before 18:00": the next full hour; empty where there are none.
[[nodiscard]] QString dyingLinksText(
    const DyingLinks &links, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::DyingLinks)
