// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/requestlog.h"

#include <QJsonObject>

#include <utility>

namespace Reinvite {
namespace {

QJsonObject toObject(const RequestLog::Entry &entry)
{
    return {
        {QStringLiteral("method"), entry.method},
        {QStringLiteral("path"), entry.path},
        {QStringLiteral("status"), entry.status ? QJsonValue(*entry.status) : QJsonValue()},
        {QStringLiteral("at"), entry.at.toIso()},
        {QStringLiteral("ms"), double(entry.took.count()) / 1000.0},
        {QStringLiteral("fault"), entry.fault.isEmpty() ? QJsonValue() : QJsonValue(entry.fault)},
    };
}

} // namespace

void RequestLog::append(Entry entry)
{
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > Kept) {
        m_entries.pop_front();
    }
}

QJsonArray RequestLog::toJson() const
{
    QJsonArray array;
    for (const Entry &entry : m_entries) {
        array.append(toObject(entry));
    }
    return array;
}

} // namespace Reinvite
