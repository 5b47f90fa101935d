// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarejson.h"
#include "app/sandbox/aisquare/aisquareseed.h"
#include "app/sandbox/polar/polarseed.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace std::chrono_literals;
using Status = AiSquareInvite::Status;

namespace {

const Timestamp Now = Timestamp::fromMicroseconds(1'764'000'000'000'000);
constexpr int Foreign = 3; ///< the workspace that the account does not see

std::unique_ptr<AiSquareStudio> seeded(int invites = 112, quint32 seed = 1, Timestamp now = Now)
{
    return makeAiSquareStudio({.seed = seed, .invites = invites, .now = now});
}

auto count(const AiSquareStudio &all, auto predicate)
{
    return std::ranges::count_if(
        all.invites(), [&](const AiSquareInvite &one) { return one.workspace != Foreign && predicate(one); });
}

QByteArray allInvites(const AiSquareStudio &all)
{
    const AiSquareForms forms;
    JsonText json;
    json.beginArray();
    for (const AiSquareInvite &invite : all.invites()) {
        AiSquareJson::writeListed(json, {all, forms, Now}, invite);
    }
    return json.endArray().bytes();
}

} // namespace

class TestAiSquareSeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asManyInvitesAsAskedFor_data();
    void asManyInvitesAsAskedFor();
    void theAccountOwnsTwoWorkspacesAndViewsOne();
    void holdsEveryStateAndDeadline_data();
    void holdsEveryStateAndDeadline();
    void timesFitTheirStates();
    void holdsEveryRoleAndKindOfMessage();
    void invitersMayInvite();
    void noAddressIsInvitedTwiceAtOnce();
    void reachesReservedDomainsOnly();
    void someAddressesAreThoseOfPolarToo();
    void theSameSeedMakesTheSameStudio();
    void onlyTimesDependOnTheClock();
};

void TestAiSquareSeed::asManyInvitesAsAskedFor_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("made");
    QTest::newRow("none") << 0 << 12;
    QTest::newRow("fewest") << 12 << 12;
    QTest::newRow("odd") << 13 << 13;
    QTest::newRow("usual") << 112 << 112;
    QTest::newRow("more than there are addresses") << 5000 << 5000;
}

void TestAiSquareSeed::asManyInvitesAsAskedFor()
{
    QFETCH(int, wanted);
    const auto all = seeded(wanted);
    QTEST(int(count(*all, [](const AiSquareInvite &) { return true; })), "made");
    for (const AiSquareWorkspace &workspace : all->workspaces()) {
        QVERIFY(workspace.invites.size() >= 2);
    }
}

void TestAiSquareSeed::theAccountOwnsTwoWorkspacesAndViewsOne()
{
    const auto all = seeded();
    const int account = int(AiSquarePerson::Account);
    QCOMPARE(all->workspacesOf(account), std::vector<int>({0, 1, 2}));
    QCOMPARE(all->workspace(0).name, QByteArray("Design Studio"));
    QCOMPARE(all->workspace(1).name, QByteArray("Data Lab"));
    QCOMPARE(all->workspace(2).name, QByteArray("Field Team"));
    QCOMPARE(all->roleOf(account, 0), AiSquareRole::Owner);
    QCOMPARE(all->roleOf(account, 1), AiSquareRole::Owner);
    QCOMPARE(all->roleOf(account, 2), AiSquareRole::Viewer);
    QCOMPARE(all->workspacesOf(int(AiSquarePerson::Stranger)), std::vector<int>({Foreign}));
    QVERIFY(!all->user(int(AiSquarePerson::Inactive)).active);
}

void TestAiSquareSeed::holdsEveryStateAndDeadline_data()
{
    QTest::addColumn<int>("invites");
    QTest::newRow("fewest") << 12;
    QTest::newRow("usual") << 112;
    QTest::newRow("many") << 10'000;
}

void TestAiSquareSeed::holdsEveryStateAndDeadline()
{
    QFETCH(int, invites);
    const auto all = seeded(invites);
    const auto pending = [&](auto since, auto until) {
        return count(*all, [&](const AiSquareInvite &one) {
            return one.status == Status::Pending && one.expiresAt > Now + since && one.expiresAt <= Now + until;
        });
    };
    QVERIFY(pending(6h, 24h * 7) > 0);
    QVERIFY(pending(0h, 1h) > 0);
    QVERIFY(pending(-24h * 30, 0h) > 0);
    for (const Status status : {Status::Accepted, Status::Cancelled, Status::Expired}) {
        QVERIFY(count(*all, [&](const AiSquareInvite &one) { return one.status == status; }) > 0);
    }
}

void TestAiSquareSeed::timesFitTheirStates()
{
    const auto all = seeded(2000);
    for (const AiSquareInvite &invite : all->invites()) {
        QVERIFY(invite.createdAt < Now);
        QCOMPARE(invite.expiresAt, invite.createdAt + 24h * 7);
        QCOMPARE(!invite.acceptedAt.isNull(), invite.status == Status::Accepted);
        QVERIFY(invite.acceptedAt.isNull()
            || (invite.acceptedAt < Now && invite.acceptedAt > invite.createdAt
                && invite.acceptedAt < invite.expiresAt));
        QVERIFY(invite.status != Status::Expired || invite.expiresAt < Now);
    }
}

void TestAiSquareSeed::holdsEveryRoleAndKindOfMessage()
{
    const auto all = seeded();
    for (const AiSquareRole role :
        {AiSquareRole::Viewer, AiSquareRole::Editor, AiSquareRole::Admin, AiSquareRole::Owner, AiSquareRole::Retired}) {
        QVERIFY(count(*all, [&](const AiSquareInvite &one) { return one.role == role; }) > 0);
    }
    const auto messages = [&](auto predicate) {
        return count(*all, [&](const AiSquareInvite &one) { return predicate(one.message); });
    };
    QVERIFY(messages([](const QByteArray &text) { return text.isEmpty(); }) > 5);
    QVERIFY(messages([](const QByteArray &text) { return text.contains('\n'); }) > 0);
    QVERIFY(messages([](const QByteArray &text) { return text.contains("ようこそ"); }) > 0);
    QCOMPARE(messages([](const QByteArray &text) { return text.isNull(); }), 0);
}

void TestAiSquareSeed::invitersMayInvite()
{
    const auto all = seeded();
    QSet<int> inviters;
    for (const AiSquareInvite &invite : all->invites()) {
        QVERIFY(all->roleOf(invite.inviter, invite.workspace) >= AiSquareRole::Admin);
        inviters.insert(invite.inviter);
    }
    QVERIFY(inviters.size() >= 3);
}

/// One that was taken back may stand beside one that counts.
void TestAiSquareSeed::noAddressIsInvitedTwiceAtOnce()
{
    const auto all = seeded(3000);
    int again = 0;
    for (const AiSquareWorkspace &workspace : all->workspaces()) {
        QSet<QByteArray> counting;
        QSet<QByteArray> cancelled;
        for (const int row : workspace.invites) {
            const AiSquareInvite &one = all->invite(row);
            QSet<QByteArray> &seen = one.status == Status::Cancelled ? cancelled : counting;
            again += one.status == Status::Cancelled && counting.contains(one.email) ? 1 : 0;
            QVERIFY2(one.status == Status::Cancelled || !seen.contains(one.email), one.email.constData());
            seen.insert(one.email);
        }
    }
    QVERIFY(again > 10);
}

void TestAiSquareSeed::reachesReservedDomainsOnly()
{
    const auto all = seeded(2000);
    for (const AiSquareInvite &invite : all->invites()) {
        QVERIFY2(invite.email.endsWith(".example") && invite.email.count('@') == 1, invite.email.constData());
    }
    QVERIFY(std::ranges::all_of(
        all->users(), [](const AiSquareUser &user) { return user.email.endsWith("@acme.example"); }));
}

void TestAiSquareSeed::someAddressesAreThoseOfPolarToo()
{
    const SandboxOptions usual;
    const auto polar = makePolarOrganization({.seed = usual.seed, .seats = usual.seats, .now = Now});
    QSet<QByteArray> seats;
    for (const PolarSeat &seat : polar->seats()) {
        seats.insert(polar->emailOf(seat));
    }
    QSet<QByteArray> both;
    const auto studio = seeded(usual.seats / 8, usual.seed);
    for (const AiSquareInvite &invite : studio->invites()) {
        if (seats.contains(invite.email)) {
            both.insert(invite.email);
        }
    }
    QVERIFY2(both.size() >= 5, QByteArray::number(both.size()).constData());
}

void TestAiSquareSeed::theSameSeedMakesTheSameStudio()
{
    QCOMPARE(allInvites(*seeded(112, 5)), allInvites(*seeded(112, 5)));
    QVERIFY(allInvites(*seeded(112, 5)) != allInvites(*seeded(112, 6)));
    QCOMPARE(seeded(112, 5)->user(0).password, seeded(112, 5)->user(0).password);
    QVERIFY(seeded(112, 5)->user(0).password != seeded(112, 6)->user(0).password);
}

void TestAiSquareSeed::onlyTimesDependOnTheClock()
{
    const auto early = seeded(112, 5);
    const auto late = seeded(112, 5, Now + 1000h);
    for (std::size_t row = 0; row < early->invites().size(); ++row) {
        const AiSquareInvite &one = early->invites()[row];
        const AiSquareInvite &other = late->invites()[row];
        QCOMPARE(one.token, other.token);
        QCOMPARE(one.email, other.email);
        QCOMPARE(one.createdAt + 1000h, other.createdAt);
        QCOMPARE(one.acceptedAt + 1000h, other.acceptedAt);
    }
}

QTEST_APPLESS_MAIN(TestAiSquareSeed)
#include "tst_aisquareseed.moc"
