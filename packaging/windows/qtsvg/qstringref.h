// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

/// Qt 5's class of that name, as far as its SVG renderer uses it: a view whose data can be read even when there is
/// none.
class QStringRef : public QStringView
{
public:
    using QStringView::QStringView;
    Q_IMPLICIT constexpr QStringRef(QStringView view)
        : QStringView(view)
    {
    }

    [[nodiscard]] const QChar *constData() const
    {
        static constexpr QChar Nothing;
        return isNull() ? &Nothing : QStringView::constData();
    }
};
