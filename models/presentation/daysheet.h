#pragma once

#include "models/presentation/followuplist.h"
#include "models/presentation/todayitems.h"

namespace carnet {

//! A day's work as it goes on paper.
struct DaySheet {
    QString dateText;
    QString storeName;
    QString associateName; //!< whose day it is
    QList<OccasionItem> occasions;
    QList<AttentionItem> attention;
    QList<AgendaItem> agenda;
    QList<FollowUpItem> followUps;
};

//! The sheet as HTML for a printer: whose day it is and where, then every line with its reason and
//! a box to tick.
[[nodiscard]] QString daySheet(const DaySheet& sheet);

} // namespace carnet
