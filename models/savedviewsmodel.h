// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionlistmodel.h"
#include "models/invitationquery.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <optional>

namespace Reinvite {

/// What the list shows, under a name.
struct SavedView
{
    QString id;              ///< "attention", "monday", "twice" of those that come with the program; else any other
    QString name;            ///< empty: the program's own, in the user's language
    QString text = {};       ///< in the filter language
    QSet<Badge> badges = {}; ///< empty: all
    QString connection = {}; ///< id; empty: all
    QList<SortBy> sort = {SortBy()};

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// Those that come with the program, in their order.
[[nodiscard]] const QList<SavedView> &builtInViews();
/// The same rows, whatever name, id and order.
[[nodiscard]] bool showsTheSame(const SavedView &one, const SavedView &other);

/// The saved views of the sidebar, in the order that the administrator gave them.
class SavedViewsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CountRole = ConnectionListModel::CountRole, ///< int; invalid: not counted
        IdRole = Qt::UserRole + 100,
    };
    /// Names are cut here: the sidebar is narrow.
    static constexpr qsizetype LongestName = 60;
    static constexpr qsizetype MostViews = 50;

    /// With the built-in views.
    explicit SavedViewsModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Qt::EditRole renames. False for a name without a visible character.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] const QList<SavedView> &views() const { return m_views; }
    /// As they were kept: views without an id, with one that is there already, or too many are left out.
    void setViews(const QList<SavedView> &views);
    /// The row; -1: there is no such view.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The first that shows the same rows; empty id: none does.
    [[nodiscard]] QString idOfSame(const SavedView &view) const;
    [[nodiscard]] QString nameAt(int row) const;

    /// At the end, under a name that is not taken, with an id of its own. Empty id: there are too many.
    QString add(const SavedView &view);
    /// What was removed, to be put back; nothing: there is no such view.
    std::optional<SavedView> remove(const QString &id);
    /// Where it was, or at the end; false where its id is there already.
    bool insert(int row, const SavedView &view);
    /// By so many places, as far as the list goes. False where it stays where it is.
    bool move(const QString &id, int places);
    [[nodiscard]] bool lacksBuiltIns() const;
    /// Those that are missing come back in front; those that were changed stay as they are.
    void restoreBuiltIns();
    /// By id.
    void setCounts(const QHash<QString, int> &counts);

Q_SIGNALS:
    /// Anything but a count: to be kept.
    void changed();

private:
    [[nodiscard]] QString freeName(const QString &wanted) const;

    QList<SavedView> m_views;
    QHash<QString, int> m_counts;
};

/// One line of plain characters, cut to LongestName; empty where nothing can be seen of it.
[[nodiscard]] QString viewName(const QString &typed);

} // namespace Reinvite
