import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! What an activity is about in one line, and the page of the web that it leads to.
GridLayout {
    id: root

    required property HeadingForm form

    signal submitted()

    function startWriting() {
        title.forceActiveFocus(Qt.TabFocusReason);
    }

    columnSpacing: Theme.space8
    columns: root.width < 2 * Theme.sizeCardMin ? 1 : 2
    rowSpacing: Theme.space8

    TextField {
        id: title

        maximumLength: 200
        placeholderText: qsTr("Title, if it needs one")
        text: root.form.title
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onAccepted: root.submitted()
        onTextEdited: root.form.title = title.text
    }

    TextField {
        id: address

        inputMethodHints: Qt.ImhUrlCharactersOnly
        maximumLength: 1000
        placeholderText: qsTr("Web address, like house.com/new")
        text: root.form.webAddress
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        onAccepted: root.submitted()
        onTextEdited: root.form.webAddress = address.text
    }
}
