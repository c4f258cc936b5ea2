-- How each till was when it asked for news last, for whoever looks after them. Written at most every
-- few seconds for all tills together; what is lost when headquarters dies comes with the next call.
CREATE TABLE terminal_states (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    seen_at_ms INTEGER NOT NULL,
    certified_until_ms INTEGER NOT NULL,
    version TEXT NOT NULL,
    pending INTEGER NOT NULL,
    held INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    behind INTEGER NOT NULL,
    synced_at_ms INTEGER NOT NULL,
    free_bytes INTEGER NOT NULL,
    PRIMARY KEY (le, terminal)
) STRICT;
