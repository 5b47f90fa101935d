// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hub.h"
#include "app/profile/originseal.h"
#include "tests/app/profile/fakesecretstore.h"
#include "tests/app/profile/fakevendor.h"
#include "tests/support/caught.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Token = "fake_f00dface";
constexpr auto OtherToken = "fake_0ther";
constexpr auto Variable = "REINVITE_TOKEN_ACME_CLOUD";

[[nodiscard]] Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

[[nodiscard]] ConnectionInfo draft()
{
    return {.name = u"Acme"_s, .vendor = u"fake"_s, .baseUrl = QUrl(u"https://api.example.org/"_s)};
}

[[nodiscard]] FormAnswers withToken(const char *token)
{
    FormAnswers answers;
    answers.secrets.emplace(u"token"_s, secret(token));
    return answers;
}

[[nodiscard]] FormAnswers withPassword(const char *password)
{
    FormAnswers answers{.values = {{u"way"_s, u"password"_s}, {u"username"_s, u"ada"_s}}, .secrets = {}};
    answers.secrets.emplace(u"password"_s, secret(password));
    return answers;
}

/// What became of a job without a value.
[[nodiscard]] std::optional<Problem> problemOf(Job<void> *job)
{
    const auto outcome = outcomeOf(job);
    if (!outcome) {
        return Problem{.kind = ProblemKind::Timeout};
    }
    return *outcome ? std::nullopt : std::optional(outcome->error());
}

} // namespace

class TestHub final : public QObject
{
    Q_OBJECT

    void makeHub(bool loopbackOnly = false);
    [[nodiscard]] QString add(const QString &name = u"Acme Cloud"_s, TokenPlace place = TokenPlace::Keychain,
        const QString &vendor = u"fake"_s);
    void keep(const QString &connection, const char *token = Token);
    [[nodiscard]] FakeClient *client(const QString &connection);
    void move(const QString &connection, const QString &url);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;
    std::unique_ptr<FakeSecretStore> m_keychain;
    std::unique_ptr<PacerGate> m_pacer;
    ManualClock m_clock{Instant::fromMsecs(1'795'000'000'000)};
    std::unique_ptr<Hub> m_hub;

private Q_SLOTS:
    void init();
    void cleanup();

    void theEnvironmentWins();
    void aVariableOfTwoConnectionsIsRefused();
    void theKeychainsTokenIsFound();
    void unlocksAtOnceShareOneCall();
    void aLockedKeyringForgetsNothing();
    void aKeychainProblemLeavesTheChoices();
    void sessionTokensWorkAfterAKeychainProblem();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void aChangedAddressGetsNoToken();
    void aChangedPathKeepsTheSessionsToken();
    void wrongFamiliesNeverReachTheKeychain();
    void aTokenThatCannotBeKeptIsNotUsed();
    void keepingInTheKeychainIsRemembered();
    void aTestRemembersTheOrganisation();
    void enteringADraftKeepsNothing();
    void enteringTradesThePassword();
    void aPasswordOfTheEnvironmentSignsInOnce();
    void aSignInForASessionIsWaitedFor();
    void aRenewedTokenIsKept();
    void anotherProgramsRenewalIsFound();
    void twoProgramsRenewOnce();
    void aRefusedRenewalSignsOut();
    void aRenewedTokenThatCannotBeKeptIsUsedAndSaid();
    void theAccountMayForbidToAct();
    void theEndOfASessionIsTold();
    void aTestEndsWhenTheConnectionGoes();
    void signingOutStopsActing();
    void aNewTokenSignsInAgain();
    void aNewTokenFromAnotherProgramIsFound();
    void removingRemovesTheSecretFirst();
    void removingFailsWithTheKeychain();
    void removingOutlivesAMissingKeychain();
    void aRetiredClientFinishesItsWrite();
    void skewIsToldAndLargeSkewIsSaid();
    void theSandboxIsNeverTakenForAnythingElse();
    void unknownVendorsAreToldNotCrashed();
};

void TestHub::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    qunsetenv(Variable);
    qunsetenv("REINVITE_PASSWORD_ACME_CLOUD");
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConnectionStore>(m_folder->path());
    m_keychain = std::make_unique<FakeSecretStore>();
    m_pacer = std::make_unique<PacerGate>(makeProcessPacerMemory());
    Identity identity;
    identity.scopeId = u"org-1"_s;
    identity.scopeName = u"Acme Inc."_s;
    setFakeIdentity(identity);
    makeHub();
}

void TestHub::cleanup()
{
    m_hub.reset();
    QVERIFY(fakeClients().isEmpty());
}

void TestHub::makeHub(bool loopbackOnly)
{
    m_hub = std::make_unique<Hub>(Hub::Setup{.store = *m_store,
        .keychain = *m_keychain,
        .pacer = *m_pacer,
        .clock = m_clock,
        .lockFolder = m_folder->path(),
        .loopbackOnly = loopbackOnly,
        .vendor = &fakeVendorById});
}

QString TestHub::add(const QString &name, TokenPlace place, const QString &vendor)
{
    const auto added = m_store->add({.id = {},
        .name = name,
        .vendor = vendor,
        .baseUrl = QUrl(u"https://api.example.org/v1"_s),
        .scopeId = {},
        .scopeName = {},
        .tokenPlace = place});
    return added ? added->id : QString();
}

void TestHub::keep(const QString &connection, const char *token)
{
    m_keychain->secrets.insert_or_assign(connection, sealed(secret(token), m_store->byId(connection)->baseUrl));
}

FakeClient *TestHub::client(const QString &connection)
{
    return qobject_cast<FakeClient *>(m_hub->client(connection));
}

void TestHub::move(const QString &connection, const QString &url)
{
    ConnectionInfo info = *m_store->byId(connection);
    info.baseUrl = QUrl(url);
    QVERIFY(m_store->update(info));
}

void TestHub::theEnvironmentWins()
{
    const QString acme = add();
    keep(acme, OtherToken);
    qputenv(Variable, Token);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret(Token));
    QCOMPARE(m_hub->tokenInUse(acme), TokenPlace::EnvironmentVariable);
    QCOMPARE(m_keychain->reads, 0);
    QCOMPARE(m_store->byId(acme)->tokenPlace, TokenPlace::Keychain);
}

void TestHub::aVariableOfTwoConnectionsIsRefused()
{
    const QString acme = add(u"Acme Cloud"_s);
    QVERIFY(!add(u"Acme-Cloud"_s).isEmpty());
    qputenv(Variable, Token);
    const auto problem = problemOf(m_hub->unlock(acme));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Setup);
    QVERIFY(!client(acme)->hasToken());
}

void TestHub::theKeychainsTokenIsFound()
{
    const QString acme = add();
    keep(acme);
    QVERIFY(!m_hub->cannotActBecause(acme).isEmpty());
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret(Token));
    QCOMPARE(m_hub->tokenInUse(acme), TokenPlace::Keychain);
    QCOMPARE(m_hub->cannotActBecause(acme), QString());
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QCOMPARE(m_keychain->reads, 1);
}

void TestHub::unlocksAtOnceShareOneCall()
{
    const QString acme = add();
    keep(acme);
    m_keychain->holdReads = true;
    Caught first(m_hub->unlock(acme));
    Caught second(m_hub->unlock(acme));
    m_hub->unlock(acme)->cancel();
    QCOMPARE(m_keychain->reads, 1);
    m_keychain->answer(m_keychain->lastRead, acme);
    QTRY_VERIFY(first.value && second.value);
    QVERIFY(*first.value && *second.value);
}

void TestHub::aLockedKeyringForgetsNothing()
{
    const QString acme = add();
    keep(acme);
    m_keychain->locked = true;
    const auto problem = problemOf(m_hub->unlock(acme));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Keychain);
    QVERIFY(problem->detail.contains(u"locked"_s));
    QCOMPARE(m_keychain->writes + m_keychain->removes, 0);
    QVERIFY(m_store->byId(acme));

    m_keychain->locked = false;
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret(Token));
}

void TestHub::aKeychainProblemLeavesTheChoices()
{
    const QString acme = add();
    m_keychain->broken = Problem{.kind = ProblemKind::Keychain, .detail = u"no service"_s};
    QCOMPARE(problemOf(m_hub->unlock(acme)), m_keychain->broken);
}

void TestHub::sessionTokensWorkAfterAKeychainProblem()
{
    const QString acme = add();
    m_keychain->locked = true;
    QVERIFY(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::Keychain)));
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::SessionOnly)), std::nullopt);
    QVERIFY(client(acme)->token == secret(Token));
    QVERIFY(m_keychain->secrets.empty());
    QCOMPARE(m_store->byId(acme)->tokenPlace, TokenPlace::Keychain);
}

void TestHub::whatIsMissingIsNamed_data()
{
    QTest::addColumn<TokenPlace>("place");
    QTest::addColumn<QString>("named");
    QTest::newRow("keychain") << TokenPlace::Keychain << u"keyring"_s;
    QTest::newRow("session") << TokenPlace::SessionOnly << u"session"_s;
    QTest::newRow("environment") << TokenPlace::EnvironmentVariable << u"REINVITE_TOKEN_ACME_CLOUD"_s;
}

void TestHub::whatIsMissingIsNamed()
{
    QFETCH(TokenPlace, place);
    QFETCH(QString, named);
    const auto problem = problemOf(m_hub->unlock(add(u"Acme Cloud"_s, place)));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Keychain);
    QVERIFY2(problem->detail.contains(named), qPrintable(problem->detail));
}

void TestHub::aChangedAddressGetsNoToken()
{
    const QString acme = add();
    keep(acme);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    move(acme, u"https://evil.example.org"_s);
    QVERIFY(!client(acme)->hasToken());
    const auto problem = problemOf(m_hub->unlock(acme));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Keychain);
    QVERIFY(!client(acme)->hasToken());

    move(acme, u"https://api.example.org"_s);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
}

void TestHub::aChangedPathKeepsTheSessionsToken()
{
    const QString acme = add(u"Acme Cloud"_s, TokenPlace::SessionOnly);
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::SessionOnly)), std::nullopt);
    move(acme, u"https://api.example.org/v2"_s);
    QVERIFY(client(acme)->token == secret(Token));
    QCOMPARE(client(acme)->info.baseUrl.path(), u"/v2"_s);
}

void TestHub::wrongFamiliesNeverReachTheKeychain()
{
    const QString acme = add();
    const auto problem = problemOf(m_hub->setToken(acme, secret("polar_x"), TokenPlace::Keychain));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Setup);
    QCOMPARE(m_keychain->writes, 0);
}

void TestHub::aTokenThatCannotBeKeptIsNotUsed()
{
    const QString acme = add();
    m_keychain->locked = true;
    QVERIFY(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::Keychain)));
    QVERIFY(!client(acme)->hasToken());
}

void TestHub::keepingInTheKeychainIsRemembered()
{
    const QString acme = add(u"Acme Cloud"_s, TokenPlace::SessionOnly);
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::Keychain)), std::nullopt);
    QCOMPARE(m_store->byId(acme)->tokenPlace, TokenPlace::Keychain);
    makeHub(); // the next start
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret(Token));
}

void TestHub::aTestRemembersTheOrganisation()
{
    const QString acme = add();
    keep(acme);
    const auto identity = outcomeOf(m_hub->test(acme));
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeName, u"Acme Inc."_s);
    QCOMPARE(m_store->byId(acme)->scopeId, u"org-1"_s);
    // A token that may not read the name does not make it forgotten.
    Q_EMIT client(acme)->scopeFound(u"org-1"_s, {});
    QCOMPARE(m_store->byId(acme)->scopeName, u"Acme Inc."_s);
    Q_EMIT client(acme)->scopeFound(u"org-2"_s, {});
    QCOMPARE(m_store->byId(acme)->scopeName, QString());
}

void TestHub::enteringADraftKeepsNothing()
{
    const auto entered = outcomeOf(m_hub->enter(draft(), withToken(Token)));
    QVERIFY(entered && *entered);
    QVERIFY((*entered)->token == secret(Token));
    QCOMPARE((*entered)->identity.scopeId, u"org-1"_s);
    QCOMPARE((*entered)->identity.parts.size(), 1);
    QVERIFY(m_store->connections().isEmpty());
    QVERIFY(m_keychain->secrets.empty());
    QTRY_VERIFY(fakeClients().isEmpty());

    const auto refused = outcomeOf(m_hub->enter(draft(), withToken("polar_x")));
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().kind, ProblemKind::Setup);
}

void TestHub::enteringTradesThePassword()
{
    const auto entered = outcomeOf(m_hub->enter(draft(), withPassword("right")));
    QVERIFY(entered && *entered);
    QVERIFY((*entered)->token == secret("fake_of_ada"));
    const auto refused = outcomeOf(m_hub->enter(draft(), withPassword("wrong")));
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().kind, ProblemKind::Unauthorized);
    const auto token = outcomeOf(m_hub->signIn(draft(), withPassword("right")));
    QVERIFY(token && *token && **token == secret("fake_of_ada"));
}

void TestHub::aPasswordOfTheEnvironmentSignsInOnce()
{
    const QString acme = add(u"Acme Cloud"_s, TokenPlace::EnvironmentVariable);
    ConnectionInfo info = *m_store->byId(acme);
    info.answers = {{u"way"_s, u"password"_s}, {u"username"_s, u"ada"_s}};
    QVERIFY(m_store->update(info));
    qputenv("REINVITE_PASSWORD_ACME_CLOUD", "right\n");
    auto *first = m_hub->unlock(acme);
    auto *second = m_hub->unlock(acme);
    Caught<Result<void>> both(second);
    QCOMPARE(problemOf(first), std::nullopt);
    QTRY_VERIFY(both.value && *both.value);
    QVERIFY(client(acme)->token == secret("fake_of_ada"));
    QCOMPARE(m_hub->tokenInUse(acme), TokenPlace::SessionOnly);
    QCOMPARE(m_keychain->reads, 0);
    QVERIFY(m_keychain->secrets.empty());
}

void TestHub::aSignInForASessionIsWaitedFor()
{
    const QString acme = add(u"Acme Cloud"_s, TokenPlace::SessionOnly);
    Caught<Result<void>> let(m_hub->signInForSession(acme, withPassword("right")));
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret("fake_of_ada"));
    QVERIFY(let.value && *let.value);
}

void TestHub::aRenewedTokenIsKept()
{
    const QString acme = add();
    keep(acme, "fake_renewable_1");
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    client(acme)->renewed = "fake_renewable_2";
    QVERIFY(m_hub->canRenewToken(acme));
    Caught<Result<void>> first(client(acme)->renew());
    QCOMPARE(problemOf(m_hub->renewToken(acme)), std::nullopt);
    QVERIFY(first.value && *first.value);
    QCOMPARE(client(acme)->renewals, 1); // both at once are one
    QVERIFY(client(acme)->token == secret("fake_renewable_2"));
    makeHub(); // the next start
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret("fake_renewable_2"));
}

void TestHub::anotherProgramsRenewalIsFound()
{
    const QString acme = add();
    keep(acme, "fake_renewable_1");
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    keep(acme, "fake_renewable_2"); // by another program
    QCOMPARE(problemOf(m_hub->renewToken(acme)), std::nullopt);
    QCOMPARE(client(acme)->renewals, 0);
    QVERIFY(client(acme)->token == secret("fake_renewable_2"));
}

void TestHub::twoProgramsRenewOnce()
{
    const QString acme = add();
    keep(acme, "fake_renewable_1");
    Hub other({.store = *m_store,
        .keychain = *m_keychain,
        .pacer = *m_pacer,
        .clock = m_clock,
        .lockFolder = m_folder->path(),
        .vendor = &fakeVendorById});
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QCOMPARE(problemOf(other.unlock(acme)), std::nullopt);
    auto *ours = client(acme);
    auto *theirs = dynamic_cast<FakeClient *>(other.client(acme));
    QVERIFY(theirs != nullptr);
    ours->holdAnswers = true;
    ours->renewed = "fake_renewable_2";
    Caught<Result<void>> first(m_hub->renewToken(acme));
    Caught<Result<void>> second(other.renewToken(acme));
    QTRY_COMPARE(ours->renewals, 1);
    ours->renewing->finish(secret("fake_renewable_2"));
    QTRY_VERIFY(first.value && second.value);
    QVERIFY(*first.value && *second.value);
    QCOMPARE(theirs->renewals, 0);
    QVERIFY(ours->token == theirs->token);
}

void TestHub::aRefusedRenewalSignsOut()
{
    const QString acme = add();
    keep(acme, "fake_renewable_1");
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    const auto problem = problemOf(m_hub->renewToken(acme));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Unauthorized);
    QCOMPARE(m_hub->status(acme).state, ConnectionState::SignedOut);
    QVERIFY(!m_hub->canRenewToken(acme));
    QVERIFY(problemOf(m_hub->renewToken(acme)));
    QCOMPARE(client(acme)->renewals, 1); // asked once, not again and again
    QCOMPARE(problemOf(m_hub->setToken(acme, secret("fake_renewable_3"), TokenPlace::SessionOnly)), std::nullopt);
    QVERIFY(m_hub->canRenewToken(acme));
}

void TestHub::aRenewedTokenThatCannotBeKeptIsUsedAndSaid()
{
    const QString acme = add();
    keep(acme, "fake_renewable_1");
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    client(acme)->renewed = "fake_renewable_2";
    m_keychain->locked = true;
    QCOMPARE(problemOf(m_hub->renewToken(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret("fake_renewable_2"));
    QVERIFY(!m_hub->status(acme).notice.isEmpty());
    QCOMPARE(m_hub->tokenInUse(acme), TokenPlace::SessionOnly);
}

void TestHub::theAccountMayForbidToAct()
{
    const QString acme = add();
    keep(acme);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QCOMPARE(m_hub->cannotActBecause(acme), QString());
    client(acme)->reason = u"You are a guest."_s;
    QCOMPARE(m_hub->cannotActBecause(acme), u"You are a guest."_s);
}

void TestHub::theEndOfASessionIsTold()
{
    const QString acme = add();
    keep(acme);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QSignalSpy told(m_hub.get(), &Hub::statusChanged);
    client(acme)->endsAt = Instant::fromMsecs(1'795'000'600'000);
    Q_EMIT client(acme)->accountChanged();
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_hub->status(acme).signedInUntil, client(acme)->endsAt);
    QCOMPARE(problemOf(m_hub->setToken(acme, secret("fake_renewable"), TokenPlace::SessionOnly)), std::nullopt);
    QVERIFY(!m_hub->status(acme).signedInUntil.isValid()); // it goes on by itself
}

void TestHub::aTestEndsWhenTheConnectionGoes()
{
    const QString acme = add();
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::SessionOnly)), std::nullopt);
    client(acme)->holdAnswers = true;
    Caught test(m_hub->test(acme));
    QTRY_VERIFY(!client(acme)->findChildren<JobBase *>().isEmpty());
    auto *asking = client(acme)->findChild<JobBase *>();
    QVERIFY(m_store->remove(acme));
    delete asking;
    QTRY_VERIFY(test.value);
    QVERIFY(!*test.value);
    QTRY_VERIFY(fakeClients().isEmpty());
}

void TestHub::signingOutStopsActing()
{
    const QString acme = add();
    keep(acme);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QSignalSpy told(m_hub.get(), &Hub::statusChanged);
    Q_EMIT client(acme)->signedOut({.kind = ProblemKind::Unauthorized, .httpStatus = 401});
    QCOMPARE(told.count(), 1);
    QCOMPARE(m_hub->status(acme).state, ConnectionState::SignedOut);
    QCOMPARE(m_hub->status(acme).problem->kind, ProblemKind::Unauthorized);
    QVERIFY(m_hub->cannotActBecause(acme).contains(u"signed out"_s));

    ConnectionStatus ready;
    ready.state = ConnectionState::Ready;
    m_hub->setStatus(acme, ready);
    QCOMPARE(m_hub->status(acme).state, ConnectionState::Ready);
    QCOMPARE(m_hub->cannotActBecause(acme), QString());
}

void TestHub::aNewTokenSignsInAgain()
{
    const QString acme = add();
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::Keychain)), std::nullopt);
    Q_EMIT client(acme)->signedOut({.kind = ProblemKind::Unauthorized});
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::Keychain)), std::nullopt);
    QVERIFY2(!m_hub->cannotActBecause(acme).isEmpty(), "the same token is no new one");
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(OtherToken), TokenPlace::Keychain)), std::nullopt);
    QCOMPARE(m_hub->cannotActBecause(acme), QString());
}

void TestHub::aNewTokenFromAnotherProgramIsFound()
{
    const QString acme = add();
    keep(acme);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    Q_EMIT client(acme)->signedOut({.kind = ProblemKind::Unauthorized});
    keep(acme, OtherToken);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QVERIFY(client(acme)->token == secret(OtherToken));
    QCOMPARE(m_hub->cannotActBecause(acme), QString());
}

void TestHub::removingRemovesTheSecretFirst()
{
    const QString acme = add();
    keep(acme);
    QCOMPARE(problemOf(m_hub->unlock(acme)), std::nullopt);
    QSignalSpy retired(m_hub.get(), &Hub::clientRetired);
    QCOMPARE(problemOf(m_hub->remove(acme)), std::nullopt);
    QVERIFY(m_keychain->secrets.empty());
    QVERIFY(m_store->connections().isEmpty());
    QCOMPARE(retired.count(), 1);
    QCOMPARE(m_hub->client(acme), nullptr);
    QVERIFY(!m_hub->cannotActBecause(acme).isEmpty());
    QTRY_VERIFY(fakeClients().isEmpty());
}

void TestHub::removingFailsWithTheKeychain()
{
    const QString acme = add();
    keep(acme);
    m_keychain->locked = true;
    const auto problem = problemOf(m_hub->remove(acme));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Keychain);
    QVERIFY(m_store->byId(acme));
    QCOMPARE(m_keychain->secrets.size(), size_t(1));
}

void TestHub::removingOutlivesAMissingKeychain()
{
    const QString acme = add(u"Acme Cloud"_s, TokenPlace::EnvironmentVariable);
    m_keychain->broken = Problem{.kind = ProblemKind::Keychain};
    QCOMPARE(problemOf(m_hub->remove(acme)), std::nullopt);
    QVERIFY(m_store->connections().isEmpty());
}

void TestHub::aRetiredClientFinishesItsWrite()
{
    const QString acme = add();
    QCOMPARE(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::SessionOnly)), std::nullopt);
    FakeClient *before = client(acme);
    before->holdAnswers = true;
    auto grant = outcomeOf(m_pacer->acquire(u"api.example.org"_s, Priority::Act));
    QVERIFY(grant && *grant);
    auto *writing = before->resend(std::move(**grant), {}, {});
    Caught outcome(writing);
    move(acme, u"https://other.example.org"_s);
    QVERIFY(client(acme) != before);
    QVERIFY(!before->hasToken());
    QCOMPARE(fakeClients().size(), qsizetype(2));
    writing->finish(WriteSent<Invitation>{.answer = {}, .requestId = {}, .httpStatus = 200});
    QTRY_VERIFY(outcome.value);
    QVERIFY(std::holds_alternative<WriteSent<Invitation>>(*outcome.value));
    QTRY_COMPARE(fakeClients().size(), qsizetype(1));
}

void TestHub::skewIsToldAndLargeSkewIsSaid()
{
    const QString acme = add();
    QVERIFY(client(acme));
    Q_EMIT client(acme)->skewMeasured(std::chrono::seconds(90));
    QCOMPARE(m_hub->skew(acme), std::chrono::milliseconds(90'000));
    QCOMPARE(m_hub->status(acme).notice, QString());
    QSignalSpy told(m_hub.get(), &Hub::statusChanged);
    Q_EMIT client(acme)->skewMeasured(std::chrono::seconds(91));
    QCOMPARE(told.count(), 0);
    Q_EMIT client(acme)->skewMeasured(-std::chrono::minutes(5));
    QCOMPARE(told.count(), 1);
    QVERIFY2(m_hub->status(acme).notice.contains(u"behind"_s), qPrintable(m_hub->status(acme).notice));
    m_hub->setStatus(acme, m_hub->reportedStatus(acme));
    QCOMPARE(m_hub->status(acme).notice.count(u"behind"_s), qsizetype(1));
}

void TestHub::theSandboxIsNeverTakenForAnythingElse()
{
    makeHub(true);
    const QString acme = add();
    Q_EMIT client(acme)->environmentSeen(Environment::Production);
    QCOMPARE(m_hub->status(acme).environment, Environment::OfflineSandbox);
    const auto problem = problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::SessionOnly));
    QVERIFY2(problem, "the address is not on this machine");
    QVERIFY(!client(acme)->hasToken());
}

void TestHub::unknownVendorsAreToldNotCrashed()
{
    const QString acme = add(u"Acme Cloud"_s, TokenPlace::Keychain, u"from-the-future"_s);
    QCOMPARE(m_hub->client(acme), nullptr);
    QCOMPARE(m_hub->traits(acme), nullptr);
    QVERIFY(m_hub->cannotActBecause(acme).contains(u"from-the-future"_s));
    QVERIFY(problemOf(m_hub->unlock(acme)));
    QVERIFY(problemOf(m_hub->setToken(acme, secret(Token), TokenPlace::SessionOnly)));
    QVERIFY(!*outcomeOf(m_hub->test(acme)));
    QCOMPARE(m_hub->status(acme).state, ConnectionState::Idle);
}

QTEST_GUILESS_MAIN(TestHub)
#include "tst_hub.moc"
