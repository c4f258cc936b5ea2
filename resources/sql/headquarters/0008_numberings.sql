-- How numbers look goes to the tills; how far they have come stays here, in a table of its own, so
-- that giving one out is nothing a till would have to hear of. Version 0: no feed tells of it yet.

CREATE TABLE numberings (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    prefix TEXT NOT NULL,
    digits INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE number_counters (
    le INTEGER NOT NULL,
    sequence TEXT NOT NULL,
    next INTEGER NOT NULL,
    PRIMARY KEY (le, sequence)
) WITHOUT ROWID, STRICT;

INSERT INTO numberings (le, id, ver, key, prefix, digits, extra)
SELECT le, id, 0, key, prefix, digits, extra FROM number_sequences;

INSERT INTO number_counters (le, sequence, next)
SELECT le, key, next FROM number_sequences;

DROP TABLE number_sequences;
