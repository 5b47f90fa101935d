// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include <chrono>

class QPushButton;

namespace Reinvite {

/// The band that can't be taken for a live window, with the ways into the sandbox panel.
class SandboxBand final : public QFrame
{
    Q_OBJECT
public:
    explicit SandboxBand(QWidget *parent = nullptr);

    void setMailCount(int count);
    void setClockOffset(std::chrono::milliseconds offset);
    void setActiveFaults(int count);

Q_SIGNALS:
    void mailboxRequested();
    void clockRequested();
    void faultsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *m_mailbox = nullptr;
    QPushButton *m_clock = nullptr;
    QPushButton *m_faults = nullptr;
};

} // namespace Reinvite
