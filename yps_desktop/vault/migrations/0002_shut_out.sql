-- Who is kept out of a case (G7): ids between spaces, "!" before those whom an act shut out. Lists leave its row out
-- for them, so it is found without reading the others.

ALTER TABLE case_view ADD COLUMN shut_out TEXT NOT NULL DEFAULT '';

CREATE INDEX case_shut_out ON case_view (opened_seq, shut_out) WHERE shut_out != '';
