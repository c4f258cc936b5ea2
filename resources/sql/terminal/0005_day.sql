-- Follow-ups, and activities that point at others: what took one back, corrected it or came of a plan.

CREATE TABLE tasks (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    text TEXT NOT NULL,
    due_on TEXT NOT NULL,
    owner TEXT NOT NULL,
    status TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    done_by TEXT NOT NULL,
    done_at_ms INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX tasks_by_customer ON tasks (customer);
CREATE INDEX tasks_by_owner ON tasks (owner, status);

ALTER TABLE activities ADD COLUMN corrects TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN fulfils TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN logged_at_ms INTEGER NOT NULL DEFAULT 0;

-- The timeline is read newest first, page by page.
DROP INDEX activities_by_customer;
CREATE INDEX activities_by_time ON activities (customer, at_ms, id, planned, voids);
CREATE INDEX activities_about_others ON activities (customer)
    WHERE voids <> '' OR corrects <> '' OR fulfils <> '';
CREATE INDEX activities_planned ON activities (at_ms) WHERE planned = 1;

-- When somebody was here is read for a whole book.
DROP INDEX purchases_by_customer;
CREATE INDEX purchases_by_time ON purchases (customer, sold_at_ms);

-- Words of notes, for this till's search only; written with every note (`NoteIndex`).
CREATE TABLE note_places (
    place INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (place)
) STRICT;
CREATE UNIQUE INDEX note_places_by_note ON note_places (note);
CREATE VIRTUAL TABLE note_words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO note_places (note) SELECT id FROM notes;
INSERT INTO note_words (rowid, text)
    SELECT p.place, n.text FROM note_places p JOIN notes n ON n.id = p.note;
