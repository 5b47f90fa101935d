// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationexport.h"

#include "tests/models/samples.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Reinvite;
using namespace Samples;

namespace {

const ExportFacts Facts = {.now = Now,
    .skews = {{u"north"_s, 13h}},
    .connectionNames = {{u"acme"_s, u"Acme Cloud"_s}, {u"north"_s, u"Northwind"_s}},
    .vendors = {{u"acme"_s, {.id = u"polar"_s, .name = u"Polar"_s}}}};

Invitation fullSeat()
{
    Invitation invitation = seat(u"full"_s);
    invitation.name = u"Ana Full"_s;
    invitation.role = u"viewer"_s;
    invitation.container.owner = u"Northwind Ltd"_s;
    invitation.createdAt = Now - 24h;
    invitation.joinedAt = Now - 1h;
    invitation.withdrawnAt = Now - 2h;
    return invitation;
}

/// A table and every slot of it, in order.
struct Rows
{
    explicit Rows(const QList<Invitation> &invitations) { slotList = table.merge(invitations).added; }

    [[nodiscard]] QByteArray exported(ExportFormat format, ExportReader reader = ExportReader::Stream) const
    {
        InvitationExport writer(format, reader, Facts);
        QByteArray text = writer.head();
        for (const int slot : slotList) {
            text += writer.part(table.snapshot(), std::span(&slot, 1)); // the smallest parts there can be
        }
        return text + writer.foot();
    }
    [[nodiscard]] QJsonArray json() const
    {
        QJsonParseError error = {};
        const auto document = QJsonDocument::fromJson(exported(ExportFormat::Json), &error);
        return error.error == QJsonParseError::NoError ? document.array() : QJsonArray{error.errorString()};
    }
    [[nodiscard]] QStringList tabbed() const
    {
        return (tabbedHead() + tabbedRows(table.snapshot(), slotList, Facts)).split(u'\n');
    }

    InvitationTable table;
    QList<int> slotList;
};

} // namespace

class InvitationExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyFieldIsWritten()
    {
        Rows rows({fullSeat()});
        rows.table.setMail(rows.slotList.first(),
            {.state = SendState::Sent,
                .at = Now - 3min,
                .undoUntil = {},
                .lastSentAt = Now - 4min,
                .timesSent = 2,
                .reason = {}});
        const QJsonObject row = rows.json().first().toObject();
        QCOMPARE(row.size(), exportColumns().size());
        const auto text = [&row](const char *name) { return row[QLatin1StringView(name)].toString(); };
        QCOMPARE(text("connection"), u"Acme Cloud"_s);
        QCOMPARE(text("vendor"), u"polar"_s);
        QCOMPARE(text("state"), u"pending"_s);
        QCOMPARE(text("badge"), u"pending"_s);
        QCOMPARE(text("vendor_state"), u"pending"_s);
        QCOMPARE(text("email"), u"full@northwind.example"_s);
        QCOMPARE(text("name"), u"Ana Full"_s);
        QCOMPARE(text("role"), u"viewer"_s);
        QCOMPARE(text("container"), u"Pro plan"_s);
        QCOMPARE(text("container_kind"), u"subscription"_s);
        QCOMPARE(text("container_id"), u"sub"_s);
        QCOMPARE(text("container_owner"), u"Northwind Ltd"_s);
        QCOMPARE(text("created_at"), u"2026-11-19T12:00:00.000Z"_s);
        QCOMPARE(text("expires_at"), u"2026-11-21T00:00:00.000Z"_s);
        QCOMPARE(text("joined_at"), u"2026-11-20T11:00:00.000Z"_s);
        QCOMPARE(text("withdrawn_at"), u"2026-11-20T10:00:00.000Z"_s);
        QCOMPARE(text("last_outcome"), u"sent"_s);
        QCOMPARE(text("last_outcome_at"), u"2026-11-20T11:57:00.000Z"_s);
        QCOMPARE(text("last_sent_at"), u"2026-11-20T11:56:00.000Z"_s);
        QCOMPARE(row[u"times_sent"_s].toInt(), 2);
        QCOMPARE(text("id"), u"full"_s);
        QCOMPARE(text("key"), u"acme/full"_s);
    }

    void whatIsNotToldIsNull()
    {
        Invitation bare;
        bare.key = {.connection = u"gone"_s, .id = u"x"_s};
        const QJsonObject row = Rows({bare}).json().first().toObject();
        for (const char *name : {"email", "name", "role", "container", "container_owner", "created_at", "expires_at",
                 "joined_at", "withdrawn_at", "last_outcome", "last_outcome_at", "last_sent_at", "vendor_state"}) {
            QVERIFY2(row[QLatin1StringView(name)].isNull(), name);
        }
        QCOMPARE(row[u"times_sent"_s].toInt(-1), 0);
    }

    void theStateIsThatOfTheVendorsClock()
    {
        const QJsonArray rows = Rows({seat(u"a"_s), seat(u"b"_s, u"north"_s)}).json();
        QCOMPARE(rows[0][u"state"_s].toString(), u"pending"_s);
        QCOMPARE(rows[1][u"state"_s].toString(), u"expired"_s); // its clock is 13 h ahead
        QCOMPARE(rows[1][u"vendor_state"_s].toString(), u"pending"_s);
        QCOMPARE(rows[1][u"connection"_s].toString(), u"Northwind"_s);
    }

    void theOrderIsTheOneGiven()
    {
        Rows rows({seat(u"a"_s), seat(u"b"_s), seat(u"c"_s)});
        std::ranges::reverse(rows.slotList);
        QStringList ids;
        for (const QJsonValue row : rows.json()) {
            ids += row[u"id"_s].toString();
        }
        QCOMPARE(ids, QStringList({u"c"_s, u"b"_s, u"a"_s}));
    }

    void slotsThatAreFreeAreLeftOut()
    {
        Rows rows({seat(u"a"_s), seat(u"b"_s), seat(u"c"_s, u"north"_s)});
        rows.table.removeConnection(u"north"_s);
        QCOMPARE(rows.json().size(), 2);
        QCOMPARE(rows.tabbed().size(), 4); // headings, two rows, and the end of the last line
        InvitationExport writer(ExportFormat::Csv, ExportReader::File, Facts);
        QVERIFY(!writer.part(rows.table.snapshot(), rows.slotList).isEmpty());
        QCOMPARE(writer.count(), 2);
    }

    void noRowsAreAListAllTheSame()
    {
        QCOMPARE(Rows({}).exported(ExportFormat::Json), QByteArray("[\n]\n"));
        QCOMPARE(Rows({}).exported(ExportFormat::Csv), exportColumns().join(u',').toLatin1() + "\r\n");
        QCOMPARE(Rows({}).tabbed(), QStringList({copyColumns().join(u'\t'), QString()}));
    }

    void aFileForASpreadsheetSaysThatItIsUtf8()
    {
        const Rows rows({seat(u"a"_s)});
        QVERIFY(rows.exported(ExportFormat::Csv, ExportReader::File)
                    .startsWith("\xEF\xBB\xBF"
                                "connection,"));
        QVERIFY(rows.exported(ExportFormat::Csv).startsWith("connection,"));
        QVERIFY(rows.exported(ExportFormat::Json, ExportReader::File).startsWith("["));
    }

    void whatVendorsSendCannotRunNorBreakOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("tabbed");
        const auto row = [](const char *title, const QString &name, const QString &csv, const QString &tabbed) {
            QTest::newRow(title) << name << csv << tabbed;
        };
        row("formula", u"=1+1"_s, u"\"'=1+1\""_s, u"'=1+1"_s);
        row("formula behind a tab", u"\t=1+1"_s, u"\"'\t=1+1\""_s, u"' =1+1"_s);
        row("cells and lines", u"a\tb\r\nc"_s, u"\"a\tb\r\nc\""_s, u"a b  c"_s);
        row("lines of Unicode", u"a\u2028b\u2029c"_s, u"\"a\u2028b\u2029c\""_s, u"a b c"_s);
        row("quotes", u"\"Nina\", M."_s, u"\"\"\"Nina\"\", M.\""_s, u"\"\"\"Nina\"\", M.\""_s);
        row("quotes inside", u"Ana \"Nina\" M."_s, u"\"Ana \"\"Nina\"\" M.\""_s, u"Ana \"Nina\" M."_s);
        row("wide signs", u"李小龙 😀"_s, u"\"李小龙 😀\""_s, u"李小龙 😀"_s);
    }
    void whatVendorsSendCannotRunNorBreakOut()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, csv);
        QFETCH(const QString, tabbed);
        Invitation invitation = fullSeat();
        invitation.name = name;
        const Rows rows({invitation});
        const QString text = QString::fromUtf8(rows.exported(ExportFormat::Csv));
        QVERIFY2(text.contains(u",%1,\"viewer\""_s.arg(csv)), qPrintable(text));
        QCOMPARE(rows.tabbed().size(), 3);
        QCOMPARE(rows.tabbed().at(1).split(u'\t').at(copyColumns().indexOf(u"name"_s)), tabbed);
        QCOMPARE(rows.json()[0][u"name"_s].toString(), name);
    }

    void theTerminalsColumnsAreAmongThem()
    {
        const Invitation invitation = fullSeat();
        const MailStatus mail;
        const InvitationRow row{
            .invitation = invitation, .mail = mail, .connectionName = {}, .now = {}, .vendorNow = Now};
        const QJsonObject two = exportedRow(row, {u"id"_s, u"email"_s, u"no such column"_s});
        QCOMPARE(two.keys(), QStringList({u"email"_s, u"id"_s}));
    }
};

QTEST_GUILESS_MAIN(InvitationExportTest)
#include "tst_invitationexport.moc"
