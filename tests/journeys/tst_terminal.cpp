// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/journeys/servedsandbox.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;

/// reinvite-cli from outside, against `sandbox serve` over HTTP.
class tst_Terminal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsEverySeatOnce();
    void anotherClockAtTheVendorIsSaidAndNoFailure();
    void planSaysWhatWouldBeDoneAndSendsNothing();
    void renewsWhatAFilterLetsThrough();
    void aFilterDoesNotSendDeadLinks();
    void aPauseHoldsWhatOthersConfirm();
    void theAdministratorsWordSettles();
    void writesCsvForSpreadsheets();
    void resendsWithoutAWholeRefresh();
    void saysThatADeadLinkStaysDead();
    void aLostAnswerIsOneMailAndUnsettled();
    void aMovedDeadlineSettlesALostAnswer();
    void exitCodesTellTheOutcome_data();
    void exitCodesTellTheOutcome();
    void theFirstUnknownIdIsNotFound();
    void doesNotSendWithoutBeingTold();
    void refusesBadArguments_data();
    void refusesBadArguments();
    void testSaysWhoTheTokenBelongsTo();
    void removingForgetsTheConnection();
    void theDemoShowsAMail();

private:
    [[nodiscard]] TerminalRun resend(const QString &id) const;
    [[nodiscard]] QString idIn(const QString &state) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TerminalProgram> m_program;
    std::unique_ptr<ServedSandbox> m_sandbox;
    QJsonArray m_rows;
};

void tst_Terminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<TerminalProgram>(m_folder->path());
    m_sandbox = std::make_unique<ServedSandbox>();
    QCOMPARE(m_sandbox->start(*m_program, {QStringLiteral("--limit"), QStringLiteral("0")}), QString());
    m_program->setVariable(QStringLiteral("REINVITE_TOKEN_ACME_CLOUD"), m_sandbox->token());
    const TerminalRun added =
        m_program->run({QStringLiteral("connections"), QStringLiteral("add"), QStringLiteral("Acme Cloud"),
            QStringLiteral("--vendor"), QStringLiteral("polar"), QStringLiteral("--url"), m_sandbox->url()});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    const TerminalRun listed =
        m_program->run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(listed.exitCode == 0, listed.errors.constData());
    m_rows = listed.json();
}

TerminalRun tst_Terminal::resend(const QString &id) const
{
    return m_program->run(
        {QStringLiteral("resend"), id, QStringLiteral("--yes"), QStringLiteral("--format"), QStringLiteral("json")});
}

QString tst_Terminal::idIn(const QString &state) const
{
    for (const auto row : m_rows) {
        if (row[QStringLiteral("state")].toString() == state && !row[QStringLiteral("email")].isNull()) {
            return row[QStringLiteral("id")].toString();
        }
    }
    return {};
}

void tst_Terminal::listsEverySeatOnce()
{
    QCOMPARE(m_rows.size(), 900);
    QSet<QString> ids;
    for (const auto row : std::as_const(m_rows)) {
        ids.insert(row[QStringLiteral("id")].toString());
        for (const char *name : {"id", "key", "connection", "vendor", "state", "email", "name", "container",
                 "expires_at", "last_sent_at", "times_sent"}) {
            QVERIFY2(row.toObject().contains(QLatin1String(name)), name);
        }
    }
    QCOMPARE(ids.size(), 900);
}

void tst_Terminal::anotherClockAtTheVendorIsSaidAndNoFailure()
{
    (void)m_sandbox->post(QStringLiteral("/clock"), {{QStringLiteral("advance_s"), 3600}});
    const TerminalRun run = m_program->run({QStringLiteral("list")});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY2(run.errors.contains("clock"), run.errors.constData());
}

void tst_Terminal::planSaysWhatWouldBeDoneAndSendsNothing()
{
    const TerminalRun run = m_program->run({QStringLiteral("plan"), QStringLiteral("--where"),
        QStringLiteral("state:expired,joined"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QHash<QString, int> outcomes;
    const QJsonArray rows = run.json();
    for (const auto row : rows) {
        ++outcomes[row[QStringLiteral("outcome")].toString()];
    }
    QVERIFY(outcomes.value(QStringLiteral("renew")) > 0);
    QVERIFY(outcomes.value(QStringLiteral("left_out")) > 0);
    QCOMPARE(outcomes.size(), 2);
    QVERIFY(m_sandbox->get(QStringLiteral("/mailbox"))[QStringLiteral("mails")].toArray().isEmpty());
}

void tst_Terminal::renewsWhatAFilterLetsThrough()
{
    const QString where = QStringLiteral("state:expired id:") + idIn(QStringLiteral("expired"));
    const TerminalRun run = m_program->run({QStringLiteral("renew"), QStringLiteral("--where"), where,
        QStringLiteral("--yes"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(run.json().size(), 1);
    QCOMPARE(run.json().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("renewed"));
    const QJsonArray mails = m_sandbox->get(QStringLiteral("/mailbox"))[QStringLiteral("mails")].toArray();
    QCOMPARE(mails.size(), 1);
    QVERIFY(mails.at(0)[QStringLiteral("link_works")].toBool());
}

void tst_Terminal::aFilterDoesNotSendDeadLinks()
{
    const TerminalRun run = m_program->run({QStringLiteral("resend"), QStringLiteral("--where"),
        QStringLiteral("state:expired"), QStringLiteral("--yes"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY(!run.json().isEmpty());
    QVERIFY(m_sandbox->get(QStringLiteral("/mailbox"))[QStringLiteral("mails")].toArray().isEmpty());
    QVERIFY2(run.errors.contains("use renew"), run.errors.constData());
}

void tst_Terminal::aPauseHoldsWhatOthersConfirm()
{
    QCOMPARE(m_program->run({QStringLiteral("outbox"), QStringLiteral("pause")}).exitCode, 0);
    const QString id = idIn(QStringLiteral("pending"));
    QProcess waiting;
    m_program->prepare(waiting, {QStringLiteral("resend"), id, QStringLiteral("--yes")});
    waiting.start();
    const auto open = [this] {
        return m_program
            ->run(
                {QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")})
            .json();
    };
    QTRY_COMPARE_WITH_TIMEOUT(open().size(), 1, 20'000);
    QCOMPARE(open().at(0)[QStringLiteral("state")].toString(), QStringLiteral("armed"));
    QVERIFY(m_sandbox->mailsAbout(id).isEmpty());
    QCOMPARE(m_program->run({QStringLiteral("outbox"), QStringLiteral("resume")}).exitCode, 0);
    QVERIFY(waiting.waitForFinished(20'000));
    QCOMPARE(waiting.exitCode(), 0);
    QCOMPARE(m_sandbox->mailsAbout(id).size(), 1);
    QVERIFY(open().isEmpty());
}

void tst_Terminal::theAdministratorsWordSettles()
{
    (void)m_sandbox->post(QStringLiteral("/faults"), {{QStringLiteral("answer_lost"), 1}});
    const QString id = idIn(QStringLiteral("pending"));
    QCOMPARE(resend(id).exitCode, 5);
    const QJsonArray open = m_program
                                ->run({QStringLiteral("outbox"), QStringLiteral("list"), QStringLiteral("--format"),
                                    QStringLiteral("json")})
                                .json();
    QCOMPARE(open.size(), 1);
    const QString item = QString::number(open.at(0)[QStringLiteral("item")].toInteger());
    const auto settle = [&](const QString &word) {
        return m_program->run({QStringLiteral("outbox"), QStringLiteral("settle"), item, word}).exitCode;
    };
    QCOMPARE(settle(QStringLiteral("perhaps")), 1);
    QCOMPARE(settle(QStringLiteral("arrived")), 0);
    QCOMPARE(settle(QStringLiteral("arrived")), 2);
    QCOMPARE(m_sandbox->mailsAbout(id).size(), 1);
}

void tst_Terminal::writesCsvForSpreadsheets()
{
    const TerminalRun run = m_program->run(
        {QStringLiteral("list"), QStringLiteral("--offline"), QStringLiteral("--format"), QStringLiteral("csv")});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.output.count("\r\n"), 901);
    QVERIFY(run.output.startsWith("id,key,connection,"));
}

void tst_Terminal::resendsWithoutAWholeRefresh()
{
    const qsizetype before = m_sandbox->get(QStringLiteral("/requests"))[QStringLiteral("requests")].toArray().size();
    const QString id = idIn(QStringLiteral("pending"));
    const TerminalRun run = resend(id);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(run.json().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("sent"));
    QCOMPARE(run.json().at(0)[QStringLiteral("http_status")].toInt(), 200);
    QCOMPARE(m_sandbox->mailsAbout(id).size(), 1);
    QCOMPARE(m_sandbox->get(QStringLiteral("/requests"))[QStringLiteral("requests")].toArray().size(), before + 1);
}

void tst_Terminal::saysThatADeadLinkStaysDead()
{
    const QString id = idIn(QStringLiteral("expired"));
    const TerminalRun run = resend(id);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.errors.contains("dead"), run.errors.constData());
    QVERIFY2(
        run.json().at(0)[QStringLiteral("detail")].toString().contains(QStringLiteral("dead")), run.output.constData());
    QCOMPARE(m_sandbox->mailsAbout(id).at(0)[QStringLiteral("link_works")].toBool(), false);
}

void tst_Terminal::aLostAnswerIsOneMailAndUnsettled()
{
    (void)m_sandbox->post(QStringLiteral("/faults"),
        {{QStringLiteral("answer_lost"),
            QJsonObject{{QStringLiteral("count"), 5}, {QStringLiteral("match"), QStringLiteral("/resend")}}}});
    const QString id = idIn(QStringLiteral("pending"));
    const TerminalRun run = resend(id);
    QCOMPARE(run.exitCode, 5);
    QCOMPARE(run.json().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("unsettled"));
    QCOMPARE(m_sandbox->mailsAbout(id).size(), 1);
    QCOMPARE(m_sandbox->requestsTo(QStringLiteral("POST"), id + QStringLiteral("/resend")).size(), 1);
}

void tst_Terminal::aMovedDeadlineSettlesALostAnswer()
{
    const QJsonObject studio = m_sandbox->answer()[QStringLiteral("aisquare")].toObject();
    m_program->setVariable(QStringLiteral("REINVITE_TOKEN_STUDIO"), studio[QStringLiteral("token")].toString());
    const TerminalRun added = m_program->run({QStringLiteral("connections"), QStringLiteral("add"),
        QStringLiteral("Studio"), QStringLiteral("--vendor"), QStringLiteral("aisquare"), QStringLiteral("--way"),
        QStringLiteral("token"), QStringLiteral("--url"), studio[QStringLiteral("url")].toString()});
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    m_rows = m_program
                 ->run({QStringLiteral("list"), QStringLiteral("--where"), QStringLiteral("vendor:aisquare"),
                     QStringLiteral("--format"), QStringLiteral("json")})
                 .json();
    (void)m_sandbox->post(QStringLiteral("/faults"), {{QStringLiteral("answer_lost"), 1}});
    const QString id = idIn(QStringLiteral("pending"));
    QVERIFY(!id.isEmpty());
    const TerminalRun run = resend(id);
    QVERIFY2(run.exitCode == 0, (run.output + run.errors).constData());
    QCOMPARE(run.json().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("sent"));
    QCOMPARE(m_sandbox->mailsAbout(id).size(), 1);
}

void tst_Terminal::exitCodesTellTheOutcome_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("mails");
    QTest::newRow("401") << QStringLiteral("token_expired") << 4 << QStringLiteral("signed_out") << 0;
    QTest::newRow("500") << QStringLiteral("broken") << 5 << QStringLiteral("unsettled") << 0;
    QTest::newRow("request lost") << QStringLiteral("request_lost") << 5 << QStringLiteral("unsettled") << 0;
    QTest::newRow("unreadable answer") << QStringLiteral("malformed") << 0 << QStringLiteral("sent") << -1;
}

void tst_Terminal::exitCodesTellTheOutcome()
{
    QFETCH(const QString, fault);
    QFETCH(const int, exitCode);
    QFETCH(const QString, outcome);
    QFETCH(const int, mails);
    (void)m_sandbox->post(QStringLiteral("/faults"),
        {{fault, QJsonObject{{QStringLiteral("count"), 1}, {QStringLiteral("match"), QStringLiteral("/resend")}}}});
    const QString id = idIn(QStringLiteral("pending"));
    const TerminalRun run = resend(id);
    QVERIFY2(run.exitCode == exitCode, run.errors.constData());
    QCOMPARE(run.json().at(0)[QStringLiteral("outcome")].toString(), outcome);
    QCOMPARE(m_sandbox->requestsTo(QStringLiteral("POST"), id + QStringLiteral("/resend")).size(), 1);
    if (mails >= 0) {
        QCOMPARE(m_sandbox->mailsAbout(id).size(), mails);
    }
}

void tst_Terminal::theFirstUnknownIdIsNotFound()
{
    const TerminalRun run = resend(QStringLiteral("00000000-0000-4000-8000-000000000000"));
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.json().at(0)[QStringLiteral("outcome")].toString(), QStringLiteral("not_found"));
}

void tst_Terminal::doesNotSendWithoutBeingTold()
{
    const QString id = idIn(QStringLiteral("pending"));
    const TerminalRun run = m_program->run({QStringLiteral("resend"), id});
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errors.contains("--yes"));
    QCOMPARE(m_sandbox->mailsAbout(id).size(), 0);
}

void tst_Terminal::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const char *arguments) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '));
    };
    row("unknown command", "shout");
    row("unknown option", "list --loud");
    row("unknown format", "list --format xml");
    row("unknown connection", "list --connection Nobody");
    row("no id", "resend");
    row("unknown vendor", "connections add X --vendor nobody --url https://api.example");
    row("plain http", "connections add X --vendor polar --url http://api.example");
    row("same name", "connections add Acme?cloud --vendor polar --url https://api.polar.sh");
    row("port out of range", "sandbox serve --port 99999");
}

void tst_Terminal::refusesBadArguments()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("?"), QStringLiteral(" "));
    const TerminalRun run = m_program->run(arguments);
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!run.errors.isEmpty());
}

void tst_Terminal::testSaysWhoTheTokenBelongsTo()
{
    const TerminalRun run =
        m_program->run({QStringLiteral("connections"), QStringLiteral("test"), QStringLiteral("acme cloud")});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY2(run.output.contains("Acme"), run.output.constData());
}

void tst_Terminal::removingForgetsTheConnection()
{
    const TerminalRun run =
        m_program->run({QStringLiteral("connections"), QStringLiteral("remove"), QStringLiteral("Acme Cloud")});
    // Its token came from the environment: no keychain is asked.
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QCOMPARE(m_program
                 ->run({QStringLiteral("connections"), QStringLiteral("list"), QStringLiteral("--format"),
                     QStringLiteral("json")})
                 .json()
                 .size(),
        0);
}

void tst_Terminal::theDemoShowsAMail()
{
    const TerminalRun run = m_program->run({QStringLiteral("sandbox"), QStringLiteral("demo")});
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY2(run.output.contains("Subject:"), run.output.constData());
    QVERIFY2(run.output.contains("(works)"), run.output.constData());
}

QTEST_GUILESS_MAIN(tst_Terminal)
#include "tst_terminal.moc"
