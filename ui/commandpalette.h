// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/commandlistmodel.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace Reinvite {

/// A command and what it does. `run` is called on the GUI thread, after the palette has gone.
struct PaletteCommand
{
    Command command;
    std::function<void()> run;
};

/// Every command of the window, found by typing. Lies over the window, so that a click outside only closes it, and
/// takes all keys while it is open: none of them may act on a row that is out of sight.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget &window);

    /// Shows these, with nothing typed. What was run before comes first.
    void open(QList<PaletteCommand> commands);
    /// Gives the focus back to who had it.
    void dismiss();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void type(const QString &text);
    bool pressKey(const QKeyEvent &event);
    void choose(int row);
    void runCurrent();
    void arrange();
    [[nodiscard]] int rowsPerPage() const;
    void tellCurrent();

    QList<PaletteCommand> m_commands;
    CommandListModel *m_model = nullptr;
    QWidget *m_panel = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_hint = nullptr;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace Reinvite
