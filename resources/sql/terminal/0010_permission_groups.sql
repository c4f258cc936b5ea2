-- Rights from groups.

CREATE TABLE permission_groups (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    rights TEXT NOT NULL,
    usual_for TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

ALTER TABLE associates ADD COLUMN permission_group TEXT NOT NULL DEFAULT '';
ALTER TABLE associates ADD COLUMN own_rights INTEGER NOT NULL DEFAULT 0;
