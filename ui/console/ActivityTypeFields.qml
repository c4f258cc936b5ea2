pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What associates note with activities of a type beside their words, in order.
ColumnLayout {
    id: root

    required property FieldSetup fields
    //! What is wrong is to be shown.
    required property bool saysFlaws

    property bool isAdding: false

    spacing: Theme.space8

    Label {
        text: qsTr("What is noted with it")
        type: Theme.subheading
        Layout.fillWidth: true
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: lines

        model: root.fields.items

        delegate: FieldLine {
            fields: root.fields
            isFresh: root.isAdding
            isLast: index === lines.count - 1
            saysFlaws: root.saysFlaws
            Layout.fillWidth: true
        }
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("Nothing but words. A field asks for something more, like who came along.")
        type: Theme.caption
        visible: lines.count === 0
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    Label {
        color: Theme.critical
        text: root.saysFlaws ? root.fields.flawText : ""
        type: Theme.caption
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }

    Button {
        compact: true
        enabled: root.fields.canAdd
        iconName: "plus"
        text: qsTr("Add field")
        onClicked: {
            root.isAdding = true;
            root.fields.add();
            root.isAdding = false;
        }
    }
}
