// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/console.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>

#ifdef Q_OS_WIN
#    include <io.h>
#    include <windows.h>
#else
#    include <termios.h>
#    include <unistd.h>
#endif

namespace Reinvite::Console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Console)
};

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

/// Switches the terminal's echo off for as long as it lives.
class SilentInput final
{
public:
    Q_DISABLE_COPY_MOVE(SilentInput)
#ifdef Q_OS_WIN
    SilentInput()
        : m_handle(GetStdHandle(STD_INPUT_HANDLE))
        , m_valid(GetConsoleMode(m_handle, &m_before) != 0)
    {
        if (m_valid) {
            SetConsoleMode(m_handle, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
        }
    }
    ~SilentInput()
    {
        if (m_valid) {
            SetConsoleMode(m_handle, m_before);
        }
    }

private:
    HANDLE m_handle;
    DWORD m_before = 0;
    bool m_valid;
#else
    SilentInput()
        : m_valid(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (m_valid) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~SilentInput()
    {
        if (m_valid) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }

private:
    termios m_before = {};
    bool m_valid;
#endif
};

QByteArray readLine()
{
    QByteArray line;
    line.reserve(4096); // no copies of a secret are left behind by growing
    for (int character = std::getc(stdin); character != EOF && character != '\n'; character = std::getc(stdin)) {
        line.append(static_cast<char>(character));
    }
    while (line.endsWith('\r') || line.endsWith(' ')) {
        line.chop(1);
    }
    return line;
}

} // namespace

void print(const QString &text)
{
    write(stdout, text.toUtf8());
}

void note(const QString &text)
{
    write(stderr, text.toUtf8() + '\n');
}

void note(const Problem &problem)
{
    note(describe(problem));
}

void progress(const QString &text, bool last)
{
    write(stderr, "\r" + text.toUtf8() + "\x1b[K" + (last ? "\n" : ""));
}

bool inputIsTerminal()
{
    return isTerminal(stdin);
}

bool noteIsTerminal()
{
    return isTerminal(stderr);
}

bool confirm(const QString &question)
{
    write(stderr, question.toUtf8());
    const QString answer = QString::fromUtf8(readLine()).trimmed().toLower();
    //: Answers that mean yes, parted by blanks; the first is the letter in "[y/N]"
    const QString yes = Texts::tr("y yes");
    return yes.split(u' ').contains(answer) || answer == u"y";
}

QString readText(const QString &prompt)
{
    if (inputIsTerminal()) {
        write(stderr, prompt.toUtf8());
    }
    return QString::fromUtf8(readLine()).trimmed();
}

Secret readSecret(const QString &prompt)
{
    if (!inputIsTerminal()) {
        return Secret(readLine());
    }
    write(stderr, prompt.toUtf8());
    const SilentInput silent;
    Secret secret(readLine());
    write(stderr, "\n");
    return secret;
}

} // namespace Reinvite::Console
