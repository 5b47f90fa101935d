// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/outbox/program.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

const WriteSent<Invitation> Accepted{.answer = {}, .requestId = {}, .httpStatus = 200};

Invitation seat(const QString &id, const QString &container = u"sub"_s)
{
    Invitation invitation;
    invitation.key = {u"connection"_s, id};
    invitation.state = State::Pending;
    invitation.email = id + u"@example.com"_s;
    invitation.container.id = container;
    invitation.expiresAt = Now + 3h;
    return invitation;
}

} // namespace

/// Where an id may come to belong to another person, the container is read before anything goes out by that id.
class TestContainerReads final : public QObject
{
    Q_OBJECT

    [[nodiscard]] FakeClient &vendor() { return *m_source->fake; }
    [[nodiscard]] std::unique_ptr<Program> started(const OutboxTimes &times = quickTimes(20ms))
    {
        auto program = std::make_unique<Program>(m_folder->path(), *m_source, m_clock, 20ms);
        program->outbox.setTimes(times);
        return resultOf(program->outbox.start()) ? std::move(program) : nullptr;
    }
    [[nodiscard]] static qint64 ask(Program &program, const Invitation &seat, Action action = Action::Resend)
    {
        return confirmOne(program, program.outbox.planOne(action, seat));
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
        m_source->vendorTraits.idsChangeHands = true;
        vendor().script = {Accepted};
        vendor().listed = {seat(u"ada"_s), seat(u"bob"_s), seat(u"cid"_s)};
    }

    void oneReadServesAllOfAContainer()
    {
        const auto program = started();
        const Plan plan = program->outbox.plan(Action::Resend, {seat(u"ada"_s), seat(u"bob"_s), seat(u"cid"_s)});
        QVERIFY(resultOf(program->outbox.confirm(plan, Undo::None)));
        QTRY_COMPARE(std::ranges::count(program->items, SendState::Sent, &OutboxItem::state), 3);
        QCOMPARE(vendor().reads, QStringList{u"sub"_s});
    }

    void anOldReadIsNotGoodEnough()
    {
        OutboxTimes times = quickTimes(20ms);
        times.recent = 0ms;
        const auto program = started(times);
        for (const QString &name : {u"ada"_s, u"bob"_s}) {
            const qint64 item = ask(*program, seat(name));
            QTRY_COMPARE(program->state(item), SendState::Sent);
        }
        QCOMPARE(vendor().reads.size(), 2);
    }

    void whatWasListedJustNowIsNotReadAgain_data()
    {
        QTest::addColumn<qint64>("ageSeconds");
        QTest::addColumn<int>("reads");
        QTest::newRow("now") << qint64(0) << 0;
        QTest::newRow("a minute ago") << qint64(60) << 0;
        QTest::newRow("longer ago") << qint64(61) << 1;
        QTest::newRow("ahead: the clock was set back") << qint64(-5) << 1;
    }

    void whatWasListedJustNowIsNotReadAgain()
    {
        QFETCH(const qint64, ageSeconds);
        const auto program = started();
        program->outbox.noteListed(u"connection"_s, Now - std::chrono::seconds(ageSeconds));
        const qint64 item = ask(*program, seat(u"ada"_s));
        QTRY_COMPARE(program->state(item), SendState::Sent);
        QTEST(int(vendor().reads.size()), "reads");
    }

    void nobodyElseIsMailed()
    {
        vendor().listed.first().email = u"eve@example.com"_s;
        const auto program = started();
        const qint64 item = ask(*program, seat(u"ada"_s));
        QTRY_COMPARE(program->state(item), SendState::Refused);
        QVERIFY2(program->items[item].reason.contains(u"eve@example.com"_s), qPrintable(program->items[item].reason));
        QCOMPARE(vendor().writes, QStringList());
    }

    void nobodyElseLosesASeat()
    {
        vendor().listed.first().email = u"eve@example.com"_s;
        const auto program = started();
        const qint64 item = ask(*program, seat(u"ada"_s), Action::Revoke);
        QTRY_COMPARE(program->state(item), SendState::Refused);
        QCOMPARE(vendor().writes, QStringList());
    }

    void whatWasReadBeforeAChangeIsReadAgain()
    {
        const auto program = started();
        const qint64 revoked = ask(*program, seat(u"ada"_s), Action::Revoke);
        QTRY_COMPARE(program->state(revoked), SendState::Sent);
        vendor().listed.removeFirst();
        const qint64 sent = ask(*program, seat(u"bob"_s));
        QTRY_COMPARE(program->state(sent), SendState::Sent);
        QCOMPARE(vendor().reads.size(), 2);
    }

    void whatWasListedBeforeAChangeIsReadAgain()
    {
        const auto program = started();
        program->outbox.noteListed(u"connection"_s, Now);
        const Plan before = program->outbox.plan(Action::Resend, {seat(u"bob"_s)});
        const qint64 revoked = ask(*program, seat(u"ada"_s), Action::Revoke);
        QTRY_COMPARE(program->state(revoked), SendState::Sent);
        QCOMPARE(vendor().reads.size(), 0);
        const qint64 sent = confirmOne(*program, before.items.constFirst());
        QTRY_COMPARE(program->state(sent), SendState::Sent);
        QCOMPARE(vendor().reads.size(), 1);
    }

    void withoutAListNothingGoes()
    {
        vendor().unreadable = true;
        const auto program = started();
        const qint64 item = ask(*program, seat(u"ada"_s));
        QTRY_COMPARE(program->state(item), SendState::NotSent);
        QVERIFY(program->steps[item].contains(SendState::Waiting)); // it was tried again
        QCOMPARE(vendor().writes, QStringList());
    }

    void aListThatCanBeReadAgainLetsItGo()
    {
        vendor().unreadable = true;
        const auto program = started();
        connect(&program->outbox, &Outbox::itemChanged, &program->outbox, [this](const OutboxItem &item) {
            vendor().unreadable = vendor().unreadable && item.state != SendState::Waiting;
        });
        const qint64 item = ask(*program, seat(u"ada"_s));
        QTRY_COMPARE(program->state(item), SendState::Sent);
        QCOMPARE(program->items[item].attempts, 1);
    }

    void othersAreSentUnread()
    {
        m_source->vendorTraits.idsChangeHands = false;
        const auto program = started();
        const qint64 item = ask(*program, seat(u"ada"_s));
        QTRY_COMPARE(program->state(item), SendState::Sent);
        QCOMPARE(vendor().reads, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestContainerReads)
#include "tst_containerreads.moc"
