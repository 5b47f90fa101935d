// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/backgroundcontroller.h"

#include "app/desktop/listcontroller.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN
namespace {

const auto RunKey = uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run)"_s;

} // namespace
#endif

/// The choices of the menu, with a profile of its own, on a desktop without a notification area.
class tst_BackgroundController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void choicesAreKept();
    void loginNeedsTheIcon();
    void withoutAPlaceForTheIconNothingHides();
    void aLoginEntryThatCannotBeWrittenIsTold();

private:
    void open();
    void choose(const BackgroundChoices &choices) { Q_EMIT m_window->backgroundMenu()->chosen(choices); }
    [[nodiscard]] BackgroundChoices shown() const { return m_window->backgroundMenu()->choices(); }
    [[nodiscard]] QString configuration() const { return m_folder->filePath(u"config"_s); }
    [[nodiscard]] QStringList loginEntries() const
    {
#ifdef Q_OS_WIN
        return QSettings(RunKey, QSettings::NativeFormat).childKeys().filter(u"Reinvite"_s);
#else
        return QDir(configuration() + u"/autostart"_s).entryList(QDir::Files);
#endif
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ListController> m_list;
    std::unique_ptr<BackgroundController> m_background;
};

void tst_BackgroundController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", configuration().toLocal8Bit());
#ifdef Q_OS_WIN
    QSettings(RunKey, QSettings::NativeFormat).remove(u"Reinvite"_s);
#endif
    auto services = Services::create({.profile = m_folder->filePath(u"profile"_s), .keychain = false});
    QVERIFY(services);
    m_services = std::move(*services);
    open();
}

void tst_BackgroundController::cleanup()
{
    m_background.reset();
    m_list.reset();
    m_window.reset();
    m_services.reset();
    m_folder.reset();
}

void tst_BackgroundController::open()
{
    m_background.reset();
    m_list.reset();
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Live);
    m_list = std::make_unique<ListController>(*m_services, *m_window);
    m_background = std::make_unique<BackgroundController>(*m_services, *m_window, *m_list);
    m_background->start();
}

void tst_BackgroundController::choicesAreKept()
{
    QCOMPARE(shown(), BackgroundChoices());
    const BackgroundChoices wanted{.icon = true, .notifications = false, .keepsRunning = true, .startsAtLogin = true};
    choose(wanted);
    open();
    QCOMPARE(shown(), wanted);
    QCOMPARE(loginEntries().size(), 1);
    choose({});
    open();
    QCOMPARE(shown(), BackgroundChoices());
    QCOMPARE(loginEntries(), QStringList());
}

void tst_BackgroundController::loginNeedsTheIcon()
{
    choose({.startsAtLogin = true});
    QCOMPARE(loginEntries().size(), 1);
    choose({.icon = false, .startsAtLogin = true});
    QCOMPARE(loginEntries(), QStringList());
    QVERIFY(!shown().startsAtLogin);
}

void tst_BackgroundController::withoutAPlaceForTheIconNothingHides()
{
    choose({.keepsRunning = true});
    QVERIFY(!m_background->canHide());
    m_window->show();
    QSignalSpy closing(m_window.get(), &MainWindow::closeRequested);
    m_window->close();
    QCOMPARE(closing.count(), 1);
    const auto enabled = [this](int at) { return m_window->backgroundMenu()->actions().at(at)->isEnabled(); };
    QVERIFY(!enabled(0) && enabled(1) && !enabled(2) && !enabled(3));
}

void tst_BackgroundController::aLoginEntryThatCannotBeWrittenIsTold()
{
#ifdef Q_OS_WIN
    QSKIP("it is in the registry, which can be written");
#endif
    QFile blocker(configuration());
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    choose({.startsAtLogin = true});
    QVERIFY(!shown().startsAtLogin);
    const auto labels = m_window->listPage()->findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [this](const QLabel *label) { return label->text().contains(configuration()); }));
}

QTEST_MAIN(tst_BackgroundController)
#include "tst_backgroundcontroller.moc"
