// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/summaryline.h"

#include "ui/controls.h"
#include "ui/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;

} // namespace

SummaryLine::SummaryLine(QWidget *parent)
    : QWidget(parent)
    , m_count(makeText({}, this))
    , m_rest(new ElidedLabel(this))
    , m_changes(makeButton(tr("Changed since you last looked"), ButtonKind::Link, this))
    , m_seen(makeIconButton(u"success"_s, tr("Mark all changes as seen"), this))
    , m_progressText(makeText({}, this))
    , m_progress(new QProgressBar(this))
{
    for (auto *label : {m_count, m_progressText}) {
        label->setWordWrap(false);
    }
    m_count->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    setTextColour(*m_rest, TextColour::Muted);
    setTextColour(*m_progressText, TextColour::Muted);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(96, 16);
    m_progress->setAccessibleName(tr("Refresh progress"));
    m_changes->setToolTip(tr("Show just those"));
    m_changes->hide();
    m_seen->hide();
    connect(m_changes, &QPushButton::clicked, this, &SummaryLine::changesRequested);
    connect(m_seen, &QToolButton::clicked, this, &SummaryLine::changesSeen);
    m_progress->hide();
    m_progressText->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(SideMargin, 2, SideMargin, Gap);
    row->setSpacing(Gap);
    row->addWidget(m_count);
    row->addWidget(m_rest, 1);
    row->addWidget(m_changes);
    row->addWidget(m_seen);
    row->addWidget(m_progressText);
    row->addWidget(m_progress);
}

void SummaryLine::setSummary(const QString &count, const QString &rest)
{
    m_count->setText(count);
    m_rest->setText(rest);
    m_rest->setToolTip(rest);
}

void SummaryLine::setChanges(const QString &text)
{
    m_changes->setVisible(!text.isEmpty());
    m_seen->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        m_changes->setText(text);
    }
}

void SummaryLine::setProgress(bool running, int done, int total, const QString &text)
{
    m_progress->setVisible(running);
    m_progress->setRange(0, total);
    m_progress->setValue(std::min(done, total));
    m_progressText->setVisible(running && !text.isEmpty());
    m_progressText->setText(text);
}

} // namespace Reinvite
