// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/profile.h"

#include "app/profile/locksoon.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Profile)
};

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr auto LockPatience = std::chrono::seconds(5);
constexpr qint64 LongestId = 64;

[[nodiscard]] QString idFile(const QString &folder)
{
    return folder + QStringLiteral("/profile.id");
}

[[nodiscard]] tl::unexpected<Problem> storage(const QString &sentence, const QString &path)
{
    return failure(ProblemKind::Storage, sentence.arg(QDir::toNativeSeparators(path)));
}

[[nodiscard]] QString chosenPath(const QString &path)
{
    if (!path.isEmpty()) {
        return path;
    }
    const QString variable = qEnvironmentVariable("REINVITE_PROFILE");
    // The place that does not depend on the program's name: window and terminal have one profile.
    return variable.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/reinvite")
        : variable;
}

/// `--profile ~` must not narrow somebody's home, nor put a profile's files among others.
[[nodiscard]] bool isProfileOrEmpty(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const auto isOurs = [](const QString &name) { return name.startsWith(QStringLiteral("profile.")); };
    return names.contains(QStringLiteral("profile.id")) || std::ranges::all_of(names, isOurs);
}

/// True also when another program that starts at the same moment has made it.
[[nodiscard]] bool makeFolder(const QString &path)
{
    const bool hasParent = QDir().mkpath(QFileInfo(path).path());
    return hasParent && (QDir().mkdir(path, OwnerOnly) || QFileInfo(path).isDir());
}

[[nodiscard]] Result<void> prepareFolder(const QDir &folder)
{
    const QString path = folder.path();
    if (!folder.exists()) {
        if (!makeFolder(path)) {
            return storage(Text::tr("the folder %1 cannot be made"), path);
        }
    } else if (!isProfileOrEmpty(folder)) {
        return storage(
            Text::tr("the folder %1 holds other things than a profile; choose an empty one or a new name"), path);
    }
    const QFileInfo info(path);
    const bool isNarrow = (info.permissions() & (QFileDevice::Permissions(0x0077))) == 0;
    if (!isNarrow && !QFile::setPermissions(path, OwnerOnly)) {
        return storage(Text::tr("the folder %1 is open to others, and that cannot be changed"), path);
    }
    if (!info.isWritable()) {
        return storage(Text::tr("the folder %1 cannot be written to"), path);
    }
    return {};
}

[[nodiscard]] Result<QString> readId(QFile &file)
{
    const QString id = QString::fromLatin1(file.read(LongestId)).trimmed();
    if (QUuid::fromString(id).isNull()) {
        // Made anew it would cut the profile off from its tokens in the keychain.
        return storage(Text::tr("the file %1 is damaged; restore it, or choose another profile"), file.fileName());
    }
    return id;
}

[[nodiscard]] Result<QString> makeId(const QString &path)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(id.toLatin1() + '\n') < 0 || !file.commit()) {
        return storage(Text::tr("the file %1 cannot be written"), path);
    }
    return id;
}

/// Two programs that start on a new profile at once get the same id.
[[nodiscard]] Result<QString> readOrMakeId(const QString &folder)
{
    QLockFile lock(folder + QStringLiteral("/profile.lock"));
    if (!lockSoon(lock, LockPatience)) {
        return storage(Text::tr("the file %1 cannot be locked"), lock.fileName());
    }
    QFile file(idFile(folder));
    if (!file.exists()) {
        return makeId(file.fileName());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storage(Text::tr("the file %1 cannot be read"), file.fileName());
    }
    return readId(file);
}

} // namespace

QString Profile::folderOf(const QString &path)
{
    return QDir::cleanPath(QDir().absoluteFilePath(chosenPath(path)));
}

Result<Profile> Profile::open(const QString &path)
{
    const QDir folder(folderOf(path));
    if (const auto prepared = prepareFolder(folder); !prepared) {
        return tl::unexpected(prepared.error());
    }
    Profile profile;
    profile.m_folder = folder.canonicalPath();
    const auto id = readOrMakeId(profile.m_folder);
    if (!id) {
        return tl::unexpected(id.error());
    }
    profile.m_id = *id;
    return profile;
}

QString Profile::settingsFile() const
{
    return m_folder + QStringLiteral("/settings.ini");
}

QString Profile::listsFolder() const
{
    return m_folder + QStringLiteral("/lists");
}

QString Profile::senderLockFile() const
{
    return m_folder + QStringLiteral("/sender.lock");
}

QString Profile::windowLockFile() const
{
    return m_folder + QStringLiteral("/window.lock");
}

QString Profile::windowSocketName() const
{
    // Hashed: the path of a Unix socket may not be longer than 107 bytes.
    const auto hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("reinvite-") + QString::fromLatin1(hash.toHex().left(32));
}

} // namespace Reinvite
