#include "models/storage/storagelog.h"

namespace carnet {

Q_LOGGING_CATEGORY(lcStorage, "carnet.storage")

} // namespace carnet
