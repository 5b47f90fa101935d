// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace Reinvite::Terminal {

namespace {

/// A console's settings, put back when this goes. Nothing happens to what is no console: a file, a pipe.
class ConsoleMode final
{
public:
    Q_DISABLE_COPY_MOVE(ConsoleMode)
    explicit ConsoleMode(DWORD stream)
        : m_handle(GetStdHandle(stream))
        , m_valid(GetConsoleMode(m_handle, &m_before) != 0)
    {
    }
    ~ConsoleMode() { set(m_before); }

    [[nodiscard]] DWORD before() const { return m_before; }
    void set(DWORD mode)
    {
        if (m_valid) {
            SetConsoleMode(m_handle, mode);
        }
    }

private:
    HANDLE m_handle;
    DWORD m_before = 0;
    bool m_valid;
};

} // namespace

bool isTerminal(std::FILE *stream)
{
    return _isatty(_fileno(stream)) != 0;
}

struct Session::Before
{
    UINT input = GetConsoleCP();
    UINT output = GetConsoleOutputCP();
    ConsoleMode notes{STD_ERROR_HANDLE};
};

Session::Session()
    : m_before(std::make_unique<Before>())
{
    SetConsoleCP(CP_UTF8);
    SetConsoleOutputCP(CP_UTF8);
    m_before->notes.set(m_before->notes.before() | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    // What is piped or kept in a file has the same bytes as on every other system.
    _setmode(_fileno(stdout), _O_BINARY);
}

Session::~Session()
{
    SetConsoleCP(m_before->input);
    SetConsoleOutputCP(m_before->output);
}

struct SilentInput::Before
{
    ConsoleMode input{STD_INPUT_HANDLE};
};

SilentInput::SilentInput()
    : m_before(std::make_unique<Before>())
{
    m_before->input.set(m_before->input.before() & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
}

SilentInput::~SilentInput() = default;

} // namespace Reinvite::Terminal
