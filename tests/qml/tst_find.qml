import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The sheet that finds a client, from everywhere and for everybody.
AppStage {
    id: root

    readonly property string field: "Name, phone, e-mail, or scan a card"

    ScreenCase {
        id: test

        name: "Find"
        stage: root
        when: windowShown

        //! Presses Ctrl+K and waits until the sheet has the keys.
        function callByKeys() {
            test.settle();
            keyClick(Qt.Key_K, Qt.ControlModifier);
            test.sees(root.field);
            tryVerify(() => test.find(root.parent, root.field).activeFocus);
        }

        function test_ctrlKFindsOnEveryPageWithoutASearch_data() {
            return [{tag: "home", place: Shell.Home}, {tag: "today", place: Shell.Today},
                    {tag: "client", place: Shell.Customer}, {tag: "sync", place: Shell.SyncCentre},
                    {tag: "headquarters", place: Shell.Headquarters}];
        }
        function test_ctrlKFindsOnEveryPageWithoutASearch(data) {
            test.open(data.place);
            test.callByKeys();

            keyClick(Qt.Key_R);

            compare(root.shell.finding.searchText, "r");
            compare(root.shell.place, data.place);
        }

        function test_ctrlKStaysWithTheSearchOfABook_data() {
            return [{tag: "own", place: Shell.Book}, {tag: "store", place: Shell.StoreBook}];
        }
        function test_ctrlKStaysWithTheSearchOfABook(data) {
            test.open(data.place);
            test.settle();

            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_R);

            const book = data.place === Shell.Book ? root.shell.clientBook : root.shell.storeBook;
            compare(book.searchText, "r");
            compare(test.find(root.parent, root.field), null);
        }

        function test_ctrlKStaysWithTheSearchOfAllClients() {
            root.shell.headquarters.section = "customers";
            test.open(Shell.Headquarters);
            test.settle();

            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_R);

            compare(root.shell.headquarters.customers.searchText, "r");
            compare(test.find(root.parent, root.field), null);
        }

        function test_theNavigationFindsForWhoMaySeeNoBook() {
            root.shell.canAddToBook = false;
            root.shell.canCreateCustomer = false;
            test.open(Shell.SyncCentre);

            test.press("Find a client");
            test.press("Open Giulia Ferri");

            compare(root.shell.opened, "k3");
            tryVerify(() => test.find(root.parent, root.field) === null);
            compare(root.shell.place, Shell.Customer);
        }

        function test_nobodyIsAddedFromHere() {
            test.open(Shell.Today);
            test.callByKeys();

            test.sees("Open Lars Petter Ødegård");
            compare(test.find(root.parent, "Add Lars Petter Ødegård"), null);
        }

        function test_aClientOfAnotherStoreIsBroughtHere() {
            test.open(Shell.Today);
            test.callByKeys();

            test.press("Search all stores");
            test.press("Open Agnès Weiß here");

            compare(root.shell.finding.everywhere.brought, "e2");
        }

        function test_aColleaguesClientIsOpenedWithoutBeingBrought() {
            test.open(Shell.Today);
            test.callByKeys();
            test.press("Search all stores");

            test.press("Open Agnieszka Wójcik-Brzęczyszczykiewicz");

            compare(root.shell.finding.everywhere.brought, "e1");
        }

        function test_aChipSaysWhatToLookFor() {
            const kinds = root.shell.finding.kinds;
            root.shell.finding.offerKinds();
            test.open(Shell.Today);
            test.callByKeys();

            test.press("Phone");

            compare(kinds.get(0).isChosen, false);
            compare(kinds.get(1).isChosen, true);
        }

        function test_enterOpensWhatWasScanned() {
            test.open(Shell.Today);
            test.callByKeys();

            keyClick(Qt.Key_4);
            keyClick(Qt.Key_Return);

            compare(root.shell.finding.entered, 1);
            compare(root.shell.opened, "k1");
        }

        function test_aNumberThatNobodyHasIsSaidUntilOneTypesOn() {
            const words = "No client of this store has the number 4.";
            root.shell.finding.wrongNumber = words;
            test.open(Shell.Today);
            test.callByKeys();

            keyClick(Qt.Key_4);
            keyClick(Qt.Key_Return);
            test.sees(words);
            keyClick(Qt.Key_2);

            tryVerify(() => test.find(root.parent, words) === null);
        }

        function test_theClientsPageHasTheKeysAfterwards() {
            test.open(Shell.Today);
            test.callByKeys();
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_Return);
            tryVerify(() => test.find(root.parent, root.field) === null);
            test.settle();

            keyClick(Qt.Key_Escape);

            tryCompare(root.shell, "place", root.shell.home);
        }

        function test_escapeEmptiesTheFieldThenClosesTheSheet() {
            test.open(Shell.Today);
            test.callByKeys();
            keyClick(Qt.Key_4);

            keyClick(Qt.Key_Escape);
            compare(root.shell.finding.searchText, "");
            verify(test.find(root.parent, root.field) !== null);
            keyClick(Qt.Key_Escape);

            tryVerify(() => test.find(root.parent, root.field) === null);
            compare(root.shell.place, Shell.Today);
        }
    }
}
