// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/dataformat.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

class DataFormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void cellsCannotRunInASpreadsheet_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const auto row = [](const char *name, const QString &text, const QString &cell) {
            QTest::newRow(name) << text << cell;
        };
        row("equals", u"=1+1"_s, u"\"'=1+1\""_s);
        row("plus", u"+49 30"_s, u"\"'+49 30\""_s);
        row("minus", u"-1"_s, u"\"'-1\""_s);
        row("at", u"@SUM(A1)"_s, u"\"'@SUM(A1)\""_s);
        row("tab", u"\tx"_s, u"\"'\tx\""_s);
        row("carriage return", u"\rx"_s, u"\"'\rx\""_s);
        row("after blanks", u"  =1+1"_s, u"\"'  =1+1\""_s);
        row("after a hard blank", u"\u00A0=1+1"_s, u"\"'\u00A0=1+1\""_s);
        row("after a quote", u"\"=1+1"_s, u"\"'\"\"=1+1\""_s);
        row("after what has no width", u"\uFEFF\u200B=1+1"_s, u"\"'\uFEFF\u200B=1+1\""_s);
        row("wide", u"\uFF1D1+1"_s, u"\"'\uFF1D1+1\""_s);
        row("in the middle", u"ana=1"_s, u"\"ana=1\""_s);
        row("address", u"ana@northwind.example"_s, u"\"ana@northwind.example\""_s);
        row("quotes", u"Ana \"Nina\" M."_s, u"\"Ana \"\"Nina\"\" M.\""_s);
        row("lines", u"one\r\ntwo, three"_s, u"\"one\r\ntwo, three\""_s);
        row("from right to left", u"שלום, עולם"_s, u"\"שלום, עולם\""_s);
        row("blanks alone", u"  "_s, u"\"  \""_s);
        row("empty", u""_s, u"\"\""_s);
        row("null", QString(), QString());
    }
    void cellsCannotRunInASpreadsheet()
    {
        QFETCH(const QString, text);
        QTEST(csvCell(text), "cell");
    }

    void valuesAreWrittenAsJsonWritesThem_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("text") << QJsonValue(u"Øyvind"_s) << QByteArray("\"Øyvind\"");
        QTest::newRow("empty") << QJsonValue(u""_s) << QByteArray("\"\"");
        QTest::newRow("null") << QJsonValue() << QByteArray("null");
        QTest::newRow("number") << QJsonValue(7) << QByteArray("7");
        QTest::newRow("truth") << QJsonValue(true) << QByteArray("true");
        QTest::newRow("signs") << QJsonValue(u"a\"b\\c\n\u0001"_s) << QByteArray("\"a\\\"b\\\\c\\n\\u0001\"");
        QTest::newRow("emoji") << QJsonValue(u"😀"_s) << QByteArray("\"😀\"");
        QTest::newRow("half an emoji") << QJsonValue(QString(QChar(0xD83D))) << QByteArray("\"\\ud83d\"");
    }
    void valuesAreWrittenAsJsonWritesThem()
    {
        QFETCH(const QJsonValue, value);
        QTEST(jsonText(value), "text");
    }

    void aLineHasItsColumnsInOrder()
    {
        const QStringList columns = {u"b"_s, u"a"_s, u"c"_s, u"d"_s, u"e"_s};
        const QJsonObject row{{u"a"_s, u"text"_s}, {u"b"_s, 7}, {u"c"_s, true}, {u"d"_s, QJsonValue()}};
        QCOMPARE(csvHead(columns), u"b,a,c,d,e\r\n"_s);
        QCOMPARE(csvLine(columns, row), u"\"7\",\"text\",\"true\",,\r\n"_s);
    }

    void nullAndEmptyDiffer()
    {
        QVERIFY(orNull(QString()).isNull());
        QCOMPARE(orNull(u""_s), QJsonValue(u""_s));
    }
};

QTEST_GUILESS_MAIN(DataFormatTest)
#include "tst_dataformat.moc"
