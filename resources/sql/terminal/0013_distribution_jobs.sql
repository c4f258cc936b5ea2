-- The schedules of the distribution jobs.

CREATE TABLE distribution_jobs (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    number INTEGER NOT NULL,
    pace TEXT NOT NULL,
    every_minutes INTEGER NOT NULL,
    daily_at_minute INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

-- What jobs brought to this till, newest last; bounded.
CREATE TABLE job_arrivals (
    id INTEGER NOT NULL,
    job INTEGER NOT NULL,
    started_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
    PRIMARY KEY (id)
) STRICT;
