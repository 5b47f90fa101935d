// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/pacerfile.h"

#include <QDataStream>
#include <QFile>
#include <QLoggingCategory>
#include <QSysInfo>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(pacerLog, "reinvite.pacer", QtWarningMsg)

constexpr std::chrono::milliseconds BusyTimeout{500};
constexpr qint64 NoTime = -1;

qint64 toNumber(std::optional<Monotonic> time)
{
    return time ? time->count() : NoTime;
}

std::optional<Monotonic> toTime(qint64 number)
{
    return number == NoTime ? std::nullopt : std::optional(Monotonic(number));
}

QByteArray encode(const PacerState &state)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint64(state.blockedUntil.count()) << qint64(state.shrunkUntil.count()) << qint32(state.shrinks)
           << toNumber(state.lastSeen) << toNumber(state.loneSince);
    for (const Monotonic time : state.taken) {
        stream << qint64(time.count());
    }
    return bytes;
}

PacerState decode(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    qint64 blockedUntil = 0;
    qint64 shrunkUntil = 0;
    qint32 shrinks = 0;
    qint64 lastSeen = NoTime;
    qint64 loneSince = NoTime;
    stream >> blockedUntil >> shrunkUntil >> shrinks >> lastSeen >> loneSince;
    PacerState state{.blockedUntil = Monotonic(blockedUntil),
        .shrunkUntil = Monotonic(shrunkUntil),
        .shrinks = shrinks,
        .lastSeen = toTime(lastSeen),
        .loneSince = toTime(loneSince)};
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        qint64 time = 0;
        stream >> time;
        state.taken.emplace_back(time);
    }
    return stream.status() == QDataStream::Ok ? state : PacerState{};
}

/// While this program waited for the file, another may have written a time a little ahead of ours; a pacer that saw its
/// clock go back would take it for an earlier boot.
Monotonic notBefore(const PacerState &state, Monotonic now)
{
    constexpr Monotonic AtMost = std::chrono::seconds(10);
    const Monotonic taken = state.taken.empty() ? now : state.taken.back();
    const Monotonic latest = std::max({taken, state.lastSeen.value_or(now), state.loneSince.value_or(now)});
    return latest > now && latest - now < AtMost ? latest : now;
}

} // namespace

PacerFile::PacerFile(const QString &path)
    : m_file(path, SqlFile::Durability::None, BusyTimeout)
    // Windows tells none; a pacer then knows an earlier boot by its clock. A null text would be refused.
    , m_boot(u""_s + QString::fromLatin1(QSysInfo::bootUniqueId()))
{
}

Result<void> PacerFile::open()
{
    return m_file.open()
        .and_then([this] {
            return m_file.run(
                u"CREATE TABLE IF NOT EXISTS realms(realm TEXT PRIMARY KEY, boot TEXT NOT NULL, state BLOB NOT NULL)"_s);
        })
        .map([](const QSqlQuery &) {});
}

void PacerFile::openOrGoAlone()
{
    if (std::exchange(m_tried, true)) {
        return;
    }
    auto opened = open();
    if (!opened) {
        // It holds nothing that is worth keeping: a damaged one is made anew.
        m_file.close();
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(m_file.path() + end);
        }
        opened = open();
    }
    m_shared = opened.has_value();
    if (!m_shared) {
        qCWarning(pacerLog) << "requests are paced for this program alone:" << opened.error().detail;
    }
}

/// Monotonic times of another boot mean nothing now.
Result<void> PacerFile::readState(const QString &realm)
{
    return m_file.each(u"SELECT state FROM realms WHERE realm = ? AND boot = ?"_s, {realm, m_boot},
        [&](const QSqlQuery &row) { m_states[realm] = decode(row.value(0).toByteArray()); });
}

Result<void> PacerFile::writeState(const QString &realm)
{
    return m_file
        .run(u"INSERT OR REPLACE INTO realms(realm, boot, state) VALUES(?,?,?)"_s,
            {realm, m_boot, encode(m_states[realm])})
        .map([](const QSqlQuery &) {});
}

/// `work` decides by the pacer of the realm, at a time that is not before anything that was counted.
/// It runs once, whether the file works or not.
template <typename Work>
void PacerFile::change(const QString &realm, const PacerRules &rules, Monotonic now, Work work)
{
    bool worked = false;
    const auto once = [&]() -> Result<void> {
        worked = true;
        PacerState &state = m_states[realm];
        Pacer pacer(rules, state);
        work(pacer, notBefore(state, now));
        state = pacer.state();
        return {};
    };
    openOrGoAlone();
    if (m_shared) {
        const auto done = m_file.inTransaction(
            [&] { return readState(realm).and_then(once).and_then([&] { return writeState(realm); }); });
        if (!done) {
            qCWarning(pacerLog) << "a request was paced for this program alone:" << done.error().detail;
        }
    }
    if (!worked) {
        static_cast<void>(once());
    }
}

std::chrono::milliseconds PacerFile::take(const QString &realm, const PacerRules &rules, Monotonic now)
{
    std::chrono::milliseconds wait{0};
    change(realm, rules, now, [&wait](Pacer &pacer, Monotonic at) { wait = pacer.take(at); });
    return wait;
}

void PacerFile::answered(const QString &realm, Monotonic now)
{
    change(realm, {}, now, [](Pacer &pacer, Monotonic at) { pacer.answered(at); });
}

void PacerFile::abandoned(const QString &realm, Monotonic now)
{
    change(realm, {}, now, [](Pacer &pacer, Monotonic) { pacer.abandoned(); });
}

void PacerFile::throttled(const QString &realm, Monotonic now, std::chrono::seconds retryAfter)
{
    change(realm, {}, now, [retryAfter](Pacer &pacer, Monotonic at) { pacer.throttled(at, retryAfter); });
}

} // namespace Reinvite
