// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/invitationactions.h"

#include "ui/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

using Offer = InvitationListModel::Offer;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QAction *added(QWidget &page, const QString &text, const QString &icon, const QKeySequence &keys = {})
{
    auto *action = new QAction(icon.isEmpty() ? QIcon() : themedIcon(icon), text, &page);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    page.addAction(action);
    return action;
}

/// A name may have an ampersand in it, which is no mnemonic.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString sessionText(const QString &owner)
{
    return owner.isEmpty() ? Text::tr("&Open a session…") : Text::tr("&Open a session for %1…").arg(plain(owner));
}

QString pageActionText(const QString &vendorName)
{
    return vendorName.isEmpty() ? Text::tr("Op&en at the vendor") : Text::tr("Op&en at %1").arg(plain(vendorName));
}

} // namespace

InvitationActions makeInvitationActions(QWidget &page, QWidget &table)
{
    InvitationActions actions;
    actions.resend = added(page, Text::tr("&Resend"), u"resend"_s, Qt::CTRL | Qt::Key_R);
    actions.renew = added(page, Text::tr("Re&new link…"), u"refresh"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    actions.undo = added(page, Text::tr("&Undo"), u"undo"_s, QKeySequence::Undo);
    actions.settle = added(page, Text::tr("&Settle…"), u"settle"_s, Qt::CTRL | Qt::Key_T);
    actions.assign = added(page, Text::tr("&Assign…"), u"assign"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    actions.revoke = added(page, Text::tr("Re&voke…"), u"gone"_s, Qt::CTRL | Qt::Key_Delete);
    actions.openSession = added(page, sessionText({}), u"key"_s);
    actions.openPage = added(page, pageActionText({}), u"external"_s, Qt::CTRL | Qt::Key_B);
    actions.rawJson = added(page, Text::tr("Show raw &JSON"), u"braces"_s, Qt::CTRL | Qt::Key_J);
    actions.details = added(page, Text::tr("Show &details"), u"details"_s, Qt::CTRL | Qt::Key_I);
    actions.copyRows = added(table, Text::tr("&Copy rows"), u"copy"_s, QKeySequence::Copy);
    actions.copyEmail = added(table, Text::tr("Copy e-&mail"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    actions.copyId = added(table, Text::tr("Copy &id"), {}, Qt::CTRL | Qt::ALT | Qt::Key_C);
    for (auto *action : {actions.copyRows, actions.copyEmail, actions.copyId}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
    return actions;
}

void updateInvitationActions(const InvitationActions &actions, InvitationListModel::Offer offer,
    const RowAbilities &abilities, bool isCurrent, bool isArmed)
{
    const QString &noun = abilities.itemNoun;
    actions.resend->setText(offer == Offer::Retry ? Text::tr("&Retry")
            : noun.isEmpty()                      ? Text::tr("&Resend")
                             //: 1: "seat", "invite", "user"
                             : Text::tr("&Resend %1 mail").arg(plain(noun)));
    actions.resend->setEnabled(offer == Offer::Resend || offer == Offer::Retry || offer == Offer::Renew);
    //: 1: "seat"
    actions.renew->setText(noun.isEmpty() ? Text::tr("Re&new link…") : Text::tr("Re&new %1 link…").arg(plain(noun)));
    actions.renew->setEnabled(isCurrent && abilities.renew);
    actions.undo->setEnabled(offer == Offer::Undo || isArmed);
    actions.settle->setEnabled(offer == Offer::Settle);
    actions.assign->setText(noun.isEmpty() ? Text::tr("&Assign…") : Text::tr("&Assign a %1…").arg(plain(noun)));
    actions.assign->setEnabled(isCurrent && abilities.assign);
    actions.revoke->setText(noun.isEmpty() ? Text::tr("Re&voke…") : Text::tr("Re&voke %1…").arg(plain(noun)));
    actions.revoke->setEnabled(isCurrent && abilities.revoke);
    actions.openSession->setText(sessionText(abilities.sessionFor));
    actions.openSession->setVisible(isCurrent && abilities.openSession);
    actions.openPage->setText(pageActionText(abilities.vendorName));
    actions.openPage->setEnabled(isCurrent && !abilities.vendorName.isEmpty() && abilities.noPageBecause.isEmpty());
    actions.openPage->setToolTip(abilities.noPageBecause);
    actions.openPage->setStatusTip(abilities.noPageBecause);
    for (auto *action : {actions.copyRows, actions.copyEmail, actions.copyId, actions.rawJson, actions.details}) {
        action->setEnabled(isCurrent);
    }
}

QString openPageText(const QString &vendorName)
{
    //: 1: the vendor
    return vendorName.isEmpty() ? Text::tr("Open at the vendor") : Text::tr("Open at %1").arg(vendorName);
}

QString assignText(const QString &itemNoun)
{
    //: 1: "seat"
    return itemNoun.isEmpty() ? Text::tr("Assign…") : Text::tr("Assign a %1…").arg(itemNoun);
}

QString revokeText(const QString &itemNoun)
{
    //: 1: "seat"
    return itemNoun.isEmpty() ? Text::tr("Revoke…") : Text::tr("Revoke %1…").arg(itemNoun);
}

} // namespace Reinvite
