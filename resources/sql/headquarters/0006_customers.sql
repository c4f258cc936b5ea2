-- More about customers: how a name is read, cards and circles, receipts, privacy, a picture; what new
-- ones start with; and who may read a note.

ALTER TABLE customers ADD COLUMN name_reading TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN loyalty_card TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN affiliations TEXT NOT NULL DEFAULT '[]';
ALTER TABLE customers ADD COLUMN customer_group TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN receipt_option TEXT NOT NULL DEFAULT 'print';
ALTER TABLE customers ADD COLUMN receipt_email TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN no_personalisation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customers ADD COLUMN no_web_tracking INTEGER NOT NULL DEFAULT 0;

ALTER TABLE notes ADD COLUMN visibility TEXT NOT NULL DEFAULT 'company';
ALTER TABLE notes ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN store TEXT NOT NULL DEFAULT '';

-- Notes that fewer people read are placed anew when somebody's or a store's address books change.
CREATE INDEX notes_restricted ON notes (le, id) WHERE visibility <> 'company';

CREATE TABLE affiliations (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    display_order INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE customer_templates (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    store TEXT NOT NULL,
    type TEXT NOT NULL,
    customer_group TEXT NOT NULL,
    currency TEXT NOT NULL,
    language TEXT NOT NULL,
    receipt_option TEXT NOT NULL,
    receipt_email TEXT NOT NULL,
    affiliations TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE photos (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    image TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    taken_at_ms INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX photos_by_id ON photos (le, id);
