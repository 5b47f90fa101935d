// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/outbox/program.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

const WriteSent<Invitation> Accepted{.answer = {}, .requestId = {}, .httpStatus = 200};

Invitation seat(const QString &id)
{
    Invitation invitation;
    invitation.key = {u"connection"_s, id};
    invitation.state = State::Pending;
    invitation.email = id + u"@example.com"_s;
    invitation.container.id = u"sub"_s;
    invitation.expiresAt = Now + 3h;
    return invitation;
}

QList<Invitation> seats(int count)
{
    QList<Invitation> made;
    for (int i = 0; i < count; ++i) {
        made += seat(u"seat-%1"_s.arg(i));
    }
    return made;
}

/// Whatever would go, has begun by now: it needs fewer turns of loop and ledger than this.
bool hadItsChance(Program &program)
{
    constexpr int Turns = 20;
    bool turned = true;
    for (int turn = 0; turn < Turns; ++turn) {
        turned = resultOf(program.ledger.openItems()) && turned;
    }
    return turned;
}

} // namespace

/// Pause, resume, stop: by this program, by another, over a restart.
class TestOutboxControl final : public QObject
{
    Q_OBJECT

    [[nodiscard]] FakeClient &vendor() { return *m_source->fake; }
    [[nodiscard]] std::unique_ptr<Program> started(std::chrono::milliseconds undo = 20ms)
    {
        return startedProgram(m_folder->path(), *m_source, m_clock, undo);
    }
    [[nodiscard]] static bool confirm(Program &program, int count)
    {
        return resultOf(program.outbox.confirm(program.outbox.plan(Action::Resend, seats(count)), Undo::None))
            .has_value();
    }
    [[nodiscard]] static qsizetype count(const Program &program, SendState state)
    {
        return std::ranges::count(program.items, state, &OutboxItem::state);
    }

    /// What the vendor has not answered yet.
    void answerAll()
    {
        const auto pending = std::exchange(vendor().pending, {});
        for (const QPointer<WriteJob<Invitation>> &write : pending) {
            if (WriteJob<Invitation> *job = write.data()) {
                job->finish(Accepted);
            }
        }
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<FakeSource> m_source;
    ManualClock m_clock{Now};

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder.emplace();
        m_source.emplace();
        vendor().script = {Accepted};
    }

    void nothingBeginsWhilePaused();
    void whatIsUnderWayComesToItsEndWhilePaused();
    void aPauseOutlivesTheProgram();
    void anotherProgramPausesTheSender();
    void stoppingTakesBackWhatHasNotBegun();
    void severalAreUndoneInOneStep();
    void aRenewalThatHasBegunIsNotTakenBack();
    void whoIsReleasedGoesOnWhilePaused();
};

void TestOutboxControl::nothingBeginsWhilePaused()
{
    const auto program = started();
    QSignalSpy told(&program->outbox, &Outbox::pausedChanged);
    QVERIFY(resultOf(program->outbox.setPaused(true)));
    QVERIFY(program->outbox.isPaused());
    QVERIFY(confirm(*program, 3));
    QVERIFY(hadItsChance(*program));
    QCOMPARE(count(*program, SendState::Armed), 3);
    QVERIFY(vendor().writes.isEmpty());
    QVERIFY(resultOf(program->outbox.setPaused(false)));
    QTRY_COMPARE(count(*program, SendState::Sent), 3);
    QCOMPARE(vendor().writes.size(), 3);
    QCOMPARE(told.count(), 2);
}

void TestOutboxControl::whatIsUnderWayComesToItsEndWhilePaused()
{
    vendor().script.clear();
    const auto program = started();
    QVERIFY(confirm(*program, 6));
    QTRY_COMPARE(vendor().writes.size(), 4);
    QVERIFY(resultOf(program->outbox.setPaused(true)));
    answerAll();
    QTRY_COMPARE(count(*program, SendState::Sent), 4);
    QVERIFY(hadItsChance(*program));
    QCOMPARE(count(*program, SendState::Armed), 2);
    QCOMPARE(vendor().writes.size(), 4);
}

void TestOutboxControl::aPauseOutlivesTheProgram()
{
    {
        const auto program = started();
        QVERIFY(resultOf(program->outbox.setPaused(true)));
    }
    const auto program = started();
    QVERIFY(program->outbox.isPaused());
    QVERIFY(confirm(*program, 1));
    QVERIFY(hadItsChance(*program));
    QVERIFY(vendor().writes.isEmpty());
}

void TestOutboxControl::anotherProgramPausesTheSender()
{
    const auto sender = started();
    const auto other = started();
    QVERIFY(sender->outbox.isSender() && !other->outbox.isSender());
    QVERIFY(resultOf(other->outbox.setPaused(true)));
    QTRY_VERIFY(sender->outbox.isPaused());
    QVERIFY(confirm(*other, 2));
    QTRY_COMPARE(count(*sender, SendState::Armed), 2);
    QVERIFY(hadItsChance(*sender));
    QVERIFY(vendor().writes.isEmpty());
    QVERIFY(resultOf(other->outbox.setPaused(false)));
    QTRY_COMPARE(count(*other, SendState::Sent), 2);
}

void TestOutboxControl::stoppingTakesBackWhatHasNotBegun()
{
    vendor().script.clear();
    const auto program = started();
    QVERIFY(confirm(*program, 6));
    QTRY_COMPARE(vendor().writes.size(), 4);
    const auto stopped = resultOf(program->outbox.stop());
    QVERIFY(stopped);
    QCOMPARE(stopped->size(), 2);
    QCOMPARE(count(*program, SendState::Undone), 2);
    QCOMPARE(count(*program, SendState::Sending), 4);
    answerAll();
    QTRY_COMPARE(count(*program, SendState::Sent), 4);
    QCOMPARE(vendor().writes.size(), 4);
}

void TestOutboxControl::severalAreUndoneInOneStep()
{
    const auto program = started(1h);
    QVERIFY(resultOf(program->outbox.confirm(program->outbox.plan(Action::Resend, seats(5)), Undo::Offered)));
    const QList<qint64> ids = program->items.keys();
    QCOMPARE(ids.size(), 5);
    const auto undone = resultOf(program->outbox.undo(ids.first(3)));
    QVERIFY(undone);
    QCOMPARE(undone->size(), 3);
    QCOMPARE(count(*program, SendState::Undone), 3);
    QCOMPARE(count(*program, SendState::Armed), 2);
    const auto again = resultOf(program->outbox.undo(ids));
    QVERIFY(again);
    QCOMPARE(again->size(), 2);
}

void TestOutboxControl::aRenewalThatHasBegunIsNotTakenBack()
{
    vendor().listed = {seat(u"seat-0"_s)};
    vendor().script = {WriteThrottled{{.kind = ProblemKind::RateLimited, .retryAfter = 3600s}}};
    const auto program = started();
    const qint64 item = confirmOne(*program, program->outbox.planOne(Action::Renew, seat(u"seat-0"_s)));
    QTRY_COMPARE(program->state(item), SendState::Waiting);
    const auto undone = resultOf(program->outbox.undo(item));
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ProblemKind::WrongState);
    const auto stopped = resultOf(program->outbox.stop());
    QVERIFY(stopped);
    QVERIFY(stopped->isEmpty());
    QCOMPARE(program->state(item), SendState::Waiting);
}

void TestOutboxControl::whoIsReleasedGoesOnWhilePaused()
{
    vendor().listed = {seat(u"seat-0"_s)};
    vendor().script.clear();
    const auto program = started();
    const qint64 item = confirmOne(*program, program->outbox.planOne(Action::Renew, seat(u"seat-0"_s)));
    QTRY_COMPARE(program->state(item), SendState::Releasing);
    QVERIFY(resultOf(program->outbox.setPaused(true)));
    vendor().script = {WriteSent<Invitation>{.answer = seat(u"seat-0"_s), .requestId = {}, .httpStatus = 200}};
    answerAll();
    QTRY_COMPARE(program->state(item), SendState::Renewed);
}

QTEST_GUILESS_MAIN(TestOutboxControl)
#include "tst_outboxcontrol.moc"
