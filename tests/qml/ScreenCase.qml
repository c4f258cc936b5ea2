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

    //! Until what the last input moved has come to rest, and \a item if there is one: what is
    //! pressed while it moves is missed, and a menu that fades away still takes what is pressed.
    function settle(item) {
        const end = Date.now() + 10000;
        let before = [];
        let alike = 0;
        do {
            root.stage.pulse();
            if (!waitForRendering(root.stage, 500))
                continue; // a slow machine has not drawn it yet
            const now = root.stage.places(item);
            alike = JSON.stringify(now) === JSON.stringify(before) ? alike + 1 : 0;
            before = now;
        } while (alike < (root.stage.popups().length > 0 ? 3 : 1) && Date.now() < end);
        verify(Date.now() < end, "it comes to rest");
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

    //! What stands on the screen with these words.
    function standing(words) {
        root.sees(words);
        root.settle(root.find(root.stage.parent, words));
        root.sees(words);
        return root.find(root.stage.parent, words);
    }

    function press(words) {
        mouseClick(root.standing(words));
    }

    //! The same with the keyboard, of what may be further down than the window is high.
    function reach(words) {
        root.standing(words).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
    }
}
