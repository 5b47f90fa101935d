// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/icons.h"

#include "ui/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

QColor colourOf(IconTone tone, const Theme &theme)
{
    switch (tone) {
    case IconTone::Text:
        return theme.text;
    case IconTone::Muted:
        return theme.muted;
    case IconTone::Accent:
        return theme.accent;
    case IconTone::OnAccent:
        return theme.onAccent;
    case IconTone::Sandbox:
        return theme.sandboxText;
    case IconTone::Red:
        return theme.tone(ToneRole::Red).text;
    case IconTone::Amber:
        return theme.tone(ToneRole::Amber).text;
    case IconTone::Green:
        return theme.tone(ToneRole::Green).text;
    case IconTone::Blue:
        return theme.tone(ToneRole::Blue).text;
    }
    return theme.text;
}

/// Draws the SVG with `currentColor` replaced by the theme's colour at the time of painting.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, IconTone tone)
        : m_name(name)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        render(*painter, rect, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return drawn(size, colour(mode)); }

    QIconEngine *clone() const override { return std::make_unique<ThemedIconEngine>(m_name, m_tone).release(); }
    QString key() const override { return u"ReinviteThemedIcon"_s; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const auto &theme = Theme::current();
        if (mode == QIcon::Selected) {
            return theme.onAccent; // only menus ask for it
        }
        return mode == QIcon::Disabled ? theme.disabled : colourOf(m_tone, theme);
    }

    [[nodiscard]] QPixmap drawn(const QSize &size, const QColor &colour) const
    {
        const auto key = u"reinvite/%1/%2/%3x%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            render(painter, pixmap.rect(), colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    void render(QPainter &painter, const QRect &rect, const QColor &colour) const
    {
        QFile file(u":/icons/"_s + m_name + u".svg"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, rect);
    }

    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon themedIcon(const QString &name, IconTone tone)
{
    return QIcon(std::make_unique<ThemedIconEngine>(name, tone).release()); // the icon owns it
}

QIcon programIcon()
{
    return themedIcon(u"reinvite"_s);
}

} // namespace Reinvite
