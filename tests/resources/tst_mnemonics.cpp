// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/translations.h"
#include "samples.h"
#include "ui/sidebar.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

/// "Menu: A entry, B entry" of what shares a key; empty where all is well.
QString clashesIn(const QString &title, const QList<QAction *> &actions)
{
    QHash<QKeySequence, QString> seen;
    QStringList clashes;
    for (const QAction *action : actions) {
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        if (!key.isEmpty() && seen.contains(key)) {
            clashes += title + u": "_s + seen.value(key) + u", "_s + action->text();
        }
        seen.insert(key, action->text());
    }
    return clashes.join(u'\n');
}

/// Of a menu and all below it.
QString clashesBelow(const QString &title, const QList<QAction *> &actions)
{
    QStringList clashes = {clashesIn(title, actions)};
    for (const QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            clashes += clashesBelow(menu->title(), menu->actions());
        }
    }
    clashes.removeAll(QString());
    return clashes.join(u'\n');
}

} // namespace

class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void cleanup();
    void noMenuHasALetterTwice_data();
    void noMenuHasALetterTwice();
};

void TestMnemonics::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void TestMnemonics::noMenuHasALetterTwice_data()
{
    QTest::addColumn<QLocale>("language");
    QTest::addColumn<MainWindow::Kind>("kind");
    const std::pair<const char *, QLocale> languages[] = {
        {"English", QLocale(QLocale::English)}, {"German", QLocale(QLocale::German)}};
    for (const auto &[name, language] : languages) {
        QTest::addRow("%s, live", name) << language << MainWindow::Kind::Live;
        QTest::addRow("%s, sandbox", name) << language << MainWindow::Kind::Sandbox;
    }
}

void TestMnemonics::noMenuHasALetterTwice()
{
    QFETCH(QLocale, language);
    QFETCH(MainWindow::Kind, kind);
    installTranslations(*qApp, language);
    MainWindow window(kind);
    Samples::Models models;
    Samples::fill(window, models);
    QCOMPARE(clashesBelow(u"menu bar"_s, window.menuBar()->actions()), QString());
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        QCOMPARE(clashesBelow(menu->title(), menu->actions()), QString());
    }
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestMnemonics)
#include "tst_mnemonics.moc"
