// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/services.h"
#include "tests/support/caught.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

constexpr int Seats = 900;
constexpr int PatienceMsecs = 60'000;
constexpr auto Variable = "REINVITE_TOKEN_ACME";

[[nodiscard]] SandboxOptions sandboxOptions()
{
    return {.port = 0, .seed = 7, .seats = Seats, .limit = 0};
}

[[nodiscard]] bool isIdle(Services &services)
{
    const auto &connections = services.connections().connections();
    return std::ranges::all_of(connections, [&services](const ConnectionInfo &connection) {
        const auto state = services.hub().status(connection.id).state;
        return state != ConnectionState::Idle && state != ConnectionState::Refreshing;
    });
}

/// Through: `refreshAll`, to the end.
void refreshAll(Services &services)
{
    services.refreshAll();
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(services), PatienceMsecs);
    for (const ConnectionInfo &connection : services.connections().connections()) {
        const auto status = services.hub().status(connection.id);
        QVERIFY2(status.state == ConnectionState::Ready,
            qPrintable(status.problem ? describe(*status.problem) : status.notice));
    }
}

[[nodiscard]] std::optional<Invitation> pendingRow(const InvitationTable &table, Instant now)
{
    const auto snapshot = table.snapshot();
    for (int slot = 0; slot < snapshot.slotCount(); ++slot) {
        if (snapshot.isUsed(slot)
            && badgeAt(snapshot.at(slot).state, snapshot.at(slot).expiresAt, now) == Badge::Pending) {
            return snapshot.at(slot);
        }
    }
    return {};
}

[[nodiscard]] bool anyFileHolds(const QString &folder, const QByteArray &bytes)
{
    QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestServices final : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<Services> open(const ServicesOptions &options) const;
    [[nodiscard]] std::unique_ptr<Services> openProfile() const;
    void listFrom(Sandbox &sandbox);

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
    void theSandboxListsAndSendsOneMail();
    void manyMailsAreToldTogether();
    void theSandboxLeavesNothingBehind();
    void knownListsComeBack();
    void theFirstListingIsNoChange();
    void whatChangesAtTheVendorIsNoticed();
    void whatWasDoneFromHereIsNoChange();
    void removedConnectionsTakeTheirRowsAlong();
    void aChangedAddressTakesTheRowsAlong();
    void missingTokensShowInTheStatus();
    void aBadProfileIsAProblem();
};

void TestServices::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv(Variable);
}

std::unique_ptr<Services> TestServices::open(const ServicesOptions &options) const
{
    auto services = Services::create(options);
    if (!services) {
        qWarning().noquote() << describe(services.error());
        return nullptr;
    }
    const auto started = outcomeOf((*services)->start());
    return started && *started ? std::move(*services) : nullptr;
}

std::unique_ptr<Services> TestServices::openProfile() const
{
    return open({.profile = m_folder->path(), .sandbox = {}, .keychain = false});
}

/// A first session: one connection to the sandbox over loopback, listed whole.
void TestServices::listFrom(Sandbox &sandbox)
{
    QVERIFY(sandbox.start());
    const auto accounts = sandbox.accounts();
    qputenv(Variable, accounts.at(0).token.reveal().toByteArray());
    const auto services = openProfile();
    QVERIFY(services);
    const auto added = services->connections().add({.id = {},
        .name = u"Acme"_s,
        .vendor = accounts.at(0).vendor,
        .baseUrl = accounts.at(0).url,
        .scopeId = {},
        .scopeName = {}});
    QVERIFY(added);
    refreshAll(*services);
    QCOMPARE(services->table().count(), Seats);
    QVERIFY(services->listedAt(added->id).isValid());
    QCOMPARE(services->hub().tokenInUse(added->id), TokenPlace::EnvironmentVariable);
}

void TestServices::theSandboxListsAndSendsOneMail()
{
    const auto services = open({.profile = {}, .sandbox = sandboxOptions()});
    QVERIFY(services && services->sandbox() != nullptr);
    QSignalSpy changed(services.get(), &Services::tableChanged);
    refreshAll(*services);
    const auto polar = services->connections().byName(u"Acme Cloud"_s);
    QVERIFY(polar);
    QCOMPARE(services->table().countOf(polar->id), Seats);
    for (const ConnectionInfo &connection : services->connections().connections()) {
        QVERIFY2(services->table().countOf(connection.id) > 0, qPrintable(connection.name));
    }
    QVERIFY(changed.count() > 0);

    const auto mailsBefore = services->sandbox()->mailbox().size();
    const auto row = pendingRow(services->table(), services->clock().now());
    QVERIFY(row);
    const auto confirmed =
        outcomeOf(services->outbox().confirm(Plan{{services->outbox().planOne(Action::Resend, *row)}}, Undo::None));
    QVERIFY(confirmed && *confirmed);
    const auto mailOf = [&services, &row] { return services->table().mailAt(services->table().slotOf(row->key)); };
    QTRY_COMPARE_WITH_TIMEOUT(mailOf().state, SendState::Sent, PatienceMsecs);
    QCOMPARE(mailOf().timesSent, 1);
    QTRY_COMPARE(services->sandbox()->mailbox().size(), mailsBefore + 1);
    QCOMPARE(services->sandbox()->mailbox().constLast().invitation, row->key.id);
}

/// Whoever shows them is asked to once, not once for each.
void TestServices::manyMailsAreToldTogether()
{
    const auto services = open({.sandbox = sandboxOptions()});
    QVERIFY(services);
    refreshAll(*services);
    QList<Invitation> rows;
    const auto snapshot = services->table().snapshot();
    for (int slot = 0; slot < snapshot.slotCount(); ++slot) {
        if (snapshot.isUsed(slot)) {
            rows += snapshot.at(slot);
        }
    }
    const Plan plan = services->outbox().plan(Action::Resend, rows);
    QVERIFY(plan.goingOut() > 100);
    QVERIFY(outcomeOf(services->outbox().setPaused(true)));
    int told = 0;
    qsizetype changed = 0;
    connect(services.get(), &Services::tableChanged, this, [&](const InvitationTable::Changes &changes) {
        ++told;
        changed += changes.changed.size();
    });
    QVERIFY(outcomeOf(services->outbox().confirm(plan, Undo::None)));
    QTRY_VERIFY(changed >= plan.goingOut()); // a seat that two connections see has two rows
    QVERIFY2(told <= 10, qPrintable(QString::number(told)));
    for (const PlanItem &item : plan.items) {
        const int slot = services->table().slotOf(item.invitation.key);
        QVERIFY(!item.leftOutBecause.isEmpty() || services->table().mailAt(slot).state == SendState::Armed);
    }
}

void TestServices::theSandboxLeavesNothingBehind()
{
    auto services = open({.profile = m_folder->path(), .sandbox = sandboxOptions()});
    QVERIFY(services);
    const QString folder = services->profile().folder();
    QVERIFY(QDir(folder).exists());
    QVERIFY(!services->connections().connections().isEmpty());
    for (const SandboxAccount &account : services->sandbox()->accounts()) {
        for (const Secret *secret : {&account.token, &account.password}) {
            QVERIFY(secret->isEmpty() || !anyFileHolds(folder, secret->reveal().toByteArray()));
        }
    }
    services.reset();
    QVERIFY(!QDir(folder).exists());
    QVERIFY2(QDir(m_folder->path()).isEmpty(), "a profile that was named is not touched");
}

void TestServices::knownListsComeBack()
{
    Sandbox sandbox(sandboxOptions());
    listFrom(sandbox);
    QVERIFY(!anyFileHolds(m_folder->path(), qgetenv(Variable)));

    const auto services = openProfile();
    QVERIFY(services);
    QCOMPARE(services->table().count(), 0);
    const auto loaded = outcomeOf(services->loadKnownLists());
    QVERIFY(loaded && *loaded);
    QCOMPARE(services->table().count(), Seats);
    const QString acme = services->connections().byName(u"Acme"_s)->id;
    QVERIFY(services->listedAt(acme).isValid());
    QCOMPARE(services->hub().status(acme).refreshedAt, services->listedAt(acme));
    QCOMPARE(services->hub().status(acme).state, ConnectionState::Idle);
}

void TestServices::theFirstListingIsNoChange()
{
    const auto services = open({.sandbox = sandboxOptions()});
    QVERIFY(services);
    const QSignalSpy noticed(services.get(), &Services::changesNoticed);
    refreshAll(*services);
    refreshAll(*services);
    QCOMPARE(services->recentChanges().count(), 0);
    QCOMPARE(noticed.count(), 0);
}

void TestServices::whatChangesAtTheVendorIsNoticed()
{
    const auto services = open({.sandbox = sandboxOptions()});
    QVERIFY(services);
    refreshAll(*services);
    const QSignalSpy noticed(services.get(), &Services::changesNoticed);
    const RecentChanges &changes = services->recentChanges();
    Invitation claimed = *pendingRow(services->table(), services->clock().now());
    claimed.state = State::Joined;
    Invitation fresh = claimed;
    fresh.state = State::Pending;
    fresh.key.id = u"fresh"_s;
    Q_EMIT services->sync().batch({claimed, fresh});
    QCOMPARE(noticed.count(), 1);
    QCOMPARE(changes.of(claimed.key)->kind, RecentChange::Kind::Joined);
    QVERIFY(
        changes.of(claimed.key)->noticedAt.isValid() && changes.of(claimed.key)->noticedAt <= services->clock().now());
    QCOMPARE(changes.of(fresh.key)->kind, RecentChange::Kind::CameIn);
    Q_EMIT services->sync().batch({claimed, fresh});
    QCOMPARE(noticed.count(), 1);
    QSet<QString> others;
    for (const Invitation &row : services->table().ofConnection(claimed.key.connection)) {
        others.insert(row.key.id);
    }
    others.remove(fresh.key.id);
    Q_EMIT services->sync().containerListed(claimed.key.connection, claimed.container.id, others);
    QCOMPARE(noticed.count(), 2);
    QCOMPARE(changes.gone(), 1);
    QCOMPARE(changes.keys(), QList<InvitationKey>({claimed.key}));
    QVERIFY(services->connections().remove(claimed.key.connection));
    QCOMPARE(changes.count(), 0);
}

void TestServices::whatWasDoneFromHereIsNoChange()
{
    const auto services = open({.sandbox = sandboxOptions()});
    QVERIFY(services);
    refreshAll(*services);
    const QList<Invitation> seats = services->table().ofConnection(services->connections().byName(u"Acme Cloud"_s)->id);
    const auto row = std::ranges::find(seats, State::Pending, &Invitation::state);
    QVERIFY(row != seats.end());
    const auto confirmed =
        outcomeOf(services->outbox().confirm(Plan{{services->outbox().planOne(Action::Revoke, *row)}}, Undo::None));
    QVERIFY(confirmed && *confirmed);
    const auto slot = [&services, &row] { return services->table().slotOf(row->key); };
    QTRY_COMPARE_WITH_TIMEOUT(services->table().mailAt(slot()).state, SendState::Sent, PatienceMsecs);
    QTRY_COMPARE(services->table().at(slot()).state, State::Withdrawn);
    refreshAll(*services);
    QVERIFY(services->recentChanges().isEmpty());
    // Nor where a list tells of it before the answer does.
    Q_EMIT services->sync().batch({*row});
    services->recentChanges().markAllSeen();
    Invitation revoked = *row;
    revoked.state = State::Withdrawn;
    Q_EMIT services->sync().batch({revoked});
    QVERIFY(services->recentChanges().isEmpty());
}

void TestServices::removedConnectionsTakeTheirRowsAlong()
{
    Sandbox sandbox(sandboxOptions());
    listFrom(sandbox);
    const auto services = openProfile();
    QVERIFY(services);
    QVERIFY(outcomeOf(services->loadKnownLists()));
    QCOMPARE(services->table().count(), Seats);
    QVERIFY(services->connections().remove(services->connections().connections().first().id));
    QCOMPARE(services->table().count(), 0);
    QTRY_VERIFY(QDir(services->profile().listsFolder()).isEmpty());
}

void TestServices::aChangedAddressTakesTheRowsAlong()
{
    Sandbox sandbox(sandboxOptions());
    listFrom(sandbox);
    const auto services = openProfile();
    QVERIFY(services);
    QVERIFY(outcomeOf(services->loadKnownLists()));
    ConnectionInfo moved = services->connections().connections().first();
    moved.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    QVERIFY(services->connections().update(moved));
    QCOMPARE(services->table().count(), 0);
    QVERIFY(!services->listedAt(moved.id).isValid());
}

void TestServices::missingTokensShowInTheStatus()
{
    const auto services = openProfile();
    QVERIFY(services);
    const auto added = services->connections().add({.id = {},
        .name = u"Acme"_s,
        .vendor = u"polar"_s,
        .baseUrl = QUrl(u"http://127.0.0.1:1"_s),
        .scopeId = {},
        .scopeName = {}});
    QVERIFY(added);
    services->refresh(added->id);
    QTRY_COMPARE(services->hub().status(added->id).state, ConnectionState::Failed);
    QCOMPARE(services->hub().status(added->id).problem->kind, ProblemKind::Keychain);
}

void TestServices::aBadProfileIsAProblem()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto services = Services::create({.profile = file.fileName(), .sandbox = {}, .keychain = false});
    QVERIFY(!services);
    QCOMPARE(services.error().kind, ProblemKind::Storage);
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
