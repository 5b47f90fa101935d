// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/selectionpanel.h"

#include "ui/badge.h"
#include "ui/controls.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace Reinvite {

namespace {

QString number(int count)
{
    return QLocale().toString(count);
}

/// Numbers stand under each other, at the panel's edge.
QLabel *makeCount(QWidget *parent)
{
    auto *count = makeText({}, parent);
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return count;
}

QGridLayout *makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    return grid;
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
    , m_vendors(makeGrid())
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
    buildCounts();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_dead);
    column->addWidget(m_counts);
    column->addStretch(1);
}

void SelectionPanel::buildCounts()
{
    auto *column = new QVBoxLayout(m_counts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeTitle(tr("By state"), m_counts));
    buildStates(*column);
    column->addSpacing(8);
    column->addWidget(makeTitle(tr("By vendor"), m_counts));
    column->addLayout(m_vendors);
    column->addSpacing(8);
    column->addWidget(m_mailed);
}

void SelectionPanel::buildStates(QVBoxLayout &layout)
{
    auto *grid = makeGrid();
    layout.addLayout(grid);
    for (size_t badge = 0; badge < m_states.size(); ++badge) {
        StateRow &row = m_states.at(badge);
        row.badge = new BadgeLabel(m_counts);
        row.badge->setBadge(static_cast<Badge>(badge));
        row.count = makeCount(m_counts);
        grid->addWidget(row.badge, int(badge), 0, Qt::AlignLeft);
        grid->addWidget(row.count, int(badge), 1);
    }
}

void SelectionPanel::addVendorRow()
{
    const VendorRow row{.name = makeText({}, m_counts), .count = makeCount(m_counts)};
    const int at = int(m_vendorRows.size());
    m_vendors->addWidget(row.name, at, 0);
    m_vendors->addWidget(row.count, at, 1);
    m_vendorRows.append(row);
}

void SelectionPanel::setSelection(int rows, const std::optional<SelectionSummary> &summary)
{
    m_rows->setText(tr("%Ln rows selected", nullptr, rows));
    m_counts->setVisible(summary.has_value());
    m_dead->setVisible(false);
    m_people->setText(tr("Counting…"));
    if (summary) {
        fill(*summary);
    }
}

void SelectionPanel::fill(const SelectionSummary &summary)
{
    //: behind "12 rows selected"
    m_people->setText(tr("of %Ln people", nullptr, summary.people));
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
    m_dead->setContent({}, tr("%Ln hold a dead link.", nullptr, dead));
    fillVendors(summary.vendorCounts);
    const int mailed = summary.mailedLately;
    m_mailed->setText(mailed == 0 ? tr("None was mailed from here in the last 24 hours.")
                                  : tr("%Ln were mailed from here in the last 24 hours.", nullptr, mailed));
}

void SelectionPanel::fillVendors(const QMap<QString, int> &counts)
{
    while (m_vendorRows.size() < counts.size()) {
        addVendorRow();
    }
    auto count = counts.cbegin();
    for (const VendorRow &row : std::as_const(m_vendorRows)) {
        const bool isUsed = count != counts.cend();
        row.name->setVisible(isUsed);
        row.count->setVisible(isUsed);
        if (isUsed) {
            row.name->setText(count.key().isEmpty() ? tr("Unknown") : count.key());
            row.count->setText(number(count.value()));
            ++count;
        }
    }
}

} // namespace Reinvite
