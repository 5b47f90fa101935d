// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace Reinvite {

/// "Ctrl+Shift+E" as the caps of its keys, at the end of `rect` (the right where text runs from the left).
void paintKeyCaps(QPainter &painter, const QRectF &rect, const QString &keys, Qt::LayoutDirection direction);
[[nodiscard]] qreal keyCapsWidth(const QString &keys);

/// Keys beside what they do. Several ways ("F1", "?") stand side by side.
class KeyCaps final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCaps(QStringList ways, QWidget *parent = nullptr);

    [[nodiscard]] const QStringList &ways() const { return m_ways; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_ways;
};

} // namespace Reinvite
