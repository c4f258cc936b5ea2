-- What values can be, for as many attributes as point at it (AT-11). An attribute without a type has
-- values of its own, as all had before.

CREATE TABLE attribute_types (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    type TEXT NOT NULL,
    options TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    multiple INTEGER NOT NULL,
    year_optional INTEGER NOT NULL,
    lower_bound TEXT NOT NULL,
    upper_bound TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

ALTER TABLE attribute_definitions ADD COLUMN attribute_type TEXT NOT NULL DEFAULT '';
ALTER TABLE attribute_definitions ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attribute_definitions ADD COLUMN filter_name TEXT NOT NULL DEFAULT '';
ALTER TABLE attribute_definitions ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE attribute_definitions ADD COLUMN help TEXT NOT NULL DEFAULT '';

-- A group may give an attribute a default of its own (AT-10).
ALTER TABLE attribute_groups ADD COLUMN defaults TEXT NOT NULL DEFAULT '{}';
