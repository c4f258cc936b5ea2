import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Clients of all stores at headquarters: the list, one of them, and those in several books.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "AllClients"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
        }

        function test_clientsOfAllStoresAreChosenAndMoved() {
            const customers = root.shell.headquarters.customers;
            test.press("All clients");
            test.press("Choose Rania Al-Khatib");
            tryCompare(customers, "selectedCount", 1);
            keyClick(Qt.Key_R, Qt.ControlModifier);

            tryVerify(() => test.find(root.parent, "Reason") !== null);
        }

        function test_whereaboutsThatAreNotKnownYetCannotBeMoved() {
            const customers = root.shell.headquarters.customers;
            test.press("All clients");
            test.press("Choose Rania Al-Khatib");
            tryVerify(() => test.find(root, "Reassign") !== null);
            customers.knowsSelection = false;

            tryVerify(() => test.find(root, "Reassign") === null);
            keyClick(Qt.Key_R, Qt.ControlModifier);
            compare(root.shell.reassign.begunWith, "");
        }

        function test_aSegmentOfAllClientsIsChosen() {
            test.press("All clients");
            test.press("Anniversaries, handbags"); // others are behind "More" beside the sections

            compare(root.shell.headquarters.customers.segments.chosen, "s1");
        }

        function test_theButtonNamesTheNumberItTakes() {
            const customers = root.shell.headquarters.customers;
            customers.selectableCount = 20;
            customers.selectAllText = "Select the first 20 of 24";
            test.press("All clients");
            test.press("Choose Rania Al-Khatib");
            test.sees("Select the first 20 of 24");
            customers.selectedCount = 20;

            tryVerify(() => test.find(root, "Select the first 20 of 24") === null);
        }

        function test_scrollingBringsTheNextPage() {
            const customers = root.shell.headquarters.customers;
            test.press("All clients");
            test.sees("Clients of all stores");
            compare(customers.shownMore, 0);
            test.find(root, "Clients of all stores").contentY = 128;

            tryVerify(() => customers.shownMore > 0);
        }

        function test_theListBeginsWhereItWasLeft() {
            const customers = root.shell.headquarters.customers;
            test.press("All clients");
            customers.topRow = 5;
            customers.placeRestored();

            tryCompare(customers, "rememberedTop", 5);
        }

        function test_aPressOpensThePageOfAClient() {
            const file = root.shell.headquarters.customerFile;
            test.press("All clients");
            test.press("Rania Al-Khatib, Paris, rue Saint-Honoré, Luca Ferrante");
            compare(file.acts[0], "open");
            compare(file.acts[2], "Rania Al-Khatib");
            test.sees("In the book of Luca Ferrante since 14 May 2019");
            test.sees("Phone call");
            verify(test.find(root, "What to do with this note") === null);

            test.press("Export what is known");
            compare(root.shell.headquarters.customerFile.acts, ["export"]);
            test.press("Notes 2");
            test.sees("Anniversary trip to Lake Como in June. Travels light: suggest soft pieces.");
            verify(test.find(root, "What to do with this note") === null); // read, not written
            test.press("Purchases 4");
            test.sees("Onda bracelet");
            test.press("Books 1");
            test.sees("Book moved from Ada to Luca");
            keyClick(Qt.Key_R, Qt.ControlModifier);
            compare(root.shell.reassign.begunWith, "Rania Al-Khatib of 0");
            tryVerify(() => test.find(root.parent, "Reason") !== null);
        }

        function test_escapeAndTheButtonLeaveThePageOfAClient() {
            const file = root.shell.headquarters.customerFile;
            test.press("All clients");
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => file.isOpen);

            test.sees("Back to the list");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !file.isOpen);
            keyClick(Qt.Key_Return); // the list has the focus again, at the same row
            tryVerify(() => file.isOpen);
            test.press("Back to the list");
            tryVerify(() => !file.isOpen);
        }

        function test_aClientWhoIsGoneLeadsBack() {
            const file = root.shell.headquarters.customerFile;
            file.isLoaded = false;
            file.isMissing = true;
            test.press("All clients");
            test.press("Rania Al-Khatib, Paris, rue Saint-Honoré, Luca Ferrante");
            test.sees("This client is no longer at headquarters");
            file.isMissing = false;
            file.message = "Headquarters cannot be reached.";

            test.press("Try again");
            compare(file.acts, ["refresh"]);
        }

        function test_theHistoryOfAClientIsFilteredByKindAndDays() {
            const filter = root.shell.headquarters.customerFile.timelineFilter;
            test.press("All clients");
            test.press("Rania Al-Khatib, Paris, rue Saint-Honoré, Luca Ferrante");
            test.press("All types");
            test.press("Visit, 12");
            compare(filter.acts, ["kind", "visit"]);

            test.press("All time");
            test.press("Other days …");
            test.sees("Show these days");
            test.settle();
            verify(!test.find(root.parent, "Show these days").enabled); // no days are no period
            for (const key of [Qt.Key_1, Qt.Key_Tab, Qt.Key_M, Qt.Key_Tab, Qt.Key_2, Qt.Key_0, Qt.Key_2, Qt.Key_5])
                keyClick(key);
            test.press("Show these days");
            compare(filter.period.acts, ["days", "2025-03-01", ""]);
        }

        function test_keysSelectClientsOfAllStores() {
            const customers = root.shell.headquarters.customers;
            test.press("All clients");
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);

            tryCompare(customers, "selectedCount", 1);
        }

        function test_withoutHeadquartersTheListSaysSo() {
            const customers = root.shell.headquarters.customers;
            customers.totalCount = 0;
            customers.message = "Headquarters cannot be reached.";
            test.press("All clients");

            tryVerify(() => test.find(root, "Headquarters cannot be reached.") !== null);
            test.press("Try again");
            compare(customers.refreshed, 1);
        }

        function test_clientsInSeveralBooksAreSettled() {
            const shared = root.view.shell.headquarters.shared;
            test.press("Several books");
            test.press("Last contact");
            compare(shared.rule, "last_contact");
            verify(test.find(root.parent, "Choose an associate") === null);

            test.press("One associate");
            test.press("Choose an associate");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(shared, "named", "amelie");

            test.press("Settle 2 clients and make one book the rule");
            compare(shared.confirmed, 1);
        }

        function test_keysChooseWhoKeepsAClient() {
            const shared = root.view.shell.headquarters.shared;
            test.press("Several books");
            test.sees("Clients in several books");
            const list = test.find(root, "Clients in several books");
            list.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => shared.owners.count === 2);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);

            tryCompare(shared, "kept", "k1 amelie");
        }
    }
}
