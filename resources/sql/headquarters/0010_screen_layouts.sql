-- What tills show of POS operations, and who shows which: the associate's before the register's
-- before the store's.

CREATE TABLE screen_layouts (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    start TEXT NOT NULL,
    grids TEXT NOT NULL,
    compact_grids TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

ALTER TABLE stores ADD COLUMN layout TEXT NOT NULL DEFAULT '';
ALTER TABLE registers ADD COLUMN layout TEXT NOT NULL DEFAULT '';
ALTER TABLE associates ADD COLUMN layout TEXT NOT NULL DEFAULT '';
