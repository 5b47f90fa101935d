// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

const auto FileName = u"/io.github.reinvite.Reinvite.desktop"_s;

/// As the Desktop Entry specification wants an argument of Exec: in quotes, with its own escapes, of which the file's
/// string type takes one level off.
QString quoted(const QString &argument)
{
    QString text;
    for (const QChar c : argument) {
        if (u"\"`$\\"_s.contains(c)) {
            text += u'\\';
        }
        text += c == u'%' ? u"%%"_s : QString(c);
    }
    return u'"' + text.replace(u"\\"_s, u"\\\\"_s) + u'"';
}

} // namespace

Autostart::Autostart(QString program, QStringList arguments, QString place)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_place(place.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/autostart"_s
                              : std::move(place))
{
}

bool Autostart::isOn() const
{
    return QFile::exists(m_place + FileName);
}

Result<void> Autostart::set(bool on) const
{
    const QString path = m_place + FileName;
    if (!on) {
        return QFile::remove(path) || !QFile::exists(path)
            ? Result<void>()
            : failure(Problem{.kind = ProblemKind::Storage, .detail = path});
    }
    QString command = quoted(m_program);
    for (const QString &argument : m_arguments) {
        command += u' ' + quoted(argument);
    }
    QDir().mkpath(m_place);
    QSaveFile file(path);
    // TryExec: once the program is removed, the entry is passed over.
    const QString entry = u"[Desktop Entry]\nType=Application\nName=Reinvite\nTryExec=%1\nExec=%2\n"_s
                          u"Icon=io.github.reinvite.Reinvite\nX-GNOME-Autostart-enabled=true\n"_s;
    if (!file.open(QIODevice::WriteOnly) || file.write(entry.arg(m_program, command).toUtf8()) < 0 || !file.commit()) {
        return failure(Problem{.kind = ProblemKind::Storage, .detail = path + u": "_s + file.errorString()});
    }
    return {};
}

} // namespace Reinvite
