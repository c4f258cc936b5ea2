import QtQuick
import QtTest

//! A test that works the app by mouse and keys. `stage` is the item it stands on.
TestCase {
    id: root

    required property Item stage

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
}
