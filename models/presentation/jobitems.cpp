#include "models/presentation/jobitems.h"

namespace carnet {

const std::array<ItemRole<JobEntry>, 9>& JobEntry::roles()
{
    using I = JobEntry;
    static const std::array<ItemRole<I>, 9> all{
        {{"number", [](const I& i) -> QVariant { return i.number; }},
         {"numberText", [](const I& i) -> QVariant { return i.numberText; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"schedule", [](const I& i) -> QVariant { return i.schedule; }},
         {"lastText", [](const I& i) -> QVariant { return i.lastText; }},
         {"nextText", [](const I& i) -> QVariant { return i.nextText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }}}};
    return all;
}

const std::array<ItemRole<JobRunEntry>, 4>& JobRunEntry::roles()
{
    using I = JobRunEntry;
    static const std::array<ItemRole<I>, 4> all{
        {{"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"byText", [](const I& i) -> QVariant { return i.byText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }}}};
    return all;
}

const std::array<ItemRole<JobTillEntry>, 6>& JobTillEntry::roles()
{
    using I = JobTillEntry;
    static const std::array<ItemRole<I>, 6> all{
        {{"terminalId", [](const I& i) -> QVariant { return i.terminalId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"stateText", [](const I& i) -> QVariant { return i.stateText; }},
         {"stateKind", [](const I& i) -> QVariant { return i.stateKind; }},
         {"canRetry", [](const I& i) -> QVariant { return i.canRetry; }}}};
    return all;
}

const std::array<ItemRole<JobArrivalEntry>, 5>& JobArrivalEntry::roles()
{
    using I = JobArrivalEntry;
    static const std::array<ItemRole<I>, 5> all{
        {{"numberText", [](const I& i) -> QVariant { return i.numberText; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"whenText", [](const I& i) -> QVariant { return i.whenText; }},
         {"rowsText", [](const I& i) -> QVariant { return i.rowsText; }},
         {"isWhole", [](const I& i) -> QVariant { return i.isWhole; }}}};
    return all;
}

} // namespace carnet
