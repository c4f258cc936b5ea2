import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The day, worked by presses and by keys.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Today"
        stage: root
        when: windowShown

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

        function test_whySomebodyIsWorthAttentionIsSaidToItsEnd_data() {
            return [{ tag: "small till", width: 1024, height: 768, scale: 1 },
                { tag: "small till, large", width: 1024, height: 768, scale: 1.3 },
                { tag: "usual", width: 1440, height: 900, scale: 1 }];
        }

        function test_whySomebodyIsWorthAttentionIsSaidToItsEnd(data) {
            root.width = data.width;
            root.height = data.height;
            root.shell.preferences.textScale = data.scale;
            test.openToday();

            const reason = test.standing("Last visit 94 days ago, usually every 45");
            const next = test.find(root, "Leyla Demir");

            compare(reason.truncated, false);
            verify(reason.contentWidth <= reason.width);
            verify(reason.mapToItem(next, 0, reason.height).y <= 0);
            root.width = 1440;
            root.height = 900;
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

        function test_anAppointmentIsTickedOrPutOff() {
            test.openToday();

            test.press("Took place: Chen Wei-Jun");
            compare(root.shell.today.acts, ["took place", "d2"]);
            const list = test.find(root, "Your day");
            test.focusList(list);
            keyClick(Qt.Key_Menu);
            test.press("Put off until tomorrow");

            compare(root.shell.today.acts, ["put off appointment", "d0", "tomorrow"]);
        }

        function test_whatCameOfAnAppointmentIsNoted() {
            const form = root.shell.today.doneForm;
            form.fields.add("reached", "Reached", "boolean", true, []);
            test.openToday();
            form.begun();
            test.sees("Phone call took place");
            test.sees("Reached, needed");

            test.press("Cancel");

            tryCompare(form, "did", "cancel");
        }

        function test_anAppointmentNobodyTickedSaysSo() {
            test.openToday();

            verify(test.find(root, "Yesterday, not ticked off") !== null);
            test.press("3 more not ticked off");

            compare(root.shell.today.acts, ["all missed"]);
        }

        function test_whoMayNotLogMayNotTickAppointments() {
            root.shell.canLogActivity = false;
            test.openToday();

            test.focusList(test.find(root, "Your day"));
            keyClick(Qt.Key_Space);
            test.press("Took place: Chen Wei-Jun");

            compare(root.shell.today.acts, []);
        }

        function test_aFollowUpIsPutOffUntilAChosenDay() {
            test.openToday();
            test.focusList(test.find(root, "Follow-ups"));
            keyClick(Qt.Key_Menu);
            test.press("Put off until another day");
            test.press("Next month");
            const next = new Date();
            next.setMonth(next.getMonth() + 1, 15);

            test.press(next.toLocaleDateString(Qt.locale(), "d MMMM yyyy"));

            compare(root.shell.today.followUps.acts,
                    ["putOff", "f1", Qt.formatDate(next, "yyyy-MM-dd")]);
        }

        function test_aFollowUpIsGivenToAColleague() {
            test.openToday();
            test.focusList(test.find(root, "Follow-ups"));
            keyClick(Qt.Key_Menu);
            test.press("Give to a colleague");
            test.press("Cleo Hart");

            compare(root.shell.today.followUps.acts, ["give", "f1", "s2"]);
        }

        function test_aFollowUpIsBegun() {
            test.openToday();
            test.focusList(test.find(root, "Follow-ups"));
            keyClick(Qt.Key_Menu);

            test.press("In progress");

            compare(root.shell.today.followUps.acts, ["started", "f1", true]);
        }

        function test_theWordsOfAFollowUpAreChanged() {
            const form = root.shell.followUpForm;
            test.openToday();
            test.focusList(test.find(root, "Follow-ups"));
            keyClick(Qt.Key_Menu);
            test.press("Change the words or the day");
            test.sees("Change the follow-up");
            compare(form.text, "Tell Oliver his repair is ready");
            compare(test.find(root, "Another client"), null);
            compare(test.find(root, "For myself"), null);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Exclam);
            test.press("In 2 weeks");

            test.press("Save the follow-up");

            compare(form.saved,
                    ["f1", "Tell Oliver his repair is ready!", "2weeks", form.owner.chosen]);
        }

        function test_whatSomebodyElseHasToDoIsNotChanged() {
            root.shell.today.followUps.tasks.setProperty(0, "mayChange", false);
            test.openToday();
            test.focusList(test.find(root, "Follow-ups"));

            keyClick(Qt.Key_Menu);

            compare(test.find(root, "Change the words or the day"), null);
        }

        function test_whatSomebodyElseHasToDoIsNotTicked() {
            root.shell.today.followUps.tasks.setProperty(1, "mayChange", false);
            test.openToday();

            test.press("Done: Send care guide to Étienne");

            compare(root.shell.today.followUps.done, []);
        }

        function test_theFollowUpsOfTheStoreAreShownOnRequest() {
            test.openToday();

            test.press("Store 12");

            compare(root.shell.today.board.scope, FollowUpBoard.OfStore);
        }

        function test_aTaskOfAListSaysHowAndWhereItLeads() {
            const list = root.shell.today.followUps;
            list.addOfList("l1", "Change the windows", "Advent", "Tomorrow");
            test.openToday();

            test.press("Change the windows");
            compare(list.acts, ["open", "l1"]);
            test.sees("Visual team, Ana Ferrante, extension 214");
            test.sees("Open the page");
            test.press("Search clients and notes");

            compare(root.shell.started, [622]);
        }

        function test_aTaskOfAListIsNotRemovedOrPutOffByAnAssociate() {
            const list = root.shell.today.followUps;
            list.tasks.clear();
            list.addOfList("l1", "Change the windows", "Advent", "Tomorrow");
            test.openToday();

            test.press("What to do with this follow-up");
            test.sees("In progress");

            compare(test.find(root.parent, "Remove"), null);
            compare(test.find(root.parent, "Put off until tomorrow"), null);
            compare(test.find(root.parent, "Give to a colleague"), null);
        }

        function test_whoMayNotSettleSeesNoWayTo() {
            root.shell.today.canSettle = false;
            test.openToday();
            test.sees("Priya Raghunathan");

            compare(test.find(root, "Done: Priya Raghunathan"), null);
            compare(test.find(root, "Later: Rania Al-Khatib"), null);
        }

        function test_whatIsDoneIsShownOnRequest() {
            test.openToday();

            test.reach("Show 4 done of late");

            verify(root.shell.today.board.showsDone);
            test.sees("Hide what is done");
        }

        function test_aFollowUpIsWrittenForAColleague() {
            const form = root.shell.followUpForm;
            test.openToday();
            test.press("Add a follow-up");
            test.sees("New follow-up");
            form.choose("k1");
            form.text = "Send the guide";
            test.press("In 3 days");
            test.press("For myself");
            test.press("Cleo Hart");

            test.press("Save the follow-up");

            compare(form.saved, ["k1", "Send the guide", "3days", "s2"]);
        }

        function test_aFollowUpWithoutWordsSaysSo() {
            test.openToday();
            test.press("Add a follow-up");
            root.shell.followUpForm.choose("k1");

            test.press("Save the follow-up");

            test.sees("Write what is to be done first.");
        }

        //! Tab until a list inside of the panel, or a row of it, has the keys.
        function focusList(panel) {
            for (let i = 0; i < 40 && !test.isInListOf(panel); ++i)
                keyClick(Qt.Key_Tab);
            verify(test.isInListOf(panel));
        }

        function isInListOf(panel) {
            let item = test.focused();
            while (item !== null && item !== panel && !(item instanceof ListView))
                item = item.parent;
            return item instanceof ListView && test.isInside(panel, item);
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
    }
}
