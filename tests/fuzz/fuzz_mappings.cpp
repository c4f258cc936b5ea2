// Mapping files of an import.
#include "app/ctl/mappingreader.h"
#include "tests/fuzz/scratchfile.h"
#include "tests/fuzz/target.h"

namespace carnet::fuzz {

void feed(const QByteArray& input)
{
    static const ScratchFile file;
    const QString path = file.holding(input);
    for (const ImportKind kind : {ImportKind::Customers, ImportKind::Products, ImportKind::Sales}) {
        const auto mapping = readMapping(path, kind);
        if (!mapping)
            require(!mapping.error().detail.isEmpty(), "a mapping that is refused hears why");
    }
}

QList<QByteArray> seeds()
{
    return {R"(kind = "customers"
[file]
encoding = "windows-1252"
delimiter = "+|"
row_end = "&|"
quote = ""
columns = ["Id", "Name", "Born"]
[key]
source = "till"
columns = ["Id"]
[customer]
last_name = { column = "Name", case = "name", required = true }
language = { constant = "de" }
[[contacts]]
kind = "phone"
purpose = "mobile"
value = "Name"
[attributes.birthday]
column = "Born"
type = "date"
formats = ["M/d/yyyy", "dd.MM."]
create = true
name = { en = "Birthday" }
display_order = 3
refinable = true
)",
            "kind = \"products\"\n[file]\ndelimiter = \",\"\n[key]\nsource = \"s\"\ncolumns = "
            "[\"a\"]\n"};
}

} // namespace carnet::fuzz
