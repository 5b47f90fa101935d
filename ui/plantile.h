// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plansummary.h"

#include <QFrame>

class QLabel;

namespace Reinvite {

/// A figure of the plan in a quiet frame. Low, it leaves the detail to its tool tip.
class PlanTile final : public QFrame
{
    Q_OBJECT
public:
    explicit PlanTile(QWidget *parent = nullptr);

    void setFigure(const PlanFigure &figure);
    void setLow(bool low);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showDetail();

    QLabel *m_number = nullptr;
    QLabel *m_caption = nullptr;
    QLabel *m_detail = nullptr;
    bool m_low = false;
};

} // namespace Reinvite
