-- Orders to terminals that are not let in any more: to send what they have and wipe themselves, or to
-- wipe themselves at once. They are kept, because a disk that was copied may call again.

CREATE TABLE terminal_orders (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    terminal TEXT NOT NULL,
    enrolment BLOB NOT NULL, -- SHA-256 of the key or the secret by which it was known
    kind TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    signature BLOB NOT NULL,
    wiped_at_ms INTEGER NOT NULL, -- when it said that it was done; 0 until then
    PRIMARY KEY (le, id)
) STRICT;
CREATE INDEX terminal_orders_by_terminal ON terminal_orders (le, terminal, at_ms);

-- What somebody sends who has a stolen terminal: nothing of it happens unless a manager says so.
CREATE TABLE quarantined_pushes (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    terminal TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    body_hash BLOB NOT NULL, -- so that one that is sent again is kept once
    body TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;
CREATE UNIQUE INDEX quarantined_pushes_by_hash ON quarantined_pushes (le, terminal, body_hash);
