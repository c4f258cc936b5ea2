import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// A client: what is noted, for whom, and what is covered.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Notes"
        stage: root
        when: windowShown

        function test_aNoteIsWritten() {
            test.open(Shell.Customer);

            test.press("Add a note");
            keyClick(Qt.Key_A);
            compare(root.shell.customer.noteDraft, "a");
            test.press("Save note");

            compare(root.shell.customer.notesAdded, 1);
        }

        function test_aRefusedNoteIsWrittenOn() {
            test.open(Shell.Customer);

            root.shell.customer.takenUp.noteBegun();
            keyClick(Qt.Key_A);

            compare(root.shell.customer.noteDraft, "a");
        }

        // AC-8
        function test_aNoteIsMarkedForTheClient() {
            test.open(Shell.Customer);
            test.press("Add a note");

            test.reach("The client may see it");

            verify(root.shell.customer.noteForm.isExternal);
        }

        function test_aNoteSaysWhoReadsIt() {
            test.open(Shell.Customer);
            test.press("Add a note");
            test.reach("Who reads it");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(root.shell.customer.noteForm.visibility, "mine");
            test.reach("Sensitive: covered until somebody asks to see it");
            verify(root.shell.customer.noteForm.isSensitive);
        }

        function test_aSensitiveNoteIsCoveredUntilAsked() {
            test.open(Shell.Customer);
            const words = "Do not offer coffee after noon. Still water, no ice.";
            tryVerify(() => test.find(root.parent, words) !== null); // rows come a little in every frame
            const row = test.find(root.parent, words).children[1]; // the note itself knows its words
            compare(test.find(row, words), null);

            test.press("Show the sensitive note");

            verify(test.find(row, words) !== null);
        }
    }
}
