-- How the filter rail offers an attribute, and the filters people keep under a name.

ALTER TABLE attribute_definitions ADD COLUMN display TEXT NOT NULL DEFAULT '';
ALTER TABLE attribute_definitions ADD COLUMN single_choice INTEGER NOT NULL DEFAULT 0;

CREATE TABLE saved_filters (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;
