// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/registry.h"
#include "tests/interop/mockserver.h"
#include "tests/support/caught.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const Container Team = {
    .kind = u"subscription"_s, .id = u"aa11a4c2-a467-43db-b413-c4ab0f5cf627"_s, .name = u"Team"_s, .owner = {}};
const QString Seat = u"497f6eca-6276-4993-bfeb-53cbbbba6f08"_s;

QString nameOf(const WriteOutcome<Invitation> &outcome)
{
    static constexpr std::array Names = {"sent", "refused", "not sent", "throttled", "signed out", "unsettled"};
    return QString::fromLatin1(Names.at(outcome.index()));
}

} // namespace

/// The real client over HTTP against a server that others made from what Polar publishes.
class PrismTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsWhatTheContractDescribes();
    void resendsRevokesAndAssigns_data();
    void resendsRevokesAndAssigns();
    void readsTheContractsErrors_data();
    void readsTheContractsErrors();
    void readsInventedSeats();
    void tellsWhoTheTokenBelongsTo();
    void noRequestBrokeTheContract();

private:
    /// `prefer`: what Prism is asked to answer ("code=404").
    [[nodiscard]] std::unique_ptr<VendorClient> client(const QByteArray &prefer = {});
    [[nodiscard]] WriteJob<Invitation> *write(VendorClient &client, Action action);

    MockServer m_server;
    SystemClock m_clock;
    std::unique_ptr<PacerGate> m_gate;
};

void PrismTest::initTestCase()
{
    const QString fault = m_server.start(contractsFolder() + u"/polar.openapi.json"_s);
    if (!fault.isEmpty()) {
        QSKIP(qPrintable(fault));
    }
}

std::unique_ptr<VendorClient> PrismTest::client(const QByteArray &prefer)
{
    m_gate = std::make_unique<PacerGate>(makeProcessPacerMemory());
    ConnectionInfo info;
    info.id = u"prism"_s;
    info.baseUrl = m_server.url();
    auto client = vendorById(u"polar")->makeClient({
        .connection = info,
        .pacer = *m_gate,
        .clock = m_clock,
        .loopbackOnly = true,
        .adjust =
            [prefer](HttpSettings &settings) {
                if (!prefer.isEmpty()) {
                    settings.headers.insert("Prefer", prefer);
                }
            },
    });
    client->setToken(Secret(QByteArray("polar_oat_interop")));
    return client;
}

WriteJob<Invitation> *PrismTest::write(VendorClient &client, Action action)
{
    auto acquired = outcomeOf(m_gate->acquire(client.realm(), Priority::Act));
    Grant grant = std::move(acquired).value().value();
    const InvitationKey key{.connection = u"prism"_s, .id = Seat};
    switch (action) {
    case Action::Resend:
        return client.resend(std::move(grant), key, Team);
    case Action::Revoke:
        return client.revoke(std::move(grant), key, Team);
    case Action::Assign:
    case Action::Renew: // two writes, and the outbox makes them
        break;
    }
    return client.assign(
        std::move(grant), {.container = Team, .email = u"member@example.com"_s, .metadata = uR"({"a":1})"_s});
}

void PrismTest::listsWhatTheContractDescribes()
{
    const auto polar = client();
    QList<Invitation> rows;
    QString scope;
    QObject::connect(polar.get(), &VendorClient::scopeFound, this, [&scope](const QString &id) { scope = id; });
    const auto summary = outcomeOf(polar->list({
        .batch = [&rows](const QList<Invitation> &batch) { rows += batch; },
        .containerListed = [](const QString &, const QSet<QString> &) {},
        .progress = [](int, int, const QString &) {},
    }));
    QVERIFY(summary && *summary);
    QVERIFY2((*summary)->whole, qPrintable((*summary)->notice));
    QVERIFY(!scope.isEmpty());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().key.id, Seat);
    QCOMPARE(rows.constFirst().state, State::Pending);
    QCOMPARE(rows.constFirst().expiresAt, Instant::fromRfc3339("2019-08-24T14:15:22Z"));
    QCOMPARE(rows.constFirst().role, u"owner"_s);
}

void PrismTest::resendsRevokesAndAssigns_data()
{
    QTest::addColumn<Action>("action");
    QTest::newRow("resend") << Action::Resend;
    QTest::newRow("revoke") << Action::Revoke;
    QTest::newRow("assign") << Action::Assign;
}

void PrismTest::resendsRevokesAndAssigns()
{
    QFETCH(Action, action);
    const auto polar = client();
    const auto outcome = outcomeOf(write(*polar, action));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    const auto &sent = std::get<WriteSent<Invitation>>(*outcome);
    QCOMPARE(sent.httpStatus, 200);
    QVERIFY(sent.answer);
    QCOMPARE(sent.answer->key.id, Seat);
    QVERIFY(sent.answer->expiresAt.isValid());
}

void PrismTest::readsTheContractsErrors_data()
{
    QTest::addColumn<QByteArray>("prefer");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("400") << QByteArray("code=400") << u"refused"_s;
    QTest::newRow("401") << QByteArray("code=401") << u"signed out"_s;
    QTest::newRow("403") << QByteArray("code=403") << u"refused"_s;
    QTest::newRow("404") << QByteArray("code=404") << u"refused"_s;
    QTest::newRow("422") << QByteArray("code=422") << u"refused"_s;
}

void PrismTest::readsTheContractsErrors()
{
    QFETCH(QByteArray, prefer);
    const auto polar = client(prefer);
    const auto outcome = outcomeOf(write(*polar, Action::Resend));
    QVERIFY(outcome);
    QTEST(nameOf(*outcome), "outcome");
}

/// Values that Prism makes up within the contract's bounds.
void PrismTest::readsInventedSeats()
{
    const auto polar = client("dynamic=true");
    for (int round = 0; round < 20; ++round) {
        const auto seats = outcomeOf(polar->listContainer(Team, Priority::Act));
        QVERIFY(seats);
        QVERIFY2(*seats, qPrintable(*seats ? QString() : describe(seats->error())));
        QVERIFY(std::ranges::none_of(**seats, [](const Invitation &seat) { return seat.key.id.isEmpty(); }));
    }
}

void PrismTest::tellsWhoTheTokenBelongsTo()
{
    const auto polar = client();
    const auto identity = outcomeOf(polar->whoAmI());
    QVERIFY(identity && *identity);
    QVERIFY((*identity)->missingScopes.isEmpty());
    QVERIFY2((*identity)->prevented.isEmpty(), qPrintable((*identity)->prevented.join(u' ')));
}

void PrismTest::noRequestBrokeTheContract()
{
    QTRY_VERIFY(m_server.passedRequests() >= 30);
    QCOMPARE(m_server.requestViolations(), QStringList());
}

QTEST_GUILESS_MAIN(PrismTest)
#include "tst_prism.moc"
