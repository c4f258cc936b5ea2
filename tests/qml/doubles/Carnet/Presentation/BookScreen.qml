import QtQuick

QtObject {
    id: root

    property ListModel clients: ListModel {}
    property string picture: "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    property int count: root.clients.count
    property int clientCount: root.count
    property string countText: root.count + " clients"
    property int totalCount: 128
    property bool isLoading: false
    property bool isFilling: false
    property string loadingText: "4,096 of 18,148 clients, 12,300 a second"
    property real progress: 0.23
    property bool isEmptyBook: false
    property bool isNoMatch: false
    property string noMatchText: "Nobody has both Watches and an anniversary in 90 days. Drop “Watches” to see 22 clients."
    property string noMatchActionText: "Drop this filter"
    property string searchText: ""
    property string sortKey: "anniversary"
    property string sortText: "Anniversary, soonest"
    property ListModel sortOptions: ListModel {
        ListElement { key: "name"; text: "Name"; isCurrent: false }
        ListElement { key: "anniversary"; text: "Anniversary, soonest"; isCurrent: true }
    }
    property ListModel facets: ListModel {}
    property ListModel chips: ListModel {
        ListElement { chipId: "c1"; text: "Handbags" }
        ListElement { chipId: "c2"; text: "Anniversary in 90 days" }
    }
    property Segments segments: Segments {}
    property MoreChoices moreChoices: MoreChoices {}
    property int selectableCount: root.clientCount
    property string selectAllText: "Select all " + root.selectableCount
    property string cleared: ""
    property bool selectionMode: false
    property int selectedCount: 0
    property string selectionText: root.selectedCount + " selected"
    property string selectionConsentText: "E-mail allowed for 2 of 3"
    property int topRow: 0
    property int rememberedTop: -1
    property var toggled: []
    property var range: []
    property var searched: []
    property var days: []

    signal placeRestored()

    Component.onCompleted: {
        const names = ["Rania Al-Khatib", "Étienne Delacroix-Morel", "Isabella Moretti", "Yuki Tanaka",
            "Amara Okonkwo", "Charlotte von Aldenburg", "Ingrid Solheim", "Mateo Fuentes Aguilar",
            "Chen Wei-Jun", "Oliver Hartmann-Brandstätter-Wolkenstein", "رانيا الخطيب", "Þórdís Jónsdóttir"];
        for (let i = 0; i < 24; ++i) {
            const words = names[i % 12].split(" ");
            root.clients.append({ customerId: "k" + i, name: names[i % 12],
                initials: words[0][0] + words[words.length - 1][0], tint: i % 8,
                lastSeenText: i % 5 === 4 ? "" : "Seen " + (i + 3) + " Mar", phone: i === 6 ? "Do not call" : "+971 4 555 0142",
                phoneConsent: i === 6 ? "declined" : i === 3 ? "not_asked" : "allowed",
                email: i % 9 === 8 ? "" : "rania.alkhatib@example.com", emailConsent: "allowed",
                isSelected: false, isWaiting: i === 8,
                label1: "Favourite category", value1: "Handbags, silk", icon1: "attribute", isNear1: false,
                label2: "Birthday", value2: "2 October", icon2: "attribute", isNear2: false,
                label3: i === 7 ? "" : "Anniversary", value3: (i + 12) + " Mar, in " + i + " days",
                icon3: "attribute", isNear3: i < 6,
                photo: i === 1 ? root.picture : "", accessibleText: names[i % 12] + ", anniversary 21 March", number: "C00" + (1000 + i),
                storesText: i % 7 === 5 ? "Munich, Maximilianstraße; Vienna, Kohlmarkt" : "Paris, rue Saint-Honoré",
                ownerText: i % 4 === 3 ? "" : "Luca Ferrante" });
        }
        root.facets.append({ key: "category", title: "Favourite category", kind: "multi",
            choices: [root.choice("handbags", "Handbags", 22, true), root.choice("silk", "Silk and scarves", 17, false),
                root.choice("jewellery", "Fine jewellery", 12, false), root.choice("shoes", "Shoes", 11, false),
                root.choice("fragrance", "Fragrance", 0, false)],
            low: 0, high: 0, minimum: 0, maximum: 0, lowText: "", highText: "", histogram: [],
            typed: "", fromDay: "", toDay: "", isActive: true, isFolded: false, decimals: 0, hasMore: false });
        root.facets.append({ key: "anniversary", title: "Anniversary", kind: "date",
            choices: [root.choice("30", "Next 30 days", 7, false), root.choice("90", "Next 90 days", 22, true),
                root.choice("leap", "29 February", 2, false)],
            low: 0, high: 0, minimum: 0, maximum: 0, lowText: "", highText: "", histogram: [],
            typed: "", fromDay: "", toDay: "", isActive: true, isFolded: false, decimals: 0, hasMore: false });
        root.facets.append({ key: "remark", title: "Remark", kind: "text", choices: [],
            low: 0, high: 0, minimum: 0, maximum: 0, lowText: "", highText: "", histogram: [],
            typed: "", fromDay: "", toDay: "", isActive: false, isFolded: false, decimals: 0, hasMore: false });
        root.facets.append({ key: "spend", title: "Spend", kind: "bars", choices: [], low: 0, high: 9000,
            minimum: 0, maximum: 9000, lowText: "€0", highText: "€9,000", histogram: [],
            typed: "", fromDay: "", toDay: "", isActive: false, isFolded: false, decimals: 0, hasMore: false });
        root.facets.append({ key: "contact.last", title: "Last contact", kind: "multi",
            choices: [root.choice("6", "More than 6 months ago", 3, false)],
            low: 0, high: 0, minimum: 0, maximum: 0, lowText: "", highText: "", histogram: [],
            typed: "", fromDay: "", toDay: "", isActive: false, isFolded: true, decimals: 0, hasMore: true });
    }

    function choice(value, label, count, isChecked) {
        return { value: value, label: label, count: count, isChecked: isChecked, isEnabled: count > 0,
            initials: "", tint: 0 };
    }

    function toggleChoice(facetKey, value) {
        root.toggled = [facetKey, value];
    }

    function setRange(facetKey, low, high) {
        root.range = [facetKey, low, high];
    }

    function showRange(low, high) {
        for (let i = 0; i < root.facets.count; ++i)
            if (root.facets.get(i).key === "spend") {
                root.facets.setProperty(i, "low", low);
                root.facets.setProperty(i, "high", high);
            }
    }

    function setTyped(facetKey, text) {
        root.searched = [facetKey, text];
    }

    function setDays(facetKey, from, to) {
        root.days = [facetKey, from, to];
    }

    function rememberTop(row) {
        root.rememberedTop = row;
    }

    function clearFacet(facetKey) {
        root.cleared = facetKey;
    }

    function removeChip(chipId) {
        for (let i = root.chips.count - 1; i >= 0; --i)
            if (root.chips.get(i).chipId === chipId)
                root.chips.remove(i);
    }

    function clearAll() {
        root.chips.clear();
    }

    function dropHintChip() {
        root.isNoMatch = false;
    }

    function toggleSelected(customerId) {
        let selected = 0;
        for (let i = 0; i < root.clients.count; ++i) {
            if (root.clients.get(i).customerId === customerId)
                root.clients.setProperty(i, "isSelected", !root.clients.get(i).isSelected);
            selected += root.clients.get(i).isSelected ? 1 : 0;
        }
        root.selectedCount = selected;
        root.selectionMode = selected > 0 || root.selectionMode;
    }

    function selectAll() {
        for (let i = 0; i < root.clients.count; ++i)
            root.clients.setProperty(i, "isSelected", true);
        root.selectedCount = root.clients.count;
    }

    function clearSelection() {
        for (let i = 0; i < root.clients.count; ++i)
            root.clients.setProperty(i, "isSelected", false);
        root.selectedCount = 0;
        root.selectionMode = false;
    }
}
