// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/connectionscontroller.h"

#include "ui/connectiondialog.h"
#include "ui/sidebar.h"
#include "ui/welcomepage.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr QLatin1StringView NameField("name");
constexpr QLatin1StringView UrlField("url");
constexpr QLatin1StringView TokenField("token");

QList<ConnectionForm> allForms()
{
    QList<ConnectionForm> forms;
    for (const Vendor &vendor : vendors()) {
        forms.append(vendor.form());
    }
    return forms;
}

ConnectionForm formFor(const ConnectionInfo &connection, const Vendor &vendor)
{
    const QHash<QString, QString> values = {{NameField, connection.name}, {UrlField, connection.baseUrl.toString()}};
    ConnectionForm form = vendor.form();
    for (FormField &field : form.fields) {
        field.value = values.value(field.id, field.value);
        field.required = field.required && field.kind != FormField::Kind::Secret; // empty: the one there is stays
    }
    return form;
}

} // namespace

ConnectionsController::ConnectionsController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
    const Sidebar *sidebar = window.sidebar();
    connect(sidebar, &Sidebar::addConnectionRequested, this, &ConnectionsController::add);
    connect(sidebar, &Sidebar::editConnectionRequested, this, &ConnectionsController::edit);
    connect(sidebar, &Sidebar::testConnectionRequested, this, &ConnectionsController::test);
    connect(sidebar, &Sidebar::removeConnectionRequested, this, &ConnectionsController::askRemove);
    connect(window.welcomePage(), &WelcomePage::addConnectionRequested, this, &ConnectionsController::add);
    connect(window.windowActions().addConnection, &QAction::triggered, this, &ConnectionsController::add);
}

void ConnectionsController::add()
{
    open(new ConnectionDialog(ConnectionDialog::Mode::Add, allForms(), &m_window), {});
}

void ConnectionsController::edit(const QString &connection)
{
    const auto info = m_services.connections().byId(connection);
    const Vendor *vendor = info ? vendorById(info->vendor) : nullptr;
    if (vendor != nullptr) {
        open(new ConnectionDialog(ConnectionDialog::Mode::Edit, {formFor(*info, *vendor)}, &m_window), connection);
    }
}

void ConnectionsController::open(ConnectionDialog *dialog, const QString &connection)
{
    if (m_dialog) {
        m_dialog->close();
    }
    m_dialog = dialog;
    m_edited = connection;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::testRequested, this, &ConnectionsController::testDraft);
    connect(dialog, &ConnectionDialog::saveRequested, this, &ConnectionsController::save);
    connect(dialog, &ConnectionDialog::tokenEdited, this, [dialog](const QString &vendorId, const Secret &token) {
        const Vendor *vendor = vendorById(vendorId);
        const auto checked = vendor != nullptr && !token.isEmpty() ? vendor->checkToken(token) : Result<void>();
        dialog->setFieldProblem(TokenField, checked ? QString() : checked.error().detail);
    });
    dialog->open();
}

ConnectionInfo ConnectionsController::draft(const QString &vendor, const FormValues &values) const
{
    ConnectionInfo info = m_services.connections().byId(m_edited).value_or(ConnectionInfo{.vendor = vendor});
    info.name = values.value(NameField).trimmed();
    const QUrl url(values.value(UrlField).trimmed(), QUrl::StrictMode);
    if (url != info.baseUrl) {
        info.baseUrl = url;
        info.scopeId.clear();
        info.scopeName.clear();
    }
    return info;
}

void ConnectionsController::testDraft(const QString &vendor, const FormValues &values, const Secret &token)
{
    m_dialog->setBusy(true, tr("Asking the vendor…"));
    const ConnectionInfo info = draft(vendor, values);
    const bool stored = token.isEmpty() && !m_edited.isEmpty();
    auto *job = stored ? m_services.hub().test(m_edited) : m_services.hub().testDraft(info, token.clone());
    job->then(m_dialog, [dialog = m_dialog](const Result<Identity> &identity) {
        dialog->setBusy(false);
        if (identity) {
            dialog->showIdentity(*identity);
        } else {
            dialog->showProblem(identity.error());
        }
    });
}

void ConnectionsController::save(const QString &vendor, const FormValues &values, const Secret &token, TokenPlace place)
{
    ConnectionInfo info = draft(vendor, values);
    info.tokenPlace = token.isEmpty() ? info.tokenPlace : place;
    const bool isNew = m_edited.isEmpty();
    const Result<ConnectionInfo> kept = isNew ? m_services.connections().add(info)
                                              : m_services.connections().update(info).map([&info] { return info; });
    if (!kept) {
        m_dialog->showProblem(kept.error());
        return;
    }
    if (token.isEmpty()) {
        m_dialog->finishSaved();
        m_services.refresh(kept->id);
        return;
    }
    keepToken(*kept, token, place, isNew);
}

void ConnectionsController::keepToken(
    const ConnectionInfo &connection, const Secret &token, TokenPlace place, bool isNew)
{
    m_dialog->setBusy(true, place == TokenPlace::Keychain ? tr("Putting the token into the keychain…") : QString());
    m_edited = connection.id; // a second try edits what is there
    m_services.hub()
        .setToken(connection.id, token.clone(), place)
        ->then(this, [this, connection, isNew](const Result<void> &set) {
            if (!m_dialog) {
                return;
            }
            m_dialog->setBusy(false);
            if (set) {
                m_dialog->finishSaved();
                m_services.refresh(connection.id);
            } else if (set.error().kind == ProblemKind::Keychain) {
                m_dialog->setKeychainProblem(set.error());
            } else {
                m_dialog->showProblem(set.error());
            }
            if (!set && isNew && !m_services.connections().byId(connection.id)) {
                m_edited.clear();
            }
        });
}

void ConnectionsController::test(const QString &connection)
{
    const auto info = m_services.connections().byId(connection);
    if (!info) {
        return;
    }
    m_window.listPage()->showNotice({{}, NoticeKind::Info, tr("Testing %1…").arg(info->name), {}});
    m_services.hub().test(connection)->then(this, [this, name = info->name](const Result<Identity> &identity) {
        showTest(name, identity);
    });
}

void ConnectionsController::showTest(const QString &name, const Result<Identity> &identity)
{
    if (!identity) {
        m_window.listPage()->showNotice(
            {{}, NoticeKind::Error, tr("%1: %2").arg(name, describe(identity.error())), {}});
        return;
    }
    const QString who = identity->scopeName.isEmpty() ? identity->scopeId : identity->scopeName;
    QString text = who.isEmpty() ? tr("%1: the token works.").arg(name)
                                 : tr("%1: the token works. It belongs to %2.").arg(name, who);
    if (!identity->prevented.isEmpty()) {
        text += QLatin1Char(' ') + identity->prevented.join(QLatin1Char(' '));
    }
    const NoticeKind kind = identity->prevented.isEmpty() ? NoticeKind::Success : NoticeKind::Warning;
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
            m_window.listPage()->showNotice({{}, NoticeKind::Info, tr("Removed “%1” and its token.").arg(name), {}});
        } else {
            m_window.listPage()->showNotice({{}, NoticeKind::Error, describe(removed.error()), {}});
        }
    });
}

} // namespace Reinvite
