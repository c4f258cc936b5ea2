import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What the layout is called, where people begin, and the way out.
Column {
    id: root

    required property LayoutForm form

    readonly property real leastName: 160
    //! Where people begin stands in a second line where the first has no room for it.
    readonly property bool isOneLine: root.width >= back.implicitWidth + root.leastName
        + start.implicitWidth + (remove.visible ? remove.implicitWidth : 0) + save.implicitWidth
        + 5 * Theme.space12

    signal leaveRequested()

    spacing: Theme.space8

    GridLayout {
        columnSpacing: Theme.space12
        columns: 5
        rowSpacing: Theme.space8
        width: parent.width

        IconButton {
            id: back

            iconName: "arrow-left"
            text: qsTr("Back to the layouts")
            onClicked: root.leaveRequested()
        }

        TextField {
            invalid: root.form.flawField === "name"
            placeholderText: qsTr("Name of the layout")
            text: root.form.name
            Layout.fillWidth: true
            Layout.maximumWidth: root.isOneLine ? 320 : root.width
            Layout.minimumWidth: root.leastName
            onTextEdited: root.form.name = text
        }

        RowLayout {
            spacing: Theme.space12
            Layout.column: root.isOneLine ? 2 : 0
            Layout.columnSpan: root.isOneLine ? 1 : 5
            Layout.fillWidth: true
            Layout.row: root.isOneLine ? 0 : 1

            Label {
                color: Theme.textSecondary
                elide: Text.ElideRight
                horizontalAlignment: root.isOneLine ? Text.AlignRight : Text.AlignLeft
                text: qsTr("People begin with")
                type: Theme.caption
                Layout.fillWidth: root.isOneLine
            }

            SegmentedControl {
                id: start

                choices: [qsTr("Buttons"), qsTr("Client book"), qsTr("Today")]
                currentIndex: root.form.startScreen
                Accessible.name: qsTr("People begin with")
                onChosen: index => root.form.startScreen = index
            }
        }

        Button {
            id: remove

            kind: Button.Quiet
            text: qsTr("Remove")
            visible: !root.form.isNew
            Accessible.name: qsTr("Remove this layout")
            Layout.alignment: Qt.AlignRight
            Layout.column: 3
            Layout.row: 0
            onClicked: root.form.remove()
        }

        Button {
            id: save

            enabled: root.form.canSave
            kind: Button.Filled
            text: qsTr("Save layout")
            Layout.column: 4
            Layout.row: 0
            onClicked: root.form.save()
        }
    }

    Label {
        color: Theme.critical
        text: root.form.flawText
        type: Theme.caption
        visible: text !== ""
        width: parent.width
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
    }
}
