pragma ComponentBehavior: Bound

import QtQuick
import Carnet
import Carnet.Presentation

//! One chip for each way to reach the client, with what they allow; opens the three answers.
Flow {
    id: root

    required property CustomerScreen customer
    required property bool canEdit

    spacing: Theme.space8
    Accessible.name: qsTr("Consent")
    Accessible.role: Accessible.List

    Repeater {
        model: root.customer.contactPoints

        delegate: ConsentChip {
            enabled: root.canEdit
            onAnswered: answer => root.customer.setConsent(pointId, answer)
        }
    }
}
