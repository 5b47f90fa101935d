// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/servedsandbox.h"

#include <QDateTime>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 30'000;
/// Long enough to be killed in.
constexpr int AnswerMsecs = 3000;

} // namespace

/// The window is killed while somebody is without a seat; the next one gives it back by itself.
class tst_KilledRenewal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theNextStartGivesTheSeatBack_data();
    void theNextStartGivesTheSeatBack();

private:
    void startWindow();
    [[nodiscard]] bool windowSends() const;
    [[nodiscard]] QJsonValue somebodyWithADeadLink() const;
    [[nodiscard]] QString itemState() const;
    [[nodiscard]] QJsonArray rowsOf(const QString &email) const;
    [[nodiscard]] QJsonArray mailsTo(const QString &email);

    std::optional<QTemporaryDir> m_folder;
    std::optional<TerminalProgram> m_program;
    std::optional<ServedSandbox> m_sandbox;
    std::optional<QProcess> m_window;
};

void tst_KilledRenewal::init()
{
    m_folder.emplace();
    m_program.emplace(m_folder->path());
    m_sandbox.emplace();
    QCOMPARE(m_sandbox->start(*m_program, {u"--limit"_s, u"0"_s}), QString());
    m_program->setVariable(u"REINVITE_TOKEN_ACME"_s, m_sandbox->token());
    m_program->setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QCOMPARE(
        m_program->run({u"connections"_s, u"add"_s, u"Acme"_s, u"--vendor"_s, u"polar"_s, u"--url"_s, m_sandbox->url()})
            .exitCode,
        0);
}

void tst_KilledRenewal::cleanup()
{
    if (m_window) {
        m_window->kill();
        m_window->waitForFinished();
    }
    m_window.reset();
}

void tst_KilledRenewal::startWindow()
{
    m_window.emplace();
    m_program->prepare(*m_window, {});
    m_window->setProgram(QStringLiteral(REINVITE_PROGRAMS "/reinvite"));
    m_window->start();
    QVERIFY(m_window->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(windowSends(), Patience);
}

bool tst_KilledRenewal::windowSends() const
{
    const QLockFile lock(m_folder->filePath(u"sender.lock"_s));
    qint64 holder = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&holder, &host, &program) && holder == m_window->processId();
}

QJsonValue tst_KilledRenewal::somebodyWithADeadLink() const
{
    const QJsonArray rows = m_program->run({u"list"_s, u"--format"_s, u"json"_s}).json();
    const auto found = std::ranges::find_if(rows, [&](const auto &row) {
        const QString email = row["email"_L1].toString();
        const auto isTheirs = [&](const auto &other) { return other["email"_L1].toString() == email; };
        return row["state"_L1].toString() == u"expired"_s && !email.isEmpty()
            && std::ranges::count_if(rows, isTheirs) == 1;
    });
    return found == rows.end() ? QJsonValue() : *found;
}

/// Of the one item that is open.
QString tst_KilledRenewal::itemState() const
{
    return m_program->run({u"outbox"_s, u"list"_s, u"--format"_s, u"json"_s}).json().at(0)["state"_L1].toString();
}

QJsonArray tst_KilledRenewal::rowsOf(const QString &email) const
{
    QJsonArray theirs;
    const QJsonArray rows = m_program->run({u"list"_s, u"--format"_s, u"json"_s}).json();
    std::ranges::copy_if(
        rows, std::back_inserter(theirs), [&email](const auto &row) { return row["email"_L1].toString() == email; });
    return theirs;
}

QJsonArray tst_KilledRenewal::mailsTo(const QString &email)
{
    QJsonArray theirs;
    const QJsonArray mails = m_sandbox->get(u"/mailbox"_s)["mails"_L1].toArray();
    std::ranges::copy_if(
        mails, std::back_inserter(theirs), [&email](const auto &mail) { return mail["to"_L1].toString() == email; });
    return theirs;
}

void tst_KilledRenewal::theNextStartGivesTheSeatBack_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("mailsAtTheKill");
    QTest::newRow("released, and the answer not heard") << u"releasing"_s << 0;
    QTest::newRow("assigned, and the answer not heard") << u"assigning"_s << 1;
}

void tst_KilledRenewal::theNextStartGivesTheSeatBack()
{
    QFETCH(const QString, state);
    const QJsonValue row = somebodyWithADeadLink();
    const QString email = row["email"_L1].toString();
    QVERIFY(!email.isEmpty());
    startWindow();
    if (QTest::currentTestFailed()) {
        return;
    }
    (void)m_sandbox->post(u"/faults"_s, {{u"delay_ms"_s, AnswerMsecs}});
    QProcess terminal;
    m_program->prepare(terminal, {u"renew"_s, row["id"_L1].toString(), u"--yes"_s});
    terminal.start();
    QTRY_COMPARE_WITH_TIMEOUT(itemState(), state, Patience);
    terminal.kill(); // or it would go on in the window's place
    QVERIFY(terminal.waitForFinished());
    m_window->kill();
    QVERIFY(m_window->waitForFinished());
    QTEST(int(mailsTo(email).size()), "mailsAtTheKill");
    (void)m_sandbox->post(u"/faults"_s, {});

    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(itemState().isEmpty(), Patience);
    const QJsonArray rows = rowsOf(email);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0)["state"_L1].toString(), u"pending"_s);
    QCOMPARE(rows.at(0)["last_outcome"_L1].toString(), u"renewed"_s);
    const auto deadline = QDateTime::fromString(rows.at(0)["expires_at"_L1].toString(), Qt::ISODateWithMs);
    const qint64 hoursLeft = QDateTime::currentDateTimeUtc().secsTo(deadline) / 3600;
    QVERIFY2(hoursLeft == 23 || hoursLeft == 24, qPrintable(deadline.toString()));
    QCOMPARE(mailsTo(email).size(), 1);
    QVERIFY(mailsTo(email).at(0)["link_works"_L1].toBool());
}

QTEST_GUILESS_MAIN(tst_KilledRenewal)
#include "tst_killedrenewal.moc"
