// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/historypage.h"

#include "models/ledgerlistmodel.h"
#include "models/runlistmodel.h"
#include "ui/controls.h"
#include "ui/emptystate.h"
#include "ui/entrydelegate.h"
#include "ui/entrydetails.h"
#include "ui/entryview.h"
#include "ui/forgetbar.h"
#include "ui/historybar.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QStandardPaths>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;
constexpr int RunsWidth = 288;
constexpr int LeastRunsWidth = 168;
constexpr int DetailsHeight = 196;

EmptyText nothingYet()
{
    return {.icon = u"clock"_s,
        .title = HistoryPage::tr("Nothing has been asked for yet"),
        .text = HistoryPage::tr("What you resend, renew, revoke or assign is kept here, with what came of it."),
        .actionText = {}};
}

EmptyText nothingMatches()
{
    return {.icon = u"filter"_s,
        .title = HistoryPage::tr("Nothing matches"),
        .text = HistoryPage::tr("No entry of what is chosen has this in its address, vendor's text, reason or ids."),
        .actionText = HistoryPage::tr("Clear search")};
}

EmptyText loading()
{
    return {.icon = u"clock"_s, .title = HistoryPage::tr("Reading the history…"), .text = {}, .actionText = {}};
}

EmptyText failed(const Problem &problem)
{
    const auto words = explain(problem);
    return {.icon = u"error"_s,
        .title = HistoryPage::tr("The history could not be read"),
        .text = QStringList{words.sentence, problem.detail, words.remedy}.join(u'\n'),
        .actionText = HistoryPage::tr("Try again")};
}

} // namespace

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_bar(new HistoryBar(this))
    , m_count(makeText({}, this))
    , m_rest(makeText({}, this))
    , m_notice(new NoticeBar(this))
    , m_forget(new ForgetBar(this))
    , m_panes(new QSplitter(Qt::Horizontal, this))
{
    setAccessibleName(tr("History"));
    buildBars();
    buildRuns();
    buildEntries();
    m_panes->setChildrenCollapsible(false);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({RunsWidth, 1204 - RunsWidth});
    connectBar();
    updateEmpty();
}

void HistoryPage::buildBars()
{
    m_count->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    setTextColour(*m_rest, TextColour::Muted);
    for (auto *label : {m_count, m_rest}) {
        label->setWordWrap(false);
    }
    m_rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *summary = new QHBoxLayout;
    summary->setContentsMargins(SideMargin, 2, SideMargin, Gap);
    summary->setSpacing(Gap);
    summary->addWidget(m_count);
    summary->addWidget(m_rest, 1);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(SideMargin, 0, SideMargin, 0);
    bars->setSpacing(0);
    for (QWidget *bar : {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_forget)}) {
        bar->setContentsMargins(0, 0, 0, Gap); // goes when the bar goes
        bars->addWidget(bar);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(summary);
    column->addLayout(bars);
    column->addWidget(m_panes, 1);
}

void HistoryPage::buildRuns()
{
    m_runs = new QListView(m_panes);
    m_runs->setItemDelegate(new RunDelegate(m_runs));
    m_runs->setFrameShape(QFrame::NoFrame);
    m_runs->setAccessibleName(tr("Runs"));
    m_runs->setAccessibleDescription(tr("What was confirmed together; the table shows the entries of the chosen one."));
    m_runs->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_runs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_runs->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_runs->setResizeMode(QListView::Adjust);
    m_runs->setMouseTracking(true);
    m_runs->setMinimumWidth(LeastRunsWidth);
    m_panes->addWidget(m_runs);
}

void HistoryPage::buildEntries()
{
    m_floors = new QSplitter(Qt::Vertical, m_panes);
    m_entries = new EntryView(m_floors);
    m_details = new EntryDetails(m_floors);
    m_floors->addWidget(m_entries);
    m_floors->addWidget(m_details);
    m_floors->setChildrenCollapsible(false);
    m_floors->setStretchFactor(0, 2);
    m_floors->setStretchFactor(1, 1);
    m_floors->setSizes({860 - DetailsHeight, DetailsHeight});
    m_empty = new EmptyState(m_panes);
    auto *holder = new QWidget(m_panes);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_floors);
    m_stack->addWidget(m_empty);
    m_panes->addWidget(holder);
    auto *copy = new QAction(themedIcon(u"copy"_s), tr("&Copy entry"), m_entries);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    auto *forget = new QAction(tr("&Forget this person…"), m_entries);
    m_entries->addActions({copy, forget});
    m_entries->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &HistoryPage::copyEntry);
    connect(forget, &QAction::triggered, this, &HistoryPage::askWhomToForget);
    connect(m_entries, &EntryView::currentEntryChanged, this, &HistoryPage::showEntry);
    connect(m_empty, &EmptyState::actionTriggered, this, &HistoryPage::triggerEmptyAction);
}

void HistoryPage::connectBar()
{
    connect(m_bar, &HistoryBar::leaveRequested, this, &HistoryPage::leaveRequested);
    connect(m_bar, &HistoryBar::searchChanged, this, &HistoryPage::searchChanged);
    connect(m_bar, &HistoryBar::searchLeft, m_entries, qOverload<Qt::FocusReason>(&QWidget::setFocus));
    connect(m_bar, &HistoryBar::checkRequested, this, &HistoryPage::checkRequested);
    connect(m_bar, &HistoryBar::forgetRequested, this, &HistoryPage::askWhomToForget);
    connect(m_bar, &HistoryBar::exportRequested, this, &HistoryPage::chooseFile);
    connect(m_forget, &ForgetBar::forgetRequested, this, &HistoryPage::forgetRequested);
    connect(m_forget, &ForgetBar::closed, this, &HistoryPage::focusEntries);
    auto *slash = new QShortcut(Qt::Key_Slash, this);
    slash->setContext(Qt::WidgetWithChildrenShortcut);
    connect(slash, &QShortcut::activated, this, &HistoryPage::focusSearch);
}

void HistoryPage::setRunModel(QAbstractItemModel *model)
{
    m_runs->setModel(model);
    chooseRun(0);
    connect(m_runs->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_choosing) {
            Q_EMIT runChosen(chosenRun());
        }
    });
}

void HistoryPage::setEntryModel(QAbstractItemModel *model)
{
    m_entries->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::updateEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &HistoryPage::updateEmpty);
    connect(model, &QAbstractItemModel::modelReset, this, &HistoryPage::updateEmpty);
    updateEmpty();
}

void HistoryPage::setState(State state, const std::optional<Problem> &problem)
{
    m_state = state;
    m_problem = problem;
    updateEmpty();
}

void HistoryPage::updateEmpty()
{
    const auto *model = m_entries->model();
    const bool empty = model == nullptr || model->rowCount() == 0;
    const bool narrowed = !searchText().isEmpty() || !chosenRun().isEmpty();
    m_empty->setContent(m_state == State::Loading ? loading()
            : m_state == State::Failed            ? failed(m_problem.value_or(Problem()))
            : narrowed                            ? nothingMatches()
                                                  : nothingYet());
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_floors);
    // Where there is nothing at all, a list of runs would only say so twice.
    m_runs->setVisible(!empty || narrowed);
}

void HistoryPage::triggerEmptyAction()
{
    if (m_state == State::Failed) {
        Q_EMIT retryRequested();
    } else {
        setSearchText({});
    }
}

void HistoryPage::setSummary(const QString &count, const QString &rest)
{
    m_count->setText(count);
    m_count->setVisible(!count.isEmpty());
    m_rest->setText(rest);
    m_rest->setToolTip(rest);
}

void HistoryPage::setChecking(bool running)
{
    m_bar->setChecking(running);
}

void HistoryPage::setExporting(bool running)
{
    m_bar->setExporting(running);
}

void HistoryPage::showNotice(const Notice &notice)
{
    m_notice->showNotice(notice);
}

void HistoryPage::chooseRun(int row)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_runs->setCurrentIndex(m_runs->model()->index(row, 0));
}

QString HistoryPage::chosenRun() const
{
    return m_runs->currentIndex().data(RunListModel::RunRole).toString();
}

void HistoryPage::setSearchText(const QString &text)
{
    m_bar->setSearchText(text);
}

QString HistoryPage::searchText() const
{
    return m_bar->searchText();
}

void HistoryPage::focusSearch()
{
    m_bar->focusSearch();
}

void HistoryPage::focusEntries()
{
    m_entries->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::showEntry(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_details->setEntry({});
        return;
    }
    m_details->setEntry(index.data(LedgerListModel::EntryRole).value<LedgerEntry>(),
        index.data(LedgerListModel::ConnectionNameRole).toString());
}

void HistoryPage::copyEntry()
{
    if (const QString text = m_details->text(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

/// The current entry's person is offered; another address can be written.
void HistoryPage::askWhomToForget()
{
    m_forget->ask(m_entries->currentIndex().data(LedgerListModel::EntryRole).value<LedgerEntry>().email);
}

void HistoryPage::chooseFile(ExportFormat format)
{
    const QString ending = exportFormatId(format);
    auto *dialog = new QFileDialog(this, tr("Export the history"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilter(format == ExportFormat::Csv ? tr("CSV (*.csv)") : tr("JSON (*.json)"));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(u"reinvite-history."_s + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, format](const QString &file) { Q_EMIT exportRequested(file, format); });
    dialog->open();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) {
        Q_EMIT opened();
    }
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void HistoryPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().panel);
}

} // namespace Reinvite
