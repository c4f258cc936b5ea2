-- Beside sessions headquarters hears of whose data somebody took out at this till.

ALTER TABLE session_events ADD COLUMN customer TEXT NOT NULL DEFAULT '';
