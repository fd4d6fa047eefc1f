<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>AmountDialog</name>
        <message>
            <location filename="../../ui/amount_dialog.py" />
            <source>&amp;Keep</source>
            <translation>&amp;Behalten</translation>
        </message>
    </context>
    <context>
        <name>Bringing</name>
        <message>
            <location filename="../../ui/bringing/bringing.py" />
            <source>Reading {name}…</source>
            <translation>{name} wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/bringing.py" />
            <source>The notes that were kept are locked now. Melody &gt; Unlock All frees them.</source>
            <translation>Die behaltenen Noten sind jetzt gesperrt. Melodie &gt; Alles freigeben hebt das auf.</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/bringing.py" />
            <source>The notes are your own and stay; parameters hold for what Vary, Re-roll and Continue draw.</source>
            <translation>Die eigenen Noten bleiben; Parameter gelten für das, was Variieren, Neu würfeln und Fortsetzen ergeben.</translation>
        </message>
    </context>
    <context>
        <name>CardsView</name>
        <message>
            <location filename="../../ui/ideas/view.py" />
            <source>Ideas</source>
            <translation>Ideen</translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>taking of an idea</source>
            <translation>Idee nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>taking of {bars} of an idea</source>
            <translation>aus einer Idee nehmen: {bars}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>star on {title}</source>
            <translation>Stern für {title}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>star off {title}</source>
            <translation>Stern weg von {title}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>name of {title}</source>
            <translation>Name von {title}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>tags of {title}</source>
            <translation>Tags von {title}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>What was heard stays in the history</source>
            <translation>Was zu hören war, bleibt im Verlauf</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>show the new or the kept ideas to delete</source>
            <translation>Zum Löschen die neuen oder die behaltenen Ideen zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>deletion of {title}</source>
            <translation>{title} löschen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/choosing.py" />
            <source>keeping of the melody as an idea</source>
            <translation>Melodie als Idee behalten</translation>
        </message>
    </context>
    <context>
        <name>ChordEditing</name>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>Chord in {place}</source>
            <translation>Akkord in {place}</translation>
        </message>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>With &amp;Sevenths</source>
            <translation>Mit &amp;Septimen</translation>
        </message>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>&amp;Borrowed</source>
            <translation>&amp;Geliehene</translation>
        </message>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>Type a &amp;Progression</source>
            <translation>Akkord&amp;folge eintippen</translation>
        </message>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>&amp;Leave the Chords to the Style</source>
            <translation>Akkorde dem Stil &amp;überlassen</translation>
        </message>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>progression</source>
            <translation>Akkordfolge</translation>
        </message>
        <message>
            <location filename="../../ui/chord_editing.py" />
            <source>chord in {place}</source>
            <translation>Akkord in {place}</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <location filename="../../ui/palette/palette.py" />
            <source>No action is called that</source>
            <translation>Keine Aktion heißt so</translation>
        </message>
        <message>
            <location filename="../../ui/palette/palette.py" />
            <source>Type what you want to do</source>
            <translation>Eintippen, was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../ui/palette/palette.py" />
            <source>Find an action</source>
            <translation>Aktion suchen</translation>
        </message>
        <message>
            <location filename="../../ui/palette/palette.py" />
            <source>Actions found</source>
            <translation>Gefundene Aktionen</translation>
        </message>
    </context>
    <context>
        <name>Composing</name>
        <message>
            <location filename="../../ui/composing.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../ui/composing.py" />
            <source>new seed</source>
            <translation>neuer Startwert</translation>
        </message>
        <message>
            <location filename="../../ui/composing.py" />
            <source>randomise</source>
            <translation>Zufallswerte</translation>
        </message>
        <message>
            <location filename="../../ui/composing.py" />
            <source>reset of all parameters</source>
            <translation>alle Parameter zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>Curves</name>
        <message>
            <location filename="../../ui/curves.py" />
            <source>drawing of the contour</source>
            <translation>Kontur zeichnen</translation>
        </message>
        <message>
            <location filename="../../ui/curves.py" />
            <source>moving of the contour</source>
            <translation>Kontur verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/curves.py" />
            <source>clearing of the contour</source>
            <translation>Kontur löschen</translation>
        </message>
    </context>
    <context>
        <name>DocumentActions</name>
        <message>
            <location filename="../../ui/document_actions.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../ui/document_actions.py" />
            <source>&amp;Undo {step}</source>
            <translation>&amp;Rückgängig: {step}</translation>
        </message>
        <message>
            <location filename="../../ui/document_actions.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../ui/document_actions.py" />
            <source>&amp;Redo {step}</source>
            <translation>&amp;Wiederherstellen: {step}</translation>
        </message>
    </context>
    <context>
        <name>DragHandle</name>
        <message>
            <location filename="../../ui/dragout/handle.py" />
            <source>Drag this into your DAW: the melody as a MIDI file, or the notes or bars that are chosen, or the bars of the loop where one is on. Hold Ctrl or Alt for its sound (WAV), Shift for the chords. A click copies the file instead, to be pasted.</source>
            <translation>In die DAW ziehen: die Melodie als MIDI-Datei, oder die gewählten Noten oder Takte, oder die Takte des Loops, wo einer an ist. Mit Strg oder Alt ihr Klang (WAV), mit Umschalt die Akkorde. Ein Klick kopiert stattdessen die Datei, zum Einfügen.</translation>
        </message>
        <message>
            <location filename="../../ui/dragout/handle.py" />
            <source>Drag {what} out</source>
            <translation>{what} herausziehen</translation>
        </message>
        <message>
            <location filename="../../ui/dragout/handle.py" />
            <source>the melody</source>
            <translation>Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/dragout/handle.py" />
            <source>Drag {what}</source>
            <translation>{what} ziehen</translation>
        </message>
        <message>
            <location filename="../../ui/dragout/handle.py" />
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
    </context>
    <context>
        <name>Explaining</name>
        <message>
            <location filename="../../ui/why/explaining.py" />
            <source>Working it out…</source>
            <translation>Wird ermittelt…</translation>
        </message>
        <message>
            <location filename="../../ui/why/explaining.py" />
            <source>There are no notes in this melody.</source>
            <translation>In dieser Melodie sind keine Noten.</translation>
        </message>
        <message>
            <location filename="../../ui/why/explaining.py" />
            <source>This melody cannot be explained: {error}.</source>
            <translation>Diese Melodie lässt sich nicht erklären: {error}.</translation>
        </message>
        <message>
            <location filename="../../ui/why/explaining.py" />
            <source>No recipe makes these notes, so they are explained by the habits of the style “{style}” alone.</source>
            <translation>Kein Rezept ergibt diese Noten, daher erklären sie sich allein aus den Gewohnheiten des Stils „{style}“.</translation>
        </message>
        <message>
            <location filename="../../ui/why/explaining.py" />
            <source>Point at a note, or click it to hold it here.</source>
            <translation>Auf eine Note zeigen, oder sie anklicken, damit sie hier bleibt.</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>Export {kind}</source>
            <translation>{kind} exportieren</translation>
        </message>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>&amp;Browse…</source>
            <translation>D&amp;urchsuchen…</translation>
        </message>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>Parts</source>
            <translation>Stimmen</translation>
        </message>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>File to write</source>
            <translation>Zu schreibende Datei</translation>
        </message>
        <message>
            <location filename="../../ui/exporting.py" />
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
    </context>
    <context>
        <name>Filling</name>
        <message>
            <location filename="../../ui/filling.py" />
            <source>filling of the gap</source>
            <translation>Lücke füllen</translation>
        </message>
        <message>
            <location filename="../../ui/filling.py" />
            <source>filling of the gaps in {choice}</source>
            <translation>Lücken füllen: {choice}</translation>
        </message>
        <message>
            <location filename="../../ui/filling.py" />
            <source>surprise in {choice}</source>
            <translation>überraschen: {choice}</translation>
        </message>
    </context>
    <context>
        <name>Group</name>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Fold and unfold these parameters</source>
            <translation>Diese Parameter ein- und ausklappen</translation>
        </message>
    </context>
    <context>
        <name>HeadBar</name>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Composing…</source>
            <translation>Wird komponiert…</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>What is locked stays as it is whatever is turned; the rest is drawn anew. Melody &gt; Unlock All frees it.</source>
            <translation>Was gesperrt ist, bleibt, wie es ist, woran auch gedreht wird; der Rest wird neu gewürfelt. Melodie &gt; Alles freigeben hebt das auf.</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>MIDI</source>
            <translation>MIDI</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>1 note locked</source>
            <translation>1 Note gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>{count} notes locked</source>
            <translation>{count} Noten gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Pitches locked</source>
            <translation>Tonhöhen gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Chords or silences locked</source>
            <translation>Akkorde oder Pausen gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Into {folder}</source>
            <translation>Nach {folder}</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Each melody that is heard is written to {folder}. File &gt; Export Every Melody ends it.</source>
            <translation>Jede gehörte Melodie wird nach {folder} geschrieben. Datei &gt; Jede Melodie in Ordner exportieren beendet das.</translation>
        </message>
        <message>
            <location filename="../../ui/head_bar.py" />
            <source>Generate</source>
            <translation>Generieren</translation>
        </message>
    </context>
    <context>
        <name>IdeasStrip</name>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Ideas</source>
            <translation>Ideen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Which ideas are shown</source>
            <translation>Welche Ideen gezeigt werden</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Order of the ideas</source>
            <translation>Reihenfolge der Ideen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Find a name or tag</source>
            <translation>Name oder Tag</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Show only ideas in whose names or tags these words are</source>
            <translation>Nur Ideen zeigen, deren Namen oder Tags diese Wörter haben</translation>
        </message>
    </context>
    <context>
        <name>LearnDialog</name>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>&amp;Learn</source>
            <translation>&amp;Lernen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Learn a style</source>
            <translation>Stil lernen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>There is no folder {folder}; choose one that is there.</source>
            <translation>Den Ordner {folder} gibt es nicht; einen vorhandenen wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Progress of learning</source>
            <translation>Fortschritt des Lernens</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Copy this report to the clipboard</source>
            <translation>Diesen Bericht in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>A style is learned from melodies in MIDI, MusicXML, ABC and JSON-lines files: at least 24 different stretches of 4 to 16 bars. It keeps tables of habits, never the melodies.</source>
            <translation>Ein Stil wird aus Melodien in MIDI-, MusicXML-, ABC- und JSON-Lines-Dateien gelernt: aus mindestens 24 verschiedenen Abschnitten von 4 bis 16 Takten. Er behält Tabellen von Gewohnheiten, nie die Melodien.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Stopped; nothing was kept.</source>
            <translation>Abgebrochen; nichts wurde behalten.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Starting…</source>
            <translation>Wird begonnen…</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Reading {file}</source>
            <translation>{file} wird gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Counting what is usual in them…</source>
            <translation>Das Übliche darin wird gezählt…</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Melodies so far: {melodies}, passed over: {skipped}</source>
            <translation>Melodien bisher: {melodies}, übergangen: {skipped}</translation>
        </message>
        <message>
            <location filename="../../ui/learning/dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>LearnForm</name>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>&amp;Browse…</source>
            <translation>D&amp;urchsuchen…</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Folder of melodies</source>
            <translation>Ordner mit Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Choose a folder, or drop one here</source>
            <translation>Einen Ordner wählen oder hier ablegen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Name of the style</source>
            <translation>Name des Stils</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>such as Irish Tunes</source>
            <translation>etwa Irische Weisen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>under which the tables may be used, such as CC0</source>
            <translation>unter der die Tabellen nutzbar sind, etwa CC0</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Origin</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>where the melodies come from; else the folder is named</source>
            <translation>woher die Melodien kommen; sonst wird der Ordner genannt</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Where the style learns which chord follows which, and how often chords change. What other voices play is listened to only in files that name no chords; without any chords, published tables are used.</source>
            <translation>Woraus der Stil lernt, welcher Akkord auf welchen folgt und wie oft Akkorde wechseln. Was andere Stimmen spielen, zählt nur in Dateien, die keine Akkorde nennen; ganz ohne Akkorde gelten veröffentlichte Tabellen.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Chords</source>
            <translation>Akkorde</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>As the files name them</source>
            <translation>Wie die Dateien sie nennen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Named, or else heard in the other voices</source>
            <translation>Genannt, sonst aus den anderen Stimmen gehört</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Not from these files</source>
            <translation>Nicht aus diesen Dateien</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>C&amp;hords</source>
            <translation>&amp;Akkorde</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>L&amp;icence</source>
            <translation>L&amp;izenz</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>&amp;Origin</source>
            <translation>&amp;Herkunft</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>Called “{label}” here, {name} on the command line.</source>
            <translation>Hier „{label}“, auf der Kommandozeile {name}.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/form.py" />
            <source>What the Style choice will show.</source>
            <translation>So steht er dann in der Stilauswahl.</translation>
        </message>
    </context>
    <context>
        <name>LearnReport</name>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>Files that were passed over, and why</source>
            <translation>Übergangene Dateien und der Grund dafür</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>Learned {label}</source>
            <translation>{label} gelernt</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>Passed over: {count}</source>
            <translation>Übergangen: {count}</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>From {stretches} stretches of 4 to 16 bars in {melodies} melodies.</source>
            <translation>Aus {stretches} Abschnitten von 4 bis 16 Takten in {melodies} Melodien.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>From {stretches} stretches of 4 to 16 bars in one melody.</source>
            <translation>Aus {stretches} Abschnitten von 4 bis 16 Takten in einer Melodie.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>It stands in the Style choice now, and is chosen.</source>
            <translation>Er steht jetzt in der Stilauswahl und ist gewählt.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>Its chord changes are the published ones.</source>
            <translation>Seine Akkordwechsel sind die veröffentlichten.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/report.py" />
            <source>Chords are named in {named} of the melodies and heard in {heard}.</source>
            <translation>In {named} der Melodien sind Akkorde genannt, in {heard} herausgehört.</translation>
        </message>
    </context>
    <context>
        <name>Locking</name>
        <message>
            <location filename="../../ui/locking.py" />
            <source>locking of {bars}</source>
            <translation>{bars} sperren</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>locking of the rhythm of {bars}</source>
            <translation>Rhythmus sperren: {bars}</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>locking of the pitches of {bars}</source>
            <translation>Tonhöhen sperren: {bars}</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>locking of the chords of {bars}</source>
            <translation>Akkorde sperren: {bars}</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>re-roll of {choice}</source>
            <translation>neu würfeln: {choice}</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>re-roll of the pitches of {choice}</source>
            <translation>Tonhöhen neu würfeln: {choice}</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>re-roll of the rhythm of {choice}</source>
            <translation>Rhythmus neu würfeln: {choice}</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>unlocking of {bars}</source>
            <translation>{bars} freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>locking of {notes}</source>
            <translation>{notes} sperren</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>unlocking of {notes}</source>
            <translation>{notes} freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>unlocking of everything</source>
            <translation>alles freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>what is not locked</source>
            <translation>was nicht gesperrt ist</translation>
        </message>
        <message>
            <location filename="../../ui/locking.py" />
            <source>re-roll of what is not locked</source>
            <translation>nicht Gesperrtes neu würfeln</translation>
        </message>
    </context>
    <context>
        <name>LoopBars</name>
        <message>
            <location filename="../../ui/transport.py" />
            <source>First bar of the loop</source>
            <translation>Erster Takt des Loops</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Last bar of the loop</source>
            <translation>Letzter Takt des Loops</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Bars</source>
            <translation>Takte</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../ui/window.py" />
            <source>Say what you want</source>
            <translation>Wünsche einstellen</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Each parameter changes the melody at once; the mark under a knob shows how far it got. Presets are places to start from.</source>
            <translation>Jeder Parameter ändert die Melodie sofort; die Marke unter einem Regler zeigt, wie weit es gelang. Presets sind gute Ausgangspunkte.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Ask for another</source>
            <translation>Eine neue anfordern</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Generate draws a new melody of the same kind. Nothing is lost: undo brings back the one before.</source>
            <translation>Generieren ergibt eine neue Melodie der gleichen Art. Nichts geht verloren: Rückgängig bringt die vorige zurück.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>See and hear it</source>
            <translation>Sehen und hören</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Space plays and pauses. Drag over the bar numbers to loop some bars; click a note to hear it.</source>
            <translation>Die Leertaste spielt ab und hält an. Ziehen über die Taktzahlen setzt einen Loop; ein Klick auf eine Note lässt sie erklingen.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Take it with you</source>
            <translation>Mitnehmen</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>MIDI goes to your music program, audio is what you hear. Help &gt; Find an Action knows all else by name.</source>
            <translation>MIDI ist für das Musikprogramm, Audio ist, was zu hören ist. Hilfe &gt; Aktion suchen kennt alles andere beim Namen.</translation>
        </message>
    </context>
    <context>
        <name>MaybeNumberControl</name>
        <message>
            <location filename="../../ui/stimuli/controls.py" />
            <source>Use: {name}</source>
            <translation>Verwenden: {name}</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <location filename="../../ui/message_bar.py" />
            <source>Dismiss this message</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <location filename="../../ui/message_bar.py" />
            <source>Dismiss (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
    </context>
    <context>
        <name>MorphDialog</name>
        <message>
            <location filename="../../ui/ideas/morphing.py" />
            <source>Morph</source>
            <translation>Morphen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/morphing.py" />
            <source>How far the melody goes towards the idea, in per cent</source>
            <translation>Wie weit die Melodie zur Idee geht, in Prozent</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/morphing.py" />
            <source>The melody on the roll goes so far towards the chosen idea: at 0 % it is itself, at 100 % the idea. What is locked stays.</source>
            <translation>So weit geht die Melodie auf der Rolle zur gewählten Idee: bei 0 % ist sie sie selbst, bei 100 % die Idee. Gesperrtes bleibt.</translation>
        </message>
    </context>
    <context>
        <name>Morphing</name>
        <message>
            <location filename="../../ui/ideas/morphing.py" />
            <source>morph</source>
            <translation>Morph</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/morphing.py" />
            <source>morph by {amount} %</source>
            <translation>Morph um {amount} %</translation>
        </message>
    </context>
    <context>
        <name>Notation</name>
        <message>
            <location filename="../../ui/notation/showing.py" />
            <source>No melody yet. Press Generate to make one.</source>
            <translation>Noch keine Melodie. Generieren macht eine.</translation>
        </message>
    </context>
    <context>
        <name>NotationView</name>
        <message>
            <location filename="../../ui/notation/view.py" />
            <source>Notation</source>
            <translation>Noten</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Saved preset {name}</source>
            <translation>Preset {name} gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Removed preset {name}</source>
            <translation>Preset {name} entfernt</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Saved {name}</source>
            <translation>{name} gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Dragged out {name}</source>
            <translation>{name} herausgezogen</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Copied {name}: paste it into your DAW or a folder</source>
            <translation>{name} kopiert: in die DAW oder einen Ordner einfügen</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>{error}. Melodies are no longer exported to the folder</source>
            <translation>{error}. Melodien werden nicht mehr in den Ordner exportiert</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>The notes are your own and stay; Melody &gt; Re-roll Everything Not Locked draws others.</source>
            <translation>Die eigenen Noten bleiben; Melodie &gt; Alles nicht Gesperrte neu würfeln ergibt andere.</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Melody &gt; Unlock All frees what is locked.</source>
            <translation>Melodie &gt; Alles freigeben hebt die Sperren auf.</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Wrote {path}: {words}</source>
            <translation>{path} geschrieben: {words}</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Wrote {path}</source>
            <translation>{path} geschrieben</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>All that is played goes to the MIDI port {name}</source>
            <translation>Alles Gespielte geht an den MIDI-Port {name}</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>the best SoundFont found</source>
            <translation>dem besten gefundenen SoundFont</translation>
        </message>
        <message>
            <location filename="../../ui/notices.py" />
            <source>Playing with {name}</source>
            <translation>Spielt mit {name}</translation>
        </message>
    </context>
    <context>
        <name>OwnStyles</name>
        <message>
            <location filename="../../ui/own_styles.py" />
            <source>Removed the style {label}</source>
            <translation>Stil {label} entfernt</translation>
        </message>
        <message>
            <location filename="../../ui/own_styles.py" />
            <source>Learn a style, or remove one of your own</source>
            <translation>Einen Stil lernen oder einen eigenen entfernen</translation>
        </message>
    </context>
    <context>
        <name>ParametersPanel</name>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Basic</source>
            <translation>Basis</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Performance</source>
            <translation>Vortrag</translation>
        </message>
    </context>
    <context>
        <name>PathControl</name>
        <message>
            <location filename="../../ui/stimuli/controls.py" />
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/controls.py" />
            <source>Browse: {name}</source>
            <translation>Durchsuchen: {name}</translation>
        </message>
    </context>
    <context>
        <name>PianoRoll</name>
        <message>
            <location filename="../../ui/roll/widget.py" />
            <source>Piano roll</source>
            <translation>Pianorolle</translation>
        </message>
    </context>
    <context>
        <name>PlaceEditor</name>
        <message>
            <location filename="../../ui/preferences/editors.py" />
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/editors.py" />
            <source>Choose: {name}</source>
            <translation>Wählen: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/editors.py" />
            <source>Set {name} back to its default</source>
            <translation>{name} auf die Vorgabe zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>Playback</name>
        <message>
            <location filename="../../ui/playback.py" />
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <location filename="../../ui/playback.py" />
            <source>&amp;Play</source>
            <translation>&amp;Abspielen</translation>
        </message>
    </context>
    <context>
        <name>PlayedAs</name>
        <message>
            <location filename="../../ui/played_as.py" />
            <source>Score</source>
            <translation>Noten</translation>
        </message>
        <message>
            <location filename="../../ui/played_as.py" />
            <source>Hear exactly what is written</source>
            <translation>Genau das hören, was geschrieben steht</translation>
        </message>
        <message>
            <location filename="../../ui/played_as.py" />
            <source>Performance</source>
            <translation>Vortrag</translation>
        </message>
        <message>
            <location filename="../../ui/played_as.py" />
            <source>Hear it performed</source>
            <translation>Den Vortrag hören</translation>
        </message>
    </context>
    <context>
        <name>PlayedLane</name>
        <message>
            <location filename="../../ui/roll/lane/played_lane.py" />
            <source>Performance</source>
            <translation>Vortrag</translation>
        </message>
    </context>
    <context>
        <name>Player</name>
        <message>
            <location filename="../../ui/player.py" />
            <source>, then press Play again</source>
            <translation>, dann erneut Abspielen drücken</translation>
        </message>
    </context>
    <context>
        <name>PlayingIn</name>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>The sound is still being opened; try again in a moment.</source>
            <translation>Der Klang wird noch geöffnet; gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>Space or {key} ends it</source>
            <translation>Leertaste oder {key} beendet es</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>End &amp;Recording</source>
            <translation>A&amp;ufnahme beenden</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>Nothing was played, so all is as it was.</source>
            <translation>Nichts wurde gespielt, also ist alles wie zuvor.</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>playing in</source>
            <translation>Einspielen</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>playing in of {bars}</source>
            <translation>Einspielen: {bars}</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>The recording was dropped, since there is another melody now.</source>
            <translation>Die Aufnahme wurde verworfen, denn jetzt ist eine andere Melodie da.</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>&amp;Record</source>
            <translation>A&amp;ufnehmen</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>Records {bars} anew</source>
            <translation>Nimmt {bars} neu auf</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>Records a new melody</source>
            <translation>Nimmt eine neue Melodie auf</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/playing_in.py" />
            <source>{what}. Keys {first} to {last} play from C{octave} on, Z and X move the octave</source>
            <translation>{what}. Die Tasten {first} bis {last} spielen ab C{octave}, Z und X wechseln die Oktave</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <location filename="../../ui/preferences/dialog.py" />
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/dialog.py" />
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/dialog.py" />
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/dialog.py" />
            <source>Changes take effect at once, another language at the next start.</source>
            <translation>Änderungen gelten sofort, eine andere Sprache ab dem nächsten Start.</translation>
        </message>
    </context>
    <context>
        <name>ProgressionControl</name>
        <message>
            <location filename="../../ui/controls/progression.py" />
            <source>such as {example}</source>
            <translation>etwa {example}</translation>
        </message>
    </context>
    <context>
        <name>ProjectFiles</name>
        <message>
            <location filename="../../ui/projects.py" />
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
    </context>
    <context>
        <name>RangeControl</name>
        <message>
            <location filename="../../ui/controls/note_range.py" />
            <source>Exact notes…</source>
            <translation>Genaue Töne…</translation>
        </message>
        <message>
            <location filename="../../ui/controls/note_range.py" />
            <source>Lowest note</source>
            <translation>Tiefster Ton</translation>
        </message>
        <message>
            <location filename="../../ui/controls/note_range.py" />
            <source>Highest note</source>
            <translation>Höchster Ton</translation>
        </message>
        <message>
            <location filename="../../ui/controls/note_range.py" />
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <location filename="../../ui/controls/note_range.py" />
            <source>to</source>
            <translation>bis</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <location filename="../../ui/recovery/recovery.py" />
            <source>melodygen ended unexpectedly. Restore “{name}” from {time}?</source>
            <translation>melodygen wurde unerwartet beendet. „{name}“ von {time} wiederherstellen?</translation>
        </message>
        <message>
            <location filename="../../ui/recovery/recovery.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../ui/recovery/recovery.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>Reveal</name>
        <message>
            <location filename="../../ui/revealing.py" />
            <source>{path} is no longer there; export it again</source>
            <translation>{path} ist nicht mehr da; erneut exportieren</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Set {name} back to its default</source>
            <translation>{name} auf die Vorgabe zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/rows.py" />
            <source>Choose: {name}</source>
            <translation>Auswählen: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/rows.py" />
            <source>Remove {name}</source>
            <translation>{name} entfernen</translation>
        </message>
    </context>
    <context>
        <name>RulesControl</name>
        <message>
            <location filename="../../ui/controls/rules.py" />
            <source>As in the palette</source>
            <translation>Wie in der Palette</translation>
        </message>
        <message>
            <location filename="../../ui/controls/rules.py" />
            <source>{count} set by hand</source>
            <translation>{count} von Hand gesetzt</translation>
        </message>
        <message>
            <location filename="../../ui/controls/rules.py" />
            <source>{name}: {words}</source>
            <translation>{name}: {words}</translation>
        </message>
    </context>
    <context>
        <name>SeedField</name>
        <message>
            <location filename="../../ui/seed_field.py" />
            <source>Copy the seed</source>
            <translation>Startwert kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/seed_field.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../ui/seed_field.py" />
            <source>The seed must be a number from 0 to {limit}; it stays {seed}</source>
            <translation>Der Startwert muss eine Zahl von 0 bis {limit} sein; es bleibt bei {seed}</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>&amp;Use It Here</source>
            <translation>&amp;Hier verwenden</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>&amp;No Key</source>
            <translation>&amp;Keine Taste</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>&amp;Reset</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>Reset &amp;All</source>
            <translation>&amp;Alle zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>{key} does “{other}” already, which would be left without it.</source>
            <translation>{key} steht schon für „{other}“, was dann ohne Taste wäre.</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>Search for an action</source>
            <translation>Aktion suchen</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>Key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>Key of the action chosen: press it</source>
            <translation>Taste der gewählten Aktion: drücken</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/shortcuts_page.py" />
            <source>&amp;Key</source>
            <translation>&amp;Taste</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <location filename="../../ui/side_bar.py" />
            <source>Presets</source>
            <translation>Presets</translation>
        </message>
        <message>
            <location filename="../../ui/side_bar.py" />
            <source>Take a set of parameters, or keep the present one</source>
            <translation>Einen Satz Parameter nehmen oder den jetzigen behalten</translation>
        </message>
        <message>
            <location filename="../../ui/side_bar.py" />
            <source>Randomise</source>
            <translation>Zufallswerte</translation>
        </message>
        <message>
            <location filename="../../ui/side_bar.py" />
            <source>Reset all parameters</source>
            <translation>Alle Parameter zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>StimulusSets</name>
        <message>
            <location filename="../../ui/stimulus_sets.py" />
            <source>The stimulus set {name} is ready</source>
            <translation>Das Stimulus-Set {name} ist fertig</translation>
        </message>
    </context>
    <context>
        <name>Takings</name>
        <message>
            <location filename="../../ui/dragout/takings.py" />
            <source>The sound was not ready yet; drag once more</source>
            <translation>Der Klang war noch nicht fertig; noch einmal ziehen</translation>
        </message>
        <message>
            <location filename="../../ui/dragout/takings.py" />
            <source>This melody has no chords; drag without Shift for its notes</source>
            <translation>Diese Melodie hat keine Akkorde; ohne Umschalt ziehen, für ihre Noten</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>{place} of {count}</source>
            <translation>{place} von {count}</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Skip the tour</source>
            <translation>Rundgang überspringen</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../ui/transport.py" />
            <source>● MIDI</source>
            <translation>● MIDI</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>&amp;Volume</source>
            <translation>Lautst&amp;ärke</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>All that is played goes to the MIDI port {name}.</source>
            <translation>Alles Gespielte geht an den MIDI-Port {name}.</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>How loud it plays; files are not changed by it.</source>
            <translation>Wie laut abgespielt wird; Dateien ändert das nicht.</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Bar and beat</source>
            <translation>Takt und Schlag</translation>
        </message>
        <message>
            <location filename="../../ui/transport.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
    </context>
    <context>
        <name>VaryDialog</name>
        <message>
            <location filename="../../ui/varying.py" />
            <source>Vary</source>
            <translation>Variieren</translation>
        </message>
        <message>
            <location filename="../../ui/varying.py" />
            <source>How many of the notes change, in per cent</source>
            <translation>Wie viele der Noten sich ändern, in Prozent</translation>
        </message>
        <message>
            <location filename="../../ui/varying.py" />
            <source>About so many of the notes become others, on the same form and chords. Locked ones stay.</source>
            <translation>Etwa so viele der Noten werden zu anderen, bei gleicher Form und gleichen Akkorden. Gesperrte bleiben.</translation>
        </message>
    </context>
    <context>
        <name>Varying</name>
        <message>
            <location filename="../../ui/varying.py" />
            <source>variation</source>
            <translation>Variation</translation>
        </message>
        <message>
            <location filename="../../ui/varying.py" />
            <source>variation by {amount} %</source>
            <translation>Variation um {amount} %</translation>
        </message>
        <message>
            <location filename="../../ui/varying.py" />
            <source>going on for 1 bar</source>
            <translation>Fortsetzung um 1 Takt</translation>
        </message>
        <message>
            <location filename="../../ui/varying.py" />
            <source>going on for {bars} bars</source>
            <translation>Fortsetzung um {bars} Takte</translation>
        </message>
    </context>
    <context>
        <name>VelocityLane</name>
        <message>
            <location filename="../../ui/roll/lane/lane.py" />
            <source>Velocities</source>
            <translation>Velocitys</translation>
        </message>
    </context>
    <context>
        <name>WeightsControl</name>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>As in the style</source>
            <translation>Wie der Stil sie hat</translation>
        </message>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>{name}: {weights}</source>
            <translation>{name}: {weights}</translation>
        </message>
    </context>
    <context>
        <name>WhyPanel</name>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>Why this note?</source>
            <translation>Warum diese Note?</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>Point at a note, or click it to hold it here.</source>
            <translation>Auf eine Note zeigen, oder sie anklicken, damit sie hier bleibt.</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>{bits} bits</source>
            <translation>{bits} Bit</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>Marked: {marks}</source>
            <translation>Bezeichnet: {marks}</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>It stands here.</source>
            <translation>Sie steht hier.</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>1 other note</source>
            <translation>1 anderer Ton</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>{count} other notes together</source>
            <translation>{count} andere Töne zusammen</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>Rest</source>
            <translation>Rest</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>What could stand here</source>
            <translation>Was hier stehen könnte</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>What decided, in bits</source>
            <translation>Was entschied, in Bit</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>How surprising it is</source>
            <translation>Wie überraschend sie ist</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>How it is played</source>
            <translation>Wie sie gespielt wird</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>+1 bit makes it twice as likely, −1 half as likely.</source>
            <translation>+1 Bit macht sie doppelt so wahrscheinlich, −1 halb so wahrscheinlich.</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>The note before</source>
            <translation>Die Note davor</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>The note after</source>
            <translation>Die Note danach</translation>
        </message>
        <message>
            <location filename="../../ui/why/panel.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>Articulation</source>
            <translation>Artikulation</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>&amp;Staccato</source>
            <translation>&amp;Staccato</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>Let the chosen notes be short and detached</source>
            <translation>Die gewählten Noten kurz und getrennt spielen lassen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>&amp;Tenuto</source>
            <translation>&amp;Tenuto</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>Let the chosen notes be held as long as they are written</source>
            <translation>Die gewählten Noten so lange halten, wie sie geschrieben sind</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>&amp;Accent</source>
            <translation>&amp;Akzent</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>Let the chosen notes stand out</source>
            <translation>Die gewählten Noten betonen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>S&amp;lur</source>
            <translation>&amp;Bogen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/articulation.py" />
            <source>Let the chosen notes be played without a gap, or a single one and the next</source>
            <translation>Die gewählten Noten ohne Lücke spielen lassen, oder eine einzelne und die nächste</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Take back the latest change</source>
            <translation>Die letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Bring back what was taken back</source>
            <translation>Das Zurückgenommene zurückbringen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Choose A&amp;ll Notes</source>
            <translation>Alle &amp;Noten wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Select every note</source>
            <translation>Jede Note wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Choose the Ne&amp;xt Note</source>
            <translation>Nä&amp;chste Note wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Select the note after the chosen ones</source>
            <translation>Die Note nach den gewählten wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Choose the Pre&amp;vious Note</source>
            <translation>&amp;Vorige Note wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Select the note before the chosen ones</source>
            <translation>Die Note vor den gewählten wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Choose the Notes of the &amp;Bar</source>
            <translation>Noten des &amp;Takts wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Select all notes of the bars in which some are chosen, or of the bar of the cursor</source>
            <translation>Alle Noten der Takte wählen, in denen welche gewählt sind, oder des Takts am Cursor</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Choose the Notes of the P&amp;hrase</source>
            <translation>Noten der P&amp;hrase wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Select all notes of the phrases in which some are chosen, or of the phrase of the cursor</source>
            <translation>Alle Noten der Phrasen wählen, in denen welche gewählt sind, oder der Phrase am Cursor</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>&amp;Generate</source>
            <translation>&amp;Generieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Make a new melody with these parameters and a new seed</source>
            <translation>Eine neue Melodie mit diesen Parametern und neuem Startwert machen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Ra&amp;ndomise</source>
            <translation>&amp;Zufallswerte</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Draw another character; tempo, length, metre, key, instrument and range stay as they are</source>
            <translation>Einen anderen Charakter würfeln; Tempo, Länge, Taktart, Grundton, Instrument und Umfang bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Randomise &amp;Everything</source>
            <translation>&amp;Alles zufällig</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Draw tempo, key, metre and instrument anew as well</source>
            <translation>Auch Tempo, Grundton, Taktart und Instrument neu würfeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Reset &amp;All Parameters</source>
            <translation>Alle Parameter z&amp;urücksetzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Set every parameter back to its default; the seed stays</source>
            <translation>Jeden Parameter auf seine Vorgabe setzen; der Startwert bleibt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>&amp;Presets</source>
            <translation>&amp;Presets</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Learn a St&amp;yle from a Folder…</source>
            <translation>St&amp;il aus Ordner lernen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Learn a style of your own from the melodies in a folder</source>
            <translation>Einen eigenen Stil aus den Melodien eines Ordners lernen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Re&amp;move a Style</source>
            <translation>Stil ent&amp;fernen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>&amp;Copy Seed</source>
            <translation>Startwert &amp;kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Copy the seed to the clipboard</source>
            <translation>Den Startwert in die Zwischenablage kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Edit See&amp;d</source>
            <translation>Startwert &amp;bearbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Type a seed</source>
            <translation>Einen Startwert eintippen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Pre&amp;ferences…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/edit.py" />
            <source>Choose theme, sound, keys and what is kept</source>
            <translation>Farbschema, Klang, Tasten und anderes wählen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>&amp;New</source>
            <translation>&amp;Neu</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Begin again with the default parameters</source>
            <translation>Mit den vorgegebenen Parametern neu beginnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Open a saved project, or a tune: MIDI, MusicXML or ABC</source>
            <translation>Ein gespeichertes Projekt oder ein Stück öffnen: MIDI, MusicXML oder ABC</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Save the parameters and the melody</source>
            <translation>Die Parameter und die Melodie speichern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Save &amp;As…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Save under another name</source>
            <translation>Unter anderem Namen speichern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Export &amp;MIDI…</source>
            <translation>&amp;MIDI exportieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Write a MIDI file that any music program opens</source>
            <translation>Eine MIDI-Datei schreiben, die jedes Musikprogramm öffnet</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Export Musi&amp;cXML…</source>
            <translation>Musi&amp;cXML exportieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Write notation that MuseScore and other notation programs open</source>
            <translation>Noten schreiben, die MuseScore und andere Notenprogramme öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Export A&amp;udio…</source>
            <translation>Au&amp;dio exportieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Write the sound as a WAV, FLAC, Ogg or MP3 file, as loud as is wanted</source>
            <translation>Den Klang als WAV-, FLAC-, Ogg- oder MP3-Datei schreiben, so laut wie gewünscht</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Export Sess&amp;ion Pack…</source>
            <translation>Sess&amp;ion-Paket exportieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Write all that a DAW needs as a folder or zip file: MIDI, stems, notation</source>
            <translation>Alles, was eine DAW braucht, als Ordner oder ZIP-Datei schreiben: MIDI, Stems, Noten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Export Every Melody to a &amp;Folder…</source>
            <translation>&amp;Jede Melodie in Ordner exportieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Write each melody that is heard to a folder, as a MIDI file, until this is turned off again</source>
            <translation>Jede gehörte Melodie als MIDI-Datei in einen Ordner schreiben, bis dies wieder aus ist</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Cop&amp;y MIDI File</source>
            <translation>MIDI-Datei &amp;kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Copy the melody, or what is chosen, or the bars of the loop, as a file to be pasted into a DAW</source>
            <translation>Die Melodie, das Gewählte oder die Takte des Loops als Datei kopieren, zum Einfügen in eine DAW</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Reveal &amp;Last Export</source>
            <translation>&amp;Letzten Export zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Open the folder of the file that was written last</source>
            <translation>Den Ordner der zuletzt geschriebenen Datei öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Stimulus Se&amp;t…</source>
            <translation>Stimulus-Se&amp;t…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>Design and build the melodies, pages and lists of a listening study</source>
            <translation>Melodien, Seiten und Listen einer Hörstudie entwerfen und erstellen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/file.py" />
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>&amp;Find an Action…</source>
            <translation>&amp;Aktion suchen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>Find anything that can be done by some of its name</source>
            <translation>Alles, was sich tun lässt, über einen Teil des Namens finden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>&amp;Tour of the Window</source>
            <translation>&amp;Rundgang durch das Fenster</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>Show in four steps what is where</source>
            <translation>In vier Schritten zeigen, was wo ist</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>&amp;Keyboard Shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>Show every key</source>
            <translation>Jede Taste zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/help.py" />
            <source>&amp;About melodygen</source>
            <translation>Ü&amp;ber melodygen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Ideas</source>
            <translation>Ideen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;More Ideas</source>
            <translation>&amp;Mehr Ideen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Draw eight other melodies of these parameters, around what is locked</source>
            <translation>Acht andere Melodien mit diesen Parametern würfeln, um das Gesperrte herum</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Keep This Melody as an Idea</source>
            <translation>Diese Melodie als Idee &amp;behalten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Star the melody on the roll, so that it stays among the ideas</source>
            <translation>Die Melodie auf der Rolle mit einem Stern versehen, damit sie bei den Ideen bleibt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Find What Was Heard</source>
            <translation>Gehörtes &amp;finden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Show every melody that was heard in this project, the newest first</source>
            <translation>Jede Melodie zeigen, die in diesem Projekt zu hören war, die neueste zuerst</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Hear the Chosen Idea</source>
            <translation>Gewählte Idee an&amp;hören</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Play the chosen idea once, from its beginning; the melody on the roll stays</source>
            <translation>Die gewählte Idee einmal von Anfang an spielen; die Melodie auf der Rolle bleibt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Take the Chosen Idea</source>
            <translation>Gewählte Idee &amp;nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Put the chosen idea on the roll (Enter on its card does it too)</source>
            <translation>Die gewählte Idee auf die Rolle legen (auch mit der Eingabetaste auf ihrer Karte)</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Take Chosen &amp;Bars of This Idea</source>
            <translation>Gewählte &amp;Takte dieser Idee nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Put the bars that are chosen on the roll there as the idea has them, and lock them</source>
            <translation>Die auf der Rolle gewählten Takte so setzen, wie die Idee sie hat, und sperren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Star or Unstar</source>
            <translation>&amp;Stern setzen oder wegnehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Keep the chosen idea with a star, or take its star away (S on its card)</source>
            <translation>Die gewählte Idee mit einem Stern behalten oder ihn wegnehmen (S auf ihrer Karte)</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Give the chosen idea a name (F2 on its card)</source>
            <translation>Der gewählten Idee einen Namen geben (F2 auf ihrer Karte)</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Ta&amp;g…</source>
            <translation>Ta&amp;gs…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Give the chosen idea tags to find it by (T on its card)</source>
            <translation>Der gewählten Idee Tags geben, um sie zu finden (T auf ihrer Karte)</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Keep the chosen idea no more (Del on its card); if it was heard, the history still has it</source>
            <translation>Die gewählte Idee nicht länger behalten (Entf auf ihrer Karte); war sie zu hören, hat der Verlauf sie noch</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Hear Ideas That Are &amp;Pointed At</source>
            <translation>Ideen unter dem &amp;Zeiger anhören</translation>
        </message>
        <message>
            <location filename="../../ui/actions/ideas.py" />
            <source>Play an idea while the pointer rests on it, or an arrow key has led to it</source>
            <translation>Eine Idee spielen, solange der Zeiger auf ihr ruht oder eine Pfeiltaste zu ihr führte</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Melody</source>
            <translation>&amp;Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Re-roll What Is Chosen</source>
            <translation>Gewähltes &amp;neu würfeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw the chosen notes, or else bars, again, as far as they are not locked</source>
            <translation>Die gewählten Noten, sonst Takte, neu würfeln, soweit sie nicht gesperrt sind</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Re-roll Only the P&amp;itches</source>
            <translation>Nur &amp;Tonhöhen neu würfeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw other pitches on the same rhythm: of what is chosen, or wherever nothing is locked</source>
            <translation>Andere Tonhöhen auf demselben Rhythmus würfeln: fürs Gewählte oder überall, wo nichts gesperrt ist</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Re-roll Only the Rh&amp;ythm</source>
            <translation>Nur Rh&amp;ythmus neu würfeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw another rhythm around the same pitches: of what is chosen, or wherever nothing is locked</source>
            <translation>Einen anderen Rhythmus um dieselben Tonhöhen würfeln: fürs Gewählte oder überall, wo nichts gesperrt ist</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Re-roll &amp;Everything Not Locked</source>
            <translation>Alles nicht &amp;Gesperrte neu würfeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw all that is not locked again, on the same form</source>
            <translation>Alles, was nicht gesperrt ist, in derselben Form neu würfeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Vary…</source>
            <translation>&amp;Variieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Change about so many of the notes that are not locked</source>
            <translation>Etwa so viele der nicht gesperrten Noten ändern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Morph Towards the Chosen Idea…</source>
            <translation>Zur gewählten Idee &amp;morphen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Go some of the way from this melody to the idea, as far as nothing is locked</source>
            <translation>Ein Stück des Wegs von dieser Melodie zur Idee gehen, soweit nichts gesperrt ist</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>C&amp;ontinue…</source>
            <translation>F&amp;ortsetzen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Go on from where the melody ends; what is there gets locked</source>
            <translation>Dort weitermachen, wo die Melodie endet; was da ist, wird gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Fill This Gap</source>
            <translation>Lü&amp;cke füllen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw notes into the silences of the chosen bars, between chosen notes, or at the cursor</source>
            <translation>Noten in die Pausen der gewählten Takte würfeln, zwischen gewählte Noten oder am Cursor</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Surprise Me Here</source>
            <translation>Hier ü&amp;berraschen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw the chosen bars or notes again, less expected than they are now</source>
            <translation>Die gewählten Takte oder Noten neu würfeln, weniger erwartet als jetzt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Lock Chosen Bars</source>
            <translation>Gewählte Takte &amp;sperren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Keep the chosen bars as they are, whatever is turned</source>
            <translation>Die gewählten Takte behalten, wie sie sind, woran auch gedreht wird</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Lock Chosen &amp;Notes</source>
            <translation>Gewählte Noten sp&amp;erren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Keep the chosen notes as they are, whatever is turned; others may start between them</source>
            <translation>Die gewählten Noten behalten, wie sie sind, woran auch gedreht wird; dazwischen dürfen andere beginnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Lock the R&amp;hythm of Chosen Bars</source>
            <translation>&amp;Rhythmus gewählter Takte sperren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Keep when the notes of the chosen bars sound, whatever their pitches become</source>
            <translation>Behalten, wann die Noten der gewählten Takte erklingen, welche Tonhöhen sie auch bekommen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Lock the &amp;Pitches of Chosen Bars</source>
            <translation>Ton&amp;höhen gewählter Takte sperren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Keep the pitches of the chosen bars in their order, whatever their rhythm becomes</source>
            <translation>Die Tonhöhen der gewählten Takte in ihrer Reihenfolge behalten, wie ihr Rhythmus auch wird</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Lock the &amp;Chords of Chosen Bars</source>
            <translation>A&amp;kkorde gewählter Takte sperren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Keep the chords of the chosen bars; their notes are free</source>
            <translation>Die Akkorde der gewählten Takte behalten; ihre Noten sind frei</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Unlock Chosen Bars</source>
            <translation>Gewählte Takte &amp;freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Let the next draw change the chosen bars; the notes stay until then</source>
            <translation>Der nächste Wurf darf die gewählten Takte ändern; bis dahin bleiben die Noten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Unlock Chosen No&amp;tes</source>
            <translation>Gewählte Noten fre&amp;igeben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Let the next draw change the chosen notes; they stay until then</source>
            <translation>Der nächste Wurf darf die gewählten Noten ändern; bis dahin bleiben sie</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Unlock &amp;All</source>
            <translation>&amp;Alles freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Let the next draw change all that is locked; the notes stay until then</source>
            <translation>Der nächste Wurf darf alles Gesperrte ändern; bis dahin bleiben die Noten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Pic&amp;k Another Chord…</source>
            <translation>Anderen Akkord &amp;wählen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Another chord where the cursor is, or in the first chosen bar; a double click on a chord does the same</source>
            <translation>Ein anderer Akkord am Cursor oder im ersten gewählten Takt; ein Doppelklick auf einen Akkord tut dasselbe</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Type a Pro&amp;gression</source>
            <translation>Akkordfolge eintip&amp;pen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Say which chords the melody is to have: letters such as Dm Bb F C, or numerals such as i VI III VII</source>
            <translation>Sagen, welche Akkorde die Melodie haben soll: Buchstaben wie Dm Bb F C oder Stufen wie i VI III VII</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>&amp;Draw the Contour of the Melody</source>
            <translation>Kontur der Melodie &amp;zeichnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Draw how high the melody lies, in the chosen bars or all, as a line that can be changed</source>
            <translation>Zeichnen, wie hoch die Melodie liegt, in den gewählten Takten oder allen, als änderbare Linie</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Clear the Dra&amp;wn Contour</source>
            <translation>Gezeichnete Kontur l&amp;öschen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/melody.py" />
            <source>Let the melody lie where it likes again, in the chosen bars or all</source>
            <translation>Die Melodie wieder liegen lassen, wo sie will, in den gewählten Takten oder allen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Up a Step</source>
            <translation>&amp;Schritt höher</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Transpose the chosen notes up a step of the scale, or a semitone where they do not keep to it</source>
            <translation>Die gewählten Noten um einen Schritt der Tonleiter höher setzen, oder einen Halbton, wo sie nicht in ihr bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Down a Step</source>
            <translation>Schritt &amp;tiefer</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Transpose the chosen notes down a step of the scale, or a semitone where they do not keep to it</source>
            <translation>Die gewählten Noten um einen Schritt der Tonleiter tiefer setzen, oder einen Halbton, wo sie nicht in ihr bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Up a Se&amp;mitone</source>
            <translation>&amp;Halbton höher</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Transpose the chosen notes up a semitone</source>
            <translation>Die gewählten Noten um einen Halbton höher setzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Down a Semito&amp;ne</source>
            <translation>Halbton tie&amp;fer</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Transpose the chosen notes down a semitone</source>
            <translation>Die gewählten Noten um einen Halbton tiefer setzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Up an &amp;Octave</source>
            <translation>&amp;Oktave höher</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Transpose the chosen notes up an octave</source>
            <translation>Die gewählten Noten um eine Oktave höher setzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Down an O&amp;ctave</source>
            <translation>Okta&amp;ve tiefer</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Transpose the chosen notes down an octave</source>
            <translation>Die gewählten Noten um eine Oktave tiefer setzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Move Ea&amp;rlier</source>
            <translation>Fr&amp;üher</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Nudge the chosen notes to the line of the grid before</source>
            <translation>Die gewählten Noten auf die vorige Rasterlinie schieben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Move &amp;Later</source>
            <translation>S&amp;päter</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Nudge the chosen notes to the next line of the grid</source>
            <translation>Die gewählten Noten auf die nächste Rasterlinie schieben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Move a &amp;Bar Earlier</source>
            <translation>Einen Ta&amp;kt früher</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Move the chosen notes to the bar before</source>
            <translation>Die gewählten Noten in den Takt davor verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Mo&amp;ve a Bar Later</source>
            <translation>Einen T&amp;akt später</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Move the chosen notes to the next bar</source>
            <translation>Die gewählten Noten in den nächsten Takt verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Make Lon&amp;ger</source>
            <translation>&amp;Länger</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Lengthen the chosen notes to the next line of the grid</source>
            <translation>Die gewählten Noten bis zur nächsten Rasterlinie verlängern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Make S&amp;horter</source>
            <translation>Kür&amp;zer</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Shorten the chosen notes to the line of the grid before</source>
            <translation>Die gewählten Noten bis zur vorigen Rasterlinie kürzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Pl&amp;ay Louder</source>
            <translation>La&amp;uter spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Play the chosen notes a little louder</source>
            <translation>Die gewählten Noten etwas lauter spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Pla&amp;y Softer</source>
            <translation>Leise&amp;r spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Play the chosen notes a little softer</source>
            <translation>Die gewählten Noten etwas leiser spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Velocities Bac&amp;k as Played</source>
            <translation>Velocit&amp;ys wie gespielt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Let the chosen notes, or all, be as loud as the player has them</source>
            <translation>Die gewählten Noten, oder alle, so laut lassen, wie der Spieler sie hat</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Articulation (&amp;X)</source>
            <translation>Artikulation (&amp;X)</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Quantise</source>
            <translation>&amp;Quantisieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Bring the chosen notes to the nearest lines of the grid</source>
            <translation>Die gewählten Noten auf die nächstgelegenen Rasterlinien bringen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Split</source>
            <translation>Te&amp;ilen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Cut each chosen note in two</source>
            <translation>Jede gewählte Note in zwei teilen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Join</source>
            <translation>Ver&amp;binden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Make the chosen notes one, or a single one and the next</source>
            <translation>Die gewählten Noten zu einer machen, oder eine einzelne und die nächste</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Dupl&amp;icate</source>
            <translation>Ver&amp;doppeln</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Put the chosen notes once more behind themselves</source>
            <translation>Die gewählten Noten noch einmal hinter sich selbst setzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Erase</source>
            <translation>Lös&amp;chen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Delete the chosen notes</source>
            <translation>Die gewählten Noten löschen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Pointer Tool</source>
            <translation>Z&amp;eigerwerkzeug</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Click, or drag around notes, to choose them; drag notes to move them, their ends to resize</source>
            <translation>Noten durch Klicken oder Umranden wählen; Noten ziehen verschiebt sie, ihre Enden ziehen ändert die Länge</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Dra&amp;w Tool</source>
            <translation>Stiftwerkzeu&amp;g</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Click or drag to draw a note; a double-click does it with every tool</source>
            <translation>Klicken oder ziehen, um eine Note zu zeichnen; ein Doppelklick tut es mit jedem Werkzeug</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Eraser &amp;Tool</source>
            <translation>Radier&amp;werkzeug</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Click notes, or drag over them, to erase them</source>
            <translation>Noten anklicken oder überstreichen, um sie zu löschen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>&amp;Freehand Contour</source>
            <translation>Ko&amp;ntur von Hand</translation>
        </message>
        <message>
            <location filename="../../ui/actions/note.py" />
            <source>Drag to draw how high the melody should lie, and it follows; arrow keys move what is drawn</source>
            <translation>Ziehen zeichnet, wie hoch die Melodie liegen soll, und sie folgt; Pfeiltasten verschieben das Gezeichnete</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play&amp;back</source>
            <translation>&amp;Wiedergabe</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>&amp;Play</source>
            <translation>&amp;Abspielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Stop and go back to where playing began</source>
            <translation>Anhalten und dorthin zurückgehen, wo es begann</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Go to the &amp;Beginning</source>
            <translation>Zum An&amp;fang</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Go to bar 1</source>
            <translation>Zu Takt 1 gehen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>&amp;Loop</source>
            <translation>&amp;Loop</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play the chosen bars over and over</source>
            <translation>Die gewählten Takte immer wieder spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Hear the &amp;Chords</source>
            <translation>A&amp;kkorde mitspielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play the chords under the melody</source>
            <translation>Die Akkorde unter der Melodie spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>&amp;Hear the Bass</source>
            <translation>Bass &amp;mitspielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play a bass below the melody</source>
            <translation>Unter der Melodie einen Bass spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play the Score &amp;Alone</source>
            <translation>Nur die No&amp;ten spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Hear exactly what is written, without what the performance adds; files keep the performance</source>
            <translation>Genau das hören, was geschrieben steht, ohne was der Vortrag hinzufügt; Dateien behalten den Vortrag</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play &amp;New Melodies at Once</source>
            <translation>&amp;Neue Melodien sofort abspielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play what Generate has made as soon as it is there</source>
            <translation>Spielen, was Generieren gemacht hat, sobald es da ist</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play &amp;In</source>
            <translation>E&amp;inspielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play a melody, or the chosen bars, on a MIDI keyboard or on this one</source>
            <translation>Eine Melodie oder die gewählten Takte auf einem MIDI-Keyboard oder auf dieser Tastatur spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>&amp;Record</source>
            <translation>A&amp;ufnehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Count in and record what is played; again, to end it</source>
            <translation>Einzählen und aufnehmen, was gespielt wird; noch einmal, um zu enden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Choose Sound&amp;Font…</source>
            <translation>SoundFont &amp;wählen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play, and export audio, with the sounds of another file (.sf2, .sf3)</source>
            <translation>Mit den Klängen einer anderen Datei (.sf2, .sf3) spielen und Audio exportieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>&amp;Use the Best SoundFont Found</source>
            <translation>&amp;Besten gefundenen SoundFont nutzen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>Play with the best of the SoundFonts on this computer again</source>
            <translation>Wieder mit dem besten SoundFont auf diesem Rechner spielen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/playback.py" />
            <source>MI&amp;DI Output</source>
            <translation>MI&amp;DI-Ausgang</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>There is no melody yet</source>
            <translation>Es gibt noch keine Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>There is nothing to take back</source>
            <translation>Es gibt nichts zurückzunehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>Nothing has been taken back</source>
            <translation>Nichts wurde zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>No bars are chosen: drag along the numbers of the bars with Shift</source>
            <translation>Keine Takte gewählt: mit Umschalt über die Taktzahlen ziehen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>No notes are chosen: click one on the roll, or drag around some</source>
            <translation>Keine Noten gewählt: auf der Rolle eine anklicken oder welche umranden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>Nothing is chosen: drag around notes, or along the numbers of the bars with Shift</source>
            <translation>Nichts gewählt: Noten umranden oder mit Umschalt über die Taktzahlen ziehen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>Nothing is locked</source>
            <translation>Nichts ist gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>The melody is as long as can be</source>
            <translation>Die Melodie ist so lang wie möglich</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>No contour is drawn: take the tool for it over the roll, or press C there</source>
            <translation>Keine Kontur gezeichnet: das Werkzeug dafür über der Rolle nehmen oder dort C drücken</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>No idea is chosen: Ideas &gt; More Ideas draws some to choose from</source>
            <translation>Keine Idee gewählt: Ideen &gt; Mehr Ideen würfelt welche zur Auswahl</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>What was heard stays in the history</source>
            <translation>Was zu hören war, bleibt im Verlauf</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>No velocity was set by hand: View &gt; Velocities shows them, to be dragged</source>
            <translation>Keine Velocity von Hand gesetzt: Ansicht &gt; Velocitys zeigt sie, zum Ziehen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/spec.py" />
            <source>The best SoundFont found is used already</source>
            <translation>Der beste gefundene SoundFont ist schon in Gebrauch</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Vie&amp;w</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Zoom &amp;In</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show fewer bars</source>
            <translation>Weniger Takte zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Zoom &amp;Out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show more bars</source>
            <translation>Mehr Takte zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Zoom to &amp;Fit</source>
            <translation>&amp;Alles zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show the melody as a whole</source>
            <translation>Die ganze Melodie zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Follow the &amp;Cursor</source>
            <translation>Dem &amp;Cursor folgen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Turn the pages while it plays</source>
            <translation>Beim Abspielen mitblättern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>&amp;Notation</source>
            <translation>&amp;Noten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show the melody as notation below the roll</source>
            <translation>Die Melodie unter der Rolle in Noten zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>I&amp;deas</source>
            <translation>&amp;Ideen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show other melodies below the roll, to hear, keep and take</source>
            <translation>Andere Melodien unter der Rolle zeigen, zum Hören, Behalten und Nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>&amp;Velocities</source>
            <translation>&amp;Velocitys</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show below the notes how loud each is, to be dragged</source>
            <translation>Unter den Noten zeigen, wie laut jede ist, zum Ziehen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Perfor&amp;mance</source>
            <translation>V&amp;ortrag</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show below the notes how fast and how loud they are played</source>
            <translation>Unter den Noten zeigen, wie schnell und wie laut sie gespielt werden</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Wh&amp;y This Note?</source>
            <translation>&amp;Warum diese Note?</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Say of the note under the pointer what it is, what else could stand there and what decided</source>
            <translation>Von der Note unter dem Zeiger sagen, was sie ist, was dort noch stehen könnte und was entschied</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>&amp;Surprise along the Melody</source>
            <translation>Ü&amp;berraschung entlang der Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Show above the notes how surprising each is: the warmer, the more</source>
            <translation>Über den Noten zeigen, wie überraschend jede ist: je wärmer, desto mehr</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Go to &amp;Parameters</source>
            <translation>Zu den &amp;Parametern</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Give the keyboard to the parameters</source>
            <translation>Die Tastatur auf die Parameter richten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Go to Piano &amp;Roll</source>
            <translation>Zur Piano&amp;rolle</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Give the keyboard to the piano roll</source>
            <translation>Die Tastatur auf die Pianorolle richten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Go to &amp;Transport</source>
            <translation>Zur &amp;Transportleiste</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Give the keyboard to the transport</source>
            <translation>Die Tastatur auf die Transportleiste richten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Go to Id&amp;eas</source>
            <translation>&amp;Zu den Ideen</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>Give the keyboard to the ideas</source>
            <translation>Die Tastatur auf die Ideen richten</translation>
        </message>
        <message>
            <location filename="../../ui/actions/view.py" />
            <source>T&amp;heme</source>
            <translation>&amp;Farbschema</translation>
        </message>
    </context>
    <context>
        <name>bringing</name>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Open {name}</source>
            <translation>{name} öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>&amp;Hear It</source>
            <translation>&amp;Anhören</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Tunes in the file</source>
            <translation>Stücke in der Datei</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Notes</source>
            <translation>Noten</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Number {number}</source>
            <translation>Nummer {number}</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>{name}  (most likely the melody)</source>
            <translation>{name}  (wohl die Melodie)</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>There are {count} tunes in it. Which shall it be?</source>
            <translation>Es sind {count} Stücke darin. Welches soll es sein?</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>It is longer than a melody may be. Which bars of it shall it be?</source>
            <translation>Es ist länger, als eine Melodie sein darf. Welche Takte davon sollen es sein?</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>&amp;Bars</source>
            <translation>&amp;Takte</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>First bar</source>
            <translation>Erster Takt</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>&amp;to</source>
            <translation>&amp;bis</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Last bar</source>
            <translation>Letzter Takt</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/dialog.py" />
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>Opened {name}, which melodygen has made, with its parameters</source>
            <translation>{name} geöffnet, mit den Parametern, mit denen melodygen es gemacht hat</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>Opened {name}: {what}</source>
            <translation>{name} geöffnet: {what}</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>{notes} in {bars} of {metre}, {key} {scale}</source>
            <translation>{notes}, {bars} im {metre}-Takt, {key} {scale}</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>1 note</source>
            <translation>1 Note</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>{count} notes</source>
            <translation>{count} Noten</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>1 bar</source>
            <translation>1 Takt</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>{count} bars</source>
            <translation>{count} Takte</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>{moved} of {notes} notes moved to the grid, by {mean} ms in the mean and {most} ms at most</source>
            <translation>{moved} von {notes} Noten auf das Raster gerückt, im Mittel um {mean} ms, höchstens um {most} ms</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>1 note left out</source>
            <translation>1 Note weggelassen</translation>
        </message>
        <message>
            <location filename="../../ui/bringing/words.py" />
            <source>{count} notes left out</source>
            <translation>{count} Noten weggelassen</translation>
        </message>
    </context>
    <context>
        <name>dialogs</name>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save project</source>
            <translation>Projekt speichern</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>SoundFonts</source>
            <translation>SoundFonts</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Choose a SoundFont</source>
            <translation>SoundFont wählen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Learn from a folder</source>
            <translation>Aus einem Ordner lernen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Open a design</source>
            <translation>Entwurf öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save the design</source>
            <translation>Entwurf speichern</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Human melodies</source>
            <translation>Melodien von Menschen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Folder of the set</source>
            <translation>Ordner des Sets</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Remove the preset “{label}” for good?</source>
            <translation>Das Preset „{label}“ endgültig entfernen?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save changes?</source>
            <translation>Änderungen speichern?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save the changes to “{name}”?</source>
            <translation>Die Änderungen an „{name}“ speichern?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Otherwise the melody as it is now is lost.</source>
            <translation>Sonst geht die Melodie, wie sie jetzt ist, verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Otherwise the design is as it was saved last.</source>
            <translation>Sonst bleibt der Entwurf, wie er zuletzt gespeichert wurde.</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save without comments?</source>
            <translation>Ohne Kommentare speichern?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>There are comments in “{name}” that cannot be kept with these changes.</source>
            <translation>In „{name}“ stehen Kommentare, die mit diesen Änderungen nicht erhalten bleiben können.</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Saved under another name, the file with the comments stays as it is.</source>
            <translation>Unter einem anderen Namen gespeichert, bleibt die Datei mit den Kommentaren, wie sie ist.</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save Without Them</source>
            <translation>Ohne sie speichern</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Remove the style “{label}” for good?</source>
            <translation>Den Stil „{label}“ endgültig entfernen?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>The melody here was made in it: it stays as it is, and can be changed once another style is chosen.</source>
            <translation>Die Melodie hier entstand in diesem Stil: sie bleibt, wie sie ist, und lässt sich erst ändern, wenn ein anderer Stil gewählt ist.</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Melodies that were made in it stay as they are; to rebuild them it must be learned again.</source>
            <translation>Melodien, die in diesem Stil entstanden, bleiben, wie sie sind; um sie neu zu bauen, muss er wieder gelernt werden.</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Remove?</source>
            <translation>Entfernen?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>“{name}” is there already. Replace it?</source>
            <translation>„{name}“ gibt es schon. Ersetzen?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Replace?</source>
            <translation>Ersetzen?</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Save preset</source>
            <translation>Preset speichern</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Name of the preset (the seed is not kept):</source>
            <translation>Name des Presets (ohne den Startwert):</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Tags of {name}, with commas between them:</source>
            <translation>Tags von {name}, mit Kommas dazwischen:</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Bars to go on for; those there are stay, locked:</source>
            <translation>Anzahl weiterer Takte; die vorhandenen bleiben gesperrt:</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Designs of listening studies</source>
            <translation>Entwürfe von Hörstudien</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>melodygen projects</source>
            <translation>melodygen-Projekte</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>Projects and tunes</source>
            <translation>Projekte und Stücke</translation>
        </message>
        <message>
            <location filename="../../ui/dialogs.py" />
            <source>MIDI, MusicXML and ABC</source>
            <translation>MIDI, MusicXML und ABC</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/sound/player.py" />
            <source>tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/theory/metre.py" />
            <source>metre</source>
            <translation>Taktart</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>upbeat</source>
            <translation>Auftakt</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/parameters.py" />
            <source>key</source>
            <translation>Grundton</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/theory/scales.py" />
            <source>scale</source>
            <translation>Tonleiter</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>accidentals</source>
            <translation>Leiterfremde Töne</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>ending</source>
            <translation>Schluss</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/theory/moods.py" />
            <source>mood</source>
            <translation>Stimmung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/theory/instruments.py" />
            <source>instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>complexity</source>
            <translation>Komplexität</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>harmonic density</source>
            <translation>Harmoniedichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/progression.py" />
            <source>progression</source>
            <translation>Akkordfolge</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>degree weights</source>
            <translation>Stufengewichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>repetition</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>syncopation</source>
            <translation>Synkopen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/parameters.py" />
            <source>note range</source>
            <translation>Tonumfang</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>melodic contour</source>
            <translation>Melodiekontur</translation>
        </message>
        <message>
            <location filename="../../melodygen/curve.py" />
            <location filename="../../melodygen/fields.py" />
            <source>curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>rhythm pattern</source>
            <translation>Rhythmusmuster</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>expression</source>
            <translation>Ausdruck</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>palette</source>
            <translation>Palette</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>accompaniment</source>
            <translation>Begleitung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/interpretation.py" />
            <source>rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Syncopation</source>
            <translation>Synkopierung</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Syncopation a note</source>
            <translation>Synkopierung je Note</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Weighted note-to-beat distance</source>
            <translation>Gewichteter Abstand zum Schlag</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Note density</source>
            <translation>Notendichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Note density in time</source>
            <translation>Notendichte in der Zeit</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>nPVI</source>
            <translation>nPVI</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Entropy of inter-onset intervals</source>
            <translation>Entropie der Abstände zwischen Einsätzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Longest note</source>
            <translation>Längste Note</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Last note</source>
            <translation>Letzte Note</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Complexity</source>
            <translation>Komplexität</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Information content</source>
            <translation>Informationsgehalt</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Entropy of intervals</source>
            <translation>Entropie der Intervalle</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Entropy of pitch classes</source>
            <translation>Entropie der Tonklassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Repetition</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Lempel-Ziv complexity</source>
            <translation>Lempel-Ziv-Komplexität</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Ambitus</source>
            <translation>Ambitus</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Mean pitch</source>
            <translation>Mittlere Tonhöhe</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Spread of pitches</source>
            <translation>Streuung der Tonhöhen</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Mean interval</source>
            <translation>Mittleres Intervall</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Repeats</source>
            <translation>Tonwiederholungen</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Leaps</source>
            <translation>Sprünge</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Step inertia</source>
            <translation>Schritte in eine Richtung</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Reversal after leaps</source>
            <translation>Umkehr nach Sprüngen</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Direction of the contour</source>
            <translation>Richtung der Kontur</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Slope of the contour</source>
            <translation>Steigung der Kontur</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Clarity of the key</source>
            <translation>Klarheit der Tonart</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Harmonic density</source>
            <translation>Harmonische Dichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>Final lengthening</source>
            <translation>Schlussdehnung</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>Permission denied</source>
            <translation>keine Berechtigung</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>No space left on device</source>
            <translation>kein Platz mehr auf dem Gerät</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>No such file or directory</source>
            <translation>Datei oder Ordner nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>Is a directory</source>
            <translation>ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>Not a directory</source>
            <translation>ist kein Ordner</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>Read-only file system</source>
            <translation>Dateisystem nur lesbar</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>File exists</source>
            <translation>Datei gibt es schon</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>File name too long</source>
            <translation>Dateiname zu lang</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>Input/output error</source>
            <translation>Ein-/Ausgabefehler</translation>
        </message>
        <message>
            <location filename="../../tools/error_texts.py" />
            <source>Operation not permitted</source>
            <translation>nicht erlaubt</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/comparing.py" />
            <source>its sound is damaged</source>
            <translation>der Klang darin ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/comparing.py" />
            <location filename="../../melodygen/reading/notation.py" />
            <location filename="../../melodygen/reading/packed.py" />
            <source>export it again</source>
            <translation>neu exportieren</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/comparing.py" />
            <source>what it says of its sound is damaged ({0})</source>
            <translation>was sie über ihren Klang sagt, ist beschädigt ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/encoding.py" />
            <source>so much sound is more than a WAV file holds</source>
            <translation>so viel Klang ist mehr, als eine WAV-Datei fasst</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/encoding.py" />
            <source>shorten the piece or choose flac</source>
            <translation>das Stück kürzen oder flac wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>it does not end like an audio file</source>
            <translation>sie endet nicht wie eine Audiodatei</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>choose one of: {0}</source>
            <translation>eines davon wählen: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <location filename="../../melodygen/sound/effects.py" />
            <location filename="../../melodygen/variation/filling.py" />
            <source>{0} to {1}</source>
            <translation>{0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <location filename="../../melodygen/sound/render.py" />
            <source>sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>one of: {0} Hz</source>
            <translation>eines von: {0} Hz</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>one of: {0} Hz in {1}</source>
            <translation>eines von: {0} Hz in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>bits</source>
            <translation>Bits</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>one of: {0} in {1}</source>
            <translation>eins von: {0} in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>left out for {0}</source>
            <translation>keine Angabe bei {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>loudness</source>
            <translation>Lautheit</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/settings.py" />
            <source>a number of LUFS such as -18, or one of: {0}</source>
            <translation>eine Zahl von LUFS wie -18 oder eines von: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/tags.py" />
            <location filename="../../melodygen/project.py" />
            <location filename="../../melodygen/reading/melodies.py" />
            <source>choose another file</source>
            <translation>eine andere Datei wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/tags.py" />
            <source>its tags are damaged</source>
            <translation>ihre Tags sind beschädigt</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/tags.py" />
            <source>choose an audio file that this program wrote</source>
            <translation>eine Audiodatei wählen, die dieses Programm geschrieben hat</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/tags.py" />
            <source>soundfile</source>
            <translation>soundfile</translation>
        </message>
        <message>
            <location filename="../../melodygen/audio/tags.py" />
            <source>it is not an audio file, or damaged</source>
            <translation>sie ist keine Audiodatei oder beschädigt</translation>
        </message>
        <message>
            <location filename="../../melodygen/bringing.py" />
            <source>the notes are in {0}, and {1} is asked for</source>
            <translation>die Noten stehen in {0}, und {1} ist verlangt</translation>
        </message>
        <message>
            <location filename="../../melodygen/bringing.py" />
            <location filename="../../melodygen/generation.py" />
            <location filename="../../melodygen/variation/derived.py" />
            <source>leave the metre as it is</source>
            <translation>die Taktart lassen, wie sie ist</translation>
        </message>
        <message>
            <location filename="../../melodygen/bringing.py" />
            <location filename="../../melodygen/reading/scores.py" />
            <location filename="../../melodygen/reading/settling.py" />
            <location filename="../../melodygen/reading/voices.py" />
            <source>there are no notes in it</source>
            <translation>es sind keine Töne darin</translation>
        </message>
        <message>
            <location filename="../../melodygen/bringing.py" />
            <location filename="../../melodygen/reading/performed.py" />
            <location filename="../../melodygen/reading/scores.py" />
            <source>choose a file with a melody</source>
            <translation>eine Datei mit einer Melodie wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/corpus.py" />
            <source>chords</source>
            <translation>Akkorde</translation>
        </message>
        <message>
            <location filename="../../melodygen/curve.py" />
            <source>bars (in quarters, from 1 on) with heights (0 to 100 % of the range) in order, and commas between strokes of two points or more, such as "1:20 3:80 5.5:40, 9:50 13:90"</source>
            <translation>eine Reihe von Takten (in Vierteln, ab 1) mit Höhen (0 bis 100 % des Umfangs), mit Kommas zwischen Strichen von zwei oder mehr Punkten, etwa "1:20 3:80 5.5:40, 9:50 13:90"</translation>
        </message>
        <message>
            <location filename="../../melodygen/degree_weights.py" />
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/degree_weights.py" />
            <source>{0} whole numbers from 0 to {1} %, one for each of the degrees {2} of {3}, or some by name such as {4}=100</source>
            <translation>eine Reihe von {0} ganzen Zahlen von 0 bis {1} %, eine je Stufe {2} von {3}, oder einzelne beim Namen, etwa {4}=100</translation>
        </message>
        <message>
            <location filename="../../melodygen/degree_weights.py" />
            <source>of degrees of {0}, which has {1}</source>
            <translation>ein Gewicht für eine Stufe von {0}, also {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/chords.py" />
            <source>there is no chord to change</source>
            <translation>es gibt keinen Akkord zu ändern</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/chords.py" />
            <source>type a progression</source>
            <translation>eine Akkordfolge eintippen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/chords.py" />
            <source>the chord in {0} is locked</source>
            <translation>der Akkord in {0} ist gesperrt</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/chords.py" />
            <source>unlock that bar first</source>
            <translation>diesen Takt erst freigeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/chords.py" />
            <source>the melody does not begin with a chord</source>
            <translation>die Melodie beginnt nicht mit einem Akkord</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/chords.py" />
            <source>the chord in {0} does not start on a beat</source>
            <translation>der Akkord in {0} beginnt nicht auf einem Schlag</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <source>marks</source>
            <translation>Artikulation</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <source>a slur over two notes or more, such as slur=6-9</source>
            <translation>ein Bogen über zwei oder mehr Noten, etwa slur=6-9</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <location filename="../../melodygen/editing/notes.py" />
            <location filename="../../melodygen/editing/touches.py" />
            <source>no note starts in {0}</source>
            <translation>in {0} beginnt keine Note</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <location filename="../../melodygen/editing/notes.py" />
            <location filename="../../melodygen/editing/touches.py" />
            <source>choose one that is there</source>
            <translation>eine vorhandene wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <location filename="../../melodygen/editing/notes.py" />
            <source>no note is chosen</source>
            <translation>keine Note ist gewählt</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <location filename="../../melodygen/editing/notes.py" />
            <source>choose one first</source>
            <translation>erst eine wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <source>the last note has none after it for a slur to go to</source>
            <translation>nach der letzten Note kommt keine, zu der ein Bogen führen könnte</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <source>choose an earlier one as well</source>
            <translation>auch eine frühere wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <source>numbers of its notes, 1 to {0}</source>
            <translation>Nummern ihrer Noten, 1 bis {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/marks.py" />
            <source>{0} with numbers of notes, such as staccato=1,3-5 slur=6-9</source>
            <translation>{0} mit Nummern von Noten, etwa staccato=1,3-5 slur=6-9</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>a melody has one note at least, and all would be erased</source>
            <translation>eine Melodie hat mindestens eine Note, und alle würden gelöscht</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>leave one of them</source>
            <translation>eine davon stehen lassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>it takes two notes to join them, and one is chosen</source>
            <translation>zum Verbinden gehören zwei Noten, und nur eine ist gewählt</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>choose its neighbour as well</source>
            <translation>auch ihre Nachbarin wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>the note in {0} would be {1}</source>
            <translation>die Note in {0} läge {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>lower than the lowest</source>
            <translation>tiefer als die tiefste</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>higher than the highest</source>
            <translation>höher als die höchste</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>stay from C-1 to G9</source>
            <translation>von C-1 bis G9 bleiben</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>{0} would have no length</source>
            <translation>{0} hätte keine Länge</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <location filename="../../melodygen/given.py" />
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>leave it some, or erase it</source>
            <translation>ihr etwas lassen, oder sie löschen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>{0} would start before the bar of the upbeat</source>
            <translation>{0} würde vor dem Takt des Auftakts beginnen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>move it less far</source>
            <translation>weniger weit verschieben</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>{0} would go on after the last bar line</source>
            <translation>{0} ginge über den letzten Taktstrich hinaus</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>move it less far or shorten it</source>
            <translation>weniger weit verschieben oder kürzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>no note goes on in {0}</source>
            <translation>in {0} klingt keine Note weiter</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>choose a place within a note</source>
            <translation>eine Stelle innerhalb einer Note wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>{0} and {1} would start together on that grid</source>
            <translation>{0} und {1} würden auf diesem Raster zusammen beginnen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>choose a finer one</source>
            <translation>ein feineres wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>{0} and {1} would overlap, and only one can sound at a time</source>
            <translation>{0} und {1} würden sich überschneiden, und nur eine kann zugleich klingen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/notes.py" />
            <source>leave room between them</source>
            <translation>Platz zwischen ihnen lassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>grid</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0} is a file, not a folder</source>
            <translation>{0} ist eine Datei und kein Ordner</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0} must be {1} (got {2})</source>
            <translation>{0}: erlaubt ist {1} (angegeben: {2})</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>one of: {0}</source>
            <translation>eins von: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>one of {0} names (melodygen {1}s lists them)</source>
            <translation>einer von {0} Namen (melodygen {1}s nennt sie)</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>did you mean {0}?</source>
            <translation>gemeint {0}?</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <location filename="../../melodygen/progression.py" />
            <source>{0}; {1}</source>
            <translation>{0}; {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <location filename="../../melodygen/presets/presets.py" />
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0} has format version {1}, this release reads up to {2}</source>
            <translation>{0} hat Formatversion {1}, diese Version liest bis {2}</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>install a newer melodygen to open it</source>
            <translation>zum Öffnen ein neueres melodygen installieren</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0} could not be written ({1}); choose another place or free some space</source>
            <translation>{0} ließ sich nicht schreiben ({1}); einen anderen Ort wählen oder Platz schaffen</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0} needs {1}, which is not installed; type: {2} -m pip install {3}</source>
            <translation>{0} braucht {1}, das nicht installiert ist; eingeben: {2} -m pip install {3}</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0} needs {1}, which does not load ({2})</source>
            <translation>{0} braucht {1}, das sich nicht laden lässt ({2})</translation>
        </message>
        <message>
            <location filename="../../melodygen/errors.py" />
            <source>{0}; type: {1} -m pip install --force-reinstall {2}</source>
            <translation>{0}; eingeben: {1} -m pip install --force-reinstall {2}</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>a whole number, {0}</source>
            <translation>eine ganze Zahl, {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>a text such as {0}</source>
            <translation>ein Text wie {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../melodygen/files.py" />
            <source>a folder or a device is there</source>
            <translation>dort ist ein Ordner oder ein Gerät</translation>
        </message>
        <message>
            <location filename="../../melodygen/generation.py" />
            <source>what is kept of the melody is in {0}, and {1} is asked for</source>
            <translation>was von der Melodie bleibt, steht in {0}, und {1} ist verlangt</translation>
        </message>
        <message>
            <location filename="../../melodygen/generation.py" />
            <source>leave key and scale as they are</source>
            <translation>Grundton und Tonleiter lassen, wie sie sind</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>the pitches of bar {0} are given, which is no part of {1}</source>
            <translation>die Tonhöhen von Takt {0} sind vorgegeben, der nicht zu {1} gehört</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>one bar</source>
            <translation>einen Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>{0} bars</source>
            <translation>{0} Takte</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>ask for more bars or leave them out</source>
            <translation>mehr Takte verlangen oder sie weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>{0} has no length</source>
            <translation>{0} hat keine Länge</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>give it one or leave it out</source>
            <translation>ihr eine geben oder sie weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>{0} is given, and does not fit into {1}</source>
            <translation>{0} ist vorgegeben und passt nicht in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>ask for more bars or leave that note out</source>
            <translation>mehr Takte verlangen oder diese Note weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>{0} is given, and is outside the range from {1} to {2}</source>
            <translation>{0} ist vorgegeben und liegt außerhalb des Umfangs von {1} bis {2}</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>widen the range or leave that note out</source>
            <translation>den Umfang erweitern oder diese Note weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>{0} and {1} overlap, and only one can sound at a time</source>
            <translation>{0} und {1} überschneiden sich, und nur eine kann zugleich klingen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>keep only one of the two</source>
            <translation>nur eine der beiden behalten</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>the chord given in {0} does not fit into {1}</source>
            <translation>der in {0} vorgegebene Akkord passt nicht in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>ask for more bars or leave that chord out</source>
            <translation>mehr Takte verlangen oder diesen Akkord weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>{0} is wished for in {1}, outside the {2}</source>
            <translation>{0} ist in {1} gewünscht, außerhalb von: {2}</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>ask for more bars or leave that wish out</source>
            <translation>mehr Takte verlangen oder diesen Wunsch weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>the pitch {0} is given for bar {1}, and is outside the range from {2} to {3}</source>
            <translation>die Tonhöhe {0} ist für Takt {1} vorgegeben und liegt außerhalb des Umfangs von {2} bis {3}</translation>
        </message>
        <message>
            <location filename="../../melodygen/given.py" />
            <source>widen the range or leave that bar's pitches out</source>
            <translation>den Umfang erweitern oder die Tonhöhen dieses Takts weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>bars to take</source>
            <translation>zu nehmende Takte</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>one or more</source>
            <translation>einer oder mehr</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>the bars that would be left have no notes</source>
            <translation>die übrigen Takte hätten keine Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>choose other bars to take</source>
            <translation>andere Takte nehmen</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>the melody is in {0}, and the idea in {1}</source>
            <translation>die Melodie steht in {0}, die Idee in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>take the idea as a whole</source>
            <translation>die ganze Idee nehmen</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>the melody has {0} bars, and the idea {1}</source>
            <translation>die Melodie hat {0} Takte, die Idee {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <location filename="../../melodygen/variation/filling.py" />
            <source>bar</source>
            <translation>Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/ideas/taking.py" />
            <source>0 to {0}</source>
            <translation>0 bis {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/interpretation.py" />
            <source>rules with quantities of -{0} to {1}, such as final-ritard=0</source>
            <translation>Regeln mit Stärken von -{0} bis {1}, etwa final-ritard=0</translation>
        </message>
        <message>
            <location filename="../../melodygen/likening.py" />
            <source>an octave holds every tonic</source>
            <translation>eine Oktave enthält jeden Grundton</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/inputs.py" />
            <location filename="../../melodygen/midi/ports.py" />
            <source>this system's MIDI does not answer ({0}); restart it</source>
            <translation>das MIDI dieses Systems antwortet nicht ({0}); es neu starten</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/inputs.py" />
            <location filename="../../melodygen/midi/ports.py" />
            <source>the MIDI port {0} would not open ({1}); close what uses it, or choose another</source>
            <translation>der MIDI-Port {0} ließ sich nicht öffnen ({1}); schließen, was ihn benutzt, oder einen anderen wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/port.py" />
            <source>the process that sends MIDI would not start; try again</source>
            <translation>der Prozess, der MIDI sendet, ließ sich nicht starten; noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/port.py" />
            <source>the MIDI port {0} went away; connect or choose one</source>
            <translation>der MIDI-Port {0} ist verschwunden; verbinden oder einen wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>there is no MIDI port {0}, or more than one; {1}</source>
            <translation>es gibt keinen MIDI-Port {0}, oder mehrere; {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>{0}, or {1} for one of our own</source>
            <translation>{0}, oder {1} für einen eigenen</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>there are: {0}</source>
            <translation>es gibt: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>there is none; connect or start what shall play</source>
            <translation>es gibt keinen; anschließen oder starten, was spielen soll</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>virtual</source>
            <translation>virtual</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>this system has no MIDI ports: neither ALSA's sequencer ({0}) nor a JACK server is there; try: sudo modprobe snd-seq</source>
            <translation>dieses System hat keine MIDI-Ports: weder ALSAs Sequencer ({0}) noch ein JACK-Server ist da; zu versuchen: sudo modprobe snd-seq</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>Windows lets no program make a MIDI port of its own; {0}</source>
            <translation>Windows lässt kein Programm einen eigenen MIDI-Port anlegen; {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>install loopMIDI (https://www.tobias-erichsen.de), add a port there and choose it here</source>
            <translation>loopMIDI installieren (https://www.tobias-erichsen.de), dort einen Port anlegen und ihn hier wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>MIDI ports need python-rtmidi, which is not installed; install it with: {0}</source>
            <translation>MIDI-Ports brauchen python-rtmidi, das nicht installiert ist; installieren mit: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/midi/ports.py" />
            <source>{0} -m pip install python-rtmidi</source>
            <translation>{0} -m pip install python-rtmidi</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/harmony.py" />
            <source>the scale has no triad on degree {0}</source>
            <translation>die Tonleiter hat keinen Dreiklang auf Stufe {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/harmony.py" />
            <source>give another chord or change the scale</source>
            <translation>einen anderen Akkord vorgeben oder die Tonleiter ändern</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/pitch.py" />
            <source>no melody fits range, scale and key together</source>
            <translation>keine Melodie passt zu Umfang, Tonleiter und Grundton zugleich</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/pitch.py" />
            <source>widen the range</source>
            <translation>den Umfang erweitern</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/rhythm.py" />
            <source>nothing is left that may sound: every bar is closed and no note is given</source>
            <translation>nichts ist übrig, das klingen darf: jeder Takt ist geschlossen und keine Note vorgegeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/rhythm.py" />
            <source>free a bar</source>
            <translation>einen Takt freigeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>a lower note, then a higher one, such as A3-C5</source>
            <translation>ein tieferer Ton, dann ein höherer, etwa A3-C5</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>a lowest and a highest note such as A3-C5</source>
            <translation>ein tiefster und ein höchster Ton, etwa A3-C5</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <location filename="../../melodygen/styles/loader.py" />
            <source>style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>the name of a style: small letters, digits, - and _</source>
            <translation>der Name eines Stils: Kleinbuchstaben, Ziffern, - und _</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>the range {0} has no {1} for the melody to end on</source>
            <translation>der Umfang {0} hat kein {1}, auf dem die Melodie enden könnte</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>widen the range or choose another key</source>
            <translation>den Umfang erweitern oder einen anderen Grundton wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>the weight of {0} is 0, so it is never sung, and the melody should end on it</source>
            <translation>das Gewicht von {0} ist 0, es kommt also nie vor, und die Melodie soll darauf enden</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>give degree 1 a weight or set Ending to Auto</source>
            <translation>Stufe 1 ein Gewicht geben oder Schluss auf Automatisch stellen</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>the weights leave no note to sing in the range {0}</source>
            <translation>die Gewichte lassen im Umfang {0} keinen Ton übrig</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>give a degree that lies in it more than 0</source>
            <translation>einer Stufe darin mehr als 0 geben</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>one of the twelve tonics, such as C, F# or Bb</source>
            <translation>einer der zwölf Grundtöne, etwa C, F# oder Bb</translation>
        </message>
        <message>
            <location filename="../../melodygen/parameters.py" />
            <source>narrow, medium, wide, or a lowest and a highest note such as A3-C5</source>
            <translation>narrow, medium, wide oder ein tiefster und ein höchster Ton wie A3-C5</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>preset</source>
            <translation>Preset</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>description is {0}</source>
            <translation>description ist {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>write it as a text in quotes</source>
            <translation>als Text in Anführungszeichen schreiben</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>preset name</source>
            <translation>Name des Presets</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>letters a to z, digits, - and _, at most 64 of them</source>
            <translation>Buchstaben a bis z, Ziffern, - und _, höchstens 64</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>another name, since a preset that comes with melodygen has this one</source>
            <translation>ein anderer Name, denn ein mitgeliefertes Preset heißt schon so</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>one of your own: {0}</source>
            <translation>ein eigenes: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>there is none yet</source>
            <translation>noch gibt es keine</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>seed does not belong in a preset</source>
            <translation>seed gehört nicht in ein Preset</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>remove that line</source>
            <translation>diese Zeile entfernen</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <location filename="../../melodygen/project.py" />
            <location filename="../../melodygen/reading/midi.py" />
            <location filename="../../melodygen/reading/packed.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>choose a file that can be read</source>
            <translation>eine lesbare Datei wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>it is no TOML ({0})</source>
            <translation>es ist kein TOML ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>correct that line</source>
            <translation>diese Zeile berichtigen</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/presets.py" />
            <source>key and note_range: {0}</source>
            <translation>key und note_range: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>a chord does not start on a beat</source>
            <translation>ein Akkord beginnt nicht auf einem Schlag</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>move it to one</source>
            <translation>ihn auf einen verschieben</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>chords such as Dm, Bb7, Cmaj7 or i, VI, V7</source>
            <translation>eine Folge von Akkorden wie Dm, Bb7, Cmaj7 oder i, VI, V7</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>{0} has the chords {1}</source>
            <translation>{0} hat die Akkorde {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>the chord {0} in the progression shares no note with {1}, which has {2}</source>
            <translation>der Akkord {0} der Folge hat keinen Ton gemeinsam mit {1} und den Akkorden {2}</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>type one of these or one that shares notes with them</source>
            <translation>einen von diesen eintippen oder einen mit gemeinsamen Tönen</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>type one of these or one that shares notes with them, or numerals such as i VI III VII, which move with the key</source>
            <translation>einen von diesen eintippen oder einen mit gemeinsamen Tönen, oder Stufen wie i VI III VII, die mit dem Grundton wandern</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>a text of chords, such as Am F C G or i VI III VII</source>
            <translation>ein Text aus Akkorden, etwa Am F C G oder i VI III VII</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>begun by a chord, since none is before {0}</source>
            <translation>ein Akkord am Anfang, denn vor {0} steht keiner</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>at most {0} bars long</source>
            <translation>eine Länge von höchstens {0} Takten</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>without other chords in a bar that has %, which repeats a whole bar</source>
            <translation>ein Takt mit % nur ohne andere Akkorde, denn % wiederholt einen ganzen Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>without bass notes of their own, as in {0}</source>
            <translation>ein Akkord ohne eigenen Basston, etwa {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>bar {0} of the progression has {1} chords, and a bar of {2} {3} beats</source>
            <translation>Takt {0} der Folge hat {1} Akkorde, und ein {2}-Takt {3} Schläge</translation>
        </message>
        <message>
            <location filename="../../melodygen/progression.py" />
            <source>put a bar line | between some of them</source>
            <translation>einen Taktstrich | dazwischensetzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>it is no melodygen project</source>
            <translation>es ist kein melodygen-Projekt</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>choose a file that ends in {0}</source>
            <translation>eine Datei wählen, die auf {0} endet</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>.melody</source>
            <translation>.melody</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>the project</source>
            <translation>das Projekt</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>the project is damaged (it has no {0})</source>
            <translation>das Projekt ist beschädigt (es hat kein {0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>open an earlier copy of it</source>
            <translation>eine frühere Kopie davon öffnen</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>the project is damaged ({0})</source>
            <translation>das Projekt ist beschädigt ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>it is too large for a melodygen project</source>
            <translation>es ist zu groß für ein melodygen-Projekt</translation>
        </message>
        <message>
            <location filename="../../melodygen/project.py" />
            <source>it is no melodygen project, or only a part of one</source>
            <translation>es ist kein melodygen-Projekt, oder nur ein Teil davon</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>its "notes" must be a list of [onset, duration, pitch], the pitch a whole number 0 to 127</source>
            <translation>seine "notes" müssen eine Liste von [Einsatz, Dauer, Tonhöhe] sein, die Tonhöhe eine ganze Zahl von 0 bis 127</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>it is not a JSON object</source>
            <translation>es ist kein JSON-Objekt</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>it could not be read ({0})</source>
            <translation>es ließ sich nicht lesen ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>pack it again</source>
            <translation>neu packen</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>it is not JSON</source>
            <translation>es ist kein JSON</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>its "{0}" cannot be understood</source>
            <translation>sein "{0}" ist nicht zu verstehen</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>its "pickup" cannot be understood</source>
            <translation>sein "pickup" ist nicht zu verstehen</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>it is too large</source>
            <translation>es ist zu groß</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/jsonl.py" />
            <source>write one melody a line, in several files</source>
            <translation>eine Melodie je Zeile schreiben, in mehreren Dateien</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/melodies.py" />
            <source>its metre is {0}/{1}</source>
            <translation>die Taktart ist {0}/{1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/melodies.py" />
            <source>choose a file in one of {0}</source>
            <translation>eine Datei in einem von {0} wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/melodies.py" />
            <source>change it in the program that wrote the file</source>
            <translation>im Programm ändern, das die Datei geschrieben hat</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/midi.py" />
            <source>the file is larger than {0}</source>
            <translation>die Datei ist größer als {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/midi.py" />
            <source>choose a MIDI file of one melody</source>
            <translation>eine MIDI-Datei mit einer Melodie wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/midi.py" />
            <source>it is not a MIDI file</source>
            <translation>es ist keine MIDI-Datei</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/midi.py" />
            <location filename="../../melodygen/reading/notation.py" />
            <source>it is damaged ({0})</source>
            <translation>es ist beschädigt ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/midi.py" />
            <location filename="../../melodygen/styles/loader.py" />
            <source>it ends too early</source>
            <translation>sie endet zu früh</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/midi.py" />
            <location filename="../../melodygen/reading/notation.py" />
            <location filename="../../melodygen/reading/scores.py" />
            <source>choose another file or export it again</source>
            <translation>eine andere Datei wählen oder neu exportieren</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/notation.py" />
            <source>it is not MusicXML</source>
            <translation>es ist kein MusicXML</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/notation.py" />
            <source>there is no ABC tune in it</source>
            <translation>es ist kein ABC-Stück darin</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/notation.py" />
            <source>each tune starts with a line X: and has a line K:</source>
            <translation>jedes Stück beginnt mit einer Zeile X: und hat eine Zeile K:</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/notation.py" />
            <source>it is damaged, or not in its format ({0})</source>
            <translation>es ist beschädigt oder nicht in seinem Format ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/notation.py" />
            <location filename="../../melodygen/reading/performed.py" />
            <source>ask for one of those, or for none</source>
            <translation>eines davon verlangen, oder keines</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/packed.py" />
            <source>it defines XML entities, which scores do not</source>
            <translation>es definiert XML-Entitäten, was Noten nicht tun</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/packed.py" />
            <source>there is no score in it</source>
            <translation>es sind keine Noten darin</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/packed.py" />
            <source>it is larger than {0} MB</source>
            <translation>es ist größer als {0} MB</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/packed.py" />
            <source>choose a file of one piece</source>
            <translation>eine Datei mit einem Stück wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/packed.py" />
            <source>it cannot be unpacked ({0})</source>
            <translation>es lässt sich nicht entpacken ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/scores.py" />
            <source>it is not MusicXML ({0})</source>
            <translation>es ist kein MusicXML ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/settling.py" />
            <source>it is longer than {0} bars, or starts before its beginning</source>
            <translation>es ist länger als {0} Takte oder beginnt vor seinem Anfang</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/settling.py" />
            <source>it has fewer than {0} notes in a row in one metre</source>
            <translation>es hat weniger als {0} Noten hintereinander in einer Taktart</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/settling.py" />
            <source>it is longer than {0} bars</source>
            <translation>es ist länger als {0} Takte</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/settling.py" />
            <source>its notes do not keep to its beat ({0})</source>
            <translation>seine Noten halten sich nicht an sein Metrum ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/stretches.py" />
            <source>its metre is {0}, which is not like any of {1}</source>
            <translation>seine Taktart ist {0}, was keiner von {1} gleicht</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/stretches.py" />
            <source>its bars are not as long as its metre says</source>
            <translation>seine Takte sind nicht so lang, wie seine Taktart sagt</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/voices.py" />
            <source>part {0} is not in it, or not the only one of that name ({1})</source>
            <translation>Stimme {0} ist nicht darin, oder nicht die einzige dieses Namens ({1})</translation>
        </message>
        <message>
            <location filename="../../melodygen/reading/voices.py" />
            <source>its parts are: {0}</source>
            <translation>die Stimmen sind: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/recipe.py" />
            <source>this is no melodygen recipe</source>
            <translation>dies ist kein melodygen-Rezept</translation>
        </message>
        <message>
            <location filename="../../melodygen/recipe.py" />
            <source>export the melody again</source>
            <translation>die Melodie neu exportieren</translation>
        </message>
        <message>
            <location filename="../../melodygen/recipe.py" />
            <source>the recipe</source>
            <translation>das Rezept</translation>
        </message>
        <message>
            <location filename="../../melodygen/recipe.py" />
            <source>the recipe is no JSON ({0})</source>
            <translation>das Rezept ist kein JSON ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/recipe.py" />
            <source>the recipe is damaged ({0})</source>
            <translation>das Rezept ist beschädigt ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>with a limiter the stems of a session would not add up to its mix</source>
            <translation>mit einem Limiter ergäben die Stems einer Session zusammen nicht ihren Mix</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>leave it off</source>
            <translation>ihn weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>there are no notes in this melody</source>
            <translation>in dieser Melodie sind keine Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>make one with notes</source>
            <translation>eine mit Noten machen</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>something is there already</source>
            <translation>dort ist schon etwas</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>it holds {0}, which is no part of a session</source>
            <translation>er enthält {0}, was zu keinem Session-Paket gehört</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <source>a folder is there</source>
            <translation>dort ist ein Ordner</translation>
        </message>
        <message>
            <location filename="../../melodygen/session/writing.py" />
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>a file is there</source>
            <translation>dort ist eine Datei</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/device_part.py" />
            <source>the sound server does not answer; restart it</source>
            <translation>der Soundserver antwortet nicht; ihn neu starten</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/device_part.py" />
            <source>the audio device went away; connect or choose one</source>
            <translation>das Audiogerät ist verschwunden; verbinden oder eines wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/effects.py" />
            <source>values such as {0}</source>
            <translation>Werte wie {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/fluid_output.py" />
            <source>no audio device would open (tried {0}); check this computer's sound settings</source>
            <translation>kein Audiogerät ließ sich öffnen (versucht: {0}); die Klangeinstellungen dieses Rechners prüfen</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/fluid_output.py" />
            <source>no driver</source>
            <translation>kein Treiber</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/loudness.py" />
            <source>measuring how loud audio is</source>
            <translation>das Messen der Lautheit</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/loudness.py" />
            <source>pyloudnorm</source>
            <translation>pyloudnorm</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <location filename="../../melodygen/variation/filling.py" />
            <source>note</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>a pitch of 0 to 127 and a velocity of 1 to 127</source>
            <translation>eine Tonhöhe von 0 bis 127 und eine Velocity von 1 bis 127</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>loop</source>
            <translation>Loop</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>a start and an end after it</source>
            <translation>ein Anfang und ein Ende danach</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>more than 0 BPM</source>
            <translation>mehr als 0 BPM</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>program</source>
            <translation>Programm</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>0 to 127</source>
            <translation>0 bis 127</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/player.py" />
            <source>0 to 1</source>
            <translation>0 bis 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/port_part.py" />
            <source>this system's MIDI does not answer; restart it</source>
            <translation>das MIDI dieses Systems antwortet nicht; es neu starten</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/render.py" />
            <source>{0} to {1} Hz</source>
            <translation>{0} bis {1} Hz</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/soundfonts.py" />
            <source>no SoundFont was found; put a General MIDI SoundFont (.sf2) into {0}</source>
            <translation>kein SoundFont gefunden; einen General-MIDI-SoundFont (.sf2) in {0} ablegen</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/soundfonts.py" />
            <source>soundfonts</source>
            <translation>soundfonts</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/soundfonts.py" />
            <source>the SoundFont {0} is not there; choose another</source>
            <translation>der SoundFont {0} ist nicht da; einen anderen wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/soundfonts.py" />
            <source>{0} is not a SoundFont, or not all of one; choose another .sf2 or .sf3 file</source>
            <translation>{0} ist kein SoundFont, oder nicht vollständig; eine andere .sf2- oder .sf3-Datei wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/synth.py" />
            <source>FluidSynth, which makes the sound, was not found; {0}</source>
            <translation>FluidSynth, das den Klang macht, wurde nicht gefunden; {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/synth.py" />
            <source>install it with your system's package manager</source>
            <translation>mit der Paketverwaltung des Systems installieren</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/synth.py" />
            <source>install it with: {0}</source>
            <translation>installieren mit: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/synth.py" />
            <source>install it from https://www.fluidsynth.org or with Chocolatey: choco install fluidsynth</source>
            <translation>von https://www.fluidsynth.org oder mit Chocolatey installieren: choco install fluidsynth</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/synth.py" />
            <source>FluidSynth {0} would not start; {1}</source>
            <translation>FluidSynth {0} startet nicht; {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/sound/synth.py" />
            <source>FluidSynth could not read the SoundFont {0}; choose another</source>
            <translation>FluidSynth konnte den SoundFont {0} nicht lesen; einen anderen wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/build.py" />
            <source>{0} held below {1} LUFS by peaks that would pass {2} dBTP, and all must be equally loud</source>
            <translation>{0} von Spitzen über {2} dBTP unter {1} LUFS gehalten, und alle müssen gleich laut sein</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/build.py" />
            <source>1 stimulus is</source>
            <translation>1 Stimulus wird</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/build.py" />
            <source>{0} of {1} stimuli are</source>
            <translation>{0} von {1} Stimuli werden</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/build.py" />
            <source>write loudness_lufs = {0} under [rendering], which all of them can have</source>
            <translation>unter [rendering] loudness_lufs = {0} angeben, was alle erreichen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/confounds.py" />
            <source>human melodies keep the timing that MIDI files were played with, and generated ones are exactly on the beat, which tells them apart; write quantised = true, unless that is what you ask about</source>
            <translation>Melodien von Menschen behalten die Einsätze, mit denen die MIDI-Dateien gespielt wurden, und erzeugte liegen genau auf dem Schlag, was sie verrät; quantised = true angeben, es sei denn, gerade danach wird gefragt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/confounds.py" />
            <source>cells change how generated melodies are played ({0}) and not how human ones are, which tells them apart; write one value for all under [generated.parameters], unless that is what you ask about</source>
            <translation>Zellen ändern, wie erzeugte Melodien gespielt werden ({0}), aber nicht, wie die von Menschen, was sie unterscheidbar macht; einen Wert für alle unter [generated.parameters] schreiben, außer genau danach wird gefragt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>there is nothing for {0}: {1}</source>
            <translation>für {0} gibt es nichts: {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>{0} of {1} matches are further from their human melodies than near = {2}</source>
            <translation>{0} von {1} Entsprechungen sind von ihren Melodien von Menschen weiter entfernt als near = {2}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>every candidate of {0} of {1} matches fails a check ({2})</source>
            <translation>bei {0} von {1} Entsprechungen besteht jeder Kandidat eine Prüfung nicht ({2})</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>{0}, at most {1}; draw more candidates, or weigh fewer measures</source>
            <translation>{0}, höchstens {1}; mehr Kandidaten ziehen oder weniger Maße gewichten</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>{0}; draw more candidates, or leave their human melodies out</source>
            <translation>{0}; mehr Kandidaten ziehen oder die Melodien von Menschen weglassen, zu denen sie gehören</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>no measure is weighed in some matches, which are then no nearer than any candidate; weigh one at least</source>
            <translation>bei manchen Entsprechungen wird kein Maß gewichtet, sie sind dann nicht näher als jeder andere Kandidat; mindestens eines gewichten</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/finishing.py" />
            <source>there is no page and no study.json, since no browser plays MIDI files</source>
            <translation>es gibt keine Seite und keine study.json, da kein Browser MIDI-Dateien spielt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/journal.py" />
            <source>another build has begun a set in {0} ({1})</source>
            <translation>in {0} wird bereits ein anderes Set erstellt ({1})</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/journal.py" />
            <source>choose another folder</source>
            <translation>einen anderen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/making.py" />
            <source>no SoundFont was chosen</source>
            <translation>es wurde kein SoundFont gewählt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/making.py" />
            <location filename="../../melodygen/stimuli/platforms/exporting.py" />
            <source>build the set again</source>
            <translation>das Set neu erstellen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/making.py" />
            <source>{0} cannot be made as loud as {1} LUFS ({2})</source>
            <translation>{0} lässt sich nicht auf {1} LUFS bringen ({2})</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/making.py" />
            <source>ask for longer melodies or another loudness</source>
            <translation>längere Melodien oder eine andere Lautheit verlangen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>it is a link to what is not there</source>
            <translation>es ist eine Verknüpfung auf etwas, das nicht da ist</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>{0} holds another set that listeners have answered</source>
            <translation>{0} enthält ein anderes Set, zu dem es schon Antworten gibt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>choose another folder: answers are never removed</source>
            <translation>einen anderen Ordner wählen: Antworten werden nie gelöscht</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>{0} holds a set made from something else ({1})</source>
            <translation>{0} enthält ein Set, das aus anderem entstand ({1})</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>choose another folder, or replace it by --force</source>
            <translation>einen anderen Ordner wählen oder es mit --force ersetzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>{0} holds files that are no set, such as {1}</source>
            <translation>{0} enthält Dateien, die kein Set sind, etwa {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>choose a new folder</source>
            <translation>einen neuen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>another build is writing {0}</source>
            <translation>{0} wird gerade anderswo geschrieben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/place.py" />
            <source>wait for it, or choose another folder</source>
            <translation>darauf warten oder einen anderen Ordner wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/studio.py" />
            <source>another release of melodygen</source>
            <translation>eine andere Version von melodygen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/studio.py" />
            <source>another design</source>
            <translation>ein anderer Entwurf</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/studio.py" />
            <source>other human melodies</source>
            <translation>andere Melodien von Menschen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/studio.py" />
            <source>another FluidSynth</source>
            <translation>ein anderes FluidSynth</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/studio.py" />
            <source>another SoundFont</source>
            <translation>ein anderer SoundFont</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/studio.py" />
            <source>other releases of packages</source>
            <translation>andere Versionen von Paketen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/workers.py" />
            <source>a process that makes stimuli ended before its time (the system may be short of memory)</source>
            <translation>ein Prozess, der Stimuli erstellt, endete vorzeitig (vielleicht fehlt dem System Speicher)</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/building/workers.py" />
            <source>start again with --jobs 1: it goes on from here</source>
            <translation>mit --jobs 1 neu starten: es geht hier weiter</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>got {0}, and the set has {1} melodies</source>
            <translation>angegeben ist {0}, und das Set hat {1} Melodien</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write at most {0}, or 0 for all of them</source>
            <translation>höchstens {0} angeben, oder 0 für alle</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>got {0}, and a list has {1} trials</source>
            <translation>angegeben ist {0}, und eine Liste hat {1} Durchgänge</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>a listener would hear the only human melody and its match one right after the other</source>
            <translation>wer teilnimmt, würde die einzige Melodie eines Menschen und ihre Entsprechung unmittelbar nacheinander hören</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>the set would have {0} melodies</source>
            <translation>das Set hätte {0} Melodien</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write at most {0}</source>
            <translation>höchstens {0} angeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write false, or have two human melodies or more</source>
            <translation>schreiben Sie false oder nehmen Sie zwei oder mehr Melodien von Menschen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>ask for at most {0}</source>
            <translation>höchstens {0} verlangen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>there are no human melodies to match</source>
            <translation>es gibt keine Melodien von Menschen, denen etwas entsprechen könnte</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>add [humans] or remove [matching]</source>
            <translation>[humans] hinzufügen oder [matching] entfernen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>there is nothing to build</source>
            <translation>es gibt nichts zu erstellen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>add [humans], [generated] or both</source>
            <translation>[humans], [generated] oder beides hinzufügen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>all melodies are to be played with {0}, and cells name an instrument too</source>
            <translation>alle Melodien sollen mit {0} gespielt werden, und Zellen nennen auch ein Instrument</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>remove one of the two</source>
            <translation>eines von beiden entfernen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>a human performance that is kept as it is cannot be played by the player's rules as well</source>
            <translation>ein Vortrag von Menschen, der bleibt, wie er ist, lässt sich nicht auch nach den Vortragsregeln spielen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write played = "score", or quantised = true</source>
            <translation>played = "score" oder quantised = true angeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>{0} is the condition of human melodies</source>
            <translation>{0} ist die Bedingung der Melodien von Menschen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>give the cell another name</source>
            <translation>der Zelle einen anderen Namen geben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>the id of a background question with choices ({0})</source>
            <translation>die id einer Frage am Ende mit Auswahl ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>a choice has {0} answers</source>
            <translation>eine Auswahl hat {0} Antworten</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write at least two</source>
            <translation>mindestens zwei angeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>a scale has {0} ends</source>
            <translation>eine Skala hat {0} Enden</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write what 1 and what 5 stand for</source>
            <translation>angeben, wofür 1 und wofür 5 steht</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>a {0} is not chosen</source>
            <translation>bei asked = "{0}" wird nichts ausgewählt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>remove it, or write asked = "choice"</source>
            <translation>die Antworten entfernen oder asked = "choice" angeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>the tunes that come with melodygen have no chords</source>
            <translation>die Melodien, die melodygen mitbringt, haben keine Akkorde</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>write false, or name a folder of melodies with chords</source>
            <translation>false angeben oder einen Ordner mit Melodien mit Akkorden nennen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>one of: {0}, since formats has {1}</source>
            <translation>eins von: {0}, da formats {1} enthält</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>{0} is what every study asks</source>
            <translation>{0} fragt jede Studie</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>give it an id of its own</source>
            <translation>eine eigene id vergeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/checks.py" />
            <source>{0} is also that of {1}</source>
            <translation>{0} ist auch die von {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/error.py" />
            <source>got {0}</source>
            <translation>angegeben ist {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/error.py" />
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <source>write {0}</source>
            <translation>erlaubt ist {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a whole number, {0} to {1}</source>
            <translation>eine ganze Zahl, {0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a number, {0} to {1}</source>
            <translation>eine Zahl, {0} bis {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a text in quotes</source>
            <translation>ein Text in Anführungszeichen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a text in quotes, not empty</source>
            <translation>ein Text in Anführungszeichen, nicht leer</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a list of at least {0}, each {1}</source>
            <translation>eine Liste von mindestens {0}, jeweils {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a list, each {0}</source>
            <translation>eine Liste, jeweils {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>a name of small letters, digits, - and _, at most 64 of them</source>
            <translation>ein Name aus Kleinbuchstaben, Ziffern, - und _, höchstens 64 Zeichen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <source>the name of an instrument (melodygen instruments lists them), or empty for each melody's own</source>
            <translation>der Name eines Instruments (melodygen instruments nennt sie) oder leer für das eigene jeder Melodie</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>{0} is there twice</source>
            <translation>{0} steht zweimal da</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/kinds.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>leave one of them out</source>
            <translation>eines davon weglassen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <source>melodies get their seeds from set.seed</source>
            <translation>Melodien bekommen ihren Startwert aus set.seed</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <source>leave it out and change set.seed instead</source>
            <translation>ihn weglassen und dafür set.seed ändern</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <source>there is no parameter {0}</source>
            <translation>es gibt keinen Parameter {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>use one of: {0}</source>
            <translation>eins verwenden von: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <source>a number or a text</source>
            <translation>eine Zahl oder ein Text</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/parameter_values.py" />
            <source>got {0} for {1}</source>
            <translation>angegeben ist {0} für {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>a name of small letters, digits and =,._-, at most 64 of them</source>
            <translation>ein Name aus Kleinbuchstaben, Ziffern und =,._-, höchstens 64 Zeichen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>it has more than {0} bytes</source>
            <translation>sie hat mehr als {0} Bytes</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>choose a design file</source>
            <translation>eine Entwurfsdatei wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>there is no table [set]</source>
            <translation>es gibt keine Tabelle [set]</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>begin with [set], and name and title in it</source>
            <translation>mit [set] beginnen, mit name und title darin</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>there are factors too, and cells come from one of them</source>
            <translation>es gibt auch Faktoren, und Zellen kommen nur aus einem von beiden</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>a list of levels, such as {0} = ["…", "…"]</source>
            <translation>eine Liste von Stufen, etwa {0} = ["…", "…"]</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>a table [[cells]] for each cell</source>
            <translation>eine Tabelle [[cells]] für jede Zelle</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>a table [[{0}]] for each question</source>
            <translation>eine Tabelle [[{0}]] für jede Frage</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>a table: [{0}] and its keys below</source>
            <translation>eine Tabelle: [{0}] und darunter ihre Schlüssel</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>it is no UTF-8 text ({0})</source>
            <translation>es ist kein Text in UTF-8 ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>save it as UTF-8</source>
            <translation>als UTF-8 speichern</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>{0} is missing</source>
            <translation>{0} fehlt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>add {0} = {1}</source>
            <translation>{0} hinzufügen, erlaubt ist {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>name is missing</source>
            <translation>name fehlt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>write name = "…"</source>
            <translation>name = "…" angeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>give each cell a name of its own</source>
            <translation>jeder Zelle einen eigenen Namen geben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/reading.py" />
            <source>there is no such key</source>
            <translation>diesen Schlüssel gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>small letters, digits and _, at most 32, a letter first</source>
            <translation>Kleinbuchstaben, Ziffern und _, höchstens 32 Zeichen, zuerst ein Buchstabe</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>two small letters, such as en</source>
            <translation>zwei Kleinbuchstaben, etwa en</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>{0} has no MIDI, MusicXML or ABC file in it</source>
            <translation>in {0} ist keine Datei mit MIDI, MusicXML oder ABC</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>{0} is not there</source>
            <translation>{0} ist nicht da</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>name another folder, or leave it out for the bundled tunes</source>
            <translation>einen anderen Ordner nennen oder keinen für die mitgebrachten Melodien</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>{0} has no chords to play</source>
            <translation>{0} hat keine Akkorde zum Spielen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>write false, or choose other melodies</source>
            <translation>false angeben oder andere Melodien wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>{0} has {1} bars and {2} notes in them</source>
            <translation>{0} hat {1} Takte und darin {2} Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>write how many bars to take of long melodies, at most {0}</source>
            <translation>angeben, wie viele Takte langer Melodien genommen werden, höchstens {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>{0} ({1}) and {2} ({3}) have the same notes</source>
            <translation>{0} ({1}) und {2} ({3}) haben dieselben Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>leave one of them out: each would count as a melody of its own</source>
            <translation>lassen Sie eine davon weg: Jede würde als eigene Melodie zählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>nothing was built</source>
            <translation>es wurde nichts erstellt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>there is no melody {0}</source>
            <translation>es gibt keine Melodie {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>use some of: {0}</source>
            <translation>einige verwenden von: {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/choosing.py" />
            <source>choose another melody</source>
            <translation>eine andere Melodie wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/reading.py" />
            <source>it has a recipe of melodygen in it, so no person made it</source>
            <translation>darin ist ein Rezept von melodygen, also ist es nicht von Menschen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/reading.py" />
            <source>take it out of the folder</source>
            <translation>aus dem Ordner nehmen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/reading.py" />
            <source>{0} has {1} notes</source>
            <translation>{0} hat {1} Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/reading.py" />
            <source>its melody</source>
            <translation>die Melodie</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/humans/reading.py" />
            <source>choose melodies of at least {0}</source>
            <translation>Melodien mit mindestens {0} Noten wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/matching/balance.py" />
            <source>Melodies of {0} are unbalanced in {1}, by up to {2} standard deviations: {3} is {4} in the mean of generated melodies and {5} of human ones; draw more candidates or give {6} more weight</source>
            <translation>Melodien von {0} sind unausgewogen in {1}, um bis zu {2} Standardabweichungen: {3} ist im Mittel {4} bei erzeugten Melodien und {5} bei denen von Menschen; mehr Kandidaten ziehen oder {6} mehr Gewicht geben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/matching/balance.py" />
            <source>all cells together</source>
            <translation>allen Zellen zusammen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/matching/balance.py" />
            <location filename="../../melodygen/stimuli/matching/match.py" />
            <source>cell {0}</source>
            <translation>Zelle {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/matching/match.py" />
            <source>a melody like {0}: {1}</source>
            <translation>eine Melodie wie {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>choose one of: {0}, or give every text of the page</source>
            <translation>eine wählen von: {0}, oder jeden Text der Seite angeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>the page has no texts in {0}</source>
            <translation>die Seite hat keine Texte in {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>the page has no such text</source>
            <translation>diesen Text hat die Seite nicht</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>see {0}</source>
            <translation>siehe {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>docs/page.md for the names</source>
            <translation>docs/page.md mit den Namen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/page/texts.py" />
            <source>language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/platforms/exporting.py" />
            <source>the sound {0} is missing</source>
            <translation>die Klangdatei {0} fehlt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/platforms/wording.py" />
            <source>{0} plays {1}, and {2} is there as {3}</source>
            <translation>{0} spielt {1}, und {2} gibt es als {3}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/platforms/wording.py" />
            <source>add {0} to formats under [rendering] and build the set again</source>
            <translation>unter [rendering] bei formats {0} hinzufügen und das Set neu erstellen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>no order of list {0} keeps melodies of the same pair apart among {1}</source>
            <translation>keine Reihenfolge von Liste {0} hält Melodien desselben Paares getrennt: {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>{0} in {1} blocks</source>
            <translation>{0} in {1} Blöcken</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>its practice trials</source>
            <translation>die Übungsdurchgänge</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>its trials</source>
            <translation>die Durchgänge</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>have more pairs, fewer blocks, or fewer practice and attention trials</source>
            <translation>mehr Paare, weniger Blöcke oder weniger Übungs- und Prüfungsdurchgänge vorsehen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>{0}, or set both_of_pair to false</source>
            <translation>{0}, oder both_of_pair auf false setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>lists of {0} trials with {1} cannot have the conditions equally often</source>
            <translation>Listen von {0} Durchgängen mit {1} können die Bedingungen nicht gleich oft haben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>only one of each pair</source>
            <translation>nur einer Melodie je Paar</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>no more than {0} of each pair</source>
            <translation>höchstens {0} je Paar</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>{0}, or both_of_pair to true</source>
            <translation>{0}, oder both_of_pair auf true setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>set trials to {0} or less under [presentation]</source>
            <translation>unter [presentation] trials auf höchstens {0} setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>have more pairs or conditions</source>
            <translation>mehr Paare oder Bedingungen vorsehen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>the set has no melodies to judge</source>
            <translation>das Set hat keine Melodien zu beurteilen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>ask for some under [generated] or [humans]</source>
            <translation>unter [generated] oder [humans] welche verlangen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>the pair {0} is in practice or attention trials as well, but both_of_pair is false</source>
            <translation>das Paar {0} steht auch in Übungs- oder Prüfungsdurchgängen, aber both_of_pair ist false</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>set both_of_pair to true, or practice and attention to 0, under [presentation]</source>
            <translation>unter [presentation] both_of_pair auf true oder practice und attention auf 0 setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>{0} trials cannot be parted in {1} blocks</source>
            <translation>{0} Durchgänge lassen sich nicht in {1} Blöcke teilen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>{0} attention trials cannot be kept apart by {1} trials</source>
            <translation>{0} Prüfungsdurchgänge lassen sich durch {1} Durchgänge nicht trennen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>set blocks to {0} or less under [presentation]</source>
            <translation>unter [presentation] blocks auf höchstens {0} setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>set attention to {0} or less under [presentation]</source>
            <translation>unter [presentation] attention auf höchstens {0} setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>the set has {0} {1} stimuli, and lists are to have {2}</source>
            <translation>das Set hat {0} Stimuli für {1}, und Listen sollen {2} haben</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/lists.py" />
            <source>set {0} to {1} or less under [presentation]</source>
            <translation>unter [presentation] {0} auf höchstens {1} setzen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/page.py" />
            <source>the stimulus {0} has no file that a browser plays</source>
            <translation>der Stimulus {0} hat keine Datei, die ein Browser spielt</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/page.py" />
            <source>add mp3, ogg, wav or flac to formats under [rendering]</source>
            <translation>unter [rendering] bei formats mp3, ogg, wav oder flac hinzufügen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/squares.py" />
            <source>set lists to {0}, or to another multiple of {1}, under [presentation]</source>
            <translation>lists unter [presentation] auf {0} setzen, oder auf ein anderes Vielfaches von {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/squares.py" />
            <source>have as many melodies in each block as in the others, or random orders</source>
            <translation>in jedem Block gleich viele Melodien vorsehen, oder zufällige Reihenfolgen</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/presentation/squares.py" />
            <source>{0} lists are no whole Williams squares, so that what follows what is not balanced; {1}</source>
            <translation>{0} Listen ergeben keine ganzen Williams-Quadrate, so dass nicht ausgeglichen ist, was worauf folgt; {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/loader.py" />
            <source>the style cannot be read ({0})</source>
            <translation>der Stil lässt sich nicht lesen ({0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/loader.py" />
            <source>learn or install it again</source>
            <translation>neu lernen oder installieren</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/loader.py" />
            <source>the style cannot be read (its tables are not there)</source>
            <translation>der Stil lässt sich nicht lesen (seine Tabellen fehlen)</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/loader.py" />
            <source>the style</source>
            <translation>der Stil</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/loader.py" />
            <source>the style cannot be read (it has no {0})</source>
            <translation>der Stil lässt sich nicht lesen (er hat kein {0})</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/own.py" />
            <source>the style's name</source>
            <translation>der Name des Stils</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/own.py" />
            <source>that of a style of your own</source>
            <translation>der eines eigenen Stils</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/instruments.py" />
            <source>a name, or a General MIDI number from 1 to {0}</source>
            <translation>ein Name, oder eine General-MIDI-Nummer von 1 bis {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/metre.py" />
            <source>bar {0}, beat {1}</source>
            <translation>Takt {0}, Schlag {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/pitch.py" />
            <source>note name</source>
            <translation>Notenname</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/pitch.py" />
            <source>a letter A to G with # or b, such as F# or Bb</source>
            <translation>ein Buchstabe A bis G mit # oder b, etwa F# oder Bb</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/pitch.py" />
            <source>pitch</source>
            <translation>Tonhöhe</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/pitch.py" />
            <source>a note name with its octave, such as C4 or F#5</source>
            <translation>ein Notenname mit Oktave, etwa C4 oder F#5</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/pitch.py" />
            <source>between C-1 and G9</source>
            <translation>zwischen C-1 und G9</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/continuing.py" />
            <source>bars to go on for</source>
            <translation>Takte der Fortsetzung</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/continuing.py" />
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>1 or more</source>
            <translation>1 oder mehr</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/derived.py" />
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>melody</source>
            <translation>Melodie</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/derived.py" />
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>no notes</source>
            <translation>keine Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/derived.py" />
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>one with notes</source>
            <translation>eine mit Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/derived.py" />
            <source>the melody is in {0}, and {1} is asked for</source>
            <translation>die Melodie steht in {0}, und {1} ist verlangt</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/evidence.py" />
            <source>take</source>
            <translation>Take</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/evidence.py" />
            <source>0 or more</source>
            <translation>0 oder mehr</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/filling.py" />
            <source>1 to {0}</source>
            <translation>1 bis {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/filling.py" />
            <location filename="../../melodygen/variation/gaps.py" />
            <source>what to fill</source>
            <translation>was zu füllen ist</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/filling.py" />
            <location filename="../../melodygen/variation/gaps.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/filling.py" />
            <source>bars, notes, or the pitches of a rhythm</source>
            <translation>eine Wahl von Takten, Noten oder den Tonhöhen eines Rhythmus</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/gaps.py" />
            <source>no rhythm of the style goes into the silence in {0}</source>
            <translation>kein Rhythmus des Stils passt in die Pause in {0}</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/gaps.py" />
            <source>choose a longer one, or draw the bars again</source>
            <translation>eine längere wählen oder die Takte neu würfeln</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/gaps.py" />
            <source>silences of an eighth or more</source>
            <translation>eine Pause von einer Achtel oder mehr</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/gaps.py" />
            <source>what is silent there is locked</source>
            <translation>die Pause dort ist gesperrt</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/gaps.py" />
            <source>unlock it first</source>
            <translation>sie erst freigeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <location filename="../../melodygen/variation/varying.py" />
            <source>amount</source>
            <translation>Menge</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <location filename="../../melodygen/variation/varying.py" />
            <source>0 to 100 %</source>
            <translation>0 bis 100 %</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>one melody is in {0}, the other in {1}</source>
            <translation>die eine Melodie steht in {0}, die andere in {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>choose two melodies in one metre</source>
            <translation>zwei Melodien in derselben Taktart wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>one melody has {0} bars, the other {1}</source>
            <translation>die eine Melodie hat {0} Takte, die andere {1}</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>choose two melodies of the same length</source>
            <translation>zwei gleich lange Melodien wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>the note {0} in {1} of the {2} melody is not in {3} {4} from {5} to {6}</source>
            <translation>die Note {0} in {1} der {2} Melodie ist nicht in {3} {4} von {5} bis {6}</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/interpolating.py" />
            <source>bring both into one key, or ask for a scale and a range that have it</source>
            <translation>beide in eine Tonart bringen, oder eine Tonleiter und einen Umfang verlangen, die sie enthalten</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/rerolling.py" />
            <source>{0} locked, and nothing is left to draw again</source>
            <translation>{0} gesperrt, und nichts ist übrig, das neu zu würfeln wäre</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/rerolling.py" />
            <source>all bars are</source>
            <translation>alle Takte sind</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/rerolling.py" />
            <source>the chosen bars are all</source>
            <translation>die gewählten Takte sind alle</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/rerolling.py" />
            <location filename="../../ui/work.py" />
            <source>unlock some first</source>
            <translation>erst einiges freigeben</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/rerolling.py" />
            <source>the chosen notes are all locked, and nothing is left to draw again</source>
            <translation>die gewählten Noten sind alle gesperrt, und nichts ist übrig, das neu zu würfeln wäre</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/surprising.py" />
            <source>none of {0} draws is less expected than what is there now</source>
            <translation>keiner von {0} Würfen ist weniger erwartet als das jetzige</translation>
        </message>
        <message>
            <location filename="../../melodygen/variation/surprising.py" />
            <source>choose other bars or notes</source>
            <translation>andere Takte oder Noten wählen</translation>
        </message>
        <message>
            <location filename="../../melodygen/verification.py" />
            <source>its recipe asks for the style {0}, which is not installed</source>
            <translation>das Rezept verlangt den Stil {0}, der nicht installiert ist</translation>
        </message>
        <message>
            <location filename="../../melodygen/verification.py" />
            <source>install that style</source>
            <translation>diesen Stil installieren</translation>
        </message>
        <message>
            <location filename="../../ui/folder_export.py" />
            <source>the folder is no longer there</source>
            <translation>den Ordner gibt es nicht mehr</translation>
        </message>
        <message>
            <location filename="../../ui/notation/engraving.py" />
            <source>notation is drawn by verovio, which is not here; {0}</source>
            <translation>Noten zeichnet verovio, das nicht da ist; {0}</translation>
        </message>
        <message>
            <location filename="../../ui/notation/engraving.py" />
            <source>install it with: {0} -m pip install verovio</source>
            <translation>installieren mit: {0} -m pip install verovio</translation>
        </message>
        <message>
            <location filename="../../ui/notation/engraving.py" />
            <source>verovio could not draw this melody ({0}); {1} --upgrade</source>
            <translation>verovio konnte diese Melodie nicht zeichnen ({0}); {1} --upgrade</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/inputs.py" />
            <source>the MIDI port {0} went away; connect it again, or choose another</source>
            <translation>der MIDI-Port {0} ist verschwunden; wieder verbinden oder einen anderen wählen</translation>
        </message>
        <message>
            <location filename="../../ui/work.py" />
            <source>there is no silence of an eighth or more</source>
            <translation>es gibt keine Pause von einer Achtel oder mehr</translation>
        </message>
        <message>
            <location filename="../../ui/work.py" />
            <source>choose bars that have one</source>
            <translation>Takte mit einer wählen</translation>
        </message>
        <message>
            <location filename="../../ui/work.py" />
            <source>what is chosen is all locked, and nothing is left to draw again</source>
            <translation>alles Gewählte ist gesperrt, und nichts ist übrig, das neu zu würfeln wäre</translation>
        </message>
    </context>
    <context>
        <name>export</name>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;Melody</source>
            <translation>&amp;Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;Chords</source>
            <translation>&amp;Akkorde</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>B&amp;ass</source>
            <translation>&amp;Bass</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>As performed, on the grid</source>
            <translation>Wie vorgetragen, im Raster</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Rubato is in the tempo track, so the notes stay on the grid.</source>
            <translation>Das Rubato steht in der Tempospur, die Noten bleiben im Raster.</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>As performed, off the grid</source>
            <translation>Wie vorgetragen, neben dem Raster</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>One tempo; the notes stand where they are heard.</source>
            <translation>Ein Tempo; die Noten stehen dort, wo sie zu hören sind.</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>As written</source>
            <translation>Wie geschrieben</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Exactly the score: one tempo, one loudness.</source>
            <translation>Genau die Noten: ein Tempo, eine Lautstärke.</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>As played</source>
            <translation>Wie gespielt</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>−14 LUFS (Spotify)</source>
            <translation>−14 LUFS (Spotify)</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>−16 LUFS (Apple)</source>
            <translation>−16 LUFS (Apple)</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>−23 LUFS (broadcast, studies)</source>
            <translation>−23 LUFS (Rundfunk, Studien)</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Zip file</source>
            <translation>ZIP-Datei</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Time in the file</source>
            <translation>Zeit in der Datei</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;Time</source>
            <translation>&amp;Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Bits</source>
            <translation>Bits</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Loudness</source>
            <translation>Lautheit</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Loudness in LUFS</source>
            <translation>Lautheit in LUFS</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Fade in</source>
            <translation>Einblenden</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Fade out</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Li&amp;miter</source>
            <translation>Li&amp;miter</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;Reverb</source>
            <translation>&amp;Hall</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Hold peaks down where they alone keep it from that loudness; it changes attacks</source>
            <translation>Spitzen niederhalten, wo nur sie dieser Lautheit im Weg sind; das verändert Anschläge</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>{count} bit</source>
            <translation>{count} Bit</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>32 bit float</source>
            <translation>32 Bit Gleitkomma</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Compressed</source>
            <translation>Komprimiert</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;Sound</source>
            <translation>&amp;Klang</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Fade &amp;in</source>
            <translation>E&amp;inblenden</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Fade &amp;out</source>
            <translation>Ausble&amp;nden</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;Loudness</source>
            <translation>&amp;Lautheit</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>Zip file or folder</source>
            <translation>ZIP-Datei oder Ordner</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>For a DAW: MIDI with named tracks and markers, a stem of each part and the mix (24 bit, 48 kHz, −23 LUFS), notation, and a README with tempo, key, chords and recipe.</source>
            <translation>Für eine DAW: MIDI mit benannten Spuren und Markern, ein Stem jeder Stimme und der Mix (24 Bit, 48 kHz, −23 LUFS), Noten und eine README mit Tempo, Tonart, Akkorden und Rezept.</translation>
        </message>
        <message>
            <location filename="../../ui/export_options.py" />
            <source>&amp;As</source>
            <translation>&amp;Als</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <location filename="../../ui/formats.py" />
            <source>MIDI file</source>
            <translation>MIDI-Datei</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>MusicXML file</source>
            <translation>MusicXML-Datei</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>audio file</source>
            <translation>Audiodatei</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>session pack</source>
            <translation>Session-Paket</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>too short or too soft to have a loudness</source>
            <translation>zu kurz oder zu leise für eine Lautheit</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>{loudness} LUFS, true peak {peak} dBTP</source>
            <translation>{loudness} LUFS, True Peak {peak} dBTP</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>; {short} LU softer than asked, since its peaks are at the ceiling</source>
            <translation>; {short} LU leiser als verlangt, da die Spitzen die Grenze erreichen</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>; the limiter held it down by at most {most} dB, on {share} % of its length</source>
            <translation>; der Limiter hielt es um höchstens {most} dB nieder, auf {share} % der Länge</translation>
        </message>
        <message>
            <location filename="../../ui/formats.py" />
            <source>; below 3 s the loudness is uncertain</source>
            <translation>; unter 3 s ist die Lautheit unsicher</translation>
        </message>
    </context>
    <context>
        <name>help</name>
        <message>
            <location filename="../../ui/help.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../ui/help.py" />
            <source>Keys without Ctrl are for notes and hold in the piano roll; while none is chosen, arrow keys scroll it. Every parameter has the underlined letter of its name as an Alt key; arrow keys change its value. Edit &gt; Preferences changes the keys above.</source>
            <translation>Tasten ohne Strg sind für Noten und gelten in der Pianorolle; ist keine gewählt, scrollen Pfeiltasten sie. Jeder Parameter hat den unterstrichenen Buchstaben seines Namens als Alt-Taste; Pfeiltasten ändern seinen Wert. Bearbeiten &gt; Einstellungen ändert die Tasten oben.</translation>
        </message>
        <message>
            <location filename="../../ui/help.py" />
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <location filename="../../ui/help.py" />
            <source>Melodies from a few musical parameters: hear, understand, change, keep and export them.</source>
            <translation>Melodien aus wenigen musikalischen Parametern: hören, verstehen, ändern, behalten und exportieren.</translation>
        </message>
        <message>
            <location filename="../../ui/help.py" />
            <source>About melodygen</source>
            <translation>Über melodygen</translation>
        </message>
    </context>
    <context>
        <name>ideas</name>
        <message>
            <location filename="../../ui/ideas/painting.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/painting.py" />
            <source>Name of the idea</source>
            <translation>Name der Idee</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/painting.py" />
            <location filename="../../ui/ideas/words.py" />
            <source>on the roll</source>
            <translation>auf der Rolle</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/painting.py" />
            <source>human {number}</source>
            <translation>menschlich {number}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>All kept</source>
            <translation>Alle behaltenen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Heard</source>
            <translation>Gehört</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>As they came</source>
            <translation>Wie sie kamen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>How human</source>
            <translation>Wie menschlich</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>How close to the knobs</source>
            <translation>Wie nah an den Reglern</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>How different from this one</source>
            <translation>Wie anders als diese</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>By name</source>
            <translation>Nach Namen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Press More Ideas for eight other melodies of these parameters, around what is locked.</source>
            <translation>Mehr Ideen ergibt acht andere Melodien mit diesen Parametern, um das Gesperrte herum.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>No idea has a star yet: press S on one, or click its star.</source>
            <translation>Noch keine Idee hat einen Stern: auf einer S drücken oder ihren Stern anklicken.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Ideas that are starred, named or tagged stay here, and are saved with the project.</source>
            <translation>Ideen mit Stern, Namen oder Tag bleiben hier und werden mit dem Projekt gespeichert.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Every melody that is heard in this project will be found here.</source>
            <translation>Jede Melodie, die in diesem Projekt zu hören war, findet sich hier.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>No name or tag here has these words.</source>
            <translation>Kein Name oder Tag hier hat diese Wörter.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/strip.py" />
            <source>Tag: {tag}</source>
            <translation>Tag: {tag}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>Idea {number}</source>
            <translation>Idee {number}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>Kept {number}</source>
            <translation>Behalten {number}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>Heard {number}</source>
            <translation>Gehört {number}</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>like people's</source>
            <translation>wie von Menschen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>nearly like people's</source>
            <translation>fast wie von Menschen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>unlike people's</source>
            <translation>nicht wie von Menschen</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>{title}: {bars} of {key} {scale}, seed {seed}.</source>
            <translation>{title}: {bars} in {key} {scale}, Startwert {seed}.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>How human: {words}; in {usual} of {measured} measures it is where 8 in 10 human melodies of its style are.</source>
            <translation>Wie menschlich: {words}; in {usual} von {measured} Maßen liegt sie, wo 8 von 10 menschlichen Melodien ihres Stils liegen.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>It misses its knobs by 1 point.</source>
            <translation>Sie verfehlt ihre Regler um 1 Punkt.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>It misses its knobs by {points} points.</source>
            <translation>Sie verfehlt ihre Regler um {points} Punkte.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>It is {semitones} semitones from the melody on the roll in the mean.</source>
            <translation>Sie ist im Mittel {semitones} Halbtöne von der Melodie auf der Rolle entfernt.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>It was drawn as an alternative.</source>
            <translation>Sie wurde als Alternative gewürfelt.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>It stood on the roll.</source>
            <translation>Sie stand auf der Rolle.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>Tags: {tags}.</source>
            <translation>Tags: {tags}.</translation>
        </message>
        <message>
            <location filename="../../ui/ideas/words.py" />
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
    </context>
    <context>
        <name>knobs</name>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>more complex than {count} of 100 {melodies}</source>
            <translation>komplexer als {count} von 100 {melodies}</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>its chords change more often than those of {count} of 100 {melodies}</source>
            <translation>ihre Akkorde wechseln öfter als die von {count} von 100 {melodies}</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>it repeats more than {count} of 100 {melodies}</source>
            <translation>sie wiederholt mehr als {count} von 100 {melodies}</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>more syncopated than {count} of 100 {melodies}</source>
            <translation>synkopischer als {count} von 100 {melodies}</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>The progression that you typed decides how often chords change.</source>
            <translation>Die eingetippte Akkordfolge entscheidet, wie oft Akkorde wechseln.</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>Half of people's melodies have {low} to {high} {unit} (the band).</source>
            <translation>Die Hälfte der menschlichen Melodien hat {low} bis {high} {unit} (das Band).</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>Half of people's melodies have {low} {unit} (the band).</source>
            <translation>Die Hälfte der menschlichen Melodien hat {low} {unit} (das Band).</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>Asked {asked}, reached {reached} (the mark)</source>
            <translation>Verlangt {asked}, erreicht {reached} (die Marke)</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>Asked {asked}, which mood and rhythm pattern make {aimed}; reached {reached} (the mark)</source>
            <translation>Verlangt {asked}, mit Stimmung und Rhythmusmuster {aimed}; erreicht {reached} (die Marke)</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>melodies of this length in the style {style}</source>
            <translation>Melodien dieser Länge im Stil {style}</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>melodies in the style {style}</source>
            <translation>Melodien im Stil {style}</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>The notes that are locked leave the knob little to decide.</source>
            <translation>Die gesperrten Noten lassen dem Regler wenig zu entscheiden.</translation>
        </message>
        <message>
            <location filename="../../ui/knob_words.py" />
            <source>Another seed or other settings may come nearer.</source>
            <translation>Ein anderer Startwert oder andere Einstellungen kommen vielleicht näher.</translation>
        </message>
    </context>
    <context>
        <name>learning</name>
        <message>
            <location filename="../../ui/learning/menu.py" />
            <source>Re&amp;move a Style</source>
            <translation>Stil ent&amp;fernen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/menu.py" />
            <source>None of your own yet</source>
            <translation>Noch keine eigenen</translation>
        </message>
        <message>
            <location filename="../../ui/learning/names.py" />
            <source>Use up to 64 of a to z, 0 to 9, space, - and _, and begin with a letter or digit.</source>
            <translation>Bis zu 64 Zeichen aus a bis z, 0 bis 9, Leerzeichen, - und _, am Anfang ein Buchstabe oder eine Ziffer.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/names.py" />
            <source>“{label}” comes with melodygen; choose another name.</source>
            <translation>„{label}“ kommt mit melodygen; einen anderen Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/names.py" />
            <source>You have a style “{label}” already; choose another name, or remove that one first.</source>
            <translation>Einen eigenen Stil „{label}“ gibt es schon; einen anderen Namen wählen oder jenen erst entfernen.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/process.py" />
            <source>Learning could not be started; install melodygen again.</source>
            <translation>Das Lernen ließ sich nicht starten; melodygen neu installieren.</translation>
        </message>
        <message>
            <location filename="../../ui/learning/process.py" />
            <source>Learning ended before it was done; nothing was written.</source>
            <translation>Das Lernen endete vorzeitig; nichts wurde geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>melodygen</name>
        <message>
            <location filename="../../ui/controls/note_range.py" />
            <source>A note with its octave, such as F#3; C4 is middle C.</source>
            <translation>Ein Ton mit Oktave, etwa F#3; C4 ist das mittlere C.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tempo</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How fast it is played, in quarter notes a minute.</source>
            <translation>Wie schnell gespielt wird, in Vierteln pro Minute.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>BPM</source>
            <translation>BPM</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How many bars the melody has, exactly.</source>
            <translation>Wie viele Takte die Melodie hat, genau.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>bars</source>
            <translation>Takte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>bar</source>
            <translation>Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Metre</source>
            <translation>Taktart</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How the beats are grouped: which beats are strong, and where a bar ends.</source>
            <translation>Wie die Schläge gruppiert sind: welche betont sind und wo ein Takt endet.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Upbeat</source>
            <translation>Auftakt</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Whether notes lead into bar 1 from a bar of their own before it.</source>
            <translation>Ob Noten aus einem eigenen Takt davor zu Takt 1 hinführen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>None</source>
            <translation>Ohne</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Auto</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Always</source>
            <translation>Immer</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Key</source>
            <translation>Grundton</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>The home note: the melody ends on it, unless Ending is Auto.</source>
            <translation>Der Heimatton: die Melodie endet auf ihm, es sei denn, „Schluss“ steht auf Automatisch.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Scale</source>
            <translation>Tonleiter</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Which notes the melody may use at all: it never leaves the scale, unless Accidentals is Auto.</source>
            <translation>Welche Töne die Melodie überhaupt nutzt: sie verlässt die Tonleiter nie, es sei denn, „Leiterfremde Töne“ steht auf Automatisch.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Major and minor</source>
            <translation>Dur und Moll</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Major</source>
            <translation>Dur</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Minor (Natural)</source>
            <translation>Moll (natürlich)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Minor (Harmonic)</source>
            <translation>Moll (harmonisch)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Minor (Melodic)</source>
            <translation>Moll (melodisch)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Major (Harmonic)</source>
            <translation>Dur (harmonisch)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Modes</source>
            <translation>Kirchentonarten</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Dorian</source>
            <translation>Dorisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Phrygian</source>
            <translation>Phrygisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Lydian</source>
            <translation>Lydisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Mixolydian</source>
            <translation>Mixolydisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Locrian</source>
            <translation>Lokrisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pentatonic and blues</source>
            <translation>Pentatonik und Blues</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pentatonic (Major)</source>
            <translation>Pentatonik (Dur)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pentatonic (Minor)</source>
            <translation>Pentatonik (Moll)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pentatonic (Egyptian)</source>
            <translation>Pentatonik (ägyptisch)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Blues (Minor)</source>
            <translation>Blues (Moll)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Blues (Major)</source>
            <translation>Blues (Dur)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Jazz</source>
            <translation>Jazz</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bebop (Dominant)</source>
            <translation>Bebop (Dominant)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bebop (Major)</source>
            <translation>Bebop (Dur)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bebop (Dorian)</source>
            <translation>Bebop (dorisch)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Lydian Dominant</source>
            <translation>Lydisch-Dominant</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Lydian Augmented</source>
            <translation>Lydisch-übermäßig</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Altered</source>
            <translation>Alteriert</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Symmetrical</source>
            <translation>Symmetrisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Whole Tone</source>
            <translation>Ganzton</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Diminished (Whole-Half)</source>
            <translation>Vermindert (Ganzton-Halbton)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Diminished (Half-Whole)</source>
            <translation>Vermindert (Halbton-Ganzton)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Augmented</source>
            <translation>Übermäßig</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>World</source>
            <translation>Aus aller Welt</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Hungarian Minor</source>
            <translation>Ungarisch-Moll</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Hungarian Major</source>
            <translation>Ungarisch-Dur</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Phrygian Dominant</source>
            <translation>Phrygisch-Dominant</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Double Harmonic</source>
            <translation>Doppelharmonisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Neapolitan Minor</source>
            <translation>Neapolitanisch-Moll</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Neapolitan Major</source>
            <translation>Neapolitanisch-Dur</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Ukrainian Dorian</source>
            <translation>Ukrainisch-Dorisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Persian</source>
            <translation>Persisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Prometheus</source>
            <translation>Prometheus</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>East Asia</source>
            <translation>Ostasien</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Hirajoshi</source>
            <translation>Hirajoshi</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Kumoi</source>
            <translation>Kumoi</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>In</source>
            <translation>In</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Insen</source>
            <translation>Insen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Yo</source>
            <translation>Yo</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Iwato</source>
            <translation>Iwato</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Gamelan</source>
            <translation>Gamelan</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pelog (12-tone approximation)</source>
            <translation>Pelog (12-tönig angenähert)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Slendro (12-tone approximation)</source>
            <translation>Slendro (12-tönig angenähert)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Chromatic</source>
            <translation>Chromatisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Accidentals</source>
            <translation>Leiterfremde Töne</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Whether notes outside the scale may pass by, where and as often as in the melodies of the style.</source>
            <translation>Ob leiterfremde Töne vorkommen, wo und so oft wie in den Melodien des Stils.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Ending</source>
            <translation>Schluss</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Whether the melody comes to rest on the home note and a strong beat, or stops as in the style.</source>
            <translation>Ob die Melodie auf dem Grundton und einem betonten Schlag zur Ruhe kommt oder so aufhört wie die des Stils.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tonic</source>
            <translation>Grundton</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Mood</source>
            <translation>Stimmung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Changes register, density, intervals, chords, accents and articulation; not tempo or scale.</source>
            <translation>Ändert Lage, Dichte, Intervalle, Akkorde, Akzente und Artikulation; nicht Tempo oder Tonleiter.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Neutral</source>
            <translation>Neutral</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Happy</source>
            <translation>Fröhlich</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sad</source>
            <translation>Traurig</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Calm</source>
            <translation>Ruhig</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tender</source>
            <translation>Zärtlich</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Dramatic</source>
            <translation>Dramatisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Energetic</source>
            <translation>Energisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Dark</source>
            <translation>Düster</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Mysterious</source>
            <translation>Geheimnisvoll</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Epic</source>
            <translation>Episch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Playful</source>
            <translation>Verspielt</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Angry</source>
            <translation>Wütend</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Hopeful</source>
            <translation>Hoffnungsvoll</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Nostalgic</source>
            <translation>Nostalgisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Which General MIDI sound plays; the melody is laid in its most used register.</source>
            <translation>Welcher General-MIDI-Klang spielt; die Melodie liegt in seiner meistgenutzten Lage.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Piano</source>
            <translation>Klavier</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Acoustic Grand Piano</source>
            <translation>Konzertflügel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bright Acoustic Piano</source>
            <translation>Helles Klavier</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Electric Grand Piano</source>
            <translation>E-Flügel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Honky-tonk Piano</source>
            <translation>Honky-Tonk-Klavier</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Electric Piano 1</source>
            <translation>E-Piano 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Electric Piano 2</source>
            <translation>E-Piano 2</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Harpsichord</source>
            <translation>Cembalo</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Clavinet</source>
            <translation>Clavinet</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Chromatic Percussion</source>
            <translation>Melodisches Schlagwerk</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Celesta</source>
            <translation>Celesta</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Glockenspiel</source>
            <translation>Glockenspiel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Music Box</source>
            <translation>Spieluhr</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Vibraphone</source>
            <translation>Vibraphon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Marimba</source>
            <translation>Marimba</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Xylophone</source>
            <translation>Xylophon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tubular Bells</source>
            <translation>Röhrenglocken</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Dulcimer</source>
            <translation>Hackbrett</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Organ</source>
            <translation>Orgel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Drawbar Organ</source>
            <translation>Zugriegelorgel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Percussive Organ</source>
            <translation>Perkussive Orgel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Rock Organ</source>
            <translation>Rockorgel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Church Organ</source>
            <translation>Kirchenorgel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Reed Organ</source>
            <translation>Harmonium</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Accordion</source>
            <translation>Akkordeon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Harmonica</source>
            <translation>Mundharmonika</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tango Accordion</source>
            <translation>Bandoneon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Guitar</source>
            <translation>Gitarre</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Nylon String Guitar</source>
            <translation>Konzertgitarre (Nylon)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Steel String Guitar</source>
            <translation>Westerngitarre (Stahl)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Jazz Guitar</source>
            <translation>Jazzgitarre</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Clean Electric Guitar</source>
            <translation>E-Gitarre (clean)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Muted Electric Guitar</source>
            <translation>E-Gitarre (gedämpft)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Overdriven Guitar</source>
            <translation>E-Gitarre (Overdrive)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Distortion Guitar</source>
            <translation>E-Gitarre (verzerrt)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Guitar Harmonics</source>
            <translation>Gitarrenflageolett</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bass</source>
            <translation>Bass</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Acoustic Bass</source>
            <translation>Akustikbass</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Fingered Bass</source>
            <translation>E-Bass (Finger)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Picked Bass</source>
            <translation>E-Bass (Plektrum)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Fretless Bass</source>
            <translation>Fretless-Bass</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Slap Bass 1</source>
            <translation>Slap-Bass 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Slap Bass 2</source>
            <translation>Slap-Bass 2</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Bass 1</source>
            <translation>Synth-Bass 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Bass 2</source>
            <translation>Synth-Bass 2</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Strings</source>
            <translation>Streicher</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Violin</source>
            <translation>Violine</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Viola</source>
            <translation>Bratsche</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Cello</source>
            <translation>Cello</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Contrabass</source>
            <translation>Kontrabass</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tremolo Strings</source>
            <translation>Tremolo-Streicher</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pizzicato Strings</source>
            <translation>Pizzicato-Streicher</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Orchestral Harp</source>
            <translation>Konzertharfe</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Timpani</source>
            <translation>Pauken</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Ensemble</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>String Ensemble 1</source>
            <translation>Streichensemble 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>String Ensemble 2</source>
            <translation>Streichensemble 2</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Strings 1</source>
            <translation>Synth-Streicher 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Strings 2</source>
            <translation>Synth-Streicher 2</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Choir Aahs</source>
            <translation>Chor (Aah)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Voice Oohs</source>
            <translation>Stimmen (Ooh)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Voice</source>
            <translation>Synth-Stimme</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Orchestra Hit</source>
            <translation>Orchester-Hit</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Brass</source>
            <translation>Blechbläser</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Trumpet</source>
            <translation>Trompete</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Trombone</source>
            <translation>Posaune</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tuba</source>
            <translation>Tuba</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Muted Trumpet</source>
            <translation>Trompete (gedämpft)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>French Horn</source>
            <translation>Waldhorn</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Brass Section</source>
            <translation>Blechbläsersatz</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Brass 1</source>
            <translation>Synth-Blech 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Brass 2</source>
            <translation>Synth-Blech 2</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Reed</source>
            <translation>Rohrblattinstrumente</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Soprano Sax</source>
            <translation>Sopransaxophon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Alto Sax</source>
            <translation>Altsaxophon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tenor Sax</source>
            <translation>Tenorsaxophon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Baritone Sax</source>
            <translation>Baritonsaxophon</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Oboe</source>
            <translation>Oboe</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>English Horn</source>
            <translation>Englischhorn</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bassoon</source>
            <translation>Fagott</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Clarinet</source>
            <translation>Klarinette</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pipe</source>
            <translation>Flöten</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Piccolo</source>
            <translation>Piccoloflöte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Flute</source>
            <translation>Querflöte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Recorder</source>
            <translation>Blockflöte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Pan Flute</source>
            <translation>Panflöte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Blown Bottle</source>
            <translation>Flaschenton</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Shakuhachi</source>
            <translation>Shakuhachi</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Whistle</source>
            <translation>Pfeife</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Ocarina</source>
            <translation>Okarina</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Lead</source>
            <translation>Synth-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Square Lead</source>
            <translation>Rechteck-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sawtooth Lead</source>
            <translation>Sägezahn-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Calliope Lead</source>
            <translation>Calliope-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Chiff Lead</source>
            <translation>Chiff-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Charang Lead</source>
            <translation>Charang-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Voice Lead</source>
            <translation>Stimmen-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Fifths Lead</source>
            <translation>Quinten-Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bass and Lead</source>
            <translation>Bass und Lead</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Pad</source>
            <translation>Synth-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>New Age Pad</source>
            <translation>New-Age-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Warm Pad</source>
            <translation>Warmes Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Polysynth Pad</source>
            <translation>Polysynth-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Choir Pad</source>
            <translation>Chor-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bowed Pad</source>
            <translation>Gestrichenes Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Metallic Pad</source>
            <translation>Metall-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Halo Pad</source>
            <translation>Halo-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sweep Pad</source>
            <translation>Sweep-Pad</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Effects</source>
            <translation>Synth-Effekte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Rain</source>
            <translation>Regen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Soundtrack</source>
            <translation>Soundtrack</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Crystal</source>
            <translation>Kristall</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Atmosphere</source>
            <translation>Atmosphäre</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Brightness</source>
            <translation>Helligkeit</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Goblins</source>
            <translation>Kobolde</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Echoes</source>
            <translation>Echos</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sci-fi</source>
            <translation>Science-Fiction</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Ethnic</source>
            <translation>Folklore</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sitar</source>
            <translation>Sitar</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Banjo</source>
            <translation>Banjo</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Shamisen</source>
            <translation>Shamisen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Koto</source>
            <translation>Koto</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Kalimba</source>
            <translation>Kalimba</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bagpipe</source>
            <translation>Dudelsack</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Fiddle</source>
            <translation>Fiddle</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Shanai</source>
            <translation>Shanai</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Percussive</source>
            <translation>Schlagwerk</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tinkle Bell</source>
            <translation>Glöckchen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Agogo</source>
            <translation>Agogo</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Steel Drums</source>
            <translation>Steeldrums</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Woodblock</source>
            <translation>Woodblock</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Taiko Drum</source>
            <translation>Taiko</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Melodic Tom</source>
            <translation>Melodisches Tom</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Synth Drum</source>
            <translation>Synth-Trommel</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Reverse Cymbal</source>
            <translation>Becken rückwärts</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sound Effects</source>
            <translation>Geräusche</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Guitar Fret Noise</source>
            <translation>Bundgeräusch der Gitarre</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Breath Noise</source>
            <translation>Atemgeräusch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Seashore</source>
            <translation>Meeresrauschen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bird Tweet</source>
            <translation>Vogelzwitschern</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Telephone Ring</source>
            <translation>Telefonklingeln</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Helicopter</source>
            <translation>Hubschrauber</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Applause</source>
            <translation>Applaus</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Gunshot</source>
            <translation>Schuss</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Complexity</source>
            <translation>Komplexität</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>More notes, more varied rhythms and less expected intervals.</source>
            <translation>Mehr Noten, vielfältigere Rhythmen und weniger erwartete Intervalle.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Harmonic Density</source>
            <translation>Harmoniedichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How often the chords under the melody change.</source>
            <translation>Wie oft die Akkorde unter der Melodie wechseln.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Progression</source>
            <translation>Akkordfolge</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>The chords under the melody, one a bar or with | between bars: letters, or numerals, which move with the key.</source>
            <translation>Die Akkorde unter der Melodie, einer je Takt oder mit | zwischen Takten: Buchstaben, oder Stufen, die mit dem Grundton wandern.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Dm Bb F C</source>
            <translation>Dm Bb F C</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>drawn</source>
            <translation>gewürfelt</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Degree Weights</source>
            <translation>Stufengewichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How much rather each degree of the scale is sung: 0 never, 50 as the style has it, 100 twice as likely.</source>
            <translation>Wie gern jede Stufe der Tonleiter vorkommt: 0 nie, 50 wie im Stil, 100 doppelt so wahrscheinlich.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>1=100 b3=20</source>
            <translation>1=100 b3=20</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>as the style has them</source>
            <translation>wie der Stil sie hat</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Repetition</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How much of the melody returns: from always new to built on one idea.</source>
            <translation>Wie viel der Melodie wiederkehrt: von immer neu bis auf einem Gedanken gebaut.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Syncopation</source>
            <translation>Synkopen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How often notes start off the beat and are held across it.</source>
            <translation>Wie oft Noten neben dem Schlag beginnen und über ihn hinweg klingen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Note Range</source>
            <translation>Tonumfang</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How far the lowest and the highest note are apart; or name both, such as A3-C5.</source>
            <translation>Wie weit tiefster und höchster Ton auseinanderliegen; oder beide nennen, etwa A3-C5.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Narrow (1 octave)</source>
            <translation>Eng (1 Oktave)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Medium (2 octaves)</source>
            <translation>Mittel (2 Oktaven)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Wide (3 octaves)</source>
            <translation>Weit (3 Oktaven)</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Melodic Contour</source>
            <translation>Melodiekontur</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>The large shape of the line over the whole melody.</source>
            <translation>Die große Gestalt der Linie über die ganze Melodie.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Ascending</source>
            <translation>Aufsteigend</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Descending</source>
            <translation>Absteigend</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Arch</source>
            <translation>Bogen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Inverted arch</source>
            <translation>Umgekehrter Bogen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Wave</source>
            <translation>Welle</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>A contour drawn by hand, which the melody follows: bars with heights in % of the range; a comma leaves bars free.</source>
            <translation>Eine von Hand gezeichnete Kontur, der die Melodie folgt: Takte mit Höhen in % des Umfangs; ein Komma lässt Takte frei.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>1:20 5:80 9:30</source>
            <translation>1:20 5:80 9:30</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>not drawn</source>
            <translation>nicht gezeichnet</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Rhythm Pattern</source>
            <translation>Rhythmusmuster</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Which note lengths are preferred: even, dotted, swung, in triplets, off the beat, few or running.</source>
            <translation>Welche Notenlängen überwiegen: gerade, punktiert, geswingt, triolisch, neben dem Schlag, wenige oder laufende.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Straight</source>
            <translation>Gerade</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Dotted</source>
            <translation>Punktiert</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Swing</source>
            <translation>Swing</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Triplet</source>
            <translation>Triolisch</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Syncopated</source>
            <translation>Synkopiert</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sparse</source>
            <translation>Sparsam</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Flowing</source>
            <translation>Fließend</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Expression</source>
            <translation>Ausdruck</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How much is played beyond what is written: time, loudness and articulation; 0 is exactly the score.</source>
            <translation>Wie viel über das Geschriebene hinaus gespielt wird: Zeit, Lautstärke und Artikulation; 0 ist genau das, was in den Noten steht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Palette</source>
            <translation>Palette</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Which feeling the player plays with, by how strongly each rule of playing is used.</source>
            <translation>Mit welchem Gefühl gespielt wird: wie stark jede Regel des Vortrags angewendet wird.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>As the mood</source>
            <translation>Wie die Stimmung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Plain</source>
            <translation>Schlicht</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Happiness</source>
            <translation>Freude</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Sadness</source>
            <translation>Trauer</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Anger</source>
            <translation>Zorn</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Fear</source>
            <translation>Angst</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Tenderness</source>
            <translation>Zärtlichkeit</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Solemnity</source>
            <translation>Feierlichkeit</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Accompaniment</source>
            <translation>Begleitung</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>The pattern in which the chords are played.</source>
            <translation>Das Muster, in dem die Akkorde gespielt werden.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Block chords</source>
            <translation>Blockakkorde</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Broken chords</source>
            <translation>Gebrochene Akkorde</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Arpeggio</source>
            <translation>Arpeggio</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Strummed</source>
            <translation>Geschlagen</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Bass and chord</source>
            <translation>Bass und Akkord</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>How strongly single rules of playing are used: 0 not at all, 1 as published, up to 5.</source>
            <translation>Wie stark einzelne Regeln des Vortrags angewendet werden: 0 gar nicht, 1 wie veröffentlicht, höchstens 5.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>final-ritard=0 phrase-arch=1.5</source>
            <translation>final-ritard=0 phrase-arch=1.5</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>as the palette has them</source>
            <translation>wie in der Palette</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>The number that every choice is drawn from: the same settings and seed give the same melody.</source>
            <translation>Die Zahl, aus der alles gewürfelt wird: gleiche Einstellungen und gleicher Startwert ergeben die gleiche Melodie.</translation>
        </message>
        <message>
            <location filename="../../melodygen/fields.py" />
            <source>The melodies whose habits were learned: how they move, what they repeat, where they breathe.</source>
            <translation>Die Melodien, deren Gewohnheiten gelernt wurden: wie sie sich bewegen, was sie wiederholen, wo sie atmen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Phrase Arch</source>
            <translation>Phrasenbogen</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Phrases start slow and soft, hurry and swell, and slow down and fade.</source>
            <translation>Phrasen beginnen langsam und leise, werden schneller und lauter und klingen langsamer und leiser aus.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Final Ritard</source>
            <translation>Schlussritardando</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>The last notes slow down as a runner who comes to a stop.</source>
            <translation>Die letzten Noten werden langsamer wie ein Läufer, der ausläuft.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Duration Contrast</source>
            <translation>Dauernkontrast</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Short notes get shorter and softer, long ones longer.</source>
            <translation>Kurze Noten werden kürzer und leiser, lange länger.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Double Duration</source>
            <translation>Doppelte Dauer</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Of a long note and one half as long, the short one takes a little.</source>
            <translation>Von einer langen Note und einer halb so langen nimmt die kurze sich etwas mehr.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>High Loud</source>
            <translation>Hoch und laut</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>The higher, the louder.</source>
            <translation>Je höher, desto lauter.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Melodic Charge</source>
            <translation>Melodische Spannung</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Notes far from the chord's root on the circle of fifths are stressed.</source>
            <translation>Noten, die im Quintenzirkel weit vom Grundton des Akkords liegen, werden betont.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Harmonic Charge</source>
            <translation>Harmonische Spannung</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Chords far from the key are reached by a swell and left by a fall.</source>
            <translation>Zu Akkorden, die der Tonart fern sind, schwillt die Musik an und danach wieder ab.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Punctuation</source>
            <translation>Zäsuren</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Small groups of notes end a little longer, and with a breath.</source>
            <translation>Kleine Notengruppen enden etwas länger und mit einem Atemzug.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Leap Articulation</source>
            <translation>Atmen bei Sprüngen</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Before a leap there is a short breath.</source>
            <translation>Vor einem Sprung wird kurz abgesetzt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Faster Uphill</source>
            <translation>Bergauf schneller</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Notes that rise are played a little faster.</source>
            <translation>Aufsteigende Noten werden etwas schneller gespielt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Repetition Articulation</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Between two notes of one pitch there is a gap.</source>
            <translation>Zwischen zwei Noten gleicher Höhe wird abgesetzt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Overall Articulation</source>
            <translation>Artikulation</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>All notes are more legato, or more detached.</source>
            <translation>Alle Noten werden gebundener oder kürzer gespielt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Score Articulation</source>
            <translation>Notierte Artikulation</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Staccato, tenuto, accents and slurs of the score are obeyed.</source>
            <translation>Staccato, Tenuto, Akzente und Bögen der Noten werden befolgt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Overall Loudness</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>All is louder, or softer.</source>
            <translation>Alles wird lauter oder leiser.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Overall Tempo</source>
            <translation>Gesamttempo</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>All is faster, or slower, than the tempo that is set.</source>
            <translation>Alles wird schneller oder langsamer als das eingestellte Tempo.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Metrical Accent</source>
            <translation>Metrischer Akzent</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Strong beats are louder.</source>
            <translation>Schwere Zählzeiten sind lauter.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Of two equal notes in a beat the first is longer, the more so the slower it goes.</source>
            <translation>Von zwei gleichen Noten eines Schlags ist die erste länger, je langsamer, desto mehr.</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Noise</source>
            <translation>Ungenauigkeit</translation>
        </message>
        <message>
            <location filename="../../melodygen/theory/palettes.py" />
            <source>Nobody plays like a clock: slow drifts of time, and hands that are never quite on it.</source>
            <translation>Niemand spielt wie ein Uhrwerk: Die Zeit treibt langsam, und die Hände treffen sie nie ganz.</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>Bar</source>
            <translation>Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>Beat</source>
            <translation>Schlag</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>1/8</source>
            <translation>1/8</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>1/8 triplet</source>
            <translation>1/8-Triole</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>1/16</source>
            <translation>1/16</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>1/16 triplet</source>
            <translation>1/16-Triole</translation>
        </message>
        <message>
            <location filename="../../melodygen/editing/snapping.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>a bar</source>
            <translation>je Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>bits a beat</source>
            <translation>Bit je Schlag</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>% of notes</source>
            <translation>% der Noten</translation>
        </message>
        <message>
            <location filename="../../melodygen/measures/table.py" />
            <source>changes a bar</source>
            <translation>Wechsel je Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>return of earlier material</source>
            <translation>Wiederkehr von Früherem</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>what came before</source>
            <translation>was vorausging</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>where it leads</source>
            <translation>wohin sie führt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>rhythm and place in the bar</source>
            <translation>Rhythmus und Stelle im Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>register and contour</source>
            <translation>Lage und Kontur</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>your curve</source>
            <translation>eigene Kurve</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>chord</source>
            <translation>Akkord</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>cadence</source>
            <translation>Kadenz</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>colour of the scale</source>
            <translation>Farbe der Tonleiter</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>notes outside the scale</source>
            <translation>leiterfremde Töne</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>your weights</source>
            <translation>eigene Gewichte</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/influence.py" />
            <source>wish</source>
            <translation>Wunsch</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>It was given, and no other may stand there.</source>
            <translation>Sie war vorgegeben, und keine andere darf dort stehen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>The melody is to touch the top of its range there.</source>
            <translation>Dort soll die Melodie ihren höchsten Ton erreichen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>The melody is to touch the bottom of its range there.</source>
            <translation>Dort soll die Melodie ihren tiefsten Ton erreichen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>The melody ends on its tonic.</source>
            <translation>Die Melodie endet auf ihrem Grundton.</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the root of {chord}</source>
            <translation>der Grundton von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the second of {chord}</source>
            <translation>die Sekunde von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the third of {chord}</source>
            <translation>die Terz von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the fourth of {chord}</source>
            <translation>die Quarte von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the fifth of {chord}</source>
            <translation>die Quinte von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the sixth of {chord}</source>
            <translation>die Sexte von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the seventh of {chord}</source>
            <translation>die Septime von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the ninth of {chord}</source>
            <translation>die None von {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>over {chord}</source>
            <translation>über {chord}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>Against it: {names}.</source>
            <translation>Dagegen: {names}.</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the same note again</source>
            <translation>noch einmal derselbe Ton</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a step</source>
            <translation>ein Schritt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a third</source>
            <translation>eine Terz</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a fourth</source>
            <translation>eine Quarte</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a tritone</source>
            <translation>ein Tritonus</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a fifth</source>
            <translation>eine Quinte</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a sixth</source>
            <translation>eine Sexte</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a seventh</source>
            <translation>eine Septime</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>an octave</source>
            <translation>eine Oktave</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a leap of {count} semitones</source>
            <translation>ein Sprung von {count} Halbtönen</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>{interval} up from the note before, as often follows</source>
            <translation>{interval} aufwärts von der Note davor, wie es oft folgt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>{interval} down from the note before, as often follows</source>
            <translation>{interval} abwärts von der Note davor, wie es oft folgt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>degree {degree} is a common start</source>
            <translation>Stufe {degree} ist ein häufiger Anfang</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>{interval}, as often follows</source>
            <translation>{interval}, wie es oft folgt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it returns</source>
            <translation>sie kehrt wieder</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it returns from bar {bar}</source>
            <translation>sie kehrt aus Takt {bar} wieder</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it returns from bar {bar}, a step higher</source>
            <translation>sie kehrt aus Takt {bar} wieder, einen Schritt höher</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it returns from bar {bar}, a step lower</source>
            <translation>sie kehrt aus Takt {bar} wieder, einen Schritt tiefer</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it returns from bar {bar}, {count} steps higher</source>
            <translation>sie kehrt aus Takt {bar} wieder, {count} Schritte höher</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it returns from bar {bar}, {count} steps lower</source>
            <translation>sie kehrt aus Takt {bar} wieder, {count} Schritte tiefer</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it leads well to what follows</source>
            <translation>sie führt gut zum Folgenden</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the move suits its length and its place in the bar</source>
            <translation>der Gang passt zu ihrer Länge und ihrer Stelle im Takt</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the melody lies about there</source>
            <translation>die Melodie liegt etwa dort</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>your curve runs about there</source>
            <translation>die eigene Kurve verläuft etwa dort</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>a chord tone on a strong or long note</source>
            <translation>ein Akkordton auf einer betonten oder langen Note</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>degree {degree} makes the scale what it is</source>
            <translation>Stufe {degree} macht die Tonleiter zu dem, was sie ist</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>the tonic closes the phrase</source>
            <translation>der Grundton schließt die Phrase</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it is of the scale</source>
            <translation>sie gehört zur Tonleiter</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>your weights favour degree {degree}</source>
            <translation>die eigenen Gewichte bevorzugen Stufe {degree}</translation>
        </message>
        <message>
            <location filename="../../melodygen/model/telling.py" />
            <source>it was wished for</source>
            <translation>sie war gewünscht</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/ambient-pad.toml" />
            <source>Ambient pad</source>
            <translation>Ambient-Fläche</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/ambient-pad.toml" />
            <source>Few long floating notes, far apart.</source>
            <translation>Wenige lange schwebende Töne, weit auseinander.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/blues-riff.toml" />
            <source>Blues riff</source>
            <translation>Bluesriff</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/blues-riff.toml" />
            <source>Twelve bars of shuffled electric guitar.</source>
            <translation>Zwölf Takte E-Gitarre im Shuffle.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/chiptune.toml" />
            <source>Chiptune</source>
            <translation>Chiptune</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/chiptune.toml" />
            <source>A bright square-wave tune for running and jumping.</source>
            <translation>Eine helle Rechteckwellen-Melodie zum Rennen und Springen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/dark-ostinato.toml" />
            <source>Dark ostinato</source>
            <translation>Dunkles Ostinato</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/dark-ostinato.toml" />
            <source>A low driving cello figure that will not let go.</source>
            <translation>Eine tiefe treibende Cellofigur, die nicht loslässt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/figure-1.toml" />
            <source>Figure 1</source>
            <translation>Abbildung 1</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/figure-1.toml" />
            <source>The research paper's Figure 1: dramatic, in D minor, for piano.</source>
            <translation>Abbildung 1 des Forschungsartikels: dramatisch, in d-Moll, für Klavier.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/film-theme.toml" />
            <source>Film theme</source>
            <translation>Filmthema</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/film-theme.toml" />
            <source>A broad horn theme that rises, opens out and comes home.</source>
            <translation>Ein breites Hornthema, das aufsteigt, sich weitet und heimkehrt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/folk-dance.toml" />
            <source>Folk dance</source>
            <translation>Volkstanz</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/folk-dance.toml" />
            <source>A running fiddle jig in 6/8.</source>
            <translation>Ein laufender Fiddle-Jig im 6/8-Takt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/game-boss.toml" />
            <source>Game boss</source>
            <translation>Endgegner</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/game-boss.toml" />
            <source>An angry brass line in seven for the last fight.</source>
            <translation>Eine wütende Bläserlinie im Siebener für den letzten Kampf.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/gospel-ballad.toml" />
            <source>Gospel ballad</source>
            <translation>Gospelballade</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/gospel-ballad.toml" />
            <source>A hopeful voice in slow triplets.</source>
            <translation>Eine hoffnungsvolle Stimme in langsamen Triolen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/hymn.toml" />
            <location filename="../../melodygen/styles/hymn/style.toml" />
            <source>Hymn</source>
            <translation>Choral</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/hymn.toml" />
            <source>A plain melody for organ with a chord on every beat.</source>
            <translation>Eine schlichte Melodie für Orgel mit einem Akkord auf jedem Schlag.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/japanese-garden.toml" />
            <source>Japanese garden</source>
            <translation>Japanischer Garten</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/japanese-garden.toml" />
            <source>A koto that leaves space between its notes.</source>
            <translation>Eine Koto, die Raum zwischen ihren Tönen lässt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/jazz-line.toml" />
            <source>Jazz line</source>
            <translation>Jazzlinie</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/jazz-line.toml" />
            <source>A swung bebop solo for tenor sax over quick changes.</source>
            <translation>Ein geswingtes Bebop-Solo für Tenorsaxophon über schnelle Akkorde.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/lullaby.toml" />
            <source>Lullaby</source>
            <translation>Wiegenlied</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/lullaby.toml" />
            <source>A gentle music box that rocks in three.</source>
            <translation>Eine sanfte Spieluhr, die im Dreier wiegt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/march.toml" />
            <source>March</source>
            <translation>Marsch</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/march.toml" />
            <source>A proud trumpet march with dotted rhythms.</source>
            <translation>Ein stolzer Trompetenmarsch mit punktierten Rhythmen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/pop-hook.toml" />
            <source>Pop hook</source>
            <translation>Pop-Hook</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/pop-hook.toml" />
            <source>A short catchy line off the beat that comes straight back.</source>
            <translation>Eine kurze eingängige Linie neben dem Schlag, die sofort wiederkommt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/spy-five-four.toml" />
            <source>Spy five four</source>
            <translation>Agent im Fünfer</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/spy-five-four.toml" />
            <source>A sly vibraphone in five, after midnight.</source>
            <translation>Ein verschlagenes Vibraphon im Fünfer, nach Mitternacht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/waltz.toml" />
            <source>Waltz</source>
            <translation>Walzer</translation>
        </message>
        <message>
            <location filename="../../melodygen/presets/shipped/waltz.toml" />
            <source>A nostalgic accordion waltz in a minor key.</source>
            <translation>Ein nostalgischer Akkordeonwalzer in Moll.</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/dance/style.toml" />
            <source>Dance</source>
            <translation>Tanz</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/pop/style.toml" />
            <source>Pop</source>
            <translation>Pop</translation>
        </message>
        <message>
            <location filename="../../melodygen/styles/song/style.toml" />
            <source>Song</source>
            <translation>Lied</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>The study as a whole.</source>
            <translation>Die Studie als Ganzes.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What the set is called in files; what is drawn by chance depends on it too.</source>
            <translation>Wie das Set in Dateien heißt; auch was der Zufall zieht, hängt davon ab.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What listeners read.</source>
            <translation>Was die Teilnehmenden lesen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What all that is drawn by chance comes from.</source>
            <translation>Woraus alles entsteht, was der Zufall zieht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of the generated melodies, as SPDX writes it.</source>
            <translation>Der erzeugten Melodien, wie SPDX sie schreibt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whom listeners can write to.</source>
            <translation>Wem die Teilnehmenden schreiben können.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>How every melody is made to sound, human and generated alike.</source>
            <translation>Wie jede Melodie klingt, ob von Menschen oder erzeugt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Which files each melody gets.</source>
            <translation>Welche Dateien jede Melodie bekommt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>By the player's rules, or exactly as written.</source>
            <translation>Nach den Regeln des Spielers oder genau wie notiert.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether human melodies are put on the grid first.</source>
            <translation>Ob Melodien von Menschen zuerst ins Raster gesetzt werden.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether chords and bass are played too; every human melody needs chords then.</source>
            <translation>Ob auch Akkorde und Bass gespielt werden; dann braucht jede Melodie von Menschen Akkorde.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What all melodies are played with.</source>
            <translation>Womit alle Melodien gespielt werden.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Path or name of a SoundFont; empty for the one that melodygen would take.</source>
            <translation>Pfad oder Name einer SoundFont; leer für die, die melodygen nähme.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>In Hz.</source>
            <translation>In Hz.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>As loud as this is every file (BS.1770).</source>
            <translation>So laut ist jede Datei (BS.1770).</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>The true peak that no file passes.</source>
            <translation>Der True Peak, den keine Datei überschreitet.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Silence before the first note.</source>
            <translation>Stille vor der ersten Note.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What follows the end of the last note.</source>
            <translation>Was auf das Ende der letzten Note folgt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What is generated.</source>
            <translation>Was erzeugt wird.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Melodies of each cell; with matching, of each cell for each human melody.</source>
            <translation>Melodien jeder Zelle; mit Zuordnung jeder Zelle zu jeder Melodie von Menschen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Melodies that people made.</source>
            <translation>Melodien, die Menschen gemacht haben.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of MIDI, MusicXML or ABC files, as seen from the design file; empty for the tunes that come with melodygen.</source>
            <translation>Mit MIDI-, MusicXML- oder ABC-Dateien, von der Entwurfsdatei aus gesehen; leer für die Melodien, die melodygen mitbringt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Which of them, by title or file name; empty for all.</source>
            <translation>Welche davon, nach Titel oder Dateiname; leer für alle.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>At most so many, drawn by the seed; 0 for all.</source>
            <translation>Höchstens so viele, vom Startwert gezogen; 0 für alle.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Longer melodies are cut at the end of the last phrase, or else bar, that fits; 0 leaves them whole.</source>
            <translation>Längere Melodien enden mit der letzten Phrase, sonst dem letzten Takt, der passt; 0 lässt sie ganz.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of the melodies in a folder.</source>
            <translation>Der Melodien in einem Ordner.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>A generated melody like each human one.</source>
            <translation>Zu jeder Melodie von Menschen eine erzeugte, die ihr gleicht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Melodies that are drawn for each match.</source>
            <translation>Melodien, die für jede Zuordnung gezogen werden.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Which of them is taken: the nearest, the first that is near enough, or by chance one of those.</source>
            <translation>Welche davon genommen wird: die nächste, die erste, die nah genug ist, oder durch Zufall eine von diesen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>The greatest distance that is near enough: weighted root mean square of the differences, in standard deviations.</source>
            <translation>Der größte Abstand, der nah genug ist: gewichtetes quadratisches Mittel der Unterschiede, in Standardabweichungen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>From this standardised mean difference on, a warning (Austin 2009).</source>
            <translation>Ab dieser standardisierten Mittelwertdifferenz wird gewarnt (Austin 2009).</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Who hears what in which order.</source>
            <translation>Wer was in welcher Reihenfolge hört.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of melodies in an order; each listener gets one.</source>
            <translation>Von Melodien in einer Reihenfolge; alle Teilnehmenden bekommen eine.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Melodies in each list; 0 for all of the set.</source>
            <translation>Melodien in jeder Liste; 0 für alle des Sets.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Williams squares, in which each melody follows each other equally often (Williams 1949), or by the seed.</source>
            <translation>Williams-Quadrate, in denen jede Melodie jeder anderen gleich oft folgt (Williams 1949), oder nach dem Startwert.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Parts of a list with a pause between, each balanced by condition.</source>
            <translation>Teile einer Liste mit einer Pause dazwischen, jeder nach Bedingungen ausgewogen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Trials to practise with, first.</source>
            <translation>Durchgänge zum Üben, zu Beginn.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Trials that ask for a given answer.</source>
            <translation>Durchgänge, die eine bestimmte Antwort verlangen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether a listener may hear a melody and its match; never in a row, so not with one pair.</source>
            <translation>Ob man eine Melodie und ihre Entsprechung hören darf; nie nacheinander, also nicht bei einem Paar.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What is asked, and how the page talks.</source>
            <translation>Was gefragt wird, und wie die Seite spricht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of the page.</source>
            <translation>Der Seite.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether headphones are checked for (Woods et al. 2017).</source>
            <translation>Ob auf Kopfhörer geprüft wird (Woods et al. 2017).</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether listeners may answer before the melody has ended.</source>
            <translation>Ob man antworten darf, bevor die Melodie zu Ende ist.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>How often a melody may be heard again.</source>
            <translation>Wie oft eine Melodie noch einmal gehört werden darf.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether there is a field for a comment at each melody.</source>
            <translation>Ob es bei jeder Melodie ein Feld für einen Kommentar gibt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>The id of the background question that makes groups of listeners.</source>
            <translation>Die Spalte der Frage am Ende, die Gruppen von Teilnehmenden bildet.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>What is declared before anybody has answered.</source>
            <translation>Was festgelegt ist, bevor jemand geantwortet hat.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of the equivalence test, around a share of one half.</source>
            <translation>Des Äquivalenztests, um einen Anteil von einhalb.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of all tests and intervals.</source>
            <translation>Aller Tests und Intervalle.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Who and what does not count.</source>
            <translation>Wer und was nicht zählt.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Of several answers to a melody only the first counts.</source>
            <translation>Von mehreren Antworten zu einer Melodie zählt nur die erste.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Sooner answers do not count.</source>
            <translation>Frühere Antworten zählen nicht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Later answers do not count.</source>
            <translation>Spätere Antworten zählen nicht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Listeners with fewer answers left do not count.</source>
            <translation>Wer weniger gültige Antworten hat, zählt nicht.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>The share of attention trials that a listener must have right.</source>
            <translation>Der Anteil der Aufmerksamkeitsprüfungen, der richtig sein muss.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Trials of the headphone check that a listener must have right.</source>
            <translation>Durchgänge der Kopfhörerprüfung, die richtig sein müssen.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Whether listeners who said the same of every melody do not count.</source>
            <translation>Ob nicht zählt, wer von jeder Melodie dasselbe sagte.</translation>
        </message>
        <message>
            <location filename="../../melodygen/stimuli/design/tables.py" />
            <source>Programs that the study is exported for as well.</source>
            <translation>Programme, für die die Studie auch exportiert wird.</translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>None yet</source>
            <translation>Noch keine</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Clear This List</source>
            <translation>Diese Liste &amp;leeren</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>T&amp;heme</source>
            <translation>&amp;Farbschema</translation>
        </message>
    </context>
    <context>
        <name>midi</name>
        <message>
            <location filename="../../ui/midi.py" />
            <source>MI&amp;DI Output</source>
            <translation>MI&amp;DI-Ausgang</translation>
        </message>
        <message>
            <location filename="../../ui/midi.py" />
            <source>&amp;None</source>
            <translation>&amp;Keiner</translation>
        </message>
        <message>
            <location filename="../../ui/midi.py" />
            <source>{port} (not connected)</source>
            <translation>{port} (nicht verbunden)</translation>
        </message>
        <message>
            <location filename="../../ui/midi.py" />
            <source>No MIDI Here: &amp;Why?</source>
            <translation>Kein MIDI hier: &amp;Warum?</translation>
        </message>
        <message>
            <location filename="../../ui/midi.py" />
            <source>&amp;Virtual Port “{name}”</source>
            <translation>&amp;Virtueller Port „{name}“</translation>
        </message>
        <message>
            <location filename="../../ui/midi.py" />
            <source>For a port to a DAW, {remedy}</source>
            <translation>Für einen Port zu einer DAW: {remedy}</translation>
        </message>
        <message>
            <location filename="../../ui/midi.py" />
            <source>Play &amp;Here Too</source>
            <translation>Auch &amp;hier abspielen</translation>
        </message>
    </context>
    <context>
        <name>mnemonics</name>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Tempo</source>
            <translation>Tem&amp;po</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Duration</source>
            <translation>Da&amp;uer</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Metre</source>
            <translation>Ta&amp;ktart</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Upbeat</source>
            <translation>Au&amp;ftakt</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Key</source>
            <translation>&amp;Grundton</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Scale</source>
            <translation>To&amp;nleiter</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>A&amp;ccidentals</source>
            <translation>Leiterfremde T&amp;öne</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Ending</source>
            <translation>Schluss</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>M&amp;ood</source>
            <translation>&amp;Stimmung</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Instrument</source>
            <translation>&amp;Instrument</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>St&amp;yle</source>
            <translation>Sti&amp;l</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Comple&amp;xity</source>
            <translation>Komple&amp;xität</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>H&amp;armonic Density</source>
            <translation>Harmoniedi&amp;chte</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Progression</source>
            <translation>Akkordfolge</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Degree Weights</source>
            <translation>Stufengewichte</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>&amp;Repetition</source>
            <translation>Wiederh&amp;olung</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Sy&amp;ncopation</source>
            <translation>S&amp;ynkopen</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Note Ran&amp;ge</source>
            <translation>&amp;Tonumfang</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Me&amp;lodic Contour</source>
            <translation>M&amp;elodiekontur</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Rhythm &amp;Pattern</source>
            <translation>&amp;Rhythmusmuster</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Expression</source>
            <translation>Ausdruck</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Palette</source>
            <translation>Palette</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Accompaniment</source>
            <translation>Begleitung</translation>
        </message>
        <message>
            <location filename="../../ui/panel.py" />
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
    </context>
    <context>
        <name>palette</name>
        <message>
            <location filename="../../ui/palette/entries.py" />
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <location filename="../../ui/palette/entries.py" />
            <source>off</source>
            <translation>aus</translation>
        </message>
    </context>
    <context>
        <name>playing_in</name>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Play In</source>
            <translation>Einspielen</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Metronome</source>
            <translation>Metronom</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Computer keyboard</source>
            <translation>Computertastatur</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>{port} (not connected)</source>
            <translation>{port} (nicht verbunden)</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Count-in</source>
            <translation>Einzähler</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Bar {number}</source>
            <translation>Takt {number}</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>1 bar</source>
            <translation>1 Takt</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>{count} bars</source>
            <translation>{count} Takte</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Open end</source>
            <translation>Offenes Ende</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>What is played on: a MIDI keyboard, or A to P of this keyboard (Z and X: octave)</source>
            <translation>Worauf gespielt wird: ein MIDI-Keyboard, oder A bis P dieser Tastatur (Z und X: Oktave)</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>How many bars are counted before the first one</source>
            <translation>Wie viele Takte vor dem ersten gezählt werden</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Whether the beats are heard after the count-in too</source>
            <translation>Ob die Schläge auch nach dem Einzähler zu hören sind</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>After how many bars it ends by itself; with an open end, when you end it</source>
            <translation>Nach wie vielen Takten es von selbst endet; mit offenem Ende erst auf Wunsch</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Input</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Beat</source>
            <translation>Schlag</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source> bar</source>
            <translation> Takt</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source> bars</source>
            <translation> Takte</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Close this bar</source>
            <translation>Diese Leiste schließen</translation>
        </message>
        <message>
            <location filename="../../ui/playing_in/bar.py" />
            <source>Close; what is being recorded is dropped</source>
            <translation>Schließen; was gerade aufgenommen wird, entfällt</translation>
        </message>
    </context>
    <context>
        <name>preferences</name>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Sound</source>
            <translation>Klang</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>As the &amp;System</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Lan&amp;guage</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>From the next start on. Notes have their international names: B is a semitone below C, Bb below that</source>
            <translation>Ab dem nächsten Start. Noten heißen international: B liegt einen Halbton unter C (deutsch H), Bb darunter (deutsch B)</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>&amp;Autosave</source>
            <translation>&amp;Automatisch sichern</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Keep a copy of unsaved work, brought back after a crash</source>
            <translation>Eine Kopie ungesicherter Arbeit behalten, die nach einem Absturz wiederkommt</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Where files were written last</source>
            <translation>Wohin zuletzt geschrieben wurde</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>&amp;Export folder</source>
            <translation>&amp;Exportordner</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Where an export goes unless another place is chosen</source>
            <translation>Wohin ein Export geht, wenn kein anderer Ort gewählt wird</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>The best one found</source>
            <translation>Der beste gefundene</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Sound&amp;Font</source>
            <translation>Sound&amp;Font</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>The sounds to play and to export audio with (.sf2, .sf3)</source>
            <translation>Die Klänge zum Abspielen und für den Audioexport (.sf2, .sf3)</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Audio d&amp;river</source>
            <translation>Audio&amp;treiber</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>How sound reaches the device; Automatic tries the usual ones of this system</source>
            <translation>Wie der Klang zum Gerät kommt; Automatisch probiert die üblichen dieses Systems</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>The system's own choice</source>
            <translation>Wie vom System gewählt</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Audio &amp;device</source>
            <translation>Audio&amp;gerät</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Where it is heard; for a chosen driver only</source>
            <translation>Worüber er zu hören ist; nur bei gewähltem Treiber</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>&amp;Latency</source>
            <translation>&amp;Latenz</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>How much sound is made ahead: less answers sooner, more does not crackle on a busy computer</source>
            <translation>Wie viel Klang im Voraus entsteht: weniger antwortet schneller, mehr knistert auch bei hoher Last nicht</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Where There Is Room</source>
            <translation>Wo Platz ist</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <location filename="../../ui/preferences/table.py" />
            <source>Hidden</source>
            <translation>Verborgen</translation>
        </message>
    </context>
    <context>
        <name>presets</name>
        <message>
            <location filename="../../ui/presets_menu.py" />
            <source>&amp;Presets</source>
            <translation>&amp;Presets</translation>
        </message>
        <message>
            <location filename="../../ui/presets_menu.py" />
            <source>&amp;Save as Preset…</source>
            <translation>Als Preset &amp;speichern…</translation>
        </message>
        <message>
            <location filename="../../ui/presets_menu.py" />
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <location filename="../../ui/presets_menu.py" />
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <location filename="../../ui/presets_menu.py" />
            <source>preset {name}</source>
            <translation>Preset {name}</translation>
        </message>
    </context>
    <context>
        <name>progression</name>
        <message>
            <location filename="../../ui/controls/progression.py" />
            <source>{chords} ({count} bars; the melody has {bars}, the others wait)</source>
            <translation>{chords} ({count} Takte; die Melodie hat {bars}, die übrigen warten)</translation>
        </message>
        <message>
            <location filename="../../ui/controls/progression.py" />
            <source>{chords} (1 bar, from the start again)</source>
            <translation>{chords} (1 Takt, dann von vorn)</translation>
        </message>
        <message>
            <location filename="../../ui/controls/progression.py" />
            <source>{chords} ({count} bars, from the start again)</source>
            <translation>{chords} ({count} Takte, dann von vorn)</translation>
        </message>
        <message>
            <location filename="../../ui/controls/progression.py" />
            <source>; not of the scale: {chords}</source>
            <translation>; nicht aus der Tonleiter: {chords}</translation>
        </message>
    </context>
    <context>
        <name>roll</name>
        <message>
            <location filename="../../ui/articulating.py" />
            <location filename="../../ui/roll/words.py" />
            <location filename="../../ui/why/panel.py" />
            <source>staccato</source>
            <translation>Staccato</translation>
        </message>
        <message>
            <location filename="../../ui/articulating.py" />
            <location filename="../../ui/roll/words.py" />
            <location filename="../../ui/why/panel.py" />
            <source>tenuto</source>
            <translation>Tenuto</translation>
        </message>
        <message>
            <location filename="../../ui/articulating.py" />
            <location filename="../../ui/roll/words.py" />
            <location filename="../../ui/why/panel.py" />
            <source>accent</source>
            <translation>Akzent</translation>
        </message>
        <message>
            <location filename="../../ui/articulating.py" />
            <location filename="../../ui/roll/words.py" />
            <location filename="../../ui/why/panel.py" />
            <source>slur</source>
            <translation>Bogen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/empty.py" />
            <source>No melody yet</source>
            <translation>Noch keine Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/roll/empty.py" />
            <source>Press Generate to make one.</source>
            <translation>Generieren macht eine.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/drawing.py" />
            <source>Velocity</source>
            <translation>Velocity</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/edits.py" />
            <source>reset of velocities</source>
            <translation>Velocitys zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/edits.py" />
            <source>changing velocities</source>
            <translation>Velocitys ändern</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/lane.py" />
            <source>{text}, set by hand</source>
            <translation>{text}, von Hand gesetzt</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/lane.py" />
            <source>From {softest} to {loudest}, {count} set by hand. Ctrl and the arrow keys change chosen notes.</source>
            <translation>Von {softest} bis {loudest}, {count} von Hand gesetzt. Strg und die Pfeiltasten ändern gewählte Noten.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/played_drawing.py" />
            <source>{tempo} BPM, {loudness} dB</source>
            <translation>{tempo} BPM, {loudness} dB</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/played_drawing.py" />
            <source>Expression is 0 %: time and loudness are exactly as written</source>
            <translation>Ausdruck ist 0 %: Zeit und Lautstärke sind genau wie geschrieben</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/played_drawing.py" />
            <source>All rules are at 0: time and loudness are exactly as written</source>
            <translation>Alle Regeln stehen auf 0: Zeit und Lautstärke sind genau wie geschrieben</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/played_drawing.py" />
            <source>The score alone is heard</source>
            <translation>Zu hören sind nur die Noten</translation>
        </message>
        <message>
            <location filename="../../ui/roll/lane/played_lane.py" />
            <source>Tempo from {slow} to {fast} BPM, loudness from {soft} to {loud} dB.</source>
            <translation>Tempo von {slow} bis {fast} BPM, Lautstärke von {soft} bis {loud} dB.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/picture.py" />
            <source>Bar</source>
            <translation>Takt</translation>
        </message>
        <message>
            <location filename="../../ui/roll/picture.py" />
            <source>Phrase</source>
            <translation>Phrase</translation>
        </message>
        <message>
            <location filename="../../ui/roll/picture.py" />
            <source>Chord</source>
            <translation>Akkord</translation>
        </message>
        <message>
            <location filename="../../ui/roll/picture.py" />
            <source>Surprise</source>
            <translation>Überr.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/bar.py" />
            <source>Snap to</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/bar.py" />
            <source>Where notes snap to in time, and how far the arrow keys move them</source>
            <translation>Woran Noten in der Zeit einrasten und wie weit die Pfeiltasten sie verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/bar.py" />
            <source>Keep to the scale</source>
            <translation>In der Tonleiter bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/bar.py" />
            <source>Notes move by steps of the scale; with Alt, arrow keys move by semitones</source>
            <translation>Noten gehen in Schritten der Tonleiter; mit Alt verschieben Pfeiltasten um Halbtöne</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/bar.py" />
            <source>1 note chosen</source>
            <translation>1 Note gewählt</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/bar.py" />
            <source>{count} notes chosen</source>
            <translation>{count} Noten gewählt</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <location filename="../../ui/roll/tools/gestures.py" />
            <source>moving notes</source>
            <translation>Noten verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <location filename="../../ui/roll/tools/gestures.py" />
            <source>resizing notes</source>
            <translation>Notenlänge ändern</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/gestures.py" />
            <source>drawing a note</source>
            <translation>Note zeichnen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <location filename="../../ui/roll/tools/gestures.py" />
            <source>erasing notes</source>
            <translation>Noten löschen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>No melody yet. Press Generate to make one.</source>
            <translation>Noch keine Melodie. Generieren macht eine.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Arrow keys scroll, plus and minus zoom, 0 shows everything, Shift with arrow keys chooses bars. Comma and full stop choose a note, which arrow keys then move, and with Ctrl make louder or softer. C takes up a pen for the contour, which arrow keys then move.</source>
            <translation>Pfeiltasten scrollen, Plus und Minus zoomen, 0 zeigt alles, Umschalt mit Pfeiltasten wählt Takte. Komma und Punkt wählen eine Note, die Pfeiltasten dann verschieben und mit Strg lauter oder leiser machen. C nimmt einen Stift für die Kontur, den Pfeiltasten dann bewegen.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>bar {last}</source>
            <translation>Takt {last}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>bars {first}-{last}</source>
            <translation>Takte {first}–{last}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>1 bar</source>
            <translation>1 Takt</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{count} bars</source>
            <translation>{count} Takte</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>1 note</source>
            <translation>1 Note</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{count} notes</source>
            <translation>{count} Noten</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Chosen: {bars}.</source>
            <translation>Gewählt: {bars}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Locked: {bars}.</source>
            <translation>Gesperrt: {bars}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Rhythm locked: {bars}.</source>
            <translation>Rhythmus gesperrt: {bars}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Pitches locked: {bars}.</source>
            <translation>Tonhöhen gesperrt: {bars}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{notes} locked.</source>
            <translation>{notes} gesperrt.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>A contour is drawn over {bars}.</source>
            <translation>Eine Kontur ist gezeichnet: {bars}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Click to play from here, drag to loop bars, Shift+drag to choose them</source>
            <translation>Klicken: ab hier spielen; Ziehen: Takte loopen; Umschalt+Ziehen: Takte wählen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>bar {bar}, beat {beat}</source>
            <translation>Takt {bar}, Schlag {beat}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>bar {bar}, after beat {beat}</source>
            <translation>Takt {bar}, nach Schlag {beat}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{name} (degree {degree}), {place}, {length}, velocity {velocity}</source>
            <translation>{name} (Stufe {degree}), {place}, {length}, Velocity {velocity}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{name}, {place}, {length}, velocity {velocity}</source>
            <translation>{name}, {place}, {length}, Velocity {velocity}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{text}; surprise {bits} bits</source>
            <translation>{text}; Überraschung {bits} Bit</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>bars {first} to {last}</source>
            <translation>Takte {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>ends at home, on the tonic</source>
            <translation>endet daheim, auf dem Grundton</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>ends open</source>
            <translation>endet offen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Phrase {label}, {bars}, {ending}</source>
            <translation>Phrase {label}, {bars}, {ending}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a whole note</source>
            <translation>eine ganze Note</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a dotted half</source>
            <translation>eine punktierte Halbe</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a half note</source>
            <translation>eine Halbe</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a dotted quarter</source>
            <translation>eine punktierte Viertel</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a quarter</source>
            <translation>eine Viertel</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a dotted eighth</source>
            <translation>eine punktierte Achtel</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a quarter triplet</source>
            <translation>eine Vierteltriole</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>an eighth</source>
            <translation>eine Achtel</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>an eighth triplet</source>
            <translation>eine Achteltriole</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a sixteenth</source>
            <translation>eine Sechzehntel</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>a sixteenth triplet</source>
            <translation>eine Sechzehnteltriole</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{count} quarters</source>
            <translation>{count} Viertel</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{name}, degree {degree}</source>
            <translation>{name}, Stufe {degree}</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{name}, outside the scale</source>
            <translation>{name}, leiterfremd</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{bars} after an upbeat in {metre}, {key} {scale}, {tempo} BPM, {notes}.</source>
            <translation>{bars} nach einem Auftakt im {metre}-Takt, {key} {scale}, {tempo} BPM, {notes}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>{bars} in {metre}, {key} {scale}, {tempo} BPM, {notes}.</source>
            <translation>{bars} im {metre}-Takt, {key} {scale}, {tempo} BPM, {notes}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>From {lowest} to {highest}, ending on {last}.</source>
            <translation>Von {lowest} bis {highest}, am Ende {last}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Phrases: {labels}.</source>
            <translation>Phrasen: {labels}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Chords: {names}, and so on.</source>
            <translation>Akkorde: {names} und so weiter.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/words.py" />
            <source>Chords: {names}.</source>
            <translation>Akkorde: {names}.</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <source>transposing notes</source>
            <translation>Noten transponieren</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <source>duplicating notes</source>
            <translation>Noten verdoppeln</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <source>splitting notes</source>
            <translation>Noten teilen</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <source>joining notes</source>
            <translation>Noten verbinden</translation>
        </message>
        <message>
            <location filename="../../ui/roll/tools/edits.py" />
            <source>quantising notes</source>
            <translation>Noten quantisieren</translation>
        </message>
    </context>
    <context>
        <name>rules</name>
        <message>
            <location filename="../../ui/controls/rule_row.py" />
            <source>Leave {name} to the palette</source>
            <translation>{name} der Palette überlassen</translation>
        </message>
        <message>
            <location filename="../../ui/controls/rule_row.py" />
            <source>Now {quantity}, set by hand.</source>
            <translation>Jetzt {quantity}, von Hand gesetzt.</translation>
        </message>
        <message>
            <location filename="../../ui/controls/rule_row.py" />
            <source>Now {quantity}, as the palette has it.</source>
            <translation>Jetzt {quantity}, wie in der Palette.</translation>
        </message>
    </context>
    <context>
        <name>shortcuts</name>
        <message>
            <location filename="../../ui/actions/shortcuts.py" />
            <source>{key} leads to a menu or a parameter; add Ctrl or Shift to it.</source>
            <translation>{key} führt zu einem Menü oder Parameter; Strg oder Umschalt dazunehmen.</translation>
        </message>
        <message>
            <location filename="../../ui/actions/shortcuts.py" />
            <source>{key} is needed to go through the window; add Ctrl to it.</source>
            <translation>{key} wird gebraucht, um durch das Fenster zu gehen; Strg dazunehmen.</translation>
        </message>
    </context>
    <context>
        <name>stimuli</name>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Build the Set</source>
            <translation>Set erstellen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Replace What Is There</source>
            <translation>Vorhandenes ersetzen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Open Folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>To be known of it</source>
            <translation>Was zu wissen ist</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Build</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Makes every melody in every format, with manifest, key, balance and lists. It can be stopped and goes on where it was; the window can be used meanwhile.</source>
            <translation>Erstellt jede Melodie in jedem Format, mit Manifest, Schlüssel, Balance und Listen. Es lässt sich anhalten und geht dort weiter, wo es war; das Fenster ist währenddessen frei.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Folder of the set</source>
            <translation>Ordner des Sets</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Browse: {name}</source>
            <translation>Durchsuchen: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Progress of building</source>
            <translation>Fortschritt des Erstellens</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <location filename="../../ui/stimuli/words.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Reading the human melodies and what they are matched by…</source>
            <translation>Melodien von Menschen werden gelesen und womit sie verglichen werden…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>{done} of {total} stimuli are finished</source>
            <translation>{done} von {total} Stimuli sind fertig</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Writing the manifest, the key and the lists…</source>
            <translation>Manifest, Schlüssel und Listen werden geschrieben…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>, about {time} left</source>
            <translation>, noch etwa {time}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>The set is ready: {count} stimuli.</source>
            <translation>Das Set ist fertig: {count} Stimuli.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>{count} of them were finished before.</source>
            <translation>{count} davon waren schon fertig.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/build_page.py" />
            <source>Stopped. What is finished stays, and building goes on from there.</source>
            <translation>Angehalten. Was fertig ist, bleibt, und das Erstellen geht dort weiter.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/design_file.py" />
            <source>Saved {name}</source>
            <translation>{name} gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/design_file.py" />
            <source>A design with a mistake cannot be saved: correct what is marked first.</source>
            <translation>Ein Entwurf mit einem Fehler lässt sich nicht speichern: zuerst das Markierte berichtigen.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Use What Is Set in the Window</source>
            <translation>Aus dem Fenster übernehmen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Stimulus Set: {name}</source>
            <translation>Stimulus-Set: {name}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>{name}, with a mistake</source>
            <translation>{name}, mit einem Fehler</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Correct what is marked on the page {page} first.</source>
            <translation>Zuerst berichtigen, was auf der Seite {page} markiert ist.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <location filename="../../ui/stimuli/preview.py" />
            <source>Melodies</source>
            <translation>Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>All parameters of the window are as usual, and so those of the cells are now.</source>
            <translation>Alle Parameter des Fensters sind wie üblich, und so nun auch die der Zellen.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>As it was before the mistake.</source>
            <translation>Wie es vor dem Fehler war.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Nothing to show until what is marked is corrected.</source>
            <translation>Nichts zu zeigen, bis das Markierte berichtigt ist.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>&amp;New</source>
            <translation>&amp;Neu</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Begin another design</source>
            <translation>Einen anderen Entwurf beginnen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Open a design file</source>
            <translation>Eine Entwurfsdatei öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Save the design</source>
            <translation>Entwurf speichern</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Save &amp;As…</source>
            <translation>Speichern &amp;unter…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Save under another name</source>
            <translation>Unter einem anderen Namen speichern</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>The Example: Human Melodies and a Match for Each</source>
            <translation>Das Beispiel: Melodien von Menschen und je eine Entsprechung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Generated Melodies, from What Is Set in the Window</source>
            <translation>Erzeugte Melodien, nach den Einstellungen im Fenster</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/dialog.py" />
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/groups.py" />
            <source>No groups</source>
            <translation>Keine Gruppen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/making.py" />
            <source>empty for the tunes that come with melodygen</source>
            <translation>leer für die Melodien, die melodygen mitbringt</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/making.py" />
            <source>the best one found</source>
            <translation>die beste, die gefunden wird</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/making.py" />
            <source>Each melody's own</source>
            <translation>Das eigene jeder Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/making.py" />
            <source>all; or titles with semicolons between them</source>
            <translation>alle; oder Titel mit Semikolon dazwischen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Hear an Example</source>
            <translation>Ein Beispiel hören</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>about {time}</source>
            <translation>etwa {time}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>about {size}</source>
            <translation>etwa {size}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>With {seconds} s to answer for each melody, and instructions and checks around them. Listeners are told of {minutes} minutes.</source>
            <translation>Mit {seconds} s für die Antworten zu jeder Melodie sowie Anleitung und Prüfungen. Den Teilnehmenden werden {minutes} Minuten genannt.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Reading the melodies…</source>
            <translation>Melodien werden gelesen…</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Human</source>
            <translation>Mensch</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Each</source>
            <translation>Je</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Conditions, with melodies and the length of each</source>
            <translation>Bedingungen mit Zahl und Länge der Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Hear a melody of this condition, as the set would have it</source>
            <translation>Eine Melodie dieser Bedingung hören, wie das Set sie hätte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>To judge</source>
            <translation>Zu beurteilen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Practice, attention</source>
            <translation>Übung, Prüfung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Lists × trials</source>
            <translation>Listen × Durchgänge</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Listening</source>
            <translation>Hörzeit</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>On the disk</source>
            <translation>Speicherplatz</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>What it comes to</source>
            <translation>Was daraus wird</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>{count} min</source>
            <translation>{count} min</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>{count} kB</source>
            <translation>{count} kB</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>{count} MB</source>
            <translation>{count} MB</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/preview.py" />
            <source>{count} GB</source>
            <translation>{count} GB</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/process.py" />
            <source>Building ended before it was done; what is finished stays, and building again goes on there.</source>
            <translation>Das Erstellen endete vorzeitig; was fertig ist, bleibt, und ein neuer Anlauf geht dort weiter.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/process.py" />
            <source>Building could not be started; install melodygen again.</source>
            <translation>Das Erstellen ließ sich nicht starten; melodygen neu installieren.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>Must be answered</source>
            <translation>Pflichtfrage</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>Column of the answers</source>
            <translation>Spalte der Antworten</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>How it is answered</source>
            <translation>Wie geantwortet wird</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>The question, as listeners read it</source>
            <translation>Die Frage, wie sie zu lesen ist</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>column, such as age</source>
            <translation>Spalte, etwa age</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>Remove this question</source>
            <translation>Diese Frage entfernen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>what 1 and 5 stand for; such as not at all; very much</source>
            <translation>wofür 1 und 5 stehen, etwa: gar nicht; sehr</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>the answers; with semicolons between them</source>
            <translation>die Antworten, mit Semikolon dazwischen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/questions.py" />
            <source>Add a question</source>
            <translation>Frage hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Add a factor</source>
            <translation>Faktor hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Factor</source>
            <translation>Faktor</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Levels</source>
            <translation>Stufen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Add a parameter</source>
            <translation>Parameter hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Parameter</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Add a cell</source>
            <translation>Zelle hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Name of the cell</source>
            <translation>Name der Zelle</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>1 is usual, 0 leaves it out</source>
            <translation>1 ist üblich, 0 lässt es weg</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Add a weight</source>
            <translation>Gewicht hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>as listeners read it</source>
            <translation>wie er zu lesen ist</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Add a text</source>
            <translation>Text hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>Name of the text</source>
            <translation>Name des Textes</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <location filename="../../ui/stimuli/words.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>{low} to {high} {unit}</source>
            <translation>{low} bis {high} {unit}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>such as {example}</source>
            <translation>etwa {example}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/row_specs.py" />
            <source>with semicolons between them</source>
            <translation>mit Semikolon dazwischen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/tunes.py" />
            <source>All {count}</source>
            <translation>Alle {count}</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Set</source>
            <translation>Set</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Generated</source>
            <translation>Erzeugte Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Generate melodies</source>
            <translation>Melodien erzeugen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Human Melodies</source>
            <translation>Von Menschen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Have melodies by people in the set</source>
            <translation>Melodien von Menschen im Set haben</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Matching</source>
            <translation>Zuordnung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Generate a melody like each human one</source>
            <translation>Zu jeder Melodie von Menschen eine ähnliche erzeugen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Sound</source>
            <translation>Klang</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Presentation</source>
            <translation>Darbietung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Analysis</source>
            <translation>Auswertung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Platforms</source>
            <translation>Plattformen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Played</source>
            <translation>Gespielt</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Put human melodies on the grid</source>
            <translation>Melodien von Menschen ins Raster setzen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Play chords and bass as well</source>
            <translation>Auch Akkorde und Bass spielen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Instrument</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>SoundFont</source>
            <translation>SoundFont</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Sample rate</source>
            <translation>Abtastrate</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Loudness</source>
            <translation>Lautheit</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>True peak</source>
            <translation>True Peak</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Lead-in</source>
            <translation>Vorlauf</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Tail</source>
            <translation>Nachlauf</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Melodies per cell</source>
            <translation>Je Zelle</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>In all cells</source>
            <translation>In allen Zellen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Factors</source>
            <translation>Faktoren</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Cells</source>
            <translation>Zellen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Tunes</source>
            <translation>Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Cut to</source>
            <translation>Kürzen auf</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Candidates</source>
            <translation>Kandidaten</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Take</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Near enough</source>
            <translation>Nah genug</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Warn from</source>
            <translation>Warnen ab</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Lists</source>
            <translation>Listen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Trials per list</source>
            <translation>Durchgänge</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Blocks</source>
            <translation>Blöcke</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Practice trials</source>
            <translation>Zum Üben</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Attention trials</source>
            <translation>Zur Prüfung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Both melodies of a pair</source>
            <translation>Beide Melodien eines Paares</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Check for headphones</source>
            <translation>Auf Kopfhörer prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>May answer before the end</source>
            <translation>Vor dem Ende antworten dürfen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Hear again</source>
            <translation>Noch einmal hören</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Ask for a comment</source>
            <translation>Nach einem Kommentar fragen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>At each melody</source>
            <translation>Zu jeder Melodie</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>At the end</source>
            <translation>Am Ende</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Groups by</source>
            <translation>Gruppen nach</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Margin</source>
            <translation>Spielraum</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Only the first answer to a melody counts</source>
            <translation>Nur die erste Antwort zu einer Melodie zählt</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Answered after at least</source>
            <translation>Frühestens nach</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Answered after at most</source>
            <translation>Spätestens nach</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Answers of a listener</source>
            <translation>Antworten je Person</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Attention trials right</source>
            <translation>Prüfung richtig</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Headphone trials right</source>
            <translation>Kopfhörer richtig</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Leave out who always said the same</source>
            <translation>Auslassen, wer immer dasselbe sagte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Export for</source>
            <translation>Exportieren für</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Which of them are in the set.</source>
            <translation>Welche davon im Set sind.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Parameters that all generated melodies have. Others are as in a new window.</source>
            <translation>Parameter, die alle erzeugten Melodien haben. Andere sind wie in einem neuen Fenster.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Parameters and their levels, with commas between them. Each level of one meets each of the others in a cell.</source>
            <translation>Parameter und ihre Stufen, mit Kommas dazwischen. Jede Stufe des einen trifft jede der anderen in einer Zelle.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>In place of factors: each cell with a name and its parameters, such as mood=happy complexity=20.</source>
            <translation>Statt Faktoren: jede Zelle mit einem Namen und ihren Parametern, etwa mood=happy complexity=20.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>How much a measure counts in the distance: 1 is usual, and 0 leaves it out.</source>
            <translation>Wie viel ein Maß im Abstand zählt: 1 ist üblich, 0 lässt es weg.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Listeners are compared by their answers to this question. Those at the end with a choice of answers can be taken.</source>
            <translation>Verglichen wird danach, wie diese Frage beantwortet wurde. Wählbar sind Fragen am Ende mit Auswahl.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Questions of your own, asked at each melody beside source, confidence and quality.</source>
            <translation>Eigene Fragen zu jeder Melodie, neben Herkunft, Sicherheit und Qualität.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Asked once, after the melodies.</source>
            <translation>Einmal gefragt, nach den Melodien.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Texts of the page in other words, by their names.</source>
            <translation>Texte der Seite in anderen Worten, nach ihren Namen.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>As a player would</source>
            <translation>Wie vorgetragen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Exactly as written</source>
            <translation>Genau wie notiert</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Williams squares</source>
            <translation>Williams-Quadrate</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>By chance</source>
            <translation>Zufällig</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>The nearest</source>
            <translation>Die nächste</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>The first near enough</source>
            <translation>Die erste, die nah genug ist</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Choice</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Scale of 5</source>
            <translation>Skala bis 5</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Syncopation</source>
            <translation>Synkopierung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Syncopation per note</source>
            <translation>Synkopierung je Note</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Distance to the beat</source>
            <translation>Abstand zum Schlag</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Notes per bar</source>
            <translation>Noten je Takt</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Notes per second</source>
            <translation>Noten je Sekunde</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>nPVI</source>
            <translation>nPVI</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Entropy of rhythm</source>
            <translation>Entropie des Rhythmus</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Longest note</source>
            <translation>Längste Note</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Last note</source>
            <translation>Letzte Note</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Complexity</source>
            <translation>Komplexität</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Information content</source>
            <translation>Informationsgehalt</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Entropy of intervals</source>
            <translation>Entropie der Intervalle</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Entropy of pitch classes</source>
            <translation>Entropie der Tonklassen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Repetition</source>
            <translation>Wiederholung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Lempel-Ziv</source>
            <translation>Lempel-Ziv</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Ambitus</source>
            <translation>Ambitus</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Mean pitch</source>
            <translation>Mittlere Tonhöhe</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Deviation of pitch</source>
            <translation>Streuung der Tonhöhe</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Mean interval</source>
            <translation>Mittleres Intervall</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Repeated notes</source>
            <translation>Tonwiederholungen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Leaps</source>
            <translation>Sprünge</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Step inertia</source>
            <translation>Schritte in eine Richtung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Leap reversal</source>
            <translation>Umkehr nach Sprüngen</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Direction of contour</source>
            <translation>Richtung der Kontur</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Slope of contour</source>
            <translation>Steigung der Kontur</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Key clarity</source>
            <translation>Klarheit der Tonart</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Harmonic density</source>
            <translation>Harmonische Dichte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Final lengthening</source>
            <translation>Schlussdehnung</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>{got} cannot be: {low} to {high} is allowed, so it stays {kept}.</source>
            <translation>{got} geht nicht: erlaubt ist {low} bis {high}, also bleibt es bei {kept}.</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>melodies</source>
            <translation>Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>bars</source>
            <translation>Takte</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>times</source>
            <translation>Mal</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>All of them</source>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Whole</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>All melodies</source>
            <translation>Alle Melodien</translation>
        </message>
        <message>
            <location filename="../../ui/stimuli/words.py" />
            <source>Never</source>
            <translation>Nie</translation>
        </message>
    </context>
    <context>
        <name>weights</name>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>{title} of degree {degree}, {note}</source>
            <translation>{title} der Stufe {degree}, {note}</translation>
        </message>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>Degree {degree}, {syllable}, {note}: {words}</source>
            <translation>Stufe {degree}, {syllable}, {note}: {words}</translation>
        </message>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>Drag, or use the arrow keys; a double click resets it.</source>
            <translation>Ziehen oder Pfeiltasten benutzen; ein Doppelklick setzt zurück.</translation>
        </message>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>as often as in the style</source>
            <translation>so oft wie im Stil</translation>
        </message>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <location filename="../../ui/controls/weights.py" />
            <source>{times} times as likely as in the style</source>
            <translation>{times}-mal so wahrscheinlich wie im Stil</translation>
        </message>
    </context>
    <context>
        <name>why</name>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>{amount} ms longer</source>
            <translation>{amount} ms länger</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>{amount} ms shorter</source>
            <translation>{amount} ms kürzer</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>{amount} dB louder</source>
            <translation>{amount} dB lauter</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>{amount} dB softer</source>
            <translation>{amount} dB leiser</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>let go {amount} ms earlier</source>
            <translation>{amount} ms früher losgelassen</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>held {amount} ms more</source>
            <translation>{amount} ms länger gehalten</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>Exactly as written, since Expression is 0 %.</source>
            <translation>Genau wie geschrieben, denn Ausdruck ist 0 %.</translation>
        </message>
        <message>
            <location filename="../../ui/why/playing.py" />
            <source>Exactly as written: no rule has anything to say about it.</source>
            <translation>Genau wie geschrieben: Keine Regel sagt etwas zu ihr.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the tonic: home, where a melody comes to rest</source>
            <translation>die Tonika: daheim, wo eine Melodie zur Ruhe kommt</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the supertonic: a step above home, it likes to fall back or climb on to 3</source>
            <translation>die Supertonika: einen Schritt über der Tonika, sie fällt gern zurück oder steigt weiter zur 3</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the mediant: it tells major from minor, and is a calm place to stay</source>
            <translation>die Mediante: sie unterscheidet Dur von Moll und lädt ruhig zum Bleiben ein</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the subdominant: it leans towards 3, or sets out for 5</source>
            <translation>die Subdominante: sie neigt sich zur 3 oder bricht auf zur 5</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the dominant: the strongest note beside home, it keeps a phrase open</source>
            <translation>die Dominante: der stärkste Ton neben der Tonika, er hält eine Phrase offen</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the submediant: soft and open, it likes to fall to 5</source>
            <translation>die Submediante: weich und offen, sie fällt gern zur 5</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the leading note: just under home, it pulls up to it</source>
            <translation>der Leitton: knapp unter der Tonika, er strebt zu ihr hinauf</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>the subtonic: a whole step under home, it pulls up gently</source>
            <translation>die Subtonika: einen Ganzton unter der Tonika, sie zieht sanft hinauf</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>outside the scale: a colour, which soon moves on to a note beside it</source>
            <translation>leiterfremd: eine Farbe, die bald in einen Nachbarton weitergeht</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>A return</source>
            <translation>Wiederkehr</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>An earlier bar comes back here, as it was or moved by some steps.</source>
            <translation>Hier kehrt ein früherer Takt wieder, wie er war oder um einige Schritte versetzt.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Notes before</source>
            <translation>Noten davor</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>How often melodies of this style go on like this after the last few notes.</source>
            <translation>Wie oft Melodien dieses Stils nach den letzten Noten so weitergehen.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Notes after</source>
            <translation>Noten danach</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>How well it leads to the notes that follow it.</source>
            <translation>Wie gut sie zu den folgenden Noten führt.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Rhythm</source>
            <translation>Rhythmus</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>How well the move to it suits its length and its place in the bar.</source>
            <translation>Wie gut der Gang zu ihr zu ihrer Länge und ihrer Stelle im Takt passt.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>High or low</source>
            <translation>Hoch oder tief</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Where the melody lies at this point, and the contour that was asked for.</source>
            <translation>Wo die Melodie an dieser Stelle liegt, und die verlangte Kontur.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Your curve</source>
            <translation>Eigene Kurve</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>How near it is to the contour that you drew.</source>
            <translation>Wie nah sie an der gezeichneten Kontur liegt.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>The chord</source>
            <translation>Der Akkord</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Whether it belongs to the chord, which counts most on strong beats and long notes.</source>
            <translation>Ob sie zum Akkord gehört, was auf betonten Schlägen und langen Noten am meisten zählt.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Phrase ending</source>
            <translation>Phrasenende</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Near the end of a phrase some notes close it and others keep it open.</source>
            <translation>Gegen Ende einer Phrase schließen manche Töne sie, andere halten sie offen.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Scale colour</source>
            <translation>Tonleiterfarbe</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Degrees that make this scale sound like itself and not like another.</source>
            <translation>Stufen, an denen diese Tonleiter zu erkennen ist und keine andere.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>In the scale</source>
            <translation>Leitereigen</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Notes outside the scale are rare, and have their own places.</source>
            <translation>Leiterfremde Töne sind selten und haben ihre eigenen Stellen.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Your weights</source>
            <translation>Eigene Gewichte</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>How much rather you want this degree to be sung than the style does.</source>
            <translation>Wie viel lieber diese Stufe gewünscht ist, als der Stil sie hat.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Your wish</source>
            <translation>Wunsch</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>It was wished for: a variation, a morph, or what you gave.</source>
            <translation>Sie war gewünscht: durch eine Variation, einen Übergang oder eine Vorgabe.</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Expected</source>
            <translation>Erwartet</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Ordinary</source>
            <translation>Gewöhnlich</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Surprising</source>
            <translation>Überraschend</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Very surprising</source>
            <translation>Sehr überraschend</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>Degree</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <location filename="../../ui/why/words.py" />
            <source>{total} bits: {rhythm} for when it comes, {pitch} for its pitch. {share} % of the other notes here surprise less.</source>
            <translation>{total} Bit: {rhythm} dafür, wann sie kommt, {pitch} für ihre Tonhöhe. {share} % der anderen Noten hier überraschen weniger.</translation>
        </message>
    </context>
</TS>
