// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationexport.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Column
{
    QLatin1StringView name;
    QJsonValue (*value)(const InvitationRow &row);
    bool copied = false; ///< is among what people paste
};

QJsonValue timeOrNull(Instant instant)
{
    return instant.isValid() ? QJsonValue(instant.toIso()) : QJsonValue();
}

QJsonValue countOrNull(int count)
{
    return count < 0 ? QJsonValue() : QJsonValue(count);
}

/// Nothing of a price that is not told whole.
template <typename Value>
QJsonValue ofPrice(const InvitationRow &row, Value Price::*member)
{
    const Price &price = row.invitation.container.price;
    return price.isTold() ? QJsonValue(price.*member) : QJsonValue();
}

State stateOf(const InvitationRow &row)
{
    return stateAt(row.invitation.state, row.invitation.expiresAt, row.vendorNow);
}

/// What people look for first; ids of other programs last.
constexpr Column Columns[] = {
    {"connection"_L1, [](const InvitationRow &row) { return QJsonValue(row.connectionName); }, true},
    {"vendor"_L1, [](const InvitationRow &row) { return QJsonValue(row.vendor.id); }, true},
    {"state"_L1, [](const InvitationRow &row) { return QJsonValue(stateId(stateOf(row))); }, true},
    {"badge"_L1, [](const InvitationRow &row) { return QJsonValue(badgeId(row.badge())); }},
    {"vendor_state"_L1, [](const InvitationRow &row) { return orNull(row.invitation.vendorState); }},
    {"email"_L1, [](const InvitationRow &row) { return orNull(row.invitation.email); }, true},
    {"name"_L1, [](const InvitationRow &row) { return orNull(row.invitation.name); }, true},
    {"role"_L1, [](const InvitationRow &row) { return orNull(row.invitation.role); }, true},
    {"container"_L1, [](const InvitationRow &row) { return orNull(row.invitation.container.name); }, true},
    {"container_kind"_L1, [](const InvitationRow &row) { return QJsonValue(row.invitation.container.kind); }},
    {"container_id"_L1, [](const InvitationRow &row) { return QJsonValue(row.invitation.container.id); }},
    {"container_owner"_L1, [](const InvitationRow &row) { return orNull(row.invitation.container.owner); }},
    {"seats_total"_L1, [](const InvitationRow &row) { return countOrNull(row.invitation.container.seatsTotal); }},
    {"seats_available"_L1,
        [](const InvitationRow &row) { return countOrNull(row.invitation.container.seatsAvailable); }},
    {"price_amount"_L1, [](const InvitationRow &row) { return ofPrice(row, &Price::amount); }},
    {"price_currency"_L1, [](const InvitationRow &row) { return ofPrice(row, &Price::currency); }},
    {"price_interval"_L1, [](const InvitationRow &row) { return orNull(row.invitation.container.price.interval); }},
    {"price_interval_count"_L1, [](const InvitationRow &row) { return ofPrice(row, &Price::intervalCount); }},
    {"created_at"_L1, [](const InvitationRow &row) { return timeOrNull(row.invitation.createdAt); }, true},
    {"expires_at"_L1, [](const InvitationRow &row) { return timeOrNull(row.invitation.expiresAt); }, true},
    {"joined_at"_L1, [](const InvitationRow &row) { return timeOrNull(row.invitation.joinedAt); }},
    {"withdrawn_at"_L1, [](const InvitationRow &row) { return timeOrNull(row.invitation.withdrawnAt); }},
    {"last_outcome"_L1,
        [](const InvitationRow &row) {
            return row.mail.state == SendState::None ? QJsonValue() : QJsonValue(sendStateId(row.mail.state));
        },
        true},
    {"last_outcome_at"_L1, [](const InvitationRow &row) { return timeOrNull(row.mail.at); }, true},
    {"last_sent_at"_L1, [](const InvitationRow &row) { return timeOrNull(row.mail.lastSentAt); }},
    {"times_sent"_L1, [](const InvitationRow &row) { return QJsonValue(row.mail.timesSent); }, true},
    {"id"_L1, [](const InvitationRow &row) { return QJsonValue(row.invitation.key.id); }, true},
    {"key"_L1, [](const InvitationRow &row) { return QJsonValue(keyText(row.invitation.key)); }},
};

template <typename Wanted>
QStringList namesOf(Wanted wanted)
{
    QStringList names;
    for (const Column &column : Columns) {
        if (wanted(column)) {
            names += QString(column.name);
        }
    }
    return names;
}

/// Made anew for each row: it refers to the row's parts.
InvitationRow rowOf(const Invitation &invitation, const MailStatus &mail, const ExportFacts &facts)
{
    const QString &connection = invitation.key.connection;
    return {.invitation = invitation,
        .mail = mail,
        .connectionName = facts.connectionNames.value(connection),
        .now = facts.now,
        .vendorNow = facts.now + facts.skews.value(connection),
        .vendor = facts.vendors.value(connection)};
}

/// Calls with each row that is there; answers how many were.
template <typename Call>
int forEachRow(
    const InvitationTable::Snapshot &rows, std::span<const int> slotList, const ExportFacts &facts, Call call)
{
    int count = 0;
    for (const int slot : slotList) {
        if (rows.isUsed(slot)) {
            const Invitation invitation = rows.at(slot);
            const MailStatus &mail = rows.mailAt(slot);
            call(rowOf(invitation, mail, facts));
            ++count;
        }
    }
    return count;
}

void appendCsv(QByteArray &text, const InvitationRow &row)
{
    char separator = 0;
    for (const Column &column : Columns) {
        if (separator != 0) {
            text += separator;
        }
        text += csvCell(cellText(column.value(row))).toUtf8();
        separator = ',';
    }
    text += "\r\n";
}

void appendJson(QByteArray &text, const InvitationRow &row)
{
    char separator = '{';
    for (const Column &column : Columns) {
        text += separator;
        text += '"';
        text.append(column.name.data(), column.name.size());
        text += "\":" + jsonText(column.value(row));
        separator = ',';
    }
    text += '}';
}

} // namespace

QString keyText(const InvitationKey &key)
{
    return key.connection + u'/' + key.id;
}

QStringList exportColumns()
{
    return namesOf([](const Column &) { return true; });
}

QStringList copyColumns()
{
    return namesOf([](const Column &column) { return column.copied; });
}

QJsonObject exportedRow(const InvitationRow &row, const QStringList &columns)
{
    QJsonObject object;
    for (const Column &column : Columns) {
        if (columns.contains(column.name)) {
            object.insert(column.name, column.value(row));
        }
    }
    return object;
}

InvitationExport::InvitationExport(ExportFormat format, ExportReader reader, ExportFacts facts)
    : m_format(format)
    , m_reader(reader)
    , m_facts(std::move(facts))
{
}

QByteArray InvitationExport::head() const
{
    return exportHead(m_format, m_reader, exportColumns());
}

QByteArray InvitationExport::part(const InvitationTable::Snapshot &rows, std::span<const int> slotList)
{
    QByteArray text;
    bool any = m_count > 0;
    m_count += forEachRow(rows, slotList, m_facts, [&](const InvitationRow &row) {
        if (m_format == ExportFormat::Csv) {
            appendCsv(text, row);
        } else {
            text += std::exchange(any, true) ? ",\n" : "\n";
            appendJson(text, row);
        }
    });
    return text;
}

QByteArray InvitationExport::foot() const
{
    return exportFoot(m_format);
}

QString tabbedHead()
{
    return copyColumns().join(u'\t') + u'\n';
}

QString tabbedRows(const InvitationTable::Snapshot &rows, std::span<const int> slotList, const ExportFacts &facts)
{
    QString text;
    forEachRow(rows, slotList, facts, [&text](const InvitationRow &row) {
        QStringView separator;
        for (const Column &column : Columns) {
            if (column.copied) {
                text += separator;
                text += tabCell(cellText(column.value(row)));
                separator = u"\t";
            }
        }
        text += u'\n';
    });
    return text;
}

} // namespace Reinvite
