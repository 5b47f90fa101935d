// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connectionfields.h"

#include "ui/controls.h"
#include "ui/formeditor.h"
#include "ui/secretfield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldGap = 12;

bool isSecret(const FormField &form)
{
    return form.kind == FormField::Kind::Secret;
}

/// A secret belongs to an origin: another path or a last slash is no other account.
bool isSameOrigin(const QString &left, const QString &right)
{
    const QUrl first(left);
    const QUrl second(right);
    return first.scheme() == second.scheme() && first.host() == second.host() && first.port() == second.port();
}

QLabel *makeSmallText(const QString &text, TextColour colour, QWidget *parent)
{
    auto *label = makeText(text, parent);
    label->setFont(themeFont(TextSize::Small, colour == TextColour::Red ? QFont::Medium : QFont::Normal));
    setTextColour(*label, colour);
    label->setVisible(!text.isEmpty());
    return label;
}

} // namespace

ConnectionFields::ConnectionFields(const QString &takenKeys, QWidget *parent)
    : QWidget(parent)
    , m_takenKeys(takenKeys)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(FieldGap);
}

void ConnectionFields::setForm(const ConnectionForm &form, Secrets secrets)
{
    clear();
    m_form = form;
    m_secrets = secrets;
    QSet<QChar> keys(m_takenKeys.cbegin(), m_takenKeys.cend());
    for (const auto &field : form.fields) {
        addField(field, keys);
    }
    m_column->addStretch(1);
    showAsked();
    m_first = values();
    showPlaceholders();
    reserveHeight();
}

void ConnectionFields::clear()
{
    wipe();
    m_fields.clear();
    m_asked.clear();
    while (auto *item = m_column->takeAt(0)) {
        if (auto *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        std::unique_ptr<QLayoutItem>(item).reset();
    }
}

void ConnectionFields::addField(const FormField &form, QSet<QChar> &keys)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *label = new QLabel(withMnemonic(form.label, keys), row);
    label->setTextFormat(Qt::PlainText);
    label->setFont(themeFont(TextSize::Normal, QFont::Medium));
    auto *editor = makeFormEditor(form, row);
    listenTo(form, editor);
    label->setBuddy(editor);
    auto *problem = makeSmallText({}, TextColour::Red, row);
    column->addWidget(label);
    column->addWidget(editor);
    column->addWidget(problem);
    column->addWidget(makeSmallText(form.help, TextColour::Muted, row));
    m_column->addWidget(row);
    row->setVisible(false); // until it is asked
    m_fields.append({form, row, editor, problem});
}

void ConnectionFields::listenTo(const FormField &form, QWidget *editor)
{
    const auto id = form.id;
    if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        connect(edit, &QLineEdit::textEdited, this, [this, id] { onEdited(id); });
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        connect(choice, &QComboBox::currentIndexChanged, this, [this, id] { onEdited(id); });
    } else if (auto *secret = qobject_cast<SecretField *>(editor)) {
        connect(secret, &SecretField::edited, this, [this, secret, id] {
            onEdited(id);
            if (id == TokenFieldId) {
                Q_EMIT tokenEdited(secret->secret());
            }
        });
    }
}

void ConnectionFields::onEdited(const QString &id)
{
    setProblem(id, {});
    showAsked();
    showPlaceholders();
    Q_EMIT edited(id);
}

void ConnectionFields::showAsked()
{
    const auto asked = askedIds(allValues());
    if (asked == m_asked) {
        return;
    }
    m_asked = asked;
    for (const auto &field : std::as_const(m_fields)) {
        field.row->setVisible(m_asked.contains(field.form.id));
    }
    Q_EMIT heightChanged();
}

void ConnectionFields::showPlaceholders()
{
    for (const auto &field : std::as_const(m_fields)) {
        if (auto *secret = qobject_cast<SecretField *>(field.editor)) {
            const bool isToken = field.form.id == TokenFieldId;
            secret->setPlaceholder(!keepsSecrets() ? field.form.placeholder
                    : isToken                      ? tr("Leave empty to keep the token there is")
                                                   : tr("Leave empty to stay signed in"));
        }
    }
}

QSet<QString> ConnectionFields::askedIds(const FormValues &values) const
{
    QSet<QString> ids;
    for (const auto &field : m_form.asked(values)) {
        ids.insert(field.id);
    }
    return ids;
}

/// Room for whatever a choice brings, so that the buttons below stay where they are.
void ConnectionFields::reserveHeight()
{
    int height = 0;
    for (const auto &field : std::as_const(m_fields)) {
        auto values = allValues();
        for (const auto &choice : field.form.choices) {
            values.insert(field.form.id, choice.value);
            height = std::max(height, heightOf(values));
        }
    }
    setMinimumHeight(height);
}

int ConnectionFields::heightOf(const FormValues &values) const
{
    const auto asked = askedIds(values);
    int height = -FieldGap;
    for (const auto &field : m_fields) {
        if (asked.contains(field.form.id)) {
            const auto *row = field.row->layout();
            height +=
                FieldGap + (row->hasHeightForWidth() ? row->totalHeightForWidth(width()) : row->sizeHint().height());
        }
    }
    return height;
}

void ConnectionFields::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reserveHeight();
}

FormValues ConnectionFields::allValues() const
{
    FormValues values;
    for (const auto &field : m_fields) {
        if (!isSecret(field.form)) {
            values.insert(field.form.id, editorText(field.editor));
        }
    }
    return values;
}

FormValues ConnectionFields::values() const
{
    auto values = allValues();
    values.removeIf([this](const auto &each) { return !m_asked.contains(each.key()); });
    return values;
}

FormAnswers ConnectionFields::answers() const
{
    FormAnswers answers{.values = values(), .secrets = {}};
    for (const auto &field : m_fields) {
        const auto *secret = qobject_cast<const SecretField *>(field.editor);
        if (secret != nullptr && m_asked.contains(field.form.id) && !secret->isEmpty()) {
            answers.secrets.emplace(field.form.id, secret->secret());
        }
    }
    return answers;
}

bool ConnectionFields::hasSecrets() const
{
    return answers().hasSecrets();
}

bool ConnectionFields::isSameAccount() const
{
    auto now = values();
    auto first = m_first;
    if (!isSameOrigin(now.take(UrlFieldId), first.take(UrlFieldId))) {
        return false;
    }
    now.remove(NameFieldId);
    first.remove(NameFieldId);
    return now == first;
}

bool ConnectionFields::keepsSecrets() const
{
    return m_secrets == Secrets::Kept && isSameAccount();
}

bool ConnectionFields::isMissing(const Field &field) const
{
    if (!field.form.required || !m_asked.contains(field.form.id)) {
        return false;
    }
    if (const auto *secret = qobject_cast<const SecretField *>(field.editor)) {
        return secret->isEmpty() && !keepsSecrets();
    }
    return editorText(field.editor).isEmpty();
}

bool ConnectionFields::check()
{
    const auto needed = tr("This is needed.");
    QWidget *first = nullptr;
    for (const auto &field : std::as_const(m_fields)) {
        if (isMissing(field)) {
            setProblem(field.form.id, needed);
        } else if (field.problem->text() == needed) {
            setProblem(field.form.id, {}); // another field's change has settled it
        }
        const bool hasProblem = m_asked.contains(field.form.id) && !field.problem->text().isEmpty();
        first = first == nullptr && hasProblem ? field.editor : first;
    }
    if (first != nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
    return first == nullptr;
}

void ConnectionFields::setProblem(const QString &id, const QString &text)
{
    const auto field = std::ranges::find(m_fields, id, [](const Field &each) { return each.form.id; });
    if (field == m_fields.end() || field->problem->text() == text) {
        return;
    }
    field->problem->setText(text);
    field->problem->setVisible(!text.isEmpty());
    setEditorDescription(*field->editor, text.isEmpty() ? field->form.help : text);
    Q_EMIT heightChanged();
}

void ConnectionFields::focusFirst()
{
    if (!m_fields.isEmpty()) {
        m_fields.constFirst().editor->setFocus(Qt::OtherFocusReason);
    }
}

void ConnectionFields::focusSecret()
{
    const auto field = std::ranges::find_if(
        m_fields, [this](const Field &each) { return isSecret(each.form) && m_asked.contains(each.form.id); });
    if (field != m_fields.end()) {
        field->editor->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *ConnectionFields::lastTabStop() const
{
    auto *last = m_fields.isEmpty() ? nullptr : m_fields.constLast().editor;
    const auto *secret = qobject_cast<const SecretField *>(last);
    return secret == nullptr ? last : secret->lastTabStop();
}

QList<SecretField *> ConnectionFields::secretFields() const
{
    QList<SecretField *> secrets;
    for (const auto &field : m_fields) {
        if (auto *secret = qobject_cast<SecretField *>(field.editor)) {
            secrets.append(secret);
        }
    }
    return secrets;
}

void ConnectionFields::takeFromClipboard() const
{
    std::ranges::for_each(secretFields(), &SecretField::takeFromClipboard);
}

/// Silently: nobody has edited anything.
void ConnectionFields::wipe()
{
    const auto secrets = secretFields();
    for (auto *secret : secrets) {
        const QSignalBlocker silent(secret);
        secret->wipe();
    }
}

} // namespace Reinvite
