-- Follow-ups, and activities that point at others: what took one back, corrected it or came of a plan.

CREATE TABLE tasks (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
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
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX tasks_by_id ON tasks (le, id);

ALTER TABLE activities ADD COLUMN corrects TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN fulfils TEXT NOT NULL DEFAULT '';
ALTER TABLE activities ADD COLUMN logged_at_ms INTEGER NOT NULL DEFAULT 0;
