// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace Reinvite {

/// Name, version, licence.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent);
};

/// The changelog, from its newest version on.
class WhatsNewDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit WhatsNewDialog(QWidget *parent);
};

} // namespace Reinvite
