import QtQuick
import Carnet

//! A date with or without its year.
ValueEditor {
    id: root

    required property string value
    required property bool yearOptional

    draft: field.edited === "?" ? "" : field.edited
    implicitHeight: field.implicitHeight
    implicitWidth: field.implicitWidth

    onSubmitted: {
        if (field.edited !== "?")
            root.saved(field.edited);
        else
            root.refused(root.yearOptional ? qsTr("Give at least day and month.")
                                           : qsTr("Give day, month and year."));
    }

    DateField {
        id: field

        anchors.fill: parent
        focus: true
        value: root.value
        yearOptional: root.yearOptional
    }
}
