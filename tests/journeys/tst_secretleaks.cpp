// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/journeys/servedsandbox.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;

/// The token is in memory and in one header: never in a file of the profile, never in a log at full verbosity.
class tst_SecretLeaks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingHoldsTheToken();
    void noCoreFileCanBeWritten();
};

void tst_SecretLeaks::nothingHoldsTheToken()
{
    QTemporaryDir folder;
    TerminalProgram program(folder.path());
    ServedSandbox sandbox;
    QCOMPARE(sandbox.start(program, {QStringLiteral("--limit"), QStringLiteral("0")}), QString());
    program.setVariable(QStringLiteral("REINVITE_TOKEN_X"), sandbox.token());
    program.setVariable(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    const QByteArray token = sandbox.token().toUtf8();
    QVERIFY(token.size() > 20);

    QByteArray said;
    const auto run = [&](const QStringList &arguments) {
        TerminalRun result = program.run(arguments);
        said += result.output + result.errors;
        return result;
    };
    run({QStringLiteral("connections"), QStringLiteral("add"), QStringLiteral("X"), QStringLiteral("--vendor"),
        QStringLiteral("polar"), QStringLiteral("--url"), sandbox.url()});
    const TerminalRun listed = run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonArray rows = listed.json();
    for (const auto row : rows) {
        if (row[QStringLiteral("state")].toString() == QStringLiteral("pending")) {
            run({QStringLiteral("resend"), row[QStringLiteral("id")].toString(), QStringLiteral("--yes")});
            break;
        }
    }
    (void)sandbox.post(
        QStringLiteral("/faults"), {{QStringLiteral("token_expired"), QJsonObject{{QStringLiteral("count"), 5}}}});
    run({QStringLiteral("connections"), QStringLiteral("test"), QStringLiteral("X")});
    QVERIFY(said.count("reinvite.http") > 10);
    QVERIFY(!said.contains(token));

    int files = 0;
    QDirIterator each(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(token), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 3); // connections, ledger, last known list
    const QByteArray requests = QJsonDocument(sandbox.get(QStringLiteral("/requests"))).toJson();
    QVERIFY(requests.contains("/resend"));
    QVERIFY(!requests.contains(token));
}

void tst_SecretLeaks::noCoreFileCanBeWritten()
{
#ifdef Q_OS_LINUX
    QTemporaryDir folder;
    const TerminalProgram program(folder.path());
    QProcess process;
    program.prepare(process, {QStringLiteral("sandbox"), QStringLiteral("serve")});
    process.start();
    QVERIFY(process.waitForReadyRead(30'000));
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray text = limits.readAll();
    static const QRegularExpression none(QStringLiteral("Max core file size +0 "));
    QVERIFY2(none.match(QString::fromLatin1(text)).hasMatch(), text.constData());
    process.kill();
    process.waitForFinished();
#else
    QSKIP("core files are a matter of Unix");
#endif
}

QTEST_GUILESS_MAIN(tst_SecretLeaks)
#include "tst_secretleaks.moc"
