// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QString>

namespace Reinvite {

/// The folder in which a profile lives: made with mode 700 when it is not there, narrowed to it when it is. A folder
/// that holds something else is refused.
class Profile final
{
public:
    /// `path` empty: REINVITE_PROFILE, else the system's place for program data, the same for both programs.
    /// A folder that can't be made or written is a Storage problem that names it.
    [[nodiscard]] static Result<Profile> open(const QString &path);

    /// Where `open` would look. Touches nothing.
    [[nodiscard]] static QString folderOf(const QString &path);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Made once for each profile; part of key names in the keychain.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QString settingsFile() const; ///< window geometry, columns, look
    [[nodiscard]] QString listsFolder() const;  ///< last known lists
    [[nodiscard]] QString senderLockFile() const;
    [[nodiscard]] QString windowLockFile() const;
    /// Name of the local socket on which a second start raises the window.
    [[nodiscard]] QString windowSocketName() const;

private:
    QString m_folder;
    QString m_id;
};

} // namespace Reinvite
