import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What a computer shows that is no till yet.
FocusScope {
    id: root

    required property FirstRun firstRun

    readonly property bool isChoosing: root.firstRun.place === FirstRun.Choosing
    readonly property bool isTyping: root.firstRun.place === FirstRun.TypingCode
    readonly property bool isWorking: root.firstRun.place === FirstRun.Working

    function aim() {
        if (root.isChoosing)
            sample.forceActiveFocus(Qt.OtherFocusReason);
        else if (root.isTyping)
            form.begin();
        else
            cancel.forceActiveFocus(Qt.OtherFocusReason);
    }

    Component.onCompleted: root.aim()

    Connections {
        property int place: -1

        function onChanged() {
            if (place === root.firstRun.place)
                return;
            place = root.firstRun.place;
            root.aim();
        }

        target: root.firstRun
    }

    Keys.onEscapePressed: root.firstRun.back()

    HousePanel {
        id: panel

        anchors.left: parent.left
        anchors.top: parent.top
        height: Theme.portrait ? Math.max(320, Math.min(480, parent.height - 720)) : parent.height
        width: Theme.portrait ? parent.width : Math.min(520, parent.width * 0.36)

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.space48
            spacing: Theme.space16

            Label {
                color: Theme.inkOnPanel
                text: qsTr("Carnet")
                type: Theme.hero
                Layout.topMargin: Theme.portrait ? 0 : Theme.space80
                Accessible.role: Accessible.Heading
            }

            Label {
                color: Theme.inkOnPanelSecondary
                text: qsTr("The client book at the till")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            Item {
                Layout.fillHeight: true
            }
        }
    }

    Item {
        anchors.bottom: parent.bottom
        anchors.left: Theme.portrait ? parent.left : panel.right
        anchors.margins: Theme.space32
        anchors.right: parent.right
        anchors.top: Theme.portrait ? panel.bottom : parent.top

        ColumnLayout {
            anchors.centerIn: parent
            spacing: Theme.space16
            visible: root.isChoosing
            width: Math.min(parent.width, 560)

            Label {
                text: qsTr("This computer is no till yet")
                type: Theme.titleLarge
                wrapMode: Text.Wrap
                Layout.bottomMargin: Theme.space8
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
            }

            Notice {
                text: root.firstRun.troubleText
                title: root.firstRun.troubleTitle
                tone: Notice.Critical
                visible: text !== ""
                Layout.fillWidth: true
            }

            FirstChoice {
                id: sample

                iconName: "client-book"
                text: root.firstRun.hasSample
                    ? qsTr("The invented house that was made here, with all that has been done in it since.")
                    : qsTr("An invented house with two thousand clients and a headquarters of its own, on this computer alone. It needs no network.")
                title: root.firstRun.hasSample ? qsTr("Go on with the sample")
                                               : qsTr("Try it on sample data")
                Layout.fillWidth: true
                onClicked: root.firstRun.chooseSample()
            }

            FirstChoice {
                iconName: "store-book"
                text: qsTr("With a code that headquarters gives out. The clients of your store come by themselves.")
                title: qsTr("Make it a till of our house")
                Layout.fillWidth: true
                onClicked: root.firstRun.chooseCode()
            }
        }

        CodeForm {
            id: form

            anchors.centerIn: parent
            firstRun: root.firstRun
            visible: root.isTyping
            width: Math.min(parent.width, 560)
        }

        ColumnLayout {
            anchors.centerIn: parent
            spacing: Theme.space24
            visible: root.isWorking
            width: Math.min(parent.width, 460)

            Label {
                horizontalAlignment: Text.AlignHCenter
                text: root.firstRun.stepText
                type: Theme.titleMedium
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
            }

            Button {
                id: cancel

                text: qsTr("Cancel")
                Layout.alignment: Qt.AlignHCenter
                onClicked: root.firstRun.back()
            }
        }
    }
}
