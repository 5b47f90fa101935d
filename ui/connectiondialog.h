// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"
#include "models/identity.h"
#include "models/problem.h"
#include "models/secret.h"
#include "models/words.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Reinvite {

class SecretField;
class ToneBox;

/// Adds or edits a connection. Not modal in itself: open it with `open()`; it emits intents and is told the outcome.
/// The token is wiped from its field when the dialog closes. A token that was pasted is taken from the clipboard
/// after `finishSaved`, if it still lies there.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Mode { Add, Edit };
    /// For Edit the one form has the connection's values in it; an empty token then means "keep the one there is".
    ConnectionDialog(Mode mode, const QList<ConnectionForm> &forms, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    [[nodiscard]] QString vendor() const;
    /// Without secrets.
    [[nodiscard]] FormValues values() const;

    /// While a test or a save runs, the fields are locked and `text` is shown.
    void setBusy(bool busy, const QString &text = {});
    /// Who the token belongs to, and what it can't do.
    void showIdentity(const Identity &identity);
    void showProblem(const Problem &problem);
    /// Beside one field ("This is a personal token, polar_pat_ …"); empty text clears it.
    void setFieldProblem(const QString &fieldId, const QString &text);
    /// The token could not be kept: offers "Try again" and "Keep the token for this session only".
    void setKeychainProblem(const Problem &problem);
    /// It is saved: clears the clipboard if it holds the pasted token, and closes.
    void finishSaved();

    void done(int result) override;

Q_SIGNALS:
    /// `token` lives as long as the call: clone it.
    void testRequested(const QString &vendor, const Reinvite::FormValues &values, const Reinvite::Secret &token);
    void saveRequested(const QString &vendor, const Reinvite::FormValues &values, const Reinvite::Secret &token,
        Reinvite::TokenPlace place);
    /// After each change of the token, so that a wrong family can be told before any request.
    void tokenEdited(const QString &vendor, const Reinvite::Secret &token);
    void vendorChanged(const QString &vendor);

private:
    struct Field
    {
        FormField form;
        QWidget *editor = nullptr;
        QLabel *problem = nullptr;
    };

    void buildHead(QVBoxLayout &layout);
    void buildResult(QVBoxLayout &layout);
    void buildButtons(QVBoxLayout &layout);
    void showForm(int index);
    void addField(const FormField &field);
    [[nodiscard]] QWidget *makeEditor(const FormField &field);
    [[nodiscard]] QWidget *makeSecretEditor(const FormField &field);
    [[nodiscard]] QWidget *makeChoiceEditor(const FormField &field);
    [[nodiscard]] bool checkRequired();
    [[nodiscard]] bool isMissing(const Field &field) const;
    [[nodiscard]] SecretField *secretField() const;
    [[nodiscard]] Secret token() const;
    void requestTest();
    void requestSave(TokenPlace place);
    void tokenChanged();
    void clearResult();
    void clearClipboard() const;

    Mode m_mode;
    QList<ConnectionForm> m_forms;
    int m_form = -1;
    QList<Field> m_fields;
    QComboBox *m_vendor = nullptr;
    QLabel *m_intro = nullptr;
    QWidget *m_fieldsHolder = nullptr;
    QVBoxLayout *m_fieldsLayout = nullptr;
    QLabel *m_busy = nullptr;
    ToneBox *m_result = nullptr;
    QWidget *m_choices = nullptr; ///< where the token can be kept when the keychain fails
    QPushButton *m_sessionOnly = nullptr;
    QPushButton *m_tryAgain = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    Secret m_pasted; ///< as it was pasted, to know it again on the clipboard
};

} // namespace Reinvite
