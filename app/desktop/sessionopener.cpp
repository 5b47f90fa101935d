// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/sessionopener.h"

#include "ui/listpage.h"

#include <QMessageBox>
#include <QPushButton>

namespace Reinvite {

namespace {

/// Of a name that a vendor tells; room is left for what is put behind it.
constexpr qsizetype LongestOwner = 60;

QString vendorName(const QString &id)
{
    const Vendor *vendor = vendorById(id);
    return vendor == nullptr ? id : vendor->traits.name;
}

/// A name that a connection can have, whatever the vendor wrote.
QString cleaned(const QString &name)
{
    QString text = name.simplified();
    text.removeIf([](QChar character) { return !character.isPrint() && !character.isSurrogate(); });
    return text.left(LongestOwner).trimmed();
}

} // namespace

SessionOpener::SessionOpener(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
}

void SessionOpener::ask(const QString &connection, const Container &container)
{
    const VendorTraits *traits = m_services.hub().traits(connection);
    if (traits == nullptr || traits->opensSessionsOf.isEmpty()) {
        return;
    }
    const QString owner = container.owner.isEmpty() ? container.name : container.owner;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open a session"),
        tr("Open a session at %1 for “%2”?").arg(vendorName(traits->opensSessionsOf), owner), QMessageBox::Cancel,
        &m_window);
    box->setInformativeText(tr("%1 hands out a token for their account that ends by itself. It is recorded there. The "
                               "session becomes a connection here; its token is kept in memory only.")
                                .arg(traits->name));
    QPushButton *yes = box->addButton(tr("&Open the session"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, yes, connection, container] {
        if (box->clickedButton() == yes) {
            open(connection, container);
        }
    });
    box->open();
}

/// The connection's own token may not be at hand yet: its rows are the last known ones then.
void SessionOpener::open(const QString &connection, const Container &container)
{
    showNotice(NoticeKind::Info, tr("Opening a session…"));
    m_services.hub().unlock(connection)->then(this, [this, connection, container](const Result<void> &unlocked) {
        if (!unlocked) {
            showNotice(NoticeKind::Error, describe(unlocked.error()));
            return;
        }
        m_services.hub().openSession(connection, container)->then(this, [this](Result<OpenedSession> session) {
            if (session) {
                add(std::move(*session));
            } else {
                showNotice(NoticeKind::Error, describe(session.error()));
            }
        });
    });
}

void SessionOpener::add(OpenedSession session)
{
    const auto added = m_services.connections().add({.name = freeName(session.name),
        .vendor = session.vendor,
        .baseUrl = session.baseUrl,
        .tokenPlace = TokenPlace::SessionOnly});
    if (!added) {
        showNotice(NoticeKind::Error, describe(added.error()));
        return;
    }
    m_services.hub()
        .setToken(added->id, std::move(session.token), TokenPlace::SessionOnly)
        ->then(this, [this, connection = *added](const Result<void> &kept) { onTokenKept(connection, kept); });
}

/// Without its token the connection would be good for nothing.
void SessionOpener::onTokenKept(const ConnectionInfo &connection, const Result<void> &kept)
{
    if (!kept) {
        const auto removed = m_services.connections().remove(connection.id);
        showNotice(NoticeKind::Error, describe(removed ? kept.error() : removed.error()));
        return;
    }
    m_services.refresh(connection.id);
    showNotice(NoticeKind::Success,
        tr("Opened a session at %1: it is the connection “%2”.").arg(vendorName(connection.vendor), connection.name));
}

/// "Acme GmbH portal", "Acme GmbH portal 2".
QString SessionOpener::freeName(const QString &owner) const
{
    const QString name = tr("%1 portal").arg(cleaned(owner)).trimmed();
    QString free = name;
    for (int number = 2; m_services.connections().byName(free); ++number) {
        free = tr("%1 %2").arg(name).arg(number);
    }
    return free;
}

void SessionOpener::showNotice(NoticeKind kind, const QString &text)
{
    m_window.listPage()->showNotice({{}, kind, text, {}});
}

} // namespace Reinvite
