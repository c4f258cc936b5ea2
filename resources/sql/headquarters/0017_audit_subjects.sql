-- An event of the log may be about a client, whose data somebody took out, or about a distribution
-- job. Ids and numbers only, as everywhere in the log.

ALTER TABLE audit_events ADD COLUMN customer TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_events ADD COLUMN facts TEXT NOT NULL DEFAULT '{}'; -- job and till
