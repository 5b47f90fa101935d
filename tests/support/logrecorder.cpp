// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/logrecorder.h"

#include <QLoggingCategory>

namespace Reinvite {

std::atomic<LogRecorder *> LogRecorder::s_active = nullptr;

LogRecorder::LogRecorder()
{
    s_active = this;
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    m_before = qInstallMessageHandler(&LogRecorder::handle);
}

LogRecorder::~LogRecorder()
{
    qInstallMessageHandler(m_before);
    QLoggingCategory::setFilterRules(QString());
    s_active = nullptr;
}

void LogRecorder::handle(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (LogRecorder *recorder = s_active) {
        const QMutexLocker lock(&recorder->m_mutex);
        recorder->m_text += QLatin1String(context.category) + QStringLiteral(": ") + message + u'\n';
    }
}

QString LogRecorder::text() const
{
    const QMutexLocker lock(&m_mutex);
    return m_text;
}

} // namespace Reinvite
