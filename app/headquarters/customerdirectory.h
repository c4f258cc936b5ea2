#pragma once

#include "models/domain/referencedata.h"
#include "models/search/bookindex.h"
#include "models/storage/headquartersstore.h"

#include <QSet>

namespace carnet {

//! All customers of headquarters in one book index, so that lists over all stores are filtered and
//! counted by the same code as a client book. Belongs to the desk's thread; what it hands out may
//! be read anywhere.
//!
//! It costs memory and a while to fill, so it is empty until somebody asks. From then on it notes
//! who changes and reads them anew at the next question.
class CustomerDirectory final
{
public:
    //! What a question goes by.
    struct View {
        search::BookIndexPointer index; //!< null while it is being filled
        std::shared_ptr<const ReferenceData> reference; //!< null before the first question
        double filled = 0; //!< 0 to 1
    };

    //! So many of the store's parts are read in one go: others want the store as well.
    explicit CustomerDirectory(int bucketsAtOnce = 4)
        : m_bucketsAtOnce(bucketsAtOnce)
    {
    }

    //! Of every commit, by whichever node.
    void note(const Commit& commit);
    //! When commits have been missed: everything is read anew with the next question.
    void forget();
    //! What headquarters has set up, as it is now.
    [[nodiscard]] Result<std::shared_ptr<const ReferenceData>> reference(
        const HeadquartersStore& store);
    //! Brings it up to date, or a part further while it is being filled.
    [[nodiscard]] Result<View> look(const HeadquartersStore& store);

private:
    void startOver();
    [[nodiscard]] Result<> readReference(const HeadquartersStore& store);
    [[nodiscard]] Result<> fill(const HeadquartersStore& store);
    [[nodiscard]] Result<> readTouched(const HeadquartersStore& store);

    int m_bucketsAtOnce;
    std::shared_ptr<const ReferenceData> m_reference;
    search::BookIndexPointer m_index;
    int m_bucket = 0; // the next part to read
    QSet<CustomerId> m_touched; // since they were read
    bool m_isReferenceStale = false;
};

} // namespace carnet
