// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sandboxband.h"

#include "models/timetext.h"
#include "ui/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

SandboxBand::SandboxBand(QWidget *parent)
    : QFrame(parent)
    , m_mailbox(makeButton({}, ButtonKind::Band, this))
    , m_clock(makeButton({}, ButtonKind::Band, this))
    , m_faults(makeButton({}, ButtonKind::Band, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(13, 3, 8, 3);
    row->setSpacing(4);
    auto *text = makeText(tr("Offline sandbox: simulated vendors, no mail leaves this computer"), this);
    text->setWordWrap(false);
    text->setFont(themeFont(TextSize::Small, QFont::DemiBold));
    setTextColour(*text, TextColour::Sandbox);
    row->addWidget(text, 1);
    for (auto *button : {m_mailbox, m_clock, m_faults}) {
        button->setFont(themeFont(TextSize::Small, QFont::DemiBold));
        row->addWidget(button);
    }
    m_mailbox->setIcon(themedIcon(u"mail"_s, IconTone::Sandbox));
    m_clock->setIcon(themedIcon(u"clock"_s, IconTone::Sandbox));
    m_faults->setIcon(themedIcon(u"fault"_s, IconTone::Sandbox));
    connect(m_mailbox, &QPushButton::clicked, this, &SandboxBand::mailboxRequested);
    connect(m_clock, &QPushButton::clicked, this, &SandboxBand::clockRequested);
    connect(m_faults, &QPushButton::clicked, this, &SandboxBand::faultsRequested);
    setAccessibleName(text->text());
    setMailCount(0);
    setClockOffset({});
    setActiveFaults(0);
}

void SandboxBand::setMailCount(int count)
{
    m_mailbox->setText(tr("Mailbox %L1").arg(count));
}

void SandboxBand::setClockOffset(std::chrono::milliseconds offset)
{
    m_clock->setText(offset.count() == 0 ? tr("Clock +0 h") : tr("Clock +%1").arg(duration(offset)));
}

void SandboxBand::setActiveFaults(int count)
{
    m_faults->setText(count == 0 ? tr("Faults off") : tr("Faults %1 on").arg(count));
}

void SandboxBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    painter.fillRect(rect(), theme.sandboxBand);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.sandboxFrame);
}

} // namespace Reinvite
