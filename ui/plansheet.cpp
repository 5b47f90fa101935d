// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/plansheet.h"

#include "models/planmodel.h"
#include "models/plansummary.h"
#include "ui/controls.h"
#include "ui/fieldsigns.h"
#include "ui/plantile.h"
#include "ui/planview.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize SheetSize(900, 600);
constexpr QSize LeastSize(640, 460);
/// Below it the table needs the room of the figures' details.
constexpr int LowHeight = 560;
constexpr int SideMargin = 24;
constexpr int SearchWidth = 240;
constexpr int NumberWidth = 88;

/// A part of the sheet with a line above it.
class RuledPart final : public QWidget
{
public:
    RuledPart(QColor Theme::*ground, QWidget *parent)
        : QWidget(parent)
        , m_ground(ground)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto &theme = Theme::current();
        painter.fillRect(rect(), theme.*m_ground);
        painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    }

private:
    QColor Theme::*m_ground;
};

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

PlanSheet::PlanSheet(QWidget *parent)
    : QDialog(parent)
{
    setWindowModality(Qt::WindowModal);
    setSizeGripEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeTools());
    m_view = new PlanView(this);
    column->addWidget(m_view, 1);
    column->addWidget(makeNotes());
    column->addWidget(makeFooter());
    setMinimumSize(LeastSize);
    resize(SheetSize);
    connectControls();
}

QWidget *PlanSheet::makeHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(SideMargin, 20, SideMargin, 0);
    column->setSpacing(4);
    m_title = makeText({}, head);
    m_title->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    m_subtitle = makeText({}, head);
    setTextColour(*m_subtitle, TextColour::Muted);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    auto *tiles = new QHBoxLayout;
    tiles->setContentsMargins(0, 8, 0, 0);
    tiles->setSpacing(10);
    for (auto *&tile : m_tiles) {
        tile = new PlanTile(head);
        tiles->addWidget(tile, 1);
    }
    column->addLayout(tiles);
    return head;
}

QWidget *PlanSheet::makeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(SideMargin, 12, SideMargin, 12);
    m_search = new QLineEdit(tools);
    m_search->setAccessibleName(tr("Find people in this plan"));
    m_search->setPlaceholderText(
        tr("Find in this plan   (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    addSearchSign(*m_search);
    m_search->setMinimumWidth(SearchWidth);
    m_search->installEventFilter(this);
    m_found = makeText({}, tools);
    m_found->setWordWrap(false);
    setTextColour(*m_found, TextColour::Muted);
    m_tick = makeButton({}, ButtonKind::Link, tools);
    m_untick = makeButton(tr("&Untick all"), ButtonKind::Link, tools);
    m_sort = makeButton(tr("S&ort…"), ButtonKind::Link, tools);
    row->addWidget(m_search);
    row->addWidget(m_found);
    row->addStretch(1);
    for (auto *button : {m_tick, m_untick, m_sort}) {
        row->addWidget(button);
    }
    return tools;
}

QWidget *PlanSheet::makeNotes()
{
    m_notes = new RuledPart(&Theme::panel, this);
    auto *column = new QVBoxLayout(m_notes);
    column->setContentsMargins(SideMargin, 10, SideMargin, 10);
    column->setSpacing(2);
    m_warning = makeText({}, m_notes);
    setTextColour(*m_warning, TextColour::Red);
    m_footnote = makeText({}, m_notes);
    setTextColour(*m_footnote, TextColour::Muted);
    column->addWidget(m_warning);
    column->addWidget(m_footnote);
    return m_notes;
}

QWidget *PlanSheet::makeFooter()
{
    auto *footer = new RuledPart(&Theme::window, this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(SideMargin, 14, SideMargin, 14);
    addNumberField(*row);
    m_simulated = makeText(tr("Simulated vendors: nobody gets a real mail."), footer);
    m_simulated->setWordWrap(false);
    setTextColour(*m_simulated, TextColour::Muted);
    row->addWidget(m_simulated);
    row->addStretch(1);
    m_cancel = makeButton(tr("&Cancel"), ButtonKind::Secondary, footer);
    m_send = makeButton({}, ButtonKind::Primary, footer);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    return footer;
}

void PlanSheet::addNumberField(QBoxLayout &row)
{
    m_ask = new QWidget(this);
    auto *ask = new QHBoxLayout(m_ask);
    ask->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("These are live mails. T&ype"), m_ask);
    m_askedNumber = new QLabel(m_ask);
    m_askedNumber->setFont(themeFont(TextSize::Normal, QFont::Bold));
    m_number = new QLineEdit(m_ask);
    m_number->setFixedWidth(NumberWidth);
    m_number->setInputMethodHints(Qt::ImhDigitsOnly);
    label->setBuddy(m_number);
    ask->addWidget(label);
    ask->addWidget(m_askedNumber);
    ask->addWidget(m_number);
    row.addWidget(m_ask);
}

void PlanSheet::connectControls()
{
    connect(m_search, &QLineEdit::textChanged, this, &PlanSheet::search);
    connect(m_search, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_tick, &QPushButton::clicked, this, &PlanSheet::tickMore);
    connect(m_untick, &QPushButton::clicked, this, [this] { m_model->untickShown(); });
    connect(m_sort, &QPushButton::clicked, this, &PlanSheet::popUpSortMenu);
    connect(m_number, &QLineEdit::textChanged, this, [this] { showFooter(m_model->totals()); });
    connect(m_number, &QLineEdit::returnPressed, m_send, [this] {
        if (m_send->isEnabled()) {
            m_send->setFocus(Qt::TabFocusReason);
        }
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &PlanSheet::send);
}

void PlanSheet::setModel(PlanModel *model)
{
    m_model = model;
    m_view->setPlanModel(model);
    connect(model, &PlanModel::totalsChanged, this, &PlanSheet::showTotals);
    showTotals();
}

void PlanSheet::setLive(bool live)
{
    m_live = live;
    if (m_model != nullptr) {
        showFooter(m_model->totals());
    }
}

void PlanSheet::search(const QString &text)
{
    m_model->setSearch(text);
    showTools();
}

void PlanSheet::tickMore()
{
    const auto ticks = m_model->shownTicks();
    m_model->tickShown(ticks.plainTicked == ticks.plain);
}

void PlanSheet::popUpSortMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (int column = -1; column < PlanColumns::Count; ++column) {
        const auto text = column < 0 ? tr("As they were selected") : planHeading(PlanColumns::Column(column));
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(column == m_view->sortColumn());
        group->addAction(action);
        connect(action, &QAction::triggered, m_view, [this, column] { m_view->sortBy(column); });
    }
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

void PlanSheet::showTotals()
{
    const auto totals = m_model->totals();
    setWindowTitle(planTitle(totals));
    m_title->setText(windowTitle());
    m_subtitle->setText(planSubtitle(totals, m_model->context().undo));
    const std::array figures = {resendFigure(totals), renewalFigure(totals), stayFigure(totals), timeFigure(totals)};
    for (size_t i = 0; i < figures.size(); ++i) {
        m_tiles.at(i)->setFigure(figures.at(i));
    }
    showTools();
    showNotes(totals);
    showFooter(totals);
}

/// Rows that need a word are not ticked with the others: their turn comes when all others are.
void PlanSheet::showTools()
{
    const auto ticks = m_model->shownTicks();
    const bool isSearching = m_model->rowCount() != m_model->planSize();
    const int warned = ticks.warned - ticks.warnedTicked;
    const bool arePlainTicked = ticks.plainTicked == ticks.plain;
    m_found->setText(isSearching ? tr("%L1 of %L2").arg(m_model->rowCount()).arg(m_model->planSize()) : QString());
    m_tick->setText(!arePlainTicked || warned == 0 ? (isSearching ? tr("&Tick all shown") : tr("&Tick all"))
                                                   : tr("&Tick %Ln with a warning", nullptr, warned));
    m_tick->setEnabled(!arePlainTicked || warned > 0);
    m_untick->setText(isSearching ? tr("&Untick all shown") : tr("&Untick all"));
    m_untick->setEnabled(ticks.plainTicked + ticks.warnedTicked > 0);
}

void PlanSheet::showNotes(const PlanTotals &totals)
{
    m_warning->setText(planWarning(totals));
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_footnote->setText(planFootnote(totals));
    m_footnote->setVisible(!m_footnote->text().isEmpty());
    m_notes->setVisible(!m_warning->text().isEmpty() || !m_footnote->text().isEmpty());
}

void PlanSheet::showFooter(const PlanTotals &totals)
{
    const auto number = QString::number(totals.mails);
    m_ask->setVisible(isNumberAsked(totals));
    m_askedNumber->setText(number);
    m_number->setAccessibleName(tr("These are live mails. Type %1 to send them").arg(number));
    m_simulated->setVisible(!m_live);
    m_send->setText(u'&' + planButtonText(totals));
    m_send->setEnabled(maySend(totals));
    const bool isUnanswered = totals.mails > 0 && !maySend(totals);
    m_send->setToolTip(isUnanswered ? tr("Type %1 first.").arg(number) : QString());
    m_send->setAccessibleDescription(m_send->toolTip());
}

bool PlanSheet::isNumberAsked(const PlanTotals &totals) const
{
    return m_live && totals.mails > MostUnasked;
}

bool PlanSheet::maySend(const PlanTotals &totals) const
{
    const bool isAnswered = !isNumberAsked(totals) || m_number->text().trimmed() == QString::number(totals.mails);
    return totals.mails > 0 && isAnswered;
}

void PlanSheet::send()
{
    if (!isVisible() || !maySend(m_model->totals())) {
        return; // a second click came too late
    }
    Q_EMIT sendRequested();
    accept();
}

void PlanSheet::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous()) {
        QWidget *first = m_ask->isHidden() ? static_cast<QWidget *>(m_cancel) : m_number;
        first->setFocus(Qt::TabFocusReason);
    }
}

void PlanSheet::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    for (auto *tile : m_tiles) {
        tile->setLow(height() < LowHeight);
    }
}

void PlanSheet::keyPressEvent(QKeyEvent *event)
{
    if (!isEnter(*event)) {
        QDialog::keyPressEvent(event);
    } else if (m_cancel->hasFocus()) {
        reject();
    }
}

/// Escape takes the search back before it takes the sheet.
bool PlanSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Reinvite
