// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/sendingprogress.h"
#include "tests/models/samples.h"

#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

OutboxItem itemIn(qint64 id, SendState state)
{
    OutboxItem item;
    item.id = id;
    item.state = state;
    return item;
}

} // namespace

class SendingProgressTest final : public QObject
{
    Q_OBJECT

    void note(qint64 id, SendState state, std::chrono::milliseconds at = 0ms)
    {
        m_progress.note(itemIn(id, state), Now + at);
    }

    SendingProgress m_progress;

private Q_SLOTS:
    void init()
    {
        Samples::failOnAnyWarning();
        m_progress = {};
    }

    void countsWhatCameOfEach()
    {
        for (qint64 id = 1; id <= 6; ++id) {
            note(id, SendState::Armed);
        }
        QCOMPARE(m_progress.total(), 6);
        QCOMPARE(m_progress.left(), 6);
        note(1, SendState::Sending);
        note(1, SendState::Sent);
        note(2, SendState::Renewed);
        note(3, SendState::Refused);
        note(4, SendState::Unsettled);
        note(5, SendState::NotSent);
        QCOMPARE(m_progress.left(), 1);
        QCOMPARE(m_progress.done(), 2);
        QCOMPARE(outcomeText(m_progress), u"2 sent · 1 refused · 1 not sent · 1 unknown"_s);
        note(6, SendState::Undone);
        QVERIFY(!m_progress.isUnderWay());
        const QList<OutboxItem> failed = m_progress.failed();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().id, 5);
        note(4, SendState::Sent); // settled afterwards
        QCOMPARE(outcomeText(m_progress), u"3 sent · 1 refused · 1 not sent · 1 taken back"_s);
    }

    void aNewSendingBeginsWhenNothingIsUnderWay()
    {
        note(1, SendState::Armed);
        note(1, SendState::Sent);
        note(2, SendState::Armed);
        QCOMPARE(m_progress.total(), 1);
        QCOMPARE(m_progress.done(), 0);
        note(3, SendState::Armed);
        QCOMPARE(m_progress.total(), 2);
    }

    void whatEndedBeforeIsNotCounted()
    {
        note(1, SendState::Sent);
        QCOMPARE(m_progress.total(), 0);
    }

    void paceIsOfTheLastMinute()
    {
        for (qint64 id = 1; id <= 100; ++id) {
            note(id, SendState::Armed);
        }
        QVERIFY(!m_progress.perMinute(Now + 10s));
        QVERIFY(!m_progress.timeLeft(Now + 10s));
        for (qint64 id = 1; id <= 20; ++id) {
            note(id, SendState::Sent, 30s);
        }
        QCOMPARE(*m_progress.perMinute(Now + 30s), 40.0);
        QCOMPARE(*m_progress.timeLeft(Now + 30s), 120s);
        for (qint64 id = 21; id <= 30; ++id) {
            note(id, SendState::Sent, 80s);
        }
        QCOMPARE(*m_progress.perMinute(Now + 100s), 10.0);
        note(31, SendState::Undone, 100s); // taken back: that is no pace
        QCOMPARE(*m_progress.perMinute(Now + 100s), 10.0);
    }

    void theEarliestWaitIsTold()
    {
        OutboxItem waits = itemIn(1, SendState::Waiting);
        waits.notBefore = Now + 38s;
        m_progress.note(waits, Now);
        OutboxItem later = itemIn(2, SendState::Waiting);
        later.notBefore = Now + 60s;
        m_progress.note(later, Now);
        QVERIFY(m_progress.nextWaiting());
        QCOMPARE(m_progress.nextWaiting()->notBefore, Now + 38s);
        note(1, SendState::Sent);
        note(2, SendState::Sent);
        QVERIFY(!m_progress.nextWaiting());
    }

    void whatIsOverCanBeForgotten()
    {
        note(1, SendState::Armed);
        m_progress.forgetWhatIsOver();
        QCOMPARE(m_progress.total(), 1);
        note(1, SendState::Sent);
        m_progress.forgetWhatIsOver();
        QCOMPARE(m_progress.total(), 0);
    }
};

QTEST_GUILESS_MAIN(SendingProgressTest)
#include "tst_sendingprogress.moc"
