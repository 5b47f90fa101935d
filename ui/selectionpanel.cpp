// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/selectionpanel.h"

#include "ui/badge.h"
#include "ui/controls.h"
#include "ui/factlist.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace Reinvite {

namespace {

QString number(int count)
{
    return QLocale().toString(count);
}

QLabel *makeTitle(const QString &text, QWidget *parent)
{
    auto *title = makeText(text, parent);
    title->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    return title;
}

} // namespace

SelectionPanel::SelectionPanel(QWidget *parent)
    : QWidget(parent)
    , m_rows(makeText({}, this))
    , m_people(makeText({}, this))
    , m_dead(new ToneBox(this))
    , m_counts(new QWidget(this))
    , m_vendors(new FactList(m_counts))
    , m_mailed(makeText({}, m_counts))
{
    m_rows->setFont(themeFont(TextSize::Large, QFont::DemiBold));
    setTextColour(*m_people, TextColour::Muted);
    setTextColour(*m_mailed, TextColour::Muted);
    m_dead->setTone(ToneRole::Red);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_rows);
    head->addWidget(m_people);
    auto *states = new QGridLayout;
    buildStates(*states);
    auto *counts = new QVBoxLayout(m_counts);
    counts->setContentsMargins(0, 0, 0, 0);
    counts->setSpacing(8);
    counts->addWidget(makeTitle(tr("By state"), m_counts));
    counts->addLayout(states);
    counts->addSpacing(8);
    counts->addWidget(makeTitle(tr("By vendor"), m_counts));
    counts->addWidget(m_vendors);
    counts->addSpacing(8);
    counts->addWidget(m_mailed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_dead);
    column->addWidget(m_counts);
    column->addStretch(1);
}

void SelectionPanel::buildStates(QGridLayout &grid)
{
    grid.setContentsMargins(0, 0, 0, 0);
    grid.setHorizontalSpacing(8);
    grid.setVerticalSpacing(6);
    grid.setColumnStretch(1, 1);
    for (size_t badge = 0; badge < m_states.size(); ++badge) {
        StateRow &row = m_states.at(badge);
        row.badge = new BadgeLabel(m_counts);
        row.badge->setBadge(static_cast<Badge>(badge));
        row.count = makeText({}, m_counts);
        row.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(row.badge, int(badge), 0, Qt::AlignLeft);
        grid.addWidget(row.count, int(badge), 1);
    }
}

void SelectionPanel::setSelection(int rows, const std::optional<SelectionSummary> &summary)
{
    m_rows->setText(tr("%1 rows selected").arg(number(rows)));
    m_counts->setVisible(summary.has_value());
    m_dead->setVisible(false);
    m_people->setText(tr("Counting…"));
    if (summary) {
        fill(*summary);
    }
}

void SelectionPanel::fill(const SelectionSummary &summary)
{
    //: people
    m_people->setText(summary.people == 1 ? tr("of one person") : tr("of %1 people").arg(number(summary.people)));
    for (size_t badge = 0; badge < m_states.size(); ++badge) {
        const int count = summary.badgeCounts.at(badge);
        const StateRow &row = m_states.at(badge);
        row.count->setText(number(count));
        row.count->setAccessibleName(badgeText(static_cast<Badge>(badge)) + QStringLiteral(": ") + number(count));
        row.badge->setVisible(count > 0);
        row.count->setVisible(count > 0);
    }
    const int dead = summary.badgeCounts.at(size_t(Badge::Expired));
    m_dead->setVisible(dead > 0);
    m_dead->setContent({}, dead == 1 ? tr("One holds a dead link.") : tr("%1 hold a dead link.").arg(number(dead)));
    QList<Details::Fact> vendors;
    for (auto it = summary.vendorCounts.cbegin(); it != summary.vendorCounts.cend(); ++it) {
        vendors.append({it.key().isEmpty() ? tr("Unknown") : it.key(), number(it.value())});
    }
    m_vendors->setFacts(vendors);
    const int mailed = summary.mailedLately;
    m_mailed->setText(mailed == 0 ? tr("None was mailed from here in the last 24 hours.")
            : mailed == 1         ? tr("One was mailed from here in the last 24 hours.")
                                  : tr("%1 were mailed from here in the last 24 hours.").arg(number(mailed)));
}

} // namespace Reinvite
