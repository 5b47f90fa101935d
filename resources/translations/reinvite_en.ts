<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Reinvite</name>
    <message numerus="yes">
        <source>The token sees %n organisations; only %1 is listed. Make an organisation access token for each of the others.</source>
        <translation>
            <numerusform>The token sees %n organisation; only %1 is listed. Make an organisation access token for each of the others.</numerusform>
            <numerusform>The token sees %n organisations; only %1 is listed. Make an organisation access token for each of the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions or orders came without a usable id.</source>
        <translation>
            <numerusform>%n subscription or order came without a usable id.</numerusform>
            <numerusform>%n subscriptions or orders came without a usable id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats came without a usable id and are not shown.</source>
        <translation>
            <numerusform>%n seat came without a usable id and is not shown.</numerusform>
            <numerusform>%n seats came without a usable id and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) with a dead link</source>
        <translation>
            <numerusform>%n seat with a dead link</numerusform>
            <numerusform>%n seats with a dead link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) pending for over a week</source>
        <translation>
            <numerusform>%n seat pending for over a week</numerusform>
            <numerusform>%n seats pending for over a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) that nobody uses</source>
        <translation>
            <numerusform>%n seat that nobody uses</numerusform>
            <numerusform>%n seats that nobody uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n day(s)</source>
        <translation>
            <numerusform>%1 every %n day</numerusform>
            <numerusform>%1 every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n week(s)</source>
        <translation>
            <numerusform>%1 every %n week</numerusform>
            <numerusform>%1 every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n month(s)</source>
        <translation>
            <numerusform>%1 every %n month</numerusform>
            <numerusform>%1 every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n year(s)</source>
        <translation>
            <numerusform>%1 every %n year</numerusform>
            <numerusform>%1 every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invites came without a usable id and are not shown.</source>
        <translation>
            <numerusform>%n invite came without a usable id and is not shown.</numerusform>
            <numerusform>%n invites came without a usable id and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users came without a usable id and are not shown.</source>
        <translation>
            <numerusform>%n user came without a usable id and is not shown.</numerusform>
            <numerusform>%n users came without a usable id and are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workspaces</source>
        <translation>
            <numerusform>%n workspace</numerusform>
            <numerusform>%n workspaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails from here</source>
        <translation>
            <numerusform>%Ln mail from here</numerusform>
            <numerusform>%Ln mails from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln seats taken</source>
        <translation>
            <numerusform>%L1 of %Ln seat taken</numerusform>
            <numerusform>%L1 of %Ln seats taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 pending at %Ln vendors</source>
        <translation>
            <numerusform>%L1 pending at %Ln vendor</numerusform>
            <numerusform>%L1 pending at %Ln vendors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked</source>
        <translation>
            <numerusform>%Ln revoked</numerusform>
            <numerusform>%Ln revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned</source>
        <translation>
            <numerusform>%Ln assigned</numerusform>
            <numerusform>%Ln assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renewed</source>
        <translation>
            <numerusform>%Ln renewed</numerusform>
            <numerusform>%Ln renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signed out</source>
        <translation>
            <numerusform>%Ln signed out</numerusform>
            <numerusform>%Ln signed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln undone</numerusform>
            <numerusform>%Ln undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ledger is whole: each of its %Ln entries follows from the one before.</source>
        <translation>
            <numerusform>The ledger is whole: its one entry is as it was written.</numerusform>
            <numerusform>The ledger is whole: each of its %Ln entries follows from the one before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blanked %Ln entries of %1.</source>
        <translation>
            <numerusform>Blanked one entry of %1.</numerusform>
            <numerusform>Blanked %Ln entries of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln entries to %1.</source>
        <translation>
            <numerusform>Wrote %Ln entry to %1.</numerusform>
            <numerusform>Wrote %Ln entries to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entries are kept for %Ln days.</source>
        <translation>
            <numerusform>Entries are kept for one day.</numerusform>
            <numerusform>Entries are kept for %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln same link</source>
        <translation>
            <numerusform>%Ln same link</numerusform>
            <numerusform>%Ln same link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln extended</source>
        <translation>
            <numerusform>%Ln extended</numerusform>
            <numerusform>%Ln extended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not told</source>
        <translation>
            <numerusform>%Ln not told</numerusform>
            <numerusform>%Ln not told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln dead</numerusform>
            <numerusform>%Ln dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are vendors&apos; sandboxes: they mail only members of the organisation.</source>
        <extracomment>%n names of vendors in 1, which is not said with a number</extracomment>
        <translation>
            <numerusform>%1 is the vendor&apos;s sandbox: it mails only members of the organisation.</numerusform>
            <numerusform>%1 are vendors&apos; sandboxes: they mail only members of the organisation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %L1 mails to %Ln people?</source>
        <extracomment>1: a number of mails, more than one</extracomment>
        <translation>
            <numerusform>Send %L1 mails to %Ln person?</numerusform>
            <numerusform>Send %L1 mails to %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people?</source>
        <translation>
            <numerusform>Send to %Ln person?</numerusform>
            <numerusform>Send to %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent before you confirm; then you have %n seconds to undo.</source>
        <translation>
            <numerusform>Nothing is sent before you confirm; then you have %n second to undo.</numerusform>
            <numerusform>Nothing is sent before you confirm; then you have %n seconds to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln mails</source>
        <translation>
            <numerusform>Send %Ln mail</numerusform>
            <numerusform>Send %Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for other reasons</source>
        <translation>
            <numerusform>%Ln for another reason</numerusform>
            <numerusform>%Ln for other reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails carry a dead link.</source>
        <translation>
            <numerusform>%Ln mail carries a dead link.</numerusform>
            <numerusform>%Ln mails carry a dead link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails may be second ones: nobody knows whether earlier ones went out.</source>
        <translation>
            <numerusform>%Ln mail may be a second one: nobody knows whether an earlier one went out.</numerusform>
            <numerusform>%Ln mails may be second ones: nobody knows whether earlier ones went out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go where a mail went minutes ago.</source>
        <translation>
            <numerusform>%Ln goes where a mail went minutes ago.</numerusform>
            <numerusform>%Ln go where a mail went minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links that still work stop working.</source>
        <translation>
            <numerusform>%Ln link that still works stops working.</numerusform>
            <numerusform>%Ln links that still work stop working.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people get mail from more than one vendor.</source>
        <translation>
            <numerusform>%Ln person gets mail from more than one vendor.</numerusform>
            <numerusform>%Ln people get mail from more than one vendor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln, last %1</source>
        <translation>
            <numerusform>%Ln, %1</numerusform>
            <numerusform>%Ln, last %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since you last looked</source>
        <translation>
            <numerusform>%Ln changed since you last looked</numerusform>
            <numerusform>%Ln changed since you last looked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone since you last looked</source>
        <translation>
            <numerusform>%Ln gone since you last looked</numerusform>
            <numerusform>%Ln gone since you last looked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 changed, %Ln gone since you last looked</source>
        <translation>
            <numerusform>%L1 changed, %Ln gone since you last looked</numerusform>
            <numerusform>%L1 changed, %Ln gone since you last looked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them dead</source>
        <translation>
            <numerusform>%Ln of them dead</numerusform>
            <numerusform>%Ln of them dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them for over a week</source>
        <translation>
            <numerusform>%Ln of them for over a week</numerusform>
            <numerusform>%Ln of them for over a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paid for</source>
        <translation>
            <numerusform>%Ln paid for</numerusform>
            <numerusform>%Ln paid for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a seat</source>
        <translation>
            <numerusform>%Ln without a seat</numerusform>
            <numerusform>%Ln without a seat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links die before %1</source>
        <extracomment>1: &quot;18:00&quot; or &quot;tomorrow 02:00&quot;</extracomment>
        <translation>
            <numerusform>%Ln link dies before %1</numerusform>
            <numerusform>%Ln links die before %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ConnectionListModel</name>
    <message numerus="yes">
        <source>%1, %2, %Ln invitations</source>
        <extracomment>1: a connection, 2: how it stands</extracomment>
        <translation>
            <numerusform>%1, %2, %Ln invitation</numerusform>
            <numerusform>%1, %2, %Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::DemoCommand</name>
    <message numerus="yes">
        <source>… %n invitation(s): %1 expired, %2 expire soon, %3 pending, %4 joined, %5 revoked.

</source>
        <translation>
            <numerusform>… %n invitation: %1 expired, %2 expire soon, %3 pending, %4 joined, %5 revoked.

</numerusform>
            <numerusform>… %n invitations: %1 expired, %2 expire soon, %3 pending, %4 joined, %5 revoked.

</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ExportController</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::FilterChips</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::GoOnCommand</name>
    <message numerus="yes">
        <source>%Ln mail(s) go on.</source>
        <translation>
            <numerusform>%Ln mail goes on.</numerusform>
            <numerusform>%Ln mails go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::HistoryController</name>
    <message numerus="yes">
        <source>%Ln newest entries</source>
        <translation>
            <numerusform>%Ln newest entry</numerusform>
            <numerusform>%Ln newest entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::LeftoversBar</name>
    <message numerus="yes">
        <source>&amp;Send them</source>
        <extracomment>mails</extracomment>
        <translation>
            <numerusform>&amp;Send it</numerusform>
            <numerusform>&amp;Send them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations were confirmed but not sent when Reinvite ended.</source>
        <translation>
            <numerusform>%Ln invitation was confirmed but not sent when Reinvite ended.</numerusform>
            <numerusform>%Ln invitations were confirmed but not sent when Reinvite ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ListController</name>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connections could not be reached. Their rows are as they were %2.</source>
        <translation>
            <numerusform>%1 of %n connection could not be reached. Its rows are as they were %2.</numerusform>
            <numerusform>%1 of %n connections could not be reached. Their rows are as they were %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not accepted yet</source>
        <translation>
            <numerusform>%Ln not accepted yet</numerusform>
            <numerusform>%Ln not accepted yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold a dead link</source>
        <translation>
            <numerusform>%Ln holds a dead link</numerusform>
            <numerusform>%Ln hold a dead link</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ListPage</name>
    <message numerus="yes">
        <source>Sending %Ln mails, the next in %1 s</source>
        <translation>
            <numerusform>Sending %Ln mail, in %1 s</numerusform>
            <numerusform>Sending %Ln mails, the next in %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln selected…</source>
        <translation>
            <numerusform>Send to %Ln selected…</numerusform>
            <numerusform>Send to %Ln selected…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::NewsController</name>
    <message numerus="yes">
        <source>%Ln people joined</source>
        <translation>
            <numerusform>%Ln person joined</numerusform>
            <numerusform>%Ln people joined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::OtherRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::PlanSheet</name>
    <message numerus="yes">
        <source>&amp;Tick %Ln with a warning</source>
        <translation>
            <numerusform>&amp;Tick %Ln with a warning</numerusform>
            <numerusform>&amp;Tick %Ln with a warning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SandboxPanel</name>
    <message numerus="yes">
        <source>Move the sandbox&apos;s clock on by %n hours</source>
        <translation>
            <numerusform>Move the sandbox&apos;s clock on by %n hour</numerusform>
            <numerusform>Move the sandbox&apos;s clock on by %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SelectionPanel</name>
    <message numerus="yes">
        <source>%Ln rows selected</source>
        <translation>
            <numerusform>%Ln row selected</numerusform>
            <numerusform>%Ln rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln people</source>
        <extracomment>behind &quot;12 rows selected&quot;</extracomment>
        <translation>
            <numerusform>of one person</numerusform>
            <numerusform>of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold a dead link.</source>
        <translation>
            <numerusform>One holds a dead link.</numerusform>
            <numerusform>%Ln hold a dead link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were mailed from here in the last 24 hours.</source>
        <translation>
            <numerusform>One was mailed from here in the last 24 hours.</numerusform>
            <numerusform>%Ln were mailed from here in the last 24 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SendCommand</name>
    <message numerus="yes">
        <source>%n mail(s) would be sent. Add --yes to send without being asked.</source>
        <translation>
            <numerusform>%n mail would be sent. Add --yes to send without being asked.</numerusform>
            <numerusform>%n mails would be sent. Add --yes to send without being asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n mail(s)? [y/N] </source>
        <translation>
            <numerusform>Send %n mail? [y/N] </numerusform>
            <numerusform>Send %n mails? [y/N] </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopping: %Ln taken back; what is under way comes to its end.</source>
        <translation>
            <numerusform>Stopping: %Ln taken back; what is under way comes to its end.</numerusform>
            <numerusform>Stopping: %Ln taken back; what is under way comes to its end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be sent, %L1 left out. Nothing was sent.</source>
        <translation>
            <numerusform>%Ln would be sent, %L1 left out. Nothing was sent.</numerusform>
            <numerusform>%Ln would be sent, %L1 left out. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %n live mails. Type the number to send them: </source>
        <translation>
            <numerusform>This is %n live mail. Type the number to send it: </numerusform>
            <numerusform>These are %n live mails. Type the number to send them: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SendController</name>
    <message numerus="yes">
        <source>%Ln mail(s) had left already and could not be taken back.</source>
        <translation>
            <numerusform>%Ln mail had left already and could not be taken back.</numerusform>
            <numerusform>%Ln mails had left already and could not be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SendingBar</name>
    <message numerus="yes">
        <source>Try %Ln again…</source>
        <translation>
            <numerusform>Try %Ln again…</numerusform>
            <numerusform>Try %Ln again…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <extracomment>mails</extracomment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %L1 of %Ln left</source>
        <translation>
            <numerusform>Paused: %L1 of %Ln left</numerusform>
            <numerusform>Paused: %L1 of %Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln</source>
        <translation>
            <numerusform>Sending %Ln</numerusform>
            <numerusform>Sending %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SendingController</name>
    <message numerus="yes">
        <source>%Ln person(s) lost a seat while its link was renewed, and it could not be given back.</source>
        <translation>
            <numerusform>%Ln person lost a seat while its link was renewed, and it could not be given back.</numerusform>
            <numerusform>%Ln people lost a seat while its link was renewed, and it could not be given back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) have not left yet.</source>
        <translation>
            <numerusform>%Ln mail has not left yet.</numerusform>
            <numerusform>%Ln mails have not left yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan has the first %L1 of %Ln selected rows. Go on with the rest when they are sent.</source>
        <translation>
            <numerusform>The plan has the first %L1 of %Ln selected row. Go on with the rest when they are sent.</numerusform>
            <numerusform>The plan has the first %L1 of %Ln selected rows. Go on with the rest when they are sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::StopCommand</name>
    <message numerus="yes">
        <source>%Ln mail(s) taken back; what is under way comes to its end.</source>
        <translation>
            <numerusform>%Ln mail taken back; what is under way comes to its end.</numerusform>
            <numerusform>%Ln mails taken back; what is under way comes to its end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ViewsController</name>
    <message numerus="yes">
        <source>There are %Ln saved view(s), more than can be kept. Remove one first.</source>
        <translation>
            <numerusform>There are %Ln saved view(s), more than can be kept. Remove one first.</numerusform>
            <numerusform>There are %Ln saved view(s), more than can be kept. Remove one first.</numerusform>
        </translation>
    </message>
</context>
</TS>
