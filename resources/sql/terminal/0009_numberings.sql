-- How the numbers look that headquarters gives.

CREATE TABLE numberings (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    prefix TEXT NOT NULL,
    digits INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
