import QtQuick
import QtTest
import Carnet
import Carnet.Presentation

// Headquarters' console by mouse and keys: attributes, their groups and activity types.
AppStage {
    id: root

    readonly property AttributesScreen attributes: root.shell ? root.shell.headquarters.attributes : null

    ScreenCase {
        id: test

        name: "Console"
        stage: root
        when: windowShown

        function init() {
            test.beginAtHeadquarters();
        }

        function handleOf(name) {
            return test.find(root, "Drag " + name + " to another place");
        }

        function test_aRowIsDraggedToAnotherPlace() {
            const handle = test.handleOf("Preferred colours");
            const row = Theme.sizeTableRow;

            mousePress(handle, 20, 20);
            for (let step = 1; step <= 10; ++step)
                mouseMove(handle, 20, 20 - step * 2 * row / 10);
            mouseRelease(handle, 20, 20 - 2 * row);

            compare(root.attributes.done, "2 to 0");
        }

        function test_keysMoveTheRowWithTheFocus() {
            root.view.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up, Qt.AltModifier);

            compare(root.attributes.done, "1 to 0");
            keyClick(Qt.Key_Up, Qt.AltModifier);
            compare(root.attributes.done, "1 to 0"); // it is the first by now
        }

        function test_columnsFollowAWindowThatIsTurned() {
            root.view.anchors.fill = undefined;
            root.view.width = 1080;
            root.view.height = 1400;
            waitForRendering(root.view);
            test.press("Associates");
            waitForRendering(root.view);
            test.press("Attributes");
            root.view.width = 1366; // while the section comes back
            root.view.height = 768;
            waitForRendering(root.view);

            const head = test.find(root, "Type").mapToItem(root, 0, 0).x;
            for (const words of ["Date", "Number with decimals"])
                tryVerify(() => test.find(root, words).mapToItem(root, 0, 0).x === head);
        }

        function test_theMenuMovesARow() {
            test.press("Menu of Ring size");
            test.press("Move up");

            compare(root.attributes.done, "3 to 2");
        }

        function test_theSwitchMakesAFilter() {
            test.press("Ring size filters client books");

            compare(root.attributes.done, "a4 true");
        }

        function test_enterOpensTheForm() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);

            test.sees("Values of the list");
            compare(root.attributes.form.did, "begin a2");
        }

        function test_theFormSaysWhatIsWrong() {
            root.attributes.form.flawField = "options";
            root.attributes.form.flawText = "The same value is in the list twice.";
            test.press("Favourite category");

            test.sees("The same value is in the list twice.");
            test.settle();
            mouseClick(test.find(root.parent, "Save attribute"));
            compare(root.attributes.form.did, "begin a2");
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(root.attributes.form.did, "begin a2");
        }

        function test_ctrlSSaves() {
            test.press("Favourite category");
            test.sees("Save attribute");
            test.settle();
            keyClick(Qt.Key_S, Qt.ControlModifier);

            compare(root.attributes.form.did, "save");
        }

        function test_ctrlNBeginsANewOne() {
            keyClick(Qt.Key_N, Qt.ControlModifier);

            test.sees("New attribute");
            compare(root.attributes.form.did, "new");
        }

        function test_thePreviewSpeaksAnotherLanguage() {
            test.press("FR");

            compare(root.attributes.preview.language, 3);
        }

        function test_thePreviewShowsTheFiltersThemselves() {
            const preview = root.attributes.preview;
            const row = test.find(root, "Handtaschen");
            compare(row.count, 22);
            mouseClick(row);
            verify(!row.checked);
            verify(!test.find(root, "Düfte").enabled); // nobody has it
            test.press("Bemerkung");
            test.sees("Words in it");
            preview.openFacet = "anniversary"; // somebody works on it
            test.sees("Nächste 90 Tage");
            verify(test.find(root, "Words in it") === null);
            compare(preview.facets.get(0).choices.get(0).isChecked, false);
        }

        function test_valuesOfAListAreMovedAndDeleted() {
            test.press("Favourite category");
            test.press("Move Silk up");
            compare(root.attributes.form.did, "move 1 by -1");
            test.press("Delete Handbags");
            compare(root.attributes.form.did, "remove 0");
        }

        function test_activityTypesAreASectionOfTheirOwn() {
            const types = root.view.shell.headquarters.activityTypes;
            test.press("Activity types");
            test.sees("What associates log");
            test.settle();
            root.view.forceActiveFocus();
            test.press("Menu of Appointment");
            test.press("Move up");
            compare(types.done, "1 to 0");

            test.press("Appointment");
            test.press("Drawing: gift");
            compare(types.form.icon, "gift");
            test.press("Asks how long it took or takes");
            verify(types.form.hasDuration);
            test.press("The timeline of a client shows it");
            verify(!types.form.onTimeline);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(types.form.did, "save");
        }

        function test_theFieldsOfAnActivityTypeAreSetUp() {
            const fields = root.view.shell.headquarters.activityTypes.form.fields;
            test.press("Activity types");
            test.press("Appointment");
            test.reach("Move the field Companion up");
            compare(fields.did, "move 1 by -1");
            test.reach("Add field");
            compare(fields.did, "add");

            test.reach("Edit Tried on");
            test.reach("Delete Silk");
            compare(fields.did, "remove value 1");
            test.reach("Needed once it has taken place");
            verify(fields.isRequired);
            test.reach("Remove the field Tried on");
            compare(fields.did, "remove 0");
        }

        function test_whatIsWrongWithAFieldStandsAtIt() {
            const form = root.view.shell.headquarters.activityTypes.form;
            const fields = form.fields;
            test.press("Activity types");
            test.press("Appointment");
            test.sees("Companion");
            form.flawField = "fields";
            form.flawText = "The name is missing.";
            fields.items.setProperty(1, "flawText", "The name is missing.");
            test.sees("The name is missing.");

            fields.flawPart = "name";
            test.reach("Edit Companion");

            test.sees("Name of the field");
            test.sees("The name is missing.");
        }

        function test_aGroupIsChosenForClientBooks() {
            const groups = root.view.shell.headquarters.groups;
            test.press("Attribute groups");
            test.press("Client books show: Leather and jewellery");
            compare(groups.did, "use g1");
            test.press("Edit Leather and jewellery");
            test.press("Ring size");
            compare(groups.did, "in a2");
            test.press("Take Anniversary out of the group");
            compare(groups.did, "out 0");
        }

        function beginGroup() {
            test.press("Attribute groups");
            test.press("Edit Leather and jewellery");
            test.sees("Save group");
            test.settle();
            return root.view.shell.headquarters.groups;
        }

        function test_attributesOfAGroupAreDragged() {
            const groups = test.beginGroup();
            const handle = test.standing("Drag Preferred colours to another place");
            const row = Theme.sizeTableRow;

            mousePress(handle, 20, 20);
            for (let step = 1; step <= 10; ++step)
                mouseMove(handle, 20, 20 - step * row / 10);
            mouseRelease(handle, 20, 20 - row);

            compare(groups.did, "1 to 0");
            test.press("Menu of Anniversary");
            test.sees("Move up");
            verify(test.find(root.parent, "Edit") === null); // there is nothing to open
            test.press("Move up");
            compare(groups.did, "1 to 0");
        }

        function test_aGroupIsNamedInEachLanguage() {
            const groups = test.beginGroup();
            const field = test.find(root.parent, "Leder und Schmuck");
            field.forceActiveFocus();
            keyClick(Qt.Key_X);

            verify(groups.did.startsWith("de: "));
        }

        //! What a sheet offers at its end, which closes it.
        function remove(words) {
            test.reach(words);
            tryVerify(() => test.find(root.parent, words) === null);
        }

        function test_whatIsThereCanBeRemoved() {
            const headquarters = root.view.shell.headquarters;
            test.press("Favourite category");
            test.remove("Remove this attribute");
            compare(headquarters.attributes.form.did, "remove");
            test.press("Activity types");
            test.press("Appointment");
            test.remove("Remove this activity type");
            compare(headquarters.activityTypes.form.did, "remove");
            test.press("Attribute groups");
            test.press("Edit Leather and jewellery");
            test.remove("Remove this group");
            compare(headquarters.groups.did, "remove");
        }

        function test_whatIsNewCannotBeRemoved() {
            test.press("Add attribute");
            test.sees("Save attribute");
            test.settle();

            verify(!test.find(root.parent, "Remove this attribute"));
        }

        function test_theFormSetsDigitsAndADrawing() {
            const form = root.attributes.form;
            form.type = 2;
            test.press("Favourite category");
            test.reach("One digit more");
            compare(form.did, "decimals = 2");
            test.reach("Drawing: shoe");
            compare(form.did, "icon = shoe");
        }

        function test_thePreviewStaysInSightBesideTheForm() {
            test.press("Favourite category");
            test.sees("Save attribute");
            test.settle();

            const preview = test.find(root, "Live preview");
            const title = test.find(root.parent, "Values of the list");
            tryVerify(() => preview.mapToItem(root, preview.width, 0).x
                            < title.mapToItem(root, 0, 0).x);
        }

        function test_anEmptyGroupIsNotSaved() {
            const groups = root.view.shell.headquarters.groups;
            groups.flawText = "A group needs at least one attribute.";
            test.press("Attribute groups");
            test.press("Edit Leather and jewellery");

            test.sees("A group needs at least one attribute.");
            test.settle();
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(groups.did, "begin g1");
        }

        function test_nothingIsCutInPortrait() {
            root.view.anchors.fill = undefined;
            root.view.width = 700;
            root.view.height = 900;
            waitForRendering(root.view);
            verify(Theme.portrait);

            test.sees("Live preview");
            const preview = test.find(root, "Live preview");
            verify(preview.mapToItem(root, 0, 0).y > test.handleOf("Ring size").mapToItem(root, 0, 0).y);
        }
    }
}
