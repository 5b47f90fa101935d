// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"
#include "tests/app/vendors/polar/sandboxstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// The clients of both sides against the simulated vendor, over HTTP.
class PolarSandboxTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { PolarStage::addSides(); }
    void init();
    void cleanup();
    void listsEverySeat();
    void everySeatTellsWhatItsContainerCosts();
    void aResendMailsTheSameLinkOnce();
    void aDeadLinkStaysDead();
    void refusesWhatIsNotPending();
    void revokeAndAssignMakeANewDeadline();
    void aLostAnswerIsUnsettledAndMailedOnce();
    void anExpiredTokenSignsOut();
    void malformedBodiesLoseNothing();
    void tellsWhoTheTokenBelongsTo();

private:
    [[nodiscard]] Heard listed();
    [[nodiscard]] Invitation anyOf(State state, bool dead = false);
    [[nodiscard]] std::optional<WriteOutcome<Invitation>> resend(const Invitation &seat);
    [[nodiscard]] Grant grant();

    std::unique_ptr<SandboxStage> m_stage;
    Sandbox *m_sandbox = nullptr; ///< the stage's
    std::unique_ptr<VendorClient> m_client;
};

void PolarSandboxTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_stage = std::make_unique<SandboxStage>(240);
    QVERIFY(m_stage->start());
    m_sandbox = &m_stage->sandbox();
    m_client = m_stage->makeClient(PolarStage::sideOfRow());
}

void PolarSandboxTest::cleanup()
{
    m_client.reset();
    m_stage.reset();
}

Heard PolarSandboxTest::listed()
{
    Heard heard;
    const auto summary = outcomeOf(m_client->list(heard.sink()));
    return summary && *summary && (*summary)->whole ? heard : Heard();
}

Invitation PolarSandboxTest::anyOf(State state, bool dead)
{
    const auto rows = listed().rows;
    const Instant now = m_sandbox->clock().now();
    const auto found = std::ranges::find_if(rows, [&](const Invitation &seat) {
        return seat.state == state && (state != State::Pending || (seat.expiresAt < now) == dead);
    });
    return found == rows.end() ? Invitation() : *found;
}

Grant PolarSandboxTest::grant()
{
    return m_stage->grantFor(*m_client);
}

std::optional<WriteOutcome<Invitation>> PolarSandboxTest::resend(const Invitation &seat)
{
    return outcomeOf(m_client->resend(grant(), seat.key, seat.container));
}

void PolarSandboxTest::listsEverySeat()
{
    const Heard heard = listed();
    const bool portal = PolarStage::sideOfRow().vendor == Polar::PortalSide.vendor;
    QVERIFY(portal ? heard.rows.size() < 240 : heard.rows.size() == 240);
    QVERIFY(heard.listed.size() > 1);
    for (const State state : {State::Pending, State::Joined, State::Withdrawn}) {
        QVERIFY(std::ranges::any_of(heard.rows, [state](const Invitation &seat) { return seat.state == state; }));
    }
}

void PolarSandboxTest::everySeatTellsWhatItsContainerCosts()
{
    const Heard heard = listed();
    QVERIFY(!heard.rows.isEmpty());
    for (const Invitation &seat : heard.rows) {
        const Price &price = seat.container.price;
        QVERIFY2(price.isTold(), qPrintable(seat.container.name));
        QCOMPARE(price.currency, u"USD"_s);
        QCOMPARE(price.interval, seat.container.kind == u"subscription"_s ? u"year"_s : QString());
    }
    QVERIFY(std::ranges::any_of(heard.rows, [](const Invitation &seat) { return seat.container.price.amount > 0; }));
}

void PolarSandboxTest::aResendMailsTheSameLinkOnce()
{
    const Invitation seat = anyOf(State::Pending);
    QVERIFY(!seat.key.id.isEmpty());
    const auto before = m_sandbox->mailbox().size();
    const auto outcome = resend(seat);
    QVERIFY(outcome && std::holds_alternative<WriteSent<Invitation>>(*outcome));
    const auto &answer = std::get<WriteSent<Invitation>>(*outcome).answer;
    QVERIFY(answer);
    QCOMPARE(answer->expiresAt, seat.expiresAt);
    QCOMPARE(answer->email, seat.email);
    QTRY_COMPARE(m_sandbox->mailbox().size(), before + 1);
    QVERIFY(m_sandbox->mailbox().constLast().linkWorks);
}

void PolarSandboxTest::aDeadLinkStaysDead()
{
    const Invitation seat = anyOf(State::Pending, true);
    QVERIFY(!seat.key.id.isEmpty());
    const auto outcome = resend(seat);
    QVERIFY(outcome && std::holds_alternative<WriteSent<Invitation>>(*outcome));
    QCOMPARE(std::get<WriteSent<Invitation>>(*outcome).answer->expiresAt, seat.expiresAt);
    QTRY_VERIFY(!m_sandbox->mailbox().isEmpty());
    QVERIFY(!m_sandbox->mailbox().constLast().linkWorks);
}

void PolarSandboxTest::refusesWhatIsNotPending()
{
    for (const State state : {State::Joined, State::Withdrawn}) {
        const auto outcome = resend(anyOf(state));
        QVERIFY(outcome && std::holds_alternative<WriteRefused>(*outcome));
        const Problem &problem = std::get<WriteRefused>(*outcome).problem;
        QCOMPARE(problem.kind, ProblemKind::WrongState);
        QCOMPARE(problem.vendorCode, u"SeatNotPending"_s);
    }
    Invitation unknown = anyOf(State::Pending);
    unknown.key.id = u"00000000-0000-4000-8000-000000000001"_s;
    const auto outcome = resend(unknown);
    QVERIFY(outcome && std::holds_alternative<WriteRefused>(*outcome));
    QCOMPARE(std::get<WriteRefused>(*outcome).problem.kind, ProblemKind::NotFound);
}

void PolarSandboxTest::revokeAndAssignMakeANewDeadline()
{
    const Invitation seat = anyOf(State::Pending, true);
    const auto revoked = outcomeOf(m_client->revoke(grant(), seat.key, seat.container));
    QVERIFY(revoked && std::holds_alternative<WriteSent<Invitation>>(*revoked));
    QCOMPARE(std::get<WriteSent<Invitation>>(*revoked).answer->state, State::Withdrawn);
    const auto assigned = outcomeOf(m_client->assign(
        grant(), {.container = seat.container, .email = seat.email, .metadata = uR"({"team":"new"})"_s}));
    QVERIFY(assigned && std::holds_alternative<WriteSent<Invitation>>(*assigned));
    const auto &answer = std::get<WriteSent<Invitation>>(*assigned).answer;
    QVERIFY(answer);
    QCOMPARE(answer->email, seat.email);
    QCOMPARE(answer->metadata, uR"({"team":"new"})"_s);
    QVERIFY(answer->expiresAt > m_sandbox->clock().now() + std::chrono::hours(23));
}

void PolarSandboxTest::aLostAnswerIsUnsettledAndMailedOnce()
{
    const Invitation seat = anyOf(State::Pending);
    const auto before = m_sandbox->mailbox().size();
    Faults faults;
    faults.answerLost = {.count = -1, .match = u"POST"_s};
    m_sandbox->setFaults(faults);
    const auto outcome = resend(seat);
    QVERIFY(outcome && std::holds_alternative<WriteUnsettled>(*outcome));
    QTRY_COMPARE(m_sandbox->mailbox().size(), before + 1);
}

void PolarSandboxTest::anExpiredTokenSignsOut()
{
    const Invitation seat = anyOf(State::Pending);
    Faults faults;
    faults.tokenExpired = {.count = -1, .match = {}};
    m_sandbox->setFaults(faults);
    QSignalSpy signedOut(m_client.get(), &VendorClient::signedOut);
    const auto outcome = resend(seat);
    QVERIFY(outcome && std::holds_alternative<WriteSignedOut>(*outcome));
    Heard heard;
    const auto summary = outcomeOf(m_client->list(heard.sink()));
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(signedOut.size(), 2);
}

void PolarSandboxTest::malformedBodiesLoseNothing()
{
    Faults faults;
    faults.malformed = {.count = 1, .match = u"seats"_s};
    m_sandbox->setFaults(faults);
    Heard heard;
    const auto summary = outcomeOf(m_client->list(heard.sink()));
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QCOMPARE(heard.listed.size(), (*summary)->containers.size() - 1);
}

void PolarSandboxTest::tellsWhoTheTokenBelongsTo()
{
    const SandboxAccount polar = m_stage->account(Polar::OrganizationSide);
    const bool portal = PolarStage::sideOfRow().vendor == Polar::PortalSide.vendor;
    const auto before = m_sandbox->mailbox().size();
    const auto identity = outcomeOf(m_client->whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeId, polar.scopeId);
    QVERIFY((*identity)->scopeName.contains(polar.scopeName));
    QCOMPARE((*identity)->scopeName == polar.scopeName, !portal);
    const auto hour = m_sandbox->clock().now() + std::chrono::hours(1);
    QCOMPARE((*identity)->signedInUntil.isValid(), portal);
    QVERIFY(!portal || (*identity)->signedInUntil <= hour);
    QCOMPARE((*identity)->environment, Environment::OfflineSandbox);
    QVERIFY2((*identity)->prevented.isEmpty(), qPrintable((*identity)->prevented.join(u' ')));
    QCOMPARE(m_sandbox->mailbox().size(), before);
}

QTEST_GUILESS_MAIN(PolarSandboxTest)
#include "tst_polarsandbox.moc"
