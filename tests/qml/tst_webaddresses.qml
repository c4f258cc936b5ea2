import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// What stands over the words of an activity, and the page of the web that it leads to.
AppStage {
    id: root

    Component {
        id: email

        TimelineRow {
            activityId: "t2"
            addressText: "house.example/spring"
            author: "Amélie Roussel"
            canComplete: false
            canVoid: false
            changeText: ""
            hasCalendarFile: false
            heading: "Spring leather"
            icon: "email"
            isPlanned: false
            isVoided: false
            isWaiting: false
            text: "Preview sent."
            timeText: "2 March, 20:04"
            title: "E-mail"
            valuesText: ""
            webAddress: "https://house.example/spring?client=1"
            width: 600
        }
    }

    ScreenCase {
        id: test

        name: "WebAddresses"
        stage: root
        when: windowShown

        function test_aTitleAndAnAddressAreTyped() {
            test.open(Shell.Customer);
            verify(test.find(root, "Web address, like house.com/new") === null);

            test.press("Add a title or a web address");
            keyClick(Qt.Key_H);
            keyClick(Qt.Key_I);
            compare(root.shell.customer.composerHeading.title, "hi");
            test.standing("Web address, like house.com/new").forceActiveFocus();
            keyClick(Qt.Key_A);
            compare(root.shell.customer.composerHeading.webAddress, "a");
            keyClick(Qt.Key_Return);

            compare(root.shell.customer.logged, 1);
        }

        SignalSpy {
            id: asked

            signalName: "pageRequested"
        }

        function test_aPageIsOpenedByAPressAlone() {
            const row = createTemporaryObject(email, root.parent, { z: 1000 });
            asked.target = row;
            asked.clear();
            waitForRendering(row);
            compare(asked.count, 0);

            mouseClick(test.find(row, "https://house.example/spring?client=1"));

            compare(asked.count, 1);
        }
    }
}
