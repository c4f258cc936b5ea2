-- What was to be done for a client who is in no book goes to whoever was given her last.

CREATE INDEX book_moves_by_taker ON book_moves (to_associate, customer);
