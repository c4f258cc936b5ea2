-- A till has a name beside its number, and its enrolment can be taken back.

ALTER TABLE registers ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE registers ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0;
