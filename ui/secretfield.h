// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Reinvite {

/// A field for a token or a password: hidden, shown only while the eye is pressed, with a Paste button. Its text is
/// never offered to copy, to input methods' memory or to accessibility.
class SecretField final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    /// Names the field and its buttons for who listens.
    void setFieldName(const QString &name);
    void setFieldDescription(const QString &text);
    [[nodiscard]] bool isEmpty() const;
    /// Without the blanks around it.
    [[nodiscard]] Secret secret() const;
    /// True when what stands there was pasted since it was last empty.
    [[nodiscard]] bool wasPasted() const { return m_pasted; }
    /// Clears the clipboard if what was pasted here last still lies on it.
    void takeFromClipboard() const;
    void wipe();
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    [[nodiscard]] QWidget *lastTabStop() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paste();
    void setRevealed(bool revealed);

    QLineEdit *m_edit = nullptr;
    QToolButton *m_reveal = nullptr;
    QToolButton *m_paste = nullptr;
    bool m_pasted = false;
    Secret m_fromClipboard; ///< as it was pasted, to know it again
};

} // namespace Reinvite
