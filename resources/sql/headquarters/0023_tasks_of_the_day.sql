-- What a task is about, where Carnet brought that up: a birthday, somebody long unseen.

ALTER TABLE tasks ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN occasion_on TEXT NOT NULL DEFAULT '';
