// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

namespace Reinvite {

QStringList formFieldIds()
{
    QStringList ids;
    for (const Vendor &vendor : vendors()) {
        for (const FormField &field : vendor.form().fields) {
            const bool isOwn = field.id == NameFieldId || field.id == UrlFieldId;
            if (!isOwn && field.kind != FormField::Kind::Secret && !ids.contains(field.id)) {
                ids.append(field.id);
            }
        }
    }
    return ids;
}

CommandLine::CommandLine()
{
    parser.addOptions(
        {profile, connection, format, vendor, url, sandbox, yes, offline, where, dryRun, again, tokenStdin,
            passwordStdin, part, port, seed, seats, limit, budget, form, search, run, since, output, help, version});
    for (const QString &field : std::as_const(fields)) {
        parser.addOption({field, {}, QStringLiteral("value")});
    }
}

FormValues CommandLine::answers() const
{
    FormValues given;
    for (const QString &field : fields) {
        if (parser.isSet(field)) {
            given.insert(field, parser.value(field));
        }
    }
    return given;
}

SecretFromInput CommandLine::fromInput() const
{
    return parser.isSet(tokenStdin)   ? SecretFromInput::Token
        : parser.isSet(passwordStdin) ? SecretFromInput::Password
                                      : SecretFromInput::None;
}

tl::expected<int, QString> CommandLine::number(const QCommandLineOption &option, int least, int most) const
{
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < least || value > most) {
        return tl::unexpected<QString>(
            tr("--%1 takes a number from %2 to %3.").arg(option.names().constLast()).arg(least).arg(most));
    }
    return value;
}

} // namespace Reinvite
