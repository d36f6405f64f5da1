-- Queues as people want to find them again. They follow the person; nobody else sees them.
CREATE TABLE saved_filter (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person,
  position   integer NOT NULL,
  name       text NOT NULL,
  query      jsonb NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT saved_filter_name_key UNIQUE (person_id, name)
);
CREATE INDEX saved_filter_in_order ON saved_filter (person_id, position, id);

ALTER TABLE saved_filter ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_filter_read ON saved_filter FOR SELECT USING (person_id::text = (SELECT platform.person()));
CREATE POLICY saved_filter_add ON saved_filter FOR INSERT WITH CHECK (person_id::text = (SELECT platform.person()));
CREATE POLICY saved_filter_change ON saved_filter FOR UPDATE USING (person_id::text = (SELECT platform.person()));
CREATE POLICY saved_filter_remove ON saved_filter FOR DELETE USING (person_id::text = (SELECT platform.person()));
