import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What an attribute is used for.
ColumnLayout {
    id: root

    required property AttributeForm form

    readonly property bool isFoundByWords: root.form.isText
                                           && (root.form.values.searchable || root.form.values.refinable)

    spacing: 0

    Switch {
        checked: root.form.values.refinable
        text: qsTr("Client books filter by it")
        Layout.fillWidth: true
        onToggled: root.form.setValue("refinable", checked)
    }

    Label {
        color: Theme.textSecondary
        text: qsTr("It filters once you save it here, as is set below.")
        type: Theme.caption
        visible: root.form.isConfirmingFilter
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
    }

    FormField {
        help: qsTr("Without one, the filter has the name of the attribute.")
        label: qsTr("Name of the filter")
        optional: true
        value: root.form.values.filter_name
        visible: root.form.values.refinable
        Layout.bottomMargin: Theme.space12
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        onEdited: text => root.form.setValue("filter_name", text)
    }

    Field {
        error: root.form.shownField === "display" ? root.form.shownText : ""
        label: qsTr("How the filter is offered")
        visible: root.form.values.refinable && root.form.displays.length > 1
        Layout.bottomMargin: Theme.space12
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8

        Choice {
            currentIndex: root.form.display
            model: root.form.displays
            placeholderText: qsTr("How the filter is offered")
            Layout.fillWidth: true
            onActivated: index => root.form.display = index
        }
    }

    Switch {
        checked: root.form.values.single_choice
        text: qsTr("One choice at a time in the filter")
        visible: root.form.values.refinable && root.form.isList
        Layout.fillWidth: true
        onToggled: root.form.setValue("single_choice", checked)
    }

    Switch {
        checked: root.form.values.occasion
        text: qsTr("Comes again every year, like a birthday")
        visible: root.form.isDate
        Layout.fillWidth: true
        onToggled: root.form.setValue("occasion", checked)
    }

    Switch {
        checked: root.form.isSortable
        text: qsTr("Lists of clients can be sorted by it")
        Layout.fillWidth: true
        onToggled: root.form.isSortable = checked
    }

    Switch {
        checked: root.form.values.searchable
        text: qsTr("The search looks into it")
        Layout.fillWidth: true
        onToggled: root.form.setValue("searchable", checked)
    }

    Switch {
        checked: root.form.values.complete_match
        text: qsTr("Found only when all of it is typed")
        visible: root.isFoundByWords
        Layout.fillWidth: true
        onToggled: root.form.setValue("complete_match", checked)
    }

    Switch {
        checked: root.form.values.exact_letters
        text: qsTr("Found only as it is written, capitals and accents too")
        visible: root.isFoundByWords
        Layout.fillWidth: true
        onToggled: root.form.setValue("exact_letters", checked)
    }

    Label {
        color: Theme.textTertiary
        text: root.form.values.complete_match
              ? qsTr("Both for the search and for a text box in the filters.")
              : qsTr("Both for the search and for a text box in the filters, where the beginnings of its words are enough.")
        type: Theme.caption
        visible: root.isFoundByWords
        wrapMode: Text.Wrap
        Layout.bottomMargin: Theme.space8
        Layout.fillWidth: true
    }

    Switch {
        checked: root.form.values.mandatory
        text: qsTr("Every new client needs it")
        Layout.fillWidth: true
        onToggled: root.form.setValue("mandatory", checked)
    }
}
