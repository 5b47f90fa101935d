// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace Reinvite {

/// First start: two ways in, each with a sentence.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void addConnectionRequested();
    void sandboxRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_add = nullptr;
    QPushButton *m_sandbox = nullptr;
};

} // namespace Reinvite
