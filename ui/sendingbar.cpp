// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sendingbar.h"

#include "ui/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStringList>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

SendingBar::SendingBar(QWidget *parent)
    : QFrame(parent)
    , m_title(makeText({}, this))
    , m_progress(new QProgressBar(this))
    , m_text(makeText({}, this))
    , m_pause(makeButton(tr("&Pause"), ButtonKind::Secondary, this))
    , m_stop(makeButton(tr("S&top"), ButtonKind::Secondary, this))
    , m_retry(makeButton(tr("Try again…"), ButtonKind::Secondary, this))
    , m_history(makeButton(tr("History"), ButtonKind::Secondary, this))
    , m_close(makeIconButton(u"close"_s, tr("Close this report"), this))
{
    m_title->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_title->setWordWrap(false);
    m_text->setMinimumWidth(0);
    setTextColour(*m_text, TextColour::Muted);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setMinimumWidth(64);
    m_progress->setAccessibleName(tr("Sending progress"));
    m_stop->setAccessibleDescription(tr("Takes back what has not begun. What is under way comes to its end."));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_title);
    first->addWidget(m_progress, 1);
    words->addLayout(first);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(8);
    row->addLayout(words, 1);
    for (QWidget *button : {static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_stop),
             static_cast<QWidget *>(m_retry), static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_close)}) {
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_paused); });
    connect(m_stop, &QPushButton::clicked, this, &SendingBar::stopRequested);
    connect(m_retry, &QPushButton::clicked, this, &SendingBar::retryRequested);
    connect(m_history, &QPushButton::clicked, this, &SendingBar::historyRequested);
    connect(m_close, &QToolButton::clicked, this, &SendingBar::dismissed);
    hide();
}

void SendingBar::setStatus(const SendingStatus &status)
{
    const bool isOver = status.left == 0;
    m_paused = status.paused;
    //: mails
    m_title->setText(isOver ? tr("%Ln done", nullptr, status.total)
            : status.paused ? tr("Paused: %L1 of %Ln left", nullptr, status.total).arg(status.left)
                            : tr("Sending %Ln", nullptr, status.total));
    QStringList words = {status.outcome, isOver ? QString() : status.pace};
    words.removeAll(QString());
    m_text->setText(words.join(u" · "_s));
    m_text->setVisible(!words.isEmpty());
    m_progress->setRange(0, std::max(1, status.total));
    m_progress->setValue(status.total - status.left);
    m_progress->setVisible(!isOver);
    m_pause->setText(status.paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setVisible(!isOver || status.paused);
    m_stop->setVisible(!isOver);
    m_retry->setText(tr("Try %Ln again…", nullptr, status.failed));
    m_retry->setVisible(isOver && status.failed > 0);
    m_history->setVisible(isOver);
    m_close->setVisible(isOver && !status.paused);
    setVisible(status.total > 0 || status.paused);
    announceTurns(status);
}

/// Each second would be too much to hear: begin and end are told.
void SendingBar::announceTurns(const SendingStatus &status)
{
    const bool isOver = status.left == 0;
    if (std::exchange(m_wasOver, isOver) != isOver && status.total > 0) {
        announce(*this, isOver ? tr("%1: %2").arg(m_title->text(), status.outcome) : m_title->text());
    }
}

void SendingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace Reinvite
