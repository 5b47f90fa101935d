// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/connectionfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::ConnectionStore)
};

constexpr int Format = 1;
constexpr qint64 LargestFile = 16LL * 1024 * 1024;

struct PlaceName
{
    TokenPlace place;
    const char16_t *name;
};
constexpr PlaceName PlaceNames[] = {
    {TokenPlace::Keychain, u"keychain"},
    {TokenPlace::SessionOnly, u"session"},
    {TokenPlace::EnvironmentVariable, u"environment"},
};

[[nodiscard]] QString placeName(TokenPlace place)
{
    return QString::fromUtf16(std::ranges::find(PlaceNames, place, &PlaceName::place)->name);
}

/// What a later version may have written is looked for in the keychain, where nothing can be lost by looking.
[[nodiscard]] TokenPlace placeOf(const QString &name)
{
    const auto *found = std::ranges::find_if(PlaceNames, [&name](const PlaceName &each) { return name == each.name; });
    return found == std::end(PlaceNames) ? TokenPlace::Keychain : found->place;
}

[[nodiscard]] tl::unexpected<Problem> storage(const QString &sentence, const QString &path)
{
    return failure(ProblemKind::Storage, sentence.arg(QDir::toNativeSeparators(path)));
}

[[nodiscard]] tl::unexpected<Problem> damaged(const QString &path)
{
    return storage(Text::tr("the file %1 is damaged; nothing was changed in it; restore it, or move it away to begin "
                            "with no connections"),
        path);
}

[[nodiscard]] QHash<QString, QString> answersOf(const QJsonObject &object)
{
    QHash<QString, QString> answers;
    for (auto answer = object.begin(); answer != object.end(); ++answer) {
        answers.insert(answer.key(), answer->toString());
    }
    return answers;
}

[[nodiscard]] QJsonObject toJson(const QHash<QString, QString> &answers)
{
    QJsonObject object;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer) {
        object.insert(answer.key(), answer.value());
    }
    return object;
}

[[nodiscard]] QList<AccountPart> partsOf(const QJsonArray &array)
{
    QList<AccountPart> parts;
    for (const auto &part : array) {
        parts.append({.id = part["id"_L1].toString(), .name = part["name"_L1].toString()});
    }
    return parts;
}

[[nodiscard]] QJsonArray toJson(const QList<AccountPart> &parts)
{
    QJsonArray array;
    for (const AccountPart &part : parts) {
        array.append(QJsonObject{{u"id"_s, part.id}, {u"name"_s, part.name}});
    }
    return array;
}

[[nodiscard]] ConnectionInfo infoOf(const QJsonObject &entry)
{
    return {.id = entry["id"_L1].toString(),
        .name = entry["name"_L1].toString(),
        .vendor = entry["vendor"_L1].toString(),
        .baseUrl = QUrl(entry["base_url"_L1].toString(), QUrl::StrictMode),
        .scopeId = entry["scope_id"_L1].toString(),
        .scopeName = entry["scope_name"_L1].toString(),
        .tokenPlace = placeOf(entry["token_place"_L1].toString()),
        .answers = answersOf(entry["answers"_L1].toObject()),
        .parts = partsOf(entry["parts"_L1].toArray()),
        .requestsPerMinute = std::max(0, entry["requests_per_minute"_L1].toInt())};
}

[[nodiscard]] QJsonObject entryOf(const ConnectionInfo &info, QJsonObject entry)
{
    entry["id"_L1] = info.id;
    entry["name"_L1] = info.name;
    entry["vendor"_L1] = info.vendor;
    entry["base_url"_L1] = info.baseUrl.toString(QUrl::FullyEncoded);
    entry["scope_id"_L1] = info.scopeId;
    entry["scope_name"_L1] = info.scopeName;
    entry["token_place"_L1] = placeName(info.tokenPlace);
    entry["answers"_L1] = toJson(info.answers);
    entry["parts"_L1] = toJson(info.parts);
    if (info.requestsPerMinute > 0) {
        entry["requests_per_minute"_L1] = info.requestsPerMinute;
    }
    return entry;
}

[[nodiscard]] bool isWhole(const ConnectionInfo &info)
{
    return !info.id.isEmpty() && !info.name.isEmpty() && !info.vendor.isEmpty() && info.baseUrl.isValid();
}

[[nodiscard]] Result<ConnectionFile> parsed(const QByteArray &bytes, const QString &path)
{
    ConnectionFile file{.connections = {}, .root = QJsonDocument::fromJson(bytes).object(), .entriesById = {}};
    const int format = file.root["format"_L1].toInt();
    if (format > Format) {
        return storage(Text::tr("the file %1 was written by a newer version of Reinvite; use that one"), path);
    }
    if (format < 1 || !file.root["connections"_L1].isArray()) {
        return damaged(path);
    }
    const QJsonArray entries = file.root["connections"_L1].toArray();
    for (const auto &value : entries) {
        const ConnectionInfo info = infoOf(value.toObject());
        if (!isWhole(info) || file.entriesById.contains(info.id)) {
            return damaged(path);
        }
        file.connections.append(info);
        file.entriesById.insert(info.id, value.toObject());
    }
    return file;
}

} // namespace

Result<ConnectionFile> readConnectionFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return ConnectionFile();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storage(Text::tr("the file %1 cannot be read"), path);
    }
    if (file.size() > LargestFile) {
        return damaged(path);
    }
    return parsed(file.readAll(), path);
}

Result<void> writeConnectionFile(const QString &path, const ConnectionFile &file)
{
    QJsonArray entries;
    for (const ConnectionInfo &info : file.connections) {
        entries.append(entryOf(info, file.entriesById.value(info.id)));
    }
    QJsonObject root = file.root;
    root["format"_L1] = Format;
    root["connections"_L1] = entries;
    const QByteArray bytes = QJsonDocument(root).toJson();

    QSaveFile target(path);
    const bool written = target.open(QIODevice::WriteOnly)
        && target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && target.write(bytes) == bytes.size() && target.commit();
    return written ? Result<void>() : storage(Text::tr("the file %1 cannot be written"), path);
}

} // namespace Reinvite
