// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/listpage.h"

#include "models/invitationtext.h"
#include "ui/controls.h"
#include "ui/emptystate.h"
#include "ui/invitationdelegate.h"
#include "ui/invitationview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;

struct EmptyWords
{
    const char16_t *icon;
    const char *title;
    const char *text;
    const char *action;
};

/// By EmptyReason. Failed and SignedOut say their problem's own sentences.
constexpr std::array<EmptyWords, 7> EmptyTexts = {{
    {u"people", QT_TRANSLATE_NOOP("Reinvite::ListPage", "No connection yet"),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Connect a vendor's organisation to see its pending seats here."),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Add a connection…")},
    {u"inbox", QT_TRANSLATE_NOOP("Reinvite::ListPage", "Nothing has been read yet"),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Refresh to read the invitations from the vendor."),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Refresh")},
    {u"clock", QT_TRANSLATE_NOOP("Reinvite::ListPage", "Reading the invitations…"),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Rows appear here as they arrive."), ""},
    {u"filter", QT_TRANSLATE_NOOP("Reinvite::ListPage", "Nothing matches"),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "No invitation has these words, this state and this connection."),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Clear filter")},
    {u"inbox", QT_TRANSLATE_NOOP("Reinvite::ListPage", "No invitations"),
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "The vendor knows of no seats or invitations here."), ""},
    {u"offline", QT_TRANSLATE_NOOP("Reinvite::ListPage", "The list could not be read"), "",
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Try again")},
    {u"key", QT_TRANSLATE_NOOP("Reinvite::ListPage", "Signed out"), "",
        QT_TRANSLATE_NOOP("Reinvite::ListPage", "Sign in")},
}};

QString translated(const char *text)
{
    return *text == '\0' ? QString() : ListPage::tr(text);
}

EmptyText emptyText(EmptyReason reason, const std::optional<Problem> &problem)
{
    const auto &words = EmptyTexts.at(static_cast<size_t>(reason));
    EmptyText text{.icon = QString::fromUtf16(words.icon),
        .title = translated(words.title),
        .text = translated(words.text),
        .actionText = translated(words.action)};
    if (problem) {
        const auto explanation = explain(*problem);
        text.text = explanation.sentence + u'\n' + explanation.remedy;
    }
    return text;
}

/// The line of the person's cell that is an address.
QString addressOf(const QModelIndex &index)
{
    const auto person = index.siblingAtColumn(PersonColumn);
    for (const int role : {int(InvitationListModel::SecondaryRole), int(Qt::DisplayRole)}) {
        auto text = person.data(role).toString();
        if (text.contains(u'@')) {
            return text;
        }
    }
    return {};
}

} // namespace

ListPage::ListPage(QWidget *parent)
    : QWidget(parent)
    , m_undo(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_question(new QuestionBar(this))
    , m_view(new InvitationView(this))
    , m_empty(new EmptyState(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildActions();
    buildBar(*column);
    buildSummary(*column);
    buildList(*column);
    connectView();
    updateCurrent();
    updateEmpty();
}

QAction *ListPage::addRowAction(const QString &text, const QString &icon, const QKeySequence &keys)
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    addAction(action);
    return action;
}

void ListPage::buildActions()
{
    m_actions.resend = addRowAction(tr("&Resend"), u"resend"_s, Qt::CTRL | Qt::Key_R);
    m_actions.undo = addRowAction(tr("&Undo"), u"undo"_s, QKeySequence::Undo);
    m_actions.settle = addRowAction(tr("&Settle…"), u"settle"_s, Qt::CTRL | Qt::Key_T);
    m_actions.assign = addRowAction(tr("&Assign a seat…"), u"assign"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_actions.revoke = addRowAction(tr("Re&voke…"), u"gone"_s, Qt::CTRL | Qt::Key_Delete);
    m_actions.rawJson = addRowAction(tr("Show raw &JSON"), u"braces"_s, Qt::CTRL | Qt::Key_J);
    m_actions.details = addRowAction(tr("Show &details"), u"details"_s, Qt::CTRL | Qt::Key_I);
    buildCopyActions();
    connect(m_actions.resend, &QAction::triggered, this, &ListPage::actOnCurrent);
    connect(m_actions.undo, &QAction::triggered, this, &ListPage::undoCurrent);
    connect(m_actions.settle, &QAction::triggered, this, [this] { Q_EMIT settleRequested(currentKey()); });
    connect(m_actions.assign, &QAction::triggered, this, [this] { Q_EMIT assignRequested(currentKey()); });
    connect(m_actions.revoke, &QAction::triggered, this, [this] { Q_EMIT revokeRequested(currentKey()); });
    connect(m_actions.rawJson, &QAction::triggered, this, [this] { Q_EMIT rawJsonRequested(currentKey()); });
    connect(m_actions.details, &QAction::triggered, this, [this] { Q_EMIT detailsRequested(currentKey()); });
}

void ListPage::buildCopyActions()
{
    m_actions.copyEmail = addRowAction(tr("&Copy e-mail"), u"copy"_s, QKeySequence::Copy);
    m_actions.copyId = addRowAction(tr("Copy &id"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    // Only in the table: elsewhere Ctrl+C copies text.
    for (auto *action : {m_actions.copyEmail, m_actions.copyId}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        removeAction(action);
        m_view->addAction(action);
    }
    connect(m_actions.copyEmail, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(addressOf(m_view->currentIndex())); });
    connect(m_actions.copyId, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(currentKey().id); });
}

void ListPage::buildBar(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(SideMargin, 12, SideMargin, Gap);
    row->setSpacing(Gap);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Name, address, product…   ( / )"));
    m_search->setAccessibleName(tr("Search the invitations"));
    m_search->addAction(themedIcon(u"search"_s, IconTone::Muted), QLineEdit::LeadingPosition);
    auto *clear = m_search->addAction(themedIcon(u"close"_s, IconTone::Muted), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear the search (Esc)"));
    clear->setVisible(false);
    m_search->installEventFilter(this);
    m_refresh = makeButton(tr("Re&fresh"), ButtonKind::Secondary, this);
    m_primary = makeButton(tr("Resend"), ButtonKind::Primary, this);
    m_primary->setMinimumWidth(112);
    row->addWidget(m_search, 1);
    row->addWidget(m_refresh);
    row->addWidget(m_primary);
    layout.addLayout(row);
    connect(clear, &QAction::triggered, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, this, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        Q_EMIT searchChanged(text);
    });
    connect(m_refresh, &QPushButton::clicked, this,
        [this] { m_refreshing ? Q_EMIT stopRequested() : Q_EMIT refreshRequested(); });
    connect(m_primary, &QPushButton::clicked, this, &ListPage::actOnCurrent);
    auto *slash = new QShortcut(Qt::Key_Slash, this);
    connect(slash, &QShortcut::activated, this, &ListPage::focusSearch);
}

void ListPage::buildSummary(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(SideMargin, 2, SideMargin, Gap);
    row->setSpacing(Gap);
    m_count = makeText({}, this);
    m_count->setWordWrap(false);
    m_count->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_summary = makeText({}, this);
    m_summary->setWordWrap(false);
    m_summary->setMinimumWidth(0);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setTextColour(*m_summary, TextColour::Muted);
    m_progressText = makeText({}, this);
    m_progressText->setWordWrap(false);
    setTextColour(*m_progressText, TextColour::Muted);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(96, 16);
    m_progress->setAccessibleName(tr("Refresh progress"));
    row->addWidget(m_count);
    row->addWidget(m_summary, 1);
    row->addWidget(m_progressText);
    row->addWidget(m_progress);
    layout.addLayout(row);
    m_progress->hide();
    m_progressText->hide();
}

void ListPage::buildList(QVBoxLayout &layout)
{
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(SideMargin, 0, SideMargin, 0);
    bars->setSpacing(0);
    for (QWidget *bar :
        {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_question)}) {
        bar->setContentsMargins(0, 0, 0, Gap); // goes when the bar goes
        bars->addWidget(bar);
    }
    layout.addLayout(bars);
    auto *holder = new QWidget(this);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout.addWidget(holder, 1);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT emptyActionTriggered(m_emptyReason); });
    connect(m_question, &QuestionBar::answered, this, [this](bool confirmed) {
        m_view->setFocus(Qt::OtherFocusReason);
        Q_EMIT questionAnswered(confirmed);
    });
    connect(m_undo, &NoticeBar::actionTriggered, this, &ListPage::undoAll);
    connect(m_notice, &NoticeBar::actionTriggered, this, &ListPage::noticeActionTriggered);
    connect(m_notice, &NoticeBar::dismissed, this, &ListPage::noticeDismissed);
}

void ListPage::connectView()
{
    connect(m_view, &InvitationView::currentKeyChanged, this, [this](const InvitationKey &key) {
        m_canRevoke = false; // until the caller says so for this row
        m_canAssign = false;
        updateCurrent();
        Q_EMIT currentChanged(key);
    });
    connect(m_view, &InvitationView::currentRowChanged, this, &ListPage::updateCurrent);
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

void ListPage::requestSort(int column)
{
    m_view->requestSort(column);
}

void ListPage::setSummary(const QString &count, const QString &rest)
{
    m_count->setText(count);
    m_summary->setText(rest);
    m_summary->setToolTip(rest);
}

void ListPage::setSortIndicator(int column, Qt::SortOrder order)
{
    m_view->setSortIndicator(column, order);
}

void ListPage::setSearchText(const QString &text)
{
    m_search->setText(text);
}

QString ListPage::searchText() const
{
    return m_search->text();
}

void ListPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListPage::setRefreshing(bool running, int done, int total, const QString &text)
{
    m_refreshing = running;
    m_refresh->setText(running ? tr("&Stop") : tr("Re&fresh"));
    m_refresh->setAccessibleDescription(running ? text : QString());
    m_progress->setVisible(running);
    m_progress->setRange(0, total);
    m_progress->setValue(std::min(done, total));
    m_progressText->setVisible(running && !text.isEmpty());
    m_progressText->setText(text);
}

void ListPage::setRefreshEnabled(bool enabled)
{
    m_refresh->setEnabled(enabled);
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
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
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
    const auto text = count == 1 ? tr("Sending to %1 in %2 s").arg(next->to).arg(next->secondsLeft)
                                 : tr("Sending %1 mails, the next in %2 s").arg(count).arg(next->secondsLeft);
    m_undo->showNotice({.id = u"armed%1"_s.arg(count),
        .kind = NoticeKind::Info,
        .text = text,
        .actionText = count == 1 ? tr("Undo") : tr("Undo all"),
        .closable = false});
}

/// The current row's mail; where that one has left already or was never meant, all that wait.
void ListPage::undoCurrent()
{
    if (m_view->currentOffer() == Offer::Undo) {
        Q_EMIT undoRequested(currentKey());
    } else {
        undoAll();
    }
}

void ListPage::undoAll()
{
    const auto armed = m_armed; // answering changes the list
    for (const auto &mail : armed) {
        Q_EMIT undoRequested(mail.key);
    }
}

void ListPage::setCurrentCan(bool revoke, bool assign)
{
    m_canRevoke = revoke;
    m_canAssign = assign;
    updateCurrent();
}

void ListPage::act(const InvitationKey &key, Offer offer)
{
    switch (offer) {
    case Offer::Resend:
        Q_EMIT resendRequested({key});
        break;
    case Offer::Undo:
        Q_EMIT undoRequested(key);
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

void ListPage::actOnCurrent()
{
    m_view->triggerCurrent();
}

void ListPage::updateCurrent()
{
    const auto offer = m_view->currentOffer();
    const bool any = m_view->currentIndex().isValid();
    const auto word = isActionable(offer) ? offerText(offer) : tr("Resend");
    m_primary->setText(word);
    m_primary->setEnabled(isActionable(offer));
    m_actions.resend->setText(offer == Offer::Retry ? tr("&Retry") : tr("&Resend"));
    m_actions.resend->setEnabled(offer == Offer::Resend || offer == Offer::Retry);
    m_actions.undo->setEnabled(offer == Offer::Undo || !m_armed.isEmpty());
    m_actions.settle->setEnabled(offer == Offer::Settle);
    m_actions.revoke->setEnabled(any && m_canRevoke);
    m_actions.assign->setEnabled(any && m_canAssign);
    for (auto *action : {m_actions.copyEmail, m_actions.copyId, m_actions.rawJson, m_actions.details}) {
        action->setEnabled(any);
    }
}

void ListPage::showContextMenu(const QPoint &position)
{
    if (!m_view->currentIndex().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.resend, m_actions.undo, m_actions.settle});
    menu->addSeparator();
    menu->addActions({m_actions.assign, m_actions.revoke});
    menu->addSeparator();
    menu->addActions({m_actions.copyEmail, m_actions.copyId, m_actions.details, m_actions.rawJson});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ListPage::clearSearchOrLeave()
{
    if (m_search->text().isEmpty()) {
        m_view->setFocus(Qt::OtherFocusReason);
    }
    m_search->clear();
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            clearSearchOrLeave();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reinvite
