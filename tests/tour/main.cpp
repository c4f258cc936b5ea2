#include "app/terminal/words.h"
#include "tests/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

int fail(const QString& sentence)
{
    QTextStream(stderr) << "carnet-tour: " << sentence << Qt::endl;
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"carnet-tour"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Walks through the main job on two tills."_s);
    parser.addHelpOption();
    const QCommandLineOption output(u"output"_s, u"Where the pictures go."_s, u"folder"_s, u"."_s);
    const QCommandLineOption customers(
        u"customers"_s, u"How many customers the demo retailer has."_s, u"number"_s, u"2000"_s);
    const QCommandLineOption programs(
        u"programs"_s,
        u"The build folder with carnet-hq and carnetctl."_s,
        u"folder"_s,
        QFileInfo(QCoreApplication::applicationDirPath() + u"/../.."_s).canonicalFilePath());
    parser.addOptions({output, customers, programs});
    parser.process(app);
    carnet::speak(QLocale(QLocale::English, QLocale::UnitedKingdom));

    const QDir pictures(parser.value(output));
    if (!pictures.mkpath(u"."_s))
        return fail(u"cannot make the folder for the pictures"_s);
    const auto retailer =
        carnet::test::Retailer::make(parser.value(programs), parser.value(customers).toInt());
    if (!retailer)
        return fail(retailer.error().detail);
    return carnet::test::Tour(**retailer, pictures).walk() ? 0 : 1;
}
