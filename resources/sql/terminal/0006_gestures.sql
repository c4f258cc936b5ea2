-- What people did, as one: operations of a gesture share `gesture`, which is the operation's own id
-- where it was alone; `undoes` names the operation that one takes back.

ALTER TABLE operations ADD COLUMN gesture TEXT NOT NULL DEFAULT '';
ALTER TABLE operations ADD COLUMN undoes TEXT NOT NULL DEFAULT '';
UPDATE operations
   SET gesture = COALESCE(NULLIF(json_extract(body, '$.group'), ''), id),
       undoes = COALESCE(json_extract(body, '$.undoes'), '');
CREATE INDEX operations_by_gesture ON operations (gesture, n);
CREATE INDEX operations_by_undoes ON operations (undoes);
CREATE INDEX operations_by_n ON operations (n);
