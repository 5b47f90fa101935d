// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rowformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class TestRowFormat final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvKeepsFormulasFromRunning_data();
    void csvKeepsFormulasFromRunning();
    void whatIsNotToldIsNull();
    void thePriceIsInTheSmallestUnit();
    void theTableCannotSteerTheTerminal();
    void columnsLineUpBehindWideScripts();
    void aResendTellsTheDeadlineThatTheMailCarries();

private:
    [[nodiscard]] static ListRow row(const QString &name);
};

ListRow TestRowFormat::row(const QString &name)
{
    ListRow row;
    row.invitation.key = {u"acme"_s, u"7c1e"_s};
    row.invitation.state = State::Pending;
    row.invitation.name = name;
    row.connection = {.id = u"acme"_s, .name = u"Acme"_s, .vendor = u"polar"_s};
    row.vendorNow = Instant::fromMsecs(0);
    return row;
}

void TestRowFormat::csvKeepsFormulasFromRunning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");
    QTest::newRow("formula") << u"=1+1"_s << u"\"'=1+1\""_s;
    QTest::newRow("plus") << u"+49 30"_s << u"\"'+49 30\""_s;
    QTest::newRow("command") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
    QTest::newRow("quotes") << u"Ana \"Nina\" M."_s << u"\"Ana \"\"Nina\"\" M.\""_s;
    QTest::newRow("plain") << u"Øyvind"_s << u"\"Øyvind\""_s;
}

void TestRowFormat::csvKeepsFormulasFromRunning()
{
    QFETCH(const QString, name);
    QFETCH(const QString, cell);
    const QString text = formatRows({row(name)}, RowFormat::Csv);
    QVERIFY2(text.contains(u',' + cell + u','), qPrintable(text));
}

void TestRowFormat::whatIsNotToldIsNull()
{
    const QString text = formatRows({row({})}, RowFormat::Json);
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).array().first().toObject();
    for (const char *name : {"email", "name", "role", "expires_at", "last_sent_at", "seats_total", "seats_available",
             "price_amount", "price_currency", "price_interval"}) {
        QVERIFY2(object[QLatin1StringView(name)].isNull(), name);
    }
    QCOMPARE(object[u"times_sent"_s].toInt(-1), 0);
    QCOMPARE(object[u"key"_s].toString(), u"acme/7c1e"_s);
    QCOMPARE(object[u"state"_s].toString(), u"pending"_s);
}

void TestRowFormat::thePriceIsInTheSmallestUnit()
{
    ListRow seat = row({});
    seat.invitation.container.seatsTotal = 50;
    seat.invitation.container.seatsAvailable = 0;
    seat.invitation.container.price = {.amount = 150'000, .currency = u"USD"_s, .interval = u"month"_s};
    const QJsonObject told = toJson(seat);
    QCOMPARE(told[u"seats_total"_s], 50);
    QCOMPARE(told[u"seats_available"_s], 0);
    QCOMPARE(told[u"price_amount"_s], 150'000);
    QCOMPARE(told[u"price_currency"_s], u"USD"_s);
    QCOMPARE(told[u"price_interval"_s], u"month"_s);
    QCOMPARE(told[u"price_interval_count"_s], 1);
    seat.invitation.container.price.interval = QString(); // paid once
    QVERIFY(toJson(seat)[u"price_interval"_s].isNull());
}

void TestRowFormat::theTableCannotSteerTheTerminal()
{
    const QString text = formatRows({row(u"\u001b[2JAna\n\u0007"_s)}, RowFormat::Table);
    QVERIFY(!text.contains(u'\u001b'));
    QVERIFY(!text.contains(u'\u0007'));
    QCOMPARE(text.count(u'\n'), 2); // the titles and one row
}

void TestRowFormat::columnsLineUpBehindWideScripts()
{
    const QStringList lines = formatRows({row(u"李小龙"_s), row(u"abcdef"_s)}, RowFormat::Table).split(u'\n');
    // Three signs that take two columns each stand where six letters do.
    QCOMPARE(lines[1].indexOf(u"Acme"_s) + 3, lines[2].indexOf(u"Acme"_s));
}

void TestRowFormat::aResendTellsTheDeadlineThatTheMailCarries()
{
    OutboxItem item;
    item.key.id = u"7c1e"_s;
    item.state = SendState::Sent;
    item.httpStatus = 200;
    item.expiresBefore = Instant::fromMsecs(1000);
    QCOMPARE(toResendRow(item).expiresAt, Instant::fromMsecs(1000)); // not told: the one that is known
    item.expiresAfter = Instant::fromMsecs(2000);
    QCOMPARE(toResendRow(item).expiresAt, Instant::fromMsecs(2000));
    QCOMPARE(toResendRow(item).outcome, u"sent"_s);
}

QTEST_GUILESS_MAIN(TestRowFormat)
#include "tst_rowformat.moc"
