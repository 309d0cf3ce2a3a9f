-- That two records are of different people may be said only where both give an identifier of one scheme and these differ.

-- Schemes of the identifiers that a record gives; empty where they contradict those of others, for then nobody can say.
ALTER TABLE person_link ADD COLUMN tells text[] NOT NULL DEFAULT '{}';

-- What was linked before did not note it.
UPDATE link_source SET linked_at = NULL;
