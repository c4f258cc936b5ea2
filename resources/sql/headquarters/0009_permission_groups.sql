-- Rights from groups: nobody is in one yet, and whoever is in none keeps what they have.

CREATE TABLE permission_groups (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    rights TEXT NOT NULL,
    usual_for TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

ALTER TABLE associates ADD COLUMN permission_group TEXT NOT NULL DEFAULT '';
ALTER TABLE associates ADD COLUMN own_rights INTEGER NOT NULL DEFAULT 0;
