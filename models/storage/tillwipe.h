#pragma once

#include "models/domain/result.h"
#include "models/domain/terminalorder.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace carnet {

//! The end of a till: everything of it in its folder is overwritten and removed, its key first, so
//! that whatever else survives is nobody's. What is left is a note that says so. It can be killed
//! at any point: the next start goes on. The till's store has to be closed.
class TillWipe final
{
public:
    //! What the note keeps: why, and where to tell of it.
    struct Intent {
        TerminalOrder order;
        QString headquartersUrl;
        QByteArray authority; //!< PEM, of who signs headquarters' certificate; empty with a token

        friend bool operator==(const Intent&, const Intent&) = default;
    };

    //! Leaves the note, beyond a power cut: from here on there is no way back.
    [[nodiscard]] static Result<TillWipe> begin(const QString& folder, const Intent& intent);
    //! One that was begun; none where there is no note, or where the till was enrolled anew since.
    [[nodiscard]] static Result<std::optional<TillWipe>> begun(const QString& folder);
    //! Goes on where one was begun, to its end, so that another till may be in the folder.
    [[nodiscard]] static Result<> finishIn(const QString& folder);
    //! Takes the note away: there is another till in the folder.
    [[nodiscard]] static Result<> forgetIn(const QString& folder);

    [[nodiscard]] const Intent& intent() const { return m_intent; }
    //! Headquarters knows of it.
    [[nodiscard]] bool isReported() const { return m_isReported; }
    //! What is to go, in this order; names in the folder.
    [[nodiscard]] QStringList left() const;

    //! Takes the next away; false when nothing was left.
    [[nodiscard]] Result<bool> step();
    //! All that is left, and notes that nothing is.
    [[nodiscard]] Result<> run();
    [[nodiscard]] Result<> noteReported();

private:
    TillWipe(QString folder, Intent intent);
    [[nodiscard]] static Result<std::optional<TillWipe>> read(const QString& folder);
    [[nodiscard]] Result<> write() const;
    [[nodiscard]] QString pathOf(const QString& name) const;

    QString m_folder;
    Intent m_intent;
    bool m_isDone = false;
    bool m_isReported = false;
};

} // namespace carnet
