import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Choosing who one is and typing a PIN.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Sign in"
        stage: root
        when: windowShown

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

        function test_whatCanBeHeldToAReaderIsSaid() {
            root.shell.place = Shell.SigningIn;
            root.shell.signIn.readerHint = "Or swipe your card.";

            test.sees("Or swipe your card.");
        }

        function test_whatAReaderSentDoesNotStandInTheStaffNumber() {
            const signIn = root.shell.signIn;
            root.shell.place = Shell.SigningIn;
            signIn.asksNumber = true;
            tryVerify(() => test.find(root, "Next").width > 0);
            const field = test.find(test.find(root, "Next").parent, "Staff number");
            field.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_9);
            compare(field.text, "9");

            signIn.readerUsed();

            compare(field.text, "");
        }

        function test_whoIsNotListedTypesTheStaffNumber() {
            const signIn = root.shell.signIn;
            root.shell.place = Shell.SigningIn;
            waitForRendering(root.view);
            compare(test.find(root, "Staff number"), null);

            signIn.asksNumber = true;
            test.sees("Staff number");
            tryVerify(() => test.find(root, "Next").width > 0);
            const field = test.find(test.find(root, "Next").parent, "Staff number");
            field.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_9);
            test.press("Next");
            test.sees("Nobody with this number signs in here.");
            field.text = "2007";
            field.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);

            compare(signIn.selectedName, "Ines Falk");
            tryVerify(() => test.find(root, "PIN pad").activeFocus);
        }

        function test_whereNobodyIsListedTheStaffNumberIsTypedAtOnce() {
            const signIn = root.shell.signIn;
            signIn.asksNumber = true;
            signIn.associates.clear();
            signIn.selectedName = "";
            root.shell.place = Shell.SigningIn;
            waitForRendering(root.view);

            for (const key of [Qt.Key_2, Qt.Key_0, Qt.Key_0, Qt.Key_7, Qt.Key_Return])
                keyClick(key);

            compare(signIn.digits, "");
            compare(signIn.selectedName, "Ines Falk");
            tryVerify(() => test.find(root, "PIN pad").activeFocus);
            root.shell.place = Shell.Book;
            signIn.selectedName = "";
            keyClick(Qt.Key_L, Qt.ControlModifier);
            compare(root.shell.place, Shell.SigningIn);
            waitForRendering(root.view);
            keyClick(Qt.Key_9);

            compare(signIn.digits, "");
            tryVerify(() => !test.find(root, "PIN pad").activeFocus);
        }

        function test_aListThatIsTakenAwayLeavesTheNumberToType() {
            const signIn = root.shell.signIn;
            root.shell.place = Shell.SigningIn;
            waitForRendering(root.view);
            signIn.selectedName = "";
            signIn.associates.clear();

            signIn.asksNumber = true;
            keyClick(Qt.Key_9);

            compare(signIn.digits, "");
        }

        function test_whoHasSaidWhoTheyAreTypesThePinAtOnce() {
            root.shell.signIn.asksNumber = true;
            root.shell.signIn.associates.clear();
            root.shell.place = Shell.SigningIn;
            waitForRendering(root.view);

            keyClick(Qt.Key_3);

            compare(root.shell.signIn.digits, "3");
        }

        function test_whatKeepsTheTillFromHeadquartersIsSaid() {
            root.shell.signIn.troubleTitle = "Till not enrolled";
            root.shell.signIn.troubleText = "Ask headquarters to enrol the till.";

            root.shell.place = Shell.SigningIn;

            test.sees("Till not enrolled");
            test.sees("Ask headquarters to enrol the till.");
        }

        function test_aNewRegisterSaysWhatToDo() {
            root.shell.signIn.isPreparing = true;
            root.shell.sync.troubleTitle = "Working offline";
            root.shell.sync.preparingText = "Check the network of this till.";

            root.shell.place = Shell.SigningIn;

            test.sees("This till is not ready yet");
            test.sees("Check the network of this till.");
            compare(test.find(root, "Pause"), null);
        }

        function test_theFirstFetchingIsPausedAndGoesOn() {
            root.shell.signIn.isPreparing = true;
            root.shell.sync.isCatchingUp = true;
            root.shell.sync.progress = 0.3;
            root.shell.sync.progressText = "300 of 1,000 records, 100 a second";
            root.shell.place = Shell.SigningIn;
            test.sees("300 of 1,000 records, 100 a second");

            test.press("Pause");
            verify(root.shell.sync.isPaused);
            test.press("Go on");

            verify(!root.shell.sync.isPaused);
        }
    }
}
