// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/problem.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Reinvite {

/// Gives one seat of a container to one person. The caller chose the container.
class AssignDialog final : public QDialog
{
    Q_OBJECT
public:
    AssignDialog(const Container &container, const QString &connectionName, QWidget *parent = nullptr);

    [[nodiscard]] QString email() const;
    void setEmail(const QString &email);
    void setBusy(bool busy);
    /// The vendor's reason, shown at the field.
    void showProblem(const Problem &problem);
    void showFieldProblem(const QString &text);

Q_SIGNALS:
    /// Only with an address that looks like one.
    void assignRequested(const QString &email);

private:
    void submit();

    QLineEdit *m_email = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_assign = nullptr;
    QPushButton *m_cancel = nullptr;
};

/// One @, something on both sides, a dot in the host, no blanks: enough to catch a slip, never to refuse a real one.
[[nodiscard]] bool looksLikeAddress(const QString &text);

} // namespace Reinvite
