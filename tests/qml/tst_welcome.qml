import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// The buttons of a screen layout, by presses and by keys.
AppStage {
    id: root

    ScreenCase {
        id: test

        name: "Welcome"
        stage: root
        when: windowShown

        function openHome() {
            test.open(Shell.Home);
            test.sees("Day and register");
            test.settle();
        }

        //! The keys are on the button of this name.
        function isMarked(words) {
            return test.find(root, words).marked;
        }

        function test_aPressStartsWhatTheButtonStandsFor() {
            test.openHome();

            test.press("My client book, 128 clients");
            test.press("Lock the till");

            compare(root.shell.started, [712, 703]);
            verify(!test.isMarked("Lock the till")); // no ring for a finger
        }

        function test_theArrowKeysWalkAndEnterPresses() {
            test.openHome();

            keyClick(Qt.Key_Right);
            verify(test.isMarked("Search"));
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Down);
            verify(test.isMarked("Lock the till"));
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Space);

            compare(root.shell.started, [703, 714]);
        }

        function test_gridsStandInTheirOrder() {
            test.openHome();
            const first = test.find(root, "Clients");
            const own = test.find(root, "My client book, 128 clients");
            const lock = test.find(root, "Lock the till");
            const today = test.find(root, "Today, 5 follow-ups due, 2 overdue");

            verify(first !== null);
            verify(test.find(root, "Day and register") !== null);
            fuzzyCompare(today.y, own.y, 1);
            fuzzyCompare(lock.width, today.width, 1);
            fuzzyCompare(own.width, 2 * today.width + Theme.space12, 1);
            verify(lock.x > test.find(root, "Search").x + today.width + Theme.space12);
            verify(lock.y > today.y + today.height);
        }

        function test_everythingFits_data() {
            return [{tag: "regular", width: 1440, height: 900, scale: 1},
                    {tag: "small, large text", width: 1366, height: 768, scale: 1.3},
                    {tag: "portrait", width: 1080, height: 1920, scale: 1},
                    {tag: "portrait, large text", width: 1080, height: 1920, scale: 1.3}];
        }
        function test_everythingFits(data) {
            root.width = data.width;
            root.height = data.height;
            root.shell.preferences.textScale = data.scale;
            test.openHome();

            const words = ["My client book, 128 clients", "Search", "Add to my book",
                           "Today, 5 follow-ups due, 2 overdue", "Lock the till"];
            for (const name of words) {
                const button = test.find(root, name);
                const right = button.mapToItem(root, button.width, 0).x;
                verify(right <= root.width - Theme.gutter + 1, name);
                verify(button.width >= Theme.touchTarget && button.height >= Theme.touchTarget);
                verify(button.contentItem.childrenRect.height <= button.height, name);
            }
            compare(root.shell.welcome.isUpright, data.height > data.width);
            compare(root.shell.welcome.isCompact, data.width < 1440);
            verify(root.shell.welcome.columnsThatFit >= 4);
            root.shell.preferences.textScale = 1;
            root.width = 1440;
            root.height = 900;
        }

        function test_aLayoutThatChangesIsFollowed() {
            test.openHome();

            root.shell.welcome.board.buttons.setProperty(4, "label", "Coffee");
            root.shell.welcome.board.buttons.setProperty(4, "name", "Coffee");
            root.shell.welcome.board.buttons.remove(1);

            test.press("Coffee");
            compare(root.shell.started, [703]);
            verify(test.find(root, "Search") === null);
        }

        function test_aButtonAsksForAClient_data() {
            return [{tag: "known", isNew: false, title: "Add a client"},
                    {tag: "new", isNew: true, title: "New client"}];
        }
        function test_aButtonAsksForAClient(data) {
            root.shell.place = Shell.Book;
            waitForRendering(root.view);

            root.shell.clientWanted(data.isNew);

            test.sees(data.title);
            keyClick(Qt.Key_Escape);
        }
    }
}
