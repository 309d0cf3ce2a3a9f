-- Lists by title: without case and accents, as search-order.ts writes it.
CREATE INDEX search_row_by_title ON search_row ((left(translate(title, 'ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÜÑáéíóúüñ',
  'abcdefghijklmnopqrstuvwxyzaeiouunaeiouun'), 60) COLLATE "C"), record_id);
