// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <chrono>

class QAbstractItemModel;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;
class QVBoxLayout;

namespace Reinvite {

/// What shall go wrong in the sandbox. Counts: so many requests from now on; -1 until switched off; 0 off.
struct FaultSettings
{
    std::chrono::milliseconds delay{0};
    int throttled = 0; ///< 429
    int broken = 0;    ///< 500
    int requestLost = 0;
    int answerLost = 0;
    int tokenExpired = 0; ///< 401
    int malformed = 0;
    bool resendsOnly = true; ///< faults other than the delay hit resends only, not the reads

    friend bool operator==(const FaultSettings &, const FaultSettings &) = default;
};

/// How many faults are on.
[[nodiscard]] int activeFaults(const FaultSettings &faults);

/// The simulated vendors' mailbox, clock and faults.
class SandboxPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxPanel(QWidget *parent = nullptr);

    /// Columns and roles of MailboxModel. The model stays the caller's.
    void setMailboxModel(QAbstractItemModel *model);
    void setClockOffset(std::chrono::milliseconds offset);
    /// Does not emit.
    void setFaults(const FaultSettings &faults);
    [[nodiscard]] FaultSettings faults() const;

    enum class Part { Mailbox, Clock, Faults };
    /// Gives the part's first control the focus.
    void focusPart(Part part);

Q_SIGNALS:
    void clockAdvanceRequested(std::chrono::milliseconds span);
    /// After each change by the administrator.
    void faultsRequested(const Reinvite::FaultSettings &faults);
    void copyLinkRequested(const QString &link);
    void hideRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct FaultRow
    {
        int FaultSettings::*count = nullptr;
        QCheckBox *on = nullptr;
        QSpinBox *times = nullptr;
    };

    void buildHead(QVBoxLayout &layout);
    [[nodiscard]] QWidget *buildMailbox();
    [[nodiscard]] QWidget *buildClock();
    [[nodiscard]] QWidget *buildFaults();
    [[nodiscard]] QWidget *buildDelay();
    void addFault(QGridLayout &grid, int FaultSettings::*count, const QString &text, const QString &toolTip);
    void showMailCount();
    void copyCurrentLink();
    void emitFaults();

    QTableView *m_mails = nullptr;
    QLabel *m_noMail = nullptr;
    QLabel *m_clock = nullptr;
    QList<FaultRow> m_faultRows;
    QCheckBox *m_delayOn = nullptr;
    QSpinBox *m_delay = nullptr;
    QComboBox *m_scope = nullptr;
    QPushButton *m_firstClockButton = nullptr;
    QPushButton *m_copyLink = nullptr;
    bool m_setting = false; ///< set by the program: nothing is emitted
};

} // namespace Reinvite
