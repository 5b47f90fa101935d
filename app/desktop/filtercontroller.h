// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/horizon.h"
#include "ui/filterchips.h"
#include "ui/mainwindow.h"

namespace Reinvite {

/// What the list is filtered by. The field's text, the sidebar's choice, the chips and the horizon are all ways to the
/// same: whichever is used, the others follow. A text that can't be read is said so in the field, and the last one that
/// could be stays on.
class FilterController final : public QObject
{
    Q_OBJECT
public:
    FilterController(Services &services, MainWindow &window, QObject *parent = nullptr);

    /// The last one that could be read.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Empty: all.
    [[nodiscard]] const QSet<Badge> &badges() const { return m_badges; }
    /// Id; empty: all.
    [[nodiscard]] const QString &connection() const { return m_connection; }

    /// All at once, in the window too. Emits `changed` in any case.
    void show(const QString &text, const QSet<Badge> &badges, const QString &connection);
    /// By id. A chosen connection that is no more among them is chosen no more.
    void setConnectionNames(const QHash<QString, QString> &names);
    void setHorizon(const HorizonCounts &counts);

Q_SIGNALS:
    void changed();

private:
    void onTextChanged(const QString &text);
    [[nodiscard]] bool read(const QString &text);
    void chooseBuckets(const QSet<HorizonBucket> &buckets);
    void close(const FilterChip &chip);
    void closeTerm(const FilterChip &chip);
    void tell();
    void updateWindow();
    [[nodiscard]] QList<FilterChip> chips() const;

    Services &m_services;
    MainWindow &m_window;
    QString m_text;
    QSet<Badge> m_badges;
    QString m_connection;
    QHash<QString, QString> m_connectionNames;
    bool m_setting = false; ///< by the program: it tells by itself when all is set
};

} // namespace Reinvite
