// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"
#include "models/identity.h"
#include "models/problem.h"
#include "models/vendorwords.h"
#include "models/words.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Reinvite {

class ConnectionFields;
class PartsList;
class ToneBox;
struct BoxText;
enum class ToneRole;

/// A vendor as the dialog offers it.
struct VendorOffer
{
    ConnectionForm form;
    bool signsIn = false;          ///< the account is entered before it is saved
    PartWords partWords = {};      ///< of what can be chosen; empty: nothing
    QList<AccountPart> parts = {}; ///< chosen so far; empty: all
};

/// Adds or edits a connection in one step or two: what the vendor's form asks, then which parts of the account are
/// listed. Not modal in itself: open it with `open()`; it emits intents and is told the outcome. Secrets are wiped from
/// their fields when the dialog closes; one that was pasted is taken from the clipboard after `finishSaved`, if it
/// still lies there.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Mode { Add, Edit };
    /// For Edit the one form has the connection's values in it; an empty secret then means "keep the one there is".
    ConnectionDialog(Mode mode, const QList<VendorOffer> &vendors, QWidget *parent = nullptr);

    [[nodiscard]] QString vendor() const;
    /// What was asked and answered, secrets too.
    [[nodiscard]] FormAnswers answers() const;
    /// Of the account; empty: all, also those to come.
    [[nodiscard]] const QList<AccountPart> &chosenParts() const { return m_chosen; }
    void focusSecret();

    /// While something runs, the fields are locked and `text` is shown.
    void setBusy(bool busy, const QString &text = {});
    /// The answer to `enterRequested`: whose account it is, and what it can't do. Goes on to what the administrator
    /// wanted. `now`: the vendor's time.
    void showAccount(const Identity &identity, Instant now);
    /// The answer to `discoverRequested`.
    void showParts(const QList<AccountPart> &parts);
    void showProblem(const Problem &problem);
    /// Beside one field ("This is a personal token, polar_pat_ …"); empty text clears it.
    void setFieldProblem(const QString &field, const QString &text);
    /// The token could not be kept: offers "Try again" and "Keep the token for this session only".
    void setKeychainProblem(const Problem &problem);
    /// It is saved: clears the clipboard if it holds a pasted secret, and closes.
    void finishSaved();

    void done(int result) override;

Q_SIGNALS:
    /// Whose account is it? `answers` without secrets (Edit) are about the connection as it is.
    void enterRequested();
    /// Where an account was entered since `accountOutdated`, it is that which is meant.
    void saveRequested(Reinvite::TokenPlace place);
    /// Address, account or secret was changed: what was entered before does not stand for it any more.
    void accountOutdated();
    /// Which parts has the account of the connection as it is?
    void discoverRequested();
    /// After each change of the token, so that a wrong family can be told before any request.
    void tokenEdited(const QString &vendor, const Reinvite::Secret &token);
    void vendorChanged(const QString &vendor);

private:
    enum class Step { Fields, Parts };
    /// What is wanted of an account once it is known.
    enum class Goal { Look, Continue, ChooseParts };

    void build();
    void buildHead(QVBoxLayout &layout);
    void buildBody(QVBoxLayout &layout);
    void buildPartsRow();
    void buildResult(QVBoxLayout &layout);
    void buildButtons(QVBoxLayout &layout);
    void setTabOrders();
    void showForm(int index);
    void showStep(Step step);
    void showHead();
    void showButtons();
    void showPartsRow();
    [[nodiscard]] const VendorOffer &offer() const { return m_vendors.at(m_form); }
    [[nodiscard]] bool hasToEnter() const;
    [[nodiscard]] bool hasPartsToChoose() const;
    void test();
    void goOn();
    void goBack();
    void chooseParts();
    void requestEnter(Goal goal);
    void onEdited(const QString &field);
    void dropAccount();
    void dropProblem();
    void showAccountBox();
    void showBox(ToneRole tone, const BoxText &box);
    void clearResult();
    void fit();

    Mode m_mode;
    QList<VendorOffer> m_vendors;
    int m_form = -1;
    Step m_step = Step::Fields;
    Goal m_goal = Goal::Look;
    std::optional<Identity> m_account;
    Instant m_accountSeenAt;
    QList<AccountPart> m_chosen; ///< parts; empty: all
    bool m_isSameAccount = true; ///< Edit: as the connection has it
    bool m_showsProblem = false;
    QPointer<QWidget> m_focusBefore;
    QLabel *m_title = nullptr;
    QLabel *m_intro = nullptr;
    QWidget *m_vendorRow = nullptr;
    QComboBox *m_vendor = nullptr;
    ConnectionFields *m_fields = nullptr;
    QWidget *m_partsRow = nullptr; ///< Edit: which parts are listed, and the way to change that
    QLabel *m_partsLabel = nullptr;
    QLabel *m_partsText = nullptr;
    QPushButton *m_chooseParts = nullptr;
    PartsList *m_parts = nullptr;
    QLabel *m_busy = nullptr;
    ToneBox *m_result = nullptr;
    QWidget *m_choices = nullptr; ///< where the token can be kept when the keychain fails
    QPushButton *m_sessionOnly = nullptr;
    QPushButton *m_tryAgain = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Reinvite
