-- A follow-up that somebody has begun with: who, and when (TK-6).

ALTER TABLE tasks ADD COLUMN started_by TEXT NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN started_at_ms INTEGER NOT NULL DEFAULT 0;

-- The follow-ups of a whole store: the unfinished by their day, and those done of late.
CREATE INDEX tasks_unfinished ON tasks (due_on, id) WHERE status <> 'done';
CREATE INDEX tasks_done ON tasks (done_at_ms) WHERE done_at_ms > 0;

-- From where a sequence counts on, where that is beyond what was given (CB-2).
ALTER TABLE numberings ADD COLUMN first_number INTEGER NOT NULL DEFAULT 1;
