-- Where the mirror stands and what headquarters has not ruled on yet.

CREATE TABLE meta (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
) WITHOUT ROWID, STRICT;

CREATE TABLE memories (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
) WITHOUT ROWID, STRICT;

-- One row per followed scope. `pass` counts how often it was read from the start.
CREATE TABLE cursors (
    scope INTEGER NOT NULL,
    kind TEXT NOT NULL,
    seq INTEGER NOT NULL,
    head INTEGER NOT NULL,
    digest_lo INTEGER NOT NULL,
    digest_hi INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    mismatch_head INTEGER NOT NULL,
    PRIMARY KEY (scope)
) STRICT;

-- Which scopes hold a row, with the version their feed told.
CREATE TABLE presence (
    kind INTEGER NOT NULL,
    id TEXT NOT NULL,
    scope INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    pass INTEGER NOT NULL,
    PRIMARY KEY (kind, id, scope)
) WITHOUT ROWID, STRICT;

-- The last image from headquarters of rows that pending operations change; empty = no such row.
CREATE TABLE shadows (
    kind INTEGER NOT NULL,
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    image TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID, STRICT;

CREATE TABLE operations (
    id TEXT NOT NULL,
    n INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'held', 'rejected', 'done', 'resend')),
    type TEXT NOT NULL,
    row_id TEXT NOT NULL,
    customer TEXT NOT NULL,
    body TEXT NOT NULL,
    refusal TEXT NOT NULL,
    facts TEXT NOT NULL,
    settled_at_ms INTEGER NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX operations_by_state ON operations (state, n);
CREATE INDEX operations_by_row ON operations (row_id);
