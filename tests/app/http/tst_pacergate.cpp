// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/pacergate.h"
#include "tests/support/caught.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

/// Answers as the test says, when the test says.
class ScriptedMemory final : public PacerMemory
{
public:
    struct Ask
    {
        QString realm;
        PacerRules rules;
        std::function<void(std::chrono::milliseconds)> done;
    };

    void take(
        const QString &realm, const PacerRules &rules, std::function<void(std::chrono::milliseconds)> done) override
    {
        asks.append({realm, rules, std::move(done)});
    }
    void answered(const QString &) override { ++answers; }
    void abandoned(const QString &) override { ++abandonments; }
    void throttled(const QString &, std::chrono::seconds retryAfter) override { throttles.append(retryAfter); }

    void reply(std::chrono::milliseconds wait) { asks.takeFirst().done(wait); }

    QList<Ask> asks;
    QList<std::chrono::seconds> throttles;
    int answers = 0;
    int abandonments = 0;
};

QString theRealm()
{
    return QStringLiteral("polar/org");
}

} // namespace

class TestPacerGate final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PacerGate> m_gate;
    ScriptedMemory *m_memory = nullptr;

    /// Records its name when it is let out.
    JobBase *line(QStringList &letOut, const QString &name, Priority priority)
    {
        Job<Grant> *job = m_gate->acquire(theRealm(), priority);
        job->then(this, [&letOut, name](const Result<Grant> &) { letOut.append(name); });
        return job;
    }

    void letOneOut(qsizetype expected, const QStringList &letOut)
    {
        QTRY_COMPARE(m_memory->asks.size(), 1);
        m_memory->reply(0ms);
        QTRY_COMPARE(letOut.size(), expected);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        auto memory = std::make_unique<ScriptedMemory>();
        m_memory = memory.get();
        m_gate = std::make_unique<PacerGate>(std::move(memory));
    }

    void actsGoBeforeReadsAndEachInItsOrder()
    {
        QStringList letOut;
        line(letOut, QStringLiteral("read 1"), Priority::Background);
        line(letOut, QStringLiteral("read 2"), Priority::Background);
        line(letOut, QStringLiteral("act 1"), Priority::Act);
        line(letOut, QStringLiteral("act 2"), Priority::Act);
        for (int count = 1; count <= 4; ++count) {
            letOneOut(count, letOut);
        }
        const QStringList expected = {
            QStringLiteral("act 1"), QStringLiteral("act 2"), QStringLiteral("read 1"), QStringLiteral("read 2")};
        QCOMPARE(letOut, expected);
    }

    void anActThatComesWhileAReadWaitsGoesFirst()
    {
        QStringList letOut;
        line(letOut, QStringLiteral("read"), Priority::Background);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        m_memory->reply(1ms);
        line(letOut, QStringLiteral("act"), Priority::Act);
        letOneOut(1, letOut);
        QCOMPARE(letOut, QStringList{QStringLiteral("act")});
    }

    void oneRealmAsksForOneRequestAtATime()
    {
        QStringList letOut;
        line(letOut, QStringLiteral("1"), Priority::Act);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        line(letOut, QStringLiteral("2"), Priority::Act);
        m_gate->answered(theRealm());
        m_gate->setRules(theRealm(), {.requestsPerMinute = 7});
        QCoreApplication::processEvents();
        QCOMPARE(m_memory->asks.size(), 1);
        m_memory->reply(0ms);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        QCOMPARE(m_memory->asks.first().rules.requestsPerMinute, 7);
    }

    void realmsDoNotWaitForEachOther()
    {
        const auto one = m_gate->acquire(theRealm(), Priority::Act);
        Caught<Result<Grant>> other(m_gate->acquire(QStringLiteral("worth/customer"), Priority::Background));
        QTRY_COMPARE(m_memory->asks.size(), 2);
        m_memory->asks.takeLast().done(0ms);
        QTRY_VERIFY(other.value);
        QCOMPARE(other.value->value().realm(), QStringLiteral("worth/customer"));
        QVERIFY(!one->isFinished());
    }

    void whoCancelsLeavesTheLine()
    {
        QStringList letOut;
        line(letOut, QStringLiteral("gone"), Priority::Act)->cancel();
        delete line(letOut, QStringLiteral("deleted"), Priority::Act);
        line(letOut, QStringLiteral("stays"), Priority::Act);
        letOneOut(1, letOut);
        QCOMPARE(letOut, QStringList{QStringLiteral("stays")});
        QCOMPARE(m_memory->abandonments, 0);
    }

    void aRequestCountedForNobodyIsGivenUp()
    {
        QStringList letOut;
        JobBase *job = line(letOut, QStringLiteral("gone"), Priority::Act);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        job->cancel();
        m_memory->reply(0ms);
        QCOMPARE(m_memory->abandonments, 1);
        QVERIFY(letOut.isEmpty());
    }

    void waitingIsTold()
    {
        QStringList letOut;
        const QSignalSpy waits(m_gate.get(), &PacerGate::waiting);
        line(letOut, QStringLiteral("1"), Priority::Act);
        line(letOut, QStringLiteral("2"), Priority::Act);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        m_memory->reply(5ms);
        letOneOut(1, letOut);
        letOneOut(2, letOut);
        QCOMPARE(waits.size(), 2);
        QCOMPARE(waits.at(0), QVariantList({theRealm(), QVariant::fromValue<std::chrono::milliseconds>(5ms)}));
        QCOMPARE(waits.at(1), QVariantList({theRealm(), QVariant::fromValue<std::chrono::milliseconds>(0ms)}));
    }

    void anAnswerEndsTheWaitForTheLoneRequest()
    {
        QStringList letOut;
        line(letOut, QStringLiteral("1"), Priority::Act);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        m_memory->reply(1h);
        m_gate->answered(theRealm());
        QTRY_COMPARE(m_memory->asks.size(), 1);
        m_memory->reply(1h);
        m_gate->abandoned(theRealm());
        QTRY_COMPARE(m_memory->asks.size(), 1);
        m_memory->reply(1h);
        m_gate->setRules(theRealm(), {.requestsPerMinute = 7});
        letOneOut(1, letOut);
        QCOMPARE(m_memory->answers, 1);
        QCOMPARE(m_memory->abandonments, 1);
    }

    void throttlesArePassedOn()
    {
        m_gate->throttled(theRealm(), 42s);
        QCOMPARE(m_memory->throttles, QList<std::chrono::seconds>{42s});
    }

    void anAnswerToAGateThatIsGoneDoesNothing()
    {
        QStringList letOut;
        line(letOut, QStringLiteral("1"), Priority::Act);
        QTRY_COMPARE(m_memory->asks.size(), 1);
        const auto done = m_memory->asks.takeFirst().done;
        m_gate.reset();
        done(0ms);
        QCoreApplication::processEvents();
        QVERIFY(letOut.isEmpty());
    }

    void processMemoryLetsTheFirstOutAlone()
    {
        PacerGate gate(makeProcessPacerMemory());
        gate.setRules(theRealm(), {.requestsPerMinute = 1000});
        Caught<Result<Grant>> first(gate.acquire(theRealm(), Priority::Act));
        Caught<Result<Grant>> second(gate.acquire(theRealm(), Priority::Act));
        QSignalSpy waits(&gate, &PacerGate::waiting);
        QTRY_VERIFY(first.value);
        QTRY_COMPARE(waits.size(), 1);
        QVERIFY(!second.value);
        gate.answered(theRealm());
        QTRY_VERIFY(second.value);
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestPacerGate)
#include "tst_pacergate.moc"
