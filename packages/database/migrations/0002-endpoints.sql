-- A contract may have several endpoints: pages are counted, and gone on with, for each. Only a run during which the
-- provider's documents stood still says what is gone.

ALTER TABLE harvest_run ADD COLUMN steady boolean NOT NULL DEFAULT true;

-- A run of before cannot be gone on with, as its pages do not say of which endpoint they are.
UPDATE harvest_run SET state = 'failed', finished_at = started_at,
  error = '{"code":"cancelled","message":"The run was interrupted by an upgrade."}' WHERE state = 'running';
DELETE FROM harvest_page;

ALTER TABLE harvest_page
  -- What the endpoint publishes: `psancionados`.
  ADD COLUMN collection text NOT NULL,
  -- Documents that the provider said it has there.
  ADD COLUMN total_rows bigint,
  -- SHA-256 of the page as it came: read again after an interruption, it tells whether documents have moved.
  ADD COLUMN digest bytea NOT NULL,
  DROP CONSTRAINT harvest_page_pkey,
  ADD PRIMARY KEY (run_id, collection, page);

ALTER TABLE quarantine ADD COLUMN collection text NOT NULL DEFAULT '';
