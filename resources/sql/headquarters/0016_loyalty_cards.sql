-- Two clients do not have one loyalty card, however it is written: whoever gives one has to know.

CREATE INDEX customers_by_card ON customers (le, lower(loyalty_card)) WHERE loyalty_card <> '';
