// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/savedviewsettings.h"

#include <QSettings>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView ArrayKey("views");
constexpr QLatin1StringView IdKey("id");
constexpr QLatin1StringView NameKey("name");
constexpr QLatin1StringView FilterKey("filter");
constexpr QLatin1StringView StatesKey("states");
constexpr QLatin1StringView ConnectionKey("connection");
constexpr QLatin1StringView SortKey("sort");
constexpr qsizetype LongestText = 2000;
constexpr qsizetype MostKeys = 2; ///< of an order

constexpr std::array Badges = {
    Badge::Expired, Badge::ExpiresSoon, Badge::Pending, Badge::Joined, Badge::Withdrawn, Badge::Unknown};

struct ColumnWord
{
    int column;
    QLatin1StringView word;
};

constexpr std::array ColumnWords = {ColumnWord{StateColumn, "state"_L1}, ColumnWord{PersonColumn, "person"_L1},
    ColumnWord{RoleColumn, "role"_L1}, ColumnWord{ContainerColumn, "container"_L1},
    ColumnWord{ConnectionColumn, "connection"_L1}, ColumnWord{ExpiresColumn, "expires"_L1},
    ColumnWord{LastMailColumn, "last_mail"_L1}};

/// A file that somebody has written in may have lists where texts were.
QString textOf(const QSettings &settings, QLatin1StringView key)
{
    return settings.value(key).toStringList().join(u',');
}

/// Nothing where a state is unknown: without it the view would show other rows than it says.
std::optional<QSet<Badge>> badgesOf(const QString &words)
{
    QSet<Badge> badges;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const auto *known = std::ranges::find(Badges, word.trimmed(), badgeId);
        if (known == Badges.end()) {
            return std::nullopt;
        }
        badges.insert(*known);
    }
    return badges;
}

/// "-last_mail,person". An order that is not known is no reason to lose a view.
QList<SortBy> sortOf(const QString &words)
{
    QList<SortBy> sort;
    for (const QString &word : words.split(u',', Qt::SkipEmptyParts)) {
        const bool descends = word.startsWith(u'-');
        const QStringView column = QStringView(word).mid(descends ? 1 : 0);
        const auto *known =
            std::ranges::find_if(ColumnWords, [column](const ColumnWord &one) { return column == one.word; });
        if (known != ColumnWords.end() && sort.size() < MostKeys) {
            sort.append({known->column, descends ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
    }
    return sort.isEmpty() ? QList{SortBy()} : sort;
}

QString wordsOf(const QList<SortBy> &sort)
{
    QStringList words;
    for (const SortBy &key : sort) {
        const auto *known = std::ranges::find(ColumnWords, key.column, &ColumnWord::column);
        if (known != ColumnWords.end()) {
            words.append((key.order == Qt::DescendingOrder ? u"-"_s : QString()) + known->word);
        }
    }
    return words.join(u',');
}

std::optional<SavedView> readView(const QSettings &settings)
{
    const auto badges = badgesOf(textOf(settings, StatesKey));
    const QString text = textOf(settings, FilterKey);
    if (!badges || text.size() > LongestText) {
        return std::nullopt;
    }
    return SavedView{.id = textOf(settings, IdKey).left(LongestText),
        .name = viewName(textOf(settings, NameKey)),
        .text = text,
        .badges = *badges,
        .connection = textOf(settings, ConnectionKey),
        .sort = sortOf(textOf(settings, SortKey))};
}

void writeView(QSettings &settings, const SavedView &view)
{
    QStringList states;
    for (const Badge badge : Badges) {
        if (view.badges.contains(badge)) {
            states.append(badgeId(badge));
        }
    }
    settings.setValue(IdKey, view.id);
    settings.setValue(NameKey, view.name);
    settings.setValue(FilterKey, view.text);
    settings.setValue(StatesKey, states.join(u','));
    settings.setValue(ConnectionKey, view.connection);
    settings.setValue(SortKey, wordsOf(view.sort));
}

} // namespace

std::optional<QList<SavedView>> readSavedViews(QSettings &settings)
{
    if (!settings.contains(ArrayKey + "/size"_L1)) {
        return std::nullopt;
    }
    QList<SavedView> views;
    const int size = settings.beginReadArray(ArrayKey);
    for (int place = 0; place < std::min(size, int(SavedViewsModel::MostViews)); ++place) {
        settings.setArrayIndex(place);
        if (const auto view = readView(settings)) {
            views.append(*view);
        }
    }
    settings.endArray();
    return views;
}

void writeSavedViews(QSettings &settings, const QList<SavedView> &views)
{
    settings.remove(ArrayKey);
    settings.beginWriteArray(ArrayKey, int(views.size()));
    for (int place = 0; place < int(views.size()); ++place) {
        settings.setArrayIndex(place);
        writeView(settings, views.at(place));
    }
    settings.endArray();
}

} // namespace Reinvite
