// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sandboxpanel.h"

#include "models/mailboxmodel.h"
#include "models/timetext.h"
#include "ui/controls.h"
#include "ui/maildelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int MailRowHeight = 32;
constexpr int ControlsWidth = 448;
constexpr int MostTimes = 999;
constexpr int UntilSwitchedOff = -1;
constexpr int FirstTimes = 1;

constexpr std::array FaultCounts = {&FaultSettings::throttled, &FaultSettings::broken, &FaultSettings::requestLost,
    &FaultSettings::answerLost, &FaultSettings::tokenExpired, &FaultSettings::malformed};

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    return label;
}

} // namespace

int activeFaults(const FaultSettings &faults)
{
    const auto on = std::ranges::count_if(FaultCounts, [&faults](auto count) { return faults.*count != 0; });
    return int(on) + (faults.delay > 0ms ? 1 : 0);
}

SandboxPanel::SandboxPanel(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Sandbox"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    buildHead(*column);
    auto *controls = new QVBoxLayout;
    controls->setSpacing(12);
    controls->addWidget(buildClock());
    controls->addWidget(buildFaults());
    controls->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(buildMailbox(), 1);
    row->addLayout(controls);
    column->addLayout(row, 1);
    showMailCount();
}

void SandboxPanel::buildHead(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *hide = makeIconButton(u"close"_s, tr("Hide the sandbox panel"), this);
    row->addWidget(makeHeading(tr("Mailbox of the simulated people"), this), 1);
    m_copyLink = makeButton(tr("Copy &link"), ButtonKind::Link, this);
    row->addWidget(m_copyLink);
    row->addSpacing(ControlsWidth - 4);
    row->addWidget(hide);
    layout.addLayout(row);
    connect(hide, &QToolButton::clicked, this, &SandboxPanel::hideRequested);
    connect(m_copyLink, &QPushButton::clicked, this, &SandboxPanel::copyCurrentLink);
}

QWidget *SandboxPanel::buildMailbox()
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_mails = new QTableView(holder);
    m_mails->setItemDelegate(new MailDelegate(m_mails));
    setUpQuietTable(*m_mails, MailRowHeight);
    m_mails->setAccessibleName(tr("Mails that arrived in the sandbox"));
    m_mails->verticalHeader()->setAccessibleName(tr("Rows of the mailbox"));
    auto *header = m_mails->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    header->setAccessibleName(tr("Columns of the mailbox"));
    m_noMail = makeText(tr("No mail yet. Resend an invitation and it arrives here."), holder);
    setTextColour(*m_noMail, TextColour::Muted);
    column->addWidget(m_mails, 1);
    column->addWidget(m_noMail, 1, Qt::AlignTop);
    connect(m_mails, &QAbstractItemView::activated, this, &SandboxPanel::copyCurrentLink);
    return holder;
}

QWidget *SandboxPanel::buildClock()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setSpacing(8);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeHeading(tr("Clock"), holder));
    m_clock = new QLabel(holder);
    setTextColour(*m_clock, TextColour::Muted);
    row->addWidget(m_clock, 1);
    for (const auto span : {1h, 6h, 24h}) {
        auto *button = makeButton(tr("+%1 h").arg(span.count()), ButtonKind::Secondary, holder);
        button->setAccessibleName(tr("Move the sandbox's clock on by %n hours", nullptr, int(span.count())));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, span] { Q_EMIT clockAdvanceRequested(span); });
        m_firstClockButton = m_firstClockButton == nullptr ? button : m_firstClockButton;
    }
    holder->setFixedWidth(ControlsWidth);
    setClockOffset(0ms);
    return holder;
}

QWidget *SandboxPanel::buildFaults()
{
    auto *holder = new QWidget(this);
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    auto *heading = makeHeading(tr("Faults"), holder);
    grid->addWidget(heading, 0, 0);
    m_scope = new QComboBox(holder);
    heading->setBuddy(m_scope); // "Faults hit resends only"; AT-SPI has no other name of a combo box
    m_scope->addItems({tr("hit resends only"), tr("hit all requests")});
    m_scope->setAccessibleName(tr("Which requests faults hit"));
    grid->addWidget(m_scope, 0, 1, 1, 3);
    connect(m_scope, &QComboBox::activated, this, &SandboxPanel::emitFaults);
    addFault(*grid, &FaultSettings::throttled, tr("Too many (429)"), tr("The vendor's rate limit is used up"));
    addFault(*grid, &FaultSettings::broken, tr("Fails (500)"), tr("The vendor's server fails"));
    addFault(*grid, &FaultSettings::requestLost, tr("Request lost"), tr("It never reaches the vendor"));
    addFault(*grid, &FaultSettings::answerLost, tr("Answer lost"), tr("The mail goes out, but the answer is lost"));
    addFault(*grid, &FaultSettings::tokenExpired, tr("Signed out (401)"), tr("The token is not accepted"));
    addFault(*grid, &FaultSettings::malformed, tr("Malformed"), tr("The answer is not JSON"));
    grid->addWidget(buildDelay(), grid->rowCount(), 0, 1, 4);
    holder->setFixedWidth(ControlsWidth);
    return holder;
}

QWidget *SandboxPanel::buildDelay()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setSpacing(8);
    row->setContentsMargins(0, 0, 0, 0);
    m_delayOn = new QCheckBox(tr("Delay each answer"), holder);
    m_delay = new QSpinBox(holder);
    m_delay->setRange(100, 60'000);
    m_delay->setSingleStep(100);
    m_delay->setValue(1000);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setAccessibleName(tr("Delay in milliseconds"));
    row->addWidget(m_delayOn);
    row->addWidget(m_delay);
    row->addStretch(1);
    connect(m_delayOn, &QCheckBox::toggled, this, &SandboxPanel::emitFaults);
    connect(m_delay, &QSpinBox::valueChanged, this, &SandboxPanel::emitFaults);
    return holder;
}

void SandboxPanel::addFault(QGridLayout &grid, int FaultSettings::*count, const QString &text, const QString &toolTip)
{
    FaultRow row{.count = count, .on = new QCheckBox(text, this), .times = new QSpinBox(this)};
    row.on->setToolTip(toolTip);
    row.on->setAccessibleDescription(toolTip);
    row.times->setRange(UntilSwitchedOff, MostTimes);
    row.times->setSpecialValueText(tr("always"));
    row.times->setValue(FirstTimes);
    row.times->setSuffix(tr(" ×"));
    row.times->setFixedWidth(76);
    row.times->setAccessibleName(tr("%1: how many requests").arg(text));
    const auto at = int(m_faultRows.size());
    grid.addWidget(row.on, 1 + at / 2, at % 2 * 2);
    grid.addWidget(row.times, 1 + at / 2, at % 2 * 2 + 1);
    connect(row.on, &QCheckBox::toggled, this, &SandboxPanel::emitFaults);
    connect(row.times, &QSpinBox::valueChanged, this, &SandboxPanel::emitFaults);
    m_faultRows.append(row);
}

void SandboxPanel::setMailboxModel(QAbstractItemModel *model)
{
    m_mails->setModel(model);
    m_mails->setColumnWidth(MailboxModel::ToColumn, 200);
    m_mails->setColumnWidth(MailboxModel::SubjectColumn, 144);
    m_mails->setColumnWidth(MailboxModel::SentColumn, 240);
    connect(model, &QAbstractItemModel::rowsInserted, this, &SandboxPanel::showMailCount);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SandboxPanel::showMailCount);
    connect(model, &QAbstractItemModel::modelReset, this, &SandboxPanel::showMailCount);
    connect(m_mails->selectionModel(), &QItemSelectionModel::currentChanged, this, &SandboxPanel::showMailCount);
    showMailCount();
}

void SandboxPanel::showMailCount()
{
    const auto *model = m_mails->model();
    const bool any = model != nullptr && model->rowCount() > 0;
    m_mails->setVisible(any);
    m_noMail->setVisible(!any);
    m_copyLink->setEnabled(any && m_mails->currentIndex().isValid());
}

void SandboxPanel::copyCurrentLink()
{
    Q_EMIT copyLinkRequested(m_mails->currentIndex().data(MailboxModel::LinkRole).toString());
}

void SandboxPanel::setClockOffset(std::chrono::milliseconds offset)
{
    m_clock->setText(offset == 0ms ? tr("is the computer's") : tr("%1 ahead").arg(duration(offset)));
}

void SandboxPanel::setFaults(const FaultSettings &faults)
{
    const QScopedValueRollback setting(m_setting, true);
    for (const auto &row : std::as_const(m_faultRows)) {
        const int count = faults.*row.count;
        row.on->setChecked(count != 0);
        row.times->setValue(count == 0 ? FirstTimes : std::clamp(count, UntilSwitchedOff, MostTimes));
    }
    m_delayOn->setChecked(faults.delay > 0ms);
    if (faults.delay > 0ms) {
        m_delay->setValue(int(std::min<std::chrono::milliseconds>(faults.delay, 60s).count()));
    }
    m_scope->setCurrentIndex(faults.resendsOnly ? 0 : 1);
}

FaultSettings SandboxPanel::faults() const
{
    FaultSettings faults;
    for (const auto &row : m_faultRows) {
        faults.*row.count = row.on->isChecked() ? row.times->value() : 0;
    }
    faults.delay = std::chrono::milliseconds(m_delayOn->isChecked() ? m_delay->value() : 0);
    faults.resendsOnly = m_scope->currentIndex() == 0;
    return faults;
}

void SandboxPanel::emitFaults()
{
    if (!m_setting) {
        Q_EMIT faultsRequested(faults());
    }
}

void SandboxPanel::focusPart(Part part)
{
    switch (part) {
    case Part::Mailbox:
        m_mails->setFocus(Qt::OtherFocusReason);
        break;
    case Part::Clock:
        m_firstClockButton->setFocus(Qt::OtherFocusReason);
        break;
    case Part::Faults:
        m_faultRows.first().on->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void SandboxPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().panel);
}

} // namespace Reinvite
