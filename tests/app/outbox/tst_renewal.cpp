// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/outbox/program.h"
#include "tests/app/outbox/seatvendor.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fault = SeatVendor::Fault;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

} // namespace

Q_DECLARE_METATYPE(Fault)

/// A renewal is two requests; whatever happens between them, nobody loses a seat without its being said.
class TestRenewal final : public QObject
{
    Q_OBJECT

    [[nodiscard]] SeatVendor &vendor() { return *m_source->vendor; }
    Invitation addSeat(const QString &name, const QString &container = u"sub"_s);
    [[nodiscard]] std::unique_ptr<Program> started();
    [[nodiscard]] qint64 renew(Program &program, const Invitation &seat);
    [[nodiscard]] Invitation seatOf(const QString &name);
    [[nodiscard]] bool hasNewLink(const QString &name);

    std::optional<QTemporaryDir> m_folder;
    std::optional<SeatSource> m_source;
    ManualClock m_clock{Now};

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder.emplace();
        m_source.emplace();
        vendor().now = Now;
    }

    void releasesAndAssignsTheSamePerson();
    void nothingIsReleasedThatIsNotAsPlanned();
    void lostAnswersAreSettledByTheList_data();
    void lostAnswersAreSettledByTheList();
    void aListThatCannotBeReadReleasesNothing();
    void aSeatTakenMeanwhileStaysInFront();
    void givingUpIsTheAdministratorsWord();
    void someoneWhoHadJoinedIsShownFirst();
    void aKilledProgramsRenewalIsDrivenToItsEnd_data();
    void aKilledProgramsRenewalIsDrivenToItsEnd();
    void whoIsReleasedWaitsForTheConnection();
    void oneContainerGoesOneAtATime();
    void aLostReleaseHoldsItsContainer();
    void aLostReleaseHoldsItsContainerOverARestart();
    void theFirstOfARunGoesAlone();
    void planRenewsWhatIsDead();
};

Invitation TestRenewal::addSeat(const QString &name, const QString &container)
{
    Invitation seat;
    seat.key = {u"connection"_s, u"seat-"_s + name};
    seat.state = State::Pending;
    seat.email = name + u"@example.com"_s;
    seat.container = {.kind = u"subscription"_s, .id = container, .name = {}, .owner = {}, .seatsTotal = 100};
    seat.expiresAt = Now - 3h;
    seat.metadata = uR"({"team":"a"})"_s;
    vendor().rows += seat;
    return seat;
}

std::unique_ptr<Program> TestRenewal::started()
{
    return startedProgram(m_folder->path(), *m_source, m_clock, 20ms);
}

qint64 TestRenewal::renew(Program &program, const Invitation &seat)
{
    return confirmOne(program, program.outbox.planOne(Action::Renew, seat));
}

Invitation TestRenewal::seatOf(const QString &name)
{
    const auto found = std::ranges::find_if(
        vendor().rows, [&name](const Invitation &row) { return row.email == name + u"@example.com"_s; });
    return found == vendor().rows.end() ? Invitation() : *found;
}

bool TestRenewal::hasNewLink(const QString &name)
{
    const Invitation seat = seatOf(name);
    return seat.state == State::Pending && seat.expiresAt == Now + 24h;
}

void TestRenewal::releasesAndAssignsTheSamePerson()
{
    const Invitation seat = addSeat(u"ada"_s);
    const auto program = started();
    const qint64 item = renew(*program, seat);
    QVERIFY(item > 0);
    QTRY_COMPARE(program->state(item), SendState::Renewed);
    QVERIFY(hasNewLink(u"ada"_s));
    QCOMPARE(vendor().log, QStringList({u"list"_s, u"revoke seat-ada"_s, u"assign ada@example.com"_s}));
    QCOMPARE(vendor().assigned.metadata, seat.metadata);
    QCOMPARE(program->steps[item],
        QList({SendState::Armed, SendState::Releasing, SendState::Released, SendState::Assigning, SendState::Renewed}));
    QCOMPARE(program->items[item].expiresAfter, Now + 24h);
    QCOMPARE(program->outbox.mailStatus(program->items[item].target).timesSent, 1);
}

void TestRenewal::nothingIsReleasedThatIsNotAsPlanned()
{
    const Invitation seat = addSeat(u"ada"_s);
    vendor().rows.first().expiresAt = Now + 24h; // somebody else was faster
    const auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::Refused);
    QCOMPARE(vendor().log, QStringList{u"list"_s});
    QVERIFY(!program->items[item].reason.isEmpty());
}

void TestRenewal::lostAnswersAreSettledByTheList_data()
{
    QTest::addColumn<Fault>("revoke");
    QTest::addColumn<Fault>("assign");
    QTest::addColumn<int>("revokes");
    QTest::addColumn<int>("assigns");
    QTest::newRow("release, answer lost") << Fault::AnswerLost << Fault::None << 1 << 1;
    QTest::newRow("release, answer unreadable") << Fault::Unreadable << Fault::None << 1 << 1;
    QTest::newRow("assign, answer unreadable") << Fault::None << Fault::Unreadable << 1 << 1;
    QTest::newRow("release, request lost") << Fault::RequestLost << Fault::None << 2 << 1;
    QTest::newRow("release throttled") << Fault::Throttled << Fault::None << 2 << 1;
    QTest::newRow("assign, answer lost") << Fault::None << Fault::AnswerLost << 1 << 1;
    QTest::newRow("assign, request lost") << Fault::None << Fault::RequestLost << 1 << 2;
    QTest::newRow("assign throttled") << Fault::None << Fault::Throttled << 1 << 2;
    QTest::newRow("both answers lost") << Fault::AnswerLost << Fault::AnswerLost << 1 << 1;
}

void TestRenewal::lostAnswersAreSettledByTheList()
{
    QFETCH(const Fault, revoke);
    QFETCH(const Fault, assign);
    vendor().revokeFault = revoke;
    vendor().assignFault = assign;
    addSeat(u"gone"_s); // free, and given first: the person gets another seat than the own
    vendor().rows.first().state = State::Withdrawn;
    const Invitation seat = addSeat(u"ada"_s);
    const auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::Renewed);
    QVERIFY(hasNewLink(u"ada"_s));
    QCOMPARE(program->items[item].target.id, seatOf(u"ada"_s).key.id);
    QCOMPARE(program->outbox.mailStatus(program->items[item].target).timesSent, 1);
    QTEST(int(vendor().log.count(u"revoke seat-ada"_s)), "revokes");
    QTEST(int(vendor().log.count(u"assign ada@example.com"_s)), "assigns");
}

void TestRenewal::aListThatCannotBeReadReleasesNothing()
{
    const Invitation seat = addSeat(u"ada"_s);
    vendor().unreadable = true;
    const auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::NotSent);
    QVERIFY(program->steps[item].contains(SendState::Waiting)); // it was tried again
    QCOMPARE(vendor().log.count(u"list"_s), vendor().log.size());
    vendor().unreadable = false;
    const qint64 again = renew(*program, seat);
    QTRY_COMPARE(program->state(again), SendState::Renewed);
}

void TestRenewal::aSeatTakenMeanwhileStaysInFront()
{
    const Invitation seat = addSeat(u"ada"_s);
    vendor().afterRevoke = [this] {
        vendor().rows.first().state = State::Pending; // somebody else assigns it in that moment
        vendor().rows.first().email = u"eve@example.com"_s;
    };
    auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::NeedsYou);
    QCOMPARE(program->items[item].email, u"ada@example.com"_s);
    QVERIFY(!program->items[item].reason.isEmpty());

    program = started(); // the next start has it still
    const auto open = resultOf(program->ledger.openItems());
    QVERIFY(open && open->size() == 1);
    QCOMPARE(open->first().state, SendState::NeedsYou);
    vendor().rows.first().state = State::Withdrawn;
    vendor().rows.first().email.clear();
    QVERIFY(resultOf(program->outbox.settle(item, Settle::TryAgain)));
    QTRY_COMPARE(program->state(item), SendState::Renewed);
    QVERIFY(hasNewLink(u"ada"_s));
}

void TestRenewal::givingUpIsTheAdministratorsWord()
{
    const Invitation seat = addSeat(u"ada"_s);
    vendor().assignFault = Fault::Refused;
    const auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::NeedsYou);
    QVERIFY(resultOf(program->outbox.settle(item, Settle::GiveUp)));
    QCOMPARE(program->state(item), SendState::NotSent);
    QCOMPARE(vendor().log.count(u"assign ada@example.com"_s), 1);
}

void TestRenewal::someoneWhoHadJoinedIsShownFirst()
{
    const Invitation seat = addSeat(u"ada"_s);
    vendor().rows.first().joinedAt = Now - 1s; // the list does not say so yet; the answer does
    const auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::NeedsYou);
    QVERIFY(!vendor().log.contains(u"assign ada@example.com"_s));
}

void TestRenewal::aKilledProgramsRenewalIsDrivenToItsEnd_data()
{
    QTest::addColumn<Fault>("revoke");
    QTest::addColumn<Fault>("assign");
    QTest::addColumn<SendState>("found");
    QTest::newRow("releasing") << Fault::NeverAnswers << Fault::None << SendState::Releasing;
    QTest::newRow("assigning") << Fault::None << Fault::NeverAnswers << SendState::Assigning;
}

void TestRenewal::aKilledProgramsRenewalIsDrivenToItsEnd()
{
    QFETCH(const Fault, revoke);
    QFETCH(const Fault, assign);
    QFETCH(const SendState, found);
    vendor().revokeFault = revoke;
    vendor().assignFault = assign;
    const Invitation seat = addSeat(u"ada"_s);
    auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), found);
    program.reset();
    program = started();
    QTRY_COMPARE(program->state(item), SendState::Renewed);
    QVERIFY(hasNewLink(u"ada"_s));
    QVERIFY(program->outbox.leftovers().isEmpty());
    QCOMPARE(vendor().log.count(u"assign ada@example.com"_s), 1);
}

void TestRenewal::whoIsReleasedWaitsForTheConnection()
{
    vendor().assignFault = Fault::NeverAnswers;
    const Invitation seat = addSeat(u"ada"_s);
    auto program = started();
    const qint64 item = renew(*program, seat);
    QTRY_COMPARE(program->state(item), SendState::Assigning);
    program.reset();
    m_source->reason = u"signed out"_s; // no token yet at the next start
    program = started();
    QTRY_COMPARE(program->state(item), SendState::Released);
    m_source->reason.clear();
    QTRY_COMPARE(program->state(item), SendState::Renewed);
}

void TestRenewal::oneContainerGoesOneAtATime()
{
    Plan plan;
    const auto program = started();
    for (int i = 0; i < 12; ++i) {
        const Invitation seat = addSeat(u"p%1"_s.arg(i), i % 2 == 0 ? u"sub-a"_s : u"sub-b"_s);
        plan.items += program->outbox.planOne(Action::Renew, seat);
    }
    QVERIFY(resultOf(program->outbox.confirm(plan, Undo::None)));
    QTRY_COMPARE(std::ranges::count(program->items, SendState::Renewed, &OutboxItem::state), 12);
    for (int i = 0; i < 12; ++i) {
        QVERIFY(hasNewLink(u"p%1"_s.arg(i)));
    }
    QVERIFY(vendor().mostInFlight <= 2);
}

void TestRenewal::aLostReleaseHoldsItsContainer()
{
    OutboxTimes times = quickTimes(20ms);
    times.look = 200ms; // while it waits to look, nobody else's seat is released here
    Program program(m_folder->path(), *m_source, m_clock, 20ms);
    program.outbox.setTimes(times);
    QVERIFY(resultOf(program.outbox.start()));
    vendor().revokeFault = Fault::AnswerLost;
    Plan plan;
    for (const QString &name : {u"ada"_s, u"bob"_s}) {
        plan.items += program.outbox.planOne(Action::Renew, addSeat(name));
    }
    QVERIFY(resultOf(program.outbox.confirm(plan, Undo::None)));
    QTRY_COMPARE(std::ranges::count(program.items, SendState::Renewed, &OutboxItem::state), 2);
    QVERIFY(vendor().log.indexOf(u"assign ada@example.com"_s) < vendor().log.indexOf(u"revoke seat-bob"_s));
}

void TestRenewal::aLostReleaseHoldsItsContainerOverARestart()
{
    vendor().revokeFault = Fault::NeverAnswers;
    const Invitation ada = addSeat(u"ada"_s);
    const Invitation bob = addSeat(u"bob"_s);
    auto program = started();
    const qint64 first = renew(*program, ada);
    QTRY_COMPARE(program->state(first), SendState::Releasing);
    program.reset();
    vendor().log.clear();
    program = started();
    const qint64 second = renew(*program, bob);
    QTRY_COMPARE(program->state(second), SendState::Renewed);
    QCOMPARE(program->state(first), SendState::Renewed);
    QVERIFY(vendor().log.indexOf(u"assign ada@example.com"_s) < vendor().log.indexOf(u"revoke seat-bob"_s));
    QVERIFY(hasNewLink(u"ada"_s) && hasNewLink(u"bob"_s));
}

void TestRenewal::theFirstOfARunGoesAlone()
{
    Plan plan;
    const auto program = started();
    for (int i = 0; i < 4; ++i) {
        plan.items += program->outbox.planOne(Action::Renew, addSeat(u"p%1"_s.arg(i), u"sub-%1"_s.arg(i)));
    }
    vendor().revokeFault = Fault::NeverAnswers;
    QVERIFY(resultOf(program->outbox.confirm(plan, Undo::None)));
    QTRY_COMPARE(vendor().log.filter(u"revoke"_s).size(), 1);
    QCOMPARE(vendor().log.size(), 2); // nothing else was even looked at
}

void TestRenewal::planRenewsWhatIsDead()
{
    const Invitation dead = addSeat(u"ada"_s);
    Invitation alive = addSeat(u"bob"_s);
    alive.expiresAt = Now + 3h;
    const auto program = started();
    const Plan plan = program->outbox.planLiveLinks({dead, alive});
    QCOMPARE(plan.items[0].action, Action::Renew);
    QVERIFY(plan.items[0].linkRenewed);
    QCOMPARE(plan.items[0].linkDiesAt, Now + 24h);
    QVERIFY(plan.items[0].cautions.testFlag(Caution::FreesSeat));
    QCOMPARE(plan.items[1].action, Action::Resend);
    QVERIFY(plan.items[1].canRenew);
    m_source->clockKnown = false;
    QVERIFY(!program->outbox.planLiveLinks({dead}).items[0].leftOutBecause.isEmpty());
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
