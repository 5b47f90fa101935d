// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"

#include <QSet>

class QWidget;

namespace Reinvite {

/// The control that asks for one field of a form: a line, a hidden line, a choice.
[[nodiscard]] QWidget *makeFormEditor(const FormField &form, QWidget *parent);
/// Without the blanks around it; of a choice its value; empty for a secret.
[[nodiscard]] QString editorText(const QWidget *editor);
void setEditorDescription(QWidget &editor, const QString &text);

/// "&Name": marks the first letter of a word, else any letter, that is not among `keys` (upper case), and adds it.
[[nodiscard]] QString withMnemonic(const QString &label, QSet<QChar> &keys);

} // namespace Reinvite
