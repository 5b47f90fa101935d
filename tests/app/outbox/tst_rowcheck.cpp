// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/rowcheck.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = RowFinding::Kind;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);
constexpr Instant Dead = Now - 3h;

Invitation seat(const QString &id = u"seat-1"_s, const QString &email = u"ada@example.com"_s)
{
    Invitation row;
    row.key = {u"connection"_s, id};
    row.state = State::Pending;
    row.email = email;
    row.expiresAt = Dead;
    row.container = {.kind = u"subscription"_s, .id = u"sub"_s, .name = {}, .owner = {}, .seatsTotal = 3};
    row.metadata = uR"({"team":"a"})"_s;
    return row;
}

Invitation changed(Invitation row, const std::function<void(Invitation &)> &change)
{
    change(row);
    return row;
}

OutboxItem item(int attempts = 0)
{
    OutboxItem planned;
    planned.action = Action::Renew;
    planned.key = {u"connection"_s, u"seat-1"_s};
    planned.email = u"Ada@example.com"_s; // the vendor's case may differ
    planned.createdAt = Now - 10s;
    planned.expiresBefore = Dead;
    planned.attempts = attempts;
    return planned;
}

const VendorTraits &traits()
{
    static const VendorTraits Traits = [] {
        VendorTraits made;
        made.linkLifetime = 24h;
        return made;
    }();
    return Traits;
}

RowFacts facts()
{
    return {.traits = traits(), .vendorNow = Now};
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class TestRowCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void onlyTheSamePersonIsMailedOrRevoked_data()
    {
        QTest::addColumn<QList<Invitation>>("rows");
        QTest::addColumn<Kind>("resend");
        QTest::addColumn<Kind>("revoke");
        const auto row = [](const char *name, Kind resend, Kind revoke,
                             const std::function<void(Invitation &)> &change) {
            QTest::newRow(name) << QList<Invitation>{changed(seat(), change)} << resend << revoke;
        };
        const auto inState = [](State state) { return [state](Invitation &one) { one.state = state; }; };
        row("as planned", Kind::MayGo, Kind::MayGo, [](Invitation &) {});
        row("expired", Kind::MayGo, Kind::MayGo, inState(State::Expired));
        row("a new link", Kind::MayGo, Kind::MayGo, [](Invitation &one) { one.expiresAt = Now + 24h; });
        row("joined", Kind::Stop, Kind::MayGo, inState(State::Joined));
        row("unknown state", Kind::Stop, Kind::MayGo, inState(State::Unknown));
        row("revoked", Kind::Stop, Kind::Stop, inState(State::Withdrawn));
        row("another person's", Kind::Stop, Kind::Stop, [](Invitation &one) { one.email = u"eve@example.com"_s; });
        row("nobody's", Kind::Stop, Kind::Stop, [](Invitation &one) { one.email.clear(); });
        QTest::newRow("gone") << QList<Invitation>{seat(u"seat-2"_s)} << Kind::Stop << Kind::Stop;
    }

    void onlyTheSamePersonIsMailedOrRevoked()
    {
        QFETCH(const QList<Invitation>, rows);
        OutboxItem planned = item();
        for (const auto &[action, column] :
            {std::pair(Action::Resend, "resend"), std::pair(Action::Revoke, "revoke")}) {
            planned.action = action;
            const RowFinding finding = lookBeforeSending(rows, planned);
            QTEST(finding.kind, column);
            QCOMPARE(finding.reason.isEmpty(), finding.kind != Kind::Stop);
        }
    }

    void onlyWhatIsAsPlannedIsReleased_data()
    {
        QTest::addColumn<QList<Invitation>>("rows");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *name, const QList<Invitation> &rows, Kind kind, int attempts = 0) {
            QTest::newRow(name) << rows << attempts << kind;
        };
        const auto with = [](const std::function<void(Invitation &)> &change) {
            return QList<Invitation>{changed(seat(), change)};
        };
        const auto other = [](State state) {
            return changed(seat(u"seat-2"_s), [state](Invitation &two) { two.state = state; });
        };
        const Invitation stranger = seat(u"seat-3"_s, u"bob@example.com"_s);
        const Invitation second = seat(u"seat-4"_s, u"cid@example.com"_s);
        const Invitation third = seat(u"seat-5"_s, u"dan@example.com"_s);

        row("as planned", {seat()}, Kind::MayGo);
        row("as planned, again", {seat()}, Kind::MayGo, 1);
        row("others beside it", {seat(), stranger, second}, Kind::MayGo);
        row("vendor says expired", with([](Invitation &one) { one.state = State::Expired; }), Kind::MayGo);
        row("joined", with([](Invitation &one) { one.state = State::Joined; }), Kind::Stop);
        row("joined, after a try", with([](Invitation &one) { one.state = State::Joined; }), Kind::Stop, 1);
        row("unknown state", with([](Invitation &one) { one.state = State::Unknown; }), Kind::Stop);
        row("another person's", with([](Invitation &one) { one.email = u"eve@example.com"_s; }), Kind::Stop);
        row("another person's, after a try", with([](Invitation &one) { one.email = u"eve@example.com"_s; }),
            Kind::Released, 1);
        row("another person's after a try, who has another seat",
            {changed(seat(), [](Invitation &one) { one.email = u"eve@example.com"_s; }), other(State::Pending)},
            Kind::Stop, 1);
        row("another person has joined, after a try", with([](Invitation &one) {
            one.email = u"eve@example.com"_s;
            one.state = State::Joined;
        }),
            Kind::Released, 1);
        row("revoked by us, and has another seat",
            {changed(seat(), [](Invitation &one) { one.state = State::Withdrawn; }), other(State::Joined)}, Kind::Stop,
            1);
        row("no address", with([](Invitation &one) { one.email.clear(); }), Kind::Stop);
        row("renewed meanwhile", with([](Invitation &one) { one.expiresAt = Now + 24h; }), Kind::Stop);
        row("another deadline", with([](Invitation &one) { one.expiresAt = Dead - 1h; }), Kind::Stop);
        row("revoked by somebody", with([](Invitation &one) { one.state = State::Withdrawn; }), Kind::Stop);
        row("revoked by us", with([](Invitation &one) { one.state = State::Withdrawn; }), Kind::Released, 1);
        row("gone", {}, Kind::Stop);
        row("gone, after a try", {}, Kind::Released, 1);
        row("has another pending seat", {seat(), other(State::Pending)}, Kind::Stop);
        row("has joined elsewhere", {seat(), other(State::Joined)}, Kind::Stop);
        row("had another seat", {seat(), other(State::Withdrawn)}, Kind::MayGo);
        row("more given than paid for", {seat(), stranger, second, third}, Kind::Stop);
        row("metadata too long",
            with([](Invitation &one) { one.metadata = u"{\"a\":\""_s + QString(1100, u'x') + u"\"}"_s; }), Kind::Stop);
        row("metadata with too many fields", with([](Invitation &one) {
            QStringList fields;
            for (int i = 0; i < 11; ++i) {
                fields.append(u"\"k%1\":1"_s.arg(i));
            }
            one.metadata = u'{' + fields.join(u',') + u'}';
        }),
            Kind::Stop);
        row("no metadata", with([](Invitation &one) { one.metadata.clear(); }), Kind::MayGo);
    }

    void onlyWhatIsAsPlannedIsReleased()
    {
        QFETCH(const QList<Invitation>, rows);
        QFETCH(const int, attempts);
        const RowFinding finding = lookBeforeRelease(rows, item(attempts), facts());
        QTEST(finding.kind, "kind");
        QCOMPARE(finding.reason.isEmpty(), finding.kind != Kind::Stop);
    }

    void whatTheSeatCarriesGoesAlong()
    {
        QCOMPARE(lookBeforeRelease({seat()}, item(), facts()).metadata, seat().metadata);
        const Invitation bare = changed(seat(), [](Invitation &one) { one.metadata.clear(); });
        const QString none = lookBeforeRelease({bare}, item(), facts()).metadata;
        QVERIFY(none.isEmpty() && !none.isNull());
        const Invitation freed = changed(seat(), [](Invitation &one) { one.state = State::Withdrawn; });
        QCOMPARE(lookBeforeRelease({freed}, item(1), facts()).metadata, seat().metadata);
    }

    void aLostAssignmentIsSettledByTheList_data()
    {
        QTest::addColumn<QList<Invitation>>("rows");
        QTest::addColumn<Kind>("kind");
        const auto mine = [](State state, Instant expiresAt) {
            return QList<Invitation>{changed(seat(u"seat-9"_s), [&](Invitation &one) {
                one.state = state;
                one.expiresAt = expiresAt;
            })};
        };
        QTest::newRow("absent") << QList<Invitation>{} << Kind::MayGo;
        QTest::newRow("revoked") << mine(State::Withdrawn, Dead) << Kind::MayGo;
        QTest::newRow("another person") << QList<Invitation>{seat(u"x"_s, u"bob@example.com"_s)} << Kind::MayGo;
        QTest::newRow("new link") << mine(State::Pending, Now + 24h) << Kind::Renewed;
        QTest::newRow("new link, a minute less") << mine(State::Pending, Now + 24h - 1min) << Kind::Renewed;
        QTest::newRow("joined already") << mine(State::Joined, Now + 24h) << Kind::Renewed;
        QTest::newRow("old link") << mine(State::Pending, Dead) << Kind::Stop;
        QTest::newRow("somebody's link") << mine(State::Pending, Now + 12h) << Kind::Stop;
    }

    void aLostAssignmentIsSettledByTheList()
    {
        QFETCH(const QList<Invitation>, rows);
        const RowFinding finding = lookBeforeAssign(rows, item(2), facts());
        QTEST(finding.kind, "kind");
        if (finding.kind == Kind::Renewed) {
            QCOMPARE(finding.seatId, u"seat-9"_s);
            QCOMPARE(finding.expiresAt, rows.constFirst().expiresAt);
        }
    }

    void theVendorsClockCounts()
    {
        const Invitation renewed = changed(seat(), [](Invitation &one) { one.expiresAt = Now + 24h; });
        RowFacts ahead = facts();
        ahead.skew = 1h;
        ahead.vendorNow = Now + 1h;
        QCOMPARE(lookBeforeAssign({renewed}, item(2), ahead).kind, Kind::Stop); // 23 h by its clock: not of this try
        QCOMPARE(lookBeforeAssign({renewed}, item(2), facts()).kind, Kind::Renewed);
    }
};

QTEST_APPLESS_MAIN(TestRowCheck)
#include "tst_rowcheck.moc"
