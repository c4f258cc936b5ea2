-- One table per kind of row. `le` is the number of the legal entity, `bk` the bucket (0 to 1023) of
-- the customer's id, `ver` counts up with every change, `extra` keeps fields of a later version,
-- `scopes` names the scopes in which the row and what belongs to it are live.

CREATE TABLE legal_entities (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE stores (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    customer_address_books TEXT NOT NULL,
    employee_address_books TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE registers (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    store TEXT NOT NULL,
    number TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE address_books (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    use TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE associates (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    role TEXT NOT NULL,
    rights TEXT NOT NULL,
    employee_address_books TEXT NOT NULL,
    blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE attribute_definitions (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    options TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    multiple INTEGER NOT NULL CHECK (multiple IN (0, 1)),
    refinable INTEGER NOT NULL CHECK (refinable IN (0, 1)),
    searchable INTEGER NOT NULL CHECK (searchable IN (0, 1)),
    mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
    year_optional INTEGER NOT NULL CHECK (year_optional IN (0, 1)),
    occasion INTEGER NOT NULL CHECK (occasion IN (0, 1)),
    default_value TEXT NOT NULL,
    lower_bound TEXT NOT NULL,
    upper_bound TEXT NOT NULL,
    thresholds TEXT NOT NULL,
    display_order INTEGER NOT NULL,
    icon TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE activity_types (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    icon TEXT NOT NULL,
    has_duration INTEGER NOT NULL CHECK (has_duration IN (0, 1)),
    display_order INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE settings (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE products (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    subcategory TEXT NOT NULL,
    colour TEXT NOT NULL,
    price_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE number_sequences (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    prefix TEXT NOT NULL,
    digits INTEGER NOT NULL,
    next INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE verifiers (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    associate TEXT NOT NULL,
    hash TEXT NOT NULL,
    extra TEXT NOT NULL,
    scopes TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;

CREATE TABLE client_books (
    le INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    number TEXT NOT NULL,
    associate TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, id)
) STRICT;
CREATE INDEX client_books_by_associate ON client_books (le, associate);

CREATE TABLE customers (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    account_number TEXT NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    language TEXT NOT NULL,
    address_books TEXT NOT NULL,
    primary_phone TEXT NOT NULL,
    primary_email TEXT NOT NULL,
    attributes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    external_reference TEXT NOT NULL,
    extra TEXT NOT NULL,
    scopes TEXT NOT NULL,
    PRIMARY KEY (le, bk, id)
) STRICT;

CREATE TABLE contact_points (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    purpose TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    consent TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX contact_points_by_id ON contact_points (le, id);

CREATE TABLE memberships (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    book TEXT NOT NULL,
    added_at_ms INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer) -- one book for each customer
) STRICT;
CREATE INDEX memberships_by_book ON memberships (le, book);

CREATE TABLE purchases (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    receipt TEXT NOT NULL,
    store TEXT NOT NULL,
    sold_at_ms INTEGER NOT NULL,
    currency TEXT NOT NULL,
    total_minor INTEGER NOT NULL,
    lines TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX purchases_by_id ON purchases (le, id);

CREATE TABLE activities (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    type TEXT NOT NULL,
    author TEXT NOT NULL,
    store TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    duration_minutes INTEGER NOT NULL,
    planned INTEGER NOT NULL CHECK (planned IN (0, 1)),
    text TEXT NOT NULL,
    voids TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX activities_by_id ON activities (le, id);

CREATE TABLE notes (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    written_at_ms INTEGER NOT NULL,
    copy_of TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX notes_by_id ON notes (le, id);

CREATE TABLE conflicts (
    le INTEGER NOT NULL,
    bk INTEGER NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    row_kind TEXT NOT NULL,
    row TEXT NOT NULL,
    field TEXT NOT NULL,
    kept TEXT NOT NULL,
    other TEXT NOT NULL,
    other_author TEXT NOT NULL,
    other_at_ms INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (le, bk, customer, id)
) STRICT;
CREATE INDEX conflicts_by_id ON conflicts (le, id);
