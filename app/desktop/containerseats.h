// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/seatcounter.h"

namespace Reinvite {

/// Keeps the counts of one container: of the row that the details show.
class ContainerSeats final : public QObject
{
    Q_OBJECT
public:
    explicit ContainerSeats(Services &services, QObject *parent = nullptr);

    /// Counts afresh where the row has another container than the one before. No such row: nothing is counted.
    void setRow(const InvitationKey &key);
    /// Every second: counts again where rows changed, or links died.
    void tick();
    /// None: not counted yet.
    [[nodiscard]] const std::optional<SeatCount> &count() const { return m_count; }

Q_SIGNALS:
    /// `count` is another.
    void counted();

private:
    void onTableChanged(const InvitationTable::Changes &changes);
    void take(const SeatCount &count);
    void ask();
    [[nodiscard]] ClockSkews connections() const;

    Services &m_services;
    SeatCounter m_counter;
    QString m_connection; ///< of the row
    QString m_container;
    std::optional<SeatCount> m_count;
    bool m_stale = false; ///< rows changed since it was asked for
};

} // namespace Reinvite
