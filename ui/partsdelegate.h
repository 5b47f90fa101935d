// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace Reinvite {

/// A row with a check box, its name and, at the right, a quiet detail. A click anywhere and Space check it.
class PartsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PartsDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    static constexpr int DetailRole = Qt::UserRole + 2;
    static constexpr int RowHeight = 30;
};

} // namespace Reinvite
