// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/mainwindow.h"

namespace Reinvite {

/// Says "painted" on the standard output after the first frame that shows at least `rows` rows, then ends the program:
/// for `./dev bench`.
class StartMeter final : public QObject
{
public:
    /// `rows` 0: the window's first frame, whatever is in it.
    StartMeter(MainWindow &window, int rows);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    MainWindow &m_window;
    int m_rows;
    bool m_painted = false;
};

} // namespace Reinvite
