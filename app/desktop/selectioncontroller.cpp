// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/selectioncontroller.h"

#include "app/profile/connectionwords.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"

namespace Reinvite {

namespace {

using namespace std::chrono_literals;

constexpr auto SoonDelay = 80ms;
constexpr auto LaterDelay = 2s;

} // namespace

SelectionController::SelectionController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonDelay);
    m_later.setSingleShot(true);
    m_later.setInterval(LaterDelay);
    connect(&m_soon, &QTimer::timeout, this, &SelectionController::ask);
    connect(&m_later, &QTimer::timeout, this, &SelectionController::ask);
    connect(window.listPage()->view(), &InvitationView::selectedCountChanged, this,
        &SelectionController::onSelectionChanged);
    connect(&services, &Services::tableChanged, this, &SelectionController::onTableChanged);
    connect(&m_survey, &SelectionSurvey::finished, this, [this](const SelectionSummary &summary) {
        m_summary = summary;
        show();
    });
}

void SelectionController::onSelectionChanged()
{
    m_summary.reset();
    show();
    m_soon.start();
}

void SelectionController::onTableChanged()
{
    if (m_window.listPage()->view()->selectedCount() > 1 && !m_later.isActive()) {
        m_later.start();
    }
}

void SelectionController::ask()
{
    ClockSkews skews;
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        skews.insert(connection.id, m_services.hub().skew(connection.id));
    }
    m_survey.survey(m_services.table().snapshot(),
        {.rows = m_window.listPage()->view()->markedSlots(),
            .skews = skews,
            .vendors = vendorsByConnection(m_services),
            .now = m_services.clock().now()});
}

void SelectionController::show()
{
    const int count = m_window.listPage()->view()->selectedCount();
    if (count > 1) {
        m_window.detailsPanel()->setSelection(count, m_summary);
    } else {
        m_window.detailsPanel()->clearSelection();
    }
}

} // namespace Reinvite
