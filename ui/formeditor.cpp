// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/formeditor.h"

#include "ui/secretfield.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

QWidget *makeLineEditor(const FormField &form, QWidget *parent)
{
    auto *edit = new QLineEdit(form.value, parent);
    edit->setPlaceholderText(form.placeholder);
    edit->setAccessibleName(form.label);
    if (form.kind == FormField::Kind::Url) {
        edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    }
    edit->setCursorPosition(0); // a long address is known by its beginning
    return edit;
}

QWidget *makeSecretEditor(const FormField &form, QWidget *parent)
{
    auto *secret = new SecretField(parent);
    secret->setFieldName(form.label);
    return secret;
}

QWidget *makeChoiceEditor(const FormField &form, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(form.label);
    for (const auto &choice : form.choices) {
        box->addItem(choice.label, choice.value);
    }
    box->setCurrentIndex(std::max(0, box->findData(form.value)));
    return box;
}

QWidget *makeBareEditor(const FormField &form, QWidget *parent)
{
    switch (form.kind) {
    case FormField::Kind::Secret:
        return makeSecretEditor(form, parent);
    case FormField::Kind::Choice:
        return makeChoiceEditor(form, parent);
    case FormField::Kind::Text:
    case FormField::Kind::Url:
        return makeLineEditor(form, parent);
    }
    Q_UNREACHABLE();
}

/// In a label an ampersand stands for a mnemonic.
QString escaped(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

qsizetype placeOfKey(const QString &label, const QSet<QChar> &keys, bool anywhere)
{
    for (qsizetype at = 0; at < label.size(); ++at) {
        const QChar key = label.at(at).toUpper();
        const bool starts = at == 0 || label.at(at - 1).isSpace();
        if ((starts || anywhere) && key.isLetter() && !keys.contains(key)) {
            return at;
        }
    }
    return -1;
}

} // namespace

QWidget *makeFormEditor(const FormField &form, QWidget *parent)
{
    auto *editor = makeBareEditor(form, parent);
    setEditorDescription(*editor, form.help);
    return editor;
}

QString editorText(const QWidget *editor)
{
    if (const auto *choice = qobject_cast<const QComboBox *>(editor)) {
        return choice->currentData().toString();
    }
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    return edit == nullptr ? QString() : edit->text().trimmed();
}

void setEditorDescription(QWidget &editor, const QString &text)
{
    if (auto *secret = qobject_cast<SecretField *>(&editor)) {
        secret->setFieldDescription(text);
    } else {
        editor.setAccessibleDescription(text);
    }
}

QString withMnemonic(const QString &label, QSet<QChar> &keys)
{
    auto place = placeOfKey(label, keys, false);
    place = place < 0 ? placeOfKey(label, keys, true) : place;
    if (place < 0) {
        return escaped(label);
    }
    keys.insert(label.at(place).toUpper());
    return escaped(label.left(place)) + u'&' + escaped(label.mid(place));
}

} // namespace Reinvite
