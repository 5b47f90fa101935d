// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/livelabel.h"

#include <QAccessibleWidget>

namespace Reinvite {

namespace {

QAccessibleInterface *notificationFace(const QString &, QObject *object)
{
    auto *label = qobject_cast<LiveLabel *>(object);
    return label == nullptr ? nullptr : new QAccessibleWidget(label, QAccessible::Notification);
}

void tell(LiveLabel &label, QAccessible::Event kind)
{
    QAccessibleEvent event(&label, kind);
    QAccessible::updateAccessibility(&event);
}

} // namespace

LiveLabel::LiveLabel(QWidget *window)
    : QWidget(window)
{
    QAccessible::installFactory(notificationFace); // Qt takes it once
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    resize(1, 1); // what has no size counts as hidden
    lower();
    hide();
}

LiveLabel &LiveLabel::of(QWidget &window)
{
    auto *label = window.findChild<LiveLabel *>(QString(), Qt::FindDirectChildrenOnly);
    return label == nullptr ? *new LiveLabel(&window) : *label;
}

void LiveLabel::say(const QString &text)
{
    setAccessibleName(text);
    if (isHidden()) {
        show(); // which tells it
    } else {
        tell(*this, QAccessible::ObjectShow);
    }
    tell(*this, QAccessible::Alert);
}

} // namespace Reinvite
