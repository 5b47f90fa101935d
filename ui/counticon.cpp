// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/counticon.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

/// The notification areas' sizes, in pixels.
constexpr std::array Sizes = {16, 22, 24, 32, 48, 64};
constexpr int MostShown = 99;
constexpr int LeastText = 9;

QString shownCount(int count)
{
    return count > MostShown ? u"99+"_s : QLocale().toString(count);
}

/// White on red, wherever the desktop's bar is light or dark.
void paintCount(QPainter &painter, int size, const QString &text)
{
    QFont font = themeFont(TextSize::Small, QFont::Bold);
    font.setPixelSize(std::max(LeastText, size * 9 / 16));
    const auto isTooWide = [&] { return QFontMetrics(font).horizontalAdvance(text) > size - size / 8; };
    while (isTooWide() && font.pixelSize() > LeastText - 2) {
        font.setPixelSize(font.pixelSize() - 1);
    }
    const int height = QFontMetrics(font).capHeight() + std::max(3, size / 6);
    const int width = std::min(size, std::max(height, QFontMetrics(font).horizontalAdvance(text) + height / 2));
    const QRectF pill(size - width, size - height, width, height);
    const Theme &theme = Theme::of(Look::Light);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.danger);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(theme.onDanger);
    painter.drawText(pill, Qt::AlignCenter, text);
}

} // namespace

QIcon countIcon(int count)
{
    QIcon sign = programIcon();
    if (count <= 0) {
        return sign;
    }
    QIcon icon;
    for (const int size : Sizes) {
        QPixmap pixmap = sign.pixmap(QSize(size, size), 1.0);
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paintCount(painter, size, shownCount(count));
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace Reinvite
