// Delimited files of any form: the first byte says of which.
#include "app/ctl/delimitedreader.h"
#include "tests/fuzz/scratchfile.h"
#include "tests/fuzz/target.h"

namespace carnet::fuzz {

using namespace Qt::StringLiterals;

namespace {

const QList<DelimitedForm>& forms()
{
    static const QList<DelimitedForm> all{
        {},
        {u"utf-8"_s, u";"_s, {}, u"\""_s},
        {u"windows-1252"_s, u"+|"_s, u"&|"_s, {}},
        {u"utf-16le"_s, u"\t"_s, {}, u"'"_s},
    };
    return all;
}

} // namespace

void feed(const QByteArray& input)
{
    static const ScratchFile file;
    if (input.isEmpty())
        return;
    const auto form = static_cast<qsizetype>(static_cast<uchar>(input.front())) % forms().size();
    auto reader = DelimitedReader::open(file.holding(input.mid(1)), forms().at(form));
    if (!reader)
        return;
    Record record;
    qint64 line = 0;
    for (auto more = reader->next(record); more && *more; more = reader->next(record)) {
        require(record.line() > line, "rows come in their order");
        line = record.line();
        for (int i = 0; i < record.size(); ++i)
            require(record.placeOf(i).line >= line, "a field stands in its row or below");
    }
}

QList<QByteArray> seeds()
{
    const QByteArray plain = "id,name\n1,\"Anna \"\"A\"\"\r\nBerg\"\n\n2,Bea\n";
    QList<QByteArray> all;
    for (char form = 0; form < 4; ++form) {
        all.append(form + plain);
        all.append(form + QByteArray("a;b\r\n'x';y+|z&|\n"));
        all.append(form + QByteArray("\xEF\xBB\xBFh\xC3\xA9,1\n"));
        all.append(form + QByteArray("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03", 10));
    }
    return all;
}

} // namespace carnet::fuzz
