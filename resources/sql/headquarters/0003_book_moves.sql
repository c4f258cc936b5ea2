-- Who had a customer before: what a reassignment leaves in her history.

CREATE TABLE book_moves (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    from_associate TEXT NOT NULL,
    to_associate TEXT NOT NULL,
    reason TEXT NOT NULL,
    moved_by TEXT NOT NULL,
    moved_at_ms INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX book_moves_by_id ON book_moves (le, id);
