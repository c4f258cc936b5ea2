pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What the house works with: a switch for each feature.
FocusScope {
    id: root

    required property FeaturesScreen features

    SetupPanel {
        anchors.fill: parent
        title: qsTr("What the house works with")

        Repeater {
            model: root.features.features

            delegate: ColumnLayout {
                id: row

                required property string featureKey
                required property string name
                required property string help
                required property bool isOn

                spacing: 0
                Layout.fillWidth: true

                Divider {
                    Layout.fillWidth: true
                }

                Switch {
                    checked: row.isOn
                    text: row.name
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space20
                    Layout.rightMargin: Theme.space20
                    Layout.topMargin: Theme.space8
                    Accessible.description: row.help
                    onToggled: {
                        root.features.toggle(row.featureKey);
                        checked = Qt.binding(() => row.isOn); // it moves once it is done
                    }
                }

                Label {
                    color: Theme.textTertiary
                    leftPadding: 44 + Theme.space12
                    text: row.help
                    type: Theme.bodySmall
                    wrapMode: Text.Wrap
                    Layout.bottomMargin: Theme.space16
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space20
                    Layout.rightMargin: Theme.space20
                }
            }
        }
    }
}
