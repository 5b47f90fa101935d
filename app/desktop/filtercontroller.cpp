// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/filtercontroller.h"

#include "app/desktop/listwords.h"
#include "models/filter.h"
#include "ui/filterfield.h"
#include "ui/horizonbar.h"
#include "ui/sidebar.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr std::array Badges = {
    Badge::Expired, Badge::ExpiresSoon, Badge::Pending, Badge::Joined, Badge::Withdrawn, Badge::Unknown};

/// The text without one of its terms, and without the blank that it leaves.
QString without(const QString &text, const FilterChip &chip)
{
    QString left = text;
    left.remove(chip.position, chip.text.size());
    const bool leavesBlank = chip.position < left.size() && left.at(chip.position).isSpace()
        && (chip.position == 0 || left.at(chip.position - 1).isSpace());
    return leavesBlank ? left.remove(chip.position, 1) : left;
}

FilterNames namesOf(const QHash<QString, QString> &connectionNames)
{
    FilterNames names;
    for (const Vendor &vendor : vendors()) {
        names.vendors.append({vendor.traits.id, vendor.traits.name});
    }
    names.connections = connectionNames.values();
    names.connections.removeDuplicates();
    names.connections.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace

FilterController::FilterController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
    const ListPage *page = window.listPage();
    const Sidebar *sidebar = window.sidebar();
    connect(page, &ListPage::searchChanged, this, &FilterController::onTextChanged);
    connect(sidebar, &Sidebar::badgesChosen, this, [this](const QSet<Badge> &badges) {
        m_badges = badges;
        tell();
    });
    connect(sidebar, &Sidebar::connectionChosen, this, [this](const QString &id) {
        m_connection = id;
        tell();
    });
    connect(page->horizonBar(), &HorizonBar::bucketsChosen, this, &FilterController::chooseBuckets);
    connect(page->filterChips(), &FilterChips::closed, this, &FilterController::close);
    connect(page->filterChips(), &FilterChips::clearRequested, this, [this] { show({}, {}, {}); });
}

bool FilterController::read(const QString &text)
{
    const auto filter = Filter::parse(text, m_services.clock().now());
    m_window.listPage()->filterField()->setError(filter ? std::nullopt : std::optional(filter.error()));
    if (filter) {
        m_text = text;
    }
    return filter.has_value();
}

void FilterController::onTextChanged(const QString &text)
{
    if (read(text) && !m_setting) {
        tell();
    }
}

void FilterController::tell()
{
    updateWindow();
    Q_EMIT changed();
}

void FilterController::show(const QString &text, const QSet<Badge> &badges, const QString &connection)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_window.listPage()->setSearchText(text);
    }
    m_badges = badges;
    m_connection = m_connectionNames.contains(connection) ? connection : QString();
    m_window.sidebar()->chooseBadges(m_badges);
    m_window.sidebar()->chooseConnection(m_connection);
    tell();
}

void FilterController::setConnectionNames(const QHash<QString, QString> &names)
{
    m_connectionNames = names;
    m_window.listPage()->filterField()->setNames(namesOf(names));
    if (!m_connection.isEmpty() && !names.contains(m_connection)) {
        m_connection.clear();
        m_window.sidebar()->chooseConnection({});
        tell();
        return;
    }
    updateWindow();
}

void FilterController::setHorizon(const HorizonCounts &counts)
{
    m_window.listPage()->horizonBar()->setCounts(counts, vendorNames());
}

void FilterController::chooseBuckets(const QSet<HorizonBucket> &buckets)
{
    m_window.listPage()->setSearchText(withHorizon(m_text, buckets));
}

void FilterController::close(const FilterChip &chip)
{
    switch (chip.kind) {
    case FilterChip::Kind::Term:
        closeTerm(chip);
        return;
    case FilterChip::Kind::State:
        m_badges.remove(chip.badge);
        m_window.sidebar()->chooseBadges(m_badges);
        break;
    case FilterChip::Kind::Connection:
        m_connection.clear();
        m_window.sidebar()->chooseConnection({});
        break;
    }
    tell();
}

/// What is half typed in the field stays there, where the term is in it too.
void FilterController::closeTerm(const FilterChip &chip)
{
    const QString typed = m_window.listPage()->searchText();
    const bool isThere = QStringView(typed).mid(chip.position).startsWith(chip.text);
    m_window.listPage()->setSearchText(without(isThere ? typed : m_text, chip));
}

QList<FilterChip> FilterController::chips() const
{
    QList<FilterChip> chips;
    if (const auto filter = Filter::parse(m_text, m_services.clock().now())) {
        for (const Filter::Term &term : filter->terms()) {
            chips.append({.kind = FilterChip::Kind::Term, .text = term.text, .position = term.position});
        }
    }
    for (const Badge badge : Badges) {
        if (m_badges.contains(badge)) {
            chips.append({.kind = FilterChip::Kind::State, .badge = badge});
        }
    }
    if (!m_connection.isEmpty()) {
        chips.append({.kind = FilterChip::Kind::Connection, .text = m_connectionNames.value(m_connection)});
    }
    return chips;
}

void FilterController::updateWindow()
{
    m_window.listPage()->filterChips()->setChips(chips());
    m_window.listPage()->horizonBar()->setChosen(horizonFilterOf(m_text).buckets);
}

} // namespace Reinvite
