// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/pricetext.h"

#include "tests/models/samples.h"

#include <QLocale>

#include <limits>

using namespace Reinvite;
using namespace Samples;

class PriceTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void moneyHasTheDecimalsOfItsCurrency_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::newRow("cents") << qint64(9000) << u"USD"_s << u"90.00 USD"_s;
        QTest::newRow("odd cents") << qint64(5) << u"EUR"_s << u"0.05 EUR"_s;
        QTest::newRow("whole") << qint64(1200) << u"JPY"_s << u"1,200 JPY"_s;
        QTest::newRow("thousandths") << qint64(1234) << u"KWD"_s << u"1.234 KWD"_s;
        QTest::newRow("unknown") << qint64(100) << u"XYZ"_s << u"1.00 XYZ"_s;
        QTest::newRow("nothing") << qint64(0) << u"USD"_s << u"0.00 USD"_s;
    }

    void moneyHasTheDecimalsOfItsCurrency()
    {
        QFETCH(qint64, amount);
        QFETCH(QString, currency);
        QTEST(moneyText(amount, currency), "text");
    }

    void moneyIsWrittenAsTheLocaleDoes()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(moneyText(1'234'500, u"EUR"_s), u"12.345,00 EUR"_s);
    }

    void tellsWhatStaleSeatsCost_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("interval");
        QTest::addColumn<int>("every");
        QTest::addColumn<int>("seats");
        QTest::addColumn<QString>("text");
        const QString usd = u"USD"_s;
        const QString month = u"month"_s;
        const qint64 huge = std::numeric_limits<qint64>::max();
        QTest::newRow("a month") << qint64(150'000) << usd << month << 1 << 50
                                 << u"about 90.00 USD a month for 3 seats with a dead link"_s;
        QTest::newRow("a year") << qint64(150'000) << usd << u"year"_s << 1 << 50
                                << u"about 90.00 USD a year for 3 seats with a dead link"_s;
        QTest::newRow("a quarter") << qint64(150'000) << usd << month << 3 << 50
                                   << u"about 90.00 USD every 3 months for 3 seats with a dead link"_s;
        QTest::newRow("once") << qint64(150'000) << usd << QString() << 1 << 50
                              << u"about 90.00 USD, paid once, for 3 seats with a dead link"_s;
        QTest::newRow("yen") << qint64(50'000) << u"JPY"_s << month << 1 << 50
                             << u"about 3,000 JPY a month for 3 seats with a dead link"_s;
        QTest::newRow("rounded") << qint64(1000) << usd << month << 1 << 7
                                 << u"about 4.29 USD a month for 3 seats with a dead link"_s;
        QTest::newRow("fewer seats than are dead")
            << qint64(1000) << usd << month << 1 << 2 << u"about 10.00 USD a month for 3 seats with a dead link"_s;
        QTest::newRow("free") << qint64(0) << usd << month << 1 << 50 << QString();
        QTest::newRow("less than a cent") << qint64(1) << usd << month << 1 << 50 << QString();
        QTest::newRow("not told") << qint64(-1) << usd << month << 1 << 50 << QString();
        QTest::newRow("negative") << qint64(-150'000) << usd << month << 1 << 50 << QString();
        QTest::newRow("huge") << huge << usd << month << 1 << 50 << QString();
        QTest::newRow("no currency") << qint64(150'000) << QString() << month << 1 << 50 << QString();
        QTest::newRow("no seats") << qint64(150'000) << usd << month << 1 << 0 << QString();
        QTest::newRow("seats not told") << qint64(150'000) << usd << month << 1 << -1 << QString();
        QTest::newRow("unknown interval") << qint64(150'000) << usd << u"moon"_s << 1 << 50 << QString();
        QTest::newRow("no interval at all") << qint64(150'000) << usd << month << 0 << 50 << QString();
        QTest::newRow("huge interval") << qint64(150'000) << usd << month << std::numeric_limits<int>::max() << 50
                                       << QString();
    }

    void tellsWhatStaleSeatsCost()
    {
        QFETCH(qint64, amount);
        QFETCH(QString, currency);
        QFETCH(QString, interval);
        QFETCH(int, every);
        QFETCH(int, seats);
        const Price price{.amount = amount, .currency = currency, .interval = interval, .intervalCount = every};
        QTEST(staleCostText(price, seats, {.pending = 6, .dead = 3}), "text");
    }

    void saysWhyTheSeatsAreStale()
    {
        const Price price{.amount = 1000, .currency = u"USD"_s, .interval = u"month"_s};
        QVERIFY(
            staleCostText(price, 10, {.pending = 6, .longPending = 2}).endsWith(u"2 seats pending for over a week"));
        QVERIFY(staleCostText(price, 10, {.pending = 6, .dead = 1, .longPending = 2})
                    .endsWith(u"3 seats that nobody uses"));
        QVERIFY(staleCostText(price, 10, {.pending = 6}).isEmpty());
        QVERIFY(!Price().isTold());
    }
};

QTEST_GUILESS_MAIN(PriceTextTest)
#include "tst_pricetext.moc"
