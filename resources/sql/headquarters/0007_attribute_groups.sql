-- Attributes that belong together, in the order in which a client book shows them.

CREATE TABLE attribute_groups (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    attributes TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;
