// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerexport.h"

#include "tests/models/ledgersamples.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Reinvite;
using namespace Samples;

namespace {

LedgerExport writer(ExportFormat format, LedgerExport::Reader reader = LedgerExport::Reader::Stream)
{
    return {format, reader, {{u"acme"_s, u"Acme Cloud"_s}}, berlin()};
}

QByteArray csv(const QList<LedgerEntry> &entries)
{
    return exported(writer(ExportFormat::Csv), entries);
}

QJsonArray json(const QList<LedgerEntry> &entries)
{
    QJsonParseError error = {};
    const auto document = QJsonDocument::fromJson(exported(writer(ExportFormat::Json), entries), &error);
    return error.error == QJsonParseError::NoError ? document.array() : QJsonArray{error.errorString()};
}

} // namespace

class LedgerExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyFieldIsWritten()
    {
        LedgerEntry all = entry(3);
        all.expiresAfter = Now + 27h;
        all.vendorText = u"Sent"_s;
        all.reason = u"why"_s;
        const QJsonObject object = json({all}).first().toObject();
        QCOMPARE(object[u"at"_s].toString(), u"2026-11-20T13:00:03.000+01:00"_s);
        QCOMPARE(object[u"action"_s].toString(), u"resend"_s);
        QCOMPARE(object[u"outcome"_s].toString(), u"sent"_s);
        QCOMPARE(object[u"email"_s].toString(), u"ana3@northwind.example"_s);
        QCOMPARE(object[u"connection"_s].toString(), u"Acme Cloud"_s);
        QCOMPARE(object[u"expires_after"_s].toString(), u"2026-11-21T16:00:00.000+01:00"_s);
        QCOMPARE(object[u"http_status"_s].toInt(), 200);
        QCOMPARE(object[u"request_id"_s].toString(), u"req-3"_s);
        QCOMPARE(object[u"user"_s].toString(), u"mia"_s);
        for (const auto &value : object) {
            QVERIFY(!value.isNull());
        }
    }

    void timesTellTheOffsetOfTheirDay()
    {
        QCOMPARE(isoTime(Instant::fromRfc3339("2026-07-01T12:00:00Z"), berlin()), u"2026-07-01T14:00:00.000+02:00"_s);
        QCOMPARE(
            isoTime(Instant::fromRfc3339("2026-01-01T12:00:00Z"), QTimeZone::utc()), u"2026-01-01T12:00:00.000Z"_s);
        QVERIFY(isoTime({}, berlin()).isNull());
    }

    void whatIsNotKnownIsNull()
    {
        LedgerEntry bare;
        bare.vendorText = u""_s;
        const QJsonObject object = json({bare}).first().toObject();
        for (const char *name : {"at", "email", "connection", "expires_before", "reason", "http_status", "user"}) {
            QVERIFY2(object.contains(QLatin1StringView(name)) && object[QLatin1StringView(name)].isNull(), name);
        }
        QCOMPARE(object[u"vendor_text"_s], QJsonValue(u""_s));
        // The same in CSV: nothing, and a pair of quotes.
        const QByteArrayList cells = csv({bare}).split('\n').at(1).split(',');
        QCOMPARE(cells.at(3), QByteArray());       // email
        QCOMPARE(cells.at(8), QByteArray("\"\"")); // vendor_text
    }

    void aRemovedConnectionHasItsIdOnly()
    {
        LedgerEntry other = entry(1);
        other.key.connection = u"gone"_s;
        const QJsonObject object = json({other}).first().toObject();
        QVERIFY(object[u"connection"_s].isNull());
        QCOMPARE(object[u"connection_id"_s].toString(), u"gone"_s);
    }

    void aBlankedPersonIsTold()
    {
        LedgerEntry blanked = entry(1);
        blanked.email = QString();
        blanked.blanked = true;
        QCOMPARE(json({blanked}).first()[u"blanked"_s].toBool(), true);
    }

    void whatVendorsSendStaysData_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("formula") << u"=HYPERLINK(\"http://evil.example\")"_s
                                 << QByteArray("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
        QTest::newRow("lines") << u"one\ntwo"_s << QByteArray("\"one\ntwo\"");
        QTest::newRow("from right to left") << u"המושב נתבע"_s << u"\"המושב נתבע\""_s.toUtf8();
        QTest::newRow("beyond 16 bits") << u"😀 ok"_s << u"\"😀 ok\""_s.toUtf8();
    }
    void whatVendorsSendStaysData()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, cell);
        LedgerEntry said = entry(1);
        said.vendorText = text;
        QVERIFY2(csv({said}).contains(cell), csv({said}).constData());
        QCOMPARE(json({said}).first()[u"vendor_text"_s].toString(), text);
    }

    void onlyASpreadsheetsFileHasAMark_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<LedgerExport::Reader>("reader");
        QTest::addColumn<bool>("mark");
        QTest::newRow("CSV file") << ExportFormat::Csv << LedgerExport::Reader::File << true;
        QTest::newRow("CSV stream") << ExportFormat::Csv << LedgerExport::Reader::Stream << false;
        QTest::newRow("JSON file") << ExportFormat::Json << LedgerExport::Reader::File << false;
    }
    void onlyASpreadsheetsFileHasAMark()
    {
        QFETCH(const ExportFormat, format);
        QFETCH(const LedgerExport::Reader, reader);
        QTEST(exported(writer(format, reader), {}).startsWith("\xEF\xBB\xBF"), "mark");
    }

    void partsMakeOneWhole()
    {
        for (const auto format : {ExportFormat::Csv, ExportFormat::Json}) {
            auto parts = writer(format);
            QByteArray text = parts.head();
            text += parts.part(entries({5, 4}));
            text += parts.part({});
            text += parts.part(entries({3}));
            text += parts.foot();
            QCOMPARE(text, exported(writer(format), entries({5, 4, 3})));
        }
        QCOMPARE(json({}).size(), 0);
        QCOMPARE(json(entries({5, 4, 3})).size(), 3);
        QCOMPARE(csv(entries({5, 4, 3})).count("\r\n"), 4);
    }

    void formatsHaveIds()
    {
        QCOMPARE(exportFormatFromId(u"csv"), ExportFormat::Csv);
        QCOMPARE(exportFormatFromId(u"json"), ExportFormat::Json);
        QVERIFY(!exportFormatFromId(u"table"));
    }
};

QTEST_GUILESS_MAIN(LedgerExportTest)
#include "tst_ledgerexport.moc"
