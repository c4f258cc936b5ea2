import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The own client book: the search, cards, what is selected and who is opened.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Client book"
        stage: root
        when: windowShown

        function test_ctrlKGoesToTheSearchAndTypingFilters() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_R);

            compare(root.shell.clientBook.searchText, "r");
        }

        //! The card of a client, by its id.
        function cardOf(item, customerId) {
            if (item.customerId === customerId && item.label1 !== undefined)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = test.cardOf(item.children[i], customerId);
                if (found !== null)
                    return found;
            }
            return null;
        }

        // ClientBookCustomer
        function test_aPhotoStandsInForTheLetters() {
            const photographed = test.cardOf(root, "k1");
            tryVerify(() => test.find(photographed, "ÉD") === null);
            verify(test.find(test.cardOf(root, "k2"), "IM") !== null);

            root.shell.clientBook.clients.setProperty(1, "photo", "");

            tryVerify(() => test.find(photographed, "ÉD") !== null);
        }

        function test_theListBeginsWhereItWasLeft() {
            root.shell.clientBook.topRow = 9;
            root.shell.clientBook.placeRestored();

            tryCompare(root.shell.clientBook, "rememberedTop", 9);
        }

        function test_otherClientsBeginAtTheTop_data() {
            return [
                { tag: "search", ask: book => book.searchText = "r" },
                { tag: "sort", ask: book => book.sortKey = "name" },
                { tag: "another filter", ask: book => book.chips.append({ chipId: "c3", text: "Silk" }) },
                { tag: "one filter less", ask: book => book.removeChip("c1") },
                { tag: "another value", ask: book => book.chips.setProperty(1, "text", "Anniversary in 30 days") }
            ];
        }

        function test_otherClientsBeginAtTheTop(data) {
            const cards = test.cardOf(root, "k1").GridView.view;
            cards.currentIndex = 20;
            cards.positionViewAtEnd();
            verify(cards.contentY > 0);

            data.ask(root.shell.clientBook);

            compare(cards.contentY, 0);
            compare(cards.currentIndex, 0);
        }

        function test_whatIsNewOfAClientLeavesTheListWhereItIs() {
            const cards = test.cardOf(root, "k1").GridView.view;
            cards.positionViewAtEnd();
            const before = cards.contentY;

            root.shell.clientBook.clients.setProperty(1, "phone", "+33 1 55 50 01 42");
            root.shell.clientBook.countText = "25 clients";
            test.settle();

            compare(cards.contentY, before);
        }

        function test_aRestoredPlaceStandsAboveItsFilters() {
            const book = root.shell.clientBook;
            book.chips.append({ chipId: "c3", text: "Silk" });
            book.topRow = 9;
            book.placeRestored();

            tryCompare(book, "rememberedTop", 9);
        }

        function test_aCardOpensItsClient() {
            test.press("Isabella Moretti");

            compare(root.shell.place, Shell.Customer);
            compare(root.shell.opened, "k2");
        }

        function test_thoseWhoAreHereCanBeOpenedWhileMoreArrive() {
            root.shell.clientBook.isFilling = true;

            tryVerify(() => test.find(root, root.shell.clientBook.loadingText) !== null);
            compare(test.find(root, "Your clients are arriving"), null);
            test.press("Isabella Moretti");

            compare(root.shell.opened, "k2");
        }

        function test_theGridIsWalkedByKeysAndOpenedByEnter() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_Down);

            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);

            compare(root.shell.opened, "k1");
        }

        function test_spaceSelectsAndDeleteAsksBeforeItRemoves() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_Down);

            keyClick(Qt.Key_Space);
            compare(root.shell.clientBook.selectedCount, 1);
            keyClick(Qt.Key_Delete);
            compare(root.shell.clientBook.removed, 0);
            test.press("Remove 1 client");

            tryCompare(root.shell.clientBook, "removed", 1);
        }

        function test_whoMayNotRemoveSeesNoRemove() {
            root.shell.canRemoveFromBook = false;
            root.shell.clientBook.toggleSelected("k1");
            waitForRendering(root.view);

            tryVerify(() => test.find(root, "Select all 24") !== null);
            compare(test.find(root, "Remove"), null);
        }

        function test_theSheetThatFindsAClientKnowsTheNotes() {
            root.shell.findingNotes.answer();
            root.shell.findClient();

            test.press("2 notes say this");
            test.press("Do not offer coffee after noon. Still water, no ice.");

            compare(root.shell.finding.openedId, "k2");
        }

        function test_aClientIsFoundByANote() {
            root.shell.noteSearch.answer();

            test.press("2 notes say this");
            test.press("Do not offer coffee after noon. Still water, no ice.");

            compare(root.shell.opened, "k2");
        }
    }
}
