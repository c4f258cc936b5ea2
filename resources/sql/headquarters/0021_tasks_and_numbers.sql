-- A follow-up that somebody has begun with: who, and when (TK-6).

ALTER TABLE tasks ADD COLUMN started_by TEXT NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN started_at_ms INTEGER NOT NULL DEFAULT 0;

-- What stays with somebody who leaves: what is to be done for clients of no book, and for those who
-- were given to the leaver and are in no book since.
CREATE INDEX tasks_unfinished ON tasks (le, owner, bk, customer) WHERE status <> 'done';
CREATE INDEX book_moves_by_taker ON book_moves (le, to_associate, bk, customer);

-- From where a sequence counts on, where that is beyond what was given (CB-2).
ALTER TABLE numberings ADD COLUMN first_number INTEGER NOT NULL DEFAULT 1;
