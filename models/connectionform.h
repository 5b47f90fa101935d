// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

namespace Reinvite {

/// What a connection to a vendor needs, as data: the window's dialog and the terminal ask the same.
struct FormField
{
    enum class Kind { Text, Url, Secret, Choice };

    struct Choice
    {
        QString value;
        QString label;
    };

    QString id; ///< "name", "url", "token"
    Kind kind = Kind::Text;
    QString label;
    QString help;
    QString placeholder;
    QString value; ///< what it starts with; never a secret
    QList<Choice> choices = {};
    bool required = true;
};

struct ConnectionForm
{
    QString vendor;
    QString title; ///< the vendor's name
    QString intro; ///< a sentence on what is needed and where to find it
    QList<FormField> fields;
};

/// Answers to a form without its secrets.
using FormValues = QHash<QString, QString>;

} // namespace Reinvite
