pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The screens on doubles of the view models, worked by mouse and keys as a person would.
Item {
    id: root

    property AppView view: null
    readonly property Shell shell: root.view ? root.view.shell : null

    height: 900
    width: 1440

    Rectangle {
        id: pulse

        color: Theme.canvas
        height: 1
        width: 1
        z: 1
    }

    Component {
        id: app

        AppView {
            anchors.fill: parent

            shell: Shell {}
        }
    }

    TestCase {
        id: test

        name: "Screens"
        when: windowShown

        function init() {
            root.view = app.createObject(root, {});
            root.view.forceActiveFocus();
            waitForRendering(root.view);
        }

        function cleanup() {
            root.view.destroy();
            root.view = null;
            wait(0);
        }

        //! Until what the last input moved has come to rest.
        function settle() {
            pulse.visible = !pulse.visible;
            waitForRendering(root.view, 500);
        }

        //! The first visible item whose text or accessible name is the given one.
        function find(item, words) {
            if (!item.visible)
                return null;
            if (item.text === words || (item.Accessible && item.Accessible.name === words))
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = test.find(item.children[i], words);
                if (found !== null)
                    return found;
            }
            return null;
        }

        function press(words) {
            let target = null;
            tryVerify(() => (target = test.find(root.parent, words)) !== null, 10000, words);
            test.settle();
            mouseClick(target);
        }

        //! The same with the keyboard, of what may be further down than the window is high.
        function reach(words) {
            let target = null;
            tryVerify(() => (target = test.find(root.parent, words)) !== null, 10000, words);
            test.settle();
            target.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
        }

        function test_aPinIsTypedOnThePadAndTheKeyboard() {
            root.shell.place = Shell.SigningIn;
            waitForRendering(root.view);

            test.press("7");
            keyClick(Qt.Key_3);
            compare(root.shell.signIn.digits, "73");
            test.press("Clear");

            compare(root.shell.signIn.digitsEntered, 0);
        }

        function test_anAssociateIsChosen() {
            root.shell.place = Shell.SigningIn;
            waitForRendering(root.view);

            test.press("Jonas Weidmann");

            compare(root.shell.signIn.selectedName, "Jonas Weidmann");
        }

        function test_aBlockedPadTakesNoDigits() {
            root.shell.place = Shell.SigningIn;
            root.shell.signIn.isBlocked = true;
            waitForRendering(root.view);

            test.press("7");

            compare(root.shell.signIn.digits, "");
        }

        function test_ctrlKGoesToTheSearchAndTypingFilters() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_R);

            compare(root.shell.clientBook.searchText, "r");
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
            root.shell.clientBook.isLoading = true;

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

        function test_aRefusalStaysInTheSheetInWords() {
            root.shell.clientBook.addClient.refusal = "Lars is already in Amélie’s book.";

            test.press("Add client");
            test.press("Add Lars Petter Ødegård");

            tryVerify(() => test.find(root.parent, "Lars is already in Amélie’s book.") !== null);
        }

        function test_aNewClientIsTypedAndCreated() {
            test.press("Add client");
            test.press("Create a new client");
            test.settle();
            const first = test.find(root.parent, "First name");
            mouseClick(first, 20, 40); // the field below its label
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_B);
            test.press("Create and add to my book");

            compare(root.shell.clientBook.addClient.created, ["a", "b", "", ""]);
        }

        function test_theThemeIsChangedInTheMenu() {
            test.press("Clara Steinfeld, settings and signing out");
            test.press("Dark theme");

            compare(root.shell.preferences.theme, "dark");
            compare(Theme.dark, true);
            root.shell.preferences.theme = "light";
        }

        function test_ctrlLLocks() {
            keyClick(Qt.Key_L, Qt.ControlModifier);

            compare(root.shell.place, Shell.SigningIn);
        }

        function test_ctrlZUndoesWhatTheToastOffers() {
            root.shell.toast.isVisible = true;
            waitForRendering(root.view);

            keyClick(Qt.Key_Z, Qt.ControlModifier);

            compare(root.shell.toast.undone, 1);
        }

        function openCustomer() {
            root.shell.place = Shell.Customer;
            waitForRendering(root.view);
        }

        function test_troubleWithTheDiskIsSaidOnEveryPage() {
            const words = "The disk of this till is full.";
            verify(test.find(root, words) === null);

            root.shell.sync.warningText = words;

            tryVerify(() => test.find(root, words) !== null);
            test.openCustomer();
            tryVerify(() => test.find(root, words) !== null);
        }

        function openSyncCentre() {
            root.shell.place = Shell.SyncCentre;
            waitForRendering(root.view);
        }

        function test_aRefusedChangeShowsBothSidesAndTheWaysOut() {
            test.openSyncCentre();

            tryVerify(() => test.find(root, "In the book of Amélie Roussel") !== null);
            test.press("Try again");
            test.press("Discard my change");
            test.press("Open client");

            compare(root.shell.syncCentre.asked, ["retry g1", "discard g1"]);
            compare(root.shell.opened, "k9");
        }

        function test_detailsOfARefusalAreForWhoeverHelps() {
            test.openSyncCentre();
            const words = "01929d1c book.add book_taken";
            verify(test.find(root, words) === null);

            test.press("Details");

            tryVerify(() => test.find(root, words) !== null);
        }

        function test_aChangeIsTakenBackFromTheList() {
            test.openSyncCentre();

            test.press("Take back: Activity with Charlotte von Aldenburg");

            compare(root.shell.syncCentre.asked, ["undo g4"]);
            verify(test.find(root, "Take back: Shoe size of Yuki Tanaka changed") === null);
        }

        function test_syncIsPausedAndResumed() {
            test.openSyncCentre();

            test.press("Pause");
            compare(root.shell.sync.isPaused, true);
            verify(test.find(root, "Sync now") === null);
            test.press("Resume");
            test.press("Sync now");
            test.press("Export log");

            compare(root.shell.sync.isPaused, false);
            compare(root.shell.sync.synced, 1);
            compare(root.shell.syncCentre.asked, ["export"]);
        }

        function test_thePillOpensTheSyncCentre() {
            test.press("Synced 2 min ago");

            compare(root.shell.sync.opened, 1);
        }

        function test_ctrlZUndoesAlsoWhenTheToastIsGone() {
            root.shell.toast.canUndo = false;
            root.shell.toast.hasPast = true;

            keyClick(Qt.Key_Z, Qt.ControlModifier);

            compare(root.shell.toast.undone, 1);
        }

        function test_theNavigationLeadsBackFromAClient() {
            test.openCustomer();

            test.press("Clients");

            compare(root.shell.place, Shell.Book);
            tryVerify(() => test.find(root, "Isabella Moretti") !== null);
        }

        function test_aPlaceOpensByItsNumber() {
            test.openCustomer();

            keyClick(Qt.Key_2, Qt.ControlModifier);

            compare(root.shell.place, Shell.Book);
        }

        function openToday() {
            root.shell.place = Shell.Today;
            waitForRendering(root.view);
            test.settle();
        }

        function test_theFirstPlaceIsToday() {
            keyClick(Qt.Key_1, Qt.ControlModifier);

            compare(root.shell.place, Shell.Today);
            tryVerify(() => test.find(root, "Good morning, Clara") !== null);
        }

        function test_anOccasionIsDoneOrPutOff() {
            test.openToday();

            test.press("Done: Priya Raghunathan");
            compare(root.shell.today.acts, ["settle", "o1"]);
            test.press("Later: Priya Raghunathan");
            test.press("Put off until tomorrow");

            compare(root.shell.today.acts, ["putOff", "o1", "tomorrow"]);
        }

        function test_allOccasionsAreShownOnRequest() {
            test.openToday();
            const more = test.find(root, "All 4");

            verify(more !== null);
            test.press("All 4");

            tryVerify(() => test.find(root, "Fewer") !== null);
        }

        function test_whoIsLongUnseenIsOpened() {
            test.openToday();

            test.press("Last visit 94 days ago, usually every 45");

            compare(root.shell.opened, "k4");
        }

        function test_followUpsAreWorkedByKeys() {
            test.openToday();
            const list = test.find(root, "Follow-ups");
            test.focusList(list);

            keyClick(Qt.Key_Space);
            compare(root.shell.today.followUps.done, ["f1", true]);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Menu);
            test.press("Put off until next week");
            compare(root.shell.today.followUps.acts, ["putOff", "f2", "week"]);
            test.focusList(list);
            keyClick(Qt.Key_Return);

            compare(root.shell.place, Shell.Customer);
        }

        //! Tab until a list inside of the panel has the keys.
        function focusList(panel) {
            for (let i = 0; i < 30 && !test.isInside(panel, test.focused()); ++i)
                keyClick(Qt.Key_Tab);
            verify(test.isInside(panel, test.focused()));
        }

        function focused() {
            return root.Window.activeFocusItem;
        }

        function isInside(panel, item) {
            while (item !== null && item !== panel)
                item = item.parent;
            return item === panel;
        }

        function test_aFollowUpIsTickedByAPress() {
            test.openToday();

            test.press("Done: Send care guide to Étienne");

            compare(root.shell.today.followUps.done, ["f2", true]);
        }

        function test_whoMayNotLogMayNotTick() {
            root.shell.canLogActivity = false;
            test.openToday();

            test.press("Done: Send care guide to Étienne");

            compare(root.shell.today.followUps.done, []);
        }

        function test_theDayIsPrinted() {
            test.openToday();

            test.press("Print the day");

            compare(root.shell.today.printed, 1);
        }

        function test_ctrlKLeadsFromTodayToTheSearch() {
            test.openToday();

            keyClick(Qt.Key_K, Qt.ControlModifier);
            keyClick(Qt.Key_R);

            compare(root.shell.place, Shell.Book);
            compare(root.shell.clientBook.searchText, "r");
        }

        function test_aClientIsFoundByANote() {
            root.shell.noteSearch.answer();

            test.press("2 notes say this");
            test.press("Do not offer coffee after noon. Still water, no ice.");

            compare(root.shell.opened, "k2");
        }

        function test_theNextStepTakesOnePressAndOneKey() {
            test.openCustomer();
            test.press("Log activity");
            tryVerify(() => test.find(root, "Next step when?") !== null);

            keyClick(Qt.Key_Space); // the first answer has the keys
            compare(root.shell.customer.acts, ["next", "today"]);
            test.press("Log activity");
            test.press("In 2 weeks");

            compare(root.shell.customer.acts, ["next", "2weeks"]);
        }

        function test_theNextStepIsSkippedByEscapeAndNeverBlocks() {
            test.openCustomer();
            test.press("Log activity");
            tryVerify(() => test.find(root, "Next step when?") !== null);

            keyClick(Qt.Key_Escape);
            compare(root.shell.customer.acts, ["next", ""]);
            compare(root.shell.place, Shell.Customer);
            test.press("Log activity");
            keyClick(Qt.Key_N, Qt.ControlModifier);
            keyClick(Qt.Key_A);

            compare(root.shell.customer.composerText, "a");
        }

        function test_ctrlBBooksAnAppointment() {
            test.openCustomer();

            keyClick(Qt.Key_B, Qt.ControlModifier);
            keyClick(Qt.Key_F);

            compare(root.shell.customer.composerType, "appointment");
            compare(root.shell.customer.composerText, "f");
        }

        function test_aPlannedOneTakesPlace() {
            test.openCustomer();

            test.press("Took place");

            compare(root.shell.customer.acts, ["complete", "t0"]);
        }

        function test_anEntryIsCorrectedInTheComposer() {
            test.openCustomer();
            root.shell.customer.timeline.remove(0);

            test.press("What to do with this entry");
            test.press("Correct this entry");
            compare(root.shell.customer.acts, ["correct", "t1"]);
            test.press("Save correction");
            compare(root.shell.customer.logged, 1);
            test.press("Leave it as it is");

            compare(root.shell.customer.correctingText, "");
        }

        function test_anAppointmentGoesToAnotherCalendar() {
            test.openCustomer();

            test.press("What to do with this entry");
            test.press("Save for another calendar");

            compare(root.shell.customer.acts, ["calendar", "t0"]);
        }

        function test_anActivityIsWrittenAndLogged() {
            test.openCustomer();

            test.press("Appointment");
            keyClick(Qt.Key_N, Qt.ControlModifier);
            keyClick(Qt.Key_H);
            keyClick(Qt.Key_I);
            compare(root.shell.customer.composerText, "hi");
            test.press("Book");

            compare(root.shell.customer.composerType, "appointment");
            compare(root.shell.customer.logged, 1);
        }

        function test_aTextAttributeIsEditedInPlace() {
            test.openCustomer();

            test.press("Change Colours");
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["colours", "x"]);
            tryVerify(() => test.find(root, "Change Colours") !== null);
        }

        function test_escapeLeavesAnAttributeAsItWas() {
            test.openCustomer();

            test.press("Change Colours");
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Escape);

            compare(root.shell.customer.saved, []);
            compare(root.shell.place, Shell.Customer);
        }

        function test_theNextClientStartsWithoutTheEditorOfTheLast() {
            test.openCustomer();
            test.press("Change Colours");
            tryVerify(() => test.find(root, "Change Colours") === null);

            root.shell.customer.customerId = "k9";

            tryVerify(() => test.find(root, "Change Colours") !== null);
        }

        function test_aRefusedValueStaysInItsEditorWithTheReason() {
            test.openCustomer();
            root.shell.customer.refusal = "Use whole or half sizes.";

            test.press("Change Shoe size");
            keyClick(Qt.Key_Return);

            tryVerify(() => test.find(root, "Use whole or half sizes.") !== null);
        }

        function test_aBirthdayIsChanged() {
            test.openCustomer();

            test.press("Change Birthday");
            keyClick(Qt.Key_A, Qt.ControlModifier);
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["birthday", "--10-09"]);
        }

        function test_aConflictIsSettled() {
            test.openCustomer();

            test.press("Take theirs");

            compare(root.shell.customer.saved, ["colours", "other"]);
        }

        function test_aNoteIsWritten() {
            test.openCustomer();

            test.press("Add a note");
            keyClick(Qt.Key_A);
            compare(root.shell.customer.noteDraft, "a");
            test.press("Save note");

            compare(root.shell.customer.notesAdded, 1);
        }

        function test_aClientLeavesTheBookAndCanComeBack() {
            test.openCustomer();

            test.press("Remove from my book");
            verify(!root.shell.customer.isInMyBook);
            root.shell.customer.isInAnyBook = false;
            test.press("Add to my book");

            verify(root.shell.customer.isInMyBook);
        }

        function test_aWayToReachIsAddedWithItsPurpose() {
            test.openCustomer();
            test.press("Add a way to reach Isabella Moretti");
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_2);
            test.reach("Purpose");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);

            test.reach("Save");

            compare(root.shell.customer.saved, ["phone", "42", "home", ""]);
        }

        function test_anAddressIsChangedWithItsCity() {
            test.openCustomer();
            test.reach("What to do with Via Monte Napoleone 8, 20121 Milano");
            test.press("Edit");
            tryVerify(() => test.find(root.parent, "Milano") !== null);
            test.find(root.parent, "Milano").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_S);

            test.reach("Save");

            compare(root.shell.customer.saved[0], "p3");
            compare(root.shell.customer.saved[1], "Via Monte Napoleone 8");
            compare(root.shell.customer.saved[3].toLowerCase(), "milanos");
        }

        function test_aCardIsTypedAndTheSwitchSays() {
            test.openCustomer();
            test.reach("Change Loyalty card");
            test.settle();
            keyClick(Qt.Key_7);
            keyClick(Qt.Key_Return);
            compare(root.shell.customer.details.saved, ["loyalty_card", "7"]);

            test.reach("No personal recommendations");

            verify(root.shell.customer.details.noPersonalisation);
        }

        function test_aNoteSaysWhoReadsIt() {
            test.openCustomer();
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
            test.openCustomer();
            const words = "Do not offer coffee after noon. Still water, no ice.";
            const row = test.find(root.parent, words).children[1]; // the note itself knows its words
            compare(test.find(row, words), null);

            test.press("Show the sensitive note");

            verify(test.find(row, words) !== null);
        }

        function test_thePhotoIsTakenFromTheClipboard() {
            test.openCustomer();
            test.press("Photo of Isabella Moretti");
            test.press("Use the picture on the clipboard");

            compare(root.shell.customer.photo.acts, ["clipboard"]);
        }

        function test_consentIsChanged() {
            test.openCustomer();

            test.press("Post: not asked");
            test.press("Declined");

            compare(root.shell.customer.saved, ["p3", "declined"]);
        }

        function test_escapeGoesBackToTheBook() {
            test.openCustomer();

            keyClick(Qt.Key_Escape);

            compare(root.shell.place, Shell.Book);
        }

        function test_aLongTextIsUnfolded() {
            root.shell.customer.timeline.setProperty(0, "text", "word ".repeat(200));
            test.openCustomer();

            let all = null;
            tryVerify(() => (all = test.find(root, "Show all")) !== null);
            test.settle();
            mouseClick(all);

            tryCompare(all, "visible", false);
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
