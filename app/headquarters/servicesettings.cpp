#include "app/headquarters/servicesettings.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Result<quint16> portFrom(const QString& text)
{
    bool isNumber = false;
    const uint number = text.toUInt(&isNumber);
    if (!isNumber || number > std::numeric_limits<quint16>::max())
        return failure(ErrorCode::Invalid,
                       u"\"%1\" is not a port. Give a number from 0 to 65535."_s.arg(text));
    return static_cast<quint16>(number);
}

} // namespace

Result<Place> Place::fromText(const QString& text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString address = text.left(std::max<qsizetype>(colon, 0));
    const bool isBracketed = address.startsWith(u'[') && address.endsWith(u']');
    if (isBracketed)
        address = address.mid(1, address.size() - 2);
    if (address.isEmpty() || (address.contains(u':') && !isBracketed))
        return failure(ErrorCode::Invalid,
                       u"\"%1\" is not an address with a port. Write it like 0.0.0.0:8443 or "
                       "[::]:8443."_s.arg(text));
    return portFrom(text.mid(colon + 1)).map([&](quint16 port) { return Place{address, port}; });
}

Result<ServiceSettings> ServiceSettings::read(QCommandLineParser& parser,
                                              const QStringList& arguments)
{
    const QCommandLineOption data(
        u"data"_s, u"The folder of the headquarters, made by carnetctl init."_s, u"folder"_s);
    const QCommandLineOption port(
        u"port"_s,
        u"The port to listen on without TLS, on this machine only; 0 takes any free one. That is "
        "done without this option, too, unless --tls is given."_s,
        u"number"_s,
        u"0"_s);
    const QCommandLineOption listen(u"listen"_s,
                                    u"The loopback address to listen on without TLS."_s,
                                    u"address"_s,
                                    u"127.0.0.1"_s);
    const QCommandLineOption tls(
        u"tls"_s,
        u"Where tills call from other machines, over TLS, like 0.0.0.0:8443."_s,
        u"address:port"_s);
    const QCommandLineOption name(
        u"name"_s,
        u"A host name or an address that tills call this headquarters by, beside those that this "
        "machine knows; may be given several times."_s,
        u"name"_s);
    parser.setApplicationDescription(u"Serves the headquarters of one retailer."_s);
    parser.addOptions({data, port, listen, tls, name});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(arguments))
        return failure(ErrorCode::Invalid, parser.errorText() + u" Try carnet-hq --help."_s);
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s))
        return ServiceSettings{};
    if (parser.value(data).isEmpty() || !parser.positionalArguments().isEmpty())
        return failure(ErrorCode::Invalid,
                       u"Say which headquarters to serve: carnet-hq --data DIR."_s);

    ServiceSettings settings{parser.value(data), {}, {}, parser.values(name)};
    if (parser.isSet(tls)) {
        const auto place = Place::fromText(parser.value(tls));
        if (!place)
            return tl::unexpected(place.error());
        settings.tls = *place;
    }
    const auto number = portFrom(parser.value(port));
    if (!number)
        return tl::unexpected(number.error());
    if (!settings.tls || parser.isSet(port) || parser.isSet(listen))
        settings.plain = Place{parser.value(listen), *number};
    return settings;
}

} // namespace carnet
