// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquaresimulator.h"
#include "app/vendors/registry.h"
#include "app/vendors/session.h"
#include "tests/app/vendors/aisquare/heard.h"
#include "tests/app/vendors/aisquare/leaks.h"
#include "tests/support/caught.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

/// The simulated Studio behind a port, and a client that has signed in there.
class Studio final
{
public:
    /// `id` empty: every open fact as it is at the start.
    explicit Studio(const QString &id = {}, const QString &value = {})
        : m_clock(Instant::fromRfc3339("2026-08-22T10:00:00Z"))
        , m_simulator(makeAiSquareSimulator({.options = m_options, .clock = m_clock, .mailbox = m_mailbox}))
        , m_server([this](const LoopbackRequest &request) { return m_simulator->answer(request); })
    {
        m_simulator->chooseForm(id, value);
        const auto listening = m_server.listen();
        Q_ASSERT(listening);
        ConnectionInfo info;
        info.id = u"c1"_s;
        info.baseUrl = m_server.url();
        m_client = vendorById(u"aisquare")
                       ->makeClient({
                           .connection = info,
                           .pacer = m_gate,
                           .clock = m_clock,
                           .loopbackOnly = true,
                           .adjust = [](HttpSettings &settings) { settings.readRetries = {}; },
                       });
        m_client->setRenewal([this] { return renew(); });
    }

    [[nodiscard]] VendorClient &client() { return *m_client; }
    [[nodiscard]] ManualClock &clock() { return m_clock; }
    [[nodiscard]] const QList<Mail> &mails() const { return m_mailbox.mails(); }
    [[nodiscard]] const Simulator &simulator() const { return *m_simulator; }
    [[nodiscard]] int renewals() const { return m_renewals; }

    [[nodiscard]] std::optional<Result<Secret>> signIn(bool rightPassword = true)
    {
        const std::vector<SandboxAccount> accounts = m_simulator->accounts(m_server.url());
        FormAnswers answers;
        answers.values = accounts.front().answers;
        answers.secrets.emplace(
            u"password"_s, rightPassword ? accounts.front().password.clone() : Secret(QByteArray("wrong")));
        return outcomeOf(m_client->signIn(std::move(answers)));
    }

    bool enter()
    {
        auto token = signIn();
        if (!token || !*token) {
            return false;
        }
        m_client->setToken(std::move(**token));
        return true;
    }

    [[nodiscard]] Heard listed()
    {
        Heard heard;
        const auto summary = outcomeOf(m_client->list(heard.sink()));
        return summary && *summary && (*summary)->whole ? heard : Heard();
    }

    /// With a deadline that lies behind or ahead, where `past` tells.
    [[nodiscard]] Invitation anyOf(const QString &vendorState, std::optional<bool> past = {})
    {
        const auto rows = listed().rows;
        const auto found = std::ranges::find_if(rows, [&](const Invitation &row) {
            const bool deadline = !past || (row.expiresAt < m_clock.now()) == *past;
            return row.vendorState == vendorState && row.container.name != u"Field Team"_s && deadline;
        });
        return found == rows.end() ? Invitation() : *found;
    }

    [[nodiscard]] std::optional<WriteOutcome<Invitation>> resend(const Invitation &row)
    {
        auto grant = outcomeOf(m_gate.acquire(m_client->realm(), Priority::Act));
        return outcomeOf(m_client->resend(std::move(grant).value().value(), row.key, row.container));
    }

private:
    Job<void> *renew()
    {
        ++m_renewals;
        auto *job = new Job<void>(m_client.get());
        m_client->renewedToken()->then(job, [this, job](Result<Secret> token) {
            if (token) {
                m_client->setToken(std::move(*token));
            }
            job->finish(token ? Result<void>() : failure(token.error()));
        });
        return job;
    }

    SandboxOptions m_options{.limit = 0};
    ManualClock m_clock;
    Mailbox m_mailbox;
    std::unique_ptr<Simulator> m_simulator;
    LoopbackServer m_server;
    PacerGate m_gate{makeProcessPacerMemory()};
    std::unique_ptr<VendorClient> m_client;
    int m_renewals = 0;
};

/// Every form of every fact that the papers leave open, and the start.
void addOpenForms()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("value");
    QTest::newRow("as at the start") << QString() << QString();
    for (const OpenForm &form : Studio().simulator().forms()) {
        for (const QString &value : form.values) {
            QTest::addRow("%s=%s", qPrintable(form.id), qPrintable(value)) << form.id << value;
        }
    }
}

} // namespace

/// The client against the simulated Studio, over HTTP: with every form that the papers leave open.
class AiSquareSandboxTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsEveryInvite_data() { addOpenForms(); }
    void listsEveryInvite();
    void tellsWhoTheAccountIs_data() { addOpenForms(); }
    void tellsWhoTheAccountIs();
    void aResendMailsOnce_data() { addOpenForms(); }
    void aResendMailsOnce();
    void aDeadLinkComesBackToLife_data();
    void aDeadLinkComesBackToLife();
    void refusesWhatIsNotPending_data() { addOpenForms(); }
    void refusesWhatIsNotPending();
    void aWrongPasswordIsCalledSo_data() { addOpenForms(); }
    void aWrongPasswordIsCalledSo();
    void aTokenThatEndsIsRenewedOnce_data() { addOpenForms(); }
    void aTokenThatEndsIsRenewedOnce();
    void aSessionThatIsOverSignsOut_data() { addOpenForms(); }
    void aSessionThatIsOverSignsOut();
    void everyKindOfTokenLetsInOrSignsOut_data();
    void everyKindOfTokenLetsInOrSignsOut();
    void showsTheJsonWithoutSecrets_data() { addOpenForms(); }
    void showsTheJsonWithoutSecrets();
};

void AiSquareSandboxTest::listsEveryInvite()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    const Heard heard = studio.listed();
    QCOMPARE(heard.rows.size(), 112);
    QCOMPARE(heard.listed.size(), 3);
    QCOMPARE(heard.noun, u"workspaces"_s);
    for (const State state : {State::Pending, State::Expired, State::Joined, State::Withdrawn}) {
        QVERIFY(std::ranges::any_of(heard.rows, [state](const Invitation &row) { return row.state == state; }));
    }
    for (const Invitation &row : heard.rows) {
        QVERIFY(row.expiresAt.isValid() && row.createdAt.isValid());
        QCOMPARE(row.joinedAt.isValid(), row.state == State::Joined);
        QVERIFY(!row.email.isEmpty() && !row.role.isEmpty() && row.inviter.contains(u'@'));
        QVERIFY(row.role != u"UNKNOWN"_s);
        QCOMPARE(row.doubts, Doubts());
    }
}

void AiSquareSandboxTest::tellsWhoTheAccountIs()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    const auto identity = outcomeOf(studio.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeName, u"Design Studio, Data Lab, Field Team"_s);
    QCOMPARE((*identity)->parts.size(), 3);
    QCOMPARE((*identity)->prevented.size(), 1);
    QVERIFY((*identity)->prevented.constFirst().contains(u"Field Team"_s));
    QVERIFY(studio.mails().isEmpty());
}

void AiSquareSandboxTest::aResendMailsOnce()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    const Invitation row = studio.anyOf(u"pending"_s, false);
    QVERIFY(!row.key.id.isEmpty());
    studio.clock().advance(std::chrono::minutes(10));
    const auto outcome = studio.resend(row);
    QVERIFY(outcome && std::holds_alternative<WriteSent<Invitation>>(*outcome));
    const auto &answer = std::get<WriteSent<Invitation>>(*outcome).answer;
    QVERIFY(answer);
    Invitation expected = row;
    expected.expiresAt = answer->expiresAt;
    QCOMPARE(*answer, expected);
    QCOMPARE(studio.mails().size(), 1);
    QCOMPARE(studio.mails().constFirst().to, row.email);
    QVERIFY(studio.simulator().linkWorks(studio.mails().constFirst()));
    // What was told is what the list says afterwards, and what a lost answer would be found by.
    const auto back = outcomeOf(studio.client().readBack(row.key, row.container, Priority::Act));
    QVERIFY(back && *back && (*back)->wholeContainer);
    const auto again = std::ranges::find((*back)->rows, row.key, &Invitation::key);
    QVERIFY(again != (*back)->rows.end());
    QCOMPARE(*again, *answer);
    if (value != u"3d" && value != u"none") {
        QVERIFY(answer->expiresAt > row.expiresAt);
    }
}

void AiSquareSandboxTest::aDeadLinkComesBackToLife_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("sent");
    QTest::newRow("allowed") << u"aisquare.resend_expired"_s << u"allowed"_s << true;
    QTest::newRow("refused") << u"aisquare.resend_expired"_s << u"refused"_s << false;
    QTest::newRow("flips, allowed") << u"aisquare.past_due"_s << u"expired"_s << true;
}

void AiSquareSandboxTest::aDeadLinkComesBackToLife()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    QFETCH(bool, sent);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    const Invitation row = studio.anyOf(u"expired"_s);
    QCOMPARE(row.state, State::Expired);
    const auto outcome = studio.resend(row);
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), sent ? u"sent"_s : u"refused"_s);
    QCOMPARE(studio.mails().size(), sent ? 1 : 0);
    if (sent) {
        QCOMPARE(std::get<WriteSent<Invitation>>(*outcome).answer->state, State::Pending);
        QVERIFY(std::get<WriteSent<Invitation>>(*outcome).answer->expiresAt > studio.clock().now());
    } else {
        QCOMPARE(problemOf(*outcome).kind, ProblemKind::WrongState);
    }
}

void AiSquareSandboxTest::refusesWhatIsNotPending()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    for (const QString &state : {u"accepted"_s, u"cancelled"_s}) {
        const auto outcome = studio.resend(studio.anyOf(state));
        QVERIFY(outcome);
        QCOMPARE(nameOf(*outcome), u"refused"_s);
        QCOMPARE(problemOf(*outcome).kind, ProblemKind::WrongState);
        QVERIFY(!problemOf(*outcome).vendorText.isEmpty());
    }
    Invitation row = studio.anyOf(u"pending"_s);
    row.key.id = u"99999999"_s;
    const auto unknown = studio.resend(row);
    QVERIFY(unknown);
    QCOMPARE(problemOf(*unknown).kind, ProblemKind::NotFound);
    const auto rows = studio.listed().rows;
    const auto foreign =
        std::ranges::find_if(rows, [](const Invitation &one) { return one.container.name == u"Field Team"_s; });
    QVERIFY(foreign != rows.end());
    const auto forbidden = studio.resend(*foreign);
    QVERIFY(forbidden);
    QCOMPARE(problemOf(*forbidden).kind, ProblemKind::Forbidden);
    QVERIFY(studio.mails().isEmpty());
}

void AiSquareSandboxTest::aWrongPasswordIsCalledSo()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    const auto token = studio.signIn(false);
    QVERIFY(token && !*token);
    QCOMPARE(token->error().kind, ProblemKind::Unauthorized);
    QVERIFY(token->error().detail.contains(u"password"_s));
}

void AiSquareSandboxTest::aTokenThatEndsIsRenewedOnce()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    const Instant end = studio.client().tokenEndsAt();
    QCOMPARE(end, studio.clock().now() + std::chrono::hours(24 * 7));
    QSignalSpy signedOut(&studio.client(), &VendorClient::signedOut);
    for (int week = 1; week <= 3; ++week) {
        studio.clock().advance(std::chrono::hours(24 * 7 + 1));
        QCOMPARE(studio.listed().rows.size(), 112);
        QCOMPARE(studio.renewals(), week);
    }
    QVERIFY(signedOut.isEmpty());
    QVERIFY(studio.client().tokenEndsAt() > end);
}

void AiSquareSandboxTest::aSessionThatIsOverSignsOut()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    studio.clock().advance(std::chrono::hours(24 * 31));
    QSignalSpy signedOut(&studio.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = outcomeOf(studio.client().list(heard.sink()));
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QVERIFY(!signedOut.isEmpty());
    const auto renewed = outcomeOf(studio.client().renewedToken());
    QVERIFY(renewed && !*renewed);
    QCOMPARE(renewed->error().kind, ProblemKind::Unauthorized);
    QVERIFY(renewed->error().detail.contains(u"sign in again"_s));
}

void AiSquareSandboxTest::everyKindOfTokenLetsInOrSignsOut_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("letsIn");
    const QStringList shut = {
        u"aisquare_refresh"_s, u"aisquare_expired"_s, u"aisquare_expired_refresh"_s, u"aisquare_inactive"_s};
    for (const SimulatedToken &token : Studio().simulator().tokens()) {
        QTest::newRow(qPrintable(token.name)) << token.token << !shut.contains(token.name);
    }
    QTest::newRow("made up") << QByteArray("nonsense") << false;
}

void AiSquareSandboxTest::everyKindOfTokenLetsInOrSignsOut()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, letsIn);
    Studio studio;
    const Secret secret{QByteArray(token)};
    QVERIFY(vendorById(u"aisquare")->checkToken(secret));
    studio.client().setToken(secret.clone());
    QSignalSpy signedOut(&studio.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = outcomeOf(studio.client().list(heard.sink()));
    QVERIFY(summary);
    QCOMPARE(summary->has_value(), letsIn);
    QCOMPARE(signedOut.isEmpty(), letsIn);
    QCOMPARE(heard.rows.isEmpty(), !letsIn);
}

void AiSquareSandboxTest::showsTheJsonWithoutSecrets()
{
    QFETCH(QString, form);
    QFETCH(QString, value);
    Studio studio(form, value);
    QVERIFY(studio.enter());
    const Heard heard = studio.listed();
    static const QRegularExpression uuid(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    for (const Invitation &row : heard.rows) {
        QVERIFY(!textsOf(row).join(u'\n').contains(uuid));
    }
    const auto json = outcomeOf(studio.client().rawJson(heard.rows.constLast()));
    QVERIFY(json && *json);
    QVERIFY((*json)->contains(heard.rows.constLast().email));
    QVERIFY((*json)->contains(u"\"token\": \"•••\""_s));
    QVERIFY(!(*json)->contains(uuid));
}

QTEST_GUILESS_MAIN(AiSquareSandboxTest)
#include "tst_aisquaresandbox.moc"
