// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QPainter;
class QPushButton;

namespace Reinvite {

/// A question asked in place, with the word of what will really happen on its button.
struct Question
{
    QString title = {};           ///< "This link is dead."
    QString text = {};            ///< what will happen, in a sentence or two
    QString confirmText = {};     ///< "Send the dead link anyway", "Revoke seat"
    QString alternativeText = {}; ///< what would be better: comes first, and strong; empty: there is nothing
    bool destructive = false;     ///< takes something away: the button is red
};

enum class Reply { Cancel, Confirm, Alternative };

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
    void answered(Reinvite::Reply reply);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void answer(Reply reply);

    bool m_open = false;
    bool m_destructive = false;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_alternative = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

/// What a question stands on.
void paintQuestionGround(QPainter &painter, const QRect &rect, ToneRole tone);

} // namespace Reinvite
