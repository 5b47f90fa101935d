// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// --version, of both programs.
class tst_Version final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItWasBuiltFromAndWithWhichQt_data();
    void saysWhatItWasBuiltFromAndWithWhichQt();
};

void tst_Version::saysWhatItWasBuiltFromAndWithWhichQt_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("window") << QStringLiteral("reinvite");
    QTest::newRow("terminal") << QStringLiteral("reinvite-cli");
}

void tst_Version::saysWhatItWasBuiltFromAndWithWhichQt()
{
    QFETCH(const QString, program);
    QProcess process;
    process.start(QStringLiteral(REINVITE_PROGRAMS "/") + program, {QStringLiteral("--version")});
    QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
    QCOMPARE(process.exitCode(), 0);
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression form(QStringLiteral(
        R"(^(\S+) (\S+) \(((?:archive of )?commit [0-9a-f]{12}(?:-dirty)?|folder .+), built with Qt (\S+), running on Qt (\S+)\)\n$)"));
    const QRegularExpressionMatch match = form.match(said);
    QVERIFY2(match.hasMatch(), qPrintable(said));
    QCOMPARE(match.captured(1), program);
    QCOMPARE(match.captured(2), QStringLiteral(REINVITE_VERSION));
    QCOMPARE(match.captured(4), QStringLiteral(QT_VERSION_STR));
    QCOMPARE(match.captured(5), QString::fromLatin1(qVersion()));
}

QTEST_GUILESS_MAIN(tst_Version)
#include "tst_version.moc"
