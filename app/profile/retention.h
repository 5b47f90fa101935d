// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/ledger.h"
#include "models/clock.h"

#include <QSettings>
#include <QTimer>

#include <functional>

namespace Reinvite {

/// How long the history is kept: a number of days in the profile's settings (`history/keep_days`). What is older goes
/// once a day, in the background, by the program that holds the profile's sender lock.
class Retention final : public QObject
{
    Q_OBJECT
public:
    static constexpr int DefaultDays = 400;

    /// `isHolder`: whether this program is the one.
    Retention(Ledger &ledger, const Clock &clock, const QString &settingsFile, std::function<bool()> isHolder,
        QObject *parent = nullptr);

    /// 0: for ever. What is no number of days in the settings is the default: a slip must not cost the history.
    [[nodiscard]] int days() const;
    void setDays(int days);

    /// Looks now and from then on. Nothing is removed before.
    void start();
    /// Removes what is due, unless that was done within the last day.
    void look();

Q_SIGNALS:
    /// Entries were removed; 0 is not told.
    void removed(int entries);

private:
    void remove(Instant now, int days);

    Ledger &m_ledger;
    const Clock &m_clock;
    mutable QSettings m_settings;
    std::function<bool()> m_isHolder;
    QTimer m_timer;
};

} // namespace Reinvite
