// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Reinvite {

/// The line over the list: how many there are, what of them, and how far a refresh is.
class SummaryLine final : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryLine(QWidget *parent = nullptr);

    /// Markup is not read: `count` is shown strong ("148 people"), `rest` after it.
    void setSummary(const QString &count, const QString &rest);
    /// "3 changed since you last looked", with what can be done about it; empty: nothing.
    void setChanges(const QString &text);
    /// `total` 0: not known. `text`: "412 of 1,280 subscriptions".
    void setProgress(bool running, int done, int total, const QString &text);

Q_SIGNALS:
    /// Just those that changed are to be shown.
    void changesRequested();
    void changesSeen();

private:
    QLabel *m_count = nullptr;
    QLabel *m_rest = nullptr;
    QPushButton *m_changes = nullptr;
    QToolButton *m_seen = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace Reinvite
