-- What was done besides writing sheets: opened, printed, backed up, a key given. Read out of the header, which is never
-- changed, so that nobody has to keep it; SQLite holds the indexes to it and `integrity_check` compares them.

ALTER TABLE header ADD COLUMN deed TEXT GENERATED ALWAYS AS (
    CASE WHEN json_extract(CAST(header AS TEXT), '$.kind') IN ('sheet', 'correction', 'agreed', 'ink')
         THEN NULL ELSE json_extract(CAST(header AS TEXT), '$.kind') END
) VIRTUAL;

ALTER TABLE header ADD COLUMN author TEXT GENERATED ALWAYS AS (
    json_extract(CAST(header AS TEXT), '$.author')
) VIRTUAL;

ALTER TABLE header ADD COLUMN recorded_utc TEXT GENERATED ALWAYS AS (
    json_extract(CAST(header AS TEXT), '$.recorded_utc')
) VIRTUAL;

CREATE INDEX deed_by_kind ON header (deed, recorded_utc, seq) WHERE deed IS NOT NULL;
CREATE INDEX deed_by_person ON header (author, deed, recorded_utc, seq) WHERE deed IS NOT NULL;
