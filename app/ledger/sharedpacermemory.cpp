// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/sharedpacermemory.h"

#include "app/ledger/pacerfile.h"

namespace Reinvite {

class SharedPacerMemory::Worker final : public QObject
{
public:
    explicit Worker(const QString &path)
        : m_file(path)
    {
    }

    PacerFile &file() { return m_file; }

private:
    PacerFile m_file;
};

SharedPacerMemory::SharedPacerMemory(const QString &path)
    : m_worker(new Worker(path))
{
    m_thread.setObjectName(QStringLiteral("pacer"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SharedPacerMemory::~SharedPacerMemory()
{
    m_thread.quit();
    m_thread.wait();
}

void SharedPacerMemory::take(
    const QString &realm, const PacerRules &rules, std::function<void(std::chrono::milliseconds)> done)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, realm, rules, done = std::move(done)] {
            const auto wait = m_worker->file().take(realm, rules, monotonicNow());
            QMetaObject::invokeMethod(
                &m_home, [done, wait] { done(wait); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void SharedPacerMemory::answered(const QString &realm)
{
    QMetaObject::invokeMethod(
        m_worker, [this, realm] { m_worker->file().answered(realm, monotonicNow()); }, Qt::QueuedConnection);
}

void SharedPacerMemory::abandoned(const QString &realm)
{
    QMetaObject::invokeMethod(
        m_worker, [this, realm] { m_worker->file().abandoned(realm, monotonicNow()); }, Qt::QueuedConnection);
}

void SharedPacerMemory::throttled(const QString &realm, std::chrono::seconds retryAfter)
{
    QMetaObject::invokeMethod(
        m_worker, [this, realm, retryAfter] { m_worker->file().throttled(realm, monotonicNow(), retryAfter); },
        Qt::QueuedConnection);
}

} // namespace Reinvite
