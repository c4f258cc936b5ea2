-- Whether lists go by an attribute, how its texts are found, and whether somebody has seen how it
-- filters.

ALTER TABLE attribute_definitions ADD COLUMN sorting TEXT NOT NULL DEFAULT '';
ALTER TABLE attribute_definitions ADD COLUMN complete_match INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attribute_definitions ADD COLUMN exact_letters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attribute_definitions ADD COLUMN filter_confirmed INTEGER NOT NULL DEFAULT 0;
UPDATE attribute_definitions SET filter_confirmed = 1 WHERE refinable = 1;

-- A store may show other attributes than the house.

ALTER TABLE stores ADD COLUMN page_attribute_group TEXT NOT NULL DEFAULT '';
ALTER TABLE stores ADD COLUMN book_attribute_group TEXT NOT NULL DEFAULT '';

-- What an activity or a note is about, and where an activity leads to on the web.

ALTER TABLE activities ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN web_address TEXT NOT NULL DEFAULT '';

ALTER TABLE notes ADD COLUMN title TEXT NOT NULL DEFAULT '';
