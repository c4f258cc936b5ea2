-- Kinds of activity have fields of their own and a usual length, and may be kept off the timeline.

ALTER TABLE activity_types ADD COLUMN fields TEXT NOT NULL DEFAULT '[]';
ALTER TABLE activity_types ADD COLUMN usual_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE activity_types ADD COLUMN on_timeline INTEGER NOT NULL DEFAULT 1;
ALTER TABLE activities ADD COLUMN field_values TEXT NOT NULL DEFAULT '{}';

-- What a later headquarters has told already.
UPDATE activity_types SET on_timeline = 0 WHERE extra LIKE '%"on_timeline":false%';
