import QtQuick
import Carnet

//! Whether a channel may be used: "allowed", "declined" or "not_asked".
Icon {
    id: root

    required property string consent

    color: root.consent === "allowed" ? Theme.positive : Theme.textTertiary
    name: root.consent === "allowed" ? "consent-allowed"
        : root.consent === "declined" ? "consent-declined" : "consent-unknown"
    size: 17
}
