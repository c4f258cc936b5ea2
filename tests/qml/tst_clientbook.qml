import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The own client book: filters, segments, cards and who is added.
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

        function test_aFacetIsAskedFor() {
            test.press("Silk and scarves");

            compare(root.shell.clientBook.toggled, ["category", "silk"]);
        }

        function test_aChipIsRemoved() {
            test.press("Remove filter Handbags");

            compare(root.shell.clientBook.chips.count, 1);
        }

        function test_aSegmentIsChosen() {
            test.press("At risk, high value");

            compare(root.shell.clientBook.segments.chosen, "s2");
        }

        function test_aSegmentIsSavedUnderAName() {
            test.press("Save segment");
            test.settle();
            tryVerify(() => test.find(root.parent, "Everybody sees it") !== null);
            test.press("Name");
            keyClick(Qt.Key_M);
            keyClick(Qt.Key_Return);

            tryVerify(() => root.shell.clientBook.segments.done.length > 0);
            compare(root.shell.clientBook.segments.done, ["new", "m", false, false]);
        }

        function test_whoMayNotShareIsNotAsked() {
            root.shell.clientBook.segments.canShare = false;

            test.press("Save segment");
            test.settle();

            tryVerify(() => test.find(root.parent, "Pin it in front of the others") !== null);
            compare(test.find(root.parent, "Everybody sees it"), null);
        }

        function test_aSharedSegmentIsChangedOnlyAfterAQuestion() {
            root.shell.clientBook.segments.isChanged = true;
            root.shell.clientBook.segments.isShared = true;

            test.press("Save changes");
            compare(root.shell.clientBook.segments.done, []);
            test.press("Change it for everybody");

            tryVerify(() => root.shell.clientBook.segments.done.length > 0);
            compare(root.shell.clientBook.segments.done, ["changes"]);
        }

        function test_whoMayNotChangeASharedSegmentPinsItForThemselves() {
            const segments = root.shell.clientBook.segments;
            segments.canChange = false;
            segments.canChangeSharing = false;
            segments.isShared = true;
            segments.isPinned = false;

            test.press("Change segment Anniversaries, handbags");
            tryVerify(() => test.find(root.parent, "Pin in front") !== null);
            compare(test.find(root.parent, "Pin for everybody"), null);
            test.press("Pin in front");

            tryVerify(() => segments.done.length > 0);
            compare(segments.done, ["pin", true]);
        }

        function test_aSharedSegmentIsPinnedForEverybody() {
            const segments = root.shell.clientBook.segments;
            segments.isShared = true;

            test.press("Change segment Anniversaries, handbags");
            test.press("Pin for everybody");

            tryVerify(() => segments.done.length > 0);
            compare(segments.done, ["pin for all", true]);
        }

        function test_aSegmentIsPinnedAndDeletedFromItsMenu() {
            test.press("Change segment Anniversaries, handbags");
            test.press("Unpin");
            tryVerify(() => root.shell.clientBook.segments.done.length > 0);
            compare(root.shell.clientBook.segments.done, ["pin", false]);

            test.press("Change segment Anniversaries, handbags");
            test.press("Delete");
            test.press("Delete the segment");

            tryVerify(() => root.shell.clientBook.segments.done[0] === "remove");
        }

        function test_aFreeTextFacetSearchesWhileOneTypes() {
            test.press("Words in it");
            keyClick(Qt.Key_G);

            compare(root.shell.clientBook.searched, ["remark", "g"]);
        }

        function edit(words) {
            test.sees(words);
            test.settle();
            test.find(root.parent, words).forceActiveFocus(Qt.TabFocusReason);
        }

        function test_aRangeIsTyped() {
            const book = root.shell.clientBook;
            test.edit("Spend, from");
            for (const key of [Qt.Key_5, Qt.Key_0, Qt.Key_0, Qt.Key_Tab])
                keyClick(key);
            compare(book.range, ["spend", 500, 9000]);
            verify(test.find(root, "Spend, to").activeFocus);

            for (const key of [Qt.Key_8, Qt.Key_0, Qt.Key_0, Qt.Key_0, Qt.Key_Return])
                keyClick(key);
            compare(book.range, ["spend", 500, 8000]);
        }

        function test_anEndThatIsNoNumberOfTheRangeIsNotTaken() {
            const book = root.shell.clientBook;
            const message = "A number between 0 and " + Number(9000).toLocaleString(Qt.locale(), "f", 0);
            test.edit("Spend, to");
            for (const key of [Qt.Key_9, Qt.Key_9, Qt.Key_9, Qt.Key_9, Qt.Key_Tab])
                keyClick(key);

            compare(book.range, []);
            test.sees(message);
            compare(test.find(root, "Spend, to").text, "9999"); // to be put right
            test.edit("Spend, to");
            for (const key of [Qt.Key_Backspace, Qt.Key_Return])
                keyClick(key);
            compare(test.find(root, message), null);
        }

        function test_anEmptyEndIsOpen() {
            const book = root.shell.clientBook;
            book.showRange(500, 9000);
            tryCompare(test.find(root, "Spend, from"), "text", "500");
            test.edit("Spend, from");
            for (const key of [Qt.Key_Backspace, Qt.Key_Tab])
                keyClick(key);

            compare(book.cleared, "spend"); // from end to end is no filter
            tryCompare(test.find(root, "Spend, from"), "text", "500"); // until it is taken
        }

        function test_lookingAtARangeChangesNothing() {
            const book = root.shell.clientBook;
            book.showRange(499.6, 8999.7);
            test.edit("Spend, from");
            for (const key of [Qt.Key_Tab, Qt.Key_Tab])
                keyClick(key);

            compare(book.range, []);
            compare(book.cleared, "");
        }

        function test_moreChoicesOfAFacetAreSearched() {
            const more = root.shell.clientBook.moreChoices;
            test.reach("Last contact");
            test.reach("More");
            tryVerify(() => more.isOpen);
            test.press("Name");
            keyClick(Qt.Key_M);
            compare(more.searchText, "m");

            test.press("Mei-Lin Zhao");
            compare(root.shell.clientBook.toggled, ["@associate", "mei"]);
            keyClick(Qt.Key_Escape); // empties the search
            keyClick(Qt.Key_Escape);
            tryVerify(() => !more.isOpen);
        }

        function test_aDateFacetTakesAnyNumberOfDays() {
            test.press("Other days");
            test.settle();
            test.press("Next days");
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_5);
            keyClick(Qt.Key_Return);

            compare(root.shell.clientBook.toggled, ["anniversary", "45"]);
        }

        function test_theListBeginsWhereItWasLeft() {
            root.shell.clientBook.topRow = 9;
            root.shell.clientBook.placeRestored();

            tryCompare(root.shell.clientBook, "rememberedTop", 9);
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

        function test_portraitPutsTheFiltersIntoASheet() {
            root.view.anchors.fill = undefined;
            root.view.width = 700;
            root.view.height = 900;
            waitForRendering(root.view);

            verify(Theme.portrait);
            test.press("Filters");

            tryVerify(() => test.find(root.parent, "Show 24 clients") !== null);
        }
    }
}
