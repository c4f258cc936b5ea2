#pragma once

#include "tests/ctl/importbench.h"

namespace carnet::test {

//! How a file of customers is read, and what stands in it.
inline const QByteArray kCustomerMap = R"(kind = "customers"
[file]
delimiter = ";"
[key]
source = "test"
columns = ["Id"]
[customer]
first_name = "First"
last_name = { column = "Last", required = true }
[[contacts]]
kind = "email"
purpose = "home"
primary = true
value = "Mail"
[attributes.birthday]
column = "Born"
type = "date"
formats = ["d.M.yyyy", "d.M."]
create = true
[attributes.children]
column = "Children"
type = "integer"
lower_bound = "0"
upper_bound = "20"
create = true
[attributes.status]
column = "Status"
type = "list"
values = { M = "married", S = "single" }
options = [{ value = "married" }, { value = "single" }]
create = true
)";
inline const QByteArray kHead = "Id;First;Last;Mail;Born;Children;Status\n";
inline const QByteArray kAda = "1;Ada;Lovelace;ada@example.com;10.12.1815;3;M\n";
inline const QByteArray kGrace = "2;Grace;Hopper;grace@example.com;9.12.1906;0;S\n";

[[nodiscard]] inline ImportRequest request(const ImportBench& bench,
                                           ImportKind kind,
                                           const QByteArray& map,
                                           const QByteArray& rows)
{
    ImportRequest request;
    request.kind = kind;
    request.file = bench.write(QStringLiteral("rows.csv"), rows);
    request.mapping = bench.write(QStringLiteral("map.toml"), map);
    return request;
}

[[nodiscard]] inline ImportRequest customers(const ImportBench& bench, const QByteArray& rows)
{
    return request(bench, ImportKind::Customers, kCustomerMap, kHead + rows);
}

} // namespace carnet::test
