// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/horizon.h"

#include <QAbstractButton>

namespace Reinvite {

struct Theme;

/// One bucket of the horizon: how many, in words for how long, a dial that empties, and a bar. Who presses it decides
/// what comes of that: it never checks itself.
class HorizonSegment final : public QAbstractButton
{
    Q_OBJECT
public:
    HorizonSegment(HorizonBucket bucket, QWidget *parent);

    [[nodiscard]] HorizonBucket bucket() const { return m_bucket; }
    /// `share` of the bar's length, 0 to 1. `vendors`: "Polar 12 · Worth AI 3".
    void setCount(int count, double share, const QString &vendors);
    /// One line without the bar.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By mouse, keyboard or a screen reader. `more`: Ctrl was held.
    void chosen(bool more);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void nextCheckState() override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QSize measured() const;
    void paintGround(QPainter &painter) const;
    void paintTall(QPainter &painter, const QRect &inner) const;
    void paintCompact(QPainter &painter, const QRect &inner) const;
    void paintTexts(QPainter &painter, const QRect &count, const QRect &word) const;
    void paintBar(QPainter &painter, const QRect &groove) const;
    [[nodiscard]] int countWidth() const;
    [[nodiscard]] QColor colour() const;
    /// Where a part stands in this reading direction.
    [[nodiscard]] QRectF placed(const QRect &place) const;

    HorizonBucket m_bucket;
    int m_count = 0;
    double m_share = 0;
    bool m_more = false;
    bool m_isCompact = false;
    mutable QSize m_hint; ///< invalid: to be measured; layouts ask often
};

/// From red over amber and green to grey; 3:1 on the panel, or on what is behind a chosen one.
[[nodiscard]] QColor horizonColour(HorizonBucket bucket, const Theme &theme, bool chosen = false);
/// Told apart without colour: a cross, a dial that is full the longer the link lives, a dash for no deadline.
void paintHorizonShape(QPainter &painter, HorizonBucket bucket, const QRectF &box, const QColor &colour);

} // namespace Reinvite
