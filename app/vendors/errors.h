// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpclient.h"
#include "app/vendors/redaction.h"

#include <QJsonValue>

#include <span>

namespace Reinvite {

/// What a vendor's error body says.
struct ErrorWords
{
    QString code = {}; ///< the vendor's own name of the error; may be empty
    QString text = {}; ///< the vendor's own sentence; may be empty
};

/// What an error's name says beyond its status.
struct CodeKind
{
    QLatin1StringView code;
    ProblemKind kind;
};

/// How a vendor says no.
struct ErrorDialect
{
    /// Reads a body that is JSON, an object or an array.
    ErrorWords (*words)(const QJsonValue &body) = nullptr;
    std::span<const CodeKind> codes = {};
    const SecretSigns &secrets;
};

/// An answer other than 2xx. Total: any bytes give a problem, a proxy's web page too.
[[nodiscard]] Problem readVendorError(const HttpAnswer &answer, const ErrorDialect &dialect);
/// Malformed when a 2xx does not carry JSON: a web page, another content type.
[[nodiscard]] Result<void> checkJson(const HttpAnswer &answer);
/// Of the connection as a whole: the next request would meet it too.
[[nodiscard]] bool concernsConnection(const Problem &problem);
/// On one line, without tokens, no longer than anybody reads.
[[nodiscard]] QString tidied(const QString &text, const SecretSigns &signs);

} // namespace Reinvite
