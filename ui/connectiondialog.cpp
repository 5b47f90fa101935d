// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connectiondialog.h"

#include "ui/controls.h"
#include "ui/secretfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int DialogWidth = 480;

QString environmentSentence(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return ConnectionDialog::tr("Production: mails go to real people.");
    case Environment::VendorSandbox:
        return ConnectionDialog::tr("The vendor's own sandbox.");
    case Environment::OfflineSandbox:
        return ConnectionDialog::tr("The offline sandbox on this computer.");
    case Environment::Unknown:
        return {};
    }
    return {};
}

QString identityText(const Identity &identity)
{
    QStringList lines = {environmentSentence(identity.environment)};
    if (!identity.missingScopes.isEmpty()) {
        lines += ConnectionDialog::tr("Missing: %1.").arg(identity.missingScopes.join(u", "_s));
    }
    for (const auto &prevented : identity.prevented) {
        lines += u"• "_s + prevented;
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString problemText(const Problem &problem)
{
    const auto explanation = explain(problem);
    QStringList lines;
    if (!problem.vendorText.isEmpty()) {
        lines += ConnectionDialog::tr("The vendor says: “%1”").arg(problem.vendorText);
    }
    lines += explanation.remedy;
    return lines.join(u'\n');
}

QString editorText(const QWidget *editor)
{
    if (const auto *choice = qobject_cast<const QComboBox *>(editor)) {
        return choice->currentData().toString();
    }
    const auto *edit = qobject_cast<const QLineEdit *>(editor);
    return edit == nullptr ? QString() : edit->text().trimmed();
}

} // namespace

ConnectionDialog::ConnectionDialog(Mode mode, const QList<ConnectionForm> &forms, QWidget *parent)
    : QDialog(parent)
    , m_mode(mode)
    , m_forms(forms)
{
    setWindowTitle(mode == Mode::Add ? tr("Add a connection") : tr("Edit the connection"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    buildHead(*column);
    m_fieldsHolder = new QWidget(this);
    m_fieldsLayout = new QVBoxLayout(m_fieldsHolder);
    m_fieldsLayout->setContentsMargins(0, 0, 0, 0);
    m_fieldsLayout->setSpacing(4);
    column->addWidget(m_fieldsHolder);
    buildResult(*column);
    column->addStretch(1);
    buildButtons(*column);
    setMinimumWidth(DialogWidth);
    if (!m_forms.isEmpty()) {
        showForm(0);
    }
}

ConnectionDialog::~ConnectionDialog() = default;

void ConnectionDialog::buildHead(QVBoxLayout &layout)
{
    auto *title = makeText(windowTitle(), this);
    title->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    layout.addWidget(title);
    layout.addSpacing(4);
    m_intro = makeText({}, this);
    setTextColour(*m_intro, TextColour::Muted);
    layout.addWidget(m_intro);
    layout.addSpacing(16);
    auto *label = new QLabel(tr("&Vendor"), this);
    label->setFont(themeFont(TextSize::Normal, QFont::Medium));
    m_vendor = new QComboBox(this);
    m_vendor->setAccessibleName(tr("Vendor"));
    label->setBuddy(m_vendor);
    for (const auto &form : std::as_const(m_forms)) {
        m_vendor->addItem(form.title);
    }
    const bool choice = m_mode == Mode::Add && m_forms.size() > 1;
    label->setVisible(choice);
    m_vendor->setVisible(choice);
    layout.addWidget(label);
    layout.addSpacing(4);
    layout.addWidget(m_vendor);
    layout.addSpacing(choice ? 12 : 0);
    connect(m_vendor, &QComboBox::activated, this, [this](int index) {
        showForm(index);
        Q_EMIT vendorChanged(vendor());
    });
}

void ConnectionDialog::buildResult(QVBoxLayout &layout)
{
    m_busy = makeText({}, this);
    setTextColour(*m_busy, TextColour::Muted);
    m_result = new ToneBox(this);
    m_tryAgain = makeButton(tr("Try a&gain"), ButtonKind::Secondary, m_result);
    m_sessionOnly = makeButton(tr("&Keep the token for this session only"), ButtonKind::Secondary, m_result);
    m_choices = new QWidget(m_result);
    auto *row = new QHBoxLayout(m_choices);
    row->setSpacing(8);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_tryAgain);
    row->addWidget(m_sessionOnly);
    row->addStretch(1);
    m_result->column()->addWidget(m_choices);
    layout.addSpacing(8);
    layout.addWidget(m_busy);
    layout.addWidget(m_result);
    layout.addSpacing(20);
    connect(m_tryAgain, &QPushButton::clicked, this, [this] { requestSave(TokenPlace::Keychain); });
    connect(m_sessionOnly, &QPushButton::clicked, this, [this] { requestSave(TokenPlace::SessionOnly); });
    clearResult();
}

void ConnectionDialog::buildButtons(QVBoxLayout &layout)
{
    m_test = makeButton(tr("&Test"), ButtonKind::Secondary, this);
    m_test->setAccessibleDescription(tr("Asks the vendor who the token belongs to and what it may do."));
    m_cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, this);
    m_save = makeButton(m_mode == Mode::Add ? tr("&Add connection") : tr("&Save"), ButtonKind::Primary, this);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    layout.addLayout(row);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::requestTest);
    connect(m_save, &QPushButton::clicked, this, [this] { requestSave(TokenPlace::Keychain); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ConnectionDialog::showForm(int index)
{
    m_form = index;
    const auto &form = m_forms.at(index);
    m_vendor->setCurrentIndex(index);
    m_intro->setText(form.intro);
    m_intro->setVisible(!form.intro.isEmpty());
    if (auto *field = secretField()) {
        field->wipe();
    }
    m_fields.clear();
    while (auto *item = m_fieldsLayout->takeAt(0)) {
        if (auto *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        std::unique_ptr<QLayoutItem>(item).reset();
    }
    for (const auto &field : form.fields) {
        addField(field);
    }
    clearResult();
    if (!m_fields.isEmpty()) {
        m_fields.first().editor->setFocus(Qt::OtherFocusReason);
    }
}

void ConnectionDialog::addField(const FormField &field)
{
    auto *label = new QLabel(field.label, m_fieldsHolder);
    label->setFont(themeFont(TextSize::Normal, QFont::Medium));
    auto *editor = makeEditor(field);
    label->setBuddy(editor);
    auto *help = makeText(field.help, m_fieldsHolder);
    help->setFont(themeFont(TextSize::Small));
    setTextColour(*help, TextColour::Muted);
    help->setVisible(!field.help.isEmpty());
    auto *problem = makeText({}, m_fieldsHolder);
    problem->setFont(themeFont(TextSize::Small, QFont::Medium));
    setTextColour(*problem, TextColour::Red);
    problem->hide();
    for (QWidget *part :
        {static_cast<QWidget *>(label), editor, static_cast<QWidget *>(problem), static_cast<QWidget *>(help)}) {
        m_fieldsLayout->addWidget(part);
    }
    m_fieldsLayout->addSpacing(8);
    m_fields.append({field, editor, problem});
}

QWidget *ConnectionDialog::makeEditor(const FormField &field)
{
    if (field.kind == FormField::Kind::Secret) {
        return makeSecretEditor(field);
    }
    if (field.kind == FormField::Kind::Choice) {
        return makeChoiceEditor(field);
    }
    auto *edit = new QLineEdit(field.value, m_fieldsHolder);
    edit->setPlaceholderText(field.placeholder);
    edit->setAccessibleName(field.label);
    edit->setAccessibleDescription(field.help);
    if (field.kind == FormField::Kind::Url) {
        edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    }
    const auto id = field.id;
    connect(edit, &QLineEdit::textEdited, this, [this, id] {
        setFieldProblem(id, {});
        clearResult();
    });
    return edit;
}

QWidget *ConnectionDialog::makeSecretEditor(const FormField &field)
{
    auto *secret = new SecretField(m_fieldsHolder);
    secret->setFieldName(field.label);
    const bool keeps = m_mode == Mode::Edit && field.placeholder.isEmpty();
    secret->setPlaceholder(keeps ? tr("Leave empty to keep the token there is") : field.placeholder);
    connect(secret, &SecretField::edited, this, &ConnectionDialog::tokenChanged);
    return secret;
}

QWidget *ConnectionDialog::makeChoiceEditor(const FormField &field)
{
    auto *box = new QComboBox(m_fieldsHolder);
    box->setAccessibleName(field.label);
    box->setAccessibleDescription(field.help);
    for (const auto &choice : field.choices) {
        box->addItem(choice.label, choice.value);
    }
    box->setCurrentIndex(std::max(0, box->findData(field.value)));
    connect(box, &QComboBox::activated, this, &ConnectionDialog::clearResult);
    return box;
}

QString ConnectionDialog::vendor() const
{
    return m_form < 0 ? QString() : m_forms.at(m_form).vendor;
}

FormValues ConnectionDialog::values() const
{
    FormValues values;
    for (const auto &field : m_fields) {
        if (field.form.kind != FormField::Kind::Secret) {
            values.insert(field.form.id, editorText(field.editor));
        }
    }
    return values;
}

SecretField *ConnectionDialog::secretField() const
{
    const auto field =
        std::ranges::find(m_fields, FormField::Kind::Secret, [](const Field &one) { return one.form.kind; });
    return field == m_fields.end() ? nullptr : static_cast<SecretField *>(field->editor);
}

Secret ConnectionDialog::token() const
{
    const auto *field = secretField();
    return field == nullptr ? Secret() : field->secret();
}

void ConnectionDialog::tokenChanged()
{
    const auto *field = secretField();
    if (field == nullptr) {
        return;
    }
    const auto now = token();
    if (field->wasPasted() && m_pasted.isEmpty()) {
        m_pasted = now.clone();
    }
    clearResult();
    for (const auto &one : std::as_const(m_fields)) {
        if (one.form.kind == FormField::Kind::Secret) {
            setFieldProblem(one.form.id, {});
        }
    }
    Q_EMIT tokenEdited(vendor(), now);
}

bool ConnectionDialog::isMissing(const Field &field) const
{
    if (!field.form.required) {
        return false;
    }
    if (field.form.kind == FormField::Kind::Secret) {
        return m_mode == Mode::Add && static_cast<SecretField *>(field.editor)->isEmpty();
    }
    return editorText(field.editor).isEmpty();
}

/// Tells each field that is empty and goes to the first.
bool ConnectionDialog::checkRequired()
{
    bool complete = true;
    for (const auto &field : std::as_const(m_fields)) {
        if (!isMissing(field)) {
            continue;
        }
        setFieldProblem(field.form.id, tr("This is needed."));
        if (complete) {
            field.editor->setFocus(Qt::OtherFocusReason);
        }
        complete = false;
    }
    return complete;
}

void ConnectionDialog::requestTest()
{
    if (checkRequired()) {
        Q_EMIT testRequested(vendor(), values(), token());
    }
}

void ConnectionDialog::requestSave(TokenPlace place)
{
    if (checkRequired()) {
        Q_EMIT saveRequested(vendor(), values(), token(), place);
    }
}

void ConnectionDialog::setBusy(bool busy, const QString &text)
{
    m_fieldsHolder->setEnabled(!busy);
    m_vendor->setEnabled(!busy);
    m_test->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_tryAgain->setEnabled(!busy);
    m_sessionOnly->setEnabled(!busy);
    m_busy->setText(text);
    m_busy->setVisible(busy && !text.isEmpty());
    if (busy) {
        m_result->hide();
    }
    fitHeight(*this);
}

void ConnectionDialog::clearResult()
{
    m_busy->hide();
    m_result->hide();
    m_choices->hide();
    fitHeight(*this);
}

void ConnectionDialog::showIdentity(const Identity &identity)
{
    clearResult();
    const bool complete = identity.missingScopes.isEmpty() && identity.prevented.isEmpty();
    const auto who =
        identity.scopeName.isEmpty() ? tr("The token works.") : tr("This token belongs to %1.").arg(identity.scopeName);
    m_result->setTone(complete ? ToneRole::Green : ToneRole::Amber);
    m_result->setContent((complete ? u"✓ "_s : u"! "_s) + who, identityText(identity));
    m_result->show();
    announce(*m_result, who + u' ' + identityText(identity));
    fitHeight(*this);
}

void ConnectionDialog::showProblem(const Problem &problem)
{
    clearResult();
    const auto sentence = explain(problem).sentence;
    m_result->setTone(ToneRole::Red);
    m_result->setContent(u"✕ "_s + sentence, problemText(problem));
    m_result->show();
    announce(*m_result, sentence + u' ' + problemText(problem));
    fitHeight(*this);
}

void ConnectionDialog::setFieldProblem(const QString &fieldId, const QString &text)
{
    for (const auto &field : std::as_const(m_fields)) {
        if (field.form.id == fieldId) {
            field.problem->setText(text);
            field.problem->setVisible(!text.isEmpty());
            field.editor->setAccessibleDescription(text.isEmpty() ? field.form.help : text);
        }
    }
    fitHeight(*this);
}

void ConnectionDialog::setKeychainProblem(const Problem &problem)
{
    showProblem(problem);
    m_choices->show();
    m_tryAgain->setFocus(Qt::OtherFocusReason);
    fitHeight(*this);
}

void ConnectionDialog::finishSaved()
{
    clearClipboard();
    accept();
}

void ConnectionDialog::clearClipboard() const
{
    auto *clipboard = QGuiApplication::clipboard();
    if (!m_pasted.isEmpty() && Secret(clipboard->text().trimmed().toUtf8()) == m_pasted) {
        clipboard->clear();
    }
}

void ConnectionDialog::done(int result)
{
    if (auto *field = secretField()) {
        const QSignalBlocker silent(field);
        field->wipe();
    }
    m_pasted = Secret();
    QDialog::done(result);
}

} // namespace Reinvite
