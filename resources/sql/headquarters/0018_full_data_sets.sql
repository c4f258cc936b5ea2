-- Every so many runs a job carries all it has again; 0 = never (JB-4).

ALTER TABLE distribution_jobs ADD COLUMN full_every INTEGER NOT NULL DEFAULT 0;
