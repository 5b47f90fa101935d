// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/listpage.h"

#include "ui/filterchips.h"
#include "ui/horizonbar.h"
#include "ui/invitationview.h"
#include "ui/listbar.h"
#include "ui/sendingbar.h"
#include "ui/summaryline.h"
#include "ui/viewnamebar.h"

#include <QAction>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;
/// Below this rows need the room more than what is over them.
constexpr int LowBelow = 460;

bool holdsFocus(const QWidget &part)
{
    const QWidget *focused = part.window()->focusWidget();
    return focused != nullptr && (focused == &part || part.isAncestorOf(focused));
}

} // namespace

ListPage::ListPage(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ListBar(this))
    , m_chips(new FilterChips(this))
    , m_horizon(new HorizonBar(this))
    , m_summary(new SummaryLine(this))
    , m_undo(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_task(new NoticeBar(this))
    , m_needingYou(new NoticeBar(this))
    , m_offline(new NoticeBar(this))
    , m_question(new QuestionBar(this))
    , m_viewName(new ViewNameBar(this))
    , m_sending(new SendingBar(this))
    , m_view(new InvitationView(this))
    , m_empty(new EmptyState(this))
{
    m_actions = makeInvitationActions(*this, *m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_chips);
    column->addWidget(m_horizon);
    column->addWidget(m_summary);
    buildBars(*column);
    buildList(*column);
    connectBar();
    connectFilters();
    connectActions();
    connectView();
    updateCurrent();
    updateEmpty();
}

void ListPage::buildBars(QVBoxLayout &layout)
{
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(SideMargin, 0, SideMargin, 0);
    bars->setSpacing(0);
    for (QWidget *bar :
        std::initializer_list<QWidget *>{m_viewName, m_needingYou, m_offline, m_undo, m_task, m_notice, m_question}) {
        bar->setContentsMargins(0, 0, 0, Gap); // goes when the bar goes
        bars->addWidget(bar);
    }
    layout.addLayout(bars);
    connect(m_question, &QuestionBar::answered, this, [this](Reply reply) {
        focusRows();
        Q_EMIT questionAnswered(reply);
    });
    connect(m_needingYou, &NoticeBar::actionTriggered, this, &ListPage::needingYouRequested);
    connect(m_offline, &NoticeBar::actionTriggered, this, &ListPage::refreshRequested);
    connect(m_undo, &NoticeBar::actionTriggered, this, &ListPage::undoAll);
    connect(m_task, &NoticeBar::actionTriggered, this, &ListPage::taskStopRequested);
    connect(m_notice, &NoticeBar::actionTriggered, this, &ListPage::noticeActionTriggered);
    connect(m_notice, &NoticeBar::dismissed, this, &ListPage::noticeDismissed);
}

void ListPage::buildList(QVBoxLayout &layout)
{
    auto *holder = new QWidget(this);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout.addWidget(holder, 1);
    layout.addWidget(m_sending);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT emptyActionTriggered(m_emptyReason); });
}

void ListPage::connectBar()
{
    connect(m_summary, &SummaryLine::changesRequested, this, &ListPage::changesRequested);
    connect(m_summary, &SummaryLine::changesSeen, this, &ListPage::changesSeen);
    connect(m_bar, &ListBar::searchChanged, this, &ListPage::searchChanged);
    connect(m_bar, &ListBar::searchLeft, m_view, qOverload<Qt::FocusReason>(&QWidget::setFocus));
    connect(m_bar, &ListBar::refreshRequested, this, &ListPage::refreshRequested);
    connect(m_bar, &ListBar::stopRequested, this, &ListPage::stopRequested);
    connect(m_bar, &ListBar::primaryTriggered, this, &ListPage::trigger);
    connect(m_bar->groupAction(), &QAction::triggered, this, [this](bool grouped) {
        setGroupedByPerson(grouped);
        Q_EMIT groupByPersonRequested(grouped);
    });
    auto *slash = new QShortcut(Qt::Key_Slash, this);
    connect(slash, &QShortcut::activated, this, &ListPage::focusSearch);
}

/// Whoever has the keyboard there must not lose it when it goes.
void ListPage::connectFilters()
{
    connect(m_chips, &FilterChips::left, m_bar, &ListBar::focusSearch);
    connect(m_viewName, &ViewNameBar::finished, this, [this] { focusRows(); });
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_horizon->setCompact(height() < LowBelow);
    m_chips->setCompact(height() < LowBelow);
}

FilterField *ListPage::filterField() const
{
    return m_bar->filterField();
}

void ListPage::setModel(QAbstractItemModel *model)
{
    m_view->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListPage::updateEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPage::updateEmpty);
    connect(model, &QAbstractItemModel::modelReset, this, &ListPage::updateEmpty);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ListPage::updateEmpty);
    updateEmpty();
    updateCurrent();
}

InvitationKey ListPage::currentKey() const
{
    return m_view->currentKey();
}

void ListPage::setCurrentRow(int row)
{
    auto *model = m_view->model();
    m_view->setCurrentIndex(model == nullptr || row < 0 ? QModelIndex() : model->index(row, PersonColumn));
}

void ListPage::revealRow(int row)
{
    setCurrentRow(row);
    m_view->scrollTo(m_view->currentIndex());
}

void ListPage::requestSort(int column)
{
    m_view->requestSort(column);
}

void ListPage::setSummary(const QString &count, const QString &rest)
{
    m_summary->setSummary(count, rest);
}

void ListPage::setChanges(const QString &text)
{
    m_summary->setChanges(text);
}

void ListPage::setSort(const QList<SortBy> &sort)
{
    m_view->setSort(sort);
}

void ListPage::setSearchText(const QString &text)
{
    m_bar->setSearchText(text);
}

QString ListPage::searchText() const
{
    return m_bar->searchText();
}

void ListPage::focusRows()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ListPage::focusSearch()
{
    m_bar->focusSearch();
}

QAction *ListPage::groupAction() const
{
    return m_bar->groupAction();
}

void ListPage::setGroupedByPerson(bool grouped)
{
    m_bar->groupAction()->setChecked(grouped);
    m_view->setGrouped(grouped);
}

void ListPage::setRefreshing(bool running, int done, int total, const QString &text)
{
    m_bar->setRefreshing(running, text);
    m_summary->setProgress(running, done, total, text);
}

void ListPage::setRefreshEnabled(bool enabled)
{
    m_bar->setRefreshEnabled(enabled);
}

void ListPage::setEmptyReason(EmptyReason reason, const std::optional<Problem> &problem)
{
    m_emptyReason = reason;
    m_emptyProblem = problem;
    updateEmpty();
}

void ListPage::updateEmpty()
{
    const auto *model = m_view->model();
    const bool empty = model == nullptr || model->rowCount() == 0;
    m_empty->setContent(emptyText(m_emptyReason, m_emptyProblem));
    const bool focused = holdsFocus(*m_stack->currentWidget());
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    if (focused) { // not left to whoever is next
        focusRows();
    }
    updateCurrent();
}

void ListPage::ask(const Question &question)
{
    m_question->ask(question);
}

bool ListPage::isAsking() const
{
    return m_question->isOpen();
}

void ListPage::withdrawQuestion()
{
    m_question->withdraw();
}

void ListPage::showNotice(const Notice &notice)
{
    m_notice->showNotice(notice);
}

void ListPage::dismissNotice(const QString &id)
{
    if (id.isEmpty() || m_notice->notice().id == id) {
        m_notice->dismiss();
    }
}

void ListPage::setTask(const QString &text)
{
    if (text.isEmpty()) {
        m_task->dismiss();
        return;
    }
    m_task->showNotice(
        {.id = u"task"_s, .kind = NoticeKind::Info, .text = text, .actionText = tr("S&top"), .closable = false});
}

void ListPage::setNeedingYou(const QString &text)
{
    if (text.isEmpty()) {
        m_needingYou->dismiss();
        return;
    }
    m_needingYou->showNotice({.id = u"needing-you"_s,
        .kind = NoticeKind::Error,
        .text = text,
        .actionText = tr("Decide…"),
        .closable = false});
}

void ListPage::setOffline(const QString &text)
{
    if (text.isEmpty()) {
        m_offline->dismiss();
        return;
    }
    m_offline->showNotice({.id = u"offline"_s,
        .kind = NoticeKind::Offline,
        .text = text,
        .actionText = tr("&Try again"),
        .closable = false});
}

void ListPage::setArmed(const QList<ArmedMail> &mails)
{
    m_armed = mails;
    updateCurrent();
    if (mails.isEmpty()) {
        m_undo->dismiss();
        return;
    }
    const auto next = std::ranges::min_element(mails, {}, &ArmedMail::secondsLeft);
    const auto count = mails.size();
    const auto text = count == 1
        ? tr("Sending to %1 in %2 s").arg(next->to).arg(next->secondsLeft)
        : tr("Sending %Ln mails, the next in %1 s", nullptr, int(count)).arg(next->secondsLeft);
    m_undo->showNotice({.id = u"armed%1"_s.arg(count),
        .kind = NoticeKind::Info,
        .text = text,
        .actionText = count == 1 ? tr("Undo") : tr("Undo all"),
        .closable = false});
}

} // namespace Reinvite
