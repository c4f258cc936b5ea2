import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What the layout is called, where people begin, and the way out.
Column {
    id: root

    required property LayoutForm form

    signal leaveRequested()

    spacing: Theme.space8

    RowLayout {
        spacing: Theme.space12
        width: parent.width

        IconButton {
            iconName: "arrow-left"
            text: qsTr("Back to the layouts")
            onClicked: root.leaveRequested()
        }

        TextField {
            invalid: root.form.flawField === "name"
            placeholderText: qsTr("Name of the layout")
            text: root.form.name
            Layout.fillWidth: true
            Layout.maximumWidth: 320
            Layout.minimumWidth: 160
            onTextEdited: root.form.name = text
        }

        Label {
            color: Theme.textSecondary
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            text: qsTr("People begin with")
            type: Theme.caption
            Layout.fillWidth: true
        }

        SegmentedControl {
            choices: [qsTr("Buttons"), qsTr("Client book"), qsTr("Today")]
            currentIndex: root.form.startScreen
            Accessible.name: qsTr("People begin with")
            onChosen: index => root.form.startScreen = index
        }

        Button {
            kind: Button.Quiet
            text: qsTr("Remove")
            visible: !root.form.isNew
            Accessible.name: qsTr("Remove this layout")
            onClicked: root.form.remove()
        }

        Button {
            enabled: root.form.canSave
            kind: Button.Filled
            text: qsTr("Save layout")
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
