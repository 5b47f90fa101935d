// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/servedsandbox.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

constexpr int Items = 1000;
constexpr int Patience = 60'000;

} // namespace

/// Two programs on one profile: one sends, the other watches, and takes over where the first one dies.
class tst_TwoPrograms final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachOfAThousandItemsGoesOutOnce();

private:
    [[nodiscard]] QStringList pendingIds() const;
    [[nodiscard]] QJsonArray openItems() const;
    [[nodiscard]] QStringList mailed();
    void leaveItemsBehind(const QStringList &ids);

    QTemporaryDir m_folder;
    TerminalProgram m_program{m_folder.path()};
    ServedSandbox m_sandbox;
};

QStringList tst_TwoPrograms::pendingIds() const
{
    QStringList ids;
    const QJsonArray rows = m_program.run({u"list"_s, u"--format"_s, u"json"_s}).json();
    for (const auto row : rows) {
        if (ids.size() < Items && row["state"_L1].toString() == u"pending"_s && !row["email"_L1].isNull()) {
            ids += row["id"_L1].toString();
        }
    }
    return ids;
}

QJsonArray tst_TwoPrograms::openItems() const
{
    return m_program.run({u"outbox"_s, u"list"_s, u"--format"_s, u"json"_s}).json();
}

/// Ids of the invitations that mails are about.
QStringList tst_TwoPrograms::mailed()
{
    QStringList ids;
    const QJsonArray mails = m_sandbox.get(u"/mailbox"_s)["mails"_L1].toArray();
    for (const auto mail : mails) {
        ids += mail["invitation"_L1].toString();
    }
    return ids;
}

/// Confirmed while all is paused, by a program that is killed then.
void tst_TwoPrograms::leaveItemsBehind(const QStringList &ids)
{
    QCOMPARE(m_program.run({u"outbox"_s, u"pause"_s}).exitCode, 0);
    QProcess confirms;
    m_program.prepare(confirms, QStringList{u"resend"_s, u"--yes"_s} + ids);
    confirms.start();
    QTRY_COMPARE_WITH_TIMEOUT(openItems().size(), Items, Patience);
    confirms.kill();
    QVERIFY(confirms.waitForFinished());
    QCOMPARE(m_program.run({u"outbox"_s, u"resume"_s}).exitCode, 0);
    QCOMPARE(mailed(), QStringList());
}

void tst_TwoPrograms::eachOfAThousandItemsGoesOutOnce()
{
    QCOMPARE(m_sandbox.start(m_program, {u"--limit"_s, u"0"_s, u"--seats"_s, u"4000"_s}), QString());
    m_program.setVariable(u"REINVITE_TOKEN_ACME"_s, m_sandbox.token());
    QCOMPARE(m_program
                 .run({u"connections"_s, u"add"_s, u"Acme"_s, u"--vendor"_s, u"polar"_s, u"--url"_s, m_sandbox.url(),
                     u"--budget"_s, u"1000000"_s})
                 .exitCode,
        0);
    QStringList ids = pendingIds();
    QCOMPARE(ids.size(), Items);
    leaveItemsBehind(ids);
    if (QTest::currentTestFailed()) {
        return;
    }

    QProcess first;
    QProcess second;
    for (QProcess *program : {&first, &second}) {
        m_program.prepare(*program, {u"outbox"_s, u"go-on"_s});
        program->start();
    }
    QTRY_VERIFY_WITH_TIMEOUT(mailed().size() > Items / 4, Patience);
    first.kill(); // whichever of the two sends: if it is this one, the other one finds what is left
    QVERIFY(first.waitForFinished());
    QVERIFY(second.waitForFinished(Patience));
    QVERIFY(second.exitCode() == 0 || second.exitCode() == 5);

    QStringList gone = mailed();
    gone.sort();
    QCOMPARE(gone.removeDuplicates(), 0);
    // What the kill found in flight may have gone or not: nobody sends it again.
    const QJsonArray unsettled = openItems();
    QVERIFY2(unsettled.size() <= 4, qPrintable(QString::number(unsettled.size())));
    for (const auto item : unsettled) {
        QCOMPARE(item["state"_L1].toString(), u"unsettled"_s);
    }
    QVERIFY(gone.size() >= Items - unsettled.size());
    QVERIFY(gone.size() <= Items);
}

QTEST_GUILESS_MAIN(tst_TwoPrograms)
#include "tst_twoprograms.moc"
