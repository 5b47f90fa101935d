// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"

#include <QStyledItemDelegate>

namespace Reinvite {

class InvitationView;

/// Where the word of an action cell can be clicked.
[[nodiscard]] QRect actionRect(const QRect &cell, const QString &word, Qt::LayoutDirection direction);
/// That no action's word is cut.
[[nodiscard]] int leastActionWidth();

/// True where the offer is something to click.
[[nodiscard]] bool isActionable(InvitationListModel::Offer offer);

/// Cells of the list: badge, two lines, action.
class InvitationDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit InvitationDelegate(InvitationView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int RowHeight = 40;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintAction(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    InvitationView &m_view;
};

} // namespace Reinvite
