// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace Reinvite {

/// Asks for a view's name, in place. Return saves, Escape does not.
class ViewNameBar final : public QFrame
{
    Q_OBJECT
public:
    explicit ViewNameBar(QWidget *parent = nullptr);

    void ask(const QString &suggestion);

Q_SIGNALS:
    void named(const QString &name);
    /// Named or not: the bar is gone.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();
    void finish();

    QLineEdit *m_name = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace Reinvite
