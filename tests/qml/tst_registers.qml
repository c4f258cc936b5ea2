import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Headquarters' console: the tills of stores, and how a computer becomes one.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Registers"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
        }

        function test_aTillIsAddedToAStore() {
            const form = root.view.shell.headquarters.registers.form;
            test.reach("Tills");
            test.sees("Tills of the stores");
            test.sees("Watches, ground floor");
            test.sees("Blocked");

            keyClick(Qt.Key_N, Qt.ControlModifier);
            test.sees("New till");
            test.sees("Save the till first. Then this page says how its computer is enrolled.");
            compare(test.find(root.parent, "Remove this till"), null);
            test.press("Till number");
            keyClick(Qt.Key_3);
            compare(form.number, "3");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(form.did, "save");
        }

        function test_aTillSaysHowItIsEnrolled() {
            test.reach("Tills");
            test.press("Watches, ground floor");
            test.sees("Enrol another computer, by a code that is good once");
            test.sees("carnetctl terminal code DIR --store MUC01 --register 01");
            test.sees("Enrol headquarters' own computer");
            test.sees("carnetctl terminal add DIR --store MUC01 --register 01");
            test.sees("Take it out of service: it sends what it has, then deletes everything");
            test.sees("carnetctl terminal retire DIR --store MUC01 --register 01");
            test.sees("Report it stolen: it deletes everything at once");
            test.sees("carnetctl terminal stolen DIR --store MUC01 --register 01");
            test.sees("Take its enrolment back");
            test.sees("carnetctl terminal revoke DIR --store MUC01 --register 01");
            test.standing("Remove this till").clicked(); // below what is on the screen at first
            compare(root.view.shell.headquarters.registers.form.did, "remove");
        }

        function test_theKeyboardGoesOnFromTheTillThatWasSaved() {
            const registers = root.view.shell.headquarters.registers;
            test.reach("Tills");
            test.press("Till 02");
            test.sees("Save till");

            keyClick(Qt.Key_S, Qt.ControlModifier);

            tryVerify(() => test.find(root.parent, "Save till") === null);
            tryVerify(() => test.find(root.parent, "Till 02, Munich, Maximilianstraße").marked);

            keyClick(Qt.Key_N, Qt.ControlModifier);
            test.sees("New till");
            registers.registers.insert(1, {
                registerId: "015", number: "015", name: "Till 015", storeText: "Munich", isBlocked: false
            });
            registers.form.number = "015";
            keyClick(Qt.Key_S, Qt.ControlModifier);
            tryVerify(() => test.find(root.parent, "Save till") === null);
            tryVerify(() => test.find(root.parent, "Till 015, Munich").marked);
        }

        function test_aBlockedTillIsEnrolledAnew() {
            test.reach("Tills");
            test.press("Till 02");
            test.sees("Blocked: its enrolment was taken back, and headquarters refuses it.");
            test.sees("Enrol another computer, by a code that is good once");
            compare(test.find(root.parent, "Take its enrolment back"), null);
        }
    }
}
