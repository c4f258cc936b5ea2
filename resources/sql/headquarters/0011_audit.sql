-- Who did what. A verdict is kept with who wished what, where and when; what is no operation, such as
-- signing in, stands beside. Ids only: names are looked up when the log is shown. Of older verdicts
-- nobody knows more, so they are not in the log.

ALTER TABLE op_results ADD COLUMN actor TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN store TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN done_at_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE op_results ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN row_kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE op_results ADD COLUMN row_id TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN customer TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN gesture TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN undoes TEXT NOT NULL DEFAULT '';
ALTER TABLE op_results ADD COLUMN wish TEXT NOT NULL DEFAULT '{}'; -- names of fields, id of a book

-- The log shows a gesture of many operations as one: by its first, and, where only some outcomes are
-- asked for, by the first of that outcome. 1 = of all, 2 = done, 4 = refused, 8 = waiting.
ALTER TABLE op_results ADD COLUMN first_of INTEGER NOT NULL DEFAULT 0;

CREATE INDEX op_results_by_time ON op_results (le, at_ms, operation);
CREATE INDEX op_results_by_gesture ON op_results (le, gesture, first_of, verdict);
CREATE INDEX op_results_first ON op_results (le, at_ms, operation) WHERE first_of > 0;
CREATE INDEX op_results_by_actor ON op_results (le, actor, at_ms, operation) WHERE first_of > 0;
CREATE INDEX op_results_by_store ON op_results (le, store, at_ms, operation) WHERE first_of > 0;

CREATE TABLE audit_events (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    done_at_ms INTEGER NOT NULL,
    type TEXT NOT NULL,
    outcome TEXT NOT NULL,
    actor TEXT NOT NULL,
    store TEXT NOT NULL,
    terminal TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;
CREATE INDEX audit_events_by_time ON audit_events (le, at_ms, id);
CREATE INDEX audit_events_by_actor ON audit_events (le, actor, at_ms, id);
CREATE INDEX audit_events_by_store ON audit_events (le, store, at_ms, id);
