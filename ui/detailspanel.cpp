// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/detailspanel.h"

#include "ui/badge.h"
#include "ui/controls.h"
#include "ui/factlist.h"
#include "ui/fitlabel.h"
#include "ui/invitationactions.h"
#include "ui/otherrows.h"
#include "ui/selectionpanel.h"
#include "ui/timeline.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int RawHeight = 240;
constexpr int LinkPadding = 8; ///< a link's text stands in by it

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_selection(new SelectionPanel(this))
    , m_content(new QWidget(this))
{
    setFrameShape(NoFrame);
    setAutoFillBackground(true);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is always kept (it shows only where there is something to scroll): text that is broken for a bar that
    // comes and goes would make it come and go for ever.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAccessibleName(tr("Details"));
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(272);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    buildHead(*column);
    buildActions(*column);
    buildSettle(*column);
    buildBody(*column);
    buildPage(*column);
    buildRawJson(*column);
    column->addStretch(1);
    auto *pages = new QWidget(this);
    auto *rows = new QVBoxLayout(pages);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_selection);
    rows->addWidget(m_content, 1);
    setWidget(pages);
    clear();
    clearSelection();
}

void DetailsPanel::buildHead(QVBoxLayout &layout)
{
    m_nothing = makeText(tr("Choose a row to see its exact times, its history and what can be done."), m_content);
    setTextColour(*m_nothing, TextColour::Muted);
    m_head = new QWidget(m_content);
    m_name = new FitLabel(m_head);
    m_name->setFont(themeFont(TextSize::Large, QFont::DemiBold));
    m_email = new FitLabel(m_head);
    setTextColour(*m_email, TextColour::Muted);
    m_badge = new BadgeLabel(m_head);
    m_guess = makeText({}, m_head);
    m_guess->setFont(themeFont(TextSize::Small));
    setTextColour(*m_guess, TextColour::Muted);
    auto *column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addWidget(m_email);
    column->addSpacing(6);
    column->addWidget(m_badge);
    column->addWidget(m_guess);
    m_warning = new ToneBox(m_content);
    layout.addWidget(m_nothing);
    layout.addWidget(m_head);
    layout.addWidget(m_warning);
}

void DetailsPanel::buildActions(QVBoxLayout &layout)
{
    m_actions = new QWidget(m_content);
    m_primary = makeButton({}, ButtonKind::Primary, m_actions);
    m_primaryHint = makeText({}, m_actions);
    m_primaryHint->setFont(themeFont(TextSize::Small));
    setTextColour(*m_primaryHint, TextColour::Muted);
    m_assign = makeButton(assignText({}), ButtonKind::Secondary, m_actions);
    m_revoke = makeButton(revokeText({}), ButtonKind::Secondary, m_actions);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_assign, 1);
    row->addWidget(m_revoke, 1);
    auto *column = new QVBoxLayout(m_actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_primary);
    column->addWidget(m_primaryHint);
    column->addLayout(row);
    layout.addWidget(m_actions);
    connect(
        m_primary, &QPushButton::clicked, this, [this] { Q_EMIT primaryTriggered(m_details->key, m_details->offer); });
    connect(m_assign, &QPushButton::clicked, this, [this] { Q_EMIT assignRequested(m_details->key); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { Q_EMIT revokeRequested(m_details->key); });
}

void DetailsPanel::buildSettle(QVBoxLayout &layout)
{
    m_settle = new ToneBox(m_content);
    m_settle->setTone(ToneRole::Amber);
    m_settleFirst = makeButton(tr("It arrived"), ButtonKind::Secondary, m_settle);
    m_settleSecond = makeButton(tr("Send again"), ButtonKind::Secondary, m_settle);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_settleFirst, 1);
    row->addWidget(m_settleSecond, 1);
    m_settle->column()->addLayout(row);
    layout.addWidget(m_settle);
    connect(m_settleFirst, &QPushButton::clicked, this,
        [this] { Q_EMIT settleRequested(m_details->key, m_details->settling.first); });
    connect(m_settleSecond, &QPushButton::clicked, this,
        [this] { Q_EMIT settleRequested(m_details->key, m_details->settling.second); });
}

void DetailsPanel::buildBody(QVBoxLayout &layout)
{
    m_facts = new FactList(m_content);
    m_others = new OtherRows(m_content);
    m_historyTitle = makeText(tr("What happened"), m_content);
    m_historyTitle->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_timeLine = new TimeLine(m_content);
    layout.addWidget(m_facts);
    auto *others = new QHBoxLayout;
    others->setSpacing(0);
    others->addSpacing(-OtherRows::Inset);
    others->addWidget(m_others);
    layout.addLayout(others);
    layout.addWidget(m_historyTitle);
    layout.addWidget(m_timeLine);
    connect(m_others, &OtherRows::rowRequested, this, &DetailsPanel::rowRequested);
}

void DetailsPanel::buildPage(QVBoxLayout &layout)
{
    m_page = makeButton(openPageText({}), ButtonKind::Link, m_content);
    m_page->setIcon(themedIcon(u"external"_s, IconTone::Accent));
    m_noPage = makeText({}, m_content);
    m_noPage->setFont(themeFont(TextSize::Small));
    setTextColour(*m_noPage, TextColour::Muted);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(-LinkPadding);
    row->addWidget(m_page, 0, Qt::AlignLeft);
    row->addStretch(1);
    auto *part = new QVBoxLayout;
    part->setSpacing(2);
    part->addLayout(row);
    part->addWidget(m_noPage);
    layout.addLayout(part);
    connect(m_page, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(m_details->key); });
}

void DetailsPanel::buildRawJson(QVBoxLayout &layout)
{
    m_rawToggle = makeButton(tr("Raw JSON"), ButtonKind::Link, m_content);
    m_rawToggle->setCheckable(true);
    m_rawHint = makeText({}, m_content);
    setTextColour(*m_rawHint, TextColour::Muted);
    m_raw = new QPlainTextEdit(m_content);
    m_raw->setReadOnly(true);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFont(monospaceFont());
    m_raw->setFixedHeight(RawHeight);
    m_raw->setTabChangesFocus(true);
    m_raw->setAccessibleName(tr("Raw JSON"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(-LinkPadding);
    row->addWidget(m_rawToggle, 0, Qt::AlignLeft);
    layout.addLayout(row);
    layout.addWidget(m_rawHint);
    layout.addWidget(m_raw);
    connect(m_rawToggle, &QPushButton::toggled, this, &DetailsPanel::setRawOpen);
}

void DetailsPanel::setDetails(const Details &details)
{
    const bool other = !m_details || m_details->key != details.key;
    m_details = details;
    m_content->setUpdatesEnabled(false);
    if (other) {
        m_rawToggle->setChecked(false);
        verticalScrollBar()->setValue(0);
    }
    fillHead();
    fillFacts();
    m_content->setUpdatesEnabled(true);
}

void DetailsPanel::fillHead()
{
    const auto &details = *m_details;
    m_nothing->hide();
    m_name->setWholeText(details.name);
    m_email->setWholeText(details.email);
    m_badge->setBadge(details.badge, details.badgeText, !details.guess.isEmpty());
    m_guess->setText(details.guess);
    m_warning->setTone(details.warningTone);
    m_warning->setContent(details.warningTitle, details.warning);
    m_primary->setText(details.primaryText);
    m_primaryHint->setText(details.primaryHint);
    m_assign->setText(assignText(details.itemNoun));
    m_revoke->setText(revokeText(details.itemNoun));
    m_settle->setContent(details.settling.title, details.settling.text);
    if (!details.settling.text.isEmpty()) {
        m_settleFirst->setText(details.settling.firstText);
        m_settleSecond->setText(details.settling.secondText);
    }
    m_head->show();
    m_email->setVisible(!details.email.isEmpty());
    m_guess->setVisible(!details.guess.isEmpty());
    m_warning->setVisible(!details.warning.isEmpty());
    m_primary->setVisible(!details.primaryText.isEmpty());
    m_primaryHint->setVisible(!details.primaryHint.isEmpty());
    m_settle->setVisible(!details.settling.text.isEmpty());
    m_assign->setVisible(details.canAssign);
    m_revoke->setVisible(details.canRevoke);
    m_actions->setVisible(!details.primaryText.isEmpty() || details.canAssign || details.canRevoke);
}

void DetailsPanel::fillFacts()
{
    m_facts->setFacts(m_details->facts);
    m_facts->show();
    m_others->setRows(m_details->others, m_details->moreOthers);
    m_others->setVisible(!m_details->others.isEmpty());
    m_timeLine->setEvents(m_details->history);
    m_timeLine->setVisible(!m_details->history.isEmpty());
    m_historyTitle->setVisible(!m_details->history.isEmpty());
    m_rawToggle->show();
    fillPage();
}

void DetailsPanel::fillPage()
{
    const bool isOffered = !m_details->pageText.isEmpty();
    const bool isOpen = m_details->noPageBecause.isEmpty();
    m_page->setText(isOffered ? m_details->pageText : openPageText({}));
    m_page->setVisible(isOffered);
    m_page->setEnabled(isOpen);
    m_page->setAccessibleDescription(m_details->noPageBecause);
    m_noPage->setText(m_details->noPageBecause);
    m_noPage->setVisible(isOffered && !isOpen);
}

void DetailsPanel::clear()
{
    m_details.reset();
    m_rawToggle->setChecked(false);
    setRawOpen(false);
    const QWidgetList parts = {m_head, m_warning, m_actions, m_settle, m_facts, m_others, m_historyTitle, m_timeLine,
        m_page, m_noPage, m_rawToggle};
    for (auto *part : parts) {
        part->hide();
    }
    m_nothing->show();
}

void DetailsPanel::setSelection(int rows, const std::optional<SelectionSummary> &summary)
{
    m_selection->setSelection(rows, summary);
    m_selection->show();
    m_content->hide();
}

void DetailsPanel::clearSelection()
{
    m_selection->hide();
    m_content->show();
}

void DetailsPanel::openRawJson()
{
    if (m_details) {
        m_rawToggle->setChecked(true);
        m_rawToggle->setFocus(Qt::OtherFocusReason);
    }
}

void DetailsPanel::setRawOpen(bool open)
{
    m_rawToggle->setIcon(themedIcon(open ? u"down"_s : isRightToLeft() ? u"left"_s : u"right"_s, IconTone::Accent));
    m_raw->hide();
    if (!m_raw->document()->isEmpty()) { // a screen reader is told even when there was nothing
        m_raw->clear();                  // never kept
    }
    m_rawHint->setVisible(open);
    m_rawHint->setText(tr("Reading it from the vendor…"));
    if (open && m_details) {
        Q_EMIT rawJsonRequested(m_details->key);
    }
}

void DetailsPanel::setRawJson(const QString &text)
{
    if (!m_rawToggle->isChecked()) {
        return; // folded while it was read
    }
    m_rawHint->hide();
    m_raw->setPlainText(text);
    m_raw->show();
}

void DetailsPanel::setRawJsonProblem(const Problem &problem)
{
    m_raw->hide();
    m_rawHint->setText(describe(problem));
    m_rawHint->setVisible(m_rawToggle->isChecked());
}

void DetailsPanel::focusSettle()
{
    if (!m_settle->isHidden()) {
        ensureWidgetVisible(m_settle);
        m_settleFirst->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Reinvite
