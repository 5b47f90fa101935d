// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerstore.h"
#include "tests/app/outbox/program.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

Invitation seat(const QString &id = u"seat-1"_s, Instant expiresAt = Now + 3h)
{
    Invitation invitation;
    invitation.key = {u"connection"_s, id};
    invitation.state = State::Pending;
    invitation.email = id + u"@example.com"_s;
    invitation.container.kind = u"subscription"_s;
    invitation.container.id = u"sub-1"_s;
    invitation.expiresAt = expiresAt;
    return invitation;
}

WriteSent<Invitation> sent(const Invitation &answer)
{
    return {.answer = answer, .requestId = u"request-1"_s, .httpStatus = 200};
}

Problem problemOf(ProblemKind kind, int status = 0)
{
    return {.kind = kind, .httpStatus = status, .vendorText = u"the vendor's words"_s};
}

qint64 resend(Program &program, const Invitation &invitation = seat(), Undo undo = Undo::None)
{
    return confirmOne(program, program.outbox.planOne(Action::Resend, invitation), undo);
}

SendState stateOnDisk(const QString &folder, qint64 item)
{
    LedgerStore store(folder);
    const auto items = store.items({item});
    return items && items->size() == 1 ? items->first().state : SendState::None;
}

} // namespace

Q_DECLARE_METATYPE(FakeClient::Outcome)

class TestOutbox : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] FakeClient &vendor() { return *m_source->fake; }
    [[nodiscard]] std::unique_ptr<Program> started(std::chrono::milliseconds undo = 50ms)
    {
        return startedProgram(folder(), *m_source, m_clock, undo);
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<FakeSource> m_source;
    ManualClock m_clock{Now};

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder.emplace();
        m_source.emplace();
        m_clock.set(Now);
        vendor().script = {sent(seat())};
    }

    void isOnDiskAsSendingBeforeTheWrite();
    void takesTheStateThatTheOutcomeSays_data();
    void takesTheStateThatTheOutcomeSays();
    void tellsEachStepOnce();
    void goesAgainAfterAWait_data();
    void goesAgainAfterAWait();
    void goesOnceMoreAfterARenewal();
    void asksAfterASecondSignOut();
    void isSignedOutWhenTheRenewalFails();
    void givesUpWhatNeverReachesTheVendor();
    void sendsOnlyAfterTheUndoTime();
    void undoneItemsNeverLeave();
    void cannotUndoWhatHasLeft();
    void clockJumpsDoNotMoveTheUndoTime_data();
    void clockJumpsDoNotMoveTheUndoTime();
    void aSecondClickMakesNoSecondMail();
    void aSecondConnectionToTheSameSeatIsTheSameTarget();
    void tellsADeadLink();
    void keepsTheMailStatusOverARestart();
    void unsettledIsNotSentAgain();
    void aClientThatGoesLeavesItUnsettled();
    void settlesByTheAdministratorsWord();
    void sendAgainMakesANewItem();
    void readsBackWhatTheListCanShow_data();
    void readsBackWhatTheListCanShow();
    void givesUpWhenTheConnectionCannotAct();
    void neverSendsToAnotherRealm();
    void leftoversWaitForAWord_data();
    void leftoversWaitForAWord();
    void interruptedItemsAreUnsettledAtTheNextStart();
    void oneOfTwoProgramsSends();
    void theNextTakesOverWhenTheSenderGoes();
    void undoesWhatAnotherProgramConfirmed();
    void twoProgramsSendEachItemOnce();
    void nothingLeavesWhileTheLedgerCannotBeWritten();
    void anOutcomeIsKeptUntilItCanBeWritten();
    void startSaysWhatIsWrong();
    void aFewGoSideBySide();
    void answersAJobThatNobodyWaitsFor();
};

void TestOutbox::isOnDiskAsSendingBeforeTheWrite()
{
    const auto program = started();
    QVERIFY(program && program->outbox.isSender());
    QList<SendState> seen;
    int inFlight = 0;
    vendor().onWrite = [&] {
        LedgerStore store(folder());
        seen += store.openItems()->first().state;
        inFlight = program->outbox.inFlight();
    };
    const qint64 id = resend(*program);
    QTRY_COMPARE(program->state(id), SendState::Sent);
    QCOMPARE(seen, QList<SendState>{SendState::Sending});
    QCOMPARE(inFlight, 1);
    QCOMPARE(program->outbox.inFlight(), 0);
    QCOMPARE(stateOnDisk(folder(), id), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList{u"resend seat-1"_s});
}

void TestOutbox::takesTheStateThatTheOutcomeSays_data()
{
    QTest::addColumn<FakeClient::Outcome>("outcome");
    QTest::addColumn<SendState>("state");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("stale");
    using enum SendState;
    QTest::newRow("sent") << FakeClient::Outcome(sent(seat())) << Sent << 200 << false;
    QTest::newRow("sent, answer unreadable")
        << FakeClient::Outcome(WriteSent<Invitation>{{}, u"request-1"_s, 200}) << Sent << 200 << true;
    QTest::newRow("refused") << FakeClient::Outcome(WriteRefused{problemOf(ProblemKind::WrongState, 400)}) << Refused
                             << 400 << true;
    QTest::newRow("signed out") << FakeClient::Outcome(WriteSignedOut{problemOf(ProblemKind::Unauthorized, 401)})
                                << SignedOut << 401 << false;
    QTest::newRow("unsettled") << FakeClient::Outcome(WriteUnsettled{problemOf(ProblemKind::VendorFault, 502)})
                               << Unsettled << 502 << false;
}

void TestOutbox::takesTheStateThatTheOutcomeSays()
{
    QFETCH(FakeClient::Outcome, outcome);
    QFETCH(SendState, state);
    QFETCH(int, httpStatus);
    QFETCH(bool, stale);
    const auto program = started();
    vendor().script = {outcome};
    QSignalSpy staleSpy(&program->outbox, &Outbox::rowStale);
    QSignalSpy answeredSpy(&program->outbox, &Outbox::invitationAnswered);
    const qint64 id = resend(*program);
    QTRY_COMPARE(program->state(id), state);
    const MailStatus status = program->outbox.mailStatus(program->items.value(id).target);
    QCOMPARE(status.state, state);
    QCOMPARE(status.item, id);
    QCOMPARE(status.timesSent, state == SendState::Sent ? 1 : 0);
    QCOMPARE(program->items.value(id).httpStatus, httpStatus);
    QCOMPARE(program->items.value(id).vendorText.isEmpty(), state == SendState::Sent);
    QCOMPARE(status.reason.isEmpty(), state == SendState::Sent);
    QCOMPARE(staleSpy.isEmpty(), !stale);
    const auto *whole = std::get_if<WriteSent<Invitation>>(&outcome);
    QCOMPARE(answeredSpy.size(), whole && whole->answer ? 1 : 0);
    QCOMPARE(vendor().writes.size(), 1);
}

void TestOutbox::tellsEachStepOnce()
{
    const auto program = started();
    Program watcher(folder(), *m_source, m_clock, 50ms);
    QVERIFY(resultOf(watcher.outbox.start()));
    const qint64 id = resend(*program);
    QTRY_COMPARE(watcher.state(id), SendState::Sent);
    QCOMPARE(program->steps.value(id), QList<SendState>({SendState::Armed, SendState::Sending, SendState::Sent}));
}

void TestOutbox::goesAgainAfterAWait_data()
{
    QTest::addColumn<FakeClient::Outcome>("first");
    QTest::newRow("throttled") << FakeClient::Outcome(WriteThrottled{problemOf(ProblemKind::RateLimited, 429)});
    QTest::newRow("not sent") << FakeClient::Outcome(WriteNotSent{problemOf(ProblemKind::Offline)});
}

void TestOutbox::goesAgainAfterAWait()
{
    QFETCH(FakeClient::Outcome, first);
    const auto program = started();
    vendor().script = {first, sent(seat())};
    const qint64 id = resend(*program);
    QTRY_COMPARE(program->state(id), SendState::Sent);
    using enum SendState;
    QCOMPARE(program->steps.value(id), QList<SendState>({Armed, Sending, Waiting, Sending, Sent}));
    QCOMPARE(program->items.value(id).attempts, 2);
    QCOMPARE(vendor().writes.size(), 2);
}

void TestOutbox::goesOnceMoreAfterARenewal()
{
    m_source->renewal.emplace();
    vendor().script = {WriteSignedOut{problemOf(ProblemKind::Unauthorized, 401)}, sent(seat())};
    const auto program = started();
    const qint64 item = resend(*program);
    QTRY_COMPARE(program->state(item), SendState::Sent);
    QCOMPARE(m_source->renewals, 1);
    QCOMPARE(vendor().writes.size(), 2);
    QCOMPARE(program->steps[item],
        QList({SendState::Armed, SendState::Sending, SendState::Waiting, SendState::Sending, SendState::Sent}));
}

void TestOutbox::asksAfterASecondSignOut()
{
    m_source->renewal.emplace();
    vendor().script = {WriteSignedOut{problemOf(ProblemKind::Unauthorized, 401)}};
    const auto program = started();
    const qint64 item = resend(*program);
    QTRY_COMPARE(program->state(item), SendState::SignedOut);
    QCOMPARE(m_source->renewals, 1);
    QCOMPARE(vendor().writes.size(), 2);
}

void TestOutbox::isSignedOutWhenTheRenewalFails()
{
    m_source->renewal = failure(ProblemKind::Unauthorized);
    vendor().script = {WriteSignedOut{problemOf(ProblemKind::Unauthorized, 401)}};
    const auto program = started();
    const qint64 item = resend(*program);
    QTRY_COMPARE(program->state(item), SendState::SignedOut);
    QCOMPARE(m_source->renewals, 1);
    QCOMPARE(vendor().writes.size(), 1);
    QCOMPARE(stateOnDisk(folder(), item), SendState::SignedOut);
}

void TestOutbox::givesUpWhatNeverReachesTheVendor()
{
    const auto program = started();
    vendor().script = {WriteNotSent{problemOf(ProblemKind::Offline)}};
    const qint64 id = resend(*program);
    QTRY_COMPARE(program->state(id), SendState::NotSent);
    QCOMPARE(program->items.value(id).attempts, 4);
    vendor().script = {sent(seat())};
    const qint64 again = resend(*program);
    QTRY_COMPARE(program->state(again), SendState::Sent);
}

void TestOutbox::sendsOnlyAfterTheUndoTime()
{
    const auto program = started(300ms);
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 left = 0;
    vendor().onWrite = [&] { left = elapsed.elapsed(); };
    const qint64 id = resend(*program, seat(), Undo::Offered);
    QCOMPARE(program->items.value(id).undoUntil, Now + 300ms);
    QCOMPARE(program->outbox.mailStatus(program->items.value(id).target).undoUntil, Now + 300ms);
    QTRY_COMPARE(program->state(id), SendState::Sent);
    QVERIFY(left >= 300);
}

void TestOutbox::undoneItemsNeverLeave()
{
    const auto program = started(100ms);
    const qint64 undone = resend(*program, seat(u"undone"_s), Undo::Offered);
    const qint64 other = resend(*program, seat(u"other"_s), Undo::Offered);
    const auto result = resultOf(program->outbox.undo(undone));
    QVERIFY(result);
    QCOMPARE(result->state, SendState::Undone);
    QTRY_COMPARE(program->state(other), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList{u"resend other"_s});
    QCOMPARE(program->state(undone), SendState::Undone);
    QVERIFY(!resultOf(program->outbox.undo(undone)));
}

void TestOutbox::cannotUndoWhatHasLeft()
{
    const auto program = started();
    vendor().script.clear();
    const qint64 id = resend(*program);
    QTRY_COMPARE(vendor().writes.size(), 1);
    const auto undone = resultOf(program->outbox.undo(id));
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ProblemKind::WrongState);
    vendor().pending.first()->finish(sent(seat()));
    QTRY_COMPARE(program->state(id), SendState::Sent);
}

void TestOutbox::clockJumpsDoNotMoveTheUndoTime_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::newRow("set back") << qint64(-48);
    QTest::newRow("set forward") << qint64(48);
}

void TestOutbox::clockJumpsDoNotMoveTheUndoTime()
{
    QFETCH(qint64, hours);
    const auto program = started(200ms);
    const qint64 undone = resend(*program, seat(u"undone"_s), Undo::Offered);
    const qint64 id = resend(*program, seat(), Undo::Offered);
    m_clock.advance(std::chrono::hours(hours));
    QVERIFY(resultOf(program->outbox.undo(undone)));
    QTRY_COMPARE(program->state(id), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList{u"resend seat-1"_s});
}

void TestOutbox::aSecondClickMakesNoSecondMail()
{
    const auto program = started();
    const PlanItem plan = program->outbox.planOne(Action::Resend, seat());
    auto *first = program->outbox.confirm(Plan{{plan}}, Undo::None);
    auto *second = program->outbox.confirm(Plan{{plan}}, Undo::None);
    const auto refused = resultOf(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ProblemKind::WrongState);
    QVERIFY(first);
    QTRY_COMPARE(program->outbox.mailStatus(plan.target).state, SendState::Sent);
    QCOMPARE(vendor().writes.size(), 1);
}

void TestOutbox::aSecondConnectionToTheSameSeatIsTheSameTarget()
{
    const auto program = started();
    vendor().script.clear();
    Invitation other = seat();
    other.key.connection = u"another"_s;
    const Plan plan = program->outbox.plan(Action::Resend, {seat(), other});
    QCOMPARE(plan.goingOut(), 1);
    QVERIFY(!plan.items.last().leftOutBecause.isEmpty());
    QVERIFY(resend(*program) != 0);
    QVERIFY(!program->outbox.planOne(Action::Resend, other).leftOutBecause.isEmpty());
}

void TestOutbox::tellsADeadLink()
{
    const auto program = started();
    const Invitation dead = seat(u"seat-1"_s, Now - 1h);
    vendor().script = {sent(dead)};
    const PlanItem plan = program->outbox.planOne(Action::Resend, dead);
    QVERIFY(plan.cautions.testFlag(Caution::DeadLink));
    const qint64 id = confirmOne(*program, plan);
    QTRY_COMPARE(program->state(id), SendState::Sent);
    QVERIFY(program->outbox.mailStatus(plan.target).deadLink);
    QCOMPARE(program->items.value(id).expiresAfter, dead.expiresAt);
}

void TestOutbox::keepsTheMailStatusOverARestart()
{
    MailStatus before;
    {
        const auto program = started();
        const qint64 id = resend(*program);
        QTRY_COMPARE(program->state(id), SendState::Sent);
        before = program->outbox.mailStatus(program->items.value(id).target);
    }
    m_clock.advance(5min);
    const auto program = started();
    const PlanItem plan = program->outbox.planOne(Action::Resend, seat());
    QCOMPARE(plan.mail, before);
    QCOMPARE(plan.mail.lastSentAt, Now);
    QCOMPARE(plan.mail.timesSent, 1);
    QVERIFY(plan.cautions.testFlag(Caution::RecentMail));
}

void TestOutbox::unsettledIsNotSentAgain()
{
    const auto program = started();
    vendor().script = {WriteUnsettled{problemOf(ProblemKind::Timeout)}};
    const qint64 id = resend(*program, seat(u"lost"_s));
    QTRY_COMPARE(program->state(id), SendState::Unsettled);
    vendor().script = {sent(seat())};
    const qint64 other = resend(*program, seat(u"other"_s));
    QTRY_COMPARE(program->state(other), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList({u"resend lost"_s, u"resend other"_s}));
    QVERIFY(program->outbox.planOne(Action::Resend, seat(u"lost"_s)).cautions.testFlag(Caution::EarlierUnknown));

    const qint64 third = resend(*program, seat(u"lost"_s), Undo::Offered);
    QVERIFY(resultOf(program->outbox.undo(third)));
    QVERIFY(program->outbox.planOne(Action::Resend, seat(u"lost"_s)).cautions.testFlag(Caution::EarlierUnknown));
}

void TestOutbox::aClientThatGoesLeavesItUnsettled()
{
    const auto program = started();
    vendor().script.clear();
    const qint64 id = resend(*program);
    QTRY_COMPARE(vendor().writes.size(), 1);
    m_source->fake.reset();
    QTRY_COMPARE(program->state(id), SendState::Unsettled);
    QCOMPARE(program->outbox.inFlight(), 0);
}

void TestOutbox::settlesByTheAdministratorsWord()
{
    const auto program = started();
    vendor().script = {WriteUnsettled{problemOf(ProblemKind::Timeout)}};
    const qint64 id = resend(*program);
    QTRY_COMPARE(program->state(id), SendState::Unsettled);
    const auto arrived = resultOf(program->outbox.settle(id, Settle::Arrived));
    QVERIFY(arrived);
    QCOMPARE(arrived->state, SendState::Sent);
    QCOMPARE(program->outbox.mailStatus(arrived->target).timesSent, 1);
    QVERIFY(!resultOf(program->outbox.settle(id, Settle::Arrived)));
    QVERIFY(!program->outbox.planOne(Action::Resend, seat()).cautions.testFlag(Caution::EarlierUnknown));
}

void TestOutbox::sendAgainMakesANewItem()
{
    const auto program = started();
    vendor().script = {WriteUnsettled{problemOf(ProblemKind::Timeout)}, sent(seat())};
    const qint64 id = resend(*program);
    QTRY_COMPARE(program->state(id), SendState::Unsettled);
    const auto again = resultOf(program->outbox.settle(id, Settle::SendAgain));
    QVERIFY(again);
    QVERIFY(again->id != id);
    QCOMPARE(again->state, SendState::Armed);
    QVERIFY(again->undoUntil.isValid());
    QCOMPARE(program->state(id), SendState::NotSent);
    QTRY_COMPARE(program->state(again->id), SendState::Sent);
    QCOMPARE(vendor().writes.size(), 2);
}

void TestOutbox::readsBackWhatTheListCanShow_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<State>("listedState");
    QTest::addColumn<qint64>("listedLifetime");
    QTest::addColumn<SendState>("state");
    using enum SendState;
    QTest::newRow("revoked") << Action::Revoke << State::Withdrawn << qint64(3) << Sent;
    QTest::newRow("not revoked (yet)") << Action::Revoke << State::Pending << qint64(3) << Unsettled;
    QTest::newRow("assigned") << Action::Assign << State::Pending << qint64(24) << Sent;
    QTest::newRow("assigned by an earlier request") << Action::Assign << State::Pending << qint64(3) << Unsettled;
    QTest::newRow("a resend shows nothing") << Action::Resend << State::Pending << qint64(24) << Unsettled;
}

void TestOutbox::readsBackWhatTheListCanShow()
{
    QFETCH(Action, action);
    QFETCH(State, listedState);
    QFETCH(qint64, listedLifetime);
    QFETCH(SendState, state);
    const auto program = started();
    vendor().script = {WriteUnsettled{problemOf(ProblemKind::Timeout)}};
    Invitation listed = seat(u"seat-1"_s, Now + std::chrono::hours(listedLifetime));
    listed.state = listedState;
    vendor().listed = {listed};
    QSignalSpy stale(&program->outbox, &Outbox::rowStale);
    const AssignRequest request{.container = seat().container, .email = u"SEAT-1@example.com"_s, .metadata = {}};
    const qint64 id = confirmOne(*program,
        action == Action::Assign ? program->outbox.planAssign(u"connection"_s, request)
                                 : program->outbox.planOne(action, seat()));
    QTRY_COMPARE(program->state(id), state);
    QCOMPARE(stale.isEmpty(), action == Action::Resend);
    QCOMPARE(vendor().reads.isEmpty(), action == Action::Resend);
    QCOMPARE(vendor().writes.size(), 1);
    QCOMPARE(program->steps.value(id).contains(SendState::Unsettled), true);
}

void TestOutbox::givesUpWhenTheConnectionCannotAct()
{
    const auto program = started(100ms);
    const qint64 id = resend(*program, seat(), Undo::Offered);
    m_source->reason = u"signed out: the token has expired"_s;
    QTRY_COMPARE(program->state(id), SendState::NotSent);
    QCOMPARE(program->items.value(id).reason, m_source->reason);
    QCOMPARE(program->items.value(id).attempts, 0);
    QVERIFY(vendor().writes.isEmpty());
}

void TestOutbox::neverSendsToAnotherRealm()
{
    const auto program = started(100ms);
    const qint64 id = resend(*program, seat(), Undo::Offered);
    vendor().ownRealm = u"https://elsewhere.example/org"_s;
    QTRY_COMPARE(program->state(id), SendState::NotSent);
    QVERIFY(vendor().writes.isEmpty());
}

void TestOutbox::leftoversWaitForAWord_data()
{
    QTest::addColumn<bool>("send");
    QTest::newRow("send them") << true;
    QTest::newRow("take them back") << false;
}

void TestOutbox::leftoversWaitForAWord()
{
    QFETCH(bool, send);
    qint64 id = 0;
    {
        const auto program = started(1h);
        id = resend(*program, seat(u"left"_s), Undo::Offered);
        QVERIFY(id != 0);
    }
    const auto program = started();
    QCOMPARE(program->outbox.leftovers().size(), 1);
    QCOMPARE(program->outbox.leftovers().constFirst().id, id);
    const qint64 other = resend(*program, seat(u"other"_s));
    QTRY_COMPARE(program->state(other), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList{u"resend other"_s});

    program->outbox.answerLeftovers({id}, send);
    QTRY_COMPARE(program->state(id), send ? SendState::Sent : SendState::Undone);
    QCOMPARE(vendor().writes.contains(u"resend left"_s), send);
    QVERIFY(program->outbox.leftovers().isEmpty());
}

void TestOutbox::interruptedItemsAreUnsettledAtTheNextStart()
{
    vendor().script.clear();
    qint64 id = 0;
    {
        const auto program = started();
        id = resend(*program);
        QTRY_COMPARE(vendor().writes.size(), 1);
    }
    QCOMPARE(stateOnDisk(folder(), id), SendState::Sending);
    const auto program = started();
    QCOMPARE(stateOnDisk(folder(), id), SendState::Unsettled);
    QCOMPARE(program->outbox.mailStatus(program->outbox.target(seat().key)).state, SendState::Unsettled);
    QVERIFY(program->outbox.leftovers().isEmpty());
    QCOMPARE(vendor().writes.size(), 1);
}

void TestOutbox::oneOfTwoProgramsSends()
{
    const auto sender = started();
    const auto other = started();
    QVERIFY(sender->outbox.isSender());
    QVERIFY(!other->outbox.isSender());
    const qint64 id = resend(*other);
    QTRY_COMPARE(other->state(id), SendState::Sent);
    QCOMPARE(sender->state(id), SendState::Sent);
    QCOMPARE(vendor().writes.size(), 1);
    QVERIFY(sender->outbox.leftovers().isEmpty());
    QCOMPARE(other->outbox.mailStatus(other->items.value(id).target).timesSent, 1);
}

void TestOutbox::theNextTakesOverWhenTheSenderGoes()
{
    auto sender = started();
    const auto other = started(1h);
    vendor().script.clear();
    const qint64 inFlight = resend(*sender, seat(u"in flight"_s));
    QTRY_COMPARE(vendor().writes.size(), 1);
    QVERIFY(resend(*other, seat(u"own"_s), Undo::Offered) != 0);
    QSignalSpy took(&other->outbox, &Outbox::senderChanged);
    sender.reset();
    QTRY_VERIFY(other->outbox.isSender());
    QCOMPARE(took.size(), 1);
    QTRY_COMPARE(other->state(inFlight), SendState::Unsettled);
    QVERIFY(other->outbox.leftovers().isEmpty());
    vendor().script = {sent(seat())};
    const qint64 next = resend(*other, seat(u"next"_s));
    QTRY_COMPARE(other->state(next), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList({u"resend in flight"_s, u"resend next"_s}));
}

void TestOutbox::undoesWhatAnotherProgramConfirmed()
{
    const auto sender = started(1h);
    const auto other = started(1h);
    const qint64 id = resend(*sender, seat(), Undo::Offered);
    QVERIFY(resultOf(other->outbox.undo(id)));
    QTRY_COMPARE(sender->state(id), SendState::Undone);
    QVERIFY(resend(*sender) != 0);
    QTRY_COMPARE(vendor().writes.size(), 1);
}

void TestOutbox::twoProgramsSendEachItemOnce()
{
    const auto sender = started();
    const auto other = started();
    QStringList expected;
    for (int number = 0; number < 40; ++number) {
        const QString name = QString::number(number);
        QVERIFY(resend(number % 2 ? *sender : *other, seat(name)) != 0);
        expected += u"resend "_s + name;
    }
    const auto allSent = [](const Program &program) {
        return std::ranges::count_if(
            program.items, [](const OutboxItem &item) { return item.state == SendState::Sent; });
    };
    QTRY_COMPARE(allSent(*other), 40);
    vendor().writes.sort();
    expected.sort();
    QCOMPARE(vendor().writes, expected);
}

#ifdef Q_OS_UNIX
namespace {

/// A disk that is full for this process while it lives: no file grows.
class FullDisk final
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = 1;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};

} // namespace

void TestOutbox::nothingLeavesWhileTheLedgerCannotBeWritten()
{
    const auto program = started(100ms);
    const qint64 id = resend(*program, seat(), Undo::Offered);
    QSignalSpy failed(&program->outbox, &Outbox::storageFailed);
    {
        const FullDisk full;
        QTRY_VERIFY(failed.size() >= 2);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the ledger cannot be used"_s));
        QCOMPARE(resend(*program, seat(u"new"_s)), 0);
        QVERIFY(vendor().writes.isEmpty());
        QTRY_COMPARE(program->outbox.inFlight(), 0);
        QCOMPARE(failed.first().first().value<Problem>().kind, ProblemKind::Storage);
    }
    QTRY_COMPARE(program->state(id), SendState::Sent);
    QCOMPARE(vendor().writes, QStringList{u"resend seat-1"_s});
}

void TestOutbox::anOutcomeIsKeptUntilItCanBeWritten()
{
    const auto program = started();
    vendor().script.clear();
    const qint64 id = resend(*program);
    QTRY_COMPARE(vendor().writes.size(), 1);
    QSignalSpy failed(&program->outbox, &Outbox::storageFailed);
    {
        const FullDisk full;
        vendor().pending.first()->finish(sent(seat()));
        QTRY_VERIFY(failed.size() >= 2);
        QCOMPARE(program->outbox.inFlight(), 1);
        QCOMPARE(program->state(id), SendState::Sending);
    }
    QTRY_COMPARE(program->state(id), SendState::Sent);
    QCOMPARE(vendor().writes.size(), 1);
}
#else
void TestOutbox::nothingLeavesWhileTheLedgerCannotBeWritten()
{
    QSKIP("needs a limit on the size of files");
}

void TestOutbox::anOutcomeIsKeptUntilItCanBeWritten()
{
    QSKIP("needs a limit on the size of files");
}
#endif

void TestOutbox::startSaysWhatIsWrong()
{
    QVERIFY(QDir(folder()).mkpath(u"ledger.db/in the way"_s));
    Program program(folder(), *m_source, m_clock, 50ms);
    const auto begun = resultOf(program.outbox.start());
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ProblemKind::Storage);
    QVERIFY2(begun.error().detail.contains(u"ledger.db"), qPrintable(begun.error().detail));
    QVERIFY(!program.outbox.isSender());
}

void TestOutbox::aFewGoSideBySide()
{
    const auto program = started();
    vendor().script.clear();
    QList<Invitation> seats;
    for (int number = 0; number < 30; ++number) {
        seats += seat(QString::number(number));
    }
    QVERIFY(resultOf(program->outbox.confirm(program->outbox.plan(Action::Resend, seats), Undo::None)));
    int answered = 0;
    while (answered < 30) {
        QTRY_VERIFY(vendor().pending.size() > answered);
        QVERIFY(program->outbox.inFlight() <= 4);
        vendor().pending[answered]->finish(sent(seats[answered]));
        ++answered;
    }
    QTRY_COMPARE(program->outbox.inFlight(), 0);
    QCOMPARE(vendor().writes.size(), 30);
    QCOMPARE(vendor().writes.first(), u"resend 0"_s);
    QCOMPARE(vendor().writes.last(), u"resend 29"_s);
}

void TestOutbox::answersAJobThatNobodyWaitsFor()
{
    const auto program = started();
    auto *job = program->outbox.confirm(Plan{{program->outbox.planOne(Action::Resend, seat())}}, Undo::None);
    job->cancel();
    QTRY_COMPARE(vendor().writes.size(), 1);
    QCOMPARE(resultOf(program->outbox.confirm(Plan{}, Undo::None))->size(), 0);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
