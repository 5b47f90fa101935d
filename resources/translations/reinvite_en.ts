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
</context>
<context>
    <name>Reinvite::PartsList</name>
    <message numerus="yes">
        <source>%n %1(s)</source>
        <extracomment>1: what a part of an account is called, &quot;workspace&quot;</extracomment>
        <translation>
            <numerusform>%n %1</numerusform>
            <numerusform>%n %1s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1(s)</source>
        <extracomment>1: what a part of an account is called, &quot;workspace&quot;; several of them, not counted</extracomment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1s</numerusform>
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
        <source>%Ln would be sent, %1 left out. Nothing was sent.</source>
        <translation>
            <numerusform>%Ln would be sent, %1 left out. Nothing was sent.</numerusform>
            <numerusform>%Ln would be sent, %1 left out. Nothing was sent.</numerusform>
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
