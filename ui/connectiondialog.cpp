// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connectiondialog.h"

#include "ui/accounttext.h"
#include "ui/connectionfields.h"
#include "ui/controls.h"
#include "ui/partslist.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

ConnectionDialog::ConnectionDialog(Mode mode, const QList<VendorOffer> &vendors, QWidget *parent)
    : QDialog(parent)
    , m_mode(mode)
    , m_vendors(vendors)
{
    build();
    if (!m_vendors.isEmpty()) {
        showForm(0);
        m_fields->focusFirst();
    }
}

void ConnectionDialog::showForm(int index)
{
    const auto name = m_form < 0 ? QString() : m_fields->values().value(NameFieldId);
    m_form = index;
    m_vendor->setCurrentIndex(index);
    dropAccount();
    m_chosen = offer().parts;
    m_isSameAccount = true;
    auto form = offer().form;
    const auto field = std::ranges::find(form.fields, NameFieldId, &FormField::id);
    if (!name.isEmpty() && field != form.fields.end()) {
        field->value = name; // the administrator's word, whichever vendor it is
    }
    m_fields->setForm(form, m_mode == Mode::Edit ? ConnectionFields::Secrets::Kept : ConnectionFields::Secrets::Needed);
    setTabOrders();
    showStep(Step::Fields);
}

void ConnectionDialog::showStep(Step step)
{
    m_step = step;
    showHead();
    const bool isFields = step == Step::Fields;
    m_fields->setVisible(isFields);
    m_parts->setVisible(!isFields);
    showPartsRow();
    showButtons();
    showAccountBox();
}

void ConnectionDialog::showHead()
{
    const bool isParts = m_step == Step::Parts;
    //: 1: "workspaces"
    m_title->setText(isParts ? tr("Choose %1").arg(offer().partWords.several) : windowTitle());
    const auto intro = isParts ? tr("Only their invitations are listed. You can change it later.") : offer().form.intro;
    m_intro->setText(intro);
    m_intro->setVisible(!intro.isEmpty());
    m_vendorRow->setVisible(!isParts && m_mode == Mode::Add && m_vendors.size() > 1);
}

void ConnectionDialog::showButtons()
{
    const bool isParts = m_step == Step::Parts;
    const bool goesOn = !isParts && m_mode == Mode::Add && !offer().partWords.isEmpty()
        && (m_account ? hasPartsToChoose() : offer().signsIn);
    m_test->setVisible(!isParts);
    m_back->setVisible(isParts);
    m_save->setText(m_mode == Mode::Edit ? tr("&Save") : goesOn ? tr("&Continue") : tr("&Add connection"));
}

/// "Workspaces: A, B", with the button that changes it.
void ConnectionDialog::showPartsRow()
{
    const bool isShown = m_mode == Mode::Edit && m_step == Step::Fields && !offer().partWords.isEmpty();
    m_partsRow->setVisible(isShown);
    if (!isShown) {
        return;
    }
    const auto several = offer().partWords.several;
    QStringList names;
    for (const auto &part : std::as_const(m_chosen)) {
        names += part.name.isEmpty() ? part.id : part.name;
    }
    m_partsLabel->setText(asSentence(several).chopped(1));
    m_partsText->setText(names.isEmpty() ? tr("All, also those to come") : names.join(u", "_s));
    m_chooseParts->setText(tr("C&hoose %1…").arg(several));
}

QString ConnectionDialog::vendor() const
{
    return m_form < 0 ? QString() : offer().form.vendor;
}

FormAnswers ConnectionDialog::answers() const
{
    return m_fields->answers();
}

void ConnectionDialog::focusSecret()
{
    m_fields->focusSecret();
}

/// A vendor with a sign-in has no token to save before it. In Edit the one there is may stay.
bool ConnectionDialog::hasToEnter() const
{
    return offer().signsIn && !m_account && (m_mode == Mode::Add || m_fields->hasSecrets());
}

bool ConnectionDialog::hasPartsToChoose() const
{
    return !offer().partWords.isEmpty() && m_account && !m_account->parts.isEmpty();
}

void ConnectionDialog::test()
{
    if (m_fields->check()) {
        requestEnter(Goal::Look);
    }
}

/// The button that leads on: enters, chooses, saves, whichever comes next.
void ConnectionDialog::goOn()
{
    if (m_step == Step::Parts) {
        if (m_parts->isNothingChosen()) {
            //: 1: "workspace"
            showBox(ToneRole::Red, {.title = tr("Choose at least one %1.").arg(offer().partWords.one), .text = {}});
            return;
        }
        m_chosen = m_parts->chosen();
        Q_EMIT saveRequested(TokenPlace::Keychain);
    } else if (!m_fields->check()) {
        return;
    } else if (hasToEnter()) {
        requestEnter(Goal::Continue);
    } else if (hasPartsToChoose() && (m_mode == Mode::Add || !m_isSameAccount)) {
        showParts(m_account->parts);
    } else {
        Q_EMIT saveRequested(TokenPlace::Keychain);
    }
}

/// What was checked meanwhile is kept.
void ConnectionDialog::goBack()
{
    m_chosen = m_parts->isNothingChosen() ? m_chosen : m_parts->chosen();
    showStep(Step::Fields);
    (m_mode == Mode::Edit ? m_chooseParts : m_save)->setFocus(Qt::OtherFocusReason);
}

void ConnectionDialog::chooseParts()
{
    if (hasPartsToChoose()) {
        showParts(m_account->parts);
    } else if (!m_fields->check()) {
        return;
    } else if (m_fields->hasSecrets()) {
        requestEnter(Goal::ChooseParts);
    } else {
        Q_EMIT discoverRequested();
    }
}

void ConnectionDialog::requestEnter(Goal goal)
{
    m_goal = goal;
    Q_EMIT enterRequested();
}

void ConnectionDialog::onEdited(const QString &field)
{
    if (field == NameFieldId) {
        dropProblem(); // it may have been the name
        return;
    }
    // What was chosen are parts of one account: of another all are listed until they are chosen.
    const bool isSame = m_mode == Mode::Edit && m_fields->isSameAccount();
    if (!isSame) {
        m_chosen.clear();
    } else if (!m_isSameAccount) {
        m_chosen = offer().parts;
    }
    m_isSameAccount = isSame;
    dropAccount();
    showPartsRow();
}

void ConnectionDialog::dropAccount()
{
    const bool wasEntered = m_account.has_value();
    m_account.reset();
    clearResult();
    showButtons();
    if (wasEntered) {
        Q_EMIT accountOutdated();
    }
}

void ConnectionDialog::dropProblem()
{
    if (m_showsProblem) {
        showAccountBox();
    }
}

void ConnectionDialog::setBusy(bool busy, const QString &text)
{
    if (busy) {
        m_focusBefore = focusWidget();
        m_result->hide();
    }
    for (QWidget *part :
        {static_cast<QWidget *>(m_fields), static_cast<QWidget *>(m_parts), m_partsRow, m_vendorRow, m_choices,
            static_cast<QWidget *>(m_test), static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_save)}) {
        part->setEnabled(!busy);
    }
    m_busy->setText(text);
    m_busy->setVisible(busy && !text.isEmpty());
    if (!busy && m_focusBefore) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
    fit();
}

void ConnectionDialog::showAccount(const Identity &identity, Instant now)
{
    m_account = identity;
    m_accountSeenAt = now;
    showAccountBox();
    showButtons();
    const bool otherAccount = m_mode == Mode::Add || !m_isSameAccount;
    if (m_goal == Goal::ChooseParts || (m_goal == Goal::Continue && otherAccount && hasPartsToChoose())) {
        showParts(identity.parts);
    } else if (m_goal == Goal::Continue && isComplete(identity)) {
        Q_EMIT saveRequested(TokenPlace::Keychain);
    }
}

void ConnectionDialog::showParts(const QList<AccountPart> &parts)
{
    if (parts.isEmpty()) {
        //: 1: "workspaces"
        const auto title = tr("This account has no %1 to choose from.").arg(offer().partWords.several);
        showBox(ToneRole::Amber, {.title = title, .text = {}});
        return;
    }
    m_parts->setParts(offer().partWords, parts, m_chosen);
    showStep(Step::Parts);
    m_parts->focusFirst();
}

void ConnectionDialog::showAccountBox()
{
    clearResult();
    if (m_account) {
        showBox(isComplete(*m_account) ? ToneRole::Green : ToneRole::Amber,
            accountText(*m_account, offer().partWords, m_accountSeenAt));
    }
}

void ConnectionDialog::showProblem(const Problem &problem)
{
    const auto answers = m_fields->answers();
    const bool signedIn = answers.hasSecrets() && answers.secret(TokenFieldId) == nullptr;
    showBox(ToneRole::Red, signedIn ? signInProblemText(problem) : problemText(problem));
}

void ConnectionDialog::showBox(ToneRole tone, const BoxText &box)
{
    clearResult();
    const auto sign = tone == ToneRole::Green ? u"✓ "_s : tone == ToneRole::Amber ? u"! "_s : u"✕ "_s;
    m_showsProblem = tone == ToneRole::Red;
    m_result->setTone(tone);
    m_result->setContent(sign + box.title, box.text);
    m_result->show();
    announce(*m_result, box.title + u' ' + box.text);
    fit();
}

void ConnectionDialog::setFieldProblem(const QString &field, const QString &text)
{
    m_fields->setProblem(field, text);
}

void ConnectionDialog::setKeychainProblem(const Problem &problem)
{
    showProblem(problem);
    m_choices->show();
    m_tryAgain->setFocus(Qt::OtherFocusReason);
    fit();
}

void ConnectionDialog::clearResult()
{
    m_busy->hide();
    m_result->hide();
    m_choices->hide();
    m_showsProblem = false;
    fit();
}

void ConnectionDialog::finishSaved()
{
    m_fields->takeFromClipboard();
    accept();
}

void ConnectionDialog::done(int result)
{
    m_fields->wipe();
    QDialog::done(result);
}

void ConnectionDialog::fit()
{
    fitHeight(*this);
}

} // namespace Reinvite
