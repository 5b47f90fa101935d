// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMutex>
#include <QString>

#include <atomic>

namespace Reinvite {

/// Keeps every line that is logged, by the program and by Qt, at the full verbosity of every category, instead of
/// printing it. Ends with its life. One at a time.
class LogRecorder final
{
public:
    LogRecorder();
    ~LogRecorder();
    Q_DISABLE_COPY_MOVE(LogRecorder)

    [[nodiscard]] QString text() const;

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    static std::atomic<LogRecorder *> s_active; ///< a message handler is a plain function

    mutable QMutex m_mutex; ///< Qt logs on threads of its own too
    QString m_text;
    QtMessageHandler m_before;
};

} // namespace Reinvite
