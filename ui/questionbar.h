// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reinvite {

/// A question asked in place, with the word of what will really happen on its button.
struct Question
{
    QString title;            ///< "This link is dead."
    QString text;             ///< what will happen, in a sentence or two
    QString confirmText;      ///< "Send the dead link anyway", "Revoke seat"
    bool destructive = false; ///< takes something away: the button is red
};

/// Never modal. Cancel has the focus when it opens, so that a second Enter sends nothing; Esc cancels.
class QuestionBar final : public QFrame
{
    Q_OBJECT
public:
    explicit QuestionBar(QWidget *parent = nullptr);

    /// An open question is answered with "no" first.
    void ask(const Question &question);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Closes without an answer: the question no longer stands.
    void withdraw();

Q_SIGNALS:
    void answered(bool confirmed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void answer(bool confirmed);

    bool m_open = false;
    bool m_destructive = false;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Reinvite
