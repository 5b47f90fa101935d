// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/notifier.h"
#include "app/profile/services.h"
#include "models/dyinglinks.h"
#include "ui/mainwindow.h"

#include <QTimer>

namespace Reinvite {

class ListController;

/// Tests take smaller ones.
struct NewsTimes
{
    std::chrono::milliseconds betweenCounts{std::chrono::seconds(1)};
    std::chrono::milliseconds joinedTogether{std::chrono::seconds(3)}; ///< told of in one
};

/// Tells what happens while nobody looks at the window: that links are about to die, that people joined. A click leads
/// to the rows.
class NewsController final : public QObject
{
    Q_OBJECT
public:
    NewsController(Services &services, MainWindow &window, ListController &list, Notifier &notifier,
        NewsTimes times = {}, QObject *parent = nullptr);

    /// Off: nothing is told, nor later what happened meanwhile.
    void setOn(bool on) { m_isOn = on; }
    [[nodiscard]] const DyingLinks &dyingLinks() const { return m_dying; }
    /// Those rows, in the window.
    void showDyingLinks();

Q_SIGNALS:
    void dyingLinksChanged();
    /// The window is to come to the front.
    void raiseRequested();

private:
    void count();
    void onCounted(const DyingLinks &links);
    void tellOfJoined();
    void onActivated(const QString &id);
    void showRows(const QString &filter);
    [[nodiscard]] bool isListing() const;
    [[nodiscard]] QString joinedText(const QList<InvitationKey> &keys) const;

    Services &m_services;
    MainWindow &m_window;
    ListController &m_list;
    Notifier &m_notifier;
    DyingLinksCounter m_counter;
    DyingAlarm m_alarm;
    DyingLinks m_dying;
    QTimer m_countSoon;    ///< many batches, one count
    QTimer m_joinedSoon;   ///< many rows, one notification
    Instant m_joinedUntil; ///< who joined by then was told of, or seen
    bool m_isOn = true;
};

} // namespace Reinvite
