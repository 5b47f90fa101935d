// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/dyinglinks.h"

#include "models/invitationstore.h"
#include "models/newesttask.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <vector>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct Question
{
    InvitationTable::Snapshot snapshot;
    Instant now;
    ClockSkews skews;
};

void take(DyingLinks &links, const InvitationColumns &rows, int row, Instant now,
    const std::vector<std::chrono::milliseconds> &skews)
{
    const auto skew = skews[size_t(rows.shared(SharedColumn::Connection, row))];
    const Instant expiresAt = rows.time(TimeColumn::Expires, row);
    if (horizonOf(rows.state(row), expiresAt, now + skew) == HorizonBucket::UnderSixHours) {
        ++links.count;
        links.last = std::max(links.last, expiresAt - skew);
    }
}

DyingLinks answered(const Question &question, const std::atomic_bool &stop)
{
    const InvitationStore &store = question.snapshot.store();
    std::vector<std::chrono::milliseconds> skews; // by connection's number
    skews.reserve(size_t(store.connections.size()));
    for (int number = 0; number < store.connections.size(); ++number) {
        skews.push_back(question.skews.value(store.connections.at(number)));
    }
    DyingLinks links;
    for (const InvitationColumns &part : store.parts) {
        if (stop) {
            break;
        }
        part.usedRows().forEach([&](int row) { take(links, part, row, question.now, skews); });
    }
    return links;
}

/// The end of the hour that the time is in; of a full hour, itself.
QDateTime endOfHour(Instant when, const QTimeZone &zone)
{
    const QDateTime time = when.toDateTime().toTimeZone(zone);
    const QDateTime hour(time.date(), QTime(time.time().hour(), 0), zone);
    return hour == time ? hour : hour.addSecs(3600);
}

} // namespace

struct DyingLinksCounter::Private
{
    NewestTask<Question, DyingLinks> task;
};

DyingLinksCounter::DyingLinksCounter(QObject *parent)
    : QObject(parent)
    , d(new Private{.task = {&answered, [this](const DyingLinks &links) { Q_EMIT counted(links); }}})
{
}

DyingLinksCounter::~DyingLinksCounter() = default;

void DyingLinksCounter::count(const InvitationTable::Snapshot &snapshot, Instant now, const ClockSkews &skews)
{
    d->task.run({.snapshot = snapshot, .now = now, .skews = skews});
}

bool DyingAlarm::rings(const DyingLinks &links, Instant now)
{
    const bool isNew = links.count > 0 && (!m_known.isValid() || links.last > m_known);
    const bool hasRested = !m_rangAt.isValid() || now - m_rangAt >= Rest;
    if (!isNew || !hasRested) {
        return false;
    }
    m_known = links.last;
    m_rangAt = now;
    return true;
}

QString dyingLinksText(const DyingLinks &links, Instant now, const QTimeZone &zone)
{
    if (links.count == 0) {
        return {};
    }
    const QDateTime end = endOfHour(links.last, zone);
    const bool isToday = end.date() == now.toDateTime().toTimeZone(zone).date();
    const QString time = isToday ? QLocale().toString(end.time(), QLocale::ShortFormat)
                                 : dayAndTime(Instant::fromDateTime(end), now, zone);
    //: 1: "18:00" or "tomorrow 02:00"
    return Text::tr("%Ln links die before %1", nullptr, links.count).arg(time);
}

} // namespace Reinvite
