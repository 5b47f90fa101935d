// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"
#include "app/sandbox/worth/worthforms.h"
#include "app/sandbox/worth/worthseed.h"
#include "tests/app/vendors/worth/worthstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

constexpr int SeatsForEachUser = 6; // the simulator makes one user of so many seats
constexpr int Users = 40;

using Forms = QList<std::pair<QString, QString>>;

/// A sandbox, and a client that has signed in to its Worth AI.
class Scene final
{
public:
    explicit Scene(const Forms &forms = {}, int users = Users);

    [[nodiscard]] Sandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] VendorClient &client() { return *m_client; }
    [[nodiscard]] std::optional<Result<Secret>> askToSignIn(const QString &email, const Secret &password);
    /// As the administrator whom the sandbox names.
    [[nodiscard]] bool signIn();
    [[nodiscard]] bool signInAs(const QString &email);
    [[nodiscard]] std::optional<Result<ListSummary>> list(Heard &heard)
    {
        return outcomeOf(m_client->list(heard.sink()));
    }
    [[nodiscard]] Invitation anyOf(State state);
    [[nodiscard]] std::optional<WriteOutcome<Invitation>> resend(const Invitation &user);
    void renewByItself(int &renewals);
    void setFault(Faults::Fault Faults::*fault, const Faults::Fault &value);

private:
    void unpace();

    Sandbox m_sandbox;
    PacerGate m_gate{makeProcessPacerMemory()};
    std::unique_ptr<VendorClient> m_client;
    Secret m_password;
    QString m_email;
};

Scene::Scene(const Forms &forms, int users)
    : m_sandbox({.seats = users * SeatsForEachUser, .limit = 0, .forms = forms})
{
    const auto started = m_sandbox.start();
    Q_ASSERT(started);
    auto accounts = m_sandbox.accounts();
    const auto worth = std::ranges::find(accounts, u"worth"_s, &SandboxAccount::vendor);
    Q_ASSERT(worth != accounts.end());
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.baseUrl = worth->url;
    info.answers = worth->answers;
    m_email = worth->answers.value(u"email"_s);
    m_password = worth->password.clone();
    m_client = vendorById(u"worth")->makeClient({
        .connection = info,
        .pacer = m_gate,
        .clock = m_sandbox.clock(),
        .loopbackOnly = true,
        .adjust = [](HttpSettings &settings) { settings.readRetries = {}; },
    });
    unpace();
}

void Scene::unpace()
{
    m_gate.setRules(m_client->realm(), {.requestsPerMinute = 1'000'000, .budgetPercent = 100, .firstAlone = false});
}

std::optional<Result<Secret>> Scene::askToSignIn(const QString &email, const Secret &password)
{
    FormAnswers answers{.values = {{u"email"_s, email}}, .secrets = {}};
    answers.secrets.emplace(u"password"_s, password.clone());
    return outcomeOf(m_client->signIn(std::move(answers)));
}

bool Scene::signIn()
{
    return signInAs(m_email);
}

bool Scene::signInAs(const QString &email)
{
    auto secret = askToSignIn(email, m_password);
    if (!secret || !*secret) {
        return false;
    }
    m_client->setToken(std::move(**secret));
    unpace();
    return true;
}

Invitation Scene::anyOf(State state)
{
    Heard heard;
    if (!list(heard)) {
        return {};
    }
    const auto found = std::ranges::find(heard.rows, state, &Invitation::state);
    return found == heard.rows.end() ? Invitation() : *found;
}

std::optional<WriteOutcome<Invitation>> Scene::resend(const Invitation &user)
{
    auto grant = outcomeOf(m_gate.acquire(m_client->realm(), Priority::Act));
    return outcomeOf(m_client->resend(std::move(grant).value().value(), user.key, user.container));
}

void Scene::renewByItself(int &renewals)
{
    m_client->setRenewal([this, &renewals] {
        ++renewals;
        auto *job = new Job<void>(m_client.get());
        m_client->renewedToken()->then(job, [this, job](Result<Secret> renewed) {
            if (renewed) {
                m_client->setToken(std::move(*renewed));
            }
            job->finish(renewed ? Result<void>() : Result<void>(failure(renewed.error())));
        });
        return job;
    });
}

void Scene::setFault(Faults::Fault Faults::*fault, const Faults::Fault &value)
{
    Faults faults;
    faults.*fault = value;
    m_sandbox.setFaults(faults);
}

} // namespace

/// The client against the simulated vendor, over HTTP, in every form that the papers leave open.
class WorthSandboxTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void worksWithEveryForm_data();
    void worksWithEveryForm();
    void pagesThatRepeatAreNotTheWhole();
    void aTokenThatEndsInTheMiddleIsRenewedOnce_data();
    void aTokenThatEndsInTheMiddleIsRenewedOnce();
    void aWrongPasswordIsToldOnce_data();
    void aWrongPasswordIsToldOnce();
    void aSessionThatEndedAsksToSignIn_data();
    void aSessionThatEndedAsksToSignIn();
    void tellsWhoTheAccountIs();
    void readersCannotAct();
    void aLostAnswerIsUnsettledAndMailedOnce();
    void throttlingIsKnownInEveryForm_data();
    void throttlingIsKnownInEveryForm();
    void malformedBodiesLoseNothing();
    void anotherCustomerIsForbidden();
};

void WorthSandboxTest::worksWithEveryForm_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("value");
    const auto forms = WorthForms().list();
    for (const OpenForm &form : forms) {
        for (const QString &value : form.values) {
            QTest::addRow("%s %s", qPrintable(form.id), qPrintable(value)) << form.id << value;
        }
    }
}

void WorthSandboxTest::worksWithEveryForm()
{
    QFETCH(QString, id);
    QFETCH(QString, value);
    Scene scene({{id, value}});
    QVERIFY(scene.signIn());
    Heard heard;
    const auto summary = scene.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY2((*summary)->whole, qPrintable((*summary)->notice));
    QCOMPARE(heard.rows.size(), Users);
    for (const State state : {State::Pending, State::Joined, State::Withdrawn, State::Unknown}) {
        QVERIFY(std::ranges::any_of(heard.rows, [state](const Invitation &user) { return user.state == state; }));
    }

    const Invitation pending = *std::ranges::find(heard.rows, State::Pending, &Invitation::state);
    QCOMPARE(pending.doubts.testFlag(Doubt::StateGuessed), value == u"flags");
    const auto mailsBefore = scene.sandbox().mailbox().size();
    const auto sent = scene.resend(pending);
    QVERIFY(sent && std::holds_alternative<WriteSent<Invitation>>(*sent));
    QVERIFY(!std::get<WriteSent<Invitation>>(*sent).answer);
    QTRY_COMPARE(scene.sandbox().mailbox().size(), mailsBefore + 1);
    QCOMPARE(scene.sandbox().mailbox().constLast().to, pending.email);
    QVERIFY(scene.sandbox().mailbox().constLast().linkWorks);

    const auto read = outcomeOf(scene.client().readBack(pending.key, pending.container, Priority::Act));
    QVERIFY(read && *read);
    const auto again = std::ranges::find((*read)->rows, pending.key, &Invitation::key);
    QVERIFY(again != (*read)->rows.end());
    QCOMPARE(again->state, State::Pending);
    QCOMPARE(again->createdAt, pending.createdAt);
    QCOMPARE(again->role, pending.role);

    const auto joined = scene.resend(*std::ranges::find(heard.rows, State::Joined, &Invitation::state));
    QVERIFY(joined && std::holds_alternative<WriteRefused>(*joined));
    QCOMPARE(std::get<WriteRefused>(*joined).problem.kind, ProblemKind::WrongState);
    Invitation unknown = pending;
    unknown.key.id = u"00000000-0000-4000-8000-000000000001"_s;
    const auto nobody = scene.resend(unknown);
    QVERIFY(nobody && std::holds_alternative<WriteRefused>(*nobody));
    QCOMPARE(std::get<WriteRefused>(*nobody).problem.kind, ProblemKind::NotFound);

    for (int time = 0; time < 2; ++time) {
        auto renewed = outcomeOf(scene.client().renewedToken());
        QVERIFY(renewed && *renewed);
        scene.client().setToken(std::move(**renewed));
    }
    Heard after;
    const auto listed = scene.list(after);
    QVERIFY(listed && *listed);
    QCOMPARE(after.rows.size(), Users);
}

void WorthSandboxTest::pagesThatRepeatAreNotTheWhole()
{
    Scene scene({{u"worth.page"_s, u"no"_s}, {u"worth.page_size"_s, u"10"_s}});
    QVERIFY(scene.signIn());
    Heard heard;
    const auto summary = scene.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QVERIFY(!(*summary)->notice.isEmpty());
    QCOMPARE(heard.rows.size(), 10);
    QVERIFY(heard.listed.isEmpty());
}

void WorthSandboxTest::aTokenThatEndsInTheMiddleIsRenewedOnce_data()
{
    QTest::addColumn<bool>("byClock");
    QTest::newRow("its time comes") << true;
    QTest::newRow("the vendor drops it") << false;
}

void WorthSandboxTest::aTokenThatEndsInTheMiddleIsRenewedOnce()
{
    QFETCH(bool, byClock);
    Scene scene({{u"worth.page_size"_s, u"3"_s}}, 150);
    QVERIFY(scene.signIn());
    int renewals = 0;
    scene.renewByItself(renewals);
    Heard heard;
    ListSink sink = heard.sink();
    bool ended = false;
    sink.progress = [&, inner = sink.progress](int done, int total, const QString &noun) {
        inner(done, total, noun);
        if (done < 75 || std::exchange(ended, true)) {
            return;
        }
        if (byClock) {
            scene.sandbox().advanceClock(std::chrono::minutes(61));
        } else {
            scene.setFault(&Faults::tokenExpired, {.count = 1, .match = u"GET"_s});
        }
    };
    const auto summary = outcomeOf(scene.client().list(sink));
    QVERIFY(summary && *summary);
    QVERIFY2((*summary)->whole, qPrintable((*summary)->notice));
    QCOMPARE(heard.rows.size(), 150);
    QCOMPARE(renewals, 1);
}

void WorthSandboxTest::aWrongPasswordIsToldOnce_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("400") << u"400"_s;
    QTest::newRow("500") << u"500"_s;
}

void WorthSandboxTest::aWrongPasswordIsToldOnce()
{
    QFETCH(QString, value);
    Scene scene({{u"worth.wrong_password"_s, value}});
    const auto secret = scene.askToSignIn(u"owner@acme-lending.example"_s, Secret(QByteArray("not it")));
    QVERIFY(secret && !*secret);
    QCOMPARE(secret->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(secret->error().httpStatus, value.toInt());
    QVERIFY(secret->error().detail.contains(u"password"_s));
    QVERIFY(!scene.client().hasToken());
}

void WorthSandboxTest::aSessionThatEndedAsksToSignIn_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"400", "401", "500"}) {
        QTest::newRow(value) << QString::fromLatin1(value);
    }
}

void WorthSandboxTest::aSessionThatEndedAsksToSignIn()
{
    QFETCH(QString, value);
    Scene scene({{u"worth.refresh_refused"_s, value}});
    QVERIFY(scene.signIn());
    scene.sandbox().advanceClock(std::chrono::hours(31 * 24));
    const auto renewed = outcomeOf(scene.client().renewedToken());
    QVERIFY(renewed && !*renewed);
    QCOMPARE(renewed->error().kind, ProblemKind::Unauthorized);
    QVERIFY(renewed->error().detail.contains(u"sign in again"_s));
}

void WorthSandboxTest::tellsWhoTheAccountIs()
{
    Scene scene;
    QVERIFY(scene.signIn());
    const auto accounts = scene.sandbox().accounts();
    const auto worth = std::ranges::find(accounts, u"worth"_s, &SandboxAccount::vendor);
    const auto identity = outcomeOf(scene.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeId, worth->scopeId);
    QCOMPARE((*identity)->scopeName, worth->scopeName);
    QCOMPARE((*identity)->person, worth->answers.value(u"email"_s));
    QVERIFY(!(*identity)->role.isEmpty());
    QCOMPARE((*identity)->environment, Environment::OfflineSandbox);
    QVERIFY2((*identity)->prevented.isEmpty(), qPrintable((*identity)->prevented.join(u' ')));
    QVERIFY(scene.client().realm().endsWith(u'/' + worth->scopeId));
    QVERIFY(scene.client().cannotActBecause().isEmpty());
}

void WorthSandboxTest::readersCannotAct()
{
    Scene scene;
    QVERIFY(scene.signInAs(QString::fromLatin1(worthAddress(WorthAccounts[1]))));
    QVERIFY(scene.client().cannotActBecause().contains(u"customer_user:write"_s));
    const auto identity = outcomeOf(scene.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->missingScopes, QStringList{u"customer_user:write"_s});
    const auto outcome = scene.resend(scene.anyOf(State::Pending));
    QVERIFY(outcome && std::holds_alternative<WriteRefused>(*outcome));
    QCOMPARE(std::get<WriteRefused>(*outcome).problem.kind, ProblemKind::Forbidden);
}

void WorthSandboxTest::aLostAnswerIsUnsettledAndMailedOnce()
{
    Scene scene;
    QVERIFY(scene.signIn());
    const Invitation user = scene.anyOf(State::Pending);
    const auto before = scene.sandbox().mailbox().size();
    scene.setFault(&Faults::answerLost, {.count = -1, .match = u"POST"_s});
    const auto outcome = scene.resend(user);
    QVERIFY(outcome && std::holds_alternative<WriteUnsettled>(*outcome));
    QTRY_COMPARE(scene.sandbox().mailbox().size(), before + 1);
}

void WorthSandboxTest::throttlingIsKnownInEveryForm_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("waitTold");
    QTest::newRow("gateway") << u"gateway"_s << true;
    QTest::newRow("service") << u"service"_s << false;
    QTest::newRow("text") << u"text"_s << true;
}

void WorthSandboxTest::throttlingIsKnownInEveryForm()
{
    QFETCH(QString, value);
    QFETCH(bool, waitTold);
    Scene scene({{u"worth.throttled"_s, value}});
    QVERIFY(scene.signIn());
    const Invitation user = scene.anyOf(State::Pending);
    scene.setFault(&Faults::throttled, {.count = 1, .match = u"/resend-invite"_s});
    const auto outcome = scene.resend(user);
    QVERIFY(outcome && std::holds_alternative<WriteThrottled>(*outcome));
    const Problem &problem = std::get<WriteThrottled>(*outcome).problem;
    QCOMPARE(problem.kind, ProblemKind::RateLimited);
    QCOMPARE(problem.retryAfter.has_value(), waitTold);
}

void WorthSandboxTest::malformedBodiesLoseNothing()
{
    Scene scene({{u"worth.page_size"_s, u"10"_s}});
    QVERIFY(scene.signIn());
    Heard heard;
    ListSink sink = heard.sink();
    sink.batch = [&, inner = sink.batch](const QList<Invitation> &batch) {
        inner(batch);
        scene.setFault(&Faults::malformed, {.count = -1, .match = u"GET"_s});
    };
    const auto summary = outcomeOf(scene.client().list(sink));
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Malformed);
    QVERIFY(heard.rows.size() >= 10 && heard.rows.size() < Users);
    QVERIFY(heard.listed.isEmpty());
}

void WorthSandboxTest::anotherCustomerIsForbidden()
{
    Scene scene;
    QVERIFY(scene.signIn());
    const Container other{
        .kind = u"customer"_s, .id = u"00000000-0000-4000-8000-000000000001"_s, .name = {}, .owner = {}};
    const auto rows = outcomeOf(scene.client().listContainer(other, Priority::Act));
    QVERIFY(rows && !*rows);
    QCOMPARE(rows->error().kind, ProblemKind::Forbidden);
}

QTEST_GUILESS_MAIN(WorthSandboxTest)
#include "tst_worthsandbox.moc"
