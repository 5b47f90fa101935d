// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/selectionsurvey.h"
#include "ui/mainwindow.h"

#include <QTimer>

namespace Reinvite {

/// Where several rows are selected the details tell of them all.
class SelectionController final : public QObject
{
    Q_OBJECT
public:
    SelectionController(Services &services, MainWindow &window, QObject *parent = nullptr);

private:
    void onSelectionChanged();
    void onTableChanged();
    void ask();
    void show();

    Services &m_services;
    MainWindow &m_window;
    SelectionSurvey m_survey;
    std::optional<SelectionSummary> m_summary;
    QTimer m_soon;  ///< many changes of the selection, one look at it
    QTimer m_later; ///< many changes of the rows, one count
};

} // namespace Reinvite
