-- Records that may no longer be read: none of their versions is kept, and what is left tells that there was one.
CREATE TABLE withdrawal (
  record_id uuid PRIMARY KEY,
  -- `anonymous`: its source publishes the same under a kind that names nobody.
  ground text NOT NULL CHECK (ground IN ('anonymous')),
  withdrawn_at timestamptz NOT NULL
);
GRANT SELECT ON withdrawal TO pdn_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON withdrawal TO pdn_jobs;
