// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QSettings>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

const auto Label = u"io.github.reinvite.Reinvite"_s;

QString fileIn(const QString &place)
{
    return place + u'/' + Label + u".plist"_s;
}

} // namespace

Autostart::Autostart(QString program, QStringList arguments, QString place)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_place(place.isEmpty() ? QDir::homePath() + u"/Library/LaunchAgents"_s : std::move(place))
{
}

bool Autostart::isOn() const
{
    return QFile::exists(fileIn(m_place));
}

/// Launch agents are property lists, which QSettings writes here (launchd.plist(5)).
Result<void> Autostart::set(bool on) const
{
    const QString path = fileIn(m_place);
    if (!on) {
        return QFile::remove(path) || !QFile::exists(path)
            ? Result<void>()
            : failure(Problem{.kind = ProblemKind::Storage, .detail = path});
    }
    QDir().mkpath(m_place);
    QSettings agent(path, QSettings::NativeFormat);
    agent.setValue(u"Label"_s, Label);
    agent.setValue(u"ProgramArguments"_s, QStringList{m_program} + m_arguments);
    agent.setValue(u"RunAtLoad"_s, true);
    agent.sync();
    return agent.status() == QSettings::NoError ? Result<void>()
                                                : failure(Problem{.kind = ProblemKind::Storage, .detail = path});
}

} // namespace Reinvite
