// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/retention.h"

#include <QLoggingCategory>

namespace Reinvite {

namespace {

Q_LOGGING_CATEGORY(retentionLog, "reinvite.history", QtWarningMsg)

using namespace std::chrono_literals;

constexpr QLatin1StringView DaysKey("history/keep_days");
constexpr QLatin1StringView RemovedKey("history/removed_at");
constexpr std::chrono::milliseconds Day = 24h;
/// A window that stays open for weeks sees each day begin.
constexpr std::chrono::milliseconds LookSpan = 1h;

} // namespace

Retention::Retention(
    Ledger &ledger, const Clock &clock, const QString &settingsFile, std::function<bool()> isHolder, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_clock(clock)
    , m_settings(settingsFile, QSettings::IniFormat)
    , m_isHolder(std::move(isHolder))
{
    m_timer.setInterval(LookSpan);
    connect(&m_timer, &QTimer::timeout, this, &Retention::look);
}

int Retention::days() const
{
    m_settings.sync(); // the other program may have changed it
    bool ok = false;
    const int days = m_settings.value(DaysKey, DefaultDays).toString().toInt(&ok);
    return ok && days >= 0 ? days : DefaultDays;
}

void Retention::setDays(int days)
{
    m_settings.setValue(DaysKey, days);
}

void Retention::start()
{
    m_timer.start();
    look();
}

void Retention::look()
{
    const int kept = days();
    const Instant now = m_clock.now();
    const auto last = Instant::fromMsecs(m_settings.value(RemovedKey).toLongLong());
    // A clock that was set back does not stop it for good.
    const bool isDone = last.isValid() && last <= now && now - last < Day;
    if (kept > 0 && !isDone && m_isHolder()) {
        remove(now, kept);
    }
}

void Retention::remove(Instant now, int days)
{
    m_settings.setValue(RemovedKey, now.msecs());
    m_ledger.removeBefore(now - days * Day)->then(this, [this](const Result<int> &entries) {
        if (!entries) {
            // Nothing is lost by it: tomorrow is another day.
            qCWarning(retentionLog) << "old entries could not be removed:" << entries.error().detail;
        } else if (*entries > 0) {
            Q_EMIT removed(*entries);
        }
    });
}

} // namespace Reinvite
