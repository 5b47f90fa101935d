// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/keycaps.h"
#include "ui/shortcutsdialog.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void twoKeysOpenIt_data();
    void twoKeysOpenIt();
    void everyKeyOfTheMenusIsThere();
    void keysThatAreInNoMenuAreThere_data();
    void keysThatAreInNoMenuAreThere();
    void noKeysStandThereTwice();
    void everyTextCanBeSeen_data();
    void everyTextCanBeSeen();
    void everyControlHasAName();
    void plusIsAKeyToo();

private:
    [[nodiscard]] ShortcutsDialog *sheet() const { return m_window->findChild<ShortcutsDialog *>(); }
    [[nodiscard]] QStringList ways() const;

    std::unique_ptr<MainWindow> m_window;
};

void TestShortcutsDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QStringList TestShortcutsDialog::ways() const
{
    QStringList all;
    for (const auto *caps : sheet()->findChildren<KeyCaps *>()) {
        all += caps->ways();
    }
    return all;
}

void TestShortcutsDialog::twoKeysOpenIt_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("F1") << QKeySequence(Qt::Key_F1);
    QTest::newRow("?") << QKeySequence(Qt::Key_Question);
}

void TestShortcutsDialog::twoKeysOpenIt()
{
    QFETCH(const QKeySequence, keys);
    m_window->listPage()->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), u"?"_s);
    QVERIFY(sheet() == nullptr); // somebody types it
    m_window->setFocus();
    QTest::keySequence(m_window.get(), keys);
    QVERIFY(sheet() != nullptr && sheet()->isVisible());
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QVERIFY(!sheet()->isVisible());
}

void TestShortcutsDialog::everyKeyOfTheMenusIsThere()
{
    m_window->windowActions().shortcuts->trigger();
    int count = 0;
    for (const auto *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const auto *action : menu->actions()) {
            for (const auto &keys : action->shortcuts()) {
                const QString text = keys.toString(QKeySequence::NativeText);
                QVERIFY2(!action->isVisible() || ways().contains(text), qPrintable(action->text() + text));
                ++count;
            }
        }
    }
    QVERIFY(count > 20);
}

void TestShortcutsDialog::keysThatAreInNoMenuAreThere_data()
{
    QTest::addColumn<QString>("keys");
    for (const char *keys : {"Enter", "Space", "Shift+Up", "Shift+Down", "Ctrl+A", "Esc", "/", "Ctrl+click"}) {
        QTest::newRow(keys) << QString::fromLatin1(keys);
    }
}

void TestShortcutsDialog::keysThatAreInNoMenuAreThere()
{
    QFETCH(const QString, keys);
    m_window->windowActions().shortcuts->trigger();
    QVERIFY2(ways().contains(keys), qPrintable(ways().join(u' ')));
}

void TestShortcutsDialog::noKeysStandThereTwice()
{
    m_window->windowActions().shortcuts->trigger();
    QStringList once = ways();
    once.removeDuplicates();
    QCOMPARE(ways(), once);
}

void TestShortcutsDialog::everyTextCanBeSeen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1440, 860);
    QTest::newRow("small") << QSize(900, 600);
    QTest::newRow("smallest") << QSize(760, 480);
}

void TestShortcutsDialog::everyTextCanBeSeen()
{
    QFETCH(const QSize, size);
    m_window->resize(size);
    m_window->windowActions().shortcuts->trigger();
    QVERIFY(QTest::qWaitForWindowExposed(sheet()));
    QVERIFY(sheet()->width() <= m_window->width() && sheet()->height() <= m_window->height());
    const auto *area = sheet()->findChild<QScrollArea *>();
    QVERIFY(area->widget()->width() <= area->viewport()->width()); // only downwards is scrolled
    for (const auto *label : area->widget()->findChildren<QLabel *>()) {
        const int needed = label->heightForWidth(label->width());
        QVERIFY2(label->height() >= needed, qPrintable(label->text()));
        QVERIFY2(label->width() >= 80, qPrintable(label->text()));
    }
}

void TestShortcutsDialog::everyControlHasAName()
{
    m_window->windowActions().shortcuts->trigger();
    QCOMPARE(Samples::namelessControls(*sheet()).join(u", "_s), QString());
    for (const auto *caps : sheet()->findChildren<KeyCaps *>()) {
        QVERIFY(!caps->accessibleName().isEmpty() && !caps->accessibleDescription().isEmpty());
    }
}

void TestShortcutsDialog::plusIsAKeyToo()
{
    QVERIFY(keyCapsWidth(u"Ctrl++"_s) > keyCapsWidth(u"Ctrl"_s));
    // Whatever a font makes of the two letters, each is one cap beside the other.
    const auto gapBefore = [](const QString &key) {
        return keyCapsWidth(u"Ctrl+"_s + key) - keyCapsWidth(u"Ctrl"_s) - keyCapsWidth(key);
    };
    QCOMPARE(gapBefore(u"+"_s), gapBefore(u"-"_s));
    QCOMPARE(keyCapsWidth({}), 0.0);
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestShortcutsDialog)
#include "tst_shortcutsdialog.moc"
