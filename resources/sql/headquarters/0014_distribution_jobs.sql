-- Distribution jobs: their schedules, which go to the tills, and what only headquarters knows of
-- them: up to where tills may read, what ran, and where each till stands with it.

CREATE TABLE distribution_jobs (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    number INTEGER NOT NULL,
    pace TEXT NOT NULL,
    every_minutes INTEGER NOT NULL,
    daily_at_minute INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

-- When the schedule was last set, and the newest run.
CREATE TABLE job_states (
    le INTEGER NOT NULL,
    job INTEGER NOT NULL,
    scheduled_at_ms INTEGER NOT NULL,
    last_run INTEGER NOT NULL,
    last_run_at_ms INTEGER NOT NULL,
    PRIMARY KEY (le, job)
) WITHOUT ROWID, STRICT;

-- Up to where every till may read what a job carries: the heads as of its newest run, or as of the
-- moment when it stopped being continuous.
CREATE TABLE job_heads (
    le INTEGER NOT NULL,
    job INTEGER NOT NULL,
    scope INTEGER NOT NULL,
    head INTEGER NOT NULL,
    PRIMARY KEY (le, job, scope)
) WITHOUT ROWID, STRICT;

-- Up to where one till may read a scope: one that starts at 0 is let in and reads to the end.
CREATE TABLE scope_grants (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    scope INTEGER NOT NULL,
    head INTEGER NOT NULL,
    PRIMARY KEY (le, terminal, scope)
) WITHOUT ROWID, STRICT;

-- `request` is the id of the wish, so that one that is sent twice runs once.
CREATE TABLE job_runs (
    le INTEGER NOT NULL,
    job INTEGER NOT NULL,
    run INTEGER NOT NULL,
    request TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    started_by TEXT NOT NULL,
    PRIMARY KEY (le, job, run)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX job_runs_by_request ON job_runs (le, request, job);

CREATE TABLE job_sessions (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    job INTEGER NOT NULL,
    run INTEGER NOT NULL,
    state INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (le, terminal, job, run)
) WITHOUT ROWID, STRICT;
CREATE INDEX job_sessions_by_run ON job_sessions (le, job, run, state);

-- When a till last sent something.
CREATE TABLE terminal_pushes (
    le INTEGER NOT NULL,
    terminal TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (le, terminal)
) WITHOUT ROWID, STRICT;
