-- The log that cannot be changed without anybody noticing. What stands beside operations is chained
-- twice: where a terminal told it, and once more in the order in which headquarters wrote it down.

CREATE TABLE audit_links (
    le INTEGER NOT NULL,
    place INTEGER NOT NULL, -- in headquarters' own chain: from 1, without holes
    event TEXT NOT NULL,
    hash BLOB NOT NULL, -- of this entry and all before it
    salt BLOB NOT NULL, -- empty once the details of the entry are erased
    commitment BLOB NOT NULL, -- to the details
    chain TEXT NOT NULL, -- in which the terminal told it; empty where it did in none
    n INTEGER NOT NULL, -- its place there
    link_hash BLOB NOT NULL, -- its hash there
    PRIMARY KEY (le, place)
) STRICT;
CREATE UNIQUE INDEX audit_links_by_event ON audit_links (le, event);
CREATE INDEX audit_links_by_chain ON audit_links (le, chain, n);
CREATE INDEX audit_events_by_customer ON audit_events (le, customer);

-- How far each chain is, and from where on its entries are still kept. Headquarters' own has no
-- name and no terminal.
CREATE TABLE audit_chains (
    le INTEGER NOT NULL,
    chain TEXT NOT NULL,
    terminal TEXT NOT NULL,
    base_n INTEGER NOT NULL,
    base_hash BLOB NOT NULL,
    head_n INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    told_at_ms INTEGER NOT NULL,
    broken TEXT NOT NULL, -- why it does not go on; empty while it does
    PRIMARY KEY (le, chain)
) STRICT;
CREATE INDEX audit_chains_by_terminal ON audit_chains (le, terminal, told_at_ms);

-- What all chains came to at some time, signed. Never changed and never forgotten.
CREATE TABLE audit_seals (
    le INTEGER NOT NULL,
    n INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    place INTEGER NOT NULL, -- how far headquarters' chain was
    chains INTEGER NOT NULL, -- how many there were
    root BLOB NOT NULL, -- of the tree over their heads
    previous BLOB NOT NULL, -- hash of the seal before
    signature BLOB NOT NULL,
    PRIMARY KEY (le, n)
) STRICT;
