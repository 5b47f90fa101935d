// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/filter.h"
#include "models/filtercompletion.h"

#include <QLineEdit>

#include <optional>

class QAbstractItemView;
class QCompleter;
class QStandardItemModel;

namespace Reinvite {

/// A line for the filter language: offers what could be typed next and marks what can't be read. Tab takes what is
/// chosen or stands first; Return only what was chosen with the arrows, so that a plain word is never turned into
/// something else. Escape closes the offers, then empties the line, then leaves it.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent = nullptr);

    void setNames(const FilterNames &names) { m_names = names; }
    /// Underlines where the text can't be read; fields are coloured.
    void setMarked(const std::optional<FilterError> &error);
    [[nodiscard]] bool isCompleting() const;
    [[nodiscard]] QAbstractItemView *offers() const;

Q_SIGNALS:
    void left(Qt::FocusReason reason);
    /// Return, whatever becomes of it: what is typed is meant.
    void meant();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void offer();
    void take(const QModelIndex &index);
    bool takeKey(const QKeyEvent &event);
    void clearOrLeave();
    void paintMarks();

    FilterNames m_names;
    std::optional<FilterError> m_marked;
    QStandardItemModel *m_words = nullptr;
    QCompleter *m_completer = nullptr;
    bool m_isComposing = false; ///< an input method has text that is not in the line yet
};

} // namespace Reinvite
