// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/listpage.h"

#include "models/invitationtext.h"
#include "ui/filterchips.h"
#include "ui/horizonbar.h"
#include "ui/invitationdelegate.h"
#include "ui/invitationview.h"
#include "ui/listbar.h"
#include "ui/sendingbar.h"
#include "ui/summaryline.h"
#include "ui/viewnamebar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
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

void ListPage::connectActions()
{
    using Intent = void (ListPage::*)(const InvitationKey &);
    const auto asks = [this](QAction *action, Intent intent) {
        connect(action, &QAction::triggered, this, [this, intent] { Q_EMIT(this->*intent)(currentKey()); });
    };
    asks(m_actions.settle, &ListPage::settleRequested);
    asks(m_actions.assign, &ListPage::assignRequested);
    asks(m_actions.revoke, &ListPage::revokeRequested);
    asks(m_actions.openSession, &ListPage::openSessionRequested);
    asks(m_actions.rawJson, &ListPage::rawJsonRequested);
    asks(m_actions.openPage, &ListPage::openPageRequested);
    asks(m_actions.details, &ListPage::detailsRequested);
    asks(m_actions.renew, &ListPage::renewRequested);
    connect(m_actions.resend, &QAction::triggered, this, &ListPage::resendCurrent);
    connect(m_actions.undo, &QAction::triggered, this, &ListPage::undoCurrent);
    connect(m_actions.copyRows, &QAction::triggered, this, &ListPage::copyRowsRequested);
    connect(m_actions.copyEmail, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_view->currentIndex().data(InvitationListModel::EmailRole).toString());
    });
    connect(m_actions.copyId, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(currentKey().id); });
}

void ListPage::connectView()
{
    connect(m_view, &InvitationView::currentKeyChanged, this, [this](const InvitationKey &key) {
        m_abilities = {}; // until the caller says what this row's are
        updateCurrent();
        Q_EMIT currentChanged(key);
    });
    connect(m_view, &InvitationView::currentRowChanged, this, &ListPage::updateCurrent);
    connect(m_view, &InvitationView::selectedCountChanged, this, &ListPage::updateCurrent);
    connect(m_view, &InvitationView::triggered, this, &ListPage::trigger);
    connect(m_view, &InvitationView::actionTriggered, this, &ListPage::act);
    connect(m_view, &InvitationView::sortRequested, this, &ListPage::sortRequested);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ListPage::showContextMenu);
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

bool ListPage::areSeveralSelected() const
{
    return m_view->isSeveralSelected();
}

/// What the primary button says.
void ListPage::trigger()
{
    if (areSeveralSelected()) {
        Q_EMIT planRequested(m_view->selectedKeys(MostPlanned), m_view->selectedCount());
    } else {
        m_view->triggerCurrent();
    }
}

/// What the action is called, even where the row offers something better.
void ListPage::resendCurrent()
{
    if (!areSeveralSelected() && m_view->currentOffer() == Offer::Renew) {
        Q_EMIT resendRequested(currentKey());
    } else {
        trigger();
    }
}

/// The current row's mail; where that one has left already or was never meant, all that wait.
void ListPage::undoCurrent()
{
    if (m_view->currentOffer() == Offer::Undo) {
        Q_EMIT undoRequested({currentKey()});
    } else {
        undoAll();
    }
}

void ListPage::undoAll()
{
    QList<InvitationKey> keys;
    for (const ArmedMail &mail : std::as_const(m_armed)) {
        keys += mail.key;
    }
    Q_EMIT undoRequested(keys);
}

void ListPage::setCurrentCan(const RowAbilities &abilities)
{
    m_abilities = abilities;
    updateCurrent();
}

void ListPage::act(const InvitationKey &key, Offer offer)
{
    switch (offer) {
    case Offer::Resend:
        Q_EMIT resendRequested(key);
        break;
    case Offer::Renew:
        Q_EMIT renewRequested(key);
        break;
    case Offer::Undo:
        Q_EMIT undoRequested({key});
        break;
    case Offer::Settle:
        Q_EMIT settleRequested(key);
        break;
    case Offer::Retry:
        Q_EMIT retryRequested(key);
        break;
    case Offer::SignIn:
        Q_EMIT signInRequested(key);
        break;
    case Offer::None:
    case Offer::Working:
        break;
    }
}

void ListPage::updateCurrent()
{
    const auto offer = m_view->currentOffer();
    const bool actionable = isActionable(offer);
    updateInvitationActions(m_actions, offer, m_abilities, m_view->currentIndex().isValid(), !m_armed.isEmpty());
    if (areSeveralSelected()) {
        const QString text = tr("Send to %Ln selected…", nullptr, m_view->selectedCount());
        m_bar->setPrimary(text, true);
        m_actions.resend->setText(text);
        m_actions.resend->setEnabled(true);
        m_actions.copyRows->setEnabled(true); // also where none of them is current
        for (QAction *ofOne : {m_actions.renew, m_actions.settle, m_actions.assign, m_actions.revoke}) {
            ofOne->setEnabled(false);
        }
    } else {
        m_bar->setPrimary(offerText(actionable ? offer : Offer::Resend), actionable);
    }
}

void ListPage::showContextMenu(const QPoint &position)
{
    if (!m_view->currentIndex().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.resend, m_actions.renew, m_actions.undo, m_actions.settle});
    menu->addSeparator();
    menu->addActions({m_actions.assign, m_actions.revoke, m_actions.openSession});
    menu->addSeparator();
    menu->addActions({m_actions.copyRows, m_actions.copyEmail, m_actions.copyId, m_actions.details, m_actions.rawJson,
        m_actions.openPage});
    menu->setToolTipsVisible(true); // why something can't be done
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Reinvite
