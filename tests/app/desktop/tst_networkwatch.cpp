// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/networkwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reinvite;

class tst_NetworkWatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReturnIsToldOnce();
    void whatWasNeverAwayDoesNotReturn();
};

void tst_NetworkWatch::theReturnIsToldOnce()
{
    using Reachability = QNetworkInformation::Reachability;
    NetworkWatch watch;
    const QSignalSpy returned(&watch, &NetworkWatch::returned);
    watch.take(Reachability::Disconnected);
    watch.take(Reachability::Unknown);
    watch.take(Reachability::Local);
    QCOMPARE(returned.count(), 0);
    watch.take(Reachability::Site);
    QCOMPARE(returned.count(), 1);
    watch.take(Reachability::Online);
    QCOMPARE(returned.count(), 1);
    watch.take(Reachability::Disconnected);
    watch.take(Reachability::Online);
    QCOMPARE(returned.count(), 2);
}

void tst_NetworkWatch::whatWasNeverAwayDoesNotReturn()
{
    using Reachability = QNetworkInformation::Reachability;
    NetworkWatch watch;
    const QSignalSpy returned(&watch, &NetworkWatch::returned);
    for (const auto reachability :
        {Reachability::Unknown, Reachability::Online, Reachability::Site, Reachability::Online}) {
        watch.take(reachability);
    }
    QCOMPARE(returned.count(), 0);
}

QTEST_GUILESS_MAIN(tst_NetworkWatch)
#include "tst_networkwatch.moc"
