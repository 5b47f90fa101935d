// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/questionbar.h"

#include "ui/controls.h"
#include "ui/stylepainting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

QuestionBar::QuestionBar(QWidget *parent)
    : QFrame(parent)
    , m_title(makeText({}, this))
    , m_text(makeText({}, this))
    , m_alternative(makeButton(tr("Do this instead"), ButtonKind::Primary, this))
    , m_confirm(makeButton({}, ButtonKind::Primary, this))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    m_title->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_alternative);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_alternative, &QPushButton::clicked, this, [this] { answer(Reply::Alternative); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { answer(Reply::Confirm); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { answer(Reply::Cancel); });
    hide();
}

void QuestionBar::ask(const Question &question)
{
    answer(Reply::Cancel);
    m_open = true;
    m_destructive = question.destructive;
    m_title->setText(question.title);
    m_text->setText(question.text);
    m_confirm->setText(question.confirmText);
    const bool isAlone = question.alternativeText.isEmpty();
    m_alternative->setVisible(!isAlone);
    if (!isAlone) {
        m_alternative->setText(question.alternativeText);
    }
    setButtonKind(*m_confirm,
        question.destructive ? ButtonKind::Danger
            : isAlone        ? ButtonKind::Primary
                             : ButtonKind::Secondary);
    m_confirm->setAccessibleDescription(question.text);
    m_cancel->setAccessibleDescription(question.title + u' ' + question.text);
    show();
    m_cancel->setFocus(Qt::OtherFocusReason);
    announce(*this, question.title + u' ' + question.text);
}

void QuestionBar::withdraw()
{
    m_open = false;
    hide();
}

void QuestionBar::answer(Reply reply)
{
    if (m_open) {
        withdraw();
        Q_EMIT answered(reply);
    }
}

void QuestionBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        answer(Reply::Cancel);
        return;
    }
    QFrame::keyPressEvent(event);
}

void QuestionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintQuestionGround(painter, contentsRect(), m_destructive ? ToneRole::Red : ToneRole::Amber);
}

void paintQuestionGround(QPainter &painter, const QRect &rect, ToneRole tone)
{
    const auto &theme = Theme::current();
    paintRounded(painter, rect, theme.panel, theme.tone(tone).strong, 1.5);
    painter.setClipRect(0, 0, 6, rect.bottom() + 1);
    paintRounded(painter, rect, theme.tone(tone).strong, Qt::transparent);
}

} // namespace Reinvite
