// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/clock.h"
#include "models/mail.h"
#include "models/result.h"
#include "models/secret.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <memory>

namespace Reinvite {

struct SandboxOptions
{
    quint16 port = 0; ///< of the first vendor's server on 127.0.0.1; 0: any free one
    quint32 seed = 1;
    int seats = 900;
    int limit = 500; ///< requests a minute that each simulated vendor allows; 0: no limit
    /// Id and value of forms that facts take which the vendors' papers leave open ("aisquare.role", "number").
    QList<std::pair<QString, QString>> forms = {};
};

/// What goes wrong, and how often. `count`: so many requests from now on; -1: until switched off; 0: off.
struct Faults
{
    struct Fault
    {
        int count = 0;
        QString match = {}; ///< part of "METHOD /path" that it is for ("POST", "/resend"); empty: all vendor requests
    };
    std::chrono::milliseconds delay{0}; ///< before each answer
    std::chrono::seconds retryAfter{0}; ///< that a throttled answer tells; zero: as the vendor has it
    Fault throttled = {};               ///< 429
    Fault broken = {};                  ///< 500
    Fault requestLost = {};             ///< closed before the request is looked at
    Fault answerLost = {};              ///< processed, then closed without an answer
    Fault tokenExpired = {};            ///< 401
    Fault malformed = {};               ///< 200 with a body that is not JSON

    [[nodiscard]] static Result<Faults> fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const;
};

/// How to reach one simulated vendor.
struct SandboxAccount
{
    QString vendor; ///< VendorTraits::id
    QString name;   ///< of the connection to make ("Acme Cloud")
    QUrl url;
    /// Where the vendor knows no sign-in: the token. Else empty, and the form's answers let in.
    Secret token;
    QHash<QString, QString> answers = {}; ///< by FormField::id, no secret among them ("username")
    Secret password = {};
    QString scopeId;
    QString scopeName;
};

/// The simulated vendors on 127.0.0.1, their mailbox, clock and faults, on a thread of its own.
/// Real HTTP; deterministic from the seed; nothing of it outlives the object.
class Sandbox final : public QObject
{
    Q_OBJECT
public:
    explicit Sandbox(const SandboxOptions &options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Blocks until the ports are open: milliseconds, at start only.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] std::vector<SandboxAccount> accounts() const;
    /// The line that `reinvite-cli sandbox serve` prints: URLs and tokens by vendor, and the control endpoint's URL.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QUrl controlUrl() const;

    /// The sandbox's time: the vendors' Date headers and deadlines go by it.
    [[nodiscard]] const Clock &clock() const;
    void advanceClock(std::chrono::milliseconds span);
    [[nodiscard]] std::chrono::milliseconds clockOffset() const;
    void setFaults(const Faults &faults);
    [[nodiscard]] Faults faults() const;
    /// Oldest first; `linkWorks` as of now.
    [[nodiscard]] QList<Mail> mailbox() const;

Q_SIGNALS:
    void mailboxChanged();
    void clockMoved();
    void faultsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
