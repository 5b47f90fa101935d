// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polartoken.h"
#include "tests/app/vendors/polar/polarstage.h"
#include "tests/app/vendors/polar/sandboxstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// The customer portal beside the organisation's side, at the simulated vendor, over HTTP.
class PolarPortalSandboxTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void bothSidesSeeOneTarget();
    void aSessionThatIsOpenedLetsIn();
    void aSessionEndsAfterItsHour();
    void rolesAreTakenAtTheirWord_data();
    void rolesAreTakenAtTheirWord();

private:
    [[nodiscard]] static Heard listed(VendorClient &client);

    std::unique_ptr<SandboxStage> m_stage;
    std::unique_ptr<VendorClient> m_portal;
    std::unique_ptr<VendorClient> m_organization;
};

void PolarPortalSandboxTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_stage = std::make_unique<SandboxStage>(240);
    QVERIFY(m_stage->start());
    m_portal = m_stage->makeClient(Polar::PortalSide);
    m_organization = m_stage->makeClient(Polar::OrganizationSide);
}

void PolarPortalSandboxTest::cleanup()
{
    m_portal.reset();
    m_organization.reset();
    m_stage.reset();
}

Heard PolarPortalSandboxTest::listed(VendorClient &client)
{
    Heard heard;
    const auto summary = outcomeOf(client.list(heard.sink()));
    return summary && *summary && (*summary)->whole ? heard : Heard();
}

void PolarPortalSandboxTest::bothSidesSeeOneTarget()
{
    const Heard atPortal = listed(*m_portal);
    const Heard atOrganization = listed(*m_organization);
    QCOMPARE(m_portal->realm(), m_organization->realm());
    QVERIFY(!atPortal.listed.isEmpty());
    QVERIFY(atPortal.listed.size() < atOrganization.listed.size());
    for (auto container = atPortal.listed.cbegin(); container != atPortal.listed.cend(); ++container) {
        QCOMPARE(atOrganization.listed.value(container.key()), container.value());
    }
}

void PolarPortalSandboxTest::aSessionThatIsOpenedLetsIn()
{
    const Heard atPortal = listed(*m_portal);
    QVERIFY(!atPortal.rows.isEmpty());
    const Container container = atPortal.rows.constFirst().container;
    QVERIFY(!listed(*m_organization).rows.isEmpty());
    auto session = outcomeOf(m_organization->openSession(container));
    QVERIFY(session && *session);
    QCOMPARE((*session)->name, container.owner);
    QCOMPARE((*session)->baseUrl, m_stage->account(Polar::PortalSide).url);
    QVERIFY(Polar::checkSessionToken((*session)->token));
    m_portal->setToken(std::move((*session)->token));
    QCOMPARE(listed(*m_portal).listed.keys(), atPortal.listed.keys());
    QVERIFY(m_portal->tokenEndsAt() > m_stage->sandbox().clock().now() + std::chrono::minutes(59));
}

void PolarPortalSandboxTest::aSessionEndsAfterItsHour()
{
    QVERIFY(!listed(*m_portal).rows.isEmpty());
    m_stage->sandbox().advanceClock(std::chrono::minutes(61));
    QVERIFY(m_portal->tokenEndsAt() < m_stage->sandbox().clock().now());
    QSignalSpy signedOut(m_portal.get(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = outcomeOf(m_portal->list(heard.sink()));
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(signedOut.size(), 1);
}

void PolarPortalSandboxTest::rolesAreTakenAtTheirWord_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("mayAct");
    QTest::newRow("customer") << u"customer_session"_s << QString() << true;
    QTest::newRow("owner") << u"portal_owner"_s << u"owner"_s << true;
    QTest::newRow("billing manager") << u"portal_billing_manager"_s << u"billing_manager"_s << true;
    QTest::newRow("member") << u"portal_member"_s << u"member"_s << false;
}

void PolarPortalSandboxTest::rolesAreTakenAtTheirWord()
{
    QFETCH(QString, token);
    QFETCH(bool, mayAct);
    Secret session = m_stage->token(token);
    QVERIFY(!session.isEmpty());
    m_portal->setToken(std::move(session));
    const auto identity = outcomeOf(m_portal->whoAmI());
    QVERIFY(identity && *identity);
    QTEST((*identity)->role, "role");
    QCOMPARE(m_portal->cannotActBecause().isEmpty(), mayAct);
    const auto rows = listed(*m_portal).rows;
    const auto pending = std::ranges::find(rows, State::Pending, &Invitation::state);
    QVERIFY(pending != rows.end());
    const auto outcome = outcomeOf(m_portal->resend(m_stage->grantFor(*m_portal), pending->key, pending->container));
    QVERIFY(outcome);
    QCOMPARE(std::holds_alternative<WriteSent<Invitation>>(*outcome), mayAct);
    if (const auto *refused = std::get_if<WriteRefused>(&*outcome)) {
        QCOMPARE(refused->problem.kind, ProblemKind::Forbidden);
        QCOMPARE(refused->problem.vendorCode, u"NotPermitted"_s);
    }
}

QTEST_GUILESS_MAIN(PolarPortalSandboxTest)
#include "tst_polarportalsandbox.moc"
