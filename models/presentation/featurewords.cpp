#include "models/presentation/featurewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct FeatureTexts {
    Q_DECLARE_TR_FUNCTIONS(Features)
};

} // namespace

QList<FeatureWords> allFeatures()
{
    return {
        {Feature::Clienteling,
         FeatureTexts::tr("Client books"),
         FeatureTexts::tr(
             "Associates keep clients in books of their own. Without it nobody sees, fills or "
             "reassigns a book; clients, search and notes stay.")},
        {Feature::StoreSearch,
         FeatureTexts::tr("Search in all stores"),
         FeatureTexts::tr(
             "Associates find clients whom their till does not hold. Without it they search "
             "among those of their store.")},
        {Feature::Photos,
         FeatureTexts::tr("Photos"),
         FeatureTexts::tr(
             "Clients can have a picture. Without it monograms stand everywhere, and none is "
             "taken.")},
        {Feature::FollowUps,
         FeatureTexts::tr("Today and follow-ups"),
         FeatureTexts::tr(
             "The page Today suggests whom to call, and next steps are planned. Without it both "
             "go; follow-ups that are there can still be ticked.")},
        {Feature::NoteReaders,
         FeatureTexts::tr("Private notes"),
         FeatureTexts::tr(
             "Authors choose who reads a note: everybody, the store or themselves. Without it "
             "new notes are for everybody.")},
        {Feature::ExternalNotes,
         FeatureTexts::tr("Notes for clients"),
         FeatureTexts::tr(
             "Authors mark a note as one that the client may see, such as what was agreed. "
             "Without it every new note is internal.")}};
}

QString featureName(const QString& token)
{
    const auto all = allFeatures();
    const auto found = std::ranges::find_if(all, [&token](const FeatureWords& words) {
        return FieldCodec<Feature>::write(words.feature).toString() == token;
    });
    return found == all.cend() ? QString() : found->name;
}

} // namespace carnet
