-- Links between records of one person (DESIGN §6): keyed hashes of reserved identifiers, which the role pdn_intelligence
-- alone may read, and what follows from them, which tells no identifier.

-- Which source documents give identifiers, and which of them wait to be linked.
CREATE TABLE link_source (
  record_id uuid NOT NULL,
  source_key uuid NOT NULL,
  -- Keyed hash over the document's key and its identifiers: tells whether they changed, and nothing across documents.
  digest bytea NOT NULL,
  -- Null until it has been linked.
  linked_at timestamptz,
  PRIMARY KEY (record_id, source_key)
);
CREATE INDEX link_source_waiting ON link_source (record_id) WHERE linked_at IS NULL;

CREATE TABLE link_token (
  record_id uuid NOT NULL,
  source_key uuid NOT NULL,
  -- Role of whom it identifies, as in the kind's mentions.
  role text NOT NULL,
  scheme text NOT NULL CHECK (scheme IN ('curp', 'rfc')),
  -- HMAC of scheme and value under a key that is not in the database.
  token bytea NOT NULL,
  PRIMARY KEY (record_id, source_key, role, scheme)
);
CREATE INDEX link_token_by_value ON link_token (token);

-- Records of one person, by strong identifiers alone; a person of one record has an id, too.
CREATE TABLE person_link (
  record_id uuid NOT NULL,
  role text NOT NULL,
  person_id uuid NOT NULL,
  -- Schemes of the identifiers that it shares with others of the person; empty where it stands alone.
  evidence text[] NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (record_id, role)
);
CREATE INDEX person_link_by_person ON person_link (person_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON link_source TO pdn_jobs;
GRANT INSERT, DELETE, SELECT (record_id, source_key) ON link_token TO pdn_jobs;
GRANT SELECT, UPDATE (linked_at), DELETE ON link_source TO pdn_intelligence;
GRANT SELECT ON link_token TO pdn_intelligence;
GRANT SELECT, INSERT, UPDATE, DELETE ON person_link TO pdn_intelligence;
GRANT SELECT ON person_link TO pdn_web;
