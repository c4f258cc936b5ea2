-- Each distribution job gets scopes of its own. Digests are sums of hashes, which SQL cannot make:
-- the next start of the service moves the rows. A program of before must not write here any more.

INSERT INTO meta (name, value) VALUES ('scopes_by_job', '0');
