import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// How the house is set up at headquarters, when it reaches the tills, and who did what.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "House"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
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
            test.press("Remove this address book");
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
            test.press("Time zone");
            keyClick(Qt.Key_Down);
            test.press("Europe/Vienna");
            compare(stores.form.timeZone, "Europe/Vienna");
            test.press("Currency");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(stores.form.currency, "CHF");
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

        function test_aTaskListIsSetUpTaskByTask() {
            const form = root.shell.headquarters.taskLists.form;
            test.press("Task lists");
            test.press("Edit Winter windows");
            test.sees("Save task list");
            compare(form.did, "begin Winter windows");

            test.press("Edit Order the figures");
            test.sees("Days from the target date");
            test.reach("Move the task Order the figures down");
            compare(form.steps.did, "move 0 by 1");
            test.reach("Add task");
            compare(form.steps.did, "add");
            test.press("Save task list");

            compare(form.did, "save");
        }

        function test_aTaskListIsStartedForAStore() {
            const start = root.shell.headquarters.taskLists.startForm;
            test.press("Task lists");
            test.press("Start Winter windows");
            test.sees("Stores, each with tasks of its own");
            test.sees("Choose a day");
            start.name = "Advent";

            test.reach("Munich, Maximilianstraße");
            compare(start.did, "store muc");
            start.rhythm = 2;
            test.sees("Days to the target date");
            test.press("Start it");

            compare(start.did, "save");
        }

        function test_whatWasStartedIsEnded() {
            test.press("Task lists");
            test.press("Edit Winter windows, north");
            test.reach("End it: nobody has its tasks any more");

            compare(root.shell.headquarters.taskLists.startForm.did, "remove");
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
            test.press("Prefix");
            keyClick(Qt.Key_Minus);
            compare(numberings.prefix, "CB-");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(numberings.did, "save");
        }

        function test_aParameterHasTheEditorThatFitsIt() {
            const parameters = root.view.shell.headquarters.parameters;
            test.press("Parameters");
            test.press("Edit Name of the house");
            test.press("Value");
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

            test.press("Settle clients in several books");

            tryCompare(parameters, "settled", 1);
            keyClick(Qt.Key_Escape);
        }
    }
}
