// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/maildelegate.h"

#include "models/mailboxmodel.h"
#include "ui/badge.h"
#include "ui/textpainting.h"

#include <QApplication>
#include <QPainter>

namespace Reinvite {

namespace {

constexpr int Padding = 8;
constexpr int SignSize = 12;

} // namespace

void MailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = Theme::current();
    painter->save();
    painter->setLayoutDirection(option.direction);
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    auto content = QRectF(option.rect).adjusted(Padding, 0, -Padding, -1);
    auto colour = index.column() == MailboxModel::SubjectColumn ? theme.muted : theme.text;
    if (index.column() == MailboxModel::LinkColumn) {
        const bool works = index.data(MailboxModel::LinkWorksRole).toBool();
        const QRectF sign(content.left(), content.center().y() - SignSize / 2.0, SignSize, SignSize);
        colour = theme.tone(works ? ToneRole::Green : ToneRole::Red).text;
        paintBadgeShape(*painter, works ? Badge::Joined : Badge::Expired, placed(*painter, option.rect, sign), colour);
        content.setLeft(sign.right() + 6);
    }
    const auto elide = index.column() == MailboxModel::ToColumn ? Qt::ElideMiddle : Qt::ElideRight;
    paintLine(*painter, placed(*painter, option.rect, content),
        {index.data().toString(), themeFont(TextSize::Normal), colour, elide});
    painter->restore();
}

} // namespace Reinvite
