// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/leftoversbar.h"

#include "ui/controls.h"
#include "ui/stylepainting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Reinvite {

LeftoversBar::LeftoversBar(QWidget *parent)
    : QFrame(parent)
    , m_text(makeText({}, this))
    , m_send(makeButton(tr("&Send them", nullptr, 0), ButtonKind::Primary, this))
    , m_drop(makeButton(tr("&Don't send"), ButtonKind::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setSpacing(8);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_send);
    row->addWidget(m_drop);
    connect(m_send, &QPushButton::clicked, this, &LeftoversBar::sendRequested);
    connect(m_drop, &QPushButton::clicked, this, &LeftoversBar::dropRequested);
    hide();
}

void LeftoversBar::setCount(int count)
{
    m_count = count;
    m_text->setText(tr("%Ln invitations were confirmed but not sent when Reinvite ended.", nullptr, count));
    //: mails
    m_send->setText(tr("&Send them", nullptr, count));
    m_send->setAccessibleDescription(m_text->text());
    m_drop->setAccessibleDescription(m_text->text());
    setVisible(count > 0);
    if (count > 0) {
        announce(*this, m_text->text());
    }
}

void LeftoversBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    painter.fillRect(rect(), theme.tone(ToneRole::Amber).soft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace Reinvite
