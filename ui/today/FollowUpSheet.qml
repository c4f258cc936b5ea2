pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Writes down a follow-up: for whom, what, when, and who is to do it; of one that is there the
//! words and the day are changed. Comes when the form begins.
Sheet {
    id: root

    required property FollowUpForm form

    readonly property bool hasClient: root.form.customerId !== ""
    property string refusal: ""

    function save() {
        root.refusal = root.form.save();
        if (root.refusal === "")
            root.close();
    }

    title: root.form.isNew ? qsTr("New follow-up") : qsTr("Change the follow-up")

    onAboutToShow: {
        root.refusal = "";
        if (root.hasClient)
            what.focus = true;
        else
            candidates.focusSearch();
    }
    onHasClientChanged: {
        root.refusal = "";
        if (root.opened && root.hasClient)
            what.forceActiveFocus(Qt.OtherFocusReason);
        else if (root.opened)
            candidates.focusSearch();
    }

    Connections {
        function onBegun() {
            root.open();
        }

        target: root.form
    }

    footer: [
        Item {
            Layout.fillWidth: true
        },
        Button {
            kind: Button.Quiet
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        Button {
            enabled: root.hasClient
            kind: Button.Filled
            text: qsTr("Save the follow-up")
            onClicked: root.save()
        }
    ]

    CandidatePart {
        id: candidates

        finding: root.form.finding
        visible: !root.hasClient
        Layout.fillHeight: true
        Layout.fillWidth: true
        onEntered: root.refusal = root.form.finding.openTyped()
    }

    RowLayout {
        spacing: Theme.space8
        visible: root.hasClient
        Layout.fillWidth: true

        Label {
            elide: Text.ElideRight
            text: root.form.clientName
            type: Theme.heading
            Layout.fillWidth: true
        }

        Button {
            compact: true
            kind: Button.Quiet
            text: qsTr("Another client")
            visible: root.form.isNew
            onClicked: root.form.chooseAgain()
        }
    }

    Field {
        label: qsTr("What is to be done")
        visible: root.hasClient
        Layout.fillWidth: true

        TextField {
            id: what

            maximumLength: 2000
            text: root.form.text
            Layout.fillWidth: true
            Accessible.name: qsTr("What is to be done")
            onAccepted: root.save()
            onTextEdited: {
                root.refusal = "";
                root.form.text = what.text;
            }
        }
    }

    Flow {
        spacing: Theme.space4
        visible: root.hasClient
        Layout.fillWidth: true
        Accessible.name: qsTr("By when")
        Accessible.role: Accessible.Grouping

        Repeater {
            model: [
                { "value": "today", "words": qsTr("Today") },
                { "value": "tomorrow", "words": qsTr("Tomorrow") },
                { "value": "3days", "words": qsTr("In 3 days") },
                { "value": "2weeks", "words": qsTr("In 2 weeks") }
            ]

            delegate: Button {
                id: day

                required property var modelData

                checked: root.form.when === day.modelData.value
                compact: true
                kind: Button.Choice
                text: day.modelData.words
                Accessible.checked: day.checked
                Accessible.role: Accessible.RadioButton
                onClicked: root.form.when = day.modelData.value
            }
        }

        Button {
            id: date

            compact: true
            iconName: "calendar"
            kind: Button.Plain
            text: qsTr("A date")
            Accessible.role: Accessible.ButtonMenu
            onClicked: days.open()

            DayPopup {
                id: days

                y: date.height
                onChosen: day => root.form.when = day
            }
        }
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("Due: %1").arg(root.form.dayText)
        type: Theme.bodySmall
        visible: root.hasClient
        Layout.fillWidth: true
    }

    FollowUpOwnerButton {
        owner: root.form.owner
        visible: root.hasClient && root.form.isNew && root.form.owner.isOffered
    }

    Notice {
        text: root.refusal
        tone: Notice.Critical
        visible: text !== ""
        Layout.fillWidth: true
    }

    Item {
        visible: root.hasClient
        Layout.fillHeight: true
    }
}
