// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

#ifdef Q_OS_WIN
#    define SKIP_WITHOUT_FILE_MODES()                                                                                  \
        QSKIP("files have no modes here; a profile is its owner's alone by the folder that it lies in")
#else
#    define SKIP_WITHOUT_FILE_MODES() static_assert(true)
#endif
