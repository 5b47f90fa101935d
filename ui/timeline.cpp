// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline.h"

#include "ui/controls.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace Reinvite {

namespace {

constexpr int DotColumn = 20;
constexpr int DotMiddle = 5;

class TimeLineRow final : public QWidget
{
public:
    explicit TimeLineRow(QWidget *parent)
        : QWidget(parent)
        , m_what(makeText({}, this))
        , m_when(makeText({}, this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 12);
        row->setSpacing(0);
        row->addSpacing(DotColumn);
        auto *column = new QVBoxLayout;
        row->addLayout(column, 1);
        column->setSpacing(0);
        column->addWidget(m_what);
        column->addWidget(m_when);
        m_when->setFont(themeFont(TextSize::Small));
        setTextColour(*m_when, TextColour::Muted);
    }

    void setEvent(const Details::Event &event, bool last)
    {
        m_what->setText(event.what);
        m_when->setText(event.detail.isEmpty() ? event.when : event.when + u'\n' + event.detail);
        m_tone = event.tone;
        m_last = last;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto &theme = Theme::current();
        const int middle = QStyle::visualPos(layoutDirection(), rect(), {DotMiddle, 0}).x();
        const QPointF centre(middle, m_what->geometry().top() + m_what->fontMetrics().height() / 2.0);
        if (!m_last) {
            painter.setPen(QPen(theme.edge, 1));
            painter.drawLine(QPointF(centre.x(), centre.y() + 8), QPointF(centre.x(), height()));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tone(m_tone).strong);
        painter.drawEllipse(centre, 4, 4);
    }

private:
    QLabel *m_what;
    QLabel *m_when;
    ToneRole m_tone = ToneRole::Grey;
    bool m_last = false;
};

} // namespace

TimeLine::TimeLine(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void TimeLine::setEvents(const QList<Details::Event> &events)
{
    while (m_column->count() < events.size()) {
        m_column->addWidget(new TimeLineRow(this));
    }
    for (int at = 0; at < m_column->count(); ++at) {
        auto *row = static_cast<TimeLineRow *>(m_column->itemAt(at)->widget());
        row->setVisible(at < events.size());
        if (at < events.size()) {
            row->setEvent(events.at(at), at == events.size() - 1);
        }
    }
}

} // namespace Reinvite
