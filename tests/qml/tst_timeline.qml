import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// A client: what is logged, booked and corrected, and what the timeline shows.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Timeline"
        stage: root
        when: windowShown

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

        function test_whoeverBookedMayBookTheNext() {
            test.open(Shell.Customer);

            test.press("Appointment");
            test.press("Book");

            compare(root.shell.customer.composerAt, "2026-03-12T10:00");
            test.sees("Book");
        }

        function test_whatIsRefusedKeepsItsTime() {
            test.open(Shell.Customer);
            test.press("Appointment");
            root.shell.customer.composerAt = "2026-03-13T15:00";
            root.shell.customer.refusal = "It cannot be logged.";

            test.press("Book");

            compare(root.shell.customer.composerAt, "2026-03-13T15:00");
        }

        //! Where a button of the composer stands on the page; nothing of its words may be cut.
        function placeOf(words) {
            const button = test.find(test.standing("New activity"), words);
            verify(button.width >= button.implicitWidth, words);
            return button.mapToItem(root, 0, 0, button.width, button.height);
        }

        function test_moreKindsOfActivityThanFitStandBelowEachOther_data() {
            return [{ tag: "usual", scale: 1, width: 1440 }, { tag: "large", scale: 1.3, width: 1440 },
                { tag: "small till", scale: 1.3, width: 1024 }];
        }

        function test_moreKindsOfActivityThanFitStandBelowEachOther(data) {
            const customer = root.shell.customer;
            root.width = data.width;
            root.shell.preferences.textScale = data.scale;
            for (const name of ["Fitting", "Home delivery", "Repair"])
                customer.activityTypes.append({ typeId: name, name: name, icon: "visit", hasDuration: false });
            customer.composerAtText = "7 December, 14:30";
            test.open(Shell.Customer);

            const composer = test.standing("New activity");
            const left = composer.mapToItem(root, 0, 0).x;
            const places = ["Visit", "E-mail", "Phone", "Appointment", "Fitting", "Home delivery", "Repair",
                            "7 December, 14:30"].map(words => test.placeOf(words));

            for (const place of places) {
                verify(place.x >= left && place.right <= left + composer.width);
                for (const other of places)
                    verify(place === other || place.bottom <= other.top || other.bottom <= place.top
                           || place.right <= other.left || other.right <= place.left);
            }
            root.width = 1440;
        }

        function test_fewKindsStandBesideTheTime() {
            test.open(Shell.Customer);

            compare(test.placeOf("Visit").y, test.placeOf("Today, 09:41").y);
        }

        function chooseTime() {
            test.press("Today, 09:41");
            const time = test.standing("Time");
            time.forceActiveFocus(Qt.TabFocusReason);
            return time;
        }

        function test_timesAreTakenAsPeopleWriteThem_data() {
            return [{ tag: "14:30", is: "14:30" }, { tag: "1430", is: "14:30" }, { tag: "14.30", is: "14:30" },
                { tag: "9:5", is: "09:05" }, { tag: "930", is: "09:30" }, { tag: "9", is: "09:00" },
                { tag: "0:00", is: "00:00" }, { tag: " 23:59 ", is: "23:59" }];
        }

        function test_timesAreTakenAsPeopleWriteThem(data) {
            test.open(Shell.Customer);
            test.chooseTime().text = data.tag;

            test.press("Set");

            compare(root.shell.customer.composerAt, "2026-03-12T" + data.is);
        }

        function test_whatIsNoTimeIsSaid_data() {
            return ["", "24:00", "14:60", "2460", "noon", "14:30:15"].map(text => ({ tag: text, text: text }));
        }

        function test_whatIsNoTimeIsSaid(data) {
            test.open(Shell.Customer);
            const time = test.chooseTime();
            compare(test.find(root.parent, "A time of day such as 14:30"), null);

            time.text = data.text;
            keyClick(Qt.Key_Return);

            test.sees("A time of day such as 14:30");
            compare(test.find(root.parent, "Set").enabled, false);
            compare(root.shell.customer.composerAt, "");
            keyClick(Qt.Key_Escape);
            tryVerify(() => test.find(root.parent, "Set") === null);
        }

        function test_ctrlBBooksAnAppointment() {
            test.open(Shell.Customer);

            keyClick(Qt.Key_B, Qt.ControlModifier);
            keyClick(Qt.Key_F);

            compare(root.shell.customer.composerType, "appointment");
            compare(root.shell.customer.composerText, "f");
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

        function test_aPlannedOneTakesPlace() {
            test.open(Shell.Customer);

            test.press("Took place");

            compare(root.shell.customer.acts, ["complete", "t0"]);
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

        function test_escapeLeavesWhatIsBeingWrittenBeforeThePage() {
            test.open(Shell.Customer);
            keyClick(Qt.Key_N, Qt.ControlModifier);
            keyClick(Qt.Key_H);

            keyClick(Qt.Key_Escape);
            compare(root.shell.place, Shell.Customer);
            compare(root.shell.customer.composerText, "h");
            keyClick(Qt.Key_A); // it is nobody's any more
            compare(root.shell.customer.composerText, "h");
            keyClick(Qt.Key_Escape);

            compare(root.shell.place, Shell.Book);
        }

        function test_escapeLeavesThePageWhereNothingIsWritten() {
            test.open(Shell.Customer);
            keyClick(Qt.Key_N, Qt.ControlModifier);

            keyClick(Qt.Key_Escape);

            compare(root.shell.place, Shell.Book);
        }

        function test_escapeEndsACorrectionOnly() {
            test.open(Shell.Customer);
            root.shell.customer.correctActivity("t1");
            keyClick(Qt.Key_N, Qt.ControlModifier);
            keyClick(Qt.Key_H);

            keyClick(Qt.Key_Escape);

            compare(root.shell.customer.correctingText, "");
            compare(root.shell.place, Shell.Customer);
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

        function test_theTimelineSaysWhatWasNoted() {
            test.open(Shell.Customer);

            test.sees("Reached: Yes");
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
