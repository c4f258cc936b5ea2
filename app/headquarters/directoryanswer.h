#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/wire.h"

namespace carnet {

//! A question about the customers of all stores with everything that its answer needs.
struct DirectoryQuestion {
    sync::FindRequest asked;
    CustomerDirectory::View view;
    bool mayBrowse = false; //!< asks for headquarters: lists, counts and everybody
    bool wantsDetails = false; //!< and may have them
};

//! Looks up who asks and how far the directory is; on the store's thread. Unauthorized when
//! headquarters does not hear the associate at this terminal.
[[nodiscard]] Result<DirectoryQuestion> lookUp(const sync::FindRequest& asked,
                                               const RegisterId& terminal,
                                               CustomerDirectory& directory,
                                               const HeadquartersStore& store);

//! The answer, on any thread: what `FindRequest` says of it. Unauthorized when it asks for more
//! than a search, Invalid when it is no question or the search is too short.
[[nodiscard]] Result<QJsonObject> answerTo(const DirectoryQuestion& question);

//! The same answer whose first kMostFound rows say as well how each customer is reached first, and
//! where; on the store's thread. Of what is private nothing (ContactInfo).
[[nodiscard]] Result<QJsonObject> withDetails(QJsonObject answer, const HeadquartersStore& store);

//! One customer for headquarters, whoever holds her; on the store's thread. Unauthorized without
//! the right to set up Carnet, or when headquarters does not hear the associate at this terminal.
[[nodiscard]] Result<sync::CustomerAnswer> fileOf(const sync::CustomerRequest& asked,
                                                  const RegisterId& terminal,
                                                  CustomerDirectory& directory,
                                                  const HeadquartersStore& store);

//! Everybody in several books, for somebody who may set up Carnet; Unauthorized for others.
[[nodiscard]] Result<sync::SharedAnswer> sharedBy(const sync::SharedRequest& asked,
                                                  const RegisterId& terminal,
                                                  CustomerDirectory& directory,
                                                  const HeadquartersStore& store);

} // namespace carnet
