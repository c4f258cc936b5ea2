import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Headquarters' console: the circles clients can be in.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Affiliations"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
        }

        function test_affiliationsAreNamedMovedAndRemoved() {
            const affiliations = root.view.shell.headquarters.affiliations;
            test.reach("Affiliations"); // the last one lies below the edge of the window
            const entry = test.find(root.parent, "Affiliations");
            tryVerify(() => entry.mapToItem(root, 0, entry.height).y <= root.height);
            test.sees("What clients can belong to");
            test.sees("New clients: Munich, Maximilianstraße");
            test.settle();
            root.view.forceActiveFocus();
            test.press("Menu of Friends of the house");
            test.press("Move up");
            compare(affiliations.done, "1 to 0");

            test.press("Press");
            test.pressInside("Deutsch");
            keyClick(Qt.Key_N);
            compare(affiliations.form.did.toLowerCase(), "de: pressen");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(affiliations.form.did, "save");
            tryVerify(() => test.find(root.parent, "Save affiliation") === null);
            keyClick(Qt.Key_N, Qt.ControlModifier);
            test.sees("New affiliation");
            compare(test.find(root.parent, "Remove this affiliation"), null);
        }

        function test_anAffiliationInUseSaysWhyItStays() {
            const form = root.view.shell.headquarters.affiliations.form;
            form.refusal = "It cannot be removed: there are clients in it.";
            test.reach("Affiliations");
            test.press("Press");

            test.pressInside("Remove this affiliation");

            compare(form.did, "remove");
            test.sees("It cannot be removed: there are clients in it.");
            test.sees("Save affiliation"); // the sheet stays
        }
    }
}
