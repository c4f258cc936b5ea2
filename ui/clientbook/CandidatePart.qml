pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Carnet
import Carnet.Presentation

//! The search for a client: a field, whom this till has, and below them all stores.
ColumnLayout {
    id: root

    required property FindClientScreen finding
    //! Those who are free can be added from here.
    property bool offersAdding: false

    //! Enter behind what was typed or scanned.
    signal entered()
    signal added(string customerId)

    //! Makes the field the one that has the focus, with what it holds to be typed over.
    function focusSearch() {
        field.focus = true;
        field.selectAll();
    }

    spacing: Theme.space16

    SearchField {
        id: field

        placeholderText: qsTr("Name, phone, e-mail, or scan a card")
        text: root.finding.searchText
        Layout.fillWidth: true
        onAccepted: root.entered()
        onTextEdited: root.finding.searchText = text
    }

    Flow {
        spacing: Theme.space8
        visible: kinds.count > 0
        Layout.fillWidth: true
        Accessible.name: qsTr("What to look for")
        Accessible.role: Accessible.Grouping

        Repeater {
            id: kinds

            model: root.finding.kinds

            delegate: Chip {
                id: chip

                required property int kind
                required property string label
                required property bool isChosen

                checked: chip.isChosen
                text: chip.label
                Accessible.checked: chip.isChosen
                Accessible.role: Accessible.RadioButton
                onClicked: root.finding.chooseKind(chip.kind)
            }
        }
    }

    Label {
        color: Theme.textTertiary
        text: root.finding.countText
        type: Theme.caption
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ListView {
        id: candidates

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.finding.candidates
        reuseItems: true
        Layout.fillHeight: true
        Layout.fillWidth: true
        T.ScrollBar.vertical: ScrollBar {}

        delegate: CandidateRow {
            offersAdding: root.offersAdding
            width: candidates.width
            onAdded: root.added(customerId)
            onOpened: root.finding.open(customerId)
        }
    }

    StoreSearchPart {
        search: root.finding.everywhere
        Layout.fillHeight: false // a layout takes its share also when nothing of it shows
        Layout.fillWidth: true
    }
}
