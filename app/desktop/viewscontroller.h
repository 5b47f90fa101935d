// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/rowcounter.h"
#include "models/savedviewsmodel.h"
#include "ui/mainwindow.h"

#include <QSettings>
#include <QTimer>

namespace Reinvite {

class ListController;

/// The saved views: shown, counted, saved, renamed, moved, removed and brought back; kept in the profile's settings.
class ViewsController final : public QObject
{
    Q_OBJECT
public:
    ViewsController(Services &services, MainWindow &window, ListController &list, QObject *parent = nullptr);

    [[nodiscard]] SavedViewsModel &model() { return m_model; }

private:
    struct Removed
    {
        SavedView view;
        int row = 0;
    };

    void connectViews();
    void connectSaving();
    void connectCounting();
    void choose(const QString &id);
    void askName();
    void save(const QString &name);
    void remove(const QString &id);
    void onNoticeAction(const QString &noticeId);
    void keep();
    void updateShown();
    void count();

    Services &m_services;
    QSettings m_settings;
    MainWindow &m_window;
    ListController &m_list;
    SavedViewsModel m_model;
    RowCounter m_counter;
    QTimer m_countSoon;               ///< many batches, one count
    std::optional<Removed> m_removed; ///< the last one, while it can be put back
};

} // namespace Reinvite
