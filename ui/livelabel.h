// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace Reinvite {

/// What a window says to screen readers, and to nobody else: nothing of it is seen. It has the role of a notification,
/// which AT-SPI's readers speak whenever it comes to be shown; Qt 6.4 does not pass its alerts on to them.
class LiveLabel final : public QWidget
{
    Q_OBJECT
public:
    /// The one of this window, made when it has none. Owned by the window.
    [[nodiscard]] static LiveLabel &of(QWidget &window);
    /// Also what was said last: it is to be heard again.
    void say(const QString &text);

private:
    explicit LiveLabel(QWidget *window);
};

} // namespace Reinvite
