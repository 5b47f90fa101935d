// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/journeys/servedsandbox.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;

/// SIGKILL at random moments of a resend: never a second mail, and the next start knows how each item stands.
class tst_KilledResend final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverSendsTwice();

private:
    struct Count
    {
        int sent = 0;
        int unsettled = 0;
        int goneOn = 0;
        int notConfirmed = 0;
    };
    void check(const QString &id, Count &count);

    QTemporaryDir m_folder;
    TerminalProgram m_program{m_folder.path()};
    ServedSandbox m_sandbox;
};

void tst_KilledResend::neverSendsTwice()
{
    constexpr int Kills = 100;
    QRandomGenerator random(20261121);
    QCOMPARE(m_sandbox.start(m_program, {QStringLiteral("--limit"), QStringLiteral("0")}), QString());
    m_program.setVariable(QStringLiteral("REINVITE_TOKEN_ACME"), m_sandbox.token());
    QCOMPARE(m_program
                 .run({QStringLiteral("connections"), QStringLiteral("add"), QStringLiteral("Acme"),
                     QStringLiteral("--vendor"), QStringLiteral("polar"), QStringLiteral("--url"), m_sandbox.url()})
                 .exitCode,
        0);
    const QJsonArray rows =
        m_program.run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")}).json();
    // The answer takes its time, so that many kills find a request in flight.
    (void)m_sandbox.post(QStringLiteral("/faults"), {{QStringLiteral("delay_ms"), 40}});

    Count count;
    int kills = 0;
    int wholeRun = 0; // microseconds: the moments are spread over what a resend takes on this machine
    for (const auto row : rows) {
        if (kills == Kills) {
            break;
        }
        if (row[QStringLiteral("state")].toString() != QStringLiteral("pending")
            || row[QStringLiteral("email")].isNull()) {
            continue;
        }
        const QString id = row[QStringLiteral("id")].toString();
        const QStringList resend = {QStringLiteral("resend"), id, QStringLiteral("--yes")};
        if (wholeRun == 0) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(m_program.run(resend).exitCode, 0);
            wholeRun = static_cast<int>(timer.nsecsElapsed() / 1000);
            continue;
        }
        const TerminalRun run = m_program.runKilled(resend, std::chrono::microseconds(random.bounded(wholeRun)));
        kills += static_cast<int>(run.killed);
        check(id, count);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QCOMPARE(kills, Kills);
    qInfo("%d kills: %d sent, %d unsettled, %d went on after a question, %d were not confirmed yet", kills, count.sent,
        count.unsettled, count.goneOn, count.notConfirmed);
}

void tst_KilledResend::check(const QString &id, Count &count)
{
    const TerminalRun listed = m_program.run(
        {QStringLiteral("list"), QStringLiteral("--offline"), QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(listed.exitCode == 0, listed.errors.constData());
    QString outcome;
    const QJsonArray rows = listed.json();
    for (const auto row : rows) {
        if (row[QStringLiteral("id")].toString() == id) {
            outcome = row[QStringLiteral("last_outcome")].toString();
        }
    }
    const qsizetype mails = m_sandbox.mailsAbout(id).size();
    if (outcome == QStringLiteral("sent")) {
        ++count.sent;
        QCOMPARE(mails, 1);
    } else if (outcome == QStringLiteral("unsettled")) {
        ++count.unsettled;
        QVERIFY(mails <= 1);
    } else if (outcome.isEmpty()) {
        ++count.notConfirmed;
        QCOMPARE(mails, 0);
    } else {
        // Confirmed, not under way when the program ended: the administrator's word sends it, once.
        ++count.goneOn;
        QVERIFY2(outcome == QStringLiteral("armed") || outcome == QStringLiteral("waiting"), qPrintable(outcome));
        QCOMPARE(mails, 0);
        // Now and then the dead program's sender lock is not free at once: the item then stays as it is, and says so.
        TerminalRun sent;
        for (int tries = 0; tries < 5 && sent.exitCode != 0; ++tries) {
            sent = m_program.run({QStringLiteral("resend"), id, QStringLiteral("--yes")});
        }
        QVERIFY2(sent.exitCode == 0, (outcome.toUtf8() + sent.output + sent.errors).constData());
        QCOMPARE(m_sandbox.mailsAbout(id).size(), 1);
    }
}

QTEST_GUILESS_MAIN(tst_KilledResend)
#include "tst_killedresend.moc"
