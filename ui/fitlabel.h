// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace Reinvite {

/// Wrapped plain text in which words that are wider than the label (long addresses) lose their middle.
/// The whole text is the tool tip then, and the accessible name always.
class FitLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit FitLabel(QWidget *parent = nullptr);

    void setWholeText(const QString &text);
    [[nodiscard]] const QString &wholeText() const { return m_whole; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void fit();

    QString m_whole;
};

} // namespace Reinvite
