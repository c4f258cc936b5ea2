-- A customer may be in the books of several associates, where the retailer says so: her place is
-- no longer found by her alone.

CREATE TABLE places (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    book TEXT NOT NULL,
    added_at_ms INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;

INSERT INTO places (le, bk, id, ver, customer, book, added_at_ms, added_by, extra)
SELECT le, bk, id, ver, customer, book, added_at_ms, added_by, extra FROM memberships;

DROP TABLE memberships;
ALTER TABLE places RENAME TO memberships;
CREATE INDEX memberships_by_id ON memberships (le, id);
CREATE INDEX memberships_by_book ON memberships (le, book);
