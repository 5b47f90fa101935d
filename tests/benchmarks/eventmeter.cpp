// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/eventmeter.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace Reinvite::Benchmarks {

namespace {

constexpr double LongMsecs = 4;

/// Of this thread. Where the system does not tell, the time that goes by.
double cpuMsecs()
{
#ifdef Q_OS_UNIX
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

} // namespace

bool EventMeter::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread()) {
        return QApplication::notify(receiver, event); // of the sandbox, the ledger, and so on
    }
    // Afterwards both may be gone.
    const QString what = QStringLiteral("%1 to %2")
                             .arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())),
                                 QString::fromLatin1(receiver->metaObject()->className()));
    const double before = cpuMsecs();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    if (--m_depth == 0) {
        note(cpuMsecs() - before, what);
    }
    return done;
}

void EventMeter::note(double msecs, const QString &what)
{
    m_msecs.push_back(msecs);
    if (msecs > LongMsecs) {
        m_long.push_back({.msecs = msecs, .what = what});
    }
}

void EventMeter::begin()
{
    m_msecs.clear();
    m_long.clear();
}

double EventMeter::within(double share) const
{
    if (m_msecs.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_msecs;
    const auto place = size_t(std::ceil(share * double(sorted.size()))) - 1;
    std::ranges::nth_element(sorted, sorted.begin() + qsizetype(place));
    return sorted[place];
}

int EventMeter::over(double msecs) const
{
    return int(std::ranges::count_if(m_msecs, [msecs](double each) { return each > msecs; }));
}

QStringList EventMeter::longest() const
{
    constexpr qsizetype Most = 8;
    std::vector<Long> sorted = m_long;
    std::ranges::sort(sorted, std::ranges::greater(), &Long::msecs);
    QStringList lines;
    for (size_t i = 0; i < sorted.size() && lines.size() < Most; ++i) {
        lines += QStringLiteral("%1 ms: %2").arg(QString::number(sorted[i].msecs, 'f', 1), sorted[i].what);
    }
    return lines;
}

} // namespace Reinvite::Benchmarks
