import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The question after each contact: when is the next step? One press answers it, and nothing waits
//! for the answer.
FocusScope {
    id: root

    required property CustomerScreen customer

    property string refusal: ""

    signal answered()

    function answer(when: var) {
        root.refusal = root.customer.answerNextStep(when);
        if (root.refusal === "")
            root.answered();
    }

    implicitHeight: column.implicitHeight
    Accessible.name: question.text
    Accessible.role: Accessible.Grouping

    Keys.onEscapePressed: root.answer("")
    onVisibleChanged: root.refusal = ""

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.space4

        Flow {
            Layout.fillWidth: true

            Label {
                id: question

                height: Theme.touchTarget
                leftPadding: Theme.space12
                rightPadding: Theme.space8
                text: qsTr("Next step when?")
                type: Theme.labelStrong
                verticalAlignment: Text.AlignVCenter
            }

            Button {
                compact: true
                focus: true
                kind: Button.Plain
                text: qsTr("Today")
                onClicked: root.answer("today")
            }

            Button {
                compact: true
                kind: Button.Plain
                text: qsTr("In 3 days")
                onClicked: root.answer("3days")
            }

            Button {
                compact: true
                kind: Button.Plain
                text: qsTr("In 2 weeks")
                onClicked: root.answer("2weeks")
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
                    onChosen: day => root.answer(day)
                }
            }

            Button {
                compact: true
                kind: Button.Quiet
                text: qsTr("Nothing")
                onClicked: root.answer("")
            }
        }

        FollowUpOwnerButton {
            owner: root.customer.nextStepOwner
            Layout.leftMargin: Theme.space12
        }

        TextField {
            id: what

            placeholderText: qsTr("What is to be done")
            text: root.customer.nextStepText
            Layout.fillWidth: true
            onTextEdited: root.customer.nextStepText = what.text
        }

        Label {
            color: Theme.critical
            text: root.refusal
            type: Theme.caption
            visible: text !== ""
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space4
            Accessible.role: Accessible.AlertMessage
        }
    }
}
