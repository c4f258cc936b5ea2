-- What headquarters refused somebody, handed to the managers of the store.

CREATE TABLE handed_changes (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    store TEXT NOT NULL,
    author TEXT NOT NULL,
    changes TEXT NOT NULL,
    refusal TEXT NOT NULL,
    facts TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    status TEXT NOT NULL,
    answer TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    closed_at_ms INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;
