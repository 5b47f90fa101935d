// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QLockFile>
#include <QTimer>

namespace Reinvite {

/// Who holds it sends; there is one holder for each profile. A holder that dies, however it dies, frees it; it never
/// frees itself by age.
class SenderLock final : public QObject
{
    Q_OBJECT
public:
    explicit SenderLock(const QString &file, QObject *parent = nullptr);

    /// True: it is held now. A Storage problem when the lock's file cannot be made.
    [[nodiscard]] Result<bool> tryTake();
    [[nodiscard]] bool isHeld() const { return m_held; }
    void release();
    /// Tries again and again until it is held, then tells it.
    void keepTrying(std::chrono::milliseconds interval);

Q_SIGNALS:
    void taken();

private:
    [[nodiscard]] bool tryLock();
    void tryAgain();

    QLockFile m_lock;
    QTimer m_timer;
    bool m_held = false;
};

} // namespace Reinvite
