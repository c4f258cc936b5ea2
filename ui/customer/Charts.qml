import QtQuick
import QtQuick.Layouts
import Carnet
import Carnet.Presentation

//! Spend and categories side by side, each with its words.
RowLayout {
    id: root

    required property CustomerScreen customer

    spacing: Theme.space12

    SpendCard {
        chart: root.customer.spend
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 250
    }

    CategoryCard {
        chart: root.customer.categories
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 250
    }
}
