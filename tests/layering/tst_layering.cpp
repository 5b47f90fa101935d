// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/layering/includes.h"
#include "tests/layering/layers.h"
#include "tests/layering/literals.h"
#include "tests/layering/sources.h"

#include <QRegularExpression>
#include <QTest>

namespace Reinvite::Layering {

/// Who may include whom: the table below is the rule, `sourcesKeepTheRule` holds the tree to it.
class LayeringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsAreAllowedOrNot_data();
    void arrowsAreAllowedOrNot();
    void includesAreFoundInEveryForm();
    void sourcesKeepTheRule_data();
    void sourcesKeepTheRule();
    void literalsAreFoundInEveryForm();
    void onlyItsOwnFoldersNameAVendor_data();
    void onlyItsOwnFoldersNameAVendor();
};

namespace {

/// Each vendor's folder is called as the vendor is.
QRegularExpression anyVendorsName(const QDir &root)
{
    const QStringList folders =
        QDir(root.filePath(QStringLiteral("app/vendors"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return QRegularExpression(
        QStringLiteral("\\b(%1)").arg(folders.join(u'|')), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

void LayeringTest::arrowsAreAllowedOrNot_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("allowed");

    const auto arrow = [](const char *from, const char *to, bool allowed) {
        QTest::addRow("%s > %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << allowed;
    };
    arrow("models/plan.cpp", "models/plan.h", true);
    arrow("models/plan.cpp", "app/http/pacer.h", false);
    arrow("models/plan.cpp", "ui/theme.h", false);
    arrow("ui/window.cpp", "models/plan.h", true);
    arrow("ui/list/view.cpp", "ui/theme.h", true);
    arrow("ui/window.cpp", "app/outbox/outbox.h", false);
    arrow("app/outbox/outbox.cpp", "app/ledger/ledger.h", true);
    arrow("app/outbox/outbox.cpp", "app/http/pacer.h", true);
    arrow("app/outbox/outbox.cpp", "models/plan.h", true);
    arrow("app/outbox/outbox.cpp", "app/sync/sync.h", false);
    arrow("app/ledger/ledger.cpp", "app/vendors/registry.h", false);
    arrow("app/ledger/ledger.cpp", "app/outbox/outbox.h", false);
    arrow("app/http/httpclient.cpp", "app/secrets/secretstore.h", false);
    arrow("app/profile/hub.cpp", "app/sandbox/sandbox.h", true);
    arrow("app/desktop/main.cpp", "ui/window.h", true);
    arrow("app/desktop/main.cpp", "app/profile/hub.h", true);
    arrow("app/desktop/main.cpp", "app/cli/table.h", false);
    arrow("app/cli/main.cpp", "ui/window.h", false);
    arrow("app/profile/hub.cpp", "ui/window.h", false);
    arrow("app/vendors/registry.cpp", "app/vendors/polar/polarclient.h", true);
    arrow("app/vendors/worth/worthclient.cpp", "app/vendors/vendorclient.h", true);
    arrow("app/vendors/worth/worthclient.cpp", "app/vendors/polar/polarclient.h", false);
    arrow("app/vendors/errors.cpp", "app/vendors/polar/polarclient.h", false);
    arrow("app/profile/hub.cpp", "app/vendors/registry.h", true);
    arrow("app/profile/hub.cpp", "app/vendors/polar/polarclient.h", false);
    arrow("app/sandbox/simulators.cpp", "app/sandbox/polar/polarsimulator.h", true);
    arrow("app/sandbox/polar/polarroutes.cpp", "app/sandbox/polar/polarsimulator.h", true);
    arrow("app/sandbox/polar/polarroutes.cpp", "app/sandbox/jsontext.h", true);
    arrow("app/sandbox/worth/worthroutes.cpp", "app/sandbox/polar/polarsimulator.h", false);
    arrow("app/sandbox/sandboxengine.cpp", "app/sandbox/polar/polarsimulator.h", false);
    arrow("app/profile/services.cpp", "app/sandbox/polar/polarsimulator.h", false);
    arrow("app/sandbox/polar/polarroutes.cpp", "app/vendors/polar/polarparser.h", false);
    arrow("app/http/httpclient.cpp", "httpclient.h", false);
    arrow("app/http/httpclient.cpp", "../secrets/secretstore.h", false);
    arrow("app/http/httpclient.cpp", "tests/support/rawserver.h", false);
    arrow("app/telemetry/upload.cpp", "models/plan.h", true);
    arrow("app/telemetry/upload.cpp", "app/http/httpclient.h", false);
}

void LayeringTest::arrowsAreAllowedOrNot()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, allowed);

    const QString reason = forbiddenBecause(from, to);

    QVERIFY2(reason.isEmpty() == allowed, qPrintable(reason));
}

void LayeringTest::includesAreFoundInEveryForm()
{
    const QString text = QStringLiteral("#include \"models/plan.h\"\n"
                                        "#include <QString>\n"
                                        "  #  include <app/http/pacer.h>\n"
                                        "// #include \"ui/theme.h\"\n"
                                        "#include \"plan.moc\"\n");

    const QList<Include> found = includesOf(QStringLiteral("models/plan.cpp"), text);

    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].to, QStringLiteral("models/plan.h"));
    QCOMPARE(found[0].line, 1);
    QCOMPARE(found[1].to, QStringLiteral("app/http/pacer.h"));
    QCOMPARE(found[1].line, 3);
}

void LayeringTest::sourcesKeepTheRule_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"models", "app", "ui"}) {
        QTest::addRow("%s", folder) << QString::fromLatin1(folder);
    }
}

void LayeringTest::sourcesKeepTheRule()
{
    QFETCH(QString, folder);

    const QList<Include> includes = includesBelow(QDir(QStringLiteral(REINVITE_SOURCE_DIR)), folder);

    QVERIFY2(!includes.isEmpty(), "nothing was read");
    QStringList offences;
    for (const Include &include : includes) {
        if (const QString reason = forbiddenBecause(include.from, include.to); !reason.isEmpty()) {
            offences += QStringLiteral("%1:%2 includes \"%3\": %4")
                            .arg(include.from, QString::number(include.line), include.to, reason);
        }
    }
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

void LayeringTest::literalsAreFoundInEveryForm()
{
    const QString text = QStringLiteral("#include \"models/plan.h\"\n"
                                        "/* \"never\" */ // \"nor\" this\n"
                                        "f('\"', 10'000, \"one\", u\"two \\\"three\\\"\"_s);\n"
                                        "g(R\"(four\n\"five\")\", \"\", \"six\");\n");

    const QList<Literal> found = literalsOf(text);

    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].text, QStringLiteral("one"));
    QCOMPARE(found[0].line, 3);
    QCOMPARE(found[1].text, QStringLiteral("two \\\"three\\\""));
    QCOMPARE(found[2].text, QStringLiteral("four\n\"five\""));
    QCOMPARE(found[3].text, QStringLiteral("six"));
    QCOMPARE(found[3].line, 5);
}

void LayeringTest::onlyItsOwnFoldersNameAVendor_data()
{
    sourcesKeepTheRule_data();
}

/// A vendor is told apart by what its traits say. What names one, in a text or to branch by it, is not there for the
/// next one.
void LayeringTest::onlyItsOwnFoldersNameAVendor()
{
    QFETCH(QString, folder);
    const QDir root(QStringLiteral(REINVITE_SOURCE_DIR));
    const QRegularExpression name = anyVendorsName(root);
    QVERIFY2(name.match(QStringLiteral("Worth AI")).hasMatch(), "the vendors' folders were not found");

    QStringList offences;
    int read = 0;
    for (const Source &source : sourcesBelow(root, folder)) {
        const QList<Literal> literals = isOfOneVendor(source.path) ? QList<Literal>() : literalsOf(source.text);
        read += int(literals.size());
        for (const Literal &literal : literals) {
            if (const auto match = name.match(literal.text); match.hasMatch()) {
                offences += QStringLiteral("%1:%2 names \"%3\"")
                                .arg(source.path, QString::number(literal.line), match.captured());
            }
        }
    }

    QVERIFY2(read > 0, "nothing was read");
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

} // namespace Reinvite::Layering

QTEST_APPLESS_MAIN(Reinvite::Layering::LayeringTest)
#include "tst_layering.moc"
