-- Terminals may be known by the key of a certificate, and be enrolled with a code that is good once.

-- The key of a terminal that has a certificate; its secret_hash is empty then.
CREATE TABLE terminal_keys (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    key_hash BLOB NOT NULL,
    PRIMARY KEY (le, terminal)
) STRICT;

-- The name of a code is its first group; of the rest only a hash is kept. key_hash is empty until
-- the code was used.
CREATE TABLE enrolment_codes (
    le INTEGER NOT NULL,
    name TEXT NOT NULL,
    code_hash BLOB NOT NULL,
    terminal TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    wrong_tries INTEGER NOT NULL,
    used_at_ms INTEGER NOT NULL,
    key_hash BLOB NOT NULL,
    PRIMARY KEY (le, name)
) STRICT;
