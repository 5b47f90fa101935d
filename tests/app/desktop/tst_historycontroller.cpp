// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/historycontroller.h"

#include "app/ledger/ledgerstore.h"
#include "app/profile/retention.h"
#include "tests/app/ledger/ledgeritems.h"
#include "ui/emptystate.h"
#include "ui/entryview.h"
#include "ui/sidebar.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The history page over a real ledger, in the sandbox's profile.
class tst_HistoryController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void whatWasSentIsShown();
    void nothingIsReadBeforeThePageIsOpened();
    void aRunShowsItsEntries();
    void wordsFindEntries();
    void olderPagesAreReadAtTheEnd();
    void whatChangesComesIn();
    void aPersonIsForgotten();
    void theChainIsLookedAt();
    void aDamagedChainIsToldOf();
    void whatIsShownIsExported();
    void aFileThatCannotBeWrittenIsToldOf();
    void aLedgerThatCannotBeReadIsToldOf();
    void itIsSaidHowLongEntriesAreKept();

private:
    [[nodiscard]] HistoryPage &page() { return *m_window->historyPage(); }
    [[nodiscard]] QAbstractItemModel &entries() { return *page().entryView()->model(); }
    [[nodiscard]] QAbstractItemModel &runs() { return *page().runView()->model(); }
    [[nodiscard]] QString folder() { return m_services->profile().folder(); }
    [[nodiscard]] QString persons();
    void undoneRun(const QString &run, const QStringList &names);
    void open() { m_window->windowActions().history->trigger(); }

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<HistoryController> m_controller;
};

void tst_HistoryController::init()
{
    auto services = Services::create({.sandbox = SandboxOptions{.limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    bool started = false;
    m_services->start()->then(this, [&started](const Result<void> &result) { started = result.has_value(); });
    QTRY_VERIFY(started);
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_controller = std::make_unique<HistoryController>(*m_services, *m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_HistoryController::cleanup()
{
    m_controller.reset();
    m_window.reset();
    m_services.reset();
}

/// Items that are over: two entries for each. Written as another program would.
void tst_HistoryController::undoneRun(const QString &run, const QStringList &names)
{
    LedgerStore store(folder());
    QList<OutboxItem> items;
    for (const QString &name : names) {
        OutboxItem item = resendOf(name, m_services->clock().now());
        item.run = run;
        item.stateAt = item.createdAt;
        items.append(item);
    }
    const auto armed = store.arm(items);
    QVERIFY(armed);
    for (const OutboxItem &item : *armed) {
        QVERIFY(store.undo(item.id, m_services->clock().now()));
    }
}

/// Each once, in the rows' order.
QString tst_HistoryController::persons()
{
    QStringList found;
    for (int row = 0; row < entries().rowCount(); ++row) {
        found.append(entries().index(row, LedgerListModel::WhoColumn).data().toString().section(u'@', 0, 0));
    }
    found.removeDuplicates();
    return found.join(u' ');
}

void tst_HistoryController::whatWasSentIsShown()
{
    undoneRun(u"one"_s, {u"ada"_s, u"bob"_s});
    undoneRun(u"two"_s, {u"cid"_s});
    open();
    QTRY_COMPARE(entries().rowCount(), 6);
    QTRY_COMPARE(runs().rowCount(), 3);
    QCOMPARE(persons(), u"cid bob ada"_s);
    QCOMPARE(runs().index(1, 0).data(RunListModel::CountsRole).toString(), u"1 undone"_s);
    QCOMPARE(runs().index(2, 0).data(RunListModel::CountsRole).toString(), u"2 undone"_s);
    QVERIFY(runs().index(1, 0).data().toString().startsWith(u"Today "_s));
}

void tst_HistoryController::nothingIsReadBeforeThePageIsOpened()
{
    undoneRun(u"one"_s, {u"ada"_s});
    QSignalSpy changes(&m_services->outbox(), &Outbox::itemChanged);
    QVERIFY(changes.wait());
    QCOMPARE(entries().rowCount(), 0);
    QCOMPARE(runs().rowCount(), 1);
}

void tst_HistoryController::aRunShowsItsEntries()
{
    undoneRun(u"one"_s, {u"ada"_s, u"bob"_s});
    undoneRun(u"two"_s, {u"cid"_s});
    open();
    QTRY_COMPARE(runs().rowCount(), 3);
    page().runView()->setCurrentIndex(runs().index(2, 0));
    QTRY_COMPARE(persons(), u"bob ada"_s);
    page().runView()->setCurrentIndex(runs().index(0, 0));
    QTRY_COMPARE(persons(), u"cid bob ada"_s);
}

void tst_HistoryController::wordsFindEntries()
{
    undoneRun(u"one"_s, {u"ada"_s, u"bob"_s});
    open();
    QTRY_COMPARE(entries().rowCount(), 4);
    page().focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), u"BOB@"_s);
    QTRY_COMPARE(persons(), u"bob"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(entries().rowCount(), 4);
}

void tst_HistoryController::olderPagesAreReadAtTheEnd()
{
    QStringList names;
    for (int name = 0; name < 600; ++name) {
        names.append(u"p%1"_s.arg(name));
    }
    undoneRun(u"one"_s, names);
    open();
    QTRY_COMPARE(entries().rowCount(), HistoryController::PageSize);
    page().entryView()->scrollToBottom();
    QTRY_COMPARE(entries().rowCount(), 1200);
    QVERIFY(!entries().canFetchMore({}));
}

void tst_HistoryController::whatChangesComesIn()
{
    undoneRun(u"one"_s, {u"ada"_s});
    open();
    QTRY_COMPARE(entries().rowCount(), 2);
    page().entryView()->setCurrentIndex(entries().index(1, 0));
    const QSignalSpy resets(&entries(), &QAbstractItemModel::modelReset);
    undoneRun(u"two"_s, {u"bob"_s, u"cid"_s});
    QTRY_COMPARE(entries().rowCount(), 6);
    QTRY_COMPARE(runs().rowCount(), 3);
    QCOMPARE(page().entryView()->currentIndex().row(), 5); // the same entry
    QCOMPARE(resets.count(), 0);
}

void tst_HistoryController::aPersonIsForgotten()
{
    undoneRun(u"one"_s, {u"ada"_s, u"bob"_s});
    open();
    QTRY_COMPARE(entries().rowCount(), 4);
    Q_EMIT page().forgetRequested(u"ADA@example.com"_s);
    QTRY_COMPARE(persons(), u"bob blanked"_s);
    QCOMPARE(page().noticeBar().notice().text, u"Blanked 2 entries of ADA@example.com."_s);
    Q_EMIT page().forgetRequested(u"nobody@example.com"_s);
    QTRY_COMPARE(page().noticeBar().notice().kind, NoticeKind::Warning);
}

void tst_HistoryController::theChainIsLookedAt()
{
    undoneRun(u"one"_s, {u"ada"_s});
    open();
    Q_EMIT page().checkRequested();
    QTRY_COMPARE(page().noticeBar().notice().kind, NoticeKind::Success);
    QVERIFY(page().noticeBar().notice().text.contains(u"each of its 2 entries"_s));
}

void tst_HistoryController::aDamagedChainIsToldOf()
{
    undoneRun(u"one"_s, {u"ada"_s});
    SqlFile file(folder() + u"/ledger.db"_s, SqlFile::Durability::Full, 5s);
    QVERIFY(file.open());
    QVERIFY(file.run(u"DROP TRIGGER ledger_stays"_s));
    QVERIFY(file.run(u"UPDATE ledger SET email = 'eve@example.com' WHERE entry = 2"_s));
    open();
    Q_EMIT page().checkRequested();
    QTRY_COMPARE(page().noticeBar().notice().kind, NoticeKind::Error);
    QVERIFY(page().noticeBar().notice().text.contains(u"damaged at entry 2"_s));
}

void tst_HistoryController::whatIsShownIsExported()
{
    undoneRun(u"one"_s, {u"ada"_s, u"bob"_s});
    undoneRun(u"two"_s, {u"cid"_s});
    open();
    page().setSearchText(u"bob"_s);
    const QString path = folder() + u"/history.json"_s;
    Q_EMIT page().exportRequested(path, ExportFormat::Json);
    QTRY_COMPARE(page().noticeBar().notice().kind, NoticeKind::Success);
    QVERIFY(page().noticeBar().notice().text.contains(u"Wrote 2 entries to "_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray written = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(written.size(), 2);
    QCOMPARE(written.first()[u"email"_s].toString(), u"bob@example.com"_s);
}

void tst_HistoryController::aFileThatCannotBeWrittenIsToldOf()
{
    open();
    Q_EMIT page().exportRequested(folder() + u"/no/such/history.csv"_s, ExportFormat::Csv);
    QTRY_COMPARE(page().noticeBar().notice().kind, NoticeKind::Error);
    QVERIFY(page().noticeBar().notice().text.contains(u"history.csv"_s));
}

void tst_HistoryController::aLedgerThatCannotBeReadIsToldOf()
{
    undoneRun(u"one"_s, {u"ada"_s});
    SqlFile file(folder() + u"/ledger.db"_s, SqlFile::Durability::Full, 5s);
    QVERIFY(file.open());
    QVERIFY(file.run(u"PRAGMA user_version = 99"_s));
    QSignalSpy retries(&page(), &HistoryPage::retryRequested);
    open();
    const auto *empty = page().findChild<EmptyState *>();
    QTRY_COMPARE(empty->accessibleName(), u"The history could not be read"_s);
    QVERIFY(file.run(u"PRAGMA user_version = 2"_s));
    Q_EMIT page().retryRequested();
    QTRY_COMPARE(entries().rowCount(), 2);
}

void tst_HistoryController::itIsSaidHowLongEntriesAreKept()
{
    undoneRun(u"one"_s, {u"ada"_s});
    m_services->retention().setDays(30);
    open();
    const auto shows = [this](const QString &text) {
        return std::ranges::any_of(page().findChildren<QLabel *>(),
            [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(shows(u"Entries are kept for 30 days."_s));
    QVERIFY(shows(u"2 entries"_s));
}

QTEST_MAIN(tst_HistoryController)
#include "tst_historycontroller.moc"
