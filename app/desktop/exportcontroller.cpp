// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/exportcontroller.h"

#include "app/profile/connectionwords.h"
#include "ui/invitationview.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUrl>
#include <QtConcurrentRun>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr auto ShowDelay = 400ms;

/// The name's ending decides; where it says nothing, the filter that was chosen.
ExportFormat formatOf(const QString &file, const QString &filter)
{
    const auto named = exportFormatFromId(QFileInfo(file).suffix().toLower());
    return named.value_or(filter.contains("*.json"_L1) ? ExportFormat::Json : ExportFormat::Csv);
}

} // namespace

ExportController::ExportController(
    Services &services, MainWindow &window, const InvitationListModel &model, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_model(model)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(ShowDelay);
    ListPage *page = window.listPage();
    connect(window.windowActions().exportRows, &QAction::triggered, this, &ExportController::chooseFile);
    connect(page, &ListPage::copyRowsRequested, this, &ExportController::copy);
    connect(page, &ListPage::taskStopRequested, this, [this] { m_stop = true; });
    connect(page, &ListPage::noticeActionTriggered, this, [this](const QString &id) {
        if (id == u"exported"_s) {
            showFolder();
        }
    });
    connect(&m_showSoon, &QTimer::timeout, this, &ExportController::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this] {
        if (!m_showSoon.isActive()) {
            showProgress();
        }
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportController::onFinished);
}

ExportController::~ExportController()
{
    m_stop = true;
    if (m_rows) {
        m_watcher.waitForFinished(); // for ever, once the result has been taken
    }
}

void ExportController::chooseFile()
{
    if (isBusy()) {
        return;
    }
    const QString csv = tr("CSV, for a spreadsheet (*.csv)");
    const QString json = tr("JSON, for a program (*.json)");
    auto *dialog = new QFileDialog(&m_window, tr("Export the rows that are shown"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({csv, json});
    dialog->setDefaultSuffix(exportFormatId(ExportFormat::Csv));
    dialog->selectFile(u"invitations.csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(exportFormatId(formatOf({}, filter))); });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, dialog](const QString &file) { write(file, formatOf(file, dialog->selectedNameFilter())); });
    dialog->open();
}

void ExportController::write(const QString &file, ExportFormat format)
{
    if (isBusy()) {
        return;
    }
    m_folder = QFileInfo(file).absolutePath();
    m_rows = rowsToWrite(shownOrder());
    start(
        //: 1: the file's name
        tr("Writing %1").arg(QFileInfo(file).fileName()),
        [file, format](const RowsToWrite &rows, const RowsStep &step) {
            return writeRows(rows, file, format, step).map([](int count) {
                return RowsText{.text = {}, .count = count};
            });
        },
        [this, file](const Outcome &outcome) { onWritten(outcome, file); });
}

void ExportController::onWritten(const Outcome &outcome, const QString &file)
{
    const QString name = QFileInfo(file).fileName();
    if (outcome) {
        tell(u"exported"_s, NoticeKind::Success, tr("%Ln row(s) written to %1.", nullptr, outcome->count).arg(name),
            tr("Show &folder"));
    } else if (outcome.error().kind == ProblemKind::Cancelled) {
        tell(u"export"_s, NoticeKind::Info, tr("Stopped: %1 was not written.").arg(name));
    } else {
        tell(u"export"_s, NoticeKind::Error, describe(outcome.error()));
    }
}

void ExportController::tell(const QString &id, NoticeKind kind, const QString &text, const QString &actionText)
{
    m_window.listPage()->showNotice({id, kind, text, actionText});
}

void ExportController::showFolder()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder))) {
        tell(u"folder"_s, NoticeKind::Warning,
            tr("No program shows folders here. The file is in %1.").arg(QDir::toNativeSeparators(m_folder)));
    }
}

/// The marked rows in the order shown; where none is marked, the current one.
void ExportController::copy()
{
    QList<int> order;
    for (const int row : m_model.markedRows()) {
        order += m_model.slotAt(row);
    }
    if (const int current = m_window.listPage()->view()->currentIndex().row(); order.isEmpty() && current >= 0) {
        order += m_model.slotAt(current);
    }
    if (order.size() <= FewRows) {
        onCopied(textOf(rowsToWrite(order), [](int) { return true; }));
    } else if (!isBusy()) {
        m_rows = rowsToWrite(order);
        start(
            tr("Copying rows"), [](const RowsToWrite &rows, const RowsStep &step) { return textOf(rows, step); },
            [this](const Outcome &outcome) { onCopied(outcome); });
    }
}

void ExportController::onCopied(const Outcome &outcome)
{
    if (!outcome) {
        tell(u"copied"_s, NoticeKind::Info, tr("Stopped: nothing was copied."));
        return;
    }
    if (outcome->count > 0) {
        QGuiApplication::clipboard()->setText(outcome->text);
        tell(u"copied"_s, NoticeKind::Success, tr("%Ln row(s) copied.", nullptr, outcome->count));
    }
}

RowsToWrite ExportController::rowsToWrite(const QList<int> &order) const
{
    ExportFacts facts{.now = m_services.clock().now(), .vendors = vendorsByConnection(m_services)};
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        facts.connectionNames.insert(connection.id, connection.name);
        facts.skews.insert(connection.id, m_services.hub().skew(connection.id));
    }
    return {.table = m_services.table().snapshot(), .order = order, .facts = facts};
}

QList<int> ExportController::shownOrder() const
{
    QList<int> order(m_model.rowCount());
    for (int row = 0; row < order.size(); ++row) {
        order[row] = m_model.slotAt(row);
    }
    return order;
}

/// Says so where it is.
bool ExportController::isBusy()
{
    if (m_title.isEmpty()) {
        return false;
    }
    tell(u"busy"_s, NoticeKind::Warning, tr("Rows are still being taken away. Wait for that, or stop it first."));
    return true;
}

/// Over `m_rows`.
void ExportController::start(const QString &title, Work work, std::function<void(const Outcome &)> done)
{
    m_title = title;
    m_done = std::move(done);
    m_stop = false;
    m_showSoon.start();
    m_watcher.setFuture(QtConcurrent::run([this, work = std::move(work)](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, int(m_rows->order.size()));
        promise.addResult(work(*m_rows, [this, &promise](int rows) {
            promise.setProgressValue(rows);
            return !m_stop;
        }));
    }));
}

void ExportController::onFinished()
{
    m_showSoon.stop();
    m_title.clear();
    m_window.listPage()->setTask({});
    // Freed on a worker: it may be all that is left of a large table.
    QThreadPool::globalInstance()->start([gone = std::exchange(m_rows, std::nullopt)]() mutable { gone.reset(); });
    const auto done = std::exchange(m_done, nullptr);
    done(m_watcher.future().takeResult()); // a long text is not to stay here
}

void ExportController::showProgress()
{
    if (m_title.isEmpty()) {
        return;
    }
    const QLocale locale;
    m_window.listPage()->setTask(
        //: 1: "Writing seats.csv", 2 and 3: numbers
        tr("%1: %2 of %3 rows")
            .arg(m_title, locale.toString(m_watcher.progressValue()), locale.toString(m_watcher.progressMaximum())));
}

} // namespace Reinvite
