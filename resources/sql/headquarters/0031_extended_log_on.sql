-- Barcodes and cards that people sign in with: the first five characters, and what the rest is
-- checked with.

ALTER TABLE verifiers ADD COLUMN barcode_id TEXT NOT NULL DEFAULT '';
ALTER TABLE verifiers ADD COLUMN barcode_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE verifiers ADD COLUMN card_id TEXT NOT NULL DEFAULT '';
ALTER TABLE verifiers ADD COLUMN card_hash TEXT NOT NULL DEFAULT '';
