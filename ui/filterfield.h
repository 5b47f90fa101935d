// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/filter.h"
#include "models/filtercompletion.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace Reinvite {

class FilterEdit;

/// The search field: a filter, and under it in a sentence what can't be read of it. While a term is being typed nothing
/// is said of it: that comes when it is left, meant with Return, or when the typing stops where no more can follow.
class FilterField final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterField(QWidget *parent = nullptr);

    /// Emits textChanged where the text is another.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void focusText();
    /// For what is offered behind "vendor:" and "connection:".
    void setNames(const FilterNames &names);
    /// What can't be read in the text that is there now; nothing: all can. To be said after each textChanged.
    void setError(const std::optional<FilterError> &error);
    [[nodiscard]] bool isErrorShown() const;
    [[nodiscard]] FilterEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void textChanged(const QString &text);
    /// The field was left for the list.
    void left(Qt::FocusReason reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTextChanged(const QString &text);
    void onPause();
    [[nodiscard]] bool isBeingTyped() const;
    void updateError();

    FilterEdit *m_edit = nullptr;
    QLabel *m_sentence = nullptr;
    QTimer m_pause;
    std::optional<FilterError> m_error;
    bool m_isMeant = false; ///< the typing is over
};

} // namespace Reinvite
