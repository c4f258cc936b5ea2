import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The store book, reassigning and splitting, worked as a manager would.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Books"
        stage: root
        when: windowShown

        function openStore() {
            keyClick(Qt.Key_3, Qt.ControlModifier);
            test.sees("Store client book");
            // The own book has faded away; it has the same clients.
            tryVerify(() => test.find(root, "Add client") === null);
            test.settle();
        }

        function test_theStoreBookIsAPlaceOfItsOwn() {
            test.press("Store");

            compare(root.shell.place, Shell.StoreBook);
            test.sees("Munich, Maximilianstraße");
            test.sees("Tomasz Nowicki, 7 clients");
        }

        function test_theStoreBookShowsHowFarItIs() {
            test.openStore();
            compare(test.find(root, root.shell.storeBook.loadingText), null);

            root.shell.storeBook.isFilling = true;

            test.sees(root.shell.storeBook.loadingText);
        }

        function test_theStoreBookBeginsWhereItWasLeft() {
            const book = root.shell.storeBook;
            test.openStore();
            book.topRow = 7 + 2 * book.columns; // in the second book
            book.placeRestored();

            tryCompare(book, "rememberedTop", book.topRow);
        }

        function test_theHeadOfABookStandsOverTheFirstOfItsCards() {
            const book = root.shell.storeBook;
            test.openStore();
            book.topRow = 7;
            book.placeRestored();

            tryCompare(book, "rememberedTop", 7);
            const head = test.find(root, "Clara Steinfeld, 17 clients");
            verify(head !== null);
            verify(head.mapToItem(root, 0, 0).y >= 0);
        }

        function test_aSegmentOfTheStoreBookIsChosen() {
            test.openStore();
            test.press("At risk, high value");

            compare(root.shell.storeBook.segments.chosen, "s2");
            compare(root.shell.clientBook.segments.chosen, "none");
        }

        function test_aCardOfTheStoreOpensItsClient() {
            test.openStore();

            test.press("Isabella Moretti");

            compare(root.shell.opened, "k2");
        }

        function test_keysWalkOverTheHeadsOfBooks() {
            test.openStore();
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_Down);

            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);

            compare(root.shell.opened, "k2");
        }

        function test_aWholeBookIsSelectedFromItsHead() {
            test.openStore();

            test.press("Book menu");
            test.press("Select these clients");

            compare(root.shell.storeBook.bookSelected, "tomasz");
        }

        function test_ctrlRReassignsTheSelection() {
            test.openStore();
            root.shell.storeBook.toggleSelected("k0");
            test.settle();

            keyClick(Qt.Key_R, Qt.ControlModifier);
            test.sees("Reassign clients");
            test.settle();

            compare(root.shell.reassign.begunWith, "1 selected");
            test.press("Jonas Weidmann");
            compare(root.shell.reassign.chosen, "jonas");
            test.press("Reassign 2 clients");
            compare(root.shell.reassign.confirmed, 2);
        }

        function test_oneIsLeftOutOfThePreview() {
            test.openStore();
            root.shell.reassign.beginWith("k0");

            test.press("Leave out Rania Al-Khatib");

            compare(root.shell.reassign.count, 1);
        }

        function test_aReasonIsChosen() {
            root.shell.reassign.beginWith("k0");

            test.press("Advisor is leaving");
            test.press("Asked by the client");

            compare(root.shell.reassign.reason, "asked");
        }

        function test_thoseInTheWayAreToldAndTheOthersOffered() {
            root.shell.reassign.problemText = "1 of these clients cannot be moved. Nobody has been moved yet.";
            root.shell.reassign.confirmText = "Reassign the other 1";

            root.shell.reassign.beginWith("k0");

            test.sees(root.shell.reassign.problemText);
            test.press("Reassign the other 1");
            compare(root.shell.reassign.confirmed, 2);
        }

        function test_whoeverIsInSeveralBooksLeavesTheChosenOne() {
            root.shell.reassign.beginWith("k0");
            test.sees("Reassign clients");
            compare(test.find(root.parent, "Clients in several books leave"), null);
            root.shell.reassign.share();
            test.sees("Clients in several books leave");

            test.press("The book of Tomasz Nowicki");
            test.press("Mei-Lin Zhao");

            tryCompare(root.shell.reassign, "giver", "mei");
        }

        function test_whoMayNotReassignSeesNoneOfIt() {
            root.shell.canReassign = false;
            test.openStore();
            root.shell.storeBook.toggleSelected("k0");
            test.sees("Select all 24");

            compare(test.find(root, "Reassign"), null);
            compare(test.find(root, "Book menu"), null);
            keyClick(Qt.Key_R, Qt.ControlModifier);

            compare(root.shell.reassign.begunWith, "");
        }

        function test_theOwnBookReassignsToo() {
            root.shell.clientBook.toggleSelected("k1");

            test.press("Reassign");

            compare(root.shell.reassign.begunWith, "1 selected");
        }

        function test_aBookIsSplitByRules() {
            test.openStore();
            test.press("Book menu");
            test.press("Split this book");
            test.sees("Split a book");
            test.settle();
            compare(root.shell.split.begunWith, "tomasz");

            test.press("Language");
            compare(root.shell.split.toggledRule, "language");
            test.press("Jonas Weidmann");
            compare(root.shell.split.toggledColleague, "jonas");
            test.press("Reassign 31 clients");

            verify(root.shell.split.isConfirmed);
        }

        function test_aScannedNumberAndEnterAdd() {
            test.press("Add client");
            test.sees("Name, phone, e-mail, or scan a card");
            test.settle();

            keyClick(Qt.Key_4);
            keyClick(Qt.Key_Return);

            compare(root.shell.clientBook.addClient.numbersTyped, 1);
            compare(root.shell.clientBook.addClient.added, "k1");
        }
    }
}
