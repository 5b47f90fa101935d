// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <cstdio>
#include <memory>

/// What each system has its own way for in a terminal.
namespace Reinvite::Terminal {

[[nodiscard]] bool isTerminal(std::FILE *stream);

/// For all of main(): the terminal reads and writes UTF-8 and knows the sequences that move the cursor. Windows'
/// console has to be told, and is left as it was found.
class Session final
{
public:
    Q_DISABLE_COPY_MOVE(Session)
    Session();
    ~Session();

private:
    struct Before;
    std::unique_ptr<Before> m_before;
};

/// Switches the terminal's echo off for as long as it lives.
class SilentInput final
{
public:
    Q_DISABLE_COPY_MOVE(SilentInput)
    SilentInput();
    ~SilentInput();

private:
    struct Before;
    std::unique_ptr<Before> m_before;
};

} // namespace Reinvite::Terminal
