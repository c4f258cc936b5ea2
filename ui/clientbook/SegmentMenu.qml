import Carnet
import Carnet.Presentation

//! What can be done with the current segment.
Menu {
    id: root

    required property Segments segments

    signal renameRequested()
    signal newRequested()
    signal removalRequested()

    MenuItem {
        enabled: root.segments.isChanged
        iconName: "undo"
        text: qsTr("Back to what was saved")
        onTriggered: root.segments.reset()
    }
    MenuItem {
        enabled: root.segments.canSave
        iconName: "bookmark"
        text: qsTr("Save as another segment")
        onTriggered: root.newRequested()
    }
    MenuItem {
        enabled: root.segments.canChange
        iconName: "edit"
        text: qsTr("Rename")
        onTriggered: root.renameRequested()
    }
    MenuItem {
        iconName: "pin"
        text: root.segments.isPinned ? qsTr("Unpin") : qsTr("Pin in front")
        onTriggered: root.segments.setPinned(!root.segments.isPinned)
    }
    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "pin"
        text: root.segments.isPinnedForAll ? qsTr("Unpin for everybody") : qsTr("Pin for everybody")
        visible: root.segments.isShared && root.segments.canChange
        onTriggered: root.segments.setPinnedForAll(!root.segments.isPinnedForAll)
    }
    MenuItem {
        height: visible ? implicitHeight : 0
        iconName: "users"
        text: root.segments.isShared ? qsTr("Stop sharing") : qsTr("Share with everybody")
        visible: root.segments.canChangeSharing
        onTriggered: root.segments.setShared(!root.segments.isShared)
    }
    MenuItem {
        dangerous: true
        enabled: root.segments.canChange
        iconName: "close"
        text: qsTr("Delete")
        onTriggered: root.removalRequested()
    }
}
