// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <termios.h>
#include <unistd.h>

namespace Reinvite::Terminal {

bool isTerminal(std::FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}

struct Session::Before
{
};

Session::Session() = default;
Session::~Session() = default;

struct SilentInput::Before
{
    termios settings = {};
    bool valid = false;
};

SilentInput::SilentInput()
    : m_before(std::make_unique<Before>())
{
    m_before->valid = tcgetattr(STDIN_FILENO, &m_before->settings) == 0;
    if (m_before->valid) {
        termios silent = m_before->settings;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
}

SilentInput::~SilentInput()
{
    if (m_before->valid) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before->settings);
    }
}

} // namespace Reinvite::Terminal
