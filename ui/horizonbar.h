// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/horizon.h"

#include <QWidget>

class QAbstractButton;

namespace Reinvite {

class HorizonSegment;

/// How long the links of all who have not accepted still live: six segments that are buttons. A click filters by one,
/// Ctrl and a click add another. One stop for Tab; the arrow keys move within. Narrow, they stand in several rows.
class HorizonBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HorizonBar(QWidget *parent = nullptr);

    /// `vendorNames` by VendorTraits::id: for the tool tips and for who listens.
    void setCounts(const HorizonCounts &counts, const QHash<QString, QString> &vendorNames);
    /// One line for each segment: where there is little height.
    void setCompact(bool compact);
    /// Which are pressed. Emits nothing.
    void setChosen(const QSet<HorizonBucket> &buckets);
    [[nodiscard]] QSet<HorizonBucket> chosen() const { return m_chosen; }
    [[nodiscard]] QAbstractButton *segment(HorizonBucket bucket) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// What is to be pressed now, by the administrator's wish. Nothing changes here until setChosen is called.
    void bucketsChosen(const QSet<Reinvite::HorizonBucket> &buckets);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(HorizonBucket bucket, bool more);
    void moveFocus(int step);
    void makeTabStop(HorizonSegment *stop);
    void arrange();
    [[nodiscard]] int columnsIn(int width) const;

    std::array<HorizonSegment *, HorizonBuckets.size()> m_segments = {};
    QSet<HorizonBucket> m_chosen;
};

} // namespace Reinvite
