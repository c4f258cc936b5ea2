-- What each of the last writes touched, by the count of writes, for nodes that others write beside.
-- Kept only in a database that several nodes may write to.

CREATE TABLE commit_notes (
    le INTEGER NOT NULL,
    n INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (le, n)
) WITHOUT ROWID, STRICT;
