import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// A client: what is logged, written down and changed.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Customer"
        stage: root
        when: windowShown

        function test_theNextStepTakesOnePressAndOneKey() {
            test.open(Shell.Customer);
            test.press("Log activity");
            tryVerify(() => test.find(root, "Next step when?") !== null);

            keyClick(Qt.Key_Space); // the first answer has the keys
            compare(root.shell.customer.acts, ["next", "today"]);
            test.press("Log activity");
            test.press("In 2 weeks");

            compare(root.shell.customer.acts, ["next", "2weeks"]);
        }

        function test_theNextStepIsSkippedByEscapeAndNeverBlocks() {
            test.open(Shell.Customer);
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
            test.open(Shell.Customer);

            keyClick(Qt.Key_B, Qt.ControlModifier);
            keyClick(Qt.Key_F);

            compare(root.shell.customer.composerType, "appointment");
            compare(root.shell.customer.composerText, "f");
        }

        function test_aPlannedOneTakesPlace() {
            test.open(Shell.Customer);

            test.press("Took place");

            compare(root.shell.customer.acts, ["complete", "t0"]);
        }

        function test_anEntryIsCorrectedInTheComposer() {
            test.open(Shell.Customer);
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
            test.open(Shell.Customer);

            test.press("What to do with this entry");
            test.press("Save for another calendar");

            compare(root.shell.customer.acts, ["calendar", "t0"]);
        }

        function test_theTimelineIsFilteredByKindAndDays() {
            const filter = root.shell.customer.timelineFilter;
            test.open(Shell.Customer);

            test.press("All types");
            test.press("E-mail, 5");
            compare(filter.acts, ["kind", "email"]);
            test.press("All time");
            test.press("This year");

            compare(filter.period.acts, ["period", "year"]);
            root.shell.customer.timeline.clear();
            test.press("Show everything");
            compare(filter.acts, ["all"]);
        }

        // AC-9
        function test_purchasesAreLeftOutOfTheTimeline() {
            const filter = root.shell.customer.timelineFilter;
            test.open(Shell.Customer);
            test.press("All types");
            test.press("Purchases and follow-ups among all");
            verify(!filter.isWide);

            test.press("All types");
            test.press("Purchases, 3");

            compare(filter.acts, ["kind", "purchases"]);
        }

        function test_anActivityIsWrittenAndLogged() {
            test.open(Shell.Customer);

            test.press("Appointment");
            keyClick(Qt.Key_N, Qt.ControlModifier);
            keyClick(Qt.Key_H);
            keyClick(Qt.Key_I);
            compare(root.shell.customer.composerText, "hi");
            test.press("Book");

            compare(root.shell.customer.composerType, "appointment");
            compare(root.shell.customer.logged, 1);
        }

        function test_whatAKindOfActivityAsksForIsNoted() {
            const fields = root.shell.customer.composerFields;
            fields.add("reached", "Reached", "boolean", true, []);
            fields.add("companion", "Companion", "text", false, []);
            test.open(Shell.Customer);

            test.press("Reached, needed");
            test.press("No");
            test.press("Save Reached");
            compare(fields.noted, ["reached", "false"]);
            test.press("Companion");
            test.sees("Save Companion");
            test.settle();
            keyClick(Qt.Key_M);
            keyClick(Qt.Key_Return);

            compare(fields.noted, ["companion", "m"]);
            tryVerify(() => test.find(root.parent, "Save Companion") === null);
        }

        function test_whatIsMissingStandsAtItsField() {
            const customer = root.shell.customer;
            customer.composerFields.add("reached", "Reached", "boolean", true, []);
            customer.refusal = "It cannot be logged.";
            test.open(Shell.Customer);
            test.press("Log activity");
            test.sees("It cannot be logged.");

            customer.composerFields.flawText = "“Reached” is missing.";

            test.sees("“Reached” is missing.");
            compare(test.find(root, "It cannot be logged."), null);
        }

        function test_aRefusedFieldStaysOpenWithTheReason() {
            const fields = root.shell.customer.composerFields;
            fields.add("budget", "Budget", "decimal", false, []);
            fields.refusal = "That is no number.";
            test.open(Shell.Customer);

            test.press("Budget");
            test.sees("Save Budget");
            test.settle();
            keyClick(Qt.Key_Return);

            test.sees("That is no number.");
        }

        function test_theTimelineSaysWhatWasNoted() {
            test.open(Shell.Customer);

            test.sees("Reached: Yes");
        }

        function test_whatCameOfAPlanIsAskedFor() {
            const form = root.shell.customer.doneForm;
            form.fields.add("reached", "Reached", "boolean", true, []);
            test.open(Shell.Customer);

            form.begun();
            test.press("Save what came of it");

            compare(form.did, "save");
            tryVerify(() => test.find(root.parent, "Phone call took place") === null);
        }

        function test_aTextAttributeIsEditedInPlace() {
            test.open(Shell.Customer);

            test.press("Change Colours");
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["colours", "x"]);
            tryVerify(() => test.find(root, "Change Colours") !== null);
        }

        function test_escapeLeavesAnAttributeAsItWas() {
            test.open(Shell.Customer);

            test.press("Change Colours");
            keyClick(Qt.Key_X);
            keyClick(Qt.Key_Escape);

            compare(root.shell.customer.saved, []);
            compare(root.shell.place, Shell.Customer);
        }

        function test_theNextClientStartsWithoutTheEditorOfTheLast() {
            test.open(Shell.Customer);
            test.press("Change Colours");
            tryVerify(() => test.find(root, "Change Colours") === null);

            root.shell.customer.customerId = "k9";

            tryVerify(() => test.find(root, "Change Colours") !== null);
        }

        function test_aRefusedValueStaysInItsEditorWithTheReason() {
            test.open(Shell.Customer);
            root.shell.customer.refusal = "Use whole or half sizes.";

            test.press("Change Shoe size");
            keyClick(Qt.Key_Return);

            tryVerify(() => test.find(root, "Use whole or half sizes.") !== null);
        }

        function test_helpStandsBesideTheEditor() {
            test.open(Shell.Customer);
            compare(test.find(root, "European size, halves with a point."), null);

            test.press("Change Shoe size");

            test.sees("European size, halves with a point.");
        }

        function test_aBirthdayIsChanged() {
            test.open(Shell.Customer);

            test.press("Change Birthday");
            keyClick(Qt.Key_A, Qt.ControlModifier);
            keyClick(Qt.Key_9);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["birthday", "--10-09"]);
        }

        function test_aRefusedValueStandsInItsEditor() {
            test.open(Shell.Customer);
            const takenUp = root.shell.customer.takenUp;
            takenUp.attribute = "partner";
            takenUp.begun();
            test.settle();

            keyClick(Qt.Key_M);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.saved, ["partner", "m"]);
            compare(takenUp.ended, 1);
        }

        function test_aRefusedNameIsTypedAnew() {
            test.open(Shell.Customer);
            const takenUp = root.shell.customer.takenUp;
            takenUp.firstName = "Ada";
            takenUp.lastName = "Berg";
            takenUp.isName = true;
            takenUp.begun();

            test.press("Save the name");

            compare(root.shell.customer.saved, ["name", "Ada", "Berg"]);
            tryCompare(takenUp, "ended", 1);
        }

        function test_aRefusedWayToReachStandsInItsForm() {
            test.open(Shell.Customer);
            const takenUp = root.shell.customer.takenUp;
            takenUp.kind = "email";
            takenUp.street = "isa@example.com";
            takenUp.isContact = true;
            takenUp.begun();

            test.reach("Save");

            compare(root.shell.customer.saved.slice(0, 2), ["email", "isa@example.com"]);
            compare(takenUp.ended, 1);
        }

        function test_aRefusedNoteIsWrittenOn() {
            test.open(Shell.Customer);

            root.shell.customer.takenUp.noteBegun();
            keyClick(Qt.Key_A);

            compare(root.shell.customer.noteDraft, "a");
        }

        function test_aConflictIsSettled() {
            test.open(Shell.Customer);

            test.press("Take theirs");

            compare(root.shell.customer.saved, ["colours", "other"]);
        }

        function test_aNoteIsWritten() {
            test.open(Shell.Customer);

            test.press("Add a note");
            keyClick(Qt.Key_A);
            compare(root.shell.customer.noteDraft, "a");
            test.press("Save note");

            compare(root.shell.customer.notesAdded, 1);
        }

        function test_aClientLeavesTheBookAndCanComeBack() {
            test.open(Shell.Customer);

            test.press("Remove from my book");
            verify(!root.shell.customer.isInMyBook);
            root.shell.customer.isInAnyBook = false;
            test.press("Add to my book");

            verify(root.shell.customer.isInMyBook);
        }

        function test_whoeverAddsAClientOfAColleagueSeesWhoHasHer() {
            root.shell.customer.isInMyBook = false;
            root.shell.customer.mayJoinMyBook = true;
            root.shell.customer.joinText = "Stays in the book of Ben, too.";
            test.open(Shell.Customer);

            test.sees("Stays in the book of Ben, too.");
            test.press("Add to my book");

            verify(root.shell.customer.isInMyBook);
        }

        // ContactInfo
        function test_whatIsPrivateSaysSo() {
            test.open(Shell.Customer);

            test.sees("Her assistant");
            test.sees("Private");
        }

        // AC-8
        function test_aNoteIsMarkedForTheClient() {
            test.open(Shell.Customer);
            test.press("Add a note");

            test.reach("The client may see it");

            verify(root.shell.customer.noteForm.isExternal);
        }

        function test_aWayToReachIsAddedWithItsPurpose() {
            test.open(Shell.Customer);
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
            test.open(Shell.Customer);
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

        function test_theDetailsSayWhatSheIsAndSpeaks() {
            test.open(Shell.Customer);
            for (const words of ["Change Kind", "Change Language", "Change Currency"])
                test.sees(words);
            test.sees("As in the store");

            test.reach("Change Title");
            test.settle();
            keyClick(Qt.Key_P);
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.details.saved, ["title", "p"]);
        }

        function test_anOrganisationHasOneName() {
            const customer = root.shell.customer;
            customer.isOrganization = true;
            customer.firstName = "";
            customer.lastName = "Moretti S.p.A.";
            test.open(Shell.Customer);
            test.press("Change the name of Isabella Moretti");
            test.sees("Save the name");
            compare(test.find(root.parent, "First name"), null);

            test.press("Save the name");

            compare(customer.saved, ["name", "", "Moretti S.p.A."]);
        }

        function test_aCardIsTypedAndTheSwitchSays() {
            test.open(Shell.Customer);
            test.reach("Change Loyalty card");
            test.settle();
            keyClick(Qt.Key_7);
            keyClick(Qt.Key_Return);
            compare(root.shell.customer.details.saved, ["loyalty_card", "7"]);

            test.reach("No personal recommendations");

            verify(root.shell.customer.details.noPersonalisation);
        }

        function test_aNoteSaysWhoReadsIt() {
            test.open(Shell.Customer);
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
            test.open(Shell.Customer);
            const words = "Do not offer coffee after noon. Still water, no ice.";
            const row = test.find(root.parent, words).children[1]; // the note itself knows its words
            compare(test.find(row, words), null);

            test.press("Show the sensitive note");

            verify(test.find(row, words) !== null);
        }

        function test_thePhotoIsTakenFromTheClipboard() {
            test.open(Shell.Customer);
            test.press("Photo of Isabella Moretti");
            test.press("Use the picture on the clipboard");

            compare(root.shell.customer.photo.acts, ["clipboard"]);
        }

        function test_purchasesAreLookedForAndAllOfThemComeBack() {
            test.open(Shell.Customer);
            test.find(root, "Product or receipt").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Z);
            compare(root.shell.customer.purchaseFilter.text, "z");
            root.shell.customer.purchases.clear();

            test.sees("No purchase matches");
            test.reach("Show all purchases");

            compare(root.shell.customer.purchaseFilter.acts, ["all"]);
        }

        function test_theNumbersBehindTheRingAreATable() {
            test.open(Shell.Customer);

            test.press("Show the categories as a table");

            test.sees("€7,052, 54%");
        }

        function test_whatIsKnownIsExported() {
            test.open(Shell.Customer);

            test.press("More about Isabella Moretti");
            test.press("Export what is known");

            compare(root.shell.customer.acts, ["export"]);
        }

        function test_consentIsChanged() {
            test.open(Shell.Customer);

            test.press("Post: not asked");
            test.press("Declined");

            compare(root.shell.customer.saved, ["p3", "declined"]);
        }

        function test_escapeGoesBackToTheBook() {
            test.open(Shell.Customer);

            keyClick(Qt.Key_Escape);

            compare(root.shell.place, Shell.Book);
        }

        function test_aLongTextIsUnfolded() {
            root.shell.customer.timeline.setProperty(0, "text", "word ".repeat(200));
            test.open(Shell.Customer);

            let all = null;
            tryVerify(() => (all = test.find(root, "Show all")) !== null);
            test.settle();
            mouseClick(all);

            tryCompare(all, "visible", false);
        }
    }
}
