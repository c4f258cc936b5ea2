pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The attributes in their order.
Panel {
    id: root

    required property AttributesScreen attributes

    readonly property alias isDragging: rows.isDragging
    //! What the handle, the switch, the menu and a name that can be read leave to the columns.
    readonly property real room: root.width - 4 * Theme.touchTarget
                                 - Theme.sizeCardMin / 2 * Theme.textScale
    readonly property bool isWide: Theme.portrait && root.room >= 200 + 240 + 2 * Theme.space12
    //! 0 where there is no room for the column.
    readonly property real typeWidth: root.isWide ? 200 : root.room >= 112 + Theme.space12 ? 112 : 0
    readonly property real translationWidth: root.isWide ? 240
        : root.room >= 112 + 140 + 2 * Theme.space12 ? 140 : 0

    signal rowFocused(real top)

    bodyPadding: 0
    headerHeight: 72
    title: qsTr("Attributes of a client")

    actions: Row {
        rightPadding: Theme.space12
        spacing: Theme.space12

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.textTertiary
            text: root.attributes.countText
            type: Theme.bodySmall
            visible: root.typeWidth > 0
        }

        Button {
            iconName: "plus"
            text: qsTr("Add attribute")
            onClicked: root.attributes.form.beginNew()
        }
    }

    AttributeTableHead {
        languageName: root.attributes.preview.languageName
        translationWidth: root.translationWidth
        typeWidth: root.typeWidth
        visible: rows.visible
        Layout.fillWidth: true
        Layout.leftMargin: 1
        Layout.rightMargin: 1
    }

    OrderedList {
        id: rows

        focus: true
        model: root.attributes.attributes
        visible: root.attributes.count > 0
        Layout.bottomMargin: 1
        Layout.fillWidth: true
        Layout.leftMargin: 1
        Layout.rightMargin: 1
        Accessible.name: root.title

        delegate: AttributeTableRow {
            list: rows
            translationWidth: root.translationWidth
            typeWidth: root.typeWidth
            onRefined: isOn => root.attributes.setRefinable(attributeId, isOn)
        }

        onMoveRequested: (from, to) => root.attributes.move(from, to)
        onOpened: row => root.attributes.edit(row)
        onRowFocused: top => root.rowFocused(top)
    }

    NewRow {
        form: root.attributes.form
        list: rows
    }

    StateMessage {
        iconName: "attribute"
        text: qsTr("What you add here, every store can note about its clients, filter by and show on cards.")
        title: qsTr("Nothing is known about clients yet")
        visible: root.attributes.count === 0
        Layout.fillWidth: true
        Layout.margins: Theme.space32
    }
}
