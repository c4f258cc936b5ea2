-- What tills show of POS operations, and who shows which: the associate's before the register's
-- before the store's.

CREATE TABLE screen_layouts (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    start TEXT NOT NULL,
    grids TEXT NOT NULL,
    compact_grids TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

ALTER TABLE stores ADD COLUMN layout TEXT NOT NULL DEFAULT '';
ALTER TABLE registers ADD COLUMN layout TEXT NOT NULL DEFAULT '';
ALTER TABLE associates ADD COLUMN layout TEXT NOT NULL DEFAULT '';
