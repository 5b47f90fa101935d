// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Reinvite {

/// The line over the list: how many there are, what of them, and how far a refresh is.
class SummaryLine final : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryLine(QWidget *parent = nullptr);

    /// Markup is not read: `count` is shown strong ("148 people"), `rest` after it.
    void setSummary(const QString &count, const QString &rest);
    /// `total` 0: not known. `text`: "412 of 1,280 subscriptions".
    void setProgress(bool running, int done, int total, const QString &text);

private:
    QLabel *m_count = nullptr;
    QLabel *m_rest = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace Reinvite
