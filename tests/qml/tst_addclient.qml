import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The sheet that adds a client: somebody who is there, or somebody new.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Add client"
        stage: root
        when: windowShown

        function test_aCustomerIsAdded() {
            test.press("Add client");
            test.press("Add Lars Petter Ødegård");

            tryCompare(root.shell.clientBook.addClient, "added", "k1");
        }

        function test_aClientOutsideTheBookIsOpened() {
            test.press("Add client");
            test.press("Open Giulia Ferri");

            tryCompare(root.shell.clientBook.addClient, "openedId", "k3");
        }

        function test_aClientOfAnotherStoreIsBroughtHere() {
            test.press("Add client");
            test.press("Search all stores");
            test.press("Open Agnès Weiß here");

            tryCompare(root.shell.clientBook.addClient.everywhere, "brought", "e2");
            compare(test.find(root.parent, "Search all stores"), null);
        }

        function test_whyNobodyIsFoundIsSaid() {
            root.shell.clientBook.addClient.everywhere.message = "Headquarters cannot be reached.";

            test.press("Add client");

            tryVerify(() => test.find(root.parent, "Headquarters cannot be reached.") !== null);
        }

        function test_aRefusalStaysInTheSheetInWords() {
            root.shell.clientBook.addClient.refusal = "Lars is already in Amélie’s book.";

            test.press("Add client");
            test.press("Add Lars Petter Ødegård");

            tryVerify(() => test.find(root.parent, "Lars is already in Amélie’s book.") !== null);
        }

        function test_aNewClientIsTypedAndCreated() {
            test.typeAName();
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_B);
            test.press("Create and add to my book");

            compare(root.shell.clientBook.addClient.typed, ["a", "b", "", "", {}]);
            tryVerify(() => test.find(root.parent, "First name") === null);
        }

        function test_whoWasLookedForNeedNotBeTypedAgain() {
            const adding = root.shell.clientBook.addClient;
            adding.looked = { firstName: "Zelda", lastName: "Quill" };
            test.press("Add client");
            adding.searchText = "zelda quill";
            test.press("Create a new client");
            test.press("Create and add to my book");

            compare(adding.typed, ["Zelda", "Quill", "", "", {}]);
        }

        function test_whoWasLookedForTheLastTimeIsNotWhoIsNewNow() {
            const adding = root.shell.clientBook.addClient;
            adding.looked = { firstName: "Zelda", lastName: "Quill" };
            adding.searchText = "zelda quill";
            test.typeAName();
            test.press("Create and add to my book");

            compare(adding.typed, ["a", "", "", "", {}]);
        }

        function test_whoMayNotAddToTheBookOnlyMakesTheClient() {
            root.shell.canAddToBook = false;
            test.press("Add client");
            test.sees("First name");

            test.sees("Create the client");
            compare(test.find(root.parent, "Create and add to my book"), null);
        }

        function test_aNewClientKeepsWhatWasTypedUntilSheIsThere() {
            const adding = root.shell.clientBook.addClient;
            adding.answersLater = true;
            test.typeAName();
            test.press("Create and add to my book");
            verify(adding.isSaving);

            adding.answer("The till could not write to its disk.");

            test.sees("The till could not write to its disk.");
            test.press("Create and add to my book");
            compare(adding.typed, ["a", "", "", "", {}]);
            adding.answer("");
            tryVerify(() => test.find(root.parent, "First name") === null);
        }

        function test_whatIsWrongStandsAtItsField() {
            const adding = root.shell.clientBook.addClient;
            adding.flaws = { c: "This is no e-mail address." };
            test.typeAName();
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_C);
            compare(test.find(root.parent, "This is no e-mail address."), null); // not while one types

            keyClick(Qt.Key_Tab);
            test.sees("This is no e-mail address.");
            test.press("Create and add to my book");

            compare(adding.typed, []);
            const field = root.view.Window.activeFocusItem;
            compare(field.text, "c"); // it has the focus again
            keyClick(Qt.Key_B);
            compare(test.find(root.parent, "This is no e-mail address."), null);
            test.press("Create and add to my book");
            compare(adding.typed, ["a", "", "", "cb", {}]);
        }

        function test_whatIsWrongWithAnAttributeStandsAtItsField() {
            const adding = root.shell.clientBook.addClient;
            adding.flaws = { c: "Children cannot be saved." };
            adding.need("children", "Children", "number", []);
            test.typeAName();
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_C);

            test.press("Create and add to my book");

            test.sees("Children cannot be saved.");
            compare(adding.typed, []);
        }

        function test_whoIsPerhapsHereAlreadyIsShownAndOpened() {
            const adding = root.shell.clientBook.addClient;
            adding.offer("birthday", "Birthday", "date", []);
            test.typeAName();
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_B);
            compare(adding.compared, ["a", "b", "", "", {}]);
            adding.find("k3", "Giulia Ferri", "Same name");

            test.sees("Perhaps already here: Giulia Ferri, Same name");
            verify(test.find(root.parent, "Create and add to my book").enabled);
            test.press("Open Giulia Ferri");

            tryCompare(adding, "openedId", "k3");
            tryVerify(() => test.find(root.parent, "First name") === null);
        }

        function test_aBirthdayHelpsToTellWhetherSheIsHere() {
            const adding = root.shell.clientBook.addClient;
            adding.need("birthday", "Birthday", "date", []);
            test.typeAName();
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_2);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Down);

            compare(adding.compared, ["a", "", "", "", { birthday: "--01-02" }]);
        }

        function test_theFieldInUseStaysInSightBesideWhoIsHere() {
            const adding = root.shell.clientBook.addClient;
            adding.need("scent", "Scent", "text", []);
            adding.need("size", "Size", "text", []);
            test.typeAName();
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_Tab);
            const field = root.view.Window.activeFocusItem;

            for (const id of ["k1", "k2", "k3"])
                adding.find(id, "Client " + id, "Same phone");
            test.settle();

            const part = test.find(root.parent, "Perhaps already here");
            verify(field.mapToItem(null, 0, field.height).y <= part.mapToItem(null, 0, 0).y);
        }

        function test_theFormSaysThatItCloses() {
            const adding = root.shell.clientBook.addClient;
            test.typeAName();
            const before = adding.timesLeft;

            keyClick(Qt.Key_Escape);

            tryCompare(adding, "timesLeft", before + 1);
        }

        function test_aNewClientGetsWhatEveryNewClientNeeds() {
            const adding = root.shell.clientBook.addClient;
            adding.need("scent", "Scent", "text", []);
            adding.need("vip", "Invited to shows", "boolean", []);
            test.typeAName();
            test.sees("Needed");

            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_C);
            test.press("Yes");
            test.press("Create and add to my book");

            compare(adding.typed, ["a", "", "", "", { scent: "c", vip: "true" }]);
        }

        function test_moreIsAskedForWhereSomebodyWantsTo() {
            const adding = root.shell.clientBook.addClient;
            adding.offer("scent", "Scent", "text", []);
            test.typeAName();
            compare(test.find(root.parent, "Scent"), null);

            test.reach("More about the client");
            test.sees("Scent");
            test.reach("Less");
            tryVerify(() => test.find(root.parent, "Scent") === null);
            test.reach("Create and add to my book");

            compare(adding.typed, ["a", "", "", "", { scent: "" }]);
        }

        function test_anUnfinishedDateStaysInTheForm() {
            const adding = root.shell.clientBook.addClient;
            adding.need("birthday", "Birthday", "date", []);
            test.typeAName();
            for (let i = 0; i < 5; ++i)
                keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_2);

            test.press("Create and add to my book");

            test.sees("Give at least day and month.");
            compare(adding.typed, []);
        }

        function test_anOrganisationHasOneNameAndALanguage() {
            const adding = root.shell.clientBook.addClient;
            test.typeAName();
            test.press("Organisation");
            test.settle();
            compare(test.find(root.parent, "First name"), null);
            verify(!test.find(root.parent, "Create and add to my book").enabled);
            mouseClick(test.find(root.parent, "Name"), 20, 40); // the field below its label
            keyClick(Qt.Key_B);
            test.press("Language"); // the label leads to its field
            keyClick(Qt.Key_Down);

            test.press("Create and add to my book");

            compare(adding.form, { kind: "organization", language: "de", firstName: "a", lastName: "b",
                                   phone: "", email: "" });
            tryVerify(() => test.find(root.parent, "Create and add to my book") === null);
            test.press("Add client");
            test.press("Create a new client");
            test.sees("First name"); // as before
        }

        function test_theFormStartsWithWhatTheStoreSays() {
            const adding = root.shell.clientBook.addClient;
            adding.usualKind = "organization";
            adding.usualLanguage = "it";
            test.press("Add client");
            test.press("Create a new client");

            test.sees("Italian");
            compare(test.find(root.parent, "First name"), null);
        }

        //! Into the sheet of a new client.
        function typeAName() {
            test.press("Add client");
            test.press("Create a new client");
            test.settle();
            mouseClick(test.find(root.parent, "First name"), 20, 40); // the field below its label
            keyClick(Qt.Key_A);
        }
    }
}
