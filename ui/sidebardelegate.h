// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionlistmodel.h"
#include "models/words.h"

#include <QStyledItemDelegate>

namespace Reinvite {

/// Paints the sidebar's rows: states, saved views and connections. A view's name is edited in its place.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Kind { Badges, Views, Connections };
    SidebarDelegate(Kind kind, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Badge as int in the model of states; invalid for "All states".
    static constexpr int BadgeRole = Qt::UserRole + 1;
    static constexpr int CountRole = ConnectionListModel::CountRole;

private:
    Kind m_kind;
};

/// How a connection is doing: a filled dot, an arc, a hollow ring, a triangle, a square, never by colour alone.
void paintConnectionShape(QPainter &painter, ConnectionState state, const QRectF &box);
/// "live", "sandbox", "offline"; empty for Unknown.
[[nodiscard]] QString environmentTag(Environment environment);

} // namespace Reinvite
