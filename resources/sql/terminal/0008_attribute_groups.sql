-- Attributes that belong together, in the order in which a client book shows them.

CREATE TABLE attribute_groups (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    attributes TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
