import QtQuick

QtObject {
    id: root

    property string clientName: "Isabella Moretti"
    property string clientInitials: "IM"
    property int clientTint: 3
    property string clientSeenText: "Seen 9 Feb"
    property list<string> languages: ["EN", "DE", "NB", "FR"]
    property int language: 1
    property string languageName: "Deutsch"
    property ListModel card: ListModel {
        ListElement {
            lineId: "a1"
            label: "Hochzeitstag"
            value: "21. März, in 9 Tagen"
            isNear: true
        }
        ListElement {
            lineId: "a2"
            label: "Lieblingskategorie"
            value: "Handtaschen, Seide"
            isNear: false
        }
        ListElement {
            lineId: "a3"
            label: "Bevorzugte Farben"
            value: ""
            isNear: false
        }
    }
    property ListModel facets: ListModel {}
    property string openFacet: "category"
    property int facetCount: root.facets.count

    Component.onCompleted: {
        root.facets.append(root.facet("category", "Lieblingskategorie", "multi", [
            root.choice("handbags", "Handtaschen", 22), root.choice("silk", "Seide und Tücher", 17),
            root.choice("fragrance", "Düfte", 0)]));
        root.facets.append(root.facet("anniversary", "Hochzeitstag", "date", [
            root.choice("30", "Nächste 30 Tage", 7), root.choice("90", "Nächste 90 Tage", 22)]));
        root.facets.append(root.facet("spend", "Ausgaben", "bars", []));
        root.facets.append(root.facet("remark", "Bemerkung", "text", []));
    }

    function facet(key, title, kind, choices) {
        return { key: key, title: title, kind: kind, choices: choices, low: 0, high: 9000,
            minimum: 0, maximum: 9000, lowText: "0 €", highText: "9.000 €",
            histogram: [], typed: "", fromDay: "", toDay: "", decimals: 0, hasMore: false,
            isActive: false, isFolded: false };
    }

    function choice(value, label, count) {
        return { value: value, label: label, count: count, isChecked: false, initials: "", tint: 0 };
    }
}
