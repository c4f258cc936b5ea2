-- How far a scope that is read from the start has come with the parts of a snapshot: which one, and
-- how many of its parts are in; nothing after the last.

ALTER TABLE cursors ADD COLUMN snapshot TEXT NOT NULL DEFAULT '';
ALTER TABLE cursors ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;
