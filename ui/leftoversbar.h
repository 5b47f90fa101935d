// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reinvite {

/// The question at start: what was confirmed and not sent when the program ended.
class LeftoversBar final : public QFrame
{
    Q_OBJECT
public:
    explicit LeftoversBar(QWidget *parent = nullptr);

    /// 0 hides the bar.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void sendRequested();
    void dropRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    QLabel *m_text = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_drop = nullptr;
};

} // namespace Reinvite
