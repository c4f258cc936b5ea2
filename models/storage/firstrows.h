#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! What every headquarters begins with: the legal entity and how numbers look.
[[nodiscard]] Result<> putFirstRows(WriteTransaction& writer, const LegalEntity& entity);
//! Puts into the feed what an upgrade took over from before it went to tills.
[[nodiscard]] Result<> publishWhatIsNew(HeadquartersContext& context);

} // namespace carnet
