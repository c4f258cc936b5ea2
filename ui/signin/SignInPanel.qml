import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! The retailer's side of the sign-in: brand, shop and register, and what keeps it from headquarters.
HousePanel {
    id: root

    required property SignInScreen signIn
    required property string brandName

    readonly property bool isLow: root.height < 480

    ColumnLayout {
        anchors.bottomMargin: root.isLow ? Theme.space32 : Theme.space48
        anchors.fill: parent
        anchors.margins: Theme.space48
        spacing: 0

        RowLayout {
            spacing: Theme.space16
            visible: root.brandName !== ""

            BrandMark {
                brand: root.brandName
                ink: Theme.inkOnPanel
            }

            Text {
                color: Theme.inkOnPanel
                font.capitalization: Font.AllUppercase // the wordmark alone is set in capitals
                font.family: Theme.serif
                font.letterSpacing: 7
                font.pixelSize: Theme.titleSmall.font.pixelSize
                text: root.brandName
                textFormat: Text.PlainText
            }
        }

        Label {
            color: Theme.inkOnPanelSecondary
            text: root.signIn.momentText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.topMargin: root.isLow ? Theme.space16
                : Theme.portrait || Theme.compact ? Theme.space48 : Theme.space80 + Theme.space8
        }

        Label {
            color: Theme.inkOnPanel
            text: root.signIn.storeName
            type: Theme.hero
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.topMargin: Theme.space12
            Accessible.role: Accessible.Heading
        }

        Label {
            color: Theme.inkOnPanelSecondary
            text: root.signIn.registerText
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
        }

        Item {
            Layout.fillHeight: true
        }

        TroubleNotice {
            iconName: "info"
            text: qsTr("Everything here is invented, and so is headquarters, which runs on this computer. The PIN of everybody is %1.").arg(
                      root.signIn.samplePin)
            title: qsTr("A sample house")
            visible: root.signIn.samplePin !== ""
            Layout.bottomMargin: Theme.space12
            Layout.fillWidth: true
            Layout.maximumWidth: 560
        }

        TroubleNotice {
            text: root.signIn.troubleText
            title: root.signIn.troubleTitle
            visible: text !== ""
            Layout.fillWidth: true
            Layout.maximumWidth: 560
        }
    }
}
