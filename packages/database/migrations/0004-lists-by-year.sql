-- Lists of one year by date. The year and the date of a record go together, which the planner cannot know: without it, a
-- list of an early year passes all later ones.
CREATE INDEX search_row_by_year ON search_row (year, date DESC NULLS LAST, record_id);
