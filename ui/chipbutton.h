// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/filterchips.h"

#include <QAbstractButton>

namespace Reinvite {

/// A chip that goes when it is clicked anywhere: by mouse, Space, Return, Delete or Backspace.
class ChipButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChipButton(QWidget *parent);

    void setChip(const FilterChip &chip);
    [[nodiscard]] const FilterChip &chip() const { return m_chip; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] int signWidth() const;

    FilterChip m_chip;
};

} // namespace Reinvite
