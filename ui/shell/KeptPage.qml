import QtQuick
import Carnet

//! A page that is made when it is first shown, kept for later, and takes the focus when it comes.
FocusScope {
    id: root

    required property bool isShown
    //! The page; it fills the place.
    property Component page
    property bool isMade: false

    function show() {
        root.isMade = true;
        root.forceActiveFocus(Qt.OtherFocusReason);
        fadeIn.restart();
    }

    anchors.fill: parent
    // Gone at once: the shortcuts of two pages must never be live together.
    visible: root.isShown

    Component.onCompleted: if (root.isShown) root.show()
    onIsShownChanged: if (root.isShown) root.show()

    NumberAnimation {
        id: fadeIn

        duration: Theme.motionFast
        from: 0
        property: "opacity"
        target: root
        to: 1
    }

    Repeater {
        model: root.isMade ? 1 : 0
        delegate: root.page
    }
}
