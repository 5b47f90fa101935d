// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/noticebar.h"

#include "ui/controls.h"
#include "ui/sign.h"
#include "ui/stylepainting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int SignIconSize = 16;
constexpr int SignSize = 24;

struct KindLook
{
    const char16_t *icon;
    IconTone iconTone;
    ToneRole tone;
};

/// By NoticeKind.
constexpr std::array<KindLook, 5> Looks = {{
    {u"info", IconTone::Blue, ToneRole::Blue},
    {u"success", IconTone::Green, ToneRole::Green},
    {u"warning", IconTone::Amber, ToneRole::Amber},
    {u"error", IconTone::Red, ToneRole::Red},
    {u"offline", IconTone::Muted, ToneRole::Grey},
}};

const KindLook &lookOf(NoticeKind kind)
{
    return Looks.at(static_cast<size_t>(kind));
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new Sign(SignIconSize, SignSize, this))
    , m_text(makeText({}, this))
    , m_action(makeButton(tr("Show"), ButtonKind::Secondary, this))
    , m_close(makeIconButton(u"close"_s, tr("Close this notice"), this))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(m_notice.id); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        const auto id = m_notice.id;
        dismiss();
        Q_EMIT dismissed(id);
    });
    hide();
}

void NoticeBar::showNotice(const Notice &notice)
{
    const bool sameAsBefore = !isHidden() && notice.id == m_notice.id && notice.kind == m_notice.kind;
    m_notice = notice;
    m_sign->setIcon(themedIcon(QString::fromUtf16(lookOf(notice.kind).icon), lookOf(notice.kind).iconTone));
    m_text->setText(notice.text);
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    m_close->setVisible(notice.closable);
    show();
    update();
    const QString spoken = tr("%1: %2").arg(kindName(), notice.text);
    setAccessibleName(spoken);
    if (!sameAsBefore || notice.id.isEmpty()) {
        announce(*this, spoken);
    }
}

QString NoticeBar::kindName() const
{
    switch (m_notice.kind) {
    case NoticeKind::Info:
        return tr("Note");
    case NoticeKind::Success:
        return tr("Done");
    case NoticeKind::Warning:
        return tr("Warning");
    case NoticeKind::Error:
        return tr("Error");
    case NoticeKind::Offline:
        return tr("Note");
    }
    return {};
}

void NoticeBar::dismiss()
{
    m_notice = {};
    hide();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    const auto &tone = theme.tone(lookOf(m_notice.kind).tone);
    paintRounded(painter, contentsRect(), tone.soft, theme.highContrast ? tone.text : QColor(Qt::transparent));
}

} // namespace Reinvite
