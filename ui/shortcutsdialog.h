// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QMainWindow;

namespace Reinvite {

/// All keys on one sheet: those of the window's menus, read from them, and those that are in no menu.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(QMainWindow *window);

private:
    [[nodiscard]] QWidget *makeSheet(const QMainWindow &window);
};

} // namespace Reinvite
