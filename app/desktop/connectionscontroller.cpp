// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/connectionscontroller.h"

#include "app/desktop/sessionopener.h"
#include "ui/accounttext.h"
#include "ui/connectiondialog.h"
#include "ui/sidebar.h"
#include "ui/welcomepage.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Reinvite {

namespace {

VendorOffer offerOf(const Vendor &vendor)
{
    return {.form = vendor.form(), .signsIn = vendor.traits.signsIn, .partWords = vendor.traits.partWords};
}

QList<VendorOffer> allOffers()
{
    QList<VendorOffer> offers;
    for (const Vendor &vendor : vendors()) {
        offers.append(offerOf(vendor));
    }
    return offers;
}

/// Filled in as the connection has it; secrets stay empty.
VendorOffer offerFor(const ConnectionInfo &connection, const Vendor &vendor)
{
    FormValues values = connection.answers;
    values.insert(NameFieldId, connection.name);
    values.insert(UrlFieldId, connection.baseUrl.toString());
    VendorOffer offer = offerOf(vendor);
    offer.parts = connection.parts;
    for (FormField &field : offer.form.fields) {
        field.value = values.value(field.id, field.value);
    }
    return offer;
}

/// What the connection keeps of the answers beside its own name and address.
FormValues keptAnswers(FormValues values)
{
    values.remove(NameFieldId);
    values.remove(UrlFieldId);
    return values;
}

} // namespace

ConnectionsController::ConnectionsController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_sessions(new SessionOpener(services, window, this))
{
    const Sidebar *sidebar = window.sidebar();
    connect(sidebar, &Sidebar::addConnectionRequested, this, &ConnectionsController::add);
    connect(sidebar, &Sidebar::editConnectionRequested, this, &ConnectionsController::edit);
    connect(sidebar, &Sidebar::newTokenRequested, this, &ConnectionsController::signIn);
    connect(sidebar, &Sidebar::testConnectionRequested, this, &ConnectionsController::test);
    connect(sidebar, &Sidebar::removeConnectionRequested, this, &ConnectionsController::askRemove);
    connect(window.welcomePage(), &WelcomePage::addConnectionRequested, this, &ConnectionsController::add);
    connect(window.windowActions().addConnection, &QAction::triggered, this, &ConnectionsController::add);
}

void ConnectionsController::add()
{
    open(new ConnectionDialog(ConnectionDialog::Mode::Add, allOffers(), &m_window), {});
}

void ConnectionsController::edit(const QString &connection)
{
    const auto info = m_services.connections().byId(connection);
    const Vendor *vendor = info ? vendorById(info->vendor) : nullptr;
    if (vendor != nullptr) {
        open(new ConnectionDialog(ConnectionDialog::Mode::Edit, {offerFor(*info, *vendor)}, &m_window), connection);
    }
}

void ConnectionsController::signIn(const QString &connection)
{
    edit(connection);
    if (m_dialog && m_edited == connection) {
        m_dialog->focusSecret();
    }
}

void ConnectionsController::openSession(const QString &connection, const Container &container)
{
    m_sessions->ask(connection, container);
}

void ConnectionsController::open(ConnectionDialog *dialog, const QString &connection)
{
    if (m_dialog) {
        m_dialog->close();
    }
    m_dialog = dialog;
    m_edited = connection;
    m_entered.reset();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::enterRequested, this, [this, dialog] { enter(*dialog); });
    connect(dialog, &ConnectionDialog::discoverRequested, this, [this, dialog] { discover(*dialog); });
    connect(dialog, &ConnectionDialog::saveRequested, this, [this, dialog](TokenPlace place) { save(*dialog, place); });
    connect(dialog, &ConnectionDialog::accountOutdated, this, [this] { m_entered.reset(); });
    connect(dialog, &QDialog::finished, this, &ConnectionsController::stopWork);
    connect(dialog, &ConnectionDialog::tokenEdited, this, [dialog](const QString &vendorId, const Secret &token) {
        const Vendor *vendor = vendorById(vendorId);
        const auto checked = vendor != nullptr && !token.isEmpty() ? vendor->checkToken(token) : Result<void>();
        dialog->setFieldProblem(TokenFieldId, checked ? QString() : asSentence(checked.error().detail));
    });
    dialog->open();
}

/// The dialog is gone: nobody waits any more, and what was entered is forgotten.
void ConnectionsController::stopWork()
{
    if (JobBase *work = m_work) {
        work->cancel();
    }
    m_entered.reset();
}

void ConnectionsController::waitFor(ConnectionDialog &dialog, JobBase *job)
{
    m_work = job;
    dialog.setBusy(true, tr("Asking the vendor…"));
}

/// As the dialog's answers would be kept. Another address or account is another organisation.
ConnectionInfo ConnectionsController::draft(const ConnectionDialog &dialog) const
{
    const FormAnswers answers = dialog.answers();
    ConnectionInfo info = m_services.connections().byId(m_edited).value_or(ConnectionInfo());
    const QUrl typed(answers.values.value(UrlFieldId), QUrl::StrictMode);
    const QUrl url = normalisedBaseUrl(typed, m_services.sandbox() != nullptr).value_or(typed);
    const FormValues kept = keptAnswers(answers.values);
    if (dialog.vendor() != info.vendor || url != info.baseUrl || kept != info.answers) {
        info.scopeId.clear();
        info.scopeName.clear();
    }
    info.vendor = dialog.vendor();
    info.name = answers.values.value(NameFieldId);
    info.baseUrl = url;
    info.answers = kept;
    info.parts = dialog.chosenParts();
    return info;
}

void ConnectionsController::enter(ConnectionDialog &dialog)
{
    FormAnswers answers = dialog.answers();
    if (!answers.hasSecrets() && !m_edited.isEmpty()) {
        auto *job = m_services.hub().test(m_edited);
        waitFor(dialog, job);
        job->then(&dialog, [this, &dialog](const Result<Identity> &identity) { showAccount(dialog, identity); });
        return;
    }
    auto *job = m_services.hub().enter(draft(dialog), std::move(answers));
    waitFor(dialog, job);
    job->then(&dialog, [this, &dialog](Result<EnteredAccount> entered) {
        const auto identity = entered.map([](const EnteredAccount &account) { return account.identity; });
        if (entered) {
            m_entered = std::make_unique<EnteredAccount>(std::move(*entered));
        }
        showAccount(dialog, identity);
    });
}

void ConnectionsController::showAccount(ConnectionDialog &dialog, const Result<Identity> &identity)
{
    dialog.setBusy(false);
    if (identity) {
        dialog.showAccount(*identity, m_services.clock().now() + m_services.hub().skew(m_edited));
    } else {
        dialog.showProblem(identity.error());
    }
}

/// The token has to be at hand before the vendor can be asked.
void ConnectionsController::discover(ConnectionDialog &dialog)
{
    auto *unlocking = m_services.hub().unlock(m_edited);
    waitFor(dialog, unlocking);
    unlocking->then(&dialog, [this, &dialog](const Result<void> &unlocked) {
        if (!unlocked) {
            dialog.setBusy(false);
            dialog.showProblem(unlocked.error());
            return;
        }
        auto *job = m_services.hub().discover(m_edited);
        m_work = job;
        job->then(&dialog, [&dialog](const Result<QList<AccountPart>> &parts) {
            dialog.setBusy(false);
            if (parts) {
                dialog.showParts(*parts);
            } else {
                dialog.showProblem(parts.error());
            }
        });
    });
}

/// What was entered needs no second sign-in; a token that was not tried is kept as it is. Empty: the one there is
/// stays.
Secret ConnectionsController::newToken(const ConnectionDialog &dialog) const
{
    if (m_entered) {
        return m_entered->token.clone();
    }
    const FormAnswers answers = dialog.answers();
    const Secret *token = answers.secret(TokenFieldId);
    return token == nullptr ? Secret() : token->clone();
}

void ConnectionsController::save(ConnectionDialog &dialog, TokenPlace place)
{
    ConnectionInfo info = draft(dialog);
    if (m_entered && !m_entered->identity.scopeId.isEmpty()) {
        info.scopeId = m_entered->identity.scopeId;
        info.scopeName = m_entered->identity.scopeName;
    }
    Secret token = newToken(dialog);
    info.tokenPlace = token.isEmpty() ? info.tokenPlace : place;
    const Result<ConnectionInfo> kept = m_edited.isEmpty()
        ? m_services.connections().add(info)
        : m_services.connections().update(info).map([&info] { return info; });
    if (!kept) {
        dialog.showProblem(kept.error());
    } else if (token.isEmpty()) {
        dialog.finishSaved();
        m_services.refresh(kept->id);
    } else {
        keepToken(dialog, *kept, std::move(token), place);
    }
}

/// Goes on when the dialog is closed meanwhile: the connection is there already.
void ConnectionsController::keepToken(
    ConnectionDialog &dialog, const ConnectionInfo &connection, Secret token, TokenPlace place)
{
    dialog.setBusy(true, place == TokenPlace::Keychain ? tr("Putting the token into the keychain…") : QString());
    m_edited = connection.id; // a second try edits what is there
    m_services.hub()
        .setToken(connection.id, std::move(token), place)
        ->then(this, [this, shown = QPointer(&dialog), id = connection.id](const Result<void> &kept) {
            if (kept) {
                m_services.refresh(id);
            }
            ConnectionDialog *still = shown.data();
            if (still != nullptr && still->isVisible()) {
                showKept(*still, kept);
            }
        });
}

void ConnectionsController::showKept(ConnectionDialog &dialog, const Result<void> &kept)
{
    dialog.setBusy(false);
    if (kept) {
        dialog.finishSaved();
    } else if (kept.error().kind == ProblemKind::Keychain) {
        dialog.setKeychainProblem(kept.error());
    } else {
        dialog.showProblem(kept.error());
    }
    if (!m_services.connections().byId(m_edited)) {
        m_edited.clear(); // another window has removed it: the next try adds it again
    }
}

void ConnectionsController::test(const QString &connection)
{
    const auto info = m_services.connections().byId(connection);
    if (!info) {
        return;
    }
    showNotice(NoticeKind::Info, tr("Testing %1…").arg(info->name));
    m_services.hub().test(connection)->then(this, [this, name = info->name](const Result<Identity> &identity) {
        showTest(name, identity);
    });
}

void ConnectionsController::showTest(const QString &name, const Result<Identity> &identity)
{
    if (!identity) {
        showNotice(NoticeKind::Error, tr("%1: %2").arg(name, describe(identity.error())));
        return;
    }
    const QString who = identity->scopeName.isEmpty() ? identity->scopeId : identity->scopeName;
    QString text = who.isEmpty() ? tr("%1: the token works.").arg(name)
                                 : tr("%1: the token works. It belongs to %2.").arg(name, who);
    if (!identity->prevented.isEmpty()) {
        text += QLatin1Char(' ') + identity->prevented.join(QLatin1Char(' '));
    }
    showNotice(identity->prevented.isEmpty() ? NoticeKind::Success : NoticeKind::Warning, text);
}

void ConnectionsController::showNotice(NoticeKind kind, const QString &text)
{
    m_window.listPage()->showNotice({{}, kind, text, {}});
}

void ConnectionsController::askRemove(const QString &connection)
{
    const auto info = m_services.connections().byId(connection);
    if (!info) {
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove connection"), tr("Remove “%1”?").arg(info->name),
        QMessageBox::Cancel, &m_window);
    box->setInformativeText(tr("Its token is removed from the keychain and its list from this computer. "
                               "Nothing changes at the vendor; the history of what was sent stays."));
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, yes, connection = *info] {
        if (box->clickedButton() == yes) {
            remove(connection);
        }
    });
    box->open();
}

void ConnectionsController::remove(const ConnectionInfo &connection)
{
    m_services.hub().remove(connection.id)->then(this, [this, name = connection.name](const Result<void> &removed) {
        if (removed) {
            showNotice(NoticeKind::Info, tr("Removed “%1” and its token.").arg(name));
        } else {
            showNotice(NoticeKind::Error, describe(removed.error()));
        }
    });
}

} // namespace Reinvite
