// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace Reinvite {

class PlanModel;

/// The table of a plan: Space ticks the current row, R changes its action, headings sort.
class PlanView final : public QTableView
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);

    /// A PlanModel; it is not the view's.
    void setPlanModel(PlanModel *model);
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// Cell whose alternative is under the pointer; invalid: none.
    [[nodiscard]] QModelIndex hoveredAlternative() const { return m_hoveredAlternative; }
    /// As a click on the heading: a second time turns the order round. Below 0: the plan's own order.
    void sortBy(int column);
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    void keyboardSearch(const QString &search) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What a click at a place does.
    struct Hit
    {
        QModelIndex tick = {};
        QModelIndex alternative = {};

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    void setUpHeader();
    void fitColumns();
    void act(const Hit &hit);
    void setHovered(int row, const QModelIndex &alternative);
    [[nodiscard]] Hit hitAt(const QPoint &position) const;

    PlanModel *m_model = nullptr;
    QPersistentModelIndex m_hoveredAlternative;
    QPersistentModelIndex m_pressedTick;
    QPersistentModelIndex m_pressedAlternative;
    int m_hoveredRow = -1;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace Reinvite
