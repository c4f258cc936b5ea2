import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Headquarters' console: the circles clients can be in, and what new clients start with.
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
            test.press("Deutsch");
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

            test.press("Remove this affiliation");

            compare(form.did, "remove");
            test.sees("It cannot be removed: there are clients in it.");
            test.sees("Save affiliation"); // the sheet stays
        }

        function test_aStoreStartsItsClientsItsOwnWay() {
            const form = root.view.shell.headquarters.stores.start;
            test.press("Stores");
            test.press("Defaults for new clients of Munich, Maximilianstraße");
            compare(form.did, "begin muc");
            test.sees("Save defaults");
            test.settle();
            for (const [label, prop, value] of [["Kind", "kind", "organization"],
                                                ["Language", "language", "de"],
                                                ["Currency", "currency", "CHF"],
                                                ["Receipts", "receipts", "email"]]) {
                test.press(label); // the label leads to its field
                keyClick(Qt.Key_Down);
                compare(form[prop], value);
            }
            test.sees("E-mail for receipts");
            test.reach("Press");
            compare(form.did, "toggle a1");

            keyClick(Qt.Key_S, Qt.ControlModifier);

            compare(form.did, "save");
            tryVerify(() => test.find(root.parent, "Save defaults") === null);
        }

        function test_aStoreStartsAsEveryStoreAgain() {
            const form = root.view.shell.headquarters.stores.start;
            test.press("Stores");
            test.sees("Own defaults");
            test.press("Defaults for new clients of Zürich, Bahnhofstraße, in the house of the former "
                       + "Kantonalbank beside the lake");

            test.sees("Use those of every store");
            test.reach("Use those of every store");

            compare(form.did, "remove");
        }

        function test_everyStoreHasAStart() {
            const form = root.view.shell.headquarters.stores.start;
            test.press("Stores");
            test.sees("Person · Boutique");
            test.press("Edit New clients of every store");

            compare(form.did, "begin ");
            test.sees("New clients of every store");
            test.sees("Remove these defaults");
        }
    }
}
