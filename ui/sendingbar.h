// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Reinvite {

/// What a sending bar shows. Texts are whole sentences or lists that the caller has put into words.
struct SendingStatus
{
    int total = 0; ///< 0: there is nothing to show
    int left = 0;  ///< 0: it is over
    bool paused = false;
    int failed = 0;       ///< certainly not processed: may go again
    QString outcome = {}; ///< "194 sent · 2 refused"
    QString pace = {};    ///< "300 a minute · about 40 s left", or what is waited for
};

/// How a sending of several stands, with pause, stop and what can be done after it. Hidden while there is none.
class SendingBar final : public QFrame
{
    Q_OBJECT
public:
    explicit SendingBar(QWidget *parent = nullptr);

    void setStatus(const SendingStatus &status);

Q_SIGNALS:
    void pauseRequested(bool paused);
    /// Take back what has not begun.
    void stopRequested();
    void retryRequested();
    void historyRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announceTurns(const SendingStatus &status);

    bool m_paused = false;
    bool m_wasOver = true;
    QLabel *m_title = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_history = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace Reinvite
