// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/autostart.h"

#include <QDir>
#include <QSettings>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

const auto RunKey = uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run)"_s;
const auto Value = u"Reinvite"_s;

/// As a program finds its arguments again: backslashes count for themselves unless a quote follows them. There is no
/// quote in a path or an option.
QString quoted(const QString &argument)
{
    qsizetype last = argument.size();
    while (last > 0 && argument.at(last - 1) == u'\\') {
        --last;
    }
    return u'"' + argument + QString(argument.size() - last, u'\\') + u'"';
}

} // namespace

Autostart::Autostart(QString program, QStringList arguments, QString place)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_place(place.isEmpty() ? RunKey : std::move(place))
{
}

bool Autostart::isOn() const
{
    return QSettings(m_place, QSettings::NativeFormat).contains(Value);
}

Result<void> Autostart::set(bool on) const
{
    QSettings run(m_place, QSettings::NativeFormat);
    if (on) {
        QString command = quoted(QDir::toNativeSeparators(m_program));
        for (const QString &argument : m_arguments) {
            command += u' ' + quoted(argument);
        }
        run.setValue(Value, command);
    } else {
        run.remove(Value);
    }
    run.sync();
    return run.status() == QSettings::NoError ? Result<void>()
                                              : failure(Problem{.kind = ProblemKind::Storage, .detail = m_place});
}

} // namespace Reinvite
