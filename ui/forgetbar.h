// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace Reinvite {

/// Asks in place whom to forget, and says what that does. Never modal; Esc cancels. Enter in the field leads to the
/// button and does nothing by itself.
class ForgetBar final : public QFrame
{
    Q_OBJECT
public:
    explicit ForgetBar(QWidget *parent = nullptr);

    /// `address` may be empty.
    void ask(const QString &address);
    [[nodiscard]] bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void forgetRequested(const QString &address);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void confirm();
    void cancel();
    [[nodiscard]] QString address() const;

    QLineEdit *m_address = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Reinvite
