-- A phone may have an extension, and a way to reach a client says whose it is and whether it is
-- private; a note may be one that the client may see.

ALTER TABLE contact_points ADD COLUMN extension TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_points ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE contact_points ADD COLUMN is_private INTEGER NOT NULL DEFAULT 0;

ALTER TABLE notes ADD COLUMN external INTEGER NOT NULL DEFAULT 0;
