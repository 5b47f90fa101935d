// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/words.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QWidget>

class QPainter;

namespace Reinvite {

/// "Expired", "Expires soon", "Pending", "Joined", "Withdrawn", "Unknown": the program's own words, for all vendors.
[[nodiscard]] QString badgeText(Badge badge);
[[nodiscard]] ToneRole badgeTone(Badge badge);

/// Where the parts of a badge are. Painting and size hints both go by it.
struct BadgeMetrics
{
    QRectF frame; ///< rounded background
    QRectF shape; ///< 12 × 12 sign
    QRectF text;

    /// `at` is the left end of the badge's middle line; no wider than `maxWidth`.
    [[nodiscard]] static BadgeMetrics of(const QString &text, QPointF at, qreal maxWidth = 10'000);
    /// Mirrored in `bounds` where the painter's layout is.
    [[nodiscard]] BadgeMetrics placedIn(const QRectF &bounds, const QPainter &painter) const;
};

/// The state's sign alone: cross, clock, dot, tick, bar, exclamation mark, in a square of `box`.
void paintBadgeShape(QPainter &painter, Badge badge, const QRectF &box, const QColor &colour);
/// A guess has a dashed outline, whatever its text.
void paintBadge(QPainter &painter, Badge badge, const QString &text, const BadgeMetrics &metrics, const Theme &theme,
    bool isGuess = false);

/// A badge as a widget, for the details panel.
class BadgeLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit BadgeLabel(QWidget *parent = nullptr);
    /// `text` empty: the badge's own word.
    void setBadge(Badge badge, const QString &text = {}, bool isGuess = false);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Badge m_badge = Badge::Unknown;
    QString m_text;
    bool m_isGuess = false;
};

} // namespace Reinvite
