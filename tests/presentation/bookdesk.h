#pragma once

#include "models/presentation/clientbookscreen.h"
#include "tests/presentation/tillbench.h"

namespace carnet::test {

inline const QString kAnna = QStringLiteral("Anna Berg");
inline const QString kBruno = QStringLiteral("Bruno Conti");
inline const QString kCarla = QStringLiteral("Carla Dupont");

//! A till with Ada at it and her book on the screen.
struct BookDesk {
    TillBench bench;
    UndoToast toast{bench.till()};
    ClientBookScreen screen{bench.till(), toast};

    BookDesk() { bench.signIn(bench.ada()); }

    [[nodiscard]] QVariantList names() { return column(*screen.clients(), "name"); }
    [[nodiscard]] QVariantList chips() { return column(*screen.chips(), "chipId"); }
    [[nodiscard]] int countOf(const QString& facet, const QString& value)
    {
        const int row = rowWith(*screen.facets(), "key", facet);
        const auto* choices = cell(*screen.facets(), row, "choices").value<QAbstractItemModel*>();
        return cell(*choices, rowWith(*choices, "value", value), "count").toInt();
    }
    [[nodiscard]] bool isChecked(const QString& facet, const QString& value)
    {
        const int row = rowWith(*screen.facets(), "key", facet);
        const auto* choices = cell(*screen.facets(), row, "choices").value<QAbstractItemModel*>();
        return cell(*choices, rowWith(*choices, "value", value), "isChecked").toBool();
    }
};

} // namespace carnet::test
