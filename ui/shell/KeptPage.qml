import QtQuick
import Carnet

//! A page that is made when it is first shown, kept for later, and takes the focus when it comes.
//! Pages fade over one another. One that fades away looks as it did, so it is not disabled: the new
//! one covers it, and pages ask \l isShown before their shortcuts act.
FocusScope {
    id: root

    required property bool isShown
    //! The page; it fills the place.
    property Component page
    property bool isMade: false

    function show() {
        root.isMade = true;
        root.forceActiveFocus(Qt.OtherFocusReason);
    }

    anchors.fill: parent
    opacity: root.isShown ? 1 : 0
    visible: root.opacity > 0
    z: root.isShown ? 1 : 0

    Component.onCompleted: if (root.isShown) root.show()
    onIsShownChanged: if (root.isShown) root.show()

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motionBase
        }
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Repeater {
        model: root.isMade ? 1 : 0
        delegate: root.page
    }
}
