-- Who signed in here, who tried in vain and who left: kept until headquarters has it for its log.

CREATE TABLE session_events (
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (n)
) STRICT;
CREATE UNIQUE INDEX session_events_by_id ON session_events (id);
