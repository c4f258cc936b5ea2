-- What a task is about, where Carnet brought that up: a birthday, somebody long unseen.

ALTER TABLE tasks ADD COLUMN occasion TEXT NOT NULL DEFAULT '';
ALTER TABLE tasks ADD COLUMN occasion_on TEXT NOT NULL DEFAULT '';
CREATE INDEX tasks_of_occasions ON tasks (occasion_on) WHERE occasion <> '';

-- What was put aside at this till alone.
DELETE FROM memories WHERE name LIKE 'today.aside.%';

-- What stores do again and again, where it was started, and how far each task of it is.

CREATE TABLE task_lists (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    owner TEXT NOT NULL,
    tasks TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE started_lists (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    stores TEXT NOT NULL,
    associates TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    target_on TEXT NOT NULL,
    repeats TEXT NOT NULL,
    target_offset_days INTEGER NOT NULL,
    ends_on TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE list_tasks (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    started_list TEXT NOT NULL,
    step TEXT NOT NULL,
    run_on TEXT NOT NULL,
    store TEXT NOT NULL,
    associate TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    status TEXT NOT NULL,
    started_by TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    done_by TEXT NOT NULL,
    done_at_ms INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
