#pragma once

#include <QString>

#include <optional>

namespace carnet::bench {

//! PouchDB against a CouchDB-protocol server, both on this machine.
struct PouchDb {
    double bootstrapped = 0; //!< documents a second into an empty database
    double pushed = 0; //!< edits a second of 10,000 that were made offline

    //! One run with so many documents; none without node or without the peer, whose folder is
    //! `sync` in CARNET_PEERS or in ../shared/peers, with its node_modules. What is missing is in
    //! \a reason then.
    [[nodiscard]] static std::optional<PouchDb> run(int documents, QString& reason);
};

} // namespace carnet::bench
