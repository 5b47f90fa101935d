// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/console.h"

#include "app/cli/terminal.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>

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
    return Terminal::isTerminal(stdin);
}

bool noteIsTerminal()
{
    return Terminal::isTerminal(stderr);
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
    const Terminal::SilentInput silent;
    Secret secret(readLine());
    write(stderr, "\n");
    return secret;
}

} // namespace Reinvite::Console
