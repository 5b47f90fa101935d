<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Reinvite</name>
    <message>
        <source>The answer points elsewhere without saying where.</source>
        <translation>Die Antwort verweist auf eine andere Adresse, nennt sie aber nicht.</translation>
    </message>
    <message>
        <source>The answer points to another address at %1, which was not followed.</source>
        <translation>Die Antwort verweist auf eine andere Adresse bei %1; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete.</source>
        <translation>Die Verbindung wurde getrennt, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The answer could not be unpacked, or would have grown too long.</source>
        <translation>Die Antwort ließ sich nicht entpacken oder wäre zu groß geworden.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Dies ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The address may not hold a user name, a password, a query or a fragment.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort, Abfrage oder Fragment enthalten.</translation>
    </message>
    <message>
        <source>The offline sandbox talks to this machine only, not to %1.</source>
        <translation>Die Offline-Sandbox spricht nur mit diesem Computer, nicht mit %1.</translation>
    </message>
    <message>
        <source>The address must begin with https://, else the token could be read on its way.</source>
        <translation>Die Adresse muss mit https:// beginnen, sonst könnte das Token unterwegs mitgelesen werden.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>%1 is damaged. It is left as it is; a refresh brings the list anew.</source>
        <translation>%1 ist beschädigt. Die Datei bleibt, wie sie ist; beim Aktualisieren wird die Liste neu geladen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Reinvite.</source>
        <translation>%1 wurde von einer neueren Version von Reinvite geschrieben.</translation>
    </message>
    <message>
        <source>The address, the vendor&apos;s text or the reason was changed.</source>
        <translation>Die Adresse, der Text des Anbieters oder der Grund wurde geändert.</translation>
    </message>
    <message>
        <source>It does not follow from the entry before: it or that one was changed or lost.</source>
        <translation>Der Eintrag folgt nicht auf den vorherigen: Einer von beiden wurde geändert oder ist verloren gegangen.</translation>
    </message>
    <message>
        <source>The newest entries are missing.</source>
        <translation>Die neuesten Einträge fehlen.</translation>
    </message>
    <message>
        <source>The chain&apos;s ends are missing.</source>
        <translation>Die Enden der Kette fehlen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Reinvite. Start that version, or install it here.</source>
        <translation>%1 wurde von einer neueren Version von Reinvite geschrieben. Starten Sie diese Version oder installieren Sie sie hier.</translation>
    </message>
    <message>
        <source>Something for %1 is under way already.</source>
        <translation>Für %1 läuft bereits ein Vorgang.</translation>
    </message>
    <message>
        <source>This is no outcome.</source>
        <translation>Dies ist kein Ergebnis.</translation>
    </message>
    <message>
        <source>There is no such item.</source>
        <translation>Diesen Vorgang gibt es nicht.</translation>
    </message>
    <message>
        <source>The renewal was begun and may have freed the seat: it goes on to its end.</source>
        <translation>Die Erneuerung hat begonnen und den Platz womöglich schon freigegeben: Sie wird zu Ende geführt.</translation>
    </message>
    <message>
        <source>Settled by the administrator.</source>
        <translation>Vom Administrator geklärt.</translation>
    </message>
    <message>
        <source>The program ended before the vendor&apos;s answer was on record.</source>
        <translation>Das Programm endete, bevor die Antwort des Anbieters festgehalten war.</translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2), where two programs could send the same mail. Choose a profile folder on a local disk.</source>
        <translation>%1 liegt auf einem Netzlaufwerk (%2), wo zwei Programme dieselbe E-Mail senden könnten. Wählen Sie einen Profilordner auf einem lokalen Laufwerk.</translation>
    </message>
    <message>
        <source>It was never confirmed.</source>
        <translation>Der Vorgang wurde nie bestätigt.</translation>
    </message>
    <message>
        <source>It has not left yet.</source>
        <translation>Noch nicht abgeschickt.</translation>
    </message>
    <message>
        <source>It waits to go out.</source>
        <translation>Wartet auf den Versand.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Wird gerade gesendet.</translation>
    </message>
    <message>
        <source>It was sent already.</source>
        <translation>Wurde bereits gesendet.</translation>
    </message>
    <message>
        <source>The vendor refused it already.</source>
        <translation>Der Anbieter hat bereits abgelehnt.</translation>
    </message>
    <message>
        <source>It was given up without being sent.</source>
        <translation>Wurde aufgegeben, ohne gesendet zu werden.</translation>
    </message>
    <message>
        <source>The vendor did not accept the token.</source>
        <translation>Der Anbieter hat das Token nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was sent.</source>
        <translation>Niemand weiß, ob die E-Mail gesendet wurde.</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>Wurde bereits zurückgenommen.</translation>
    </message>
    <message>
        <source>The seat is being released.</source>
        <translation>Der Platz wird gerade freigegeben.</translation>
    </message>
    <message>
        <source>The seat is free and is being assigned again.</source>
        <translation>Der Platz ist frei und wird gerade neu zugewiesen.</translation>
    </message>
    <message>
        <source>The seat is being assigned again.</source>
        <translation>Der Platz wird gerade neu zugewiesen.</translation>
    </message>
    <message>
        <source>The link was renewed already.</source>
        <translation>Der Link wurde bereits erneuert.</translation>
    </message>
    <message>
        <source>The seat is free and could not be assigned again.</source>
        <translation>Der Platz ist frei und konnte nicht neu zugewiesen werden.</translation>
    </message>
    <message>
        <source>%1 is in use by another program. Try again in a moment.</source>
        <translation>%1 wird von einem anderen Programm verwendet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 may not be written. Check the permissions of its folder.</source>
        <translation>%1 darf nicht geschrieben werden. Prüfen Sie die Berechtigungen des Ordners.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that its folder exists and may be written.</source>
        <translation>%1 kann nicht geöffnet werden. Prüfen Sie, ob der Ordner existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space, then try again.</source>
        <translation>Der Datenträger mit %1 ist voll. Geben Sie Speicherplatz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk reports an error at %1. Check the disk and its free space, then try again.</source>
        <translation>Der Datenträger meldet einen Fehler bei %1. Prüfen Sie den Datenträger und den freien Speicherplatz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is damaged. Move it to another folder (keep it), then start again.</source>
        <translation>%1 ist beschädigt. Verschieben Sie die Datei in einen anderen Ordner (nicht löschen) und starten Sie erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2.</source>
        <translation>%1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The answer did not tell; the vendor&apos;s list shows that it was done.</source>
        <translation>Die Antwort ließ es offen; laut Liste des Anbieters wurde es ausgeführt.</translation>
    </message>
    <message>
        <source>The connection is gone.</source>
        <translation>Die Verbindung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The connection leads to another organisation than it did when this was confirmed.</source>
        <translation>Die Verbindung führt jetzt zu einer anderen Organisation als bei der Bestätigung.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer came.</source>
        <translation>Die Verbindung wurde getrennt, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>Something for this person is under way already.</source>
        <translation>Für diese Person läuft bereits ein Vorgang.</translation>
    </message>
    <message>
        <source>The vendor&apos;s state “%1” is not known to this program.</source>
        <translation>Den Status „%1“ des Anbieters kennt dieses Programm nicht.</translation>
    </message>
    <message>
        <source>There is no address to mail to.</source>
        <translation>Es gibt keine Adresse, an die gesendet werden könnte.</translation>
    </message>
    <message>
        <source>This person has joined already.</source>
        <translation>Diese Person ist bereits beigetreten.</translation>
    </message>
    <message>
        <source>The invitation was revoked.</source>
        <translation>Die Einladung wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 offers no way to revoke.</source>
        <translation>%1 bietet kein Zurückziehen an.</translation>
    </message>
    <message>
        <source>It was revoked already.</source>
        <translation>Wurde bereits zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 offers no way to assign.</source>
        <translation>%1 bietet kein Zuweisen an.</translation>
    </message>
    <message>
        <source>A resend makes a new link at %1.</source>
        <translation>Bei %1 entsteht durch erneutes Senden ein neuer Link.</translation>
    </message>
    <message>
        <source>%1 offers no way to renew a link.</source>
        <translation>%1 bietet keine Möglichkeit, einen Link zu erneuern.</translation>
    </message>
    <message>
        <source>The vendor&apos;s clock is not known yet. Refresh the connection first.</source>
        <translation>Die Uhrzeit des Anbieters ist noch nicht bekannt. Aktualisieren Sie zuerst die Verbindung.</translation>
    </message>
    <message>
        <source>It is in this plan already, through another connection.</source>
        <translation>Steht über eine andere Verbindung schon in diesem Plan.</translation>
    </message>
    <message>
        <source>No answer came; the vendor&apos;s list shows that it was done.</source>
        <translation>Es kam keine Antwort; laut Liste des Anbieters wurde es ausgeführt.</translation>
    </message>
    <message>
        <source>The link was renewed meanwhile: it dies %1.</source>
        <extracomment>1: an exact time</extracomment>
        <translation>Der Link wurde inzwischen erneuert (läuft ab: %1).</translation>
    </message>
    <message>
        <source>The link&apos;s deadline is another one than when this was confirmed.</source>
        <translation>Die Frist des Links ist eine andere als bei der Bestätigung.</translation>
    </message>
    <message>
        <source>This person has joined through another seat.</source>
        <translation>Diese Person ist über einen anderen Platz beigetreten.</translation>
    </message>
    <message>
        <source>This person has another pending seat here.</source>
        <translation>Diese Person hat hier einen weiteren ausstehenden Platz.</translation>
    </message>
    <message>
        <source>More seats are given than were paid for: a seat that is released could not be given again.</source>
        <translation>Es sind mehr Plätze vergeben als bezahlt: Ein freigegebener Platz könnte nicht wieder vergeben werden.</translation>
    </message>
    <message>
        <source>The seat carries more metadata than the vendor takes back.</source>
        <translation>Der Platz trägt mehr Metadaten, als der Anbieter wieder annimmt.</translation>
    </message>
    <message>
        <source>This person has another seat here now.</source>
        <translation>Diese Person hat hier inzwischen einen anderen Platz.</translation>
    </message>
    <message>
        <source>The seat is not there any more.</source>
        <translation>Den Platz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The seat was revoked meanwhile.</source>
        <translation>Der Platz wurde inzwischen zurückgezogen.</translation>
    </message>
    <message>
        <source>The seat belongs to %1 now.</source>
        <translation>Der Platz gehört jetzt %1.</translation>
    </message>
    <message>
        <source>This person has joined meanwhile.</source>
        <translation>Diese Person ist inzwischen beigetreten.</translation>
    </message>
    <message>
        <source>This person has a seat again, with a link that dies %1: somebody else gave it.</source>
        <extracomment>1: an exact time</extracomment>
        <translation>Diese Person hat wieder einen Platz (Link läuft ab: %1): Jemand anderes hat ihn vergeben.</translation>
    </message>
    <message>
        <source>%1 cannot be made. Check that its folder exists and may be written.</source>
        <translation>%1 kann nicht angelegt werden. Prüfen Sie, ob der Ordner existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The vendor names another address: %1.</source>
        <translation>Der Anbieter nennt eine andere Adresse: %1.</translation>
    </message>
    <message>
        <source>This person had joined a moment before and has lost access. Assign the seat again at once.</source>
        <translation>Diese Person war einen Moment zuvor beigetreten und hat den Zugang verloren. Weisen Sie den Platz sofort neu zu.</translation>
    </message>
    <message>
        <source>“%1” is not a field of %2.</source>
        <translation>„%1“ ist kein Feld von %2.</translation>
    </message>
    <message>
        <source>The count of “%1” has to be a whole number from -1 (until switched off) on.</source>
        <translation>Der Wert „count“ von „%1“ muss eine ganze Zahl ab -1 sein (-1: bis zum Ausschalten).</translation>
    </message>
    <message>
        <source>The match of “%1” has to be a text.</source>
        <translation>Der Wert „match“ von „%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>“delay_ms” has to be a whole number from 0 to %1.</source>
        <translation>„delay_ms“ muss eine ganze Zahl von 0 bis %1 sein.</translation>
    </message>
    <message>
        <source>“retry_after_s” has to be a whole number from 0 to %1.</source>
        <translation>„retry_after_s“ muss eine ganze Zahl von 0 bis %1 sein.</translation>
    </message>
    <message>
        <source>The refresh was stopped before its end.</source>
        <translation>Das Aktualisieren wurde vorzeitig angehalten.</translation>
    </message>
    <message>
        <source>One part of the list could not be read again: %1</source>
        <translation>Ein Teil der Liste konnte nicht neu gelesen werden: %1</translation>
    </message>
    <message>
        <source>this token can&apos;t be renewed: enter a new one</source>
        <translation>dieses Token lässt sich nicht erneuern: Geben Sie ein neues ein</translation>
    </message>
    <message>
        <source>the session is over: sign in again</source>
        <translation>die Sitzung ist beendet: Melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>the user name and the password are needed</source>
        <translation>Benutzername und Passwort werden benötigt</translation>
    </message>
    <message>
        <source>the user name or the password is wrong</source>
        <translation>Benutzername oder Passwort ist falsch</translation>
    </message>
    <message>
        <source>the list of the workspace&apos;s invites is not whole</source>
        <translation>die Liste der Einladungen des Workspace ist unvollständig</translation>
    </message>
    <message>
        <source>the invite is not in the vendor&apos;s list any more</source>
        <translation>die Einladung steht nicht mehr in der Liste des Anbieters</translation>
    </message>
    <message>
        <source>your role in the workspace does not allow this</source>
        <translation>Ihre Rolle im Workspace erlaubt das nicht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What you want to call this connection. It must be unique.</source>
        <translation>Wie Sie diese Verbindung nennen möchten. Der Name muss eindeutig sein.</translation>
    </message>
    <message>
        <source>Acme Studio</source>
        <translation>Acme Studio</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://api.aisquare.studio, or https://stg-api.aisquare.studio for the vendor&apos;s staging.</source>
        <translation>https://api.aisquare.studio oder https://stg-api.aisquare.studio für die Testumgebung des Anbieters.</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>With user name and password the connection renews its access by itself, for 30 days after signing in. An API key or access token works until it ends.</source>
        <translation>Mit Benutzername und Passwort erneuert die Verbindung ihren Zugang selbst, bis 30 Tage nach der Anmeldung. Ein API-Schlüssel oder Zugriffstoken gilt bis zu seinem Ablauf.</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>API key or access token</source>
        <translation>API-Schlüssel oder Zugriffstoken</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>The one with which you sign in at AISquare Studio.</source>
        <translation>Der Name, mit dem Sie sich bei AISquare Studio anmelden.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It is used once, to sign in, and kept nowhere.</source>
        <translation>Wird einmal zum Anmelden verwendet und nirgends gespeichert.</translation>
    </message>
    <message>
        <source>The key alone, without “Bearer” before it. An access token ends seven days after it was made.</source>
        <translation>Nur der Schlüssel, ohne „Bearer“ davor. Ein Zugriffstoken läuft sieben Tage nach der Erstellung ab.</translation>
    </message>
    <message>
        <source>Sign in as somebody who may invite people into the workspaces: an admin or owner.</source>
        <translation>Melden Sie sich als jemand an, der in die Workspaces einladen darf: als Administrator oder Inhaber.</translation>
    </message>
    <message>
        <source>the token is empty</source>
        <translation>das Token ist leer</translation>
    </message>
    <message>
        <source>this is a whole header: leave out “Bearer” and enter what follows it, the token alone</source>
        <translation>das ist eine ganze Kopfzeile: Lassen Sie „Bearer“ weg und geben Sie nur ein, was danach steht: das Token</translation>
    </message>
    <message>
        <source>the token has spaces or line breaks in it: copy it again, whole and alone</source>
        <translation>das Token enthält Leerzeichen oder Zeilenumbrüche: Kopieren Sie es noch einmal, vollständig und für sich</translation>
    </message>
    <message>
        <source>the token has characters that no token has: copy it again, at AISquare Studio</source>
        <translation>das Token enthält Zeichen, die in keinem Token vorkommen: Kopieren Sie es noch einmal bei AISquare Studio</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The account is only a viewer in %1: the vendor may refuse to resend there.</source>
        <translation>Das Konto darf in %1 nur lesen: Der Anbieter lehnt dort das erneute Senden womöglich ab.</translation>
    </message>
    <message>
        <source>The workspaces can&apos;t be looked up: %1</source>
        <translation>Die Workspaces können nicht ermittelt werden: %1</translation>
    </message>
    <message>
        <source>Not all workspaces could be found: some may be missing until the next refresh.</source>
        <translation>Es wurden nicht alle Workspaces gefunden: Bis zum nächsten Aktualisieren können welche fehlen.</translation>
    </message>
    <message>
        <source>The invites of “%1” changed while they were read: some may be missing until the next refresh.</source>
        <translation>Die Einladungen von „%1“ haben sich während des Lesens geändert: Bis zum nächsten Aktualisieren können welche fehlen.</translation>
    </message>
    <message>
        <source>workspaces</source>
        <translation>Workspaces</translation>
    </message>
    <message numerus="yes">
        <source>%n invites came without a usable id and are not shown.</source>
        <translation>
            <numerusform>%n Einladung kam ohne brauchbare ID und wird nicht angezeigt.</numerusform>
            <numerusform>%n Einladungen kamen ohne brauchbare ID und werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The invites of “%1” could not be read: %2</source>
        <translation>Die Einladungen von „%1“ konnten nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The invites of %1 of %2 workspaces could not be read, “%3” among them: %4</source>
        <translation>Die Einladungen von %1 von %2 Workspaces konnten nicht gelesen werden, darunter „%3“: %4</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>the answer is not whole JSON</source>
        <translation>die Antwort ist kein vollständiges JSON</translation>
    </message>
    <message>
        <source>the answer has no list</source>
        <translation>die Antwort enthält keine Liste</translation>
    </message>
    <message>
        <source>the answer is not an invite</source>
        <translation>die Antwort ist keine Einladung</translation>
    </message>
    <message>
        <source>the invite&apos;s id can&apos;t be used in a request</source>
        <translation>die ID der Einladung lässt sich nicht in einer Anfrage verwenden</translation>
    </message>
    <message>
        <source>the answer holds no access token</source>
        <translation>die Antwort enthält kein Zugriffstoken</translation>
    </message>
    <message>
        <source>invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>Workspace</translation>
    </message>
    <message numerus="yes">
        <source>%n workspaces</source>
        <translation>
            <numerusform>%n Workspace</numerusform>
            <numerusform>%n Workspaces</numerusform>
        </translation>
    </message>
    <message>
        <source>a web page came instead of the vendor&apos;s answer: a proxy, firewall or login page answered</source>
        <translation>statt der Antwort des Anbieters kam eine Webseite: Ein Proxy, eine Firewall oder eine Anmeldeseite hat geantwortet</translation>
    </message>
    <message>
        <source>the answer is %1, not JSON</source>
        <translation>die Antwort ist %1, nicht JSON</translation>
    </message>
    <message>
        <source>the container has seats without a usable id</source>
        <translation>der Container enthält Plätze ohne brauchbare ID</translation>
    </message>
    <message>
        <source>Not all subscriptions could be found: %1</source>
        <translation>Es wurden nicht alle Abonnements gefunden: %1</translation>
    </message>
    <message>
        <source>Not all orders could be found: %1</source>
        <translation>Es wurden nicht alle Bestellungen gefunden: %1</translation>
    </message>
    <message>
        <source>Seats of subscriptions are not listed: the token lacks the scope subscriptions:read.</source>
        <translation>Plätze von Abonnements werden nicht aufgelistet: Dem Token fehlt die Berechtigung subscriptions:read.</translation>
    </message>
    <message>
        <source>Seats of orders are not listed: the token lacks the scope orders:read.</source>
        <translation>Plätze von Bestellungen werden nicht aufgelistet: Dem Token fehlt die Berechtigung orders:read.</translation>
    </message>
    <message>
        <source>The organisation&apos;s name is not shown: the token lacks the scope organizations:read.</source>
        <translation>Der Name der Organisation wird nicht angezeigt: Dem Token fehlt die Berechtigung organizations:read.</translation>
    </message>
    <message>
        <source>The organisation&apos;s name could not be read: %1</source>
        <translation>Der Name der Organisation konnte nicht gelesen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>The token sees %n organisations; only %1 is listed. Make an organisation access token for each of the others.</source>
        <translation>
            <numerusform>Das Token sieht %n Organisation; nur %1 wird aufgelistet. Erstellen Sie für jede andere ein eigenes Organisations-Zugriffstoken.</numerusform>
            <numerusform>Das Token sieht %n Organisationen; nur %1 wird aufgelistet. Erstellen Sie für jede andere ein eigenes Organisations-Zugriffstoken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions or orders came without a usable id.</source>
        <translation>
            <numerusform>%n Abonnement oder Bestellung kam ohne brauchbare ID.</numerusform>
            <numerusform>%n Abonnements oder Bestellungen kamen ohne brauchbare ID.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of subscriptions changed while it was read: some may be missing until the next refresh.</source>
        <translation>Die Liste der Abonnements hat sich während des Lesens geändert: Bis zum nächsten Aktualisieren können welche fehlen.</translation>
    </message>
    <message>
        <source>The list of orders changed while it was read: some may be missing until the next refresh.</source>
        <translation>Die Liste der Bestellungen hat sich während des Lesens geändert: Bis zum nächsten Aktualisieren können welche fehlen.</translation>
    </message>
    <message>
        <source>https://api.polar.sh, or https://sandbox-api.polar.sh for Polar&apos;s own sandbox. A token works at one of the two only.</source>
        <translation>https://api.polar.sh oder https://sandbox-api.polar.sh für Polars eigene Sandbox. Ein Token gilt nur bei einer von beiden.</translation>
    </message>
    <message>
        <source>Organisation access token</source>
        <translation>Organisations-Zugriffstoken</translation>
    </message>
    <message>
        <source>It needs the scopes customer_seats:read, customer_seats:write, subscriptions:read and orders:read. With organizations:read the organisation&apos;s name is shown, and with customer_sessions:write it can open portal sessions for customers. Give it no others.</source>
        <translation>Es braucht die Berechtigungen customer_seats:read, customer_seats:write, subscriptions:read und orders:read. Mit organizations:read wird der Name der Organisation angezeigt, mit customer_sessions:write lassen sich Portalsitzungen für Kunden öffnen. Geben Sie ihm keine anderen.</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>Of a customer (polar_cst_…) or of one of his members (polar_mst_…). It ends after an hour; then a new one is asked for, and the list stays.</source>
        <translation>Von einem Kunden (polar_cst_…) oder einem seiner Mitglieder (polar_mst_…). Es läuft nach einer Stunde ab; dann wird nach einem neuen gefragt, und die Liste bleibt.</translation>
    </message>
    <message>
        <source>Make an organisation access token at Polar: Settings &gt; General &gt; Developers &gt; New token.</source>
        <translation>Erstellen Sie bei Polar ein Organisations-Zugriffstoken: Settings &gt; General &gt; Developers &gt; New token.</translation>
    </message>
    <message>
        <source>Acme Cloud</source>
        <translation>Acme Cloud</translation>
    </message>
    <message>
        <source>Polar customer portal</source>
        <translation>Polar-Kundenportal</translation>
    </message>
    <message>
        <source>The organisation that you buy from opens a session for you. Who has a connection to the organisation itself can open one there, from a row of the list.</source>
        <translation>Die Organisation, bei der Sie kaufen, öffnet eine Sitzung für Sie. Wer eine Verbindung zur Organisation selbst hat, kann dort eine öffnen: aus einer Zeile der Liste.</translation>
    </message>
    <message>
        <source>Buyer Ltd</source>
        <translation>Käufer GmbH</translation>
    </message>
    <message>
        <source>The organisation&apos;s name can&apos;t be shown.</source>
        <translation>Der Name der Organisation kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Seats of subscriptions can&apos;t be listed.</source>
        <translation>Plätze von Abonnements können nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Seats of orders can&apos;t be listed.</source>
        <translation>Plätze von Bestellungen können nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>No seats can be listed at all.</source>
        <translation>Es können gar keine Plätze aufgelistet werden.</translation>
    </message>
    <message>
        <source>Nothing can be resent, revoked or assigned.</source>
        <translation>Es kann nichts erneut gesendet, zurückgezogen oder zugewiesen werden.</translation>
    </message>
    <message>
        <source>Whether invitations can be resent (customer_seats:write) could not be found out: %1</source>
        <translation>Ob Einladungen erneut gesendet werden können (customer_seats:write), ließ sich nicht feststellen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 %3 could not be read: %4</source>
        <translation>%3: %1 von %2 konnten nicht gelesen werden: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n seats came without a usable id and are not shown.</source>
        <translation>
            <numerusform>%n Platz kam ohne brauchbare ID und wird nicht angezeigt.</numerusform>
            <numerusform>%n Plätze kamen ohne brauchbare ID und werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>subscriptions and orders</source>
        <translation>Abonnements und Bestellungen</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>a team has no session of its own; ask one of its owners or billing managers for the session of theirs, and add that as a connection</source>
        <translation>ein Team hat keine eigene Sitzung; bitten Sie einen seiner Inhaber oder Rechnungsverantwortlichen um dessen Sitzung und fügen Sie sie als Verbindung hinzu</translation>
    </message>
    <message>
        <source>which customer this is billed to is not known yet: refresh the list first</source>
        <translation>welchem Kunden dies berechnet wird, ist noch nicht bekannt: Aktualisieren Sie zuerst die Liste</translation>
    </message>
    <message>
        <source>the answer has no list of items</source>
        <translation>die Antwort enthält keine Liste von Einträgen</translation>
    </message>
    <message>
        <source>the answer has no list of seats</source>
        <translation>die Antwort enthält keine Liste von Plätzen</translation>
    </message>
    <message>
        <source>the answer is not a seat</source>
        <translation>die Antwort ist kein Platz</translation>
    </message>
    <message>
        <source>the seat is not in the vendor&apos;s list any more</source>
        <translation>der Platz steht nicht mehr in der Liste des Anbieters</translation>
    </message>
    <message>
        <source>the seat&apos;s id can&apos;t be used in a request</source>
        <translation>die ID des Platzes lässt sich nicht in einer Anfrage verwenden</translation>
    </message>
    <message>
        <source>the seat&apos;s metadata is not a JSON object</source>
        <translation>die Metadaten des Platzes sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Your role in this account is %1: only owners and billing managers may resend.</source>
        <translation>Ihre Rolle in diesem Konto ist %1: Nur Inhaber und Rechnungsverantwortliche dürfen erneut senden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>customer, organisation</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Whose session this is and when it ends could not all be read: %1</source>
        <translation>Wessen Sitzung dies ist und wann sie endet, ließ sich nicht vollständig lesen: %1</translation>
    </message>
    <message>
        <source>the answer has no session token</source>
        <translation>die Antwort enthält kein Sitzungstoken</translation>
    </message>
    <message>
        <source>this is a session token of the customer portal: add it as a connection to the customer portal. The organisation&apos;s side needs an organisation access token (polar_oat_…), made in the organisation&apos;s settings</source>
        <translation>das ist ein Sitzungstoken des Kundenportals: Fügen Sie es als Verbindung zum Kundenportal hinzu. Die Seite der Organisation braucht ein Organisations-Zugriffstoken (polar_oat_…), das in den Einstellungen der Organisation erstellt wird</translation>
    </message>
    <message>
        <source>this is a token of the organisation&apos;s side: add it as a connection to Polar. The customer portal needs a session token (polar_cst_… or polar_mst_…)</source>
        <translation>das ist ein Token der Organisationsseite: Fügen Sie es als Verbindung zu Polar hinzu. Das Kundenportal braucht ein Sitzungstoken (polar_cst_… oder polar_mst_…)</translation>
    </message>
    <message>
        <source>this is a refresh token, which only an OAuth client can use; an organisation access token (polar_oat_…) is needed, made in the organisation&apos;s settings</source>
        <translation>das ist ein Aktualisierungstoken, das nur ein OAuth-Client verwenden kann; benötigt wird ein Organisations-Zugriffstoken (polar_oat_…), das in den Einstellungen der Organisation erstellt wird</translation>
    </message>
    <message>
        <source>this is a refresh token, which only an OAuth client can use; the customer portal needs a session token (polar_cst_… or polar_mst_…)</source>
        <translation>das ist ein Aktualisierungstoken, das nur ein OAuth-Client verwenden kann; das Kundenportal braucht ein Sitzungstoken (polar_cst_… oder polar_mst_…)</translation>
    </message>
    <message>
        <source>this is a key of Polar&apos;s, but not one that can list seats; an organisation access token (polar_oat_…) is needed, made in the organisation&apos;s settings</source>
        <translation>das ist ein Schlüssel von Polar, aber keiner, der Plätze auflisten kann; benötigt wird ein Organisations-Zugriffstoken (polar_oat_…), das in den Einstellungen der Organisation erstellt wird</translation>
    </message>
    <message>
        <source>this is a key of Polar&apos;s, but no session of the customer portal: that is polar_cst_… or polar_mst_…</source>
        <translation>das ist ein Schlüssel von Polar, aber keine Sitzung des Kundenportals: Die beginnt mit polar_cst_… oder polar_mst_…</translation>
    </message>
    <message>
        <source>this does not look like a token of Polar&apos;s: an organisation access token begins with polar_oat_</source>
        <translation>das sieht nicht wie ein Token von Polar aus: Ein Organisations-Zugriffstoken beginnt mit polar_oat_</translation>
    </message>
    <message>
        <source>this does not look like a token of Polar&apos;s: a session token begins with polar_cst_ or polar_mst_</source>
        <translation>das sieht nicht wie ein Token von Polar aus: Ein Sitzungstoken beginnt mit polar_cst_ oder polar_mst_</translation>
    </message>
    <message>
        <source>the token has spaces or line breaks in it: copy it again, whole</source>
        <translation>das Token enthält Leerzeichen oder Zeilenumbrüche: Kopieren Sie es noch einmal, vollständig</translation>
    </message>
    <message>
        <source>the token has characters that no token of Polar&apos;s has: copy it again, at Polar</source>
        <translation>das Token enthält Zeichen, die in keinem Token von Polar vorkommen: Kopieren Sie es noch einmal bei Polar</translation>
    </message>
    <message>
        <source>the token is cut off after its first part: copy it again, whole</source>
        <translation>das Token ist nach seinem ersten Teil abgeschnitten: Kopieren Sie es noch einmal, vollständig</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>the e-mail address or the password is not right</source>
        <translation>E-Mail-Adresse oder Passwort stimmt nicht</translation>
    </message>
    <message>
        <source>the session has ended: sign in again</source>
        <translation>die Sitzung ist beendet: Melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>Acme Risk</source>
        <translation>Acme Risk</translation>
    </message>
    <message>
        <source>Of the service for users, with its path: it ends with /auth/api/v1.</source>
        <translation>Die Adresse des Benutzerdienstes mit ihrem Pfad: Sie endet auf /auth/api/v1.</translation>
    </message>
    <message>
        <source>With the password the program renews the session by itself. A token lasts about an hour.</source>
        <translation>Mit dem Passwort erneuert das Programm die Sitzung selbst. Ein Token gilt etwa eine Stunde.</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-Mail-Adresse und Passwort</translation>
    </message>
    <message>
        <source>A token</source>
        <translation>Einem Token</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Of an administrator with the permission customer_user:write.</source>
        <translation>Eines Administrators mit der Berechtigung customer_user:write.</translation>
    </message>
    <message>
        <source>Used once, to sign in. It is not kept.</source>
        <translation>Wird einmal zum Anmelden verwendet und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The id_token of a sign-in, not its access_token.</source>
        <translation>Das id_token einer Anmeldung, nicht ihr access_token.</translation>
    </message>
    <message>
        <source>Customer&apos;s id</source>
        <translation>ID des Kunden</translation>
    </message>
    <message>
        <source>The id in customer_details of the sign-in: the token alone does not tell it.</source>
        <translation>Die ID in customer_details der Anmeldung: Das Token allein verrät sie nicht.</translation>
    </message>
    <message>
        <source>this is a refresh token, which only renews a session: the id_token is needed</source>
        <translation>das ist ein Aktualisierungstoken, das nur eine Sitzung erneuert: Benötigt wird das id_token</translation>
    </message>
    <message>
        <source>this does not look like an id_token of Worth AI&apos;s, which has three parts with points between them</source>
        <translation>das sieht nicht wie ein id_token von Worth AI aus: Das besteht aus drei Teilen mit Punkten dazwischen</translation>
    </message>
    <message>
        <source>Sign in as you do at Worth AI, as an administrator who manages the customer&apos;s users.</source>
        <translation>Melden Sie sich wie bei Worth AI an, als Administrator, der die Benutzer des Kunden verwaltet.</translation>
    </message>
    <message>
        <source>the token has characters that no token of Worth AI&apos;s has: copy it again</source>
        <translation>das Token enthält Zeichen, die in keinem Token von Worth AI vorkommen: Kopieren Sie es noch einmal</translation>
    </message>
    <message>
        <source>No users can be listed at all.</source>
        <translation>Es können gar keine Benutzer aufgelistet werden.</translation>
    </message>
    <message>
        <source>Nothing can be resent.</source>
        <translation>Es kann nichts erneut gesendet werden.</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%n users came without a usable id and are not shown.</source>
        <translation>
            <numerusform>%n Benutzer kam ohne brauchbare ID und wird nicht angezeigt.</numerusform>
            <numerusform>%n Benutzer kamen ohne brauchbare ID und werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vendor&apos;s pages repeat themselves: %1 of %2 users could be read.</source>
        <translation>Die Seiten des Anbieters wiederholen sich: %1 von %2 Benutzern konnten gelesen werden.</translation>
    </message>
    <message>
        <source>more</source>
        <translation>noch mehr</translation>
    </message>
    <message>
        <source>The vendor did not tell how many users there are: some may be missing.</source>
        <translation>Der Anbieter hat nicht mitgeteilt, wie viele Benutzer es gibt: Es können welche fehlen.</translation>
    </message>
    <message>
        <source>The list of users changed while it was read: some may be missing until the next refresh.</source>
        <translation>Die Liste der Benutzer hat sich während des Lesens geändert: Bis zum nächsten Aktualisieren können welche fehlen.</translation>
    </message>
    <message>
        <source>the answer has no list of users</source>
        <translation>die Antwort enthält keine Liste von Benutzern</translation>
    </message>
    <message>
        <source>the answer is not a user</source>
        <translation>die Antwort ist kein Benutzer</translation>
    </message>
    <message>
        <source>which customer the token is of is not known: enter the customer&apos;s id in the connection&apos;s settings, or sign in with the password</source>
        <translation>zu welchem Kunden das Token gehört, ist nicht bekannt: Geben Sie die ID des Kunden in den Einstellungen der Verbindung ein oder melden Sie sich mit dem Passwort an</translation>
    </message>
    <message>
        <source>the user&apos;s id can&apos;t be used in a request</source>
        <translation>die ID des Benutzers lässt sich nicht in einer Anfrage verwenden</translation>
    </message>
    <message>
        <source>the answer has no id_token</source>
        <translation>die Antwort enthält kein id_token</translation>
    </message>
    <message>
        <source>the answer does not say which customer the account is of</source>
        <translation>die Antwort nennt nicht den Kunden, zu dem das Konto gehört</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Production: mails go to real people.</source>
        <translation>Produktivumgebung: E-Mails gehen an echte Personen.</translation>
    </message>
    <message>
        <source>The vendor&apos;s own sandbox.</source>
        <translation>Die eigene Sandbox des Anbieters.</translation>
    </message>
    <message>
        <source>The offline sandbox on this computer.</source>
        <translation>Die Offline-Sandbox auf diesem Computer.</translation>
    </message>
    <message>
        <source>The token works.</source>
        <translation>Das Token funktioniert.</translation>
    </message>
    <message>
        <source>This token belongs to %1.</source>
        <translation>Dieses Token gehört zu %1.</translation>
    </message>
    <message>
        <source>This is the account of %1.</source>
        <translation>Dies ist das Konto von %1.</translation>
    </message>
    <message>
        <source>This is the account of %1 at %2.</source>
        <translation>Dies ist das Konto von %1 bei %2.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>The session ends %1, on %2. Then a new token is asked for.</source>
        <translation>Die Sitzung endet %1 (%2). Danach wird nach einem neuen Token gefragt.</translation>
    </message>
    <message>
        <source>The vendor says: “%1”</source>
        <translation>Der Anbieter meldet: „%1“</translation>
    </message>
    <message>
        <source>Role: %1.</source>
        <translation>Rolle: %1.</translation>
    </message>
    <message>
        <source>%1 to choose from.</source>
        <extracomment>1: &quot;3 workspaces&quot;</extracomment>
        <translation>%1 zur Auswahl.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlt: %1.</translation>
    </message>
    <message>
        <source>The vendor does not accept this sign-in.</source>
        <translation>Der Anbieter akzeptiert diese Anmeldung nicht.</translation>
    </message>
    <message>
        <source>Check the name and the password, then try again.</source>
        <translation>Prüfen Sie Name und Passwort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state, when</comment>
        <extracomment>1: &quot;Expired&quot;, &quot;Claimed&quot;, 2: &quot;3 h ago&quot;
----------
1: &quot;Expired&quot;, &quot;Claimed&quot;, 2: &quot;3 hours ago&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pending, %1</source>
        <extracomment>1: &quot;no deadline told&quot;</extracomment>
        <translation>Ausstehend, %1</translation>
    </message>
    <message>
        <source>Pending, expires %1</source>
        <translation>Ausstehend, läuft %1 ab</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <comment>a span of time</comment>
        <translation>Läuft %1 ab</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>Unbekannt: %1</translation>
    </message>
    <message>
        <source>never from here</source>
        <translation>nie von hier aus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails from here</source>
        <translation>
            <numerusform>%Ln E-Mail von hier aus</numerusform>
            <numerusform>%Ln E-Mails von hier aus</numerusform>
        </translation>
    </message>
    <message>
        <source>The same %1 is in %2, too; it gets one mail.</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;, 2: names of connections</extracomment>
        <translation>Derselbe Eintrag (%1) steht auch in %2; er bekommt nur eine E-Mail.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Last mail</source>
        <translation>Letzte E-Mail</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Billed to</source>
        <translation>Rechnung an</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>Eingeladen von</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Released %1</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;</extracomment>
        <translation>%1 freigegeben</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Keine Adresse</translation>
    </message>
    <message>
        <source>This person has no %1 now.</source>
        <translation>Diese Person ist jetzt ohne %1.</translation>
    </message>
    <message>
        <source>It was released to renew the link, and could not be assigned again. %1</source>
        <translation>Zum Erneuern des Links wurde freigegeben, das erneute Zuweisen ist aber nicht gelungen. %1</translation>
    </message>
    <message>
        <source>Assign again</source>
        <translation>Neu zuweisen</translation>
    </message>
    <message>
        <source>Leave it free</source>
        <translation>Frei lassen</translation>
    </message>
    <message>
        <source>Did this mail arrive?</source>
        <translation>Ist diese E-Mail angekommen?</translation>
    </message>
    <message>
        <source>The answer to the last request was lost: nobody knows whether the mail went out. Ask %1, or look at the vendor. Sending again may put a second mail into their mailbox.</source>
        <translation>Die Antwort auf die letzte Anfrage ging verloren: Niemand weiß, ob die E-Mail verschickt wurde. Fragen Sie %1 oder sehen Sie beim Anbieter nach. Durch erneutes Senden landet womöglich eine zweite E-Mail im Postfach.</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Sie ist angekommen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>the same %1, seen through this connection</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;</extracomment>
        <translation>derselbe Eintrag (%1), über diese Verbindung gesehen</translation>
    </message>
    <message>
        <source>Resent by you</source>
        <translation>Von Ihnen erneut gesendet</translation>
    </message>
    <message>
        <source>Revoked by you</source>
        <translation>Von Ihnen zurückgezogen</translation>
    </message>
    <message>
        <source>Assigned by you</source>
        <translation>Von Ihnen zugewiesen</translation>
    </message>
    <message>
        <source>Renewed by you</source>
        <translation>Von Ihnen erneuert</translation>
    </message>
    <message>
        <source>%1 waits for its undo to pass</source>
        <extracomment>1: &quot;Resend&quot;, &quot;Revoke&quot;, &quot;Assign&quot;, &quot;Renewal&quot;; in those below as well</extracomment>
        <translation>%1: lässt sich noch zurücknehmen</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1: wartet</translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation>%1: läuft</translation>
    </message>
    <message>
        <source>%1 under way: being released</source>
        <translation>%1: läuft, wird freigegeben</translation>
    </message>
    <message>
        <source>%1 under way: released, to be assigned again</source>
        <translation>%1: läuft, freigegeben, wird danach neu zugewiesen</translation>
    </message>
    <message>
        <source>%1 under way: being assigned again</source>
        <translation>%1: läuft, wird neu zugewiesen</translation>
    </message>
    <message>
        <source>%1 needs you: released, and not assigned again</source>
        <translation>%1: Ihre Entscheidung ist nötig: freigegeben und nicht neu zugewiesen</translation>
    </message>
    <message>
        <source>%1 refused by the vendor</source>
        <translation>%1: vom Anbieter abgelehnt</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1: nicht gesendet</translation>
    </message>
    <message>
        <source>%1 not sent: signed out</source>
        <translation>%1: nicht gesendet, abgemeldet</translation>
    </message>
    <message>
        <source>%1 unsettled: the answer was lost</source>
        <translation>%1: ungeklärt, die Antwort ging verloren</translation>
    </message>
    <message>
        <source>%1 undone by you</source>
        <translation>%1: von Ihnen zurückgenommen</translation>
    </message>
    <message>
        <source>the mail carries a dead link</source>
        <translation>die E-Mail enthält einen abgelaufenen Link</translation>
    </message>
    <message>
        <source>its link died %1 later</source>
        <translation>ihr Link lief %1 danach ab</translation>
    </message>
    <message>
        <source>its link lives %1</source>
        <translation>ihr Link gilt %1</translation>
    </message>
    <message>
        <source>Invited by %1</source>
        <translation>Eingeladen von %1</translation>
    </message>
    <message>
        <source>Link expired</source>
        <translation>Link abgelaufen</translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Connect an account at a vendor to see its pending invitations here.</source>
        <translation>Verbinden Sie ein Konto bei einem Anbieter, um dessen ausstehende Einladungen hier zu sehen.</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Nothing has been read yet</source>
        <translation>Noch nichts geladen</translation>
    </message>
    <message>
        <source>Refresh to read the invitations from the vendor.</source>
        <translation>Aktualisieren Sie, um die Einladungen beim Anbieter zu lesen.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Reading the invitations…</source>
        <translation>Einladungen werden geladen…</translation>
    </message>
    <message>
        <source>Rows appear here as they arrive.</source>
        <translation>Die Zeilen erscheinen hier, sobald sie eintreffen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No invitation has these words, this state and this connection.</source>
        <translation>Keine Einladung passt zu diesen Wörtern, diesem Status und dieser Verbindung.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No invitations</source>
        <translation>Keine Einladungen</translation>
    </message>
    <message>
        <source>The vendor knows of no invitations here.</source>
        <translation>Der Anbieter kennt hier keine Einladungen.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Old deadline</source>
        <translation>Alte Frist</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Neue Frist</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Vendor said</source>
        <translation>Meldung des Anbieters</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Vendor&apos;s id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>&amp;Open a session…</source>
        <translation>&amp;Sitzung öffnen…</translation>
    </message>
    <message>
        <source>&amp;Open a session for %1…</source>
        <translation>&amp;Sitzung für %1 öffnen…</translation>
    </message>
    <message>
        <source>Op&amp;en at the vendor</source>
        <translation>Beim Anbieter ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Op&amp;en at %1</source>
        <translation>Bei %1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Resend</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>Re&amp;new link…</source>
        <extracomment>1: &quot;seat&quot;</extracomment>
        <translation>Link er&amp;neuern…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>&amp;Settle…</source>
        <translation>&amp;Klären…</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>Zu&amp;weisen…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Zurückziehen…</translation>
    </message>
    <message>
        <source>Show raw &amp;JSON</source>
        <translation>Roh-&amp;JSON anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Resend %1 mail</source>
        <translation>E-Mail für %1 &amp;erneut senden</translation>
    </message>
    <message>
        <source>Re&amp;new %1 link…</source>
        <translation>Link für %1 er&amp;neuern…</translation>
    </message>
    <message>
        <source>&amp;Assign a %1…</source>
        <translation>%1 zu&amp;weisen…</translation>
    </message>
    <message>
        <source>Re&amp;voke %1…</source>
        <translation>%1 &amp;zurückziehen…</translation>
    </message>
    <message>
        <source>Open at the vendor</source>
        <extracomment>1: the vendor</extracomment>
        <translation>Beim Anbieter öffnen</translation>
    </message>
    <message>
        <source>Open at %1</source>
        <translation>Bei %1 öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <extracomment>1: &quot;seat&quot;</extracomment>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Assign a %1…</source>
        <translation>%1 zuweisen…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <extracomment>1: &quot;seat&quot;</extracomment>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Revoke %1…</source>
        <translation>%1 zurückziehen…</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Do what the row&apos;s last column says</source>
        <translation>Ausführen, was in der letzten Spalte der Zeile steht</translation>
    </message>
    <message>
        <source>Mark the row, or unmark it</source>
        <translation>Zeile markieren oder Markierung aufheben</translation>
    </message>
    <message>
        <source>Mark a range</source>
        <translation>Bereich markieren</translation>
    </message>
    <message>
        <source>Mark all that are shown</source>
        <translation>Alle angezeigten markieren</translation>
    </message>
    <message>
        <source>Unmark all; clear the search; cancel a question</source>
        <translation>Markierungen aufheben; Suche leeren; Rückfrage abbrechen</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld</translation>
    </message>
    <message>
        <source>From the search field to the list</source>
        <translation>Vom Suchfeld zur Liste</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <extracomment>A key and the mouse, written as keys are: parted by a plus</extracomment>
        <translation>Strg+Klick</translation>
    </message>
    <message>
        <source>On a heading: sort by a second column</source>
        <translation>Auf eine Überschrift: nach einer zweiten Spalte sortieren</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>no deadline told</source>
        <translation>keine Frist genannt</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>an exact time</comment>
        <extracomment>1: &quot;Tue 3 Feb 2026, 14:02 CET (UTC+1)&quot;</extracomment>
        <translation>Abgelaufen: %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <comment>an exact time</comment>
        <translation>Läuft ab: %1</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <comment>an exact time</comment>
        <translation>Beigetreten: %1</translation>
    </message>
    <message>
        <source>Withdrawn %1</source>
        <comment>an exact time</comment>
        <translation>Zurückgezogen: %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <extracomment>1: &quot;3 hours ago&quot;, &quot;in 20 minutes&quot;</extracomment>
        <translation>%1 abgelaufen</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>läuft %1 ab</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>%1 beigetreten</translation>
    </message>
    <message>
        <source>The vendor does not tell when this link dies.</source>
        <translation>Der Anbieter teilt nicht mit, wann dieser Link abläuft.</translation>
    </message>
    <message>
        <source>%1 tells no deadline for this %2.</source>
        <translation>%1 nennt hier keine Frist (%2).</translation>
    </message>
    <message>
        <source>%1 tells no deadline: nobody here can say when the link dies.</source>
        <translation>%1 nennt keine Fristen: Niemand hier kann sagen, wann der Link abläuft.</translation>
    </message>
    <message>
        <source>The deadline is not certain: the vendor&apos;s own fields contradict each other.</source>
        <translation>Die Frist ist unsicher: Die Angaben des Anbieters widersprechen sich.</translation>
    </message>
    <message>
        <source>under 6 h</source>
        <translation>unter 6 h</translation>
    </message>
    <message>
        <source>6 to 24 h</source>
        <translation>6 bis 24 h</translation>
    </message>
    <message>
        <source>1 to 3 days</source>
        <translation>1 bis 3 Tage</translation>
    </message>
    <message>
        <source>later</source>
        <comment>of links: they expire later than in 3 days</comment>
        <translation>später</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>expires in under 6 hours</source>
        <translation>läuft in weniger als 6 Stunden ab</translation>
    </message>
    <message>
        <source>expires in 6 to 24 hours</source>
        <translation>läuft in 6 bis 24 Stunden ab</translation>
    </message>
    <message>
        <source>expires in 1 to 3 days</source>
        <translation>läuft in 1 bis 3 Tagen ab</translation>
    </message>
    <message>
        <source>expires in more than 3 days</source>
        <translation>läuft in mehr als 3 Tagen ab</translation>
    </message>
    <message>
        <source>pending without a deadline</source>
        <translation>ausstehend ohne Frist</translation>
    </message>
    <message>
        <source>released %1</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;</extracomment>
        <translation>%1 freigegeben</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>no person</source>
        <translation>keine Person</translation>
    </message>
    <message>
        <source>same person</source>
        <translation>dieselbe Person</translation>
    </message>
    <message>
        <source>same person as above</source>
        <translation>dieselbe Person wie darüber</translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>auch in %1</translation>
    </message>
    <message>
        <source>The same %1 is in %2, too. It gets one mail, whichever row is used.</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;, 2: names of connections</extracomment>
        <translation>Derselbe Eintrag (%1) steht auch in %2. Er bekommt nur eine E-Mail, gleich über welche Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln seats taken</source>
        <translation>
            <numerusform>%L1 von %Ln Platz belegt</numerusform>
            <numerusform>%L1 von %Ln Plätzen belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Billed to %1</source>
        <translation>Rechnung an %1</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>seit Ihrem letzten Blick geändert</translation>
    </message>
    <message>
        <source>The vendor says: %1</source>
        <translation>Der Anbieter meldet: %1</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>beigetreten</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>%1?</source>
        <extracomment>a state that is a guess</extracomment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>%1, guessed</source>
        <translation>%1, vermutet</translation>
    </message>
    <message>
        <source>Worked out from signs: the vendor has no word for it.</source>
        <translation>Aus Anzeichen geschlossen: Der Anbieter hat kein Wort dafür.</translation>
    </message>
    <message>
        <source>nothing pending</source>
        <translation>nichts ausstehend</translation>
    </message>
    <message numerus="yes">
        <source>%L1 pending at %Ln vendors</source>
        <translation>
            <numerusform>%L1 ausstehend bei %Ln Anbieter</numerusform>
            <numerusform>%L1 ausstehend bei %Ln Anbietern</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revoked</source>
        <translation>
            <numerusform>%Ln zurückgezogen</numerusform>
            <numerusform>%Ln zurückgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned</source>
        <translation>
            <numerusform>%Ln zugewiesen</numerusform>
            <numerusform>%Ln zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln gesendet</numerusform>
            <numerusform>%Ln gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln renewed</source>
        <translation>
            <numerusform>%Ln erneuert</numerusform>
            <numerusform>%Ln erneuert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln ungeklärt</numerusform>
            <numerusform>%Ln ungeklärt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln braucht Ihre Entscheidung</numerusform>
            <numerusform>%Ln brauchen Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln signed out</source>
        <translation>
            <numerusform>%Ln abgemeldet</numerusform>
            <numerusform>%Ln abgemeldet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln zurückgenommen</numerusform>
            <numerusform>%Ln zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Going out</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Being released</source>
        <translation>Wird freigegeben</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Being assigned</source>
        <translation>Wird zugewiesen</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Entscheidung nötig</translation>
    </message>
    <message>
        <source>blanked</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>now %1</source>
        <extracomment>1: time</extracomment>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>The ledger is damaged at entry %1. %2 Restore the profile&apos;s file ledger.db from a copy, or keep it as evidence: nothing in it was changed by this look.</source>
        <translation>Das Protokoll ist beim Eintrag %1 beschädigt. %2 Stellen Sie die Datei ledger.db des Profils aus einer Kopie wieder her oder bewahren Sie sie als Beleg auf: Diese Prüfung hat nichts daran geändert.</translation>
    </message>
    <message>
        <source>The ledger is whole: it has no entries yet.</source>
        <translation>Das Protokoll ist unversehrt: Es hat noch keine Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is whole: each of its %Ln entries follows from the one before.</source>
        <translation>
            <numerusform>Das Protokoll ist unversehrt: Sein einziger Eintrag ist so, wie er geschrieben wurde.</numerusform>
            <numerusform>Das Protokoll ist unversehrt: Jeder seiner %Ln Einträge folgt auf den vorherigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Blanked: %L1.</source>
        <translation>Geschwärzt: %L1.</translation>
    </message>
    <message>
        <source>Blanks the address, what the vendor said and the reason in every entry that is over. When, what was asked and what came of it stay, and the chain stays whole. It cannot be taken back. What is still under way keeps its address until it is over.</source>
        <translation>Schwärzt Adresse, Meldungen des Anbieters und Grund in jedem abgeschlossenen Eintrag. Zeitpunkt, Auftrag und Ergebnis bleiben, und die Kette bleibt unversehrt. Das lässt sich nicht rückgängig machen. Was noch läuft, behält die Adresse, bis es abgeschlossen ist.</translation>
    </message>
    <message>
        <source>No entry that is over has the address %1.</source>
        <translation>Kein abgeschlossener Eintrag hat die Adresse %1.</translation>
    </message>
    <message numerus="yes">
        <source>Blanked %Ln entries of %1.</source>
        <translation>
            <numerusform>%Ln Eintrag von %1 geschwärzt.</numerusform>
            <numerusform>%Ln Einträge von %1 geschwärzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln entries to %1.</source>
        <translation>
            <numerusform>%Ln Eintrag in %1 geschrieben.</numerusform>
            <numerusform>%Ln Einträge in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries are kept for ever.</source>
        <translation>Einträge werden unbegrenzt aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>Entries are kept for %Ln days.</source>
        <translation>
            <numerusform>Einträge werden einen Tag lang aufbewahrt.</numerusform>
            <numerusform>Einträge werden %Ln Tage lang aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>sends in %1</source>
        <translation>geht in %1</translation>
    </message>
    <message>
        <source>revokes in %1</source>
        <translation>Rückzug in %1</translation>
    </message>
    <message>
        <source>assigns in %1</source>
        <translation>Zuweisung in %1</translation>
    </message>
    <message>
        <source>renews in %1</source>
        <translation>Erneuerung in %1</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>wird gesendet…</translation>
    </message>
    <message>
        <source>revoking…</source>
        <translation>wird zurückgezogen…</translation>
    </message>
    <message>
        <source>assigning…</source>
        <translation>wird zugewiesen…</translation>
    </message>
    <message>
        <source>renewing…</source>
        <translation>wird erneuert…</translation>
    </message>
    <message>
        <source>revoked %1</source>
        <translation>%1 zurückgezogen</translation>
    </message>
    <message>
        <source>assigned %1</source>
        <translation>%1 zugewiesen</translation>
    </message>
    <message>
        <source>renewed %1</source>
        <translation>%1 erneuert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>wartet: %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>unsettled</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>Entscheidung nötig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln E-Mail</numerusform>
            <numerusform>%Ln E-Mails</numerusform>
        </translation>
    </message>
    <message>
        <source>dead link</source>
        <translation>abgelaufener Link</translation>
    </message>
    <message>
        <source>Last mail: %1</source>
        <translation>Letzte E-Mail: %1</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Letzte Änderung: %1</translation>
    </message>
    <message>
        <source>The link in the last mail was dead when it was sent.</source>
        <translation>Der Link in der letzten E-Mail war beim Senden schon abgelaufen.</translation>
    </message>
    <message>
        <source>This program does not know the vendor&apos;s state of this row.</source>
        <translation>Dieses Programm kennt den Status nicht, den der Anbieter für diese Zeile nennt.</translation>
    </message>
    <message>
        <source>There is no address to send a mail to.</source>
        <translation>Es gibt keine Adresse, an die eine E-Mail gesendet werden könnte.</translation>
    </message>
    <message>
        <source>Its link gets a new deadline.</source>
        <translation>Ihr Link bekommt eine neue Frist.</translation>
    </message>
    <message>
        <source>It repeats a link that is dead.</source>
        <translation>Sie wiederholt einen abgelaufenen Link.</translation>
    </message>
    <message>
        <source>It repeats the same link with the same deadline.</source>
        <translation>Sie wiederholt denselben Link mit derselben Frist.</translation>
    </message>
    <message>
        <source>Whether its link gets a new deadline is not known.</source>
        <translation>Ob ihr Link eine neue Frist bekommt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Ask the vendor to send the mail again.</source>
        <translation>Den Anbieter die E-Mail noch einmal senden lassen.</translation>
    </message>
    <message>
        <source>Ask %1 to send the mail again.</source>
        <translation>%1 die E-Mail noch einmal senden lassen.</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Klären…</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Erst anmelden</translation>
    </message>
    <message>
        <source>Resend %1 mail</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;</extracomment>
        <translation>E-Mail für %1 erneut senden</translation>
    </message>
    <message>
        <source>Renew %1 link</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;</extracomment>
        <translation>Link für %1 erneuern</translation>
    </message>
    <message>
        <source>The link is dead. Releases the %1 and assigns it to the same person again: a new link, mailed.</source>
        <extracomment>1: &quot;seat&quot;, &quot;invite&quot;, &quot;user&quot;</extracomment>
        <translation>Der Link ist abgelaufen. %1 wird freigegeben und derselben Person neu zugewiesen: ein neuer Link per E-Mail.</translation>
    </message>
    <message>
        <source>Take it back before it leaves.</source>
        <translation>Zurücknehmen, bevor es abgeschickt wird.</translation>
    </message>
    <message>
        <source>The %1 is free and could not be assigned again. Say what is to be done.</source>
        <translation>Frei geworden und nicht neu zugewiesen: %1. Bitte entscheiden Sie.</translation>
    </message>
    <message>
        <source>Nobody knows whether the mail went out. Say what you know.</source>
        <translation>Niemand weiß, ob die E-Mail verschickt wurde. Sagen Sie, was Sie wissen.</translation>
    </message>
    <message>
        <source>The last try was certainly not processed: it can go again.</source>
        <translation>Der letzte Versuch wurde mit Sicherheit nicht verarbeitet: Sie können es noch einmal senden.</translation>
    </message>
    <message>
        <source>The vendor does not accept this connection&apos;s token.</source>
        <translation>Der Anbieter akzeptiert das Token dieser Verbindung nicht.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Ist unterwegs.</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>diese Person</translation>
    </message>
    <message>
        <source>%1 has joined and loses access at once.</source>
        <translation>%1 ist beigetreten und verliert sofort den Zugang.</translation>
    </message>
    <message>
        <source>The invitation of %1 is taken back: the link in their mail stops working.</source>
        <translation>Die Einladung von %1 wird zurückgenommen: Der Link in der E-Mail gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The link in the last mail still works, and stops working.</source>
        <translation>Der Link in der letzten E-Mail gilt noch; danach gilt er nicht mehr.</translation>
    </message>
    <message>
        <source>The link in the last mail still works (it dies %1), and stops working.</source>
        <translation>Der Link in der letzten E-Mail gilt noch (er läuft %1 ab); danach gilt er nicht mehr.</translation>
    </message>
    <message>
        <source>Nobody knows whether an earlier mail to this person went out: this may be a second one.</source>
        <translation>Niemand weiß, ob eine frühere E-Mail an diese Person verschickt wurde: Dies könnte die zweite sein.</translation>
    </message>
    <message>
        <source>This link is dead.</source>
        <translation>Dieser Link ist abgelaufen.</translation>
    </message>
    <message>
        <source>This link died %1.</source>
        <translation>Dieser Link ist %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The vendor&apos;s resend repeats the same link and the same deadline: the mail will carry a dead link.</source>
        <translation>Beim erneuten Senden wiederholt der Anbieter denselben Link mit derselben Frist: Die E-Mail enthält einen abgelaufenen Link.</translation>
    </message>
    <message>
        <source>The mail repeats a link that dies soon.</source>
        <translation>Die E-Mail wiederholt einen Link, der bald abläuft.</translation>
    </message>
    <message>
        <source>The mail repeats a link that dies %1.</source>
        <translation>Die E-Mail wiederholt einen Link, der %1 abläuft.</translation>
    </message>
    <message>
        <source>A mail to this person went a short while ago.</source>
        <translation>Erst vor Kurzem ging eine E-Mail an diese Person.</translation>
    </message>
    <message>
        <source>A mail to this person went %1.</source>
        <translation>%1 ging eine E-Mail an diese Person.</translation>
    </message>
    <message>
        <source>This is the vendor&apos;s sandbox: it mails only members of the organisation.</source>
        <translation>Dies ist die Sandbox des Anbieters: Sie schreibt nur Mitgliedern der Organisation.</translation>
    </message>
    <message>
        <source>To renew the link, the seat is released and assigned to the same person again: it is free for a moment, the customer&apos;s webhooks see that, and the seat&apos;s id can change.</source>
        <translation>Um den Link zu erneuern, wird der Platz freigegeben und derselben Person neu zugewiesen: Er ist einen Moment lang frei, die Webhooks des Kunden sehen das, und die ID des Platzes kann sich ändern.</translation>
    </message>
    <message>
        <source>%L1</source>
        <extracomment>n: a number of mails, 1: &quot;3 h ago&quot;</extracomment>
        <translation>%L1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>mails, vendor</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>the link they have, still alive</source>
        <translation>der bisherige Link, noch gültig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln same link</source>
        <translation>
            <numerusform>%Ln mit bisherigem Link</numerusform>
            <numerusform>%Ln mit bisherigem Link</numerusform>
        </translation>
    </message>
    <message>
        <source>a link with a new deadline</source>
        <translation>ein Link mit neuer Frist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln extended</source>
        <translation>
            <numerusform>%Ln verlängert</numerusform>
            <numerusform>%Ln verlängert</numerusform>
        </translation>
    </message>
    <message>
        <source>the vendor does not tell what link</source>
        <translation>welcher Link, nennt der Anbieter nicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not told</source>
        <translation>
            <numerusform>%Ln ohne Angabe</numerusform>
            <numerusform>%Ln ohne Angabe</numerusform>
        </translation>
    </message>
    <message>
        <source>the link they have, dead</source>
        <translation>der bisherige Link, abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln abgelaufen</numerusform>
            <numerusform>%Ln abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>a new link</source>
        <translation>ein neuer Link</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1: %2</source>
        <extracomment>1: a number, 2: a sentence that says why</extracomment>
        <translation>%L1: %2</translation>
    </message>
    <message>
        <source>%L1 %2</source>
        <comment>3 claimed</comment>
        <translation>%L1 %2</translation>
    </message>
    <message>
        <source>%1&apos;s limit is not known, %2 a minute</source>
        <translation>Limit von %1 unbekannt, %2 pro Minute</translation>
    </message>
    <message>
        <source>%1: limits not known, %2 a minute each</source>
        <translation>%1: Limits unbekannt, je %2 pro Minute</translation>
    </message>
    <message>
        <source>%1 %2 of %3 a minute</source>
        <translation>%1: %2 von %3 pro Minute</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are vendors&apos; sandboxes: they mail only members of the organisation.</source>
        <extracomment>%n names of vendors in 1, which is not said with a number</extracomment>
        <translation>
            <numerusform>%1 ist die Sandbox des Anbieters: Sie schreibt nur Mitgliedern der Organisation.</numerusform>
            <numerusform>%1 sind Sandboxes der Anbieter: Sie schreiben nur Mitgliedern der Organisation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %L1 mails to %Ln people?</source>
        <extracomment>1: a number of mails, more than one</extracomment>
        <translation>
            <numerusform>%L1 E-Mails an %Ln Person senden?</numerusform>
            <numerusform>%L1 E-Mails an %Ln Personen senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people?</source>
        <translation>
            <numerusform>An %Ln Person senden?</numerusform>
            <numerusform>An %Ln Personen senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sent before you confirm; then you have %n seconds to undo.</source>
        <translation>
            <numerusform>Vor Ihrer Bestätigung wird nichts gesendet; danach haben Sie %n Sekunde zum Zurücknehmen.</numerusform>
            <numerusform>Vor Ihrer Bestätigung wird nichts gesendet; danach haben Sie %n Sekunden zum Zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln mails</source>
        <translation>
            <numerusform>%Ln E-Mail senden</numerusform>
            <numerusform>%Ln E-Mails senden</numerusform>
        </translation>
    </message>
    <message>
        <source>resend</source>
        <translation>erneut senden</translation>
    </message>
    <message>
        <source>renew</source>
        <translation>erneuern</translation>
    </message>
    <message>
        <source>released and assigned again: a new link</source>
        <translation>freigegeben und neu zugewiesen: ein neuer Link</translation>
    </message>
    <message numerus="yes">
        <source>%Ln for other reasons</source>
        <translation>
            <numerusform>%Ln aus einem anderen Grund</numerusform>
            <numerusform>%Ln aus anderen Gründen</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>at vendors&apos; limits</source>
        <translation>bei den Limits der Anbieter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails carry a dead link.</source>
        <translation>
            <numerusform>%Ln E-Mail enthält einen abgelaufenen Link.</numerusform>
            <numerusform>%Ln E-Mails enthalten einen abgelaufenen Link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails may be second ones: nobody knows whether earlier ones went out.</source>
        <translation>
            <numerusform>%Ln E-Mail könnte eine zweite sein: Niemand weiß, ob eine frühere verschickt wurde.</numerusform>
            <numerusform>%Ln E-Mails könnten zweite sein: Niemand weiß, ob frühere verschickt wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go where a mail went minutes ago.</source>
        <translation>
            <numerusform>%Ln geht an jemanden, der vor Minuten schon eine bekam.</numerusform>
            <numerusform>%Ln gehen an Personen, die vor Minuten schon eine bekamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewing frees a seat for a moment; the customer&apos;s webhooks see it, and the seat&apos;s id can change.</source>
        <translation>Beim Erneuern wird ein Platz für einen Moment frei; die Webhooks des Kunden sehen das, und die ID des Platzes kann sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links that still work stop working.</source>
        <translation>
            <numerusform>%Ln noch gültiger Link wird ungültig.</numerusform>
            <numerusform>%Ln noch gültige Links werden ungültig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people get mail from more than one vendor.</source>
        <translation>
            <numerusform>%Ln Person bekommt E-Mails von mehreren Anbietern.</numerusform>
            <numerusform>%Ln Personen bekommen E-Mails von mehreren Anbietern.</numerusform>
        </translation>
    </message>
    <message>
        <source>the vendor</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>new, until %1</source>
        <translation>neu, bis %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>the one they have still works: it stops</source>
        <translation>der bisherige gilt noch: er wird ungültig</translation>
    </message>
    <message>
        <source>extended by %1</source>
        <translation>verlängert durch %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>same, no deadline told</source>
        <translation>derselbe, keine Frist genannt</translation>
    </message>
    <message>
        <source>same, dies %1</source>
        <translation>derselbe, läuft %1 ab</translation>
    </message>
    <message>
        <source>same, dead</source>
        <translation>derselbe, abgelaufen</translation>
    </message>
    <message>
        <source>same, died %1</source>
        <translation>derselbe, %1 abgelaufen</translation>
    </message>
    <message>
        <source>renewing gives a new one</source>
        <translation>Erneuern ergibt einen neuen</translation>
    </message>
    <message>
        <source>there is no way to renew it</source>
        <translation>lässt sich nicht erneuern</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, when</comment>
        <extracomment>1: &quot;claimed&quot;, &quot;revoked&quot;, 2: &quot;4 min ago&quot;</extracomment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>no mail: the link stops working</source>
        <translation>keine E-Mail: der Link wird ungültig</translation>
    </message>
    <message>
        <source>%1 does not tell</source>
        <translation>%1 nennt ihn nicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln, last %1</source>
        <translation>
            <numerusform>%Ln, %1</numerusform>
            <numerusform>%Ln, zuletzt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>cooldown: %1 left</source>
        <translation>Wartezeit: noch %1</translation>
    </message>
    <message>
        <source>cooldown just over</source>
        <translation>Wartezeit gerade vorbei</translation>
    </message>
    <message>
        <source>last try: %1</source>
        <translation>letzter Versuch: %1</translation>
    </message>
    <message>
        <source>perhaps one more</source>
        <translation>vielleicht eine mehr</translation>
    </message>
    <message>
        <source>also one by %1</source>
        <extracomment>1: a vendor, or several</extracomment>
        <translation>auch eine von %1</translation>
    </message>
    <message>
        <source>The link in the mail dies %1.</source>
        <translation>Der Link in der E-Mail läuft ab: %1.</translation>
    </message>
    <message>
        <source>The link in the mail died %1.</source>
        <translation>Der Link in der E-Mail ist abgelaufen: %1.</translation>
    </message>
    <message>
        <source>The key R changes it: resend the link they have.</source>
        <translation>Die Taste R wechselt: den bisherigen Link erneut senden.</translation>
    </message>
    <message>
        <source>The key R changes it: renew the link.</source>
        <translation>Die Taste R wechselt: den Link erneuern.</translation>
    </message>
    <message>
        <source>perhaps mailed already</source>
        <translation>vielleicht schon angeschrieben</translation>
    </message>
    <message>
        <source>mailed minutes ago</source>
        <translation>vor Minuten angeschrieben</translation>
    </message>
    <message>
        <source>with a dead link</source>
        <translation>mit abgelaufenem Link</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>The mail&apos;s link</source>
        <translation>Link der E-Mail</translation>
    </message>
    <message>
        <source>Mails so far</source>
        <translation>E-Mails bisher</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>or resend</source>
        <translation>oder erneut senden</translation>
    </message>
    <message>
        <source>or renew</source>
        <translation>oder erneuern</translation>
    </message>
    <message>
        <source>in a state that is not known</source>
        <translation>mit unbekanntem Status</translation>
    </message>
    <message>
        <source>without an address</source>
        <translation>ohne Adresse</translation>
    </message>
    <message>
        <source>under way already</source>
        <translation>bereits in Arbeit</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 pro Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n day(s)</source>
        <translation>
            <numerusform>%1 alle %n Tag</numerusform>
            <numerusform>%1 alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a week</source>
        <translation>%1 pro Woche</translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n week(s)</source>
        <translation>
            <numerusform>%1 alle %n Woche</numerusform>
            <numerusform>%1 alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 pro Monat</translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n month(s)</source>
        <translation>
            <numerusform>%1 alle %n Monat</numerusform>
            <numerusform>%1 alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 pro Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%1 every %n year(s)</source>
        <translation>
            <numerusform>%1 alle %n Jahr</numerusform>
            <numerusform>%1 alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, paid once,</source>
        <translation>%1 (einmalig)</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) with a dead link</source>
        <translation>
            <numerusform>%n Platz mit abgelaufenem Link</numerusform>
            <numerusform>%n Plätze mit abgelaufenem Link</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) pending for over a week</source>
        <translation>
            <numerusform>%n Platz, der seit über einer Woche aussteht</numerusform>
            <numerusform>%n Plätze, die seit über einer Woche ausstehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) that nobody uses</source>
        <translation>
            <numerusform>%n Platz, den niemand nutzt</numerusform>
            <numerusform>%n Plätze, die niemand nutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>1: an amount, 2: its currency, as in &quot;90.00 USD&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>about %1 for %2</source>
        <extracomment>1: &quot;90.00 USD a month&quot;, 2: &quot;3 seats with a dead link&quot;</extracomment>
        <translation>etwa %1 für %2</translation>
    </message>
    <message>
        <source>The vendor could not be reached.</source>
        <translation>Der Anbieter war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network and the connection&apos;s address, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und die Adresse der Verbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>Der Anbieter hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Refresh in a minute; if it stays like this, look at the vendor&apos;s status page.</source>
        <translation>Aktualisieren Sie in einer Minute; wenn es so bleibt, sehen Sie auf der Statusseite des Anbieters nach.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the vendor&apos;s.</source>
        <translation>Der Server konnte nicht nachweisen, dass er der des Anbieters ist.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Check the address; ask whoever runs the network about its proxy.</source>
        <translation>Es wurde nichts an ihn gesendet. Prüfen Sie die Adresse; fragen Sie Ihre Netzwerkverwaltung nach einem Proxy.</translation>
    </message>
    <message>
        <source>The vendor does not accept the token.</source>
        <translation>Der Anbieter akzeptiert das Token nicht.</translation>
    </message>
    <message>
        <source>Sign in again, or enter a new token, in the connection&apos;s settings.</source>
        <translation>Melden Sie sich in den Einstellungen der Verbindung erneut an oder geben Sie dort ein neues Token ein.</translation>
    </message>
    <message>
        <source>The token is not allowed to do this.</source>
        <translation>Das Token ist dazu nicht berechtigt.</translation>
    </message>
    <message>
        <source>Give the token the missing scope at the vendor, or ask an owner of the account to switch the feature on.</source>
        <translation>Geben Sie dem Token beim Anbieter die fehlende Berechtigung oder bitten Sie einen Inhaber des Kontos, die Funktion einzuschalten.</translation>
    </message>
    <message>
        <source>The vendor does not know this any more.</source>
        <translation>Der Anbieter kennt dies nicht mehr.</translation>
    </message>
    <message>
        <source>Refresh the list; if it is still there, check the connection&apos;s address.</source>
        <translation>Aktualisieren Sie die Liste; wenn der Eintrag noch da ist, prüfen Sie die Adresse der Verbindung.</translation>
    </message>
    <message>
        <source>The invitation is in a state that does not allow this.</source>
        <translation>Der Status der Einladung lässt das nicht zu.</translation>
    </message>
    <message>
        <source>Refresh the list to see how it stands now.</source>
        <translation>Aktualisieren Sie die Liste, um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>The vendor refused the data.</source>
        <translation>Der Anbieter hat die Angaben abgelehnt.</translation>
    </message>
    <message>
        <source>Correct what it names, then try again.</source>
        <translation>Korrigieren Sie, was er nennt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The vendor&apos;s rate limit is used up.</source>
        <translation>Das Anfragelimit des Anbieters ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The vendor&apos;s server has failed.</source>
        <translation>Der Server des Anbieters hat versagt.</translation>
    </message>
    <message>
        <source>Refresh in a few minutes; if it stays like this, tell the vendor.</source>
        <translation>Aktualisieren Sie in einigen Minuten; wenn es so bleibt, melden Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The answer is not what the vendor&apos;s interface promises.</source>
        <translation>Die Antwort entspricht nicht dem, was die Schnittstelle des Anbieters zusagt.</translation>
    </message>
    <message>
        <source>Check that the address is the vendor&apos;s and that no proxy stands between.</source>
        <translation>Prüfen Sie, ob die Adresse die des Anbieters ist und kein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>Der Vorgang wurde angehalten.</translation>
    </message>
    <message>
        <source>Start it again when you want it.</source>
        <translation>Starten Sie ihn erneut, wenn Sie möchten.</translation>
    </message>
    <message>
        <source>The keychain did not give or keep the token.</source>
        <translation>Der Schlüsselbund hat das Token nicht herausgegeben oder nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or keep the token in memory for this session only.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut oder behalten Sie das Token nur für diese Sitzung im Speicher.</translation>
    </message>
    <message>
        <source>The profile could not be read or written.</source>
        <translation>Das Profil konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check free space and permissions of the profile folder, then try again.</source>
        <translation>Prüfen Sie den freien Speicherplatz und die Berechtigungen des Profilordners und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Whatever was there before is unchanged. Choose another folder, or make room, then try again.</source>
        <translation>Was vorher da war, ist unverändert. Wählen Sie einen anderen Ordner oder schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>What was entered cannot work.</source>
        <translation>Die Eingabe kann so nicht funktionieren.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Korrigieren Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait %1, then try again.</source>
        <translation>Warten Sie %1 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation> (HTTP %1)</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>The vendor says: “%1”.</source>
        <translation>Der Anbieter meldet: „%1“.</translation>
    </message>
    <message>
        <source>new %1</source>
        <extracomment>1: &quot;4 min ago&quot;</extracomment>
        <translation>neu, %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since you last looked</source>
        <translation>
            <numerusform>%Ln seit Ihrem letzten Blick geändert</numerusform>
            <numerusform>%Ln seit Ihrem letzten Blick geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone since you last looked</source>
        <translation>
            <numerusform>%Ln seit Ihrem letzten Blick verschwunden</numerusform>
            <numerusform>%Ln seit Ihrem letzten Blick verschwunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 changed, %Ln gone since you last looked</source>
        <translation>
            <numerusform>%L1 geändert, %Ln verschwunden seit Ihrem letzten Blick</numerusform>
            <numerusform>%L1 geändert, %Ln verschwunden seit Ihrem letzten Blick</numerusform>
        </translation>
    </message>
    <message>
        <source>none pending</source>
        <translation>keine ausstehend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln ausstehend</numerusform>
            <numerusform>%Ln ausstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them dead</source>
        <translation>
            <numerusform>davon %Ln abgelaufen</numerusform>
            <numerusform>davon %Ln abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them for over a week</source>
        <translation>
            <numerusform>davon %Ln seit über einer Woche</numerusform>
            <numerusform>davon %Ln seit über einer Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paid for</source>
        <translation>
            <numerusform>%Ln bezahlt</numerusform>
            <numerusform>%Ln bezahlt</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 used</source>
        <extracomment>1 and 2: numbers of seats</extracomment>
        <translation>%L1 von %L2 belegt</translation>
    </message>
    <message>
        <source>The vendor tells no seat limit</source>
        <translation>Der Anbieter nennt keine Obergrenze für Plätze</translation>
    </message>
    <message>
        <source>%1 tells no seat limit</source>
        <translation>%1 nennt keine Obergrenze für Plätze</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a seat</source>
        <translation>
            <numerusform>%Ln ohne Platz</numerusform>
            <numerusform>%Ln ohne Platz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln zurückgenommen</numerusform>
            <numerusform>%Ln zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>span of time</comment>
        <extracomment>1: hours, 2: minutes, as in &quot;1 h 20 min&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>1: &quot;5 h&quot;, &quot;20 minutes&quot;</extracomment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>1: &quot;5 h&quot;, &quot;20 minutes&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a date, as QLocale::toString has it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>format of a time</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>format of a date with its time</comment>
        <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>1: &quot;14:02&quot;, behind &quot;until&quot;</extracomment>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <extracomment>1: &quot;3 Feb&quot;, &quot;Tuesday&quot;, 2: &quot;14:02&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Copy e-&amp;mail</source>
        <translation>E-&amp;Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln links die before %1</source>
        <extracomment>1: &quot;18:00&quot; or &quot;tomorrow 02:00&quot;</extracomment>
        <translation>
            <numerusform>%Ln Link läuft vor %1 ab</numerusform>
            <numerusform>%Ln Links laufen vor %1 ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::AboutDialog</name>
    <message>
        <source>About Reinvite</source>
        <translation>Über Reinvite</translation>
    </message>
    <message>
        <source>Reinvite&apos;s sign</source>
        <translation>Reinvite-Logo</translation>
    </message>
    <message>
        <source>Reinvite %1</source>
        <translation>Reinvite %1</translation>
    </message>
    <message>
        <source>Every pending seat and invitation in one list, resent with a click, once.</source>
        <translation>Alle ausstehenden Plätze und Einladungen in einer Liste, mit einem Klick erneut gesendet, genau einmal.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Built with Qt %1.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0. Erstellt mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>Reinvite::AbsentStore</name>
    <message>
        <source>the program was started without the keychain; the token can come from the environment instead</source>
        <translation>das Programm wurde ohne Schlüsselbund gestartet; das Token kann stattdessen aus der Umgebung kommen</translation>
    </message>
</context>
<context>
    <name>Reinvite::AddConnectionCommand</name>
    <message>
        <source>There is no vendor “%1”. Known are: %2.</source>
        <translation>Einen Anbieter „%1“ gibt es nicht. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>there is no “%1” in this account; there are: %2</source>
        <translation>„%1“ gibt es in diesem Konto nicht; es gibt: %2</translation>
    </message>
    <message>
        <source>Added “%1”. Its token is read from %2.</source>
        <translation>„%1“ hinzugefügt. Das Token wird aus %2 gelesen.</translation>
    </message>
    <message>
        <source>Added. The token is in the keychain.</source>
        <translation>Hinzugefügt. Das Token liegt im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>Reinvite::AssignDialog</name>
    <message>
        <source>A seat of %1 at %2.</source>
        <translation>Ein Platz von %1 bei %2.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>%1 von %2 sind frei.</translation>
    </message>
    <message>
        <source>The person gets a mail with a link at once.</source>
        <translation>Die Person bekommt sofort eine E-Mail mit einem Link.</translation>
    </message>
    <message>
        <source>&amp;Assign seat</source>
        <translation>Platz &amp;zuweisen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Assign a seat</source>
        <translation>Platz zuweisen</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>name@company.example</source>
        <translation>name@firma.example</translation>
    </message>
    <message>
        <source>Assigning…</source>
        <translation>Wird zugewiesen…</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht wie eine E-Mail-Adresse aus.</translation>
    </message>
</context>
<context>
    <name>Reinvite::BackgroundController</name>
    <message>
        <source>Open Reinvite</source>
        <translation>Reinvite öffnen</translation>
    </message>
    <message>
        <source>No link is about to die</source>
        <translation>Kein Link läuft bald ab</translation>
    </message>
    <message>
        <source>Reinvite</source>
        <translation>Reinvite</translation>
    </message>
    <message>
        <source>Reinvite: %1</source>
        <translation>Reinvite: %1</translation>
    </message>
</context>
<context>
    <name>Reinvite::BackgroundMenu</name>
    <message>
        <source>In the back&amp;ground</source>
        <translation>Im Hinter&amp;grund</translation>
    </message>
    <message>
        <source>&amp;Icon in the notification area</source>
        <translation>&amp;Symbol im Infobereich</translation>
    </message>
    <message>
        <source>&amp;Notifications of dying links and of who joined</source>
        <translation>&amp;Benachrichtigen, wenn Links bald ablaufen und wer beigetreten ist</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>Beim Schließen des Fensters &amp;weiterlaufen</translation>
    </message>
    <message>
        <source>Start at &amp;login, without a window</source>
        <translation>Bei der &amp;Anmeldung starten, ohne Fenster</translation>
    </message>
</context>
<context>
    <name>Reinvite::BadgeLabel</name>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>Reinvite::BusNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Reinvite::ChipButton</name>
    <message>
        <source>Filter %1: take it away</source>
        <extracomment>1: &quot;expires&lt;24h&quot;, &quot;Expired&quot;, &quot;Connection: Acme&quot;</extracomment>
        <translation>Filter %1: entfernen</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>Reinvite::Command</name>
    <message>
        <source>There is no connection yet. Add one with: reinvite-cli connections add NAME --vendor VENDOR
To look around without an account: reinvite-cli list --sandbox</source>
        <translation>Es gibt noch keine Verbindung. Fügen Sie eine hinzu: reinvite-cli connections add NAME --vendor ANBIETER
Zum Umsehen ohne Konto: reinvite-cli list --sandbox</translation>
    </message>
    <message>
        <source>Name the connection with --connection NAME.</source>
        <translation>Nennen Sie die Verbindung mit --connection NAME.</translation>
    </message>
    <message>
        <source>There is no connection named “%1”. “reinvite-cli connections list” shows those there are.</source>
        <translation>Es gibt keine Verbindung namens „%1“. „reinvite-cli connections list“ zeigt, welche es gibt.</translation>
    </message>
</context>
<context>
    <name>Reinvite::CommandLine</name>
    <message>
        <source>“reinvite-cli --help” shows what there is.</source>
        <translation>„reinvite-cli --help“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 erwartet eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Give ids or --where, not both.</source>
        <translation>Geben Sie IDs oder --where an, nicht beides.</translation>
    </message>
    <message>
        <source>Give ids, or --where FILTER.</source>
        <translation>Geben Sie IDs oder --where FILTER an.</translation>
    </message>
    <message>
        <source>--since takes a date or time (2026-11-20) or a span (7d).</source>
        <translation>--since erwartet ein Datum, eine Zeit (2026-11-20) oder eine Spanne (7d).</translation>
    </message>
    <message>
        <source>Name the file with --output FILE.</source>
        <translation>Nennen Sie die Datei mit --output DATEI.</translation>
    </message>
    <message>
        <source>A file&apos;s --format is csv or json.</source>
        <translation>Das --format einer Datei ist csv oder json.</translation>
    </message>
    <message>
        <source>--format takes table, json or csv.</source>
        <translation>--format erwartet table, json oder csv.</translation>
    </message>
    <message>
        <source>“%1” needs a name or an id.</source>
        <translation>„%1“ braucht einen Namen oder eine ID.</translation>
    </message>
    <message>
        <source>“%1” is too much.</source>
        <translation>„%1“ ist zu viel.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Usage: reinvite-cli [--profile DIR] COMMAND …

Lists every pending seat and invitation at your vendors and resends them, each exactly once.

  list [--where FILTER] [--connection NAME | --sandbox] [--offline] [--format table|json|csv]
      Brings the lists up to date and prints every row. With --offline: the last known list, without a request.
  plan ID… | --where FILTER [--connection NAME | --sandbox] [--offline] [--format table|json|csv]
      Says what would get a live link into each mailbox (resend, renew, or left out and why). Sends nothing.
  resend ID… | --where FILTER [--connection NAME | --sandbox] [--dry-run] [--yes] [--again] [--format table|json|csv]
      Sends the invitation mail again. IDs are exact (the &quot;id&quot; or &quot;key&quot; of list). Without --yes it asks, and Ctrl-C
      takes the mail back for 5 seconds, later what has not left. Returns when each mail&apos;s outcome is known.
  renew ID… | --where FILTER [the same options]
      Gives each a new link with a new deadline. Where the vendor&apos;s resend repeats the old link, that releases the seat
      and assigns it to the same person again: it is free for a moment, the customer&apos;s webhooks see it, and the seat&apos;s
      id can change.
      FILTER: words and terms that must all hold, in one argument: &apos;state:expired vendor:%3 -domain:acme.example&apos;.
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
      Does each entry follow from the one before? Shows damage, not what the file&apos;s owner does on purpose.
  ledger forget ADDRESS [--yes]
      Blanks a person&apos;s address, and what vendors said of them, in all that is over. It cannot be taken back.
  connections add NAME --vendor VENDOR [--url URL] [--token-stdin | --password-stdin] [--FIELD VALUE]… [--part ID]… [--budget N]
  connections sign-in NAME [--token-stdin | --password-stdin]
  connections list [--format table|json]
  connections test NAME
  connections remove NAME
      VENDOR is one of: %1. FIELD is what the vendor asks for: %2.
      Adding needs no network, unless a password is traded for a token. The token goes to the system&apos;s keychain. Token
      or password are asked for, read from standard input, or taken at each start from REINVITE_TOKEN_&lt;NAME&gt; or
      REINVITE_PASSWORD_&lt;NAME&gt;, and never given as an argument; a password is used once and never kept.
      --budget: requests a minute that Reinvite may use; without it 60 % of the vendor&apos;s limit.
      --part names a part of the account to list (a workspace), by id or name, once for each; none: all.
  sandbox serve [--port N] [--seed N] [--seats N] [--limit N] [--form ID=VALUE]…
      Simulated vendors on 127.0.0.1. Prints one line of JSON with URLs and tokens, then serves until it is stopped.
      The control URL takes GET /mailbox, POST /clock {&quot;advance_s&quot;:n}, POST /faults {…}, GET /requests, and GET and
      POST /forms: what the vendors&apos; papers leave open, and the form that the simulators give it (also --form).
  sandbox demo
      Lists the sandbox, resends one of each connection, shows the mails that arrived.
  diagnostics
      Prints what whoever helps has to know: versions, files, settings, connections by number, the ledger&apos;s state. No
      secret, no address, no name.

Options
  --connection NAME  only this connection
  --sandbox          the offline sandbox in place of the profile; no account and no network
  --profile DIR      the profile&apos;s folder (or REINVITE_PROFILE)
  --token-stdin      reads the connection&apos;s token from standard input for this run
  --password-stdin   the same with its password, where the vendor has a sign-in
  --where FILTER     rows by a filter (README: The filter)
  --dry-run          says what would be done, sends nothing
  --again            with --where: also who was mailed a moment ago, or perhaps
  --yes              does not ask, and offers no undo
  --version, --help

Environment
  REINVITE_PROFILE        the profile&apos;s folder
  REINVITE_TOKEN_&lt;NAME&gt;   token of the connection NAME: upper case, _ for all but letters and digits
  REINVITE_PASSWORD_&lt;NAME&gt;  its password: signs in at each start
  QT_LOGGING_RULES        for example &quot;reinvite.*=true&quot;: what happens, without secrets

Exit codes
  0 all sent (or listed)      1 wrong usage or setup      2 refused, or not found
  3 not sent: not reached     4 signed out                5 unsettled: nobody knows
  6 undone                    7 profile or keychain       8 something could not be listed
  9 the ledger is damaged
</source>
        <translation>Aufruf: reinvite-cli [--profile ORDNER] BEFEHL …

Listet alle ausstehenden Plätze und Einladungen Ihrer Anbieter auf und sendet sie erneut, jede genau einmal.

  list [--where FILTER] [--connection NAME | --sandbox] [--offline] [--format table|json|csv]
      Bringt die Listen auf den neuesten Stand und gibt jede Zeile aus. Mit --offline: die zuletzt bekannte Liste, ohne
      Anfrage.
  plan ID… | --where FILTER [--connection NAME | --sandbox] [--offline] [--format table|json|csv]
      Sagt, was in jedes Postfach einen gültigen Link brächte (erneut senden, erneuern oder ausgelassen und warum).
      Sendet nichts.
  resend ID… | --where FILTER [--connection NAME | --sandbox] [--dry-run] [--yes] [--again] [--format table|json|csv]
      Sendet die Einladungs-E-Mail noch einmal. IDs gelten genau („id“ oder „key“ von list). Ohne --yes wird gefragt,
      und Strg-C nimmt die E-Mail 5 Sekunden lang zurück, später, was noch nicht abgeschickt ist. Endet, wenn das
      Ergebnis jeder E-Mail bekannt ist.
  renew ID… | --where FILTER [dieselben Optionen]
      Gibt jeder einen neuen Link mit neuer Frist. Wo der Anbieter beim erneuten Senden den alten Link wiederholt, wird
      dazu der Platz freigegeben und derselben Person neu zugewiesen: Er ist einen Moment lang frei, die Webhooks des
      Kunden sehen das, und die ID des Platzes kann sich ändern.
      FILTER: Wörter und Bedingungen, die alle gelten müssen, in einem Argument: &apos;state:expired vendor:%3
      -domain:acme.example&apos;. Damit werden Zeilen ausgelassen, die gerade erst oder vielleicht angeschrieben wurden,
      außer mit --again; ebenso, wem resend einen abgelaufenen Link senden und wessen gültigen Link renew beenden würde.
  outbox list [--format table|json|csv]
  outbox pause | resume | stop | go-on | retry [--yes]
      pause: Es beginnt nichts mehr, in keinem Programm auf dem Profil. stop: nimmt zurück, was noch nicht begonnen hat.
      go-on: sendet, was bestätigt und noch nicht abgeschickt war, als ein Programm endete. retry: plant neu, was der
      neueste Durchgang nicht senden konnte.
  outbox settle VORGANG arrived | send-again | try-again | give-up
      Ihr Wort zu einer E-Mail, von der niemand weiß, oder zu einem Platz, der nicht zurückgegeben werden konnte.
  ledger list [--search TEXT] [--run ID] [--since WANN] [--limit N] [--format table|json|csv]
  ledger runs [--limit N] [--format table|json|csv]
      Was beauftragt wurde und was daraus wurde, Neuestes zuerst: jeder Schritt jeder E-Mail oder was gemeinsam
      bestätigt wurde. TEXT ist Teil einer Adresse, einer Meldung des Anbieters, eines Grundes oder einer ID. WANN ist
      ein Datum oder eine Zeit (2026-11-20, 2026-11-20T14:00) oder eine Spanne bis jetzt (12h, 7d, 2w). Ohne --limit:
      alle.
  ledger export --output DATEI [--format csv|json] [--search TEXT] [--run ID] [--since WANN] [--limit N]
      Schreibt dasselbe in eine Datei: CSV für Tabellenkalkulationen oder JSON, wenn DATEI so endet. Eine vorhandene
      Datei wird ersetzt.
  ledger verify
      Folgt jeder Eintrag auf den vorherigen? Zeigt Schäden, nicht, was der Eigentümer der Datei absichtlich tut.
  ledger forget ADRESSE [--yes]
      Schwärzt die Adresse einer Person, und was Anbieter über sie meldeten, in allem Abgeschlossenen. Das lässt sich
      nicht rückgängig machen.
  connections add NAME --vendor ANBIETER [--url URL] [--token-stdin | --password-stdin] [--FELD WERT]… [--part ID]… [--budget N]
  connections sign-in NAME [--token-stdin | --password-stdin]
  connections list [--format table|json]
  connections test NAME
  connections remove NAME
      ANBIETER ist einer von: %1. FELD ist, wonach der Anbieter fragt: %2.
      Hinzufügen braucht kein Netzwerk, außer wenn ein Passwort gegen ein Token getauscht wird. Das Token kommt in den
      Schlüsselbund des Systems. Nach Token oder Passwort wird gefragt, oder es wird von der Standardeingabe gelesen
      oder bei jedem Start aus REINVITE_TOKEN_&lt;NAME&gt; oder REINVITE_PASSWORD_&lt;NAME&gt; genommen, aber nie als Argument
      angegeben; ein Passwort wird einmal verwendet und nie gespeichert.
      --budget: Anfragen pro Minute, die Reinvite stellen darf; ohne Angabe 60 % des Limits des Anbieters.
      --part nennt einen aufzulistenden Teil des Kontos (einen Workspace) mit ID oder Name, je einmal; keiner: alle.
  sandbox serve [--port N] [--seed N] [--seats N] [--limit N] [--form ID=WERT]…
      Simulierte Anbieter auf 127.0.0.1. Gibt eine Zeile JSON mit URLs und Tokens aus und läuft, bis es angehalten wird.
      Die Steuer-URL nimmt GET /mailbox, POST /clock {&quot;advance_s&quot;:n}, POST /faults {…}, GET /requests sowie GET und
      POST /forms: was die Unterlagen der Anbieter offenlassen, und die Form, die ihm die Simulatoren geben (auch
      --form).
  sandbox demo
      Listet die Sandbox auf, sendet je Verbindung eine E-Mail erneut und zeigt die eingetroffenen E-Mails.
  diagnostics
      Gibt aus, was zum Helfen nötig ist: Versionen, Dateien, Einstellungen, Verbindungen nach Nummer, Zustand des
      Protokolls. Kein Geheimnis, keine Adresse, kein Name.

Optionen
  --connection NAME  nur diese Verbindung
  --sandbox          die Offline-Sandbox statt des Profils; kein Konto und kein Netzwerk
  --profile ORDNER   der Ordner des Profils (oder REINVITE_PROFILE)
  --token-stdin      liest das Token der Verbindung für diesen Lauf von der Standardeingabe
  --password-stdin   dasselbe mit dem Passwort, wo der Anbieter eine Anmeldung hat
  --where FILTER     Zeilen nach einem Filter (README: The filter)
  --dry-run          sagt, was geschehen würde, und sendet nichts
  --again            mit --where: auch wer gerade erst oder vielleicht angeschrieben wurde
  --yes              fragt nicht und bietet kein Zurücknehmen
  --version, --help

Umgebung
  REINVITE_PROFILE        der Ordner des Profils
  REINVITE_TOKEN_&lt;NAME&gt;   Token der Verbindung NAME: Großbuchstaben, _ für alles außer Buchstaben und Ziffern
  REINVITE_PASSWORD_&lt;NAME&gt;  ihr Passwort: meldet bei jedem Start an
  QT_LOGGING_RULES        zum Beispiel &quot;reinvite.*=true&quot;: was geschieht, ohne Geheimnisse

Rückgabewerte
  0 alles gesendet (oder aufgelistet)   1 falscher Aufruf oder Aufbau   2 abgelehnt oder nicht gefunden
  3 nicht gesendet: nicht erreicht      4 abgemeldet                    5 ungeklärt: niemand weiß es
  6 zurückgenommen                      7 Profil oder Schlüsselbund     8 etwas konnte nicht aufgelistet werden
  9 das Protokoll ist beschädigt
</translation>
    </message>
</context>
<context>
    <name>Reinvite::CommandListModel</name>
    <message>
        <source>on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>zurzeit nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>Reinvite::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter runs, Escape closes.</source>
        <translation>Pfeil hoch und runter wählen aus, Eingabe führt aus, Escape schließt.</translation>
    </message>
    <message>
        <source>Find a command or a view</source>
        <translation>Befehl oder Ansicht suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter runs   Esc closes</source>
        <translation>↑ ↓ auswählen   Eingabe ausführen   Esc schließen</translation>
    </message>
    <message>
        <source>No command has “%1” in it.</source>
        <translation>In keinem Befehl kommt „%1“ vor.</translation>
    </message>
</context>
<context>
    <name>Reinvite::ConnectionDialog</name>
    <message>
        <source>Choose %1</source>
        <extracomment>1: &quot;workspaces&quot;</extracomment>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Only their invitations are listed. You can change it later.</source>
        <translation>Nur deren Einladungen werden aufgelistet. Sie können das später ändern.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Add connection</source>
        <translation>Verbindung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>All, also those to come</source>
        <translation>Alle, auch künftige</translation>
    </message>
    <message>
        <source>C&amp;hoose %1…</source>
        <translation>%1 aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Choose at least one %1.</source>
        <extracomment>1: &quot;workspace&quot;</extracomment>
        <translation>Wählen Sie mindestens 1 %1 aus.</translation>
    </message>
    <message>
        <source>This account has no %1 to choose from.</source>
        <extracomment>1: &quot;workspaces&quot;</extracomment>
        <translation>Dieses Konto hat keine %1 zur Auswahl.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Vendor</source>
        <translation>An&amp;bieter</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Keep the token for this session only</source>
        <translation>Token nur für diese Sit&amp;zung behalten</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Asks the vendor whose account it is and what it may do.</source>
        <translation>Fragt beim Anbieter, wessen Konto es ist und was es darf.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reinvite::ConnectionFields</name>
    <message>
        <source>Leave empty to keep the token there is</source>
        <translation>Leer lassen, um das vorhandene Token zu behalten</translation>
    </message>
    <message>
        <source>Leave empty to stay signed in</source>
        <translation>Leer lassen, um angemeldet zu bleiben</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe wird benötigt.</translation>
    </message>
</context>
<context>
    <name>Reinvite::ConnectionListModel</name>
    <message>
        <source>not reached</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>not secure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>rate limit used up</source>
        <translation>Anfragelimit ausgeschöpft</translation>
    </message>
    <message>
        <source>the vendor&apos;s server failed</source>
        <translation>Fehler im Server des Anbieters</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>no token at hand</source>
        <translation>kein Token vorhanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>All invitations</source>
        <translation>Alle Einladungen</translation>
    </message>
    <message>
        <source>All invitations, %L1</source>
        <translation>Alle Einladungen, %L1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %Ln invitations</source>
        <extracomment>1: a connection, 2: how it stands</extracomment>
        <translation>
            <numerusform>%1, %2, %Ln Einladung</numerusform>
            <numerusform>%1, %2, %Ln Einladungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln braucht Sie</numerusform>
            <numerusform>%Ln brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>session ends %1</source>
        <translation>Sitzung endet %1</translation>
    </message>
    <message>
        <source>session ended, enter a new token</source>
        <translation>Sitzung beendet, neues Token eingeben</translation>
    </message>
    <message>
        <source>refreshing…</source>
        <translation>wird aktualisiert…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>1 and 2: numbers, 3: &quot;subscriptions&quot;</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2 %3</source>
        <translation>%3: %L1 von %L2</translation>
    </message>
    <message>
        <source>%1, data from %2</source>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>Refreshed %1</source>
        <translation>Aktualisiert: %1</translation>
    </message>
    <message>
        <source>Session ended %1</source>
        <translation>Sitzung beendet: %1</translation>
    </message>
    <message>
        <source>Session ends %1</source>
        <translation>Sitzung endet: %1</translation>
    </message>
</context>
<context>
    <name>Reinvite::ConnectionStore</name>
    <message>
        <source>the file %1 is damaged; nothing was changed in it; restore it, or move it away to begin with no connections</source>
        <translation>die Datei %1 ist beschädigt; es wurde nichts darin geändert; stellen Sie sie wieder her oder verschieben Sie sie, um ohne Verbindungen zu beginnen</translation>
    </message>
    <message>
        <source>the file %1 was written by a newer version of Reinvite; use that one</source>
        <translation>die Datei %1 wurde von einer neueren Version von Reinvite geschrieben; verwenden Sie diese</translation>
    </message>
    <message>
        <source>the file %1 cannot be read</source>
        <translation>die Datei %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file %1 cannot be written</source>
        <translation>die Datei %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the connection was removed meanwhile</source>
        <translation>die Verbindung wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>a connection needs a name of 1 to %1 characters on one line</source>
        <translation>eine Verbindung braucht einen einzeiligen Namen von 1 bis %1 Zeichen</translation>
    </message>
    <message>
        <source>another connection is named “%1” already</source>
        <translation>eine andere Verbindung heißt bereits „%1“</translation>
    </message>
    <message>
        <source>the file %1 cannot be locked</source>
        <translation>die Datei %1 kann nicht gesperrt werden</translation>
    </message>
</context>
<context>
    <name>Reinvite::ConnectionsController</name>
    <message>
        <source>Asking the vendor…</source>
        <translation>Der Anbieter wird gefragt…</translation>
    </message>
    <message>
        <source>Putting the token into the keychain…</source>
        <translation>Das Token wird im Schlüsselbund abgelegt…</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the token works.</source>
        <translation>%1: Das Token funktioniert.</translation>
    </message>
    <message>
        <source>%1: the token works. It belongs to %2.</source>
        <translation>%1: Das Token funktioniert. Es gehört zu %2.</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its token is removed from the keychain and its list from this computer. Nothing changes at the vendor; the history of what was sent stays.</source>
        <translation>Das Token wird aus dem Schlüsselbund entfernt und die Liste von diesem Computer. Beim Anbieter ändert sich nichts; der Verlauf des Gesendeten bleibt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Removed “%1” and its token.</source>
        <translation>„%1“ und das zugehörige Token wurden entfernt.</translation>
    </message>
</context>
<context>
    <name>Reinvite::Console</name>
    <message>
        <source>y yes</source>
        <extracomment>Answers that mean yes, parted by blanks; the first is the letter in &quot;[y/N]&quot;</extracomment>
        <translation>j ja</translation>
    </message>
</context>
<context>
    <name>Reinvite::ControlEndpoint</name>
    <message>
        <source>%1 does not take %2.</source>
        <translation>%1 nimmt kein %2 an.</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>%1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The body has to be a JSON object.</source>
        <translation>Der Inhalt muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>The body has to hold “advance_s”, a number of seconds, alone.</source>
        <translation>Der Inhalt muss allein „advance_s“ enthalten, eine Zahl von Sekunden.</translation>
    </message>
    <message>
        <source>“advance_s” has to be between 0 and %1.</source>
        <translation>„advance_s“ muss zwischen 0 und %1 liegen.</translation>
    </message>
    <message>
        <source>There is no form “%1=%2”. There are: %3.</source>
        <translation>Eine Form „%1=%2“ gibt es nicht. Es gibt: %3.</translation>
    </message>
</context>
<context>
    <name>Reinvite::DemoCommand</name>
    <message numerus="yes">
        <source>… %n invitation(s): %1 expired, %2 expire soon, %3 pending, %4 joined, %5 revoked.

</source>
        <translation>
            <numerusform>… %n Einladung: %1 abgelaufen, %2 laufen bald ab, %3 ausstehend, %4 beigetreten, %5 zurückgezogen.

</numerusform>
            <numerusform>… %n Einladungen: %1 abgelaufen, %2 laufen bald ab, %3 ausstehend, %4 beigetreten, %5 zurückgezogen.

</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline sandbox: simulated vendors, no mail leaves this computer.

</source>
        <translation>Offline-Sandbox: simulierte Anbieter, keine E-Mail verlässt diesen Computer.

</translation>
    </message>
    <message>
        <source>No invitation in this sandbox holds a live link.</source>
        <translation>Keine Einladung in dieser Sandbox hat einen gültigen Link.</translation>
    </message>
    <message>
        <source>%1, %2: %3. New in the sandbox&apos;s mailbox:
</source>
        <translation>%1, %2: %3. Neu im Postfach der Sandbox:
</translation>
    </message>
    <message>
        <source>  To: %1
  Subject: %2
  Link: %3 (%4)
</source>
        <translation>  An: %1
  Betreff: %2
  Link: %3 (%4)
</translation>
    </message>
    <message>
        <source>works</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>abgelaufen</translation>
    </message>
</context>
<context>
    <name>Reinvite::DetailsController</name>
    <message>
        <source>This link is dead.</source>
        <translation>Dieser Link ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1&apos;s resend would send the same link again: it stays dead. A renewal gives a new one: it releases the %2 and assigns it to the same person again.</source>
        <translation>%1 würde denselben Link noch einmal senden: Er bliebe abgelaufen. Eine Erneuerung ergibt einen neuen: %2 wird freigegeben und derselben Person neu zugewiesen.</translation>
    </message>
    <message>
        <source>%1&apos;s resend would send the same link again: it stays dead.</source>
        <translation>%1 würde denselben Link noch einmal senden: Er bliebe abgelaufen.</translation>
    </message>
    <message>
        <source>A resend does not renew this link.</source>
        <translation>Erneutes Senden erneuert diesen Link nicht.</translation>
    </message>
    <message>
        <source>The mail will carry the same link, which dies %1.</source>
        <translation>Die E-Mail enthält denselben Link, der %1 abläuft.</translation>
    </message>
    <message>
        <source>New deadline not known: %1 does not say what a resend does to the link.</source>
        <translation>Neue Frist nicht bekannt: %1 sagt nicht, was beim erneuten Senden mit dem Link geschieht.</translation>
    </message>
    <message>
        <source>The simulated vendors have no pages.</source>
        <translation>Die simulierten Anbieter haben keine Webseiten.</translation>
    </message>
    <message>
        <source>No page is known for this connection&apos;s address.</source>
        <translation>Zur Adresse dieser Verbindung ist keine Webseite bekannt.</translation>
    </message>
    <message>
        <source>No browser opened. The page is: %1</source>
        <translation>Es hat sich kein Browser geöffnet. Die Seite ist: %1</translation>
    </message>
</context>
<context>
    <name>Reinvite::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Choose a row to see its exact times, its history and what can be done.</source>
        <translation>Wählen Sie eine Zeile, um genaue Zeiten, Verlauf und mögliche Aktionen zu sehen.</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Sie ist angekommen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>Roh-JSON</translation>
    </message>
    <message>
        <source>Reading it from the vendor…</source>
        <translation>Wird beim Anbieter gelesen…</translation>
    </message>
</context>
<context>
    <name>Reinvite::EntryDetails</name>
    <message>
        <source>Choose an entry to see all that is known of it.</source>
        <translation>Wählen Sie einen Eintrag, um alles zu sehen, was über ihn bekannt ist.</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>Details des Eintrags</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reinvite::EntryView</name>
    <message>
        <source>Entries of the history</source>
        <translation>Einträge des Verlaufs</translation>
    </message>
    <message>
        <source>Rows of the history</source>
        <translation>Zeilen des Verlaufs</translation>
    </message>
    <message>
        <source>Columns of the history</source>
        <translation>Spalten des Verlaufs</translation>
    </message>
</context>
<context>
    <name>Reinvite::ExportController</name>
    <message>
        <source>CSV, for a spreadsheet (*.csv)</source>
        <translation>CSV, für eine Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>JSON, for a program (*.json)</source>
        <translation>JSON, für ein Programm (*.json)</translation>
    </message>
    <message>
        <source>Export the rows that are shown</source>
        <translation>Angezeigte Zeilen exportieren</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <extracomment>1: the file&apos;s name</extracomment>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Zeile in %1 geschrieben.</numerusform>
            <numerusform>%Ln Zeilen in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>Stopped: %1 was not written.</source>
        <translation>Angehalten: %1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>No program shows folders here. The file is in %1.</source>
        <translation>Hier zeigt kein Programm Ordner an. Die Datei liegt in %1.</translation>
    </message>
    <message>
        <source>Copying rows</source>
        <translation>Zeilen werden kopiert</translation>
    </message>
    <message>
        <source>Stopped: nothing was copied.</source>
        <translation>Angehalten: Es wurde nichts kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows are still being taken away. Wait for that, or stop it first.</source>
        <translation>Es werden noch Zeilen geschrieben oder kopiert. Warten Sie das ab oder halten Sie es zuerst an.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows</source>
        <extracomment>1: &quot;Writing seats.csv&quot;, 2 and 3: numbers</extracomment>
        <translation>%1: %2 von %3 Zeilen</translation>
    </message>
</context>
<context>
    <name>Reinvite::FactList</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>Reinvite::Filter</name>
    <message>
        <source>There is no field “%1”. There are: %2. To find the text itself, put it in quotes.</source>
        <translation>Ein Feld „%1“ gibt es nicht. Es gibt: %2. Um den Text selbst zu finden, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” knows; for example %3.</source>
        <translation>„%2“ kennt „%1“ nicht; möglich ist zum Beispiel %3.</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” knows. It knows: %3.</source>
        <translation>„%2“ kennt „%1“ nicht. Möglich sind: %3.</translation>
    </message>
    <message>
        <source>“%1” takes a colon: %2.</source>
        <translation>„%1“ braucht einen Doppelpunkt: %2.</translation>
    </message>
    <message>
        <source>“%1” needs a value, for example %2.</source>
        <translation>„%1“ braucht einen Wert, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>“times” needs a number, for example times&gt;=2.</source>
        <translation>„times“ braucht eine Zahl, zum Beispiel times&gt;=2.</translation>
    </message>
    <message>
        <source>“%1” needs &lt; or &gt; and a time, for example %2.</source>
        <translation>„%1“ braucht &lt; oder &gt; und eine Zeit, zum Beispiel %2.</translation>
    </message>
</context>
<context>
    <name>Reinvite::FilterChips</name>
    <message>
        <source>C&amp;lear all</source>
        <translation>Alle &amp;löschen</translation>
    </message>
    <message>
        <source>Sa&amp;ve this view…</source>
        <translation>Ansicht s&amp;peichern…</translation>
    </message>
    <message>
        <source>What the list is filtered by</source>
        <translation>Wonach die Liste gefiltert ist</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::FilterCompletion</name>
    <message>
        <source>pending, soon, expired, joined…</source>
        <translation>pending, soon, expired, joined…</translation>
    </message>
    <message>
        <source>who invites</source>
        <translation>wer einlädt</translation>
    </message>
    <message>
        <source>part of a connection&apos;s name</source>
        <translation>Teil des Namens einer Verbindung</translation>
    </message>
    <message>
        <source>part of an address</source>
        <translation>Teil einer Adresse</translation>
    </message>
    <message>
        <source>part of a person&apos;s name</source>
        <translation>Teil des Namens einer Person</translation>
    </message>
    <message>
        <source>part of a role</source>
        <translation>Teil einer Rolle</translation>
    </message>
    <message>
        <source>part of a product or workspace</source>
        <translation>Teil eines Produkts oder Workspace</translation>
    </message>
    <message>
        <source>who is billed</source>
        <translation>wer die Rechnung bekommt</translation>
    </message>
    <message>
        <source>the vendor&apos;s id</source>
        <translation>die ID beim Anbieter</translation>
    </message>
    <message>
        <source>of the address, with those below it</source>
        <translation>der Adresse, mit Unterdomänen</translation>
    </message>
    <message>
        <source>sooner than 24h, monday…</source>
        <translation>früher als 24h, monday…</translation>
    </message>
    <message>
        <source>later than 3d, friday…</source>
        <translation>später als 3d, friday…</translation>
    </message>
    <message>
        <source>today, weekend, never…</source>
        <translation>today, weekend, never…</translation>
    </message>
    <message>
        <source>steps of time: expired,6h,24h…</source>
        <translation>Zeitstufen: expired,6h,24h…</translation>
    </message>
    <message>
        <source>the last mail is older than 7d…</source>
        <translation>letzte E-Mail älter als 7d…</translation>
    </message>
    <message>
        <source>the last mail is younger than 1h…</source>
        <translation>letzte E-Mail jünger als 1h…</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>older than 30d…</source>
        <translation>älter als 30d…</translation>
    </message>
    <message>
        <source>younger than 7d…</source>
        <translation>jünger als 7d…</translation>
    </message>
    <message>
        <source>had so many mails or more</source>
        <translation>bekam mindestens so viele E-Mails</translation>
    </message>
    <message>
        <source>had fewer mails</source>
        <translation>bekam weniger E-Mails</translation>
    </message>
    <message>
        <source>had just so many mails</source>
        <translation>bekam genau so viele E-Mails</translation>
    </message>
    <message>
        <source>of the last mail</source>
        <translation>der letzten E-Mail</translation>
    </message>
    <message>
        <source>attention, renewable…</source>
        <translation>attention, renewable…</translation>
    </message>
</context>
<context>
    <name>Reinvite::FilterEdit</name>
    <message>
        <source>What could be typed next</source>
        <translation>Was als Nächstes stehen könnte</translation>
    </message>
</context>
<context>
    <name>Reinvite::FilterField</name>
    <message>
        <source>Name, address, product…   ( / )</source>
        <translation>Name, Adresse, Produkt…   ( / )</translation>
    </message>
    <message>
        <source>Search the invitations</source>
        <translation>Einladungen durchsuchen</translation>
    </message>
    <message>
        <source>The list shows what was found before.</source>
        <translation>Die Liste zeigt, was vorher gefunden wurde.</translation>
    </message>
</context>
<context>
    <name>Reinvite::ForgetBar</name>
    <message>
        <source>Blank this person</source>
        <translation>Diese Person schwärzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget a person?</source>
        <translation>Person vergessen?</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Vollständige Adresse</translation>
    </message>
    <message>
        <source>Address of the person to forget</source>
        <translation>Adresse der zu vergessenden Person</translation>
    </message>
</context>
<context>
    <name>Reinvite::ForgetCommand</name>
    <message>
        <source>Forgetting %1 cannot be taken back. Add --yes to do it without being asked.</source>
        <translation>Das Vergessen von %1 lässt sich nicht rückgängig machen. Mit --yes geschieht es ohne Rückfrage.</translation>
    </message>
    <message>
        <source>Forget %1? [y/N] </source>
        <translation>%1 vergessen? [j/N] </translation>
    </message>
</context>
<context>
    <name>Reinvite::FormInput</name>
    <message>
        <source>%1 is missing: give it with --%2</source>
        <translation>%1 fehlt: Geben Sie es mit --%2 an</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2</source>
        <translation>--%1 erwartet eines von: %2</translation>
    </message>
    <message>
        <source>%1 (empty: it will come from the environment): </source>
        <translation>%1 (leer: kommt aus der Umgebung): </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>Reinvite::GoOnCommand</name>
    <message numerus="yes">
        <source>%Ln mail(s) go on.</source>
        <translation>
            <numerusform>%Ln E-Mail geht weiter.</numerusform>
            <numerusform>%Ln E-Mails gehen weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::HistoryBar</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Person, vendor&apos;s text, id, request…   ( / )</source>
        <translation>Person, Anbietertext, ID, Anfrage…   ( / )</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Does every entry of the ledger follow from the one before?</source>
        <translation>Folgt jeder Eintrag des Protokolls auf den vorherigen?</translation>
    </message>
    <message>
        <source>Blank a person&apos;s address in the ledger</source>
        <translation>Adresse einer Person im Protokoll schwärzen</translation>
    </message>
    <message>
        <source>Write what is shown to a file</source>
        <translation>Das Angezeigte in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check &amp;ledger</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Check the &amp;ledger</source>
        <translation>Protokoll &amp;prüfen</translation>
    </message>
    <message>
        <source>For&amp;get…</source>
        <translation>Ver&amp;gessen…</translation>
    </message>
    <message>
        <source>For&amp;get a person…</source>
        <translation>Person ver&amp;gessen…</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;CSV, for a spreadsheet…</source>
        <translation>&amp;CSV, für eine Tabellenkalkulation…</translation>
    </message>
    <message>
        <source>&amp;JSON, for a program…</source>
        <translation>&amp;JSON, für ein Programm…</translation>
    </message>
</context>
<context>
    <name>Reinvite::HistoryController</name>
    <message numerus="yes">
        <source>%Ln newest entries</source>
        <translation>
            <numerusform>%Ln neuester Eintrag</numerusform>
            <numerusform>die neuesten %Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::HistoryPage</name>
    <message>
        <source>Nothing has been asked for yet</source>
        <translation>Noch nichts in Auftrag gegeben</translation>
    </message>
    <message>
        <source>What you resend, renew, revoke or assign is kept here, with what came of it.</source>
        <translation>Was Sie erneut senden, erneuern, zurückziehen oder zuweisen, wird hier mit seinem Ergebnis aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No entry of what is chosen has this in its address, vendor&apos;s text, reason or ids.</source>
        <translation>Kein Eintrag der Auswahl enthält dies in Adresse, Anbietertext, Grund oder IDs.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Verlauf wird geladen…</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>What was confirmed together; the table shows the entries of the chosen one.</source>
        <translation>Was gemeinsam bestätigt wurde; die Tabelle zeigt die Einträge des gewählten Durchgangs.</translation>
    </message>
    <message>
        <source>&amp;Copy entry</source>
        <translation>Eintrag &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Forget this person…</source>
        <translation>Diese Person ver&amp;gessen…</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>Reinvite::HorizonBar</name>
    <message>
        <source>How long links still live</source>
        <translation>Wie lange Links noch gelten</translation>
    </message>
</context>
<context>
    <name>Reinvite::HorizonSegment</name>
    <message>
        <source>%1: %L2</source>
        <extracomment>1: &quot;expires in under 6 hours&quot;, 2: how many</extracomment>
        <translation>%1: %L2</translation>
    </message>
    <message>
        <source>A click shows these alone; Ctrl and a click add them.</source>
        <translation>Ein Klick zeigt nur diese; Strg und ein Klick nehmen sie dazu.</translation>
    </message>
</context>
<context>
    <name>Reinvite::Hub</name>
    <message>
        <source>The vendor&apos;s clock is %1 ahead of this computer&apos;s; deadlines are shown by the vendor&apos;s.</source>
        <translation>Die Uhr des Anbieters geht gegenüber diesem Computer um %1 vor; Fristen werden nach der Uhr des Anbieters angezeigt.</translation>
    </message>
    <message>
        <source>The vendor&apos;s clock is %1 behind this computer&apos;s; deadlines are shown by the vendor&apos;s.</source>
        <translation>Die Uhr des Anbieters geht gegenüber diesem Computer um %1 nach; Fristen werden nach der Uhr des Anbieters angezeigt.</translation>
    </message>
    <message>
        <source>the connection was removed</source>
        <translation>die Verbindung wurde entfernt</translation>
    </message>
    <message>
        <source>The connection was removed.</source>
        <translation>Die Verbindung wurde entfernt.</translation>
    </message>
    <message>
        <source>This version of Reinvite does not know the vendor “%1”.</source>
        <translation>Diese Version von Reinvite kennt den Anbieter „%1“ nicht.</translation>
    </message>
    <message>
        <source>“%1” is signed out: %2</source>
        <translation>„%1“ ist abgemeldet: %2</translation>
    </message>
    <message>
        <source>“%1” has no token yet. Refresh it first.</source>
        <translation>„%1“ hat noch kein Token. Aktualisieren Sie die Verbindung zuerst.</translation>
    </message>
    <message>
        <source>there is no such vendor</source>
        <translation>diesen Anbieter gibt es nicht</translation>
    </message>
    <message>
        <source>the variable %1 stands for “%2” and for “%3”; rename one of them</source>
        <translation>die Variable %1 steht für „%2“ und für „%3“; benennen Sie eine der beiden Verbindungen um</translation>
    </message>
    <message>
        <source>no token was found for “%1”; the keyring may be locked</source>
        <translation>für „%1“ wurde kein Token gefunden; womöglich ist der Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>the token of “%1” was kept for one session only; enter it again</source>
        <translation>das Token von „%1“ galt nur für eine Sitzung; geben Sie es erneut ein</translation>
    </message>
    <message>
        <source>the token of “%1” is expected in the environment variable %2, which is not set</source>
        <translation>das Token von „%1“ wird in der Umgebungsvariablen %2 erwartet, die nicht gesetzt ist</translation>
    </message>
    <message>
        <source>The renewed sign-in could not be kept: %1</source>
        <translation>Die erneuerte Anmeldung konnte nicht aufbewahrt werden: %1</translation>
    </message>
    <message>
        <source>the token was given for another address than %1; enter the token for this one</source>
        <translation>das Token wurde für eine andere Adresse als %1 eingegeben; geben Sie das Token für diese ein</translation>
    </message>
</context>
<context>
    <name>Reinvite::InvitationListModel</name>
    <message>
        <source>%1, marked</source>
        <extracomment>1: &quot;Expired, 2 hours ago&quot;: of a row that was marked with Space</extracomment>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <source>%1, second sort key, ascending</source>
        <extracomment>1: a column&apos;s heading</extracomment>
        <translation>%1, zweiter Sortierschlüssel, aufsteigend</translation>
    </message>
    <message>
        <source>%1, second sort key, descending</source>
        <translation>%1, zweiter Sortierschlüssel, absteigend</translation>
    </message>
</context>
<context>
    <name>Reinvite::InvitationView</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Enter does what the row&apos;s last column says; with several rows selected it plans a mail to all of them.</source>
        <translation>Die Eingabetaste führt aus, was in der letzten Spalte der Zeile steht; sind mehrere Zeilen ausgewählt, plant sie eine E-Mail an alle.</translation>
    </message>
</context>
<context>
    <name>Reinvite::KeychainStore</name>
    <message>
        <source>the keychain did not answer; if the system asks for its password, enter it</source>
        <translation>der Schlüsselbund hat nicht geantwortet; falls das System nach seinem Passwort fragt, geben Sie es ein</translation>
    </message>
    <message>
        <source>the keychain is locked, or it does not let this program in</source>
        <translation>der Schlüsselbund ist gesperrt oder lässt dieses Programm nicht hinein</translation>
    </message>
    <message>
        <source>access to the keychain was denied when the system asked</source>
        <translation>der Zugriff auf den Schlüsselbund wurde bei der Rückfrage des Systems verweigert</translation>
    </message>
    <message>
        <source>the keychain did not remove the token</source>
        <translation>der Schlüsselbund hat das Token nicht entfernt</translation>
    </message>
    <message>
        <source>no keychain service could be reached</source>
        <translation>es war kein Schlüsselbunddienst erreichbar</translation>
    </message>
    <message>
        <source>the keychain took the token, but does not give it back; it may be locked</source>
        <translation>der Schlüsselbund hat das Token angenommen, gibt es aber nicht zurück; womöglich ist er gesperrt</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was put in; the token may be too long for it</source>
        <translation>der Schlüsselbund gab etwas anderes zurück, als hineingelegt wurde; womöglich ist das Token zu lang für ihn</translation>
    </message>
    <message>
        <source>a part of the token is missing from the keychain; enter the token again</source>
        <translation>ein Teil des Tokens fehlt im Schlüsselbund; geben Sie das Token noch einmal ein</translation>
    </message>
</context>
<context>
    <name>Reinvite::LedgerListModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Link&apos;s deadline</source>
        <translation>Frist des Links</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
</context>
<context>
    <name>Reinvite::LeftoversBar</name>
    <message>
        <source>&amp;Don&apos;t send</source>
        <translation>&amp;Nicht senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitations were confirmed but not sent when Reinvite ended.</source>
        <translation>
            <numerusform>%Ln Einladung war bestätigt, aber noch nicht gesendet, als Reinvite endete.</numerusform>
            <numerusform>%Ln Einladungen waren bestätigt, aber noch nicht gesendet, als Reinvite endete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send them</source>
        <extracomment>mails</extracomment>
        <translation>
            <numerusform>&amp;Senden</numerusform>
            <numerusform>&amp;Senden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ListBar</name>
    <message>
        <source>&amp;Group by person</source>
        <translation>Nach Person &amp;gruppieren</translation>
    </message>
    <message>
        <source>Group by person</source>
        <translation>Nach Person gruppieren</translation>
    </message>
    <message>
        <source>Rows with the same address stand together (%1)</source>
        <extracomment>1: keys</extracomment>
        <translation>Zeilen mit derselben Adresse stehen beieinander (%1)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
</context>
<context>
    <name>Reinvite::ListController</name>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln Einladung</numerusform>
            <numerusform>%Ln Einladungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for what to list…</source>
        <translation>Es wird ermittelt, was aufzulisten ist…</translation>
    </message>
    <message>
        <source>%L1 of %L2 %3</source>
        <translation>%3: %L1 von %L2</translation>
    </message>
    <message>
        <source>Offline. The list is as it was %1.</source>
        <extracomment>1: &quot;3 hours ago&quot;</extracomment>
        <translation>Offline. Stand der Liste: %1.</translation>
    </message>
    <message>
        <source>%1 could not be reached. Its rows are as they were %2.</source>
        <extracomment>1: a connection, 2: &quot;3 hours ago&quot;</extracomment>
        <translation>%1 war nicht erreichbar. Stand der Zeilen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n connections could not be reached. Their rows are as they were %2.</source>
        <translation>
            <numerusform>%1 von %n Verbindung war nicht erreichbar. Stand der Zeilen: %2.</numerusform>
            <numerusform>%1 von %n Verbindungen waren nicht erreichbar. Stand der Zeilen: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not accepted yet</source>
        <translation>
            <numerusform>%Ln noch nicht angenommen</numerusform>
            <numerusform>%Ln noch nicht angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold a dead link</source>
        <translation>
            <numerusform>%Ln mit abgelaufenem Link</numerusform>
            <numerusform>%Ln mit abgelaufenem Link</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <extracomment>1: &quot;12 not accepted yet&quot;, 2: &quot;3 hold a dead link&quot;</extracomment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>People in several rows: %L1.</source>
        <translation>Personen in mehreren Zeilen: %L1.</translation>
    </message>
    <message>
        <source>Times in %1.</source>
        <extracomment>1: a time zone</extracomment>
        <translation>Zeiten in %1.</translation>
    </message>
    <message>
        <source>%1 · refreshed %2</source>
        <translation>%1 · aktualisiert %2</translation>
    </message>
    <message>
        <source>%1 · not refreshed yet</source>
        <translation>%1 · noch nicht aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln braucht Sie</numerusform>
            <numerusform>%Ln brauchen Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::ListOutboxCommand</name>
    <message>
        <source>Sending is paused: “reinvite-cli outbox resume” lets it go on.</source>
        <translation>Der Versand ist pausiert: „reinvite-cli outbox resume“ setzt ihn fort.</translation>
    </message>
</context>
<context>
    <name>Reinvite::ListPage</name>
    <message>
        <source>S&amp;top</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut ve&amp;rsuchen</translation>
    </message>
    <message>
        <source>Sending to %1 in %2 s</source>
        <translation>Senden an %1 in %2 s</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln mails, the next in %1 s</source>
        <translation>
            <numerusform>%Ln E-Mail wird in %1 s gesendet</numerusform>
            <numerusform>%Ln E-Mails werden gesendet, die nächste in %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln selected…</source>
        <translation>
            <numerusform>An %Ln Ausgewählte senden…</numerusform>
            <numerusform>An %Ln Ausgewählte senden…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::LoopbackServer</name>
    <message>
        <source>Port %1 on 127.0.0.1 cannot be opened: %2</source>
        <translation>Port %1 auf 127.0.0.1 kann nicht geöffnet werden: %2</translation>
    </message>
</context>
<context>
    <name>Reinvite::MailboxModel</name>
    <message>
        <source>dead</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>works</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>works until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>Reinvite::MainWindow</name>
    <message>
        <source>Offline sandbox</source>
        <translation>Offline-Sandbox</translation>
    </message>
    <message>
        <source>Reinvite</source>
        <translation>Reinvite</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>Verbindung &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>&amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Refresh &amp;by itself</source>
        <translation>A&amp;utomatisch aktualisieren</translation>
    </message>
    <message>
        <source>E&amp;xport shown rows…</source>
        <translation>Angezeigte Zeilen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Off</source>
        <translation>&amp;Aus</translation>
    </message>
    <message>
        <source>Every &amp;5 minutes</source>
        <translation>Alle &amp;5 Minuten</translation>
    </message>
    <message>
        <source>Every &amp;15 minutes</source>
        <translation>Alle &amp;15 Minuten</translation>
    </message>
    <message>
        <source>Every &amp;hour</source>
        <translation>&amp;Stündlich</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Refresh this connection</source>
        <translation>Diese Verbindung &amp;aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>&amp;Invitation</source>
        <translation>&amp;Einladung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>Befehls&amp;palette…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Clear search and filters</source>
        <translation>Suche und Filter &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Show the side&amp;bar</source>
        <translation>Seiten&amp;leiste anzeigen</translation>
    </message>
    <message>
        <source>Show the &amp;details</source>
        <translation>&amp;Details anzeigen</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>Da&amp;rstellung</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Reinvite</source>
        <translation>Ü&amp;ber Reinvite</translation>
    </message>
    <message>
        <source>Sa&amp;ve this view…</source>
        <translation>Ansicht sp&amp;eichern…</translation>
    </message>
    <message>
        <source>Saved v&amp;iews</source>
        <translation>Gespeicherte &amp;Ansichten</translation>
    </message>
    <message>
        <source>Show the sandbo&amp;x panel</source>
        <translation>Sand&amp;box-Bereich anzeigen</translation>
    </message>
    <message>
        <source>&amp;What’s new</source>
        <translation>&amp;Neuigkeiten</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
</context>
<context>
    <name>Reinvite::NewsController</name>
    <message>
        <source>Renew them while they still work.</source>
        <translation>Erneuern Sie sie, solange sie noch gelten.</translation>
    </message>
    <message>
        <source>Click to see what changed.</source>
        <translation>Klicken Sie, um zu sehen, was sich geändert hat.</translation>
    </message>
    <message>
        <source>%1 joined %2</source>
        <extracomment>1: a person, 2: what they joined: a workspace, a plan</extracomment>
        <translation>%1 ist beigetreten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people joined</source>
        <translation>
            <numerusform>%Ln Person ist beigetreten</numerusform>
            <numerusform>%Ln Personen sind beigetreten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::NoticeBar</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Reinvite::OtherRows</name>
    <message>
        <source>Go to: %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Go to this row</source>
        <translation>Zu dieser Zeile</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>Auch bei</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::PartsList</name>
    <message>
        <source>not found any more</source>
        <translation>nicht mehr gefunden</translation>
    </message>
    <message>
        <source>A&amp;ll %1, also those to come</source>
        <extracomment>1: &quot;workspaces&quot;</extracomment>
        <translation>A&amp;lle %1, auch künftige</translation>
    </message>
    <message>
        <source>Find a %1</source>
        <extracomment>1: &quot;workspace&quot;</extracomment>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New ones are listed by themselves.</source>
        <extracomment>1: a number, 2: &quot;3 workspaces&quot;</extracomment>
        <translation>Neue werden von selbst aufgelistet.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen; new ones are not listed.</source>
        <translation>%1 von %2 ausgewählt; neue werden nicht aufgelistet.</translation>
    </message>
    <message>
        <source>&amp;Uncheck all</source>
        <translation>Alle a&amp;bwählen</translation>
    </message>
    <message>
        <source>&amp;Check all</source>
        <translation>Alle &amp;auswählen</translation>
    </message>
</context>
<context>
    <name>Reinvite::PauseCommand</name>
    <message>
        <source>Paused: nothing more begins on this profile until it is resumed.</source>
        <translation>Pausiert: In diesem Profil beginnt nichts mehr, bis der Versand fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Fortgesetzt.</translation>
    </message>
</context>
<context>
    <name>Reinvite::PlanSheet</name>
    <message>
        <source>Find people in this plan</source>
        <translation>Personen im Plan suchen</translation>
    </message>
    <message>
        <source>Find in this plan   (%1)</source>
        <translation>Im Plan suchen   (%1)</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Alle a&amp;bwählen</translation>
    </message>
    <message>
        <source>S&amp;ort…</source>
        <translation>S&amp;ortieren…</translation>
    </message>
    <message>
        <source>Simulated vendors: nobody gets a real mail.</source>
        <translation>Simulierte Anbieter: Niemand bekommt eine echte E-Mail.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>These are live mails. T&amp;ype</source>
        <translation>Dies sind echte E-Mails. Zum Senden e&amp;ingeben:</translation>
    </message>
    <message>
        <source>As they were selected</source>
        <translation>In der Reihenfolge der Auswahl</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>&amp;Tick all shown</source>
        <translation>Alle angezeigten &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>Alle &amp;auswählen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tick %Ln with a warning</source>
        <translation>
            <numerusform>%Ln mit &amp;Warnung auswählen</numerusform>
            <numerusform>%Ln mit &amp;Warnung auswählen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>Alle angezeigten a&amp;bwählen</translation>
    </message>
    <message>
        <source>These are live mails. Type %1 to send them</source>
        <translation>Dies sind echte E-Mails. Geben Sie %1 ein, um sie zu senden</translation>
    </message>
    <message>
        <source>Type %1 first.</source>
        <translation>Geben Sie zuerst %1 ein.</translation>
    </message>
</context>
<context>
    <name>Reinvite::PlanView</name>
    <message>
        <source>People of this plan</source>
        <translation>Personen dieses Plans</translation>
    </message>
    <message>
        <source>Space ticks a row or takes its tick away; R changes between resend and renew.</source>
        <translation>Die Leertaste wählt eine Zeile aus oder ab; R wechselt zwischen erneutem Senden und Erneuern.</translation>
    </message>
    <message>
        <source>Nobody in this plan has that in their row.</source>
        <translation>In diesem Plan hat niemand das in seiner Zeile.</translation>
    </message>
</context>
<context>
    <name>Reinvite::Profile</name>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the folder %1 holds other things than a profile; choose an empty one or a new name</source>
        <translation>der Ordner %1 enthält anderes als ein Profil; wählen Sie einen leeren oder einen neuen Namen</translation>
    </message>
    <message>
        <source>the folder %1 is open to others, and that cannot be changed</source>
        <translation>der Ordner %1 ist für andere zugänglich, und das lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written to</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the file %1 is damaged; restore it, or choose another profile</source>
        <translation>die Datei %1 ist beschädigt; stellen Sie sie wieder her oder wählen Sie ein anderes Profil</translation>
    </message>
    <message>
        <source>the file %1 cannot be written</source>
        <translation>die Datei %1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the file %1 cannot be locked</source>
        <translation>die Datei %1 kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>the file %1 cannot be read</source>
        <translation>die Datei %1 kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>Reinvite::QuestionBar</name>
    <message>
        <source>Do this instead</source>
        <translation>Stattdessen dies</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reinvite::RefreshRun</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 %4</source>
        <extracomment>1: connection, 2 and 3: numbers, 4: &quot;subscriptions&quot;</extracomment>
        <translation>%1, %4: %2 von %3</translation>
    </message>
</context>
<context>
    <name>Reinvite::RemoveConnectionCommand</name>
    <message>
        <source>Removed “%1” and its token.</source>
        <translation>„%1“ und das zugehörige Token wurden entfernt.</translation>
    </message>
</context>
<context>
    <name>Reinvite::Requester</name>
    <message>
        <source>The token holds a blank or a character that no token has.</source>
        <translation>Das Token enthält ein Leerzeichen oder ein Zeichen, das in keinem Token vorkommt.</translation>
    </message>
</context>
<context>
    <name>Reinvite::RunListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>1: &quot;Tuesday 14:02&quot;, 2: &quot;312 sent, 3 refused, 1 unknown&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
</context>
<context>
    <name>Reinvite::SandboxBand</name>
    <message>
        <source>Offline sandbox: simulated vendors, no mail leaves this computer</source>
        <translation>Offline-Sandbox: simulierte Anbieter, keine E-Mail verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Mailbox %L1</source>
        <translation>Postfach %L1</translation>
    </message>
    <message>
        <source>Clock +0 h</source>
        <translation>Uhr +0 h</translation>
    </message>
    <message>
        <source>Clock +%1</source>
        <translation>Uhr +%1</translation>
    </message>
    <message>
        <source>Faults off</source>
        <translation>Störungen aus</translation>
    </message>
    <message>
        <source>Faults %1 on</source>
        <translation>Störungen: %1 an</translation>
    </message>
</context>
<context>
    <name>Reinvite::SandboxPanel</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Hide the sandbox panel</source>
        <translation>Sandbox-Bereich ausblenden</translation>
    </message>
    <message>
        <source>Mailbox of the simulated people</source>
        <translation>Postfach der simulierten Personen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Mails that arrived in the sandbox</source>
        <translation>In der Sandbox eingetroffene E-Mails</translation>
    </message>
    <message>
        <source>Rows of the mailbox</source>
        <translation>Zeilen des Postfachs</translation>
    </message>
    <message>
        <source>Columns of the mailbox</source>
        <translation>Spalten des Postfachs</translation>
    </message>
    <message>
        <source>No mail yet. Resend an invitation and it arrives here.</source>
        <translation>Noch keine E-Mail. Senden Sie eine Einladung erneut, dann trifft sie hier ein.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>+%1 h</source>
        <translation>+%1 h</translation>
    </message>
    <message numerus="yes">
        <source>Move the sandbox&apos;s clock on by %n hours</source>
        <translation>
            <numerusform>Die Uhr der Sandbox um %n Stunde vorstellen</numerusform>
            <numerusform>Die Uhr der Sandbox um %n Stunden vorstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>hit resends only</source>
        <translation>nur beim erneuten Senden</translation>
    </message>
    <message>
        <source>hit all requests</source>
        <translation>bei allen Anfragen</translation>
    </message>
    <message>
        <source>Which requests faults hit</source>
        <translation>Welche Anfragen Störungen treffen</translation>
    </message>
    <message>
        <source>Too many (429)</source>
        <translation>Zu viele (429)</translation>
    </message>
    <message>
        <source>The vendor&apos;s rate limit is used up</source>
        <translation>Das Anfragelimit des Anbieters ist ausgeschöpft</translation>
    </message>
    <message>
        <source>Fails (500)</source>
        <translation>Fehler (500)</translation>
    </message>
    <message>
        <source>The vendor&apos;s server fails</source>
        <translation>Der Server des Anbieters versagt</translation>
    </message>
    <message>
        <source>Request lost</source>
        <translation>Anfrage verloren</translation>
    </message>
    <message>
        <source>It never reaches the vendor</source>
        <translation>Sie erreicht den Anbieter nie</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>The mail goes out, but the answer is lost</source>
        <translation>Die E-Mail wird verschickt, aber die Antwort geht verloren</translation>
    </message>
    <message>
        <source>Signed out (401)</source>
        <translation>Abgemeldet (401)</translation>
    </message>
    <message>
        <source>The token is not accepted</source>
        <translation>Das Token wird nicht akzeptiert</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>The answer is not JSON</source>
        <translation>Die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>Delay each answer</source>
        <translation>Jede Antwort verzögern</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>Verzögerung in Millisekunden</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>%1: how many requests</source>
        <translation>%1: wie viele Anfragen</translation>
    </message>
    <message>
        <source>is the computer&apos;s</source>
        <translation>wie dieser Computer</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 voraus</translation>
    </message>
</context>
<context>
    <name>Reinvite::SavedViewsModel</name>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Dying before Monday</source>
        <translation>Läuft vor Montag ab</translation>
    </message>
    <message>
        <source>Sent twice, not accepted</source>
        <translation>Zweimal gesendet, noch offen</translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <translation>%1: %L2</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>Reinvite::SecretField</name>
    <message>
        <source>Show while pressed</source>
        <translation>Anzeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>%1: show while pressed</source>
        <translation>%1: anzeigen, solange gedrückt</translation>
    </message>
    <message>
        <source>%1: paste</source>
        <translation>%1: einfügen</translation>
    </message>
</context>
<context>
    <name>Reinvite::SelectionPanel</name>
    <message>
        <source>By state</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By vendor</source>
        <translation>Nach Anbieter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows selected</source>
        <translation>
            <numerusform>%Ln Zeile ausgewählt</numerusform>
            <numerusform>%Ln Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln people</source>
        <extracomment>behind &quot;12 rows selected&quot;</extracomment>
        <translation>
            <numerusform>von einer Person</numerusform>
            <numerusform>von %Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold a dead link.</source>
        <translation>
            <numerusform>Eine hat einen abgelaufenen Link.</numerusform>
            <numerusform>%Ln haben einen abgelaufenen Link.</numerusform>
        </translation>
    </message>
    <message>
        <source>None was mailed from here in the last 24 hours.</source>
        <translation>In den letzten 24 Stunden wurde von hier aus keine angeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were mailed from here in the last 24 hours.</source>
        <translation>
            <numerusform>In den letzten 24 Stunden wurde von hier aus eine angeschrieben.</numerusform>
            <numerusform>In den letzten 24 Stunden wurden von hier aus %Ln angeschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Reinvite::SendCommand</name>
    <message>
        <source>No list has this id.</source>
        <translation>Diese ID steht in keiner Liste.</translation>
    </message>
    <message>
        <source>Several connections have this id: name one with --connection.</source>
        <translation>Mehrere Verbindungen haben diese ID: Nennen Sie eine mit --connection.</translation>
    </message>
    <message>
        <source>a mail to this person went a short while ago (--again sends all the same)</source>
        <translation>erst vor Kurzem ging eine E-Mail an diese Person (--again sendet trotzdem)</translation>
    </message>
    <message>
        <source>nobody knows whether an earlier mail went out (--again sends all the same)</source>
        <translation>niemand weiß, ob eine frühere E-Mail verschickt wurde (--again sendet trotzdem)</translation>
    </message>
    <message>
        <source>the link is dead, and a resend would repeat it: use renew, or name the id</source>
        <translation>der Link ist abgelaufen, und erneutes Senden würde ihn wiederholen: Verwenden Sie renew oder nennen Sie die ID</translation>
    </message>
    <message>
        <source>the link works still, and a renewal would end that: use resend, or name the id</source>
        <translation>der Link gilt noch, und eine Erneuerung würde das beenden: Verwenden Sie resend oder nennen Sie die ID</translation>
    </message>
    <message>
        <source>goes on from where an earlier start of the program left it</source>
        <translation>geht dort weiter, wo ein früherer Start des Programms aufgehört hat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: left out: %2</source>
        <translation>%1: ausgelassen: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be sent, %L1 left out. Nothing was sent.</source>
        <translation>
            <numerusform>%Ln würde gesendet, %L1 ausgelassen. Es wurde nichts gesendet.</numerusform>
            <numerusform>%Ln würden gesendet, %L1 ausgelassen. Es wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) would be sent. Add --yes to send without being asked.</source>
        <translation>
            <numerusform>%n E-Mail würde gesendet. Mit --yes wird ohne Rückfrage gesendet.</numerusform>
            <numerusform>%n E-Mails würden gesendet. Mit --yes wird ohne Rückfrage gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %n live mails. Type the number to send them: </source>
        <translation>
            <numerusform>Das ist %n echte E-Mail. Geben Sie zum Senden die Zahl ein: </numerusform>
            <numerusform>Das sind %n echte E-Mails. Geben Sie zum Senden die Zahl ein: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n mail(s)? [y/N] </source>
        <translation>
            <numerusform>%n E-Mail senden? [j/N] </numerusform>
            <numerusform>%n E-Mails senden? [j/N] </numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is paused on this profile: “reinvite-cli outbox resume” lets it go on.</source>
        <translation>Der Versand ist in diesem Profil pausiert: „reinvite-cli outbox resume“ setzt ihn fort.</translation>
    </message>
    <message>
        <source>Sending in %1. Ctrl-C takes it back.</source>
        <translation>Versand in %1. Strg-C nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Another Reinvite on this profile sends; this one watches.</source>
        <translation>Ein anderes Reinvite auf diesem Profil sendet; dieses sieht zu.</translation>
    </message>
    <message>
        <source>%1: waits: %2</source>
        <translation>%1: wartet: %2</translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation>, noch etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2: %3%4</source>
        <translation>%1 von %2: %3%4</translation>
    </message>
    <message numerus="yes">
        <source>Stopping: %Ln taken back; what is under way comes to its end.</source>
        <translation>
            <numerusform>Wird angehalten: %Ln zurückgenommen; was läuft, wird zu Ende geführt.</numerusform>
            <numerusform>Wird angehalten: %Ln zurückgenommen; was läuft, wird zu Ende geführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail carries a dead link: it died %1.</source>
        <translation>Die E-Mail enthält einen abgelaufenen Link (abgelaufen: %1).</translation>
    </message>
</context>
<context>
    <name>Reinvite::SendController</name>
    <message>
        <source>Another Reinvite on this profile sends it; this window watches.</source>
        <translation>Ein anderes Reinvite auf diesem Profil sendet; dieses Fenster sieht zu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) had left already and could not be taken back.</source>
        <translation>
            <numerusform>%Ln E-Mail war schon abgeschickt und konnte nicht zurückgenommen werden.</numerusform>
            <numerusform>%Ln E-Mails waren schon abgeschickt und konnten nicht zurückgenommen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SendWords</name>
    <message>
        <source>The seat of %1 is revoked.</source>
        <translation>Der Platz von %1 ist zurückgezogen.</translation>
    </message>
    <message>
        <source>Renewed; the vendor mails a new link to %1.</source>
        <translation>Erneuert; der Anbieter sendet einen neuen Link an %1.</translation>
    </message>
    <message>
        <source>Seat assigned; the vendor mails %1.</source>
        <translation>Platz zugewiesen; der Anbieter schreibt an %1.</translation>
    </message>
    <message>
        <source>Sent to %1.</source>
        <translation>An %1 gesendet.</translation>
    </message>
    <message>
        <source>The vendor did not tell the link&apos;s deadline.</source>
        <translation>Der Anbieter hat die Frist des Links nicht genannt.</translation>
    </message>
    <message>
        <source>The mail carries a dead link: it died %1.</source>
        <translation>Die E-Mail enthält einen abgelaufenen Link: Er ist %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The link works until %1.</source>
        <translation>Der Link gilt bis %1.</translation>
    </message>
    <message>
        <source>Revoke the seat of %1?</source>
        <translation>Platz von %1 zurückziehen?</translation>
    </message>
    <message>
        <source>Revoke seat</source>
        <translation>Platz zurückziehen</translation>
    </message>
    <message>
        <source>Renew the link for %1?</source>
        <translation>Link für %1 erneuern?</translation>
    </message>
    <message>
        <source>Renew the link</source>
        <translation>Link erneuern</translation>
    </message>
    <message>
        <source>The link for %1 is dead and stays dead.</source>
        <translation>Der Link für %1 ist abgelaufen und bleibt es.</translation>
    </message>
    <message>
        <source>Send the dead link anyway</source>
        <translation>Abgelaufenen Link trotzdem senden</translation>
    </message>
    <message>
        <source>Renew the link instead</source>
        <translation>Stattdessen Link erneuern</translation>
    </message>
    <message>
        <source>An earlier mail to %1 may have arrived.</source>
        <translation>Eine frühere E-Mail an %1 könnte angekommen sein.</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Mail %1 again so soon?</source>
        <translation>%1 so bald noch einmal anschreiben?</translation>
    </message>
    <message>
        <source>Resend anyway</source>
        <translation>Trotzdem erneut senden</translation>
    </message>
    <message>
        <source>%1 has lost the seat: it was released and could not be assigned again. %2</source>
        <translation>%1 hat den Platz verloren: Er wurde freigegeben und konnte nicht neu zugewiesen werden. %2</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>En&amp;tscheiden…</translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation>%1: abgelehnt. %2</translation>
    </message>
    <message>
        <source>%1: not sent, nothing left this computer. %2</source>
        <translation>%1: nicht gesendet, nichts hat diesen Computer verlassen. %2</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut ve&amp;rsuchen</translation>
    </message>
    <message>
        <source>%1: not sent, the token is not accepted.</source>
        <translation>%1: nicht gesendet, das Token wird nicht akzeptiert.</translation>
    </message>
    <message>
        <source>&amp;New token…</source>
        <translation>&amp;Neues Token…</translation>
    </message>
    <message>
        <source>%1: unsettled. The answer was lost: the mail may have gone out or not. It is not sent again by itself.</source>
        <translation>%1: ungeklärt. Die Antwort ging verloren: Die E-Mail wurde verschickt oder auch nicht. Sie wird nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>&amp;Settle…</source>
        <translation>&amp;Klären…</translation>
    </message>
    <message>
        <source>Taken back: nothing was sent to %1.</source>
        <translation>Zurückgenommen: An %1 wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Reinvite::SendingBar</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Erneut versuchen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Close this report</source>
        <translation>Diesen Bericht schließen</translation>
    </message>
    <message>
        <source>Sending progress</source>
        <translation>Fortschritt des Versands</translation>
    </message>
    <message>
        <source>Takes back what has not begun. What is under way comes to its end.</source>
        <translation>Nimmt zurück, was noch nicht begonnen hat. Was läuft, wird zu Ende geführt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <extracomment>mails</extracomment>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %L1 of %Ln left</source>
        <translation>
            <numerusform>Pause: noch %L1 von %Ln</numerusform>
            <numerusform>Pause: noch %L1 von %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln</source>
        <translation>
            <numerusform>%Ln wird gesendet</numerusform>
            <numerusform>%Ln werden gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln again…</source>
        <translation>
            <numerusform>%Ln erneut versuchen…</numerusform>
            <numerusform>%Ln erneut versuchen…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reinvite::SendingController</name>
    <message numerus="yes">
        <source>The plan has the first %L1 of %Ln selected rows. Go on with the rest when they are sent.</source>
        <translation>
            <numerusform>Der Plan enthält die ersten %L1 von %Ln ausgewählten Zeile. Machen Sie mit dem Rest weiter, wenn sie gesendet sind.</numerusform>
            <numerusform>Der Plan enthält die ersten %L1 von %Ln ausgewählten Zeilen. Machen Sie mit dem Rest weiter, wenn sie gesendet sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another Reinvite on this profile sends; this window watches.</source>
        <translation>Ein anderes Reinvite auf diesem Profil sendet; dieses Fenster sieht zu.</translation>
    </message>
    <message>
        <source>nothing more begins until you resume</source>
        <translation>es beginnt nichts mehr, bis Sie fortsetzen</translation>
    </message>
    <message>
        <source>%L1 a minute, about %2 left</source>
        <translation>%L1 pro Minute, noch etwa %2</translation>
    </message>
    <message>
        <source>this minute&apos;s budget is used up, goes on in %1</source>
        <translation>das Kontingent dieser Minute ist ausgeschöpft, weiter in %1</translation>
    </message>
    <message>
        <source>The vendor</source>
        <translation>Der Anbieter</translation>
    </message>
    <message>
        <source>%1 asks to wait %2</source>
        <extracomment>1: a vendor, 2: a duration</extracomment>
        <translation>%1 bittet um %2 Wartezeit</translation>
    </message>
    <message>
        <source>%1 is tried again in %2</source>
        <translation>%1: nächster Versuch in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) lost a seat while its link was renewed, and it could not be given back.</source>
        <translation>
            <numerusform>%Ln Person hat beim Erneuern des Links ihren Platz verloren, und er konnte nicht zurückgegeben werden.</numerusform>
            <numerusform>%Ln Personen haben beim Erneuern des Links ihren Platz verloren, und er konnte nicht zurückgegeben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no seat now.</source>
        <extracomment>1: an address, 2: a subscription or an order</extracomment>
        <translation>%1 hat jetzt keinen Platz.</translation>
    </message>
    <message>
        <source>%1 has no seat in “%2” now.</source>
        <translation>%1 hat jetzt keinen Platz in „%2“.</translation>
    </message>
    <message>
        <source>It was released to renew the link, and could not be assigned again. %1</source>
        <translation>Zum Erneuern des Links wurde der Platz freigegeben, das erneute Zuweisen ist aber nicht gelungen. %1</translation>
    </message>
    <message>
        <source>Leave it free</source>
        <translation>Frei lassen</translation>
    </message>
    <message>
        <source>Assign again</source>
        <translation>Neu zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) have not left yet.</source>
        <translation>
            <numerusform>%Ln E-Mail ist noch nicht abgeschickt.</numerusform>
            <numerusform>%Ln E-Mails sind noch nicht abgeschickt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Minimise Reinvite and let it send, or stop: what has not begun is taken back, what is under way comes to its end, then the window closes.</source>
        <translation>Minimieren Sie Reinvite und lassen Sie es senden, oder halten Sie an: Was noch nicht begonnen hat, wird zurückgenommen, was läuft, wird zu Ende geführt, danach schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>&amp;Minimise and go on</source>
        <translation>&amp;Minimieren und weitersenden</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>An&amp;halten und schließen</translation>
    </message>
</context>
<context>
    <name>Reinvite::SessionOpener</name>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Open a session at %1 for “%2”?</source>
        <translation>Bei %1 eine Sitzung für „%2“ öffnen?</translation>
    </message>
    <message>
        <source>%1 hands out a token for their account that ends by itself. It is recorded there. The session becomes a connection here; its token is kept in memory only.</source>
        <translation>%1 gibt ein Token für dieses Konto aus, das von selbst abläuft. Das wird dort protokolliert. Die Sitzung wird hier zu einer Verbindung; ihr Token bleibt nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>&amp;Open the session</source>
        <translation>Sitzung &amp;öffnen</translation>
    </message>
    <message>
        <source>Opening a session…</source>
        <translation>Sitzung wird geöffnet…</translation>
    </message>
    <message>
        <source>Opened a session at %1: it is the connection “%2”.</source>
        <translation>Bei %1 wurde eine Sitzung geöffnet: Sie ist die Verbindung „%2“.</translation>
    </message>
    <message>
        <source>%1 portal</source>
        <translation>%1 Portal</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Reinvite::SettleCommand</name>
    <message>
        <source>“%1” is none of: arrived, send-again, try-again, give-up.</source>
        <translation>„%1“ ist keines von: arrived, send-again, try-again, give-up.</translation>
    </message>
    <message>
        <source>“%1” is no number of an item: “outbox list” shows them.</source>
        <translation>„%1“ ist keine Nummer eines Vorgangs: „outbox list“ zeigt sie.</translation>
    </message>
</context>
<context>
    <name>Reinvite::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Reinvite::Sidebar</name>
    <message>
        <source>States</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>+ &amp;Add a connection</source>
        <translation>+ Verbindung hin&amp;zufügen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Control and a click choose more than one.</source>
        <translation>Mit Steuerung und Klick wählen Sie mehrere aus.</translation>
    </message>
    <message>
        <source>Ctrl and a click choose more than one</source>
        <translation>Mit Strg und Klick mehrere auswählen</translation>
    </message>
    <message>
        <source>Refresh this connection</source>
        <translation>Diese Verbindung aktualisieren</translation>
    </message>
    <message>
        <source>Test this connection</source>
        <translation>Diese Verbindung testen</translation>
    </message>
    <message>
        <source>Edit this connection</source>
        <translation>Diese Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Remove this connection</source>
        <translation>Diese Verbindung entfernen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Stop refreshing this connection</source>
        <translation>Aktualisieren dieser Verbindung anhalten</translation>
    </message>
    <message>
        <source>&amp;New token…</source>
        <translation>&amp;Neues Token…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>Verbindung &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>S&amp;ign in again…</source>
        <translation>Erneut an&amp;melden…</translation>
    </message>
</context>
<context>
    <name>Reinvite::SidebarDelegate</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
</context>
<context>
    <name>Reinvite::SignInCommand</name>
    <message>
        <source>Give the token with --token-stdin, or the password with --password-stdin.</source>
        <translation>Geben Sie das Token mit --token-stdin oder das Passwort mit --password-stdin an.</translation>
    </message>
    <message>
        <source>The new token is in the keychain.</source>
        <translation>Das neue Token liegt im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>Reinvite::SingleWindow</name>
    <message>
        <source>The profile&apos;s window lock cannot be written.</source>
        <translation>Die Fenstersperre des Profils kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Reinvite is open on this profile already, but its window does not answer.</source>
        <translation>Reinvite ist mit diesem Profil bereits geöffnet, aber das Fenster antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>Reinvite::StopCommand</name>
    <message numerus="yes">
        <source>%Ln mail(s) taken back; what is under way comes to its end.</source>
        <translation>
            <numerusform>%Ln E-Mail zurückgenommen; was läuft, wird zu Ende geführt.</numerusform>
            <numerusform>%Ln E-Mails zurückgenommen; was läuft, wird zu Ende geführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reinvite::SummaryLine</name>
    <message>
        <source>Changed since you last looked</source>
        <translation>Geändert seit Ihrem letzten Blick</translation>
    </message>
    <message>
        <source>Mark all changes as seen</source>
        <translation>Alle Änderungen als gesehen markieren</translation>
    </message>
    <message>
        <source>Refresh progress</source>
        <translation>Fortschritt des Aktualisierens</translation>
    </message>
    <message>
        <source>Show just those</source>
        <translation>Nur diese anzeigen</translation>
    </message>
</context>
<context>
    <name>Reinvite::TestConnectionCommand</name>
    <message>
        <source>production: mails reach real people</source>
        <translation>Produktivumgebung: E-Mails erreichen echte Personen</translation>
    </message>
    <message>
        <source>the vendor&apos;s sandbox: mails reach only members of the organisation</source>
        <translation>Sandbox des Anbieters: E-Mails erreichen nur Mitglieder der Organisation</translation>
    </message>
    <message>
        <source>this computer: nothing leaves it</source>
        <translation>dieser Computer: nichts verlässt ihn</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Session ends</source>
        <translation>Sitzung endet</translation>
    </message>
    <message>
        <source>The token works.</source>
        <translation>Das Token funktioniert.</translation>
    </message>
</context>
<context>
    <name>Reinvite::Texts</name>
    <message>
        <source>WHEN</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>E-MAIL</source>
        <translation>E-MAIL</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>SAID</source>
        <translation>MELDUNG</translation>
    </message>
    <message>
        <source>DEADLINE</source>
        <translation>FRIST</translation>
    </message>
    <message>
        <source>CONNECTION</source>
        <translation>VERBINDUNG</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>DURCH</translation>
    </message>
    <message>
        <source>REQUEST</source>
        <translation>ANFRAGE</translation>
    </message>
    <message>
        <source>CAME OF IT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>DURCHGANG</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>FOR</source>
        <translation>FÜR</translation>
    </message>
    <message>
        <source>EXPIRES</source>
        <translation>LÄUFT AB</translation>
    </message>
    <message>
        <source>MAILS</source>
        <translation>E-MAILS</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ITEM</source>
        <translation>VORGANG</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>DETAIL</translation>
    </message>
</context>
<context>
    <name>Reinvite::Transfer</name>
    <message>
        <source>No whole answer came in time.</source>
        <translation>Es kam rechtzeitig keine vollständige Antwort.</translation>
    </message>
    <message>
        <source>The answer is longer than %1 and was not read to its end.</source>
        <translation>Die Antwort ist länger als %1 und wurde nicht zu Ende gelesen.</translation>
    </message>
</context>
<context>
    <name>Reinvite::VendorClient</name>
    <message>
        <source>the vendor does not offer this</source>
        <translation>der Anbieter bietet dies nicht an</translation>
    </message>
</context>
<context>
    <name>Reinvite::VendorWord</name>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>eingelöst</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>Workspace</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>Reinvite::ViewNameBar</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save this view as</source>
        <translation>Ansicht speichern als</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reinvite::ViewsController</name>
    <message>
        <source>The connection of “%1” is not there any more: rows of all connections are shown.</source>
        <translation>Die Verbindung von „%1“ gibt es nicht mehr: Es werden Zeilen aller Verbindungen angezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln saved view(s), more than can be kept. Remove one first.</source>
        <translation>
            <numerusform>Es gibt %Ln gespeicherte Ansicht, mehr kann nicht aufbewahrt werden. Entfernen Sie sie zuerst.</numerusform>
            <numerusform>Es gibt %Ln gespeicherte Ansichten, mehr können nicht aufbewahrt werden. Entfernen Sie zuerst eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The view “%1” was removed.</source>
        <translation>Die Ansicht „%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>Reinvite::ViewsList</name>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Um&amp;benennen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Bring &amp;back the built-in views</source>
        <translation>Vorgegebene Ansichten &amp;wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Reinvite::ViewsMenu</name>
    <message>
        <source>Re&amp;name the view…</source>
        <translation>Ansicht um&amp;benennen…</translation>
    </message>
    <message>
        <source>Move the view &amp;up</source>
        <translation>Ansicht nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the view &amp;down</source>
        <translation>Ansicht nach &amp;unten</translation>
    </message>
    <message>
        <source>Re&amp;move the view</source>
        <translation>Ansicht &amp;entfernen</translation>
    </message>
    <message>
        <source>Bring &amp;back the built-in views</source>
        <translation>Vorgegebene Ansichten &amp;wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Reinvite::WelcomePage</name>
    <message>
        <source>&amp;Add a connection…</source>
        <translation>Ver&amp;bindung hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Try the sandbox</source>
        <translation>&amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Get a live link into the right mailbox</source>
        <translation>Ein gültiger Link ins richtige Postfach</translation>
    </message>
    <message>
        <source>Reinvite shows every pending seat and invitation in one list, says plainly which links are about to die or are dead, and resends with one click, once.</source>
        <translation>Reinvite zeigt alle ausstehenden Plätze und Einladungen in einer Liste, sagt deutlich, welche Links bald ablaufen oder abgelaufen sind, und sendet sie mit einem Klick erneut, genau einmal.</translation>
    </message>
    <message>
        <source>Connect a vendor</source>
        <translation>Anbieter verbinden</translation>
    </message>
    <message>
        <source>Enter a token of your organisation. It is kept in this computer&apos;s keychain and goes to the vendor only.</source>
        <translation>Geben Sie ein Token Ihrer Organisation ein. Es wird im Schlüsselbund dieses Computers aufbewahrt und nur an den Anbieter gesendet.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Erst einmal umsehen</translation>
    </message>
    <message>
        <source>Simulated vendors on this computer with 900 made-up seats. No account, no network, no mail leaves.</source>
        <translation>Simulierte Anbieter auf diesem Computer mit 900 erfundenen Plätzen. Kein Konto, kein Netzwerk, keine E-Mail geht hinaus.</translation>
    </message>
</context>
<context>
    <name>Reinvite::WhatsNewDialog</name>
    <message>
        <source>What’s new</source>
        <translation>Neuigkeiten</translation>
    </message>
</context>
<context>
    <name>Reinvite::Workplace</name>
    <message>
        <source>The sandbox did not start. Start it with: reinvite --sandbox</source>
        <translation>Die Sandbox ist nicht gestartet. Starten Sie sie mit: reinvite --sandbox</translation>
    </message>
    <message>
        <source>This is Reinvite %1.</source>
        <translation>Dies ist Reinvite %1.</translation>
    </message>
    <message>
        <source>&amp;What’s new</source>
        <translation>&amp;Neuigkeiten</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard, without secrets, addresses and names.</source>
        <translation>Die Diagnose ist in der Zwischenablage, ohne Geheimnisse, Adressen und Namen.</translation>
    </message>
</context>
<context>
    <name>Reinvite::Worth::WorthClient</name>
    <message>
        <source>the sign-in needs an e-mail address and a password</source>
        <translation>die Anmeldung braucht E-Mail-Adresse und Passwort</translation>
    </message>
    <message>
        <source>the account lacks the permission %1, so that nothing can be resent</source>
        <translation>dem Konto fehlt die Berechtigung %1, deshalb kann nichts erneut gesendet werden</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Every pending seat and invitation at your vendors in one list, resent with a click, once.
In the terminal: reinvite-cli --help</source>
        <translation>Alle ausstehenden Plätze und Einladungen Ihrer Anbieter in einer Liste, mit einem Klick erneut gesendet, genau einmal.
Im Terminal: reinvite-cli --help</translation>
    </message>
</context>
</TS>
