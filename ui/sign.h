// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QWidget>

namespace Reinvite {

/// An icon that does nothing: beside a text that says the same, so that it has no name of its own.
class Sign final : public QWidget
{
    Q_OBJECT
public:
    /// Both in logical pixels; the icon is in the middle.
    Sign(int iconSize, int size, QWidget *parent);
    void setIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_iconSize;
};

} // namespace Reinvite
