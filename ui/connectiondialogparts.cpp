// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// How the dialog is put together, region by region.
#include "ui/connectiondialog.h"

#include "ui/connectionfields.h"
#include "ui/controls.h"
#include "ui/partslist.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reinvite {

namespace {

constexpr int DialogWidth = 480;
/// Of the mnemonics of all that stands around the fields, in upper case.
constexpr QLatin1StringView TakenKeys("VHTASCGK");

QVBoxLayout *makeColumn(QWidget *holder)
{
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    return column;
}

} // namespace

void ConnectionDialog::build()
{
    setWindowTitle(m_mode == Mode::Add ? tr("Add a connection") : tr("Edit the connection"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    buildHead(*column);
    buildBody(*column);
    buildResult(*column);
    column->addStretch(1);
    buildButtons(*column);
    setMinimumWidth(DialogWidth);
}

void ConnectionDialog::buildHead(QVBoxLayout &layout)
{
    m_title = makeText(windowTitle(), this);
    m_title->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    m_intro = makeText({}, this);
    setTextColour(*m_intro, TextColour::Muted);
    layout.addWidget(m_title);
    layout.addSpacing(4);
    layout.addWidget(m_intro);
    layout.addSpacing(16);
    m_vendorRow = new QWidget(this);
    auto *label = new QLabel(tr("&Vendor"), m_vendorRow);
    label->setFont(themeFont(TextSize::Normal, QFont::Medium));
    m_vendor = new QComboBox(m_vendorRow);
    m_vendor->setAccessibleName(tr("Vendor"));
    label->setBuddy(m_vendor);
    for (const auto &vendor : std::as_const(m_vendors)) {
        m_vendor->addItem(vendor.form.title);
    }
    auto *column = makeColumn(m_vendorRow);
    column->setContentsMargins(0, 0, 0, 12);
    column->addWidget(label);
    column->addWidget(m_vendor);
    layout.addWidget(m_vendorRow);
    connect(m_vendor, &QComboBox::activated, this, [this](int index) {
        showForm(index);
        m_vendor->setFocus(Qt::OtherFocusReason); // others may be looked at with the keyboard
        Q_EMIT vendorChanged(vendor());
    });
}

void ConnectionDialog::buildBody(QVBoxLayout &layout)
{
    m_fields = new ConnectionFields(TakenKeys, this);
    m_parts = new PartsList(this);
    layout.addWidget(m_fields);
    layout.addWidget(m_parts);
    buildPartsRow();
    layout.addWidget(m_partsRow);
    connect(m_fields, &ConnectionFields::edited, this, &ConnectionDialog::onEdited);
    connect(m_fields, &ConnectionFields::tokenEdited, this,
        [this](const Secret &token) { Q_EMIT tokenEdited(vendor(), token); });
    // Queued: one key may take a problem away and bring another.
    connect(m_fields, &ConnectionFields::heightChanged, this, &ConnectionDialog::fit, Qt::QueuedConnection);
    connect(m_parts, &PartsList::changed, this, &ConnectionDialog::dropProblem);
}

void ConnectionDialog::buildPartsRow()
{
    m_partsRow = new QWidget(this);
    m_partsLabel = new QLabel(m_partsRow);
    m_partsLabel->setFont(themeFont(TextSize::Normal, QFont::Medium));
    m_partsText = makeText({}, m_partsRow);
    m_chooseParts = makeButton({}, ButtonKind::Secondary, m_partsRow);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_partsText, 1);
    row->addWidget(m_chooseParts);
    auto *column = makeColumn(m_partsRow);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(m_partsLabel);
    column->addLayout(row);
    connect(m_chooseParts, &QPushButton::clicked, this, &ConnectionDialog::chooseParts);
}

void ConnectionDialog::buildResult(QVBoxLayout &layout)
{
    m_busy = makeText({}, this);
    setTextColour(*m_busy, TextColour::Muted);
    m_result = new ToneBox(this);
    m_tryAgain = makeButton(tr("Try a&gain"), ButtonKind::Secondary, m_result);
    m_sessionOnly = makeButton(tr("&Keep the token for this session only"), ButtonKind::Secondary, m_result);
    m_choices = new QWidget(m_result);
    auto *row = new QHBoxLayout(m_choices);
    row->setSpacing(8);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_tryAgain);
    row->addWidget(m_sessionOnly);
    row->addStretch(1);
    m_result->column()->addWidget(m_choices);
    layout.addSpacing(16);
    layout.addWidget(m_busy);
    layout.addWidget(m_result);
    layout.addSpacing(20);
    connect(m_tryAgain, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(TokenPlace::Keychain); });
    connect(m_sessionOnly, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(TokenPlace::SessionOnly); });
}

void ConnectionDialog::buildButtons(QVBoxLayout &layout)
{
    m_test = makeButton(tr("&Test"), ButtonKind::Secondary, this);
    m_test->setAccessibleDescription(tr("Asks the vendor whose account it is and what it may do."));
    m_back = makeButton(tr("&Back"), ButtonKind::Secondary, this);
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, this);
    m_save = makeButton({}, ButtonKind::Primary, this);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_test);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    layout.addLayout(row);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_back, &QPushButton::clicked, this, &ConnectionDialog::goBack);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

/// The fields of another vendor are made last: what stands below them is put behind them again.
void ConnectionDialog::setTabOrders()
{
    QWidget *last = m_fields->lastTabStop();
    for (QWidget *stop : {m_chooseParts, m_tryAgain, m_sessionOnly, m_test, m_back, m_cancel, m_save}) {
        if (last != nullptr) {
            setTabOrder(last, stop);
        }
        last = stop;
    }
}

} // namespace Reinvite
