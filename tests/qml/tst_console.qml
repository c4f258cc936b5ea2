import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Headquarters' console, worked by mouse and keys.
AppStage {
    id: root

    readonly property AttributesScreen attributes: root.shell ? root.shell.headquarters.attributes : null

    ScreenCase {
        id: test

        name: "Console"
        stage: root
        when: windowShown

        function init() {
            test.begin();
            test.press("HQ");
            test.sees("Client book attributes");
            // The client book has faded away; it has the same words.
            tryVerify(() => test.find(root, "Add client") === null);
            test.settle();
        }

        function handleOf(name) {
            return test.find(root, "Drag " + name + " to another place");
        }

        function test_aRowIsDraggedToAnotherPlace() {
            const handle = test.handleOf("Preferred colours");
            const row = Theme.sizeTableRow;

            mousePress(handle, 20, 20);
            for (let step = 1; step <= 10; ++step)
                mouseMove(handle, 20, 20 - step * 2 * row / 10);
            mouseRelease(handle, 20, 20 - 2 * row);

            compare(root.attributes.done, "2 to 0");
        }

        function test_keysMoveTheRowWithTheFocus() {
            root.view.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up, Qt.AltModifier);

            compare(root.attributes.done, "1 to 0");
            keyClick(Qt.Key_Up, Qt.AltModifier);
            compare(root.attributes.done, "1 to 0"); // it is the first by now
        }

        function test_clientsOfAllStoresAreChosenAndMoved() {
            const customers = root.shell.headquarters.customers;
            test.press("All clients");
            test.press("Choose Rania Al-Khatib");
            tryCompare(customers, "selectedCount", 1);
            keyClick(Qt.Key_R, Qt.ControlModifier);

            tryVerify(() => test.find(root.parent, "Reason") !== null);
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
            for (const key of [Qt.Key_1, Qt.Key_Tab, Qt.Key_M, Qt.Key_Tab, Qt.Key_2, Qt.Key_0, Qt.Key_2, Qt.Key_5])
                keyClick(key);
            test.press("Show these days");
            compare(filter.period.acts, ["days", "2025-03-01", ""]);
        }

        function test_theAuditLogIsFilteredOpenedAndExported() {
            const audit = root.shell.headquarters.audit;
            test.press("Audit log");
            test.sees("Taken back: 500 clients reassigned");
            test.sees("The right “Edit clients” was missing.");

            test.press("Everybody");
            test.press("Luca Ferrante");
            compare(audit.acts, ["person", "luca"]);
            test.press("Any outcome");
            test.press("Waiting");
            compare(audit.acts, ["outcome", "waiting"]);
            test.press("Taken back: 500 clients reassigned");
            compare(audit.acts, ["toggle", "e1"]);
            test.press("Export as CSV");
            test.press("1,000 entries written. Stop");
            compare(audit.acts, ["stop"]);
            test.press("Show everything");

            compare(audit.acts, ["all"]);
        }

        function test_keysOpenAGestureOfTheAuditLog() {
            const audit = root.shell.headquarters.audit;
            test.press("Audit log");
            test.sees("Signed in");
            test.find(root, "Entries of the audit log").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);

            compare(audit.acts, ["toggle", "e1"]);
        }

        function test_withoutHeadquartersTheAuditLogSaysSo() {
            const audit = root.shell.headquarters.audit;
            audit.entries.clear();
            audit.message = "Headquarters cannot be reached.";
            test.press("Audit log");
            test.sees("Headquarters cannot be reached.");

            test.press("Try again");

            compare(audit.acts, ["refresh"]);
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

        function test_columnsFollowAWindowThatIsTurned() {
            root.view.anchors.fill = undefined;
            root.view.width = 1080;
            root.view.height = 1400;
            waitForRendering(root.view);
            test.press("Associates");
            waitForRendering(root.view);
            test.press("Attributes");
            root.view.width = 1366; // while the section comes back
            root.view.height = 768;
            waitForRendering(root.view);

            const head = test.find(root, "Type").mapToItem(root, 0, 0).x;
            for (const words of ["Date", "Number with decimals"])
                tryVerify(() => test.find(root, words).mapToItem(root, 0, 0).x === head);
        }

        function test_theMenuMovesARow() {
            test.press("Menu of Ring size");
            test.press("Move up");

            compare(root.attributes.done, "3 to 2");
        }

        function test_theSwitchMakesAFilter() {
            test.press("Ring size filters client books");

            compare(root.attributes.done, "a4 true");
        }

        function test_enterOpensTheForm() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);

            test.sees("Values of the list");
            compare(root.attributes.form.did, "begin a2");
        }

        function test_theFormSaysWhatIsWrong() {
            root.attributes.form.flawField = "options";
            root.attributes.form.flawText = "The same value is in the list twice.";
            test.press("Favourite category");

            test.sees("The same value is in the list twice.");
            test.settle();
            mouseClick(test.find(root.parent, "Save attribute"));
            compare(root.attributes.form.did, "begin a2");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(root.attributes.form.did, "begin a2");
        }

        function test_ctrlSSaves() {
            test.press("Favourite category");
            test.sees("Save attribute");
            test.settle();
            keyClick(Qt.Key_S, Qt.ControlModifier);

            compare(root.attributes.form.did, "save");
        }

        function test_ctrlNBeginsANewOne() {
            keyClick(Qt.Key_N, Qt.ControlModifier);

            test.sees("New attribute");
            compare(root.attributes.form.did, "new");
        }

        function test_thePreviewSpeaksAnotherLanguage() {
            test.press("FR");

            compare(root.attributes.language, 3);
        }

        function test_valuesOfAListAreMovedAndDeleted() {
            test.press("Favourite category");
            test.press("Move Silk up");
            compare(root.attributes.form.did, "move 1 by -1");
            test.press("Delete Handbags");
            compare(root.attributes.form.did, "remove 0");
        }

        function test_activityTypesAreASectionOfTheirOwn() {
            const types = root.view.shell.headquarters.activityTypes;
            test.press("Activity types");
            test.sees("What associates log");
            test.settle();
            root.view.forceActiveFocus();
            test.press("Menu of Appointment");
            test.press("Move up");
            compare(types.done, "1 to 0");

            test.press("Appointment");
            test.press("Drawing: gift");
            compare(types.form.icon, "gift");
            test.press("Asks how long it took or takes");
            verify(types.form.hasDuration);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(types.form.did, "save");
        }

        function test_aGroupIsChosenForClientBooks() {
            const groups = root.view.shell.headquarters.groups;
            test.press("Attribute groups");
            test.press("Client books show: Leather and jewellery");
            compare(groups.did, "use g1");
            test.press("Edit Leather and jewellery");
            test.press("Ring size");
            compare(groups.did, "toggle a2");
            test.press("Move Anniversary down");
            compare(groups.did, "a1 by 1");
        }

        function test_anEmptyGroupIsNotSaved() {
            const groups = root.view.shell.headquarters.groups;
            groups.flawText = "A group needs at least one attribute.";
            test.press("Attribute groups");
            test.press("Edit Leather and jewellery");

            test.sees("A group needs at least one attribute.");
            test.settle();
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(groups.did, "begin g1");
        }

        function test_addressBooksAreNamedAndRemoved() {
            const books = root.view.shell.headquarters.addressBooks;
            test.press("Address books");
            test.sees("Who belongs together");
            test.settle();
            keyClick(Qt.Key_N, Qt.ControlModifier);
            compare(books.did, "new");
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.find(root.parent, "New address book") === null);

            test.press("Edit Team of Munich");
            compare(books.did, "begin Team of Munich");
            books.flawText = "It cannot be removed: “Munich” has this address book.";
            test.sees("It cannot be removed: “Munich” has this address book.");
            test.pressInside("Remove this address book");
            compare(books.did, "remove");
        }

        function test_arrowsWalkTheAddressBooks() {
            const books = root.view.shell.headquarters.addressBooks;
            test.press("Address books");
            test.settle();
            root.view.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);

            compare(books.did, "begin Team of Munich");
        }

        function test_aStoreIsGivenItsBooksAndItsZone() {
            const stores = root.view.shell.headquarters.stores;
            test.press("Stores");
            test.sees("Stores and what they hold");
            test.settle();
            keyClick(Qt.Key_N, Qt.ControlModifier);
            compare(stores.form.did, "new");
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.find(root.parent, "New store") === null);

            test.press("Edit Munich, Maximilianstraße");
            stores.form.likelyZones = ["Europe/Vienna"];
            test.pressInside("Europe/Vienna");
            compare(stores.form.timeZone, "Europe/Vienna");
            test.reach("Clients of Munich");
            compare(stores.form.did, "clients b1");
            test.reach("Team of Munich");
            compare(stores.form.did, "team b3");
            stores.form.flawField = "time_zone";
            stores.form.flawText = "There is no time zone of this name.";
            test.sees("There is no time zone of this name.");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(stores.form.did, "team b3");
        }

        function test_aJobTellsItsTillsAndRuns() {
            const jobs = root.view.shell.headquarters.jobs;
            test.press("Distribution");
            test.sees("On 41 of 42 tills");
            test.press("Staff");
            compare(jobs.asked, ["open 1060"]);
            test.sees("Runs next: tomorrow, 02:00");
            test.press("Run now");
            test.press("Retry");
            compare(jobs.asked, ["open 1060", "run", "retry t1"]);
            keyClick(Qt.Key_Escape);
            tryCompare(jobs, "isOpen", false);
            test.sees("When changes reach the tills");
        }

        function test_aJobIsScheduled() {
            const jobs = root.view.shell.headquarters.jobs;
            test.press("Distribution");
            test.press("Staff");
            test.press("Change");
            test.sees("Save schedule");
            verify(test.find(root.parent, "Minutes between two runs") === null);
            jobs.form.pace = 1;
            test.sees("Minutes between two runs");
            jobs.form.pace = 2;
            test.sees("Time of day");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(jobs.form.did, "save");
        }

        function test_changesThatWaitSayForWhat() {
            const notice = root.view.shell.headquarters.jobNotice;
            test.press("Parameters");
            verify(test.find(root, "Run now") === null);
            notice.text = "Tills see changes made here once this has run. Job 1110.";

            test.press("Run now");

            compare(notice.ran, 1);
        }

        function test_aNumberSequenceShowsItsPattern() {
            const numberings = root.view.shell.headquarters.numberings;
            test.press("Numbers");
            test.press("Edit Client books");
            test.sees("Number 123 would be");
            test.pressInside("Prefix");
            keyClick(Qt.Key_Minus);
            compare(numberings.prefix, "CB-");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(numberings.did, "save");
        }

        function test_aParameterHasTheEditorThatFitsIt() {
            const parameters = root.view.shell.headquarters.parameters;
            test.press("Parameters");
            test.press("Edit Name of the house");
            test.pressInside("Value");
            keyClick(Qt.Key_Exclam);
            compare(parameters.text, "Aurélie!");
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.find(root.parent, "Save parameter") === null);

            test.press("Edit Authors choose who reads a note");
            test.sees("Save parameter");
            verify(test.find(root.parent, "Value") === null);
            test.reach("Switched on");
            tryVerify(() => parameters.isOn);
        }

        function test_oneBookAgainBeginsWithThoseInSeveral() {
            const parameters = root.view.shell.headquarters.parameters;
            test.press("Parameters");
            test.press("Edit Birthday of those born on 29 February");
            test.sees("Save parameter");
            verify(test.find(root.parent, "Settle clients in several books") === null);
            parameters.canSettle = true;

            test.pressInside("Settle clients in several books");

            tryCompare(parameters, "settled", 1);
            keyClick(Qt.Key_Escape);
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

        function test_nothingIsCutInPortrait() {
            root.view.anchors.fill = undefined;
            root.view.width = 700;
            root.view.height = 900;
            waitForRendering(root.view);
            verify(Theme.portrait);

            test.sees("Live preview");
            const preview = test.find(root, "Live preview");
            verify(preview.mapToItem(root, 0, 0).y > test.handleOf("Ring size").mapToItem(root, 0, 0).y);
        }
    }
}
