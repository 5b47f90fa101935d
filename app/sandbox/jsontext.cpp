// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Reinvite {

JsonText &JsonText::key(QByteArrayView name)
{
    separate();
    quote(name);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::text(const QByteArray &utf8)
{
    if (utf8.isNull()) {
        return null();
    }
    separate();
    quote(utf8);
    return *this;
}

JsonText &JsonText::number(qint64 value)
{
    return raw(QByteArray::number(value));
}

JsonText &JsonText::boolean(bool value)
{
    return raw(value ? "true" : "false");
}

JsonText &JsonText::null()
{
    return raw("null");
}

JsonText &JsonText::raw(QByteArrayView json)
{
    separate();
    m_text += json;
    return *this;
}

JsonText &JsonText::value(const QJsonValue &value)
{
    // QJsonDocument writes containers only: the value goes out as the only element of an array, without its brackets.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return raw(QByteArrayView(array).sliced(1, array.size() - 2));
}

JsonText &JsonText::open(char bracket)
{
    separate();
    m_text += bracket;
    m_needsComma = false;
    return *this;
}

JsonText &JsonText::close(char bracket)
{
    m_text += bracket;
    m_needsComma = true;
    return *this;
}

void JsonText::separate()
{
    if (m_needsComma) {
        m_text += ',';
    }
    m_needsComma = true;
}

void JsonText::quote(QByteArrayView utf8)
{
    m_text += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (c >= 0 && c < 0x20) {
            m_text += "\\u00" + QByteArray(1, c).toHex();
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

} // namespace Reinvite
