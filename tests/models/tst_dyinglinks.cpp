// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/dyinglinks.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant Now = Instant::fromRfc3339("2026-11-21T14:10:00Z"); // 15:10 in Berlin

Invitation pending(const QString &id, Instant expiresAt, const QString &connection = u"c1"_s)
{
    Invitation invitation;
    invitation.key = {.connection = connection, .id = id};
    invitation.state = State::Pending;
    invitation.expiresAt = expiresAt;
    return invitation;
}

} // namespace

class TestDyingLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLinksThatStillWorkAndDieSoonCount();
    void aVendorsClockIsTakenIntoAccount();
    void eachLinkRingsOnce();
    void theAlarmRestsAnHour();
    void nothingRingsWithoutLinks();
    void theWordsNameTheNextFullHour_data();
    void theWordsNameTheNextFullHour();

private:
    [[nodiscard]] static DyingLinks counted(const QList<Invitation> &rows, const ClockSkews &skews = {});
};

DyingLinks TestDyingLinks::counted(const QList<Invitation> &rows, const ClockSkews &skews)
{
    InvitationTable table;
    (void)table.merge(rows);
    DyingLinksCounter counter;
    QSignalSpy spy(&counter, &DyingLinksCounter::counted);
    counter.count(table.snapshot(), Now, skews);
    return spy.wait() ? spy.first().first().value<DyingLinks>() : DyingLinks{.count = -1, .last = {}};
}

void TestDyingLinks::onlyLinksThatStillWorkAndDieSoonCount()
{
    Invitation joined = pending(u"joined"_s, Now + 1h);
    joined.state = State::Joined;
    const DyingLinks links = counted({pending(u"dead"_s, Now - 1min), pending(u"soon"_s, Now + 10min),
        pending(u"later"_s, Now + 5h), pending(u"tomorrow"_s, Now + 20h), pending(u"never"_s, {}), joined});
    QCOMPARE(links, (DyingLinks{.count = 2, .last = Now + 5h}));
}

void TestDyingLinks::aVendorsClockIsTakenIntoAccount()
{
    // Their clock is two hours ahead: what they let die at ten is dead for us at eight.
    const ClockSkews skews = {{u"c1"_s, 2h}};
    const DyingLinks links = counted({pending(u"dead"_s, Now + 1h), pending(u"soon"_s, Now + 7h)}, skews);
    QCOMPARE(links, (DyingLinks{.count = 1, .last = Now + 5h}));
}

void TestDyingLinks::eachLinkRingsOnce()
{
    DyingAlarm alarm;
    QVERIFY(alarm.rings({.count = 2, .last = Now + 3h}, Now));
    QVERIFY(!alarm.rings({.count = 2, .last = Now + 3h}, Now + 2h));
    QVERIFY(!alarm.rings({.count = 1, .last = Now + 2h}, Now + 2h)); // the other was renewed
    QVERIFY(alarm.rings({.count = 2, .last = Now + 6h}, Now + 2h));
}

void TestDyingLinks::theAlarmRestsAnHour()
{
    DyingAlarm alarm;
    QVERIFY(alarm.rings({.count = 1, .last = Now + 3h}, Now));
    QVERIFY(!alarm.rings({.count = 2, .last = Now + 4h}, Now + 59min));
    QVERIFY(alarm.rings({.count = 2, .last = Now + 4h}, Now + 60min));
}

void TestDyingLinks::nothingRingsWithoutLinks()
{
    DyingAlarm alarm;
    QVERIFY(!alarm.rings({}, Now));
    QVERIFY(alarm.rings({.count = 1, .last = Now + 1h}, Now));
}

void TestDyingLinks::theWordsNameTheNextFullHour_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Instant>("last");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << Instant() << QString();
    QTest::newRow("one") << 1 << Now + 30min << u"1 link dies before 4:00 PM"_s;
    QTest::newRow("several") << 1234 << Now + 2h << u"1,234 links die before 6:00 PM"_s;
    QTest::newRow("on the hour") << 2 << Now + 50min << u"2 links die before 4:00 PM"_s;
}

void TestDyingLinks::theWordsNameTheNextFullHour()
{
    QFETCH(int, count);
    QFETCH(Instant, last);
    QFETCH(QString, text);
    const QTimeZone zone("Europe/Berlin");
    // Newer data of the CLDR put a narrow space before PM.
    QCOMPARE(dyingLinksText({.count = count, .last = last}, Now, zone).replace(QChar(0x202f), u' '), text);
}

QTEST_GUILESS_MAIN(TestDyingLinks)
#include "tst_dyinglinks.moc"
