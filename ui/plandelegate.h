// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace Reinvite {

class PlanView;

/// Where the parts of a cell are. Painting and clicks both go by it.
[[nodiscard]] QRect tickRect(const QRect &personCell, Qt::LayoutDirection direction);
/// Where "or renew" stands behind the action's word.
[[nodiscard]] QRect alternativeRect(
    const QRect &actionCell, const QString &action, const QString &alternative, Qt::LayoutDirection direction);

/// Cells of the plan: tick and person, action and its alternative, two lines with a sign where they warn.
class PlanDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PlanDelegate(PlanView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int RowHeight = 40;
    /// Left of the tick, as left of all else on the sheet.
    static constexpr int EdgePadding = 24;
    /// Where names begin.
    static constexpr int TextInset = EdgePadding + 28;

private:
    void paintPerson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintAction(QPainter &painter, const QRect &cell, const QModelIndex &index) const;

    PlanView &m_view;
};

} // namespace Reinvite
