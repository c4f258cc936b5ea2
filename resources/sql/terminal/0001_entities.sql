-- The view: the last image from headquarters with pending operations replayed on top. `epoch` and
-- `ver` are those of the image; `extra` keeps fields of a later version.

CREATE TABLE legal_entities (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE stores (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    customer_address_books TEXT NOT NULL,
    employee_address_books TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE registers (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    store TEXT NOT NULL,
    number TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE address_books (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    name TEXT NOT NULL,
    use TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE associates (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    role TEXT NOT NULL,
    rights TEXT NOT NULL,
    employee_address_books TEXT NOT NULL,
    blocked INTEGER NOT NULL CHECK (blocked IN (0, 1)),
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE attribute_definitions (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
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
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE activity_types (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    translations TEXT NOT NULL,
    icon TEXT NOT NULL,
    has_duration INTEGER NOT NULL CHECK (has_duration IN (0, 1)),
    display_order INTEGER NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE settings (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE products (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    subcategory TEXT NOT NULL,
    colour TEXT NOT NULL,
    price_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE verifiers (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    associate TEXT NOT NULL,
    hash TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE client_books (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    number TEXT NOT NULL,
    associate TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE customers (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
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
    PRIMARY KEY (id)
) STRICT;

CREATE TABLE contact_points (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
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
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX contact_points_by_customer ON contact_points (customer);

CREATE TABLE memberships (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    book TEXT NOT NULL,
    added_at_ms INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX memberships_by_customer ON memberships (customer);

CREATE TABLE purchases (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    receipt TEXT NOT NULL,
    store TEXT NOT NULL,
    sold_at_ms INTEGER NOT NULL,
    currency TEXT NOT NULL,
    total_minor INTEGER NOT NULL,
    lines TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX purchases_by_customer ON purchases (customer);

CREATE TABLE activities (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
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
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX activities_by_customer ON activities (customer);

CREATE TABLE notes (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    ver INTEGER NOT NULL,
    customer TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    written_at_ms INTEGER NOT NULL,
    copy_of TEXT NOT NULL,
    extra TEXT NOT NULL,
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX notes_by_customer ON notes (customer);

CREATE TABLE conflicts (
    id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
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
    PRIMARY KEY (id)
) STRICT;
CREATE INDEX conflicts_by_customer ON conflicts (customer);
