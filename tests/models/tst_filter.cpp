// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filter.h"

#include "models/invitationquery.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A Wednesday, noon in Berlin.
const Instant Now = Instant::fromRfc3339("2026-11-18T11:00:00Z");

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

struct Sample
{
    Invitation invitation;
    MailStatus mail;
};

Sample sample()
{
    Sample row;
    row.invitation.key = {u"c1"_s, u"seat-42"_s};
    row.invitation.state = State::Pending;
    row.invitation.email = u"Ada.Lovelace@Mail.Acme.com"_s;
    row.invitation.name = u"Ada Lovelace"_s;
    row.invitation.role = u"viewer"_s;
    row.invitation.container.name = u"Acme Cloud Team"_s;
    row.invitation.container.owner = u"Globex"_s;
    row.invitation.createdAt = Now - 240h;
    row.invitation.expiresAt = Now + 11h;
    row.mail.timesSent = 2;
    row.mail.lastSentAt = Now - 48h;
    row.mail.state = SendState::Unsettled;
    return row;
}

bool passes(const Filter &filter, const Sample &row)
{
    InvitationTable table;
    (void)table.merge({row.invitation});
    (void)table.setMail(0, row.mail);
    InvitationQuery query;
    query.filter = filter;
    query.now = Now;
    query.connectionNames = {{u"c1"_s, u"Acme portal"_s}};
    query.vendors = {{u"c1"_s, {.id = u"polar"_s, .name = u"Polar"_s, .renewsByAssigning = true}}};
    query.changed = {0};
    const std::atomic_bool stop = false;
    return !runQuery(table.snapshot(), query, stop).shown.order.isEmpty();
}

} // namespace

class TestFilter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void termsJudgeTheSample_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *text, bool matches) {
            QTest::newRow(text) << QString::fromUtf8(text) << matches;
        };
        row("", true);
        row("   ", true);
        row("ada", true);
        row("ADA love", true);
        row("\"ada love\"", true);
        row("\"love ada\"", false);
        row("ada bob", false);
        row("-bob", true);
        row("-ada", false);
        row("portal", true);
        row("seat-42", true);
        row("globex", true);
        row("email:acme", true);
        row("email:bob", false);
        row("name:\"ada lovelace\"", true);
        row("name:acme", false);
        row("role:viewer", true);
        row("role:admin", false);
        row("product:cloud", true);
        row("owner:globex", true);
        row("id:42", true);
        row("domain:acme.com", true);
        row("domain:@mail.acme.com", true);
        row("domain:me.com", false);
        row("-domain:example.com", true);
        row("state:pending", true);
        row("state:expired", false);
        row("state:expired,pending", true);
        row("-state:joined", true);
        row("STATE:Pending", true);
        row("vendor:polar", true);
        row("vendor:worth", false);
        row("connection:portal", true);
        row("connection:cloud", false);
        row("expires<24h", true);
        row("expires<6h", false);
        row("expires>6h", true);
        row("expires<=12h", true);
        row("expires<0.4d", false);
        row("expires<2w", true);
        row("expires:today", true);
        row("expires:tomorrow", false);
        row("expires:weekend", false);
        row("expires:never", false);
        row("expires<monday", true);
        row("expires<thu", true);
        row("expires>fri", false);
        row("expires<2026-12-24", true);
        row("horizon:24h", true);
        row("horizon:expired,24h", true);
        row("horizon:expired,6h,3d,later,never", false);
        row("-horizon:6h", true);
        row("sent>1d", true);
        row("sent>7d", false);
        row("sent<7d", true);
        row("sent:never", false);
        row("created>7d", true);
        row("created>30d", false);
        row("times>=2", true);
        row("times:2", true);
        row("times=3", false);
        row("times<2", false);
        row("outcome:unsettled", true);
        row("outcome:sent", false);
        row("is:renewable", true);
        row("is:guessed", false);
        row("is:attention", true);
        row("is:changed", true);
        row("-is:changed", false);
        row("role:view role:er", true);
        row("-role:viewer", false);
        row("-owner:globex", false);
        row("-product:globex", true);
        row("state:pending vendor:polar expires<24h times>=2 -domain:example.com \"ada love\"", true);
        row("state:pending vendor:polar expires<6h", false);
        row("\"state:expired\"", false); // in quotes it is text
    }

    void termsJudgeTheSample()
    {
        QFETCH(const QString, text);
        const auto filter = Filter::parse(text, Now, berlin());
        QVERIFY2(filter, filter ? "" : qPrintable(filter.error().sentence));
        const Sample row = sample();
        QTEST(passes(*filter, row), "matches");
    }

    void deadlinesThatArePastOrNotTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Instant>("expiresAt");
        QTest::addColumn<bool>("matches");
        QTest::newRow("dead is not soon") << u"expires<24h"_s << Now - 1h << false;
        QTest::newRow("dead is not late") << u"expires>24h"_s << Now - 1h << false;
        QTest::newRow("dead is not before Monday") << u"expires<monday"_s << Now - 1h << false;
        QTest::newRow("none is not soon") << u"expires<24h"_s << Instant() << false;
        QTest::newRow("none is never") << u"expires:never"_s << Instant() << true;
        QTest::newRow("Saturday is weekend")
            << u"expires:weekend"_s << Instant::fromRfc3339("2026-11-21T00:00:00+01:00") << true;
        QTest::newRow("Friday night is not")
            << u"expires:weekend"_s << Instant::fromRfc3339("2026-11-20T23:59:59+01:00") << false;
        QTest::newRow("Monday is not") << u"expires:weekend"_s << Instant::fromRfc3339("2026-11-23T00:00:00+01:00")
                                       << false;
        QTest::newRow("Sunday is before Monday")
            << u"expires<monday"_s << Instant::fromRfc3339("2026-11-22T23:59:59+01:00") << true;
    }

    void deadlinesThatArePastOrNotTold()
    {
        QFETCH(const QString, text);
        QFETCH(const Instant, expiresAt);
        Sample row = sample();
        row.invitation.expiresAt = expiresAt;
        const auto filter = Filter::parse(text, Now, berlin());
        QVERIFY(filter);
        QTEST(passes(*filter, row), "matches");
    }

    void errorsSayWhereAndWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("position");
        QTest::addColumn<QString>("part");
        QTest::newRow("field") << u"ada stat:x"_s << qsizetype(4) << u"stat"_s;
        QTest::newRow("state") << u"state:dead"_s << qsizetype(0) << u"expired"_s;
        QTest::newRow("no value") << u"state:"_s << qsizetype(0) << u"state:expired"_s;
        QTest::newRow("number") << u"times>=x"_s << qsizetype(0) << u"times>=2"_s;
        QTest::newRow("span") << u"sent>soon"_s << qsizetype(0) << u"sent>7d"_s;
        QTest::newRow("needs comparison") << u"sent:7d"_s << qsizetype(0) << u"sent>7d"_s;
        QTest::newRow("deadline") << u"expires:x"_s << qsizetype(0) << u"weekend"_s;
        QTest::newRow("colon") << u"role>viewer"_s << qsizetype(0) << u"role:"_s;
        QTest::newRow("is") << u"is:green"_s << qsizetype(0) << u"renewable"_s;
        QTest::newRow("outcome") << u"outcome:lost"_s << qsizetype(0) << u"unsettled"_s;
    }

    void errorsSayWhereAndWhat()
    {
        QFETCH(const QString, text);
        QFETCH(const qsizetype, position);
        QFETCH(const QString, part);
        const auto filter = Filter::parse(text, Now, berlin());
        QVERIFY(!filter);
        QCOMPARE(filter.error().position, position);
        QVERIFY(filter.error().length > 0);
        QVERIFY2(filter.error().sentence.contains(part), qPrintable(filter.error().sentence));
    }

    void termsAreToldAsTheyWereWritten()
    {
        const auto filter = Filter::parse(u"ada  -domain:x.com \"two words\" name:\"a b\""_s, Now, berlin());
        QVERIFY(filter);
        const QList<Filter::Term> expected = {
            {u"ada"_s, 0}, {u"-domain:x.com"_s, 5}, {u"\"two words\""_s, 19}, {u"name:\"a b\""_s, 31}};
        QCOMPARE(filter->terms(), expected);
    }

    void anOpenQuoteEndsWithTheText()
    {
        const auto filter = Filter::parse(u"\"ada love"_s, Now, berlin());
        QVERIFY(filter);
        QVERIFY(passes(*filter, sample()));
    }

    void whatCouldStandThereIsOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("fields") << u"ex"_s << QStringList{u"expires:"_s};
        QTest::newRow("fields behind") << u"ada -co"_s << QStringList{u"ada -connection:"_s};
        QTest::newRow("values") << u"outcome:un"_s << QStringList({u"outcome:unsettled"_s, u"outcome:undone"_s});
        QTest::newRow("in quotes") << u"\"ex"_s << QStringList();
    }

    void whatCouldStandThereIsOffered()
    {
        QFETCH(const QString, text);
        QTEST(Filter::completions(text), "expected");
    }
};

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
