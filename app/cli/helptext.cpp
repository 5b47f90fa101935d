// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/helptext.h"

#include "app/vendors/registry.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::CommandLine)
};

QStringList vendorIds()
{
    QStringList ids;
    std::ranges::transform(vendors(), std::back_inserter(ids), [](const Vendor &vendor) { return vendor.traits.id; });
    return ids;
}

QStringList optionsOf(QStringList options)
{
    std::ranges::for_each(options, [](QString &id) { id.prepend(QStringLiteral("--")); });
    return options;
}

} // namespace

QString helpText(const QStringList &fields)
{
    return Texts::tr(R"(Usage: reinvite-cli [--profile DIR] COMMAND …

Lists every pending seat and invitation at your vendors and resends them, each exactly once.

  list [--where FILTER] [--connection NAME | --sandbox] [--offline] [--format table|json|csv]
      Brings the lists up to date and prints every row. With --offline: the last known list, without a request.
  plan ID… | --where FILTER [--connection NAME | --sandbox] [--offline] [--format table|json|csv]
      Says what would get a live link into each mailbox (resend, renew, or left out and why). Sends nothing.
  resend ID… | --where FILTER [--connection NAME | --sandbox] [--dry-run] [--yes] [--again] [--format table|json|csv]
      Sends the invitation mail again. IDs are exact (the "id" or "key" of list). Without --yes it asks, and Ctrl-C
      takes the mail back for 5 seconds, later what has not left. Returns when each mail's outcome is known.
  renew ID… | --where FILTER [the same options]
      Gives each a new link with a new deadline. Where the vendor's resend repeats the old link, that releases the seat
      and assigns it to the same person again: it is free for a moment, the customer's webhooks see it, and the seat's
      id can change.
      FILTER: words and terms that must all hold, in one argument: 'state:expired vendor:%3 -domain:acme.example'.
      With it, rows that were mailed a moment ago, or perhaps, are left out unless --again is given; so is what resend
      would send a dead link to, and whose live link renew would end.
  outbox list [--format table|json|csv]
  outbox pause | resume | stop | go-on | retry [--yes]
      pause: nothing more begins, in no program on the profile. stop: takes back what has not begun. go-on: sends what
      was confirmed and had not left when a program ended. retry: plans again what the newest run could not send.
  outbox settle ITEM arrived | send-again | try-again | give-up
      Your word on a mail of which nobody knows, or on a seat that could not be given back.
  ledger list [--search TEXT] [--run ID] [--since WHEN] [--limit N] [--format table|json|csv]
  ledger runs [--limit N] [--format table|json|csv]
      What was asked and what came of it, newest first: every step of every mail, or what was confirmed together.
      TEXT is part of an address, of what the vendor said, of a reason or of an id. WHEN is a date or a time
      (2026-11-20, 2026-11-20T14:00) or a span up to now (12h, 7d, 2w). Without --limit: all.
  ledger export --output FILE [--format csv|json] [--search TEXT] [--run ID] [--since WHEN] [--limit N]
      Writes the same to a file: CSV for spreadsheets, or JSON where FILE ends so. A file that is there is replaced.
  ledger verify
      Does each entry follow from the one before? Shows damage, not what the file's owner does on purpose.
  ledger forget ADDRESS [--yes]
      Blanks a person's address, and what vendors said of them, in all that is over. It cannot be taken back.
  connections add NAME --vendor VENDOR [--url URL] [--token-stdin | --password-stdin] [--FIELD VALUE]… [--part ID]… [--budget N]
  connections sign-in NAME [--token-stdin | --password-stdin]
  connections list [--format table|json]
  connections test NAME
  connections remove NAME
      VENDOR is one of: %1. FIELD is what the vendor asks for: %2.
      Adding needs no network, unless a password is traded for a token. The token goes to the system's keychain. Token
      or password are asked for, read from standard input, or taken at each start from REINVITE_TOKEN_<NAME> or
      REINVITE_PASSWORD_<NAME>, and never given as an argument; a password is used once and never kept.
      --budget: requests a minute that Reinvite may use; without it 60 % of the vendor's limit.
      --part names a part of the account to list (a workspace), by id or name, once for each; none: all.
  sandbox serve [--port N] [--seed N] [--seats N] [--limit N] [--form ID=VALUE]…
      Simulated vendors on 127.0.0.1. Prints one line of JSON with URLs and tokens, then serves until it is stopped.
      The control URL takes GET /mailbox, POST /clock {"advance_s":n}, POST /faults {…}, GET /requests, and GET and
      POST /forms: what the vendors' papers leave open, and the form that the simulators give it (also --form).
  sandbox demo
      Lists the sandbox, resends one of each connection, shows the mails that arrived.
  diagnostics
      Prints what whoever helps has to know: versions, files, settings, connections by number, the ledger's state. No
      secret, no address, no name.

Options
  --connection NAME  only this connection
  --sandbox          the offline sandbox in place of the profile; no account and no network
  --profile DIR      the profile's folder (or REINVITE_PROFILE)
  --token-stdin      reads the connection's token from standard input for this run
  --password-stdin   the same with its password, where the vendor has a sign-in
  --where FILTER     rows by a filter (README: The filter)
  --dry-run          says what would be done, sends nothing
  --again            with --where: also who was mailed a moment ago, or perhaps
  --yes              does not ask, and offers no undo
  --version, --help

Environment
  REINVITE_PROFILE        the profile's folder
  REINVITE_TOKEN_<NAME>   token of the connection NAME: upper case, _ for all but letters and digits
  REINVITE_PASSWORD_<NAME>  its password: signs in at each start
  QT_LOGGING_RULES        for example "reinvite.*=true": what happens, without secrets

Exit codes
  0 all sent (or listed)      1 wrong usage or setup      2 refused, or not found
  3 not sent: not reached     4 signed out                5 unsettled: nobody knows
  6 undone                    7 profile or keychain       8 something could not be listed
  9 the ledger is damaged
)")
        .arg(vendorIds().join(QStringLiteral(", ")), optionsOf(fields).join(QStringLiteral(", ")),
            vendorIds().constFirst());
}

} // namespace Reinvite
