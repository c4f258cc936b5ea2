import QtQuick
import Carnet

//! The hairline between two rows.
Rectangle {
    id: root

    color: Theme.hairline
    implicitHeight: Theme.hairlineWidth
    implicitWidth: Theme.hairlineWidth
    Accessible.ignored: true
}
