pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Logs what happened, or books what will. Everybody who can open the client reads it.
Rectangle {
    id: root

    required property CustomerScreen customer

    readonly property string customerId: root.customer.customerId
    property string refusal: ""
    property bool hasDuration: false

    function startWriting() {
        words.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function submit() {
        root.refusal = root.customer.logActivity();
        if (root.refusal === "" && root.hasDuration)
            root.customer.chooseType(root.customer.composerType); // proposes a time for the next
    }

    onCustomerIdChanged: root.refusal = ""

    Connections {
        target: root.customer

        function onNextStepAsked() {
            nextStep.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Connections {
        target: root.customer.composerFields

        function onEdited() {
            root.refusal = "";
        }
    }

    Connections {
        target: root.customer.composerHeading

        function onEdited() {
            root.refusal = "";
        }
    }

    border.color: Theme.hairline
    border.width: Theme.hairlineWidth
    color: Theme.surface
    implicitHeight: column.implicitHeight + Theme.space8 + 6
    radius: Theme.radiusLg
    Accessible.name: qsTr("New activity")
    Accessible.role: Accessible.Grouping

    // What is being written is left before the page is; it stays as a draft.
    Keys.onEscapePressed: event => {
        event.accepted = words.activeFocus && words.length > 0 && root.customer.correctingText === "";
        if (event.accepted)
            root.forceActiveFocus(Qt.OtherFocusReason);
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.space8
        anchors.right: parent.right
        spacing: Theme.space4
        y: 6

        Item {
            id: head

            //! What the tabs take side by side.
            readonly property real tabsWidth: Array.from(types.children).reduce(
                (sum, tab) => sum + (tab.width > 0 ? tab.width + types.spacing : 0), 0)
            readonly property bool isOneLine: head.tabsWidth + at.implicitWidth <= head.width

            implicitHeight: head.isOneLine ? at.height : types.height + at.height
            Layout.fillWidth: true

            Flow {
                id: types

                spacing: Theme.space4
                width: parent.width - (head.isOneLine ? at.width : 0)
                Accessible.name: qsTr("Kind of activity")
                Accessible.role: Accessible.PageTabList

                Repeater {
                    id: kinds

                    model: root.customer.activityTypes

                    delegate: TypeTab {
                        id: type

                        checked: root.customer.composerType === type.typeId
                        onChosen: root.customer.chooseType(type.typeId)

                        Binding {
                            property: "hasDuration"
                            target: root
                            value: type.hasDuration
                            when: type.checked
                        }
                    }
                }
            }

            Label {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space12
                anchors.right: at.left
                anchors.verticalCenter: at.verticalCenter
                color: Theme.textSecondary
                elide: Text.ElideRight
                text: qsTr("Activity types could not be loaded")
                type: Theme.bodySmall
                visible: kinds.count === 0
            }

            Button {
                id: at

                anchors.bottom: parent.bottom
                compact: true
                iconName: "clock"
                kind: Button.Quiet
                text: root.customer.composerAtText
                x: head.isOneLine ? parent.width - width : 0
                Accessible.description: qsTr("Date and time of the activity")
                onClicked: moment.open()

                MomentPopup {
                    id: moment

                    start: root.customer.composerStart
                    value: root.customer.composerAt
                    x: head.isOneLine ? at.width - width : 0
                    y: at.height
                    onChosen: moment => root.customer.composerAt = moment
                }
            }
        }

        RowLayout {
            spacing: 0
            visible: root.customer.correctingText !== ""
            Layout.leftMargin: Theme.space12

            Label {
                color: Theme.caution
                elide: Text.ElideRight
                text: root.customer.correctingText
                type: Theme.labelStrong
                Layout.fillWidth: true
            }

            Button {
                compact: true
                kind: Button.Quiet
                text: qsTr("Leave it as it is")
                onClicked: root.customer.cancelCorrection()
            }
        }

        LengthChoice {
            customer: root.customer
            visible: root.hasDuration
            Layout.leftMargin: Theme.space12
        }

        ActivityFields {
            entries: root.customer.composerFields
            visible: root.customer.composerFields.count > 0
            Layout.fillWidth: true
        }

        ComposerHeading {
            id: heading

            form: root.customer.composerHeading
            visible: root.customer.composerHeading.isShown
            Layout.bottomMargin: Theme.space4
            Layout.fillWidth: true
            onSubmitted: root.submit()
        }

        RowLayout {
            spacing: Theme.space8

            TextArea {
                id: words

                placeholderText: qsTr("What should the next person know?")
                text: root.customer.composerText
                Layout.fillWidth: true
                onEdited: {
                    root.refusal = "";
                    root.customer.composerText = words.text;
                }
                onSubmitted: root.submit()
            }

            IconButton {
                iconName: "globe"
                text: qsTr("Add a title or a web address")
                visible: !heading.visible
                Layout.alignment: Qt.AlignBottom
                onClicked: {
                    root.customer.composerHeading.isShown = true;
                    heading.startWriting();
                }
            }

            Button {
                text: root.customer.correctingText !== "" ? qsTr("Save correction")
                    : root.hasDuration && root.customer.isPlanning ? qsTr("Book") : qsTr("Log activity")
                Layout.alignment: Qt.AlignBottom
                onClicked: root.submit()
            }
        }

        NextStepBar {
            id: nextStep

            customer: root.customer
            visible: root.customer.isAskingNextStep
            Layout.fillWidth: true
            onAnswered: words.forceActiveFocus(Qt.OtherFocusReason)
        }

        Label {
            color: Theme.critical
            text: root.refusal
            type: Theme.caption
            visible: text !== "" && root.customer.composerFields.flawText === ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space4
            Accessible.role: Accessible.AlertMessage
        }
    }
}
