#pragma once

#include "app/headquarters/snapshotbuild.h"
#include "models/domain/clock.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace carnet {

//! The snapshots on the disk of this node, one for each scope at most, and whether they are still
//! good. They outlive the service; what cannot be used is thrown away when it starts.
class SnapshotShelf final
{
public:
    //! \a folder belongs to it alone and is made when something is kept. \a schema is that of
    //! headquarters' database now.
    SnapshotShelf(QString folder, const Clock& clock, int schema);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    //! The one to give to whoever asks under these terms; what is stale is thrown away.
    [[nodiscard]] std::optional<SnapshotManifest> fresh(qint64 scope, const SnapshotTerms& terms);
    //! By its id, whether it is stale or not.
    [[nodiscard]] const KeptSnapshot* find(const QString& id) const;
    //! Whether one that is read already may still be.
    [[nodiscard]] static bool mayBeRead(const KeptSnapshot& kept, const SnapshotTerms& terms);

    [[nodiscard]] QList<qint64> scopes() const { return m_kept.keys(); }
    //! Throws away what is old or may not be given any more, whether somebody asks for it or not:
    //! above all who was erased must not stay in a file. \a terms are of scopes().
    void tidy(const QHash<qint64, SnapshotTerms>& terms);
    //! Takes the place of the one before, whose parts go.
    [[nodiscard]] Result<> keep(KeptSnapshot snapshot);
    void discard(qint64 scope);
    [[nodiscard]] qint64 bytes() const;

private:
    void read();
    [[nodiscard]] std::optional<KeptSnapshot> readOne(const QString& name) const;
    [[nodiscard]] bool isOld(const KeptSnapshot& kept) const;
    [[nodiscard]] bool isFresh(const KeptSnapshot& kept, const SnapshotTerms& terms) const;
    [[nodiscard]] bool isWhole(const SnapshotManifest& manifest) const;
    [[nodiscard]] QString manifestPath(qint64 scope) const;
    void removeParts(const SnapshotManifest& old, const SnapshotManifest& kept) const;
    void sweep() const;

    QString m_folder;
    const Clock& m_clock;
    int m_schema;
    QHash<qint64, KeptSnapshot> m_kept; //!< by scope
};

} // namespace carnet
