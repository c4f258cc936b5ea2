import QtQuick
import QtTest

//! A test that works the app by mouse and keys, anew for every function.
TestCase {
    id: root

    required property AppStage stage

    function begin() {
        root.stage.raise();
        waitForRendering(root.stage.view);
    }

    //! On the page where headquarters sets up attributes.
    function beginAtHeadquarters() {
        root.begin();
        root.press("HQ");
        root.sees("Client book attributes");
        // The client book has faded away; it has the same words.
        tryVerify(() => root.find(root.stage, "Add client") === null);
        root.settle();
    }

    function init() {
        root.begin();
    }

    function cleanup() {
        root.stage.strike();
        wait(0);
    }

    //! Puts a place on the screen.
    function open(place) {
        root.stage.shell.place = place;
        waitForRendering(root.stage.view);
    }

    //! Until what the last input moved has come to rest.
    function settle() {
        root.stage.pulse();
        waitForRendering(root.stage, 500);
    }

    //! The first visible item whose text or accessible name is the given one.
    function find(item, words) {
        if (!item.visible)
            return null;
        if (item.text === words || (item.Accessible && item.Accessible.name === words))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.find(item.children[i], words);
            if (found !== null)
                return found;
        }
        return null;
    }

    function sees(words) {
        tryVerify(() => root.find(root.stage.parent, words) !== null, 10000, words);
    }

    function press(words) {
        root.sees(words);
        root.settle();
        mouseClick(root.find(root.stage.parent, words));
    }

    //! Presses what is in a sheet, once that has slid in.
    function pressInside(words) {
        root.sees(words);
        let before = root.stage.width;
        tryVerify(() => {
            const now = root.find(root.stage.parent, words).mapToItem(root.stage, 0, 0).x;
            const rests = now === before && now < root.stage.width;
            before = now;
            return rests;
        });
        root.press(words);
    }

    //! The same with the keyboard, of what may be further down than the window is high.
    function reach(words) {
        root.sees(words);
        root.settle();
        root.find(root.stage.parent, words).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
    }
}
