// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/exportcontroller.h"

#include "app/desktop/listcontroller.h"
#include "ui/invitationview.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSemaphore>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

/// Keeps all workers busy as long as it lives.
class HeldWorkers final
{
public:
    HeldWorkers()
        : m_count(QThreadPool::globalInstance()->maxThreadCount())
    {
        for (int thread = 0; thread < m_count; ++thread) {
            QThreadPool::globalInstance()->start([this] {
                m_held.release();
                m_freed.acquire();
                m_gone.release();
            });
        }
        m_held.acquire(m_count);
    }
    ~HeldWorkers()
    {
        m_freed.release(m_count);
        m_gone.acquire(m_count);
    }
    Q_DISABLE_COPY_MOVE(HeldWorkers)

private:
    int m_count;
    QSemaphore m_held;
    QSemaphore m_freed;
    QSemaphore m_gone;
};

} // namespace

/// Taking away what the list shows, over the sandbox's vendors.
class tst_ExportController final : public QObject
{
    Q_OBJECT
public:
    Q_INVOKABLE void openFolder(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void theShownRowsAreWritten();
    void theEndingOfTheNameDecides_data();
    void theEndingOfTheNameDecides();
    void theFolderIsShownOnDemand();
    void aPlaceThatCannotBeWrittenIsToldOf();
    void otherPagesHaveNothingToExport();
    void whatTakesItsTimeCanBeStopped();
    void oneThingIsDoneAtATime();
    void selectedRowsAreCopiedInTheOrderShown();
    void manyRowsAreCopiedByAWorker();
    void theCurrentRowAloneIsCopied();

private:
    [[nodiscard]] ListPage &page() { return *m_window->listPage(); }
    [[nodiscard]] QAbstractItemModel &rows() { return *page().view()->model(); }
    [[nodiscard]] QString path(const QString &name) { return m_folder->filePath(name); }
    [[nodiscard]] QFileDialog *dialog() { return m_window->findChild<QFileDialog *>(); }
    [[nodiscard]] bool hasTask();
    [[nodiscard]] const Notice &notice() { return m_window->listPage()->noticeBar().notice(); }
    [[nodiscard]] QStringList shownIds();
    [[nodiscard]] QJsonArray written(const QString &name);
    void search(const QString &words);
    void exportTo(const QString &name, const QString &filter = {});
    void select(int first, int last);

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ListController> m_list;
    std::unique_ptr<ExportController> m_controller;
    std::unique_ptr<QTemporaryDir> m_folder;
    QUrl m_opened;
};

void tst_ExportController::initTestCase()
{
    applyTheme(*qApp, Look::Light);
    auto services = Services::create({.sandbox = SandboxOptions{.seats = 1100, .limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_list = std::make_unique<ListController>(*m_services, *m_window);
    m_controller = std::make_unique<ExportController>(*m_services, *m_window, m_list->model());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    bool started = false;
    m_services->start()->then(this, [&started](const Result<void> &result) { started = result.has_value(); });
    QTRY_VERIFY(started);
    m_list->start();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(m_services->connections().connections(),
                                 [this](const ConnectionInfo &connection) {
                                     return m_services->hub().status(connection.id).state == ConnectionState::Ready;
                                 }),
        60'000);
    QTRY_COMPARE(rows().rowCount(), m_services->table().count());
    QVERIFY(rows().rowCount() > ExportController::FewRows);
    QDesktopServices::setUrlHandler(u"file"_s, this, "openFolder");
}

void tst_ExportController::cleanupTestCase()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m_controller.reset();
    m_list.reset();
    m_window.reset();
    m_services.reset();
}

void tst_ExportController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_window->setPage(MainWindow::Page::List);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    search({});
}

void tst_ExportController::cleanup()
{
    page().dismissNotice();
    page().view()->clearSelection();
    delete dialog();
}

void tst_ExportController::search(const QString &words)
{
    page().setSearchText(words);
    QTRY_VERIFY(words.isEmpty() ? rows().rowCount() == m_services->table().count()
                                : rows().rowCount() > 0 && rows().rowCount() < m_services->table().count());
}

QStringList tst_ExportController::shownIds()
{
    QStringList ids;
    for (int row = 0; row < rows().rowCount(); ++row) {
        ids += m_list->model().keyAt(row).id;
    }
    return ids;
}

void tst_ExportController::exportTo(const QString &name, const QString &filter)
{
    m_window->windowActions().exportRows->trigger();
    QVERIFY(dialog() != nullptr);
    QDialog *chooser = dialog();
    if (!filter.isEmpty()) {
        for (const QString &one : dialog()->nameFilters()) {
            if (one.contains(filter)) {
                dialog()->selectNameFilter(one);
                Q_EMIT dialog()->filterSelected(one);
            }
        }
    }
    dialog()->setDirectory(m_folder->path());
    dialog()->findChild<QLineEdit *>()->setText(name);
    chooser->accept();
}

QJsonArray tst_ExportController::written(const QString &name)
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

bool tst_ExportController::hasTask()
{
    const auto bars = page().findChildren<NoticeBar *>();
    return std::ranges::any_of(
        bars, [](const NoticeBar *bar) { return bar->isVisible() && bar->notice().id == u"task"_s; });
}

void tst_ExportController::select(int first, int last)
{
    qobject_cast<InvitationListModel *>(page().view()->model())->setMarked(first, last, true);
}

void tst_ExportController::theShownRowsAreWritten()
{
    search(u"ana"_s);
    exportTo(u"seats.json"_s);
    QTRY_COMPARE(notice().kind, NoticeKind::Success);
    QVERIFY2(notice().text.contains(u"seats.json"_s), qPrintable(notice().text));
    QVERIFY(notice().text.startsWith(QString::number(rows().rowCount())));
    QStringList ids;
    const QJsonArray all = written(u"seats.json"_s);
    for (const auto &row : all) {
        ids += row.toObject()[u"id"_s].toString();
    }
    QCOMPARE(ids, shownIds());
    const QJsonValue first = written(u"seats.json"_s).first();
    const InvitationKey key = m_list->model().keyAt(0);
    const auto connection = m_services->connections().byId(key.connection);
    QCOMPARE(first[u"connection"_s].toString(), connection->name);
    QCOMPARE(first[u"vendor"_s].toString(), connection->vendor);
}

void tst_ExportController::theEndingOfTheNameDecides_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begin");
    const QByteArray csv = "\xEF\xBB\xBF"
                           "connection,vendor,state,";
    QTest::newRow("CSV by name") << u"a.csv"_s << u"*.json"_s << u"a.csv"_s << csv;
    QTest::newRow("JSON by name") << u"a.JSON"_s << u"*.csv"_s << u"a.JSON"_s << QByteArray("[\n{");
    QTest::newRow("CSV by filter") << u"a"_s << u"*.csv"_s << u"a.csv"_s << csv;
    QTest::newRow("JSON by filter") << u"a"_s << u"*.json"_s << u"a.json"_s << QByteArray("[\n{");
    QTest::newRow("JSON by filter, whatever the name") << u"a.txt"_s << u"*.json"_s << u"a.txt"_s << QByteArray("[\n{");
}

void tst_ExportController::theEndingOfTheNameDecides()
{
    QFETCH(const QString, name);
    QFETCH(const QString, filter);
    QFETCH(const QString, file);
    exportTo(name, filter);
    QTRY_COMPARE(notice().kind, NoticeKind::Success);
    QFile made(path(file));
    QVERIFY(made.open(QIODevice::ReadOnly));
    QFETCH(const QByteArray, begin);
    QCOMPARE(made.read(begin.size()), begin);
}

void tst_ExportController::theFolderIsShownOnDemand()
{
    exportTo(u"seats.csv"_s);
    QTRY_COMPARE(notice().kind, NoticeKind::Success);
    QCOMPARE(notice().actionText, u"Show &folder"_s);
    Q_EMIT page().noticeActionTriggered(notice().id);
    QCOMPARE(QDir(m_opened.toLocalFile()), QDir(m_folder->path()));
}

void tst_ExportController::aPlaceThatCannotBeWrittenIsToldOf()
{
    m_window->windowActions().exportRows->trigger();
    QVERIFY(dialog() != nullptr);
    Q_EMIT dialog()->fileSelected(path(u"no/such/seats.csv"_s));
    QTRY_COMPARE(notice().kind, NoticeKind::Error);
    QVERIFY2(notice().text.contains(u"seats.csv"_s) && notice().text.contains(u"Choose another folder"_s),
        qPrintable(notice().text));
}

void tst_ExportController::otherPagesHaveNothingToExport()
{
    m_window->setPage(MainWindow::Page::History);
    m_window->windowActions().exportRows->trigger();
    QVERIFY(dialog() == nullptr);
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    QVERIFY(dialog() == nullptr);
    m_window->setPage(MainWindow::Page::List);
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    QVERIFY(dialog() != nullptr);
}

void tst_ExportController::whatTakesItsTimeCanBeStopped()
{
    auto held = std::make_unique<HeldWorkers>();
    exportTo(u"seats.csv"_s);
    QTRY_VERIFY(hasTask());
    Q_EMIT page().taskStopRequested();
    held.reset();
    QTRY_VERIFY(!hasTask());
    QCOMPARE(notice().kind, NoticeKind::Info);
    QVERIFY(notice().text.contains(u"seats.csv was not written"_s));
    QVERIFY(!QFile::exists(path(u"seats.csv"_s)));
}

void tst_ExportController::oneThingIsDoneAtATime()
{
    auto held = std::make_unique<HeldWorkers>();
    exportTo(u"seats.csv"_s);
    delete dialog();
    m_window->windowActions().exportRows->trigger();
    QVERIFY(dialog() == nullptr);
    QCOMPARE(notice().id, u"busy"_s);
    // A few rows need no worker.
    select(0, 1);
    page().actions().copyRows->trigger();
    QCOMPARE(notice().kind, NoticeKind::Success);
    held.reset();
    QTRY_COMPARE(notice().id, u"exported"_s);
}

void tst_ExportController::selectedRowsAreCopiedInTheOrderShown()
{
    QTest::keyClick(page().view(), Qt::Key_Escape); // whatever is marked
    select(7, 8);
    select(2, 2);
    page().actions().copyRows->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().startsWith(u"connection\tvendor\t"_s));
    const auto ids = lines.first().split(u'\t').indexOf(u"id"_s);
    QCOMPARE(lines.at(1).split(u'\t').at(ids), shownIds().at(2));
    QCOMPARE(lines.at(2).split(u'\t').at(ids), shownIds().at(7));
    QCOMPARE(lines.at(3).split(u'\t').at(ids), shownIds().at(8));
    QVERIFY2(notice().text.startsWith(u"3 "_s), qPrintable(notice().text));
}

void tst_ExportController::manyRowsAreCopiedByAWorker()
{
    auto held = std::make_unique<HeldWorkers>();
    QApplication::clipboard()->setText(u"before"_s);
    page().view()->selectAll();
    page().actions().copyRows->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    held.reset();
    QTRY_COMPARE(notice().id, u"copied"_s);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), rows().rowCount() + 2);
    const auto ids = lines.first().split(u'\t').indexOf(u"id"_s);
    QStringList copied;
    for (const QString &line : lines.sliced(1, rows().rowCount())) {
        copied += line.split(u'\t').at(ids);
    }
    QCOMPARE(copied, shownIds());
}

void tst_ExportController::theCurrentRowAloneIsCopied()
{
    page().setCurrentRow(3);
    page().view()->setFocus();
    QTest::keyClick(page().view(), Qt::Key_Escape); // whatever is marked
    QTest::keySequence(page().view(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains(shownIds().at(3)));
}

QTEST_MAIN(tst_ExportController)
#include "tst_exportcontroller.moc"
