// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sign.h"

#include <QPainter>

namespace Reinvite {

Sign::Sign(int iconSize, int size, QWidget *parent)
    : QWidget(parent)
    , m_iconSize(iconSize)
{
    setFixedSize(size, size);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sign::setIcon(const QIcon &icon)
{
    m_icon = icon;
    update();
}

void Sign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect place(0, 0, m_iconSize, m_iconSize);
    place.moveCenter(rect().center());
    m_icon.paint(&painter, place);
}

} // namespace Reinvite
