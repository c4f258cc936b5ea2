import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet

//! A panel from the right, or from the bottom of a portrait window. Focus moves in, stays in and
//! returns to where it was.
T.Drawer {
    id: root

    property string title: ""
    property string tag: ""
    property int tagTone: Tag.Neutral
    default property alias content: body.data
    property alias footer: footerRow.data

    readonly property bool fromBelow: parent !== null && parent.height > parent.width
    property Item returnTo: null

    dragMargin: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    edge: root.fromBelow ? Qt.BottomEdge : Qt.RightEdge
    focus: true
    height: parent ? (root.fromBelow ? parent.height * 0.8 : parent.height) : 0
    modal: true
    parent: T.Overlay.overlay
    width: parent ? (root.fromBelow ? parent.width : Math.min(parent.width, Theme.sizeSheet)) : 0

    // Before it slides in: whoever presses a field meanwhile keeps it.
    onAboutToShow: {
        root.returnTo = parent.Window.activeFocusItem;
        heading.focus = true;
    }
    onClosed: {
        if (root.returnTo)
            root.returnTo.forceActiveFocus(Qt.PopupFocusReason);
        root.returnTo = null;
    }

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    background: Item {
        Shadow {
            radius: Theme.radiusXl
        }

        Rectangle {
            anchors.bottomMargin: root.fromBelow ? -Theme.radiusXl : 0
            anchors.fill: parent
            anchors.rightMargin: root.fromBelow ? 0 : -Theme.radiusXl
            color: Theme.overlay
            radius: Theme.radiusXl
        }
    }
    enter: Transition {
        NumberAnimation {
            duration: Theme.motionMedium
            easing.bezierCurve: Theme.easingEnter
            easing.type: Easing.BezierSpline
            property: "position"
            to: 1
        }
    }
    exit: Transition {
        NumberAnimation {
            duration: Theme.motionMedium
            easing.bezierCurve: Theme.easingExit
            easing.type: Easing.BezierSpline
            property: "position"
            to: 0
        }
    }

    RowLayout {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: 28
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        height: Theme.sizeAppBar
        spacing: Theme.space12

        Label {
            id: heading

            elide: Text.ElideRight
            text: root.title
            type: Theme.titleMedium
            Layout.fillWidth: root.tag === ""
            Accessible.role: Accessible.Heading
        }

        Tag {
            text: root.tag
            tone: root.tagTone
            visible: root.tag !== ""
        }

        Item {
            visible: root.tag !== ""
            Layout.fillWidth: true
        }

        IconButton {
            iconName: "close"
            text: qsTr("Close")
            onClicked: root.close()
        }
    }

    ColumnLayout {
        id: body

        anchors.bottom: footerArea.top
        anchors.bottomMargin: Theme.space20
        anchors.left: parent.left
        anchors.leftMargin: 28
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.top: header.bottom
        spacing: Theme.space16
    }

    Item {
        id: footerArea

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: footerRow.visibleChildren.length > 0 ? footerRow.implicitHeight + 2 * Theme.space16 : 0

        Divider {
            visible: parent.height > 0
            width: parent.width
        }

        RowLayout {
            id: footerRow

            anchors.left: parent.left
            anchors.leftMargin: 28
            anchors.right: parent.right
            anchors.rightMargin: 28
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space12
        }
    }
}
