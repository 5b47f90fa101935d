// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Reinvite {

class SecretField;

/// The fields of a connection's form. Those that depend on a choice come and go with it and keep what was entered;
/// the room that the largest choice needs is kept, so that nothing jumps. Secrets are wiped with their fields.
class ConnectionFields final : public QWidget
{
    Q_OBJECT
public:
    /// `Kept`: an empty secret means the one that there is, as long as address and account stay.
    enum class Secrets { Needed, Kept };

    /// `takenKeys`: letters (upper case) that mnemonics around the fields have.
    explicit ConnectionFields(const QString &takenKeys, QWidget *parent = nullptr);

    void setForm(const ConnectionForm &form, Secrets secrets);
    /// Of the fields that are asked now, without secrets.
    [[nodiscard]] FormValues values() const;
    /// Of the fields that are asked now; secrets only where there are any.
    [[nodiscard]] FormAnswers answers() const;
    [[nodiscard]] bool hasSecrets() const;
    /// False when another address's origin or another answer than at first stands there; the name does not matter.
    [[nodiscard]] bool isSameAccount() const;
    /// Tells each field that is empty and goes to the first with a problem. True when there is none.
    [[nodiscard]] bool check();
    /// Beside one field; empty text clears it.
    void setProblem(const QString &field, const QString &text);
    void focusFirst();
    void focusSecret();
    /// Null where there are no fields. Tab goes through the fields of a form in their order.
    [[nodiscard]] QWidget *lastTabStop() const;

    void takeFromClipboard() const;
    void wipe();

Q_SIGNALS:
    /// By who sits before it; FormField::id.
    void edited(const QString &field);
    /// The field with the token itself, after each change.
    void tokenEdited(const Reinvite::Secret &token);
    void heightChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field
    {
        FormField form;
        QWidget *row = nullptr;
        QWidget *editor = nullptr;
        QLabel *problem = nullptr;
    };

    void clear();
    void addField(const FormField &form, QSet<QChar> &keys);
    void listenTo(const FormField &form, QWidget *editor);
    void onEdited(const QString &id);
    void showAsked();
    void showPlaceholders();
    void reserveHeight();
    [[nodiscard]] int heightOf(const FormValues &values) const;
    [[nodiscard]] QSet<QString> askedIds(const FormValues &values) const;
    [[nodiscard]] FormValues allValues() const;
    [[nodiscard]] bool isMissing(const Field &field) const;
    [[nodiscard]] bool keepsSecrets() const;
    [[nodiscard]] QList<SecretField *> secretFields() const;

    QString m_takenKeys;
    ConnectionForm m_form;
    Secrets m_secrets = Secrets::Needed;
    QList<Field> m_fields;
    QSet<QString> m_asked;
    FormValues m_first; ///< as they stood at first
    QVBoxLayout *m_column = nullptr;
};

} // namespace Reinvite
