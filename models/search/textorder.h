#pragma once

#include "models/search/collation.h"
#include "models/search/dictionary.h"

#include <QList>

namespace carnet::search {

//! Brings the codes of \a texts into the order in which people look for them: the first \a options
//! as they are, all else by the alphabet. \a order is that of before, so that a few new texts are
//! put in their places without a sort.
void orderTexts(const Dictionary<QString>& texts,
                qsizetype options,
                const Collation& collation,
                QList<quint32>& order);

} // namespace carnet::search
