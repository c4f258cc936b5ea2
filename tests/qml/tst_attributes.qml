import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Headquarters' console: values that attributes share, and what an attribute says beside its values.
AppStage {
    id: root

    readonly property ConsoleScreen headquarters: root.shell ? root.shell.headquarters : null

    ScreenCase {
        id: test

        name: "Attributes"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
        }

        function openTypes() {
            test.reach("Attribute types");
            test.sees("Values that attributes share");
            test.settle();
        }

        function openAttribute() {
            test.press("Favourite category");
            test.sees("Save attribute");
            test.settle();
            return root.headquarters.attributes.form;
        }

        function test_typesAreASectionOfTheirOwn() {
            test.openTypes();
            test.sees("Favourite category, Gift ideas");
            test.sees("Choice, several: 6 values");
            const form = root.headquarters.attributeTypes.form;

            test.press("Edit Categories");
            compare(form.did, "begin y1");
            test.sees("What changes here changes for: Favourite category, Gift ideas.");
            test.press("Move Silk up");
            compare(form.did, "move 1 by -1");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(form.did, "save");
            tryVerify(() => test.find(root.parent, "Save attribute type") === null);
            keyClick(Qt.Key_N, Qt.ControlModifier);
            test.sees("New attribute type");
            compare(test.find(root.parent, "Remove this attribute type"), null);
        }

        function test_aTypeInUseSaysWhoHasIt() {
            const form = root.headquarters.attributeTypes.form;
            form.refusal = "It cannot be removed. These attributes have its values: Gift ideas.";
            test.openTypes();
            test.press("Edit Categories");
            test.sees("Save attribute type");

            test.reach("Remove this attribute type");

            compare(form.did, "remove");
            test.sees("It cannot be removed. These attributes have its values: Gift ideas.");
        }

        function test_namesAndSwitchesComeBeforeOtherColumns_data() {
            return [{ tag: "small till", width: 1024, types: false, translations: false },
                { tag: "usual till", width: 1366, types: true, translations: true }];
        }

        function test_namesAndSwitchesComeBeforeOtherColumns(data) {
            root.width = data.width;
            root.height = 768;
            const name = test.standing("Favourite category");
            const filter = test.standing("Favourite category filters client books");
            const table = test.standing("Attributes of a client");

            compare(name.truncated, false);
            verify(name.width > 0);
            verify(filter.mapToItem(table, filter.width, 0).x <= table.width - Theme.touchTarget);
            verify(name.mapToItem(filter, name.width, 0).x <= 0);
            compare(test.find(root, "Type") !== null, data.types);
            compare(test.find(root, "Deutsch") !== null, data.translations);
            root.width = 1440;
            root.height = 900;
        }

        function test_numbersStandRightBelowTheirNames_data() {
            return [{ tag: "usual", scale: 1 }, { tag: "large", scale: 1.3 }];
        }

        function test_numbersStandRightBelowTheirNames(data) {
            root.shell.preferences.textScale = data.scale;
            const form = test.openAttribute();

            form.type = 1; // for the first time

            for (const words of ["Smallest value", "Largest value", "Unit or currency"]) {
                const label = test.standing(words);
                const box = test.boxNamed(root.parent, words);
                const gap = box.mapToItem(label, 0, 0).y - label.height;
                verify(Math.abs(gap - Theme.space4) < 1, words + ": " + gap);
            }
            const unit = test.find(root.parent, "Unit or currency");
            const upper = test.boxNamed(root.parent, "Smallest value");
            compare(unit.mapToItem(upper, 0, 0).y - upper.height, Theme.space20);
        }

        //! The box of a labelled line of text.
        function boxNamed(item, words) {
            if (item.visible && item.echoMode !== undefined && item.Accessible.name === words)
                return item;
            for (const child of item.visible ? Array.from(item.children) : []) {
                const box = test.boxNamed(child, words);
                if (box !== null)
                    return box;
            }
            return null;
        }

        function test_anAttributeHasItsOwnValuesOrThoseOfAType() {
            const form = root.headquarters.attributes.form;
            form.sources = ["Its own", "Categories"];
            test.openAttribute();
            test.sees("Values of the list");

            form.source = 1;

            tryVerify(() => test.find(root.parent, "Values of the list") === null);
            compare(test.find(root.parent, "A client can have several values"), null);
            test.sees("They are changed in the section Attribute types, for all who have them.");
            form.sourceError = "This attribute type is not there any more.";
            test.sees("This attribute type is not there any more.");
        }

        function test_withoutTypesThereIsNothingToChoose() {
            test.openAttribute();

            compare(test.find(root.parent, "Values"), null);
        }

        function test_anAttributeIsHiddenAndExplained() {
            const form = test.openAttribute();

            test.reach("Hidden on pages, cards and forms");
            compare(form.did, "hidden = true");
            form.flawField = "hidden";
            form.flawText = "Nobody can type it.";
            test.sees("Nobody can type it.");
            test.sees("Stands beside the field where associates type the value.");
            test.sees("Without one, the filter has the name of the attribute.");
        }

        function test_theListSaysWhatAnAttributeIsAbout() {
            test.sees("In millimetres, as the goldsmith measures");
            test.sees("Hidden");
        }

        function test_aDefaultIsChosenWithTheControlOfItsType() {
            const form = test.openAttribute();
            form.defaultOptions = [{ value: "gold", text: "Gold", checked: false },
                { value: "silver", text: "Silver", checked: true }];
            test.reach("Gold");
            compare(form.did, "default_value = gold|silver");

            form.type = 4; // yes or no
            test.reach("Yes");
            compare(form.did, "default_value = true");
        }

        function test_aGroupHasDefaultsOfItsOwn() {
            const groups = root.headquarters.groups;
            test.press("Attribute groups");
            test.press("Edit Leather and jewellery");
            test.sees("Defaults in this group");
            test.sees("Without one: bone");
            const field = test.find(root.parent, "ink");

            field.forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_S);

            compare(groups.did.toLowerCase(), "a3 = inks");
        }
    }
}
