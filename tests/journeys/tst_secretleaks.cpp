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
    void nothingHoldsWhatSignsIn();
    void noCoreFileCanBeWritten();

private:
    static void checkFiles(const QString &folder, const QByteArrayList &secrets);
};

void tst_SecretLeaks::checkFiles(const QString &folder, const QByteArrayList &secrets)
{
    int files = 0;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QByteArray &secret : secrets) {
            QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
        }
        ++files;
    }
    QVERIFY(files >= 3); // connections, ledger, last known list
}

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

    checkFiles(folder.path(), {token});
    const QByteArray requests = QJsonDocument(sandbox.get(QStringLiteral("/requests"))).toJson();
    QVERIFY(requests.contains("/resend"));
    QVERIFY(!requests.contains(token));
}

/// Passwords, refresh tokens, and the invites' own tokens, which let whoever has one join.
void tst_SecretLeaks::nothingHoldsWhatSignsIn()
{
    QTemporaryDir folder;
    TerminalProgram program(folder.path());
    ServedSandbox sandbox;
    QCOMPARE(sandbox.start(program, {QStringLiteral("--limit"), QStringLiteral("0")}), QString());
    program.setVariable(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    const QJsonObject studio = sandbox.answer()[QStringLiteral("aisquare")].toObject();
    const QJsonObject lending = sandbox.answer()[QStringLiteral("worth")].toObject();
    program.setVariable(QStringLiteral("REINVITE_PASSWORD_STUDIO"), studio[QStringLiteral("password")].toString());
    program.setVariable(QStringLiteral("REINVITE_PASSWORD_LENDING"), lending[QStringLiteral("password")].toString());

    QByteArray said;
    const auto run = [&](const QStringList &arguments) {
        TerminalRun result = program.run(arguments);
        said += result.output + result.errors;
        return result;
    };
    const QString add = QStringLiteral("connections add %1 --vendor %2 --url %3 --%4 %5");
    run(add.arg(QStringLiteral("Studio"), QStringLiteral("aisquare"), studio[QStringLiteral("url")].toString(),
               QStringLiteral("username"), studio[QStringLiteral("username")].toString())
            .split(u' '));
    run(add.arg(QStringLiteral("Lending"), QStringLiteral("worth"), lending[QStringLiteral("url")].toString(),
               QStringLiteral("email"), lending[QStringLiteral("email")].toString())
            .split(u' '));
    run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("csv")});
    const QJsonArray rows = run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")}).json();
    QVERIFY(rows.size() > 100);
    run({QStringLiteral("connections"), QStringLiteral("test"), QStringLiteral("Studio")});
    run({QStringLiteral("connections"), QStringLiteral("test"), QStringLiteral("Lending")});
    for (const auto &vendor : {QStringLiteral("aisquare"), QStringLiteral("worth")}) {
        for (const auto row : rows) {
            if (row[QStringLiteral("vendor")] == vendor && row[QStringLiteral("state")] == QStringLiteral("pending")) {
                run({QStringLiteral("resend"), row[QStringLiteral("key")].toString(), QStringLiteral("--yes")});
                break;
            }
        }
    }
    QByteArrayList secrets = {studio[QStringLiteral("password")].toString().toUtf8(),
        studio[QStringLiteral("token")].toString().toUtf8(), lending[QStringLiteral("password")].toString().toUtf8()};
    const QJsonArray tokens = sandbox.get(QStringLiteral("/tokens"))[QStringLiteral("tokens")].toArray();
    for (const auto token : tokens) {
        secrets.append(token[QStringLiteral("token")].toString().toUtf8());
    }
    const QJsonArray mails = sandbox.get(QStringLiteral("/mailbox"))[QStringLiteral("mails")].toArray();
    QVERIFY(mails.size() >= 2);
    for (const auto mail : mails) {
        secrets.append(mail[QStringLiteral("link")].toString().section(u'/', -1).toUtf8()); // the invite's token
    }
    for (const QByteArray &secret : std::as_const(secrets)) {
        QVERIFY(secret.size() >= 8);
        QVERIFY2(!said.contains(secret), secret.constData());
    }
    // What begins a web token is enough to find any of them.
    QVERIFY(!said.contains("eyJ"));
    secrets.append("eyJ");
    checkFiles(folder.path(), secrets);
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
