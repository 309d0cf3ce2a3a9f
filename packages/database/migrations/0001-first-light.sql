-- Registries, the road of documents from their sources to public records, and what searches read.
--
-- Written for one server and for Citus alike: tables keyed by record_id are distributed by it, the others are
-- reference tables; no triggers, no unique constraint without the distribution key (DESIGN §10).

-- Registries (reference tables) ---------------------------------------------------------------------------------------

CREATE TABLE institution (
  institution_id text PRIMARY KEY,
  name text NOT NULL,
  state text,
  municipality text,
  synthetic boolean NOT NULL DEFAULT false,
  first_seen timestamptz NOT NULL
);

-- Every spelling under which an institution was met, folded.
CREATE TABLE institution_alias (
  alias text PRIMARY KEY,
  institution_id text NOT NULL REFERENCES institution
);

CREATE TABLE provider (
  provider_id text PRIMARY KEY,
  name text NOT NULL,
  state text,
  synthetic boolean NOT NULL DEFAULT false
);

CREATE TABLE connection (
  connection_id text PRIMARY KEY,
  provider_id text NOT NULL REFERENCES provider,
  system text NOT NULL,
  contract text NOT NULL,
  base_url text NOT NULL,
  token_url text,
  -- { client id, client secret, user name, password, scope } sealed with a key that is not in the database.
  credentials bytea,
  tier text NOT NULL DEFAULT 'public' CHECK (tier IN ('public', 'confidential')),
  -- Private and loopback addresses are reachable only where the operator said so.
  private_address boolean NOT NULL DEFAULT false,
  every_seconds integer NOT NULL DEFAULT 86400,
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  -- What the last complete pass and the last attempt left.
  last_attempt_at timestamptz,
  last_success_at timestamptz,
  failing_since timestamptz,
  last_error jsonb,
  pass integer NOT NULL DEFAULT 0,
  documents bigint NOT NULL DEFAULT 0
);

-- Jobs (local tables) -------------------------------------------------------------------------------------------------

CREATE TABLE harvest_run (
  run_id uuid PRIMARY KEY,
  connection_id text NOT NULL REFERENCES connection,
  -- The connection's count of passes: a document that a complete pass did not see is gone.
  pass integer NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'complete', 'failed')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  total_rows bigint,
  seen bigint NOT NULL DEFAULT 0,
  stored bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  unchanged bigint NOT NULL DEFAULT 0,
  removed bigint NOT NULL DEFAULT 0,
  quarantined bigint NOT NULL DEFAULT 0,
  leaks bigint NOT NULL DEFAULT 0,
  -- Reserved and unclassified values taken away, by path: { "s3.path": n }.
  cut_paths jsonb NOT NULL DEFAULT '{}',
  error jsonb
);
CREATE INDEX harvest_run_by_connection ON harvest_run (connection_id, started_at DESC);

-- The checkpoint: a row is written in the transaction that stored the page.
CREATE TABLE harvest_page (
  run_id uuid NOT NULL REFERENCES harvest_run,
  page integer NOT NULL,
  documents integer NOT NULL,
  has_next boolean NOT NULL,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (run_id, page)
);

CREATE TABLE quarantine (
  quarantine_id uuid PRIMARY KEY,
  connection_id text NOT NULL REFERENCES connection,
  run_id uuid NOT NULL,
  page integer NOT NULL,
  -- Place of the document on its page, from 1.
  position integer NOT NULL,
  -- Keyed hash of the document's bytes: the same document is held once.
  content_key bytea NOT NULL,
  -- [{path, rule, severity}] with types and lengths in place of values.
  issues jsonb NOT NULL,
  -- The whole document, sealed with age to the operator's public key; null where there was none.
  sealed bytea,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  replayed_at timestamptz,
  UNIQUE (connection_id, content_key)
);

-- Records (distributed by record_id) ----------------------------------------------------------------------------------

-- Immutable deflate dictionaries; part of every backup.
CREATE TABLE dictionary (
  dictionary_id integer PRIMARY KEY,
  kind text NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE source_document (
  record_id uuid NOT NULL,
  -- Hash of connection, collection and source id (and of the content, where one id holds two documents).
  source_key uuid NOT NULL,
  connection_id text NOT NULL,
  source_id text NOT NULL,
  version text NOT NULL,
  kind text NOT NULL,
  -- SHA-256 of the public canonical bytes.
  hash bytea NOT NULL,
  dictionary_id integer,
  document bytea NOT NULL,
  issues jsonb NOT NULL DEFAULT '[]',
  arrival bigint NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  run_id uuid NOT NULL,
  page integer NOT NULL,
  -- The connection's pass that saw it last; gone once a complete pass did not.
  pass integer NOT NULL,
  gone_at timestamptz,
  PRIMARY KEY (record_id, source_key)
);
-- By a hash of the id, as ids may be longer than an index entry.
CREATE INDEX source_document_by_id ON source_document (connection_id, hashtextextended(source_id, 0));
CREATE INDEX source_document_by_pass ON source_document (connection_id, pass) WHERE gone_at IS NULL;

CREATE TABLE record (
  record_id uuid PRIMARY KEY,
  system text NOT NULL,
  kind text NOT NULL,
  -- Version of the document that is current; 1 is the first.
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('live', 'gone')),
  synthetic boolean NOT NULL DEFAULT false,
  first_seen timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  gone_at timestamptz,
  -- Given by the one publisher in commit order; null until then.
  seq bigint
);
CREATE INDEX record_unpublished ON record (record_id) WHERE seq IS NULL;
CREATE INDEX record_by_seq ON record (seq) WHERE seq IS NOT NULL;
CREATE INDEX record_by_change ON record (changed_at DESC, record_id);

-- Every document that a record ever had, the current one included.
CREATE TABLE record_version (
  record_id uuid NOT NULL,
  version integer NOT NULL,
  -- `first`, `changed`, `gone` (no document), `returned`
  cause text NOT NULL CHECK (cause IN ('first', 'changed', 'gone', 'returned')),
  hash bytea,
  dictionary_id integer,
  document bytea,
  -- JSON Pointers at which it differs from the version before.
  changed_paths text[] NOT NULL DEFAULT '{}',
  valid_from timestamptz NOT NULL,
  connection_id text NOT NULL,
  run_id uuid NOT NULL,
  PRIMARY KEY (record_id, version)
);

-- What searches read (distributed by record_id, index only) -----------------------------------------------------------

CREATE TABLE search_row (
  record_id uuid PRIMARY KEY,
  system text NOT NULL,
  kind text NOT NULL,
  connection_id text NOT NULL,
  provider_id text NOT NULL,
  title text NOT NULL,
  subtitle text NOT NULL,
  institution_id text,
  state text,
  year smallint,
  date date,
  amount bigint,
  currency text,
  -- When what the record tells is in force: a debarment's term, a contract's.
  period_from date,
  period_until date,
  status text,
  synthetic boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  -- Title and texts of the document, folded by the application; for full-text search in Spanish.
  words tsvector NOT NULL
);
CREATE INDEX search_row_by_words ON search_row USING gin (words);
CREATE INDEX search_row_by_date ON search_row (date DESC NULLS LAST, record_id);
CREATE INDEX search_row_by_system ON search_row (system, kind, date DESC NULLS LAST, record_id);
CREATE INDEX search_row_by_amount ON search_row (amount DESC NULLS LAST, record_id);
CREATE INDEX search_row_by_institution ON search_row (institution_id, year, amount DESC NULLS LAST, record_id);
CREATE INDEX search_row_by_state ON search_row (state, year) INCLUDE (system, kind, institution_id);
CREATE INDEX search_row_by_period ON search_row (system, period_until) INCLUDE (period_from) WHERE period_until IS NOT NULL;
CREATE INDEX search_row_by_connection ON search_row (connection_id, date DESC NULLS LAST, record_id);

-- One row per name of a record, so that Juan López beside Ana Pérez is not found as Juan Pérez.
CREATE TABLE search_name (
  record_id uuid NOT NULL,
  position integer NOT NULL,
  role text NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  -- Folded words of the name: no marks, lower case, ñ as n.
  tokens text[] NOT NULL,
  PRIMARY KEY (record_id, position)
);
CREATE INDEX search_name_by_tokens ON search_name USING gin (tokens);

CREATE TABLE search_identifier (
  record_id uuid NOT NULL,
  field text NOT NULL,
  value text NOT NULL,
  -- Upper case without spaces and dashes.
  folded text NOT NULL,
  PRIMARY KEY (record_id, field, folded)
);
CREATE INDEX search_identifier_by_value ON search_identifier (folded);

CREATE TABLE search_fact (
  record_id uuid NOT NULL,
  position integer NOT NULL,
  field text NOT NULL,
  number numeric,
  date date,
  code text,
  PRIMARY KEY (record_id, position)
);
CREATE INDEX search_fact_by_code ON search_fact (field, code, record_id) WHERE code IS NOT NULL;
CREATE INDEX search_fact_by_date ON search_fact (field, date, record_id) WHERE date IS NOT NULL;
CREATE INDEX search_fact_by_number ON search_fact (field, number, record_id) WHERE number IS NOT NULL;

-- Words of names and how many names hold each; deltas are appended by whoever stores, and folded by one job.
CREATE TABLE vocabulary (word text PRIMARY KEY, names bigint NOT NULL);
CREATE TABLE vocabulary_delta (word text NOT NULL, names integer NOT NULL);
CREATE INDEX vocabulary_delta_by_word ON vocabulary_delta (word);

-- Counts of live records, likewise.
CREATE TABLE counter (
  system text NOT NULL,
  kind text NOT NULL,
  connection_id text NOT NULL,
  records bigint NOT NULL,
  PRIMARY KEY (system, kind, connection_id)
);
CREATE TABLE counter_delta (system text NOT NULL, kind text NOT NULL, connection_id text NOT NULL, records integer NOT NULL);

-- The last sequence number that the publisher gave (one row).
CREATE TABLE publication (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), seq bigint NOT NULL);
INSERT INTO publication (seq) VALUES (0);

-- Roles: what serves never owns -------------------------------------------------------------------------------------

GRANT SELECT ON institution, institution_alias, provider, harvest_run, dictionary, source_document, record,
  record_version, search_row, search_name, search_identifier, search_fact, vocabulary, vocabulary_delta, counter,
  counter_delta, publication TO pdn_web;
GRANT SELECT (connection_id, provider_id, system, contract, base_url, tier, private_address, every_seconds, created_at,
  removed_at, last_attempt_at, last_success_at, failing_since, last_error, pass, documents) ON connection TO pdn_web;
GRANT SELECT (quarantine_id, connection_id, run_id, page, position, issues, created_at, expires_at, replayed_at)
  ON quarantine TO pdn_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO pdn_jobs;

-- Nobody but the owner says which migrations a database has.
REVOKE INSERT, UPDATE, DELETE ON migration FROM pdn_jobs;
