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
    }
}
