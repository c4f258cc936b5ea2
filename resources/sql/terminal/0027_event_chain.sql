-- What headquarters is told goes into a chain of hashes, so that it sees when something is missing.
-- Entries of before are in none: their chain is empty.

ALTER TABLE session_events ADD COLUMN chain TEXT NOT NULL DEFAULT '';
ALTER TABLE session_events ADD COLUMN chain_n INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_events ADD COLUMN salt TEXT NOT NULL DEFAULT ''; -- hexadecimal, as is the hash
ALTER TABLE session_events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
