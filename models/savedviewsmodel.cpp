// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/savedviewsmodel.h"

#include <QUuid>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

QString builtInName(const QString &id)
{
    if (id == "attention"_L1) {
        return SavedViewsModel::tr("Needs attention");
    }
    if (id == "monday"_L1) {
        return SavedViewsModel::tr("Dying before Monday");
    }
    return id == "twice"_L1 ? SavedViewsModel::tr("Sent twice, not accepted") : QString();
}

QString shownName(const SavedView &view)
{
    return view.name.isEmpty() ? builtInName(view.id) : view.name;
}

bool isShown(QChar character)
{
    return character.isPrint() && character.category() != QChar::Other_Format;
}

} // namespace

const QList<SavedView> &builtInViews()
{
    static const QList<SavedView> Views = {
        {.id = u"attention"_s, .name = {}, .text = u"is:attention"_s},
        {.id = u"monday"_s, .name = {}, .text = u"expires<monday state:pending"_s},
        {.id = u"twice"_s, .name = {}, .text = u"times>=2 state:pending,expired"_s},
    };
    return Views;
}

bool showsTheSame(const SavedView &one, const SavedView &other)
{
    return one.text.simplified() == other.text.simplified() && one.badges == other.badges
        && one.connection == other.connection;
}

QString viewName(const QString &typed)
{
    QString name;
    for (const QChar character : typed) {
        name += isShown(character) || character.isSurrogate() ? character : u' ';
    }
    name = name.simplified().left(SavedViewsModel::LongestName);
    if (!name.isEmpty() && name.back().isHighSurrogate()) {
        name.chop(1);
    }
    return name.trimmed();
}

SavedViewsModel::SavedViewsModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_views(builtInViews())
{
}

int SavedViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_views.size());
}

QVariant SavedViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SavedView &view = m_views.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shownName(view);
    case Qt::ToolTipRole: // plain text: a name is the administrator's
        return QString(shownName(view) + u'\n' + view.text).trimmed().toHtmlEscaped().replace(u'\n', u"<br>"_s);
    case Qt::AccessibleTextRole: {
        const auto count = m_counts.constFind(view.id);
        return count == m_counts.cend() ? shownName(view) : tr("%1: %L2").arg(shownName(view)).arg(*count);
    }
    case IdRole:
        return view.id;
    case CountRole:
        return m_counts.contains(view.id) ? m_counts.value(view.id) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags SavedViewsModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

bool SavedViewsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = viewName(value.toString());
    if (role != Qt::EditRole || name.isEmpty() || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    SavedView &view = m_views[index.row()];
    if (name == shownName(view)) {
        return true;
    }
    view.name = name == builtInName(view.id) ? QString() : freeName(name);
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

void SavedViewsModel::setViews(const QList<SavedView> &views)
{
    beginResetModel();
    m_views.clear();
    for (const SavedView &view : views) {
        const bool isNew = !view.id.isEmpty() && rowOf(view.id) < 0;
        if (isNew && !shownName(view).isEmpty() && m_views.size() < MostViews) {
            m_views.append(view);
        }
    }
    endResetModel();
}

int SavedViewsModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_views, id, &SavedView::id);
    return found == m_views.cend() ? -1 : int(found - m_views.cbegin());
}

QString SavedViewsModel::idOfSame(const SavedView &view) const
{
    const auto found =
        std::ranges::find_if(m_views, [&view](const SavedView &known) { return showsTheSame(known, view); });
    return found == m_views.cend() ? QString() : found->id;
}

QString SavedViewsModel::nameAt(int row) const
{
    return row < 0 || row >= m_views.size() ? QString() : shownName(m_views.at(row));
}

/// "Acme", "Acme 2", "Acme 3".
QString SavedViewsModel::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; std::ranges::find(m_views, name, shownName) != m_views.cend(); ++number) {
        const QString tail = u' ' + QString::number(number);
        name = wanted.left(LongestName - tail.size()).trimmed() + tail;
    }
    return name;
}

QString SavedViewsModel::add(const SavedView &view)
{
    SavedView added = view;
    added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString name = viewName(view.name);
    added.name = freeName(name.isEmpty() ? tr("View") : name);
    return insert(int(m_views.size()), added) ? added.id : QString();
}

std::optional<SavedView> SavedViewsModel::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0) {
        return std::nullopt;
    }
    beginRemoveRows({}, row, row);
    const SavedView removed = m_views.takeAt(row);
    endRemoveRows();
    Q_EMIT changed();
    return removed;
}

bool SavedViewsModel::insert(int row, const SavedView &view)
{
    if (rowOf(view.id) >= 0 || m_views.size() >= MostViews) {
        return false;
    }
    const int at = std::clamp(row, 0, int(m_views.size()));
    beginInsertRows({}, at, at);
    m_views.insert(at, view);
    endInsertRows();
    Q_EMIT changed();
    return true;
}

bool SavedViewsModel::move(const QString &id, int places)
{
    const int from = rowOf(id);
    const int to = std::clamp(from + places, 0, int(m_views.size()) - 1);
    if (from < 0 || from == to) {
        return false;
    }
    // Qt counts where it goes before it is taken out.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_views.move(from, to);
    endMoveRows();
    Q_EMIT changed();
    return true;
}

bool SavedViewsModel::lacksBuiltIns() const
{
    return std::ranges::any_of(builtInViews(), [this](const SavedView &view) { return rowOf(view.id) < 0; });
}

void SavedViewsModel::restoreBuiltIns()
{
    int row = 0;
    for (const SavedView &view : builtInViews()) {
        if (rowOf(view.id) < 0) {
            insert(row, view);
        }
        row = rowOf(view.id) + 1;
    }
}

void SavedViewsModel::setCounts(const QHash<QString, int> &counts)
{
    if (m_counts != counts) {
        m_counts = counts;
        if (!m_views.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole, Qt::AccessibleTextRole});
        }
    }
}

} // namespace Reinvite
