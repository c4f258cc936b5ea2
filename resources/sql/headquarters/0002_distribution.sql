-- What is sent to whom: scopes, their counters, one live feed entry per scope and row; and what
-- terminals sent: their streams and the verdicts.

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

CREATE TABLE scopes (
    le INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (le, scope),
    UNIQUE (le, kind, subject)
) STRICT;

-- The only counter there is. It is taken last before commit, in ascending order of scope.
CREATE TABLE scope_heads (
    le INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    head INTEGER NOT NULL,
    floor_seq INTEGER NOT NULL,
    digest_lo INTEGER NOT NULL,
    digest_hi INTEGER NOT NULL,
    n_live INTEGER NOT NULL,
    PRIMARY KEY (le, scope)
) WITHOUT ROWID, STRICT;

CREATE TABLE feed_entries (
    le INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    row_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    event INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (le, scope, kind, row_id)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX feed_entries_by_seq ON feed_entries (le, scope, seq);

-- The last version of rows that are gone, so that one made again under its id counts on.
CREATE TABLE removed_rows (
    le INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    row_id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    PRIMARY KEY (le, kind, row_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE field_marks (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    row_id TEXT NOT NULL,
    field TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    actor TEXT NOT NULL,
    operation TEXT NOT NULL,
    PRIMARY KEY (le, bk, kind, row_id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE terminals (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    secret_hash BLOB NOT NULL,
    enrolled_at_ms INTEGER NOT NULL,
    revoked_at_ms INTEGER NOT NULL,
    PRIMARY KEY (le, terminal)
) STRICT;

CREATE TABLE terminal_streams (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    last_n INTEGER NOT NULL,
    acked_n INTEGER NOT NULL,
    PRIMARY KEY (le, terminal, incarnation)
) WITHOUT ROWID, STRICT;

CREATE TABLE op_results (
    le INTEGER NOT NULL,
    operation TEXT NOT NULL,
    terminal TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    n INTEGER NOT NULL,
    body_hash BLOB NOT NULL,
    verdict TEXT NOT NULL,
    refusal TEXT NOT NULL,
    detail TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (le, operation)
) STRICT;
