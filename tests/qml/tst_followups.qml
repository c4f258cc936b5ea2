import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// What is to be done for a client, on the client's page.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Follow-ups of a client"
        stage: root
        when: windowShown

        function test_theFirstIsAddedOnThePage() {
            const form = root.shell.followUpForm;
            compare(root.shell.customer.followUps.count, 0);
            test.open(Shell.Customer);
            test.sees("No follow-ups yet.");

            test.press("Add a follow-up");
            test.sees("New follow-up");
            compare(form.customerId, root.shell.customer.customerId);
            keyClick(Qt.Key_C);
            test.press("Save the follow-up");

            compare(form.saved, [root.shell.customer.customerId, "c", "today", form.owner.chosen]);
        }

        function test_whoMayAddNoneSeesNoPlaceForIt() {
            root.shell.canLogActivity = false;
            test.open(Shell.Customer);

            compare(test.find(root, "Add a follow-up"), null);
            compare(test.find(root, "No follow-ups yet."), null);
        }

        function test_whereTheyAreOffThereIsNoPlaceForThem() {
            root.shell.customer.followUps.canAdd = false;
            test.open(Shell.Customer);

            compare(test.find(root, "No follow-ups yet."), null);
        }

        function test_theWordsAreChangedOnThePage() {
            const form = root.shell.followUpForm;
            root.shell.customer.followUps.add("f7", "Call her", "", "Today", false, false);
            test.open(Shell.Customer);

            test.press("What to do with this follow-up");
            test.press("Change the words or the day");
            test.sees("Change the follow-up");
            compare(form.text, "Call her");
            test.press("Save the follow-up");

            compare(form.saved, ["f7", "Call her", "today", form.owner.chosen]);
        }
    }
}
