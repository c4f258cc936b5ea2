#include "app/ctl/console.h"

#include "app/ctl/commands.h"

#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr auto kUsage = R"(usage: carnetctl COMMAND

  init DIR [--name NAME] [--currency CODE] [--time-zone ZONE] [--pin PIN] [--database URL]
      make an empty headquarters with one store, one register and one associate; its data is in DIR,
      or in a PostgreSQL database such as postgresql://carnet@db1,db2/carnet
  join DIR --database URL
      make a further node of the headquarters that is in a PostgreSQL database
  demo DIR [--customers N] [--seed S] [--today YYYY-MM-DD]
      fill an empty headquarters (made when missing) with a believable retailer
  import DIR customers|products|sales FILE --map MAP.toml [--book STAFF] [--dry-run]
      bring a file in, all of it or nothing; --book puts new customers into a client book
  status DIR [--json]
      what is in there
  verify DIR
      whether all that headquarters keeps fits together; it may go on serving
  audit verify DIR|--database URL [--seals FILE] [--key KEY]
      whether the log of who did what is as it was written; says the first entry that is not. FILE
      holds seals that were exported before; KEY signs them, where DIR is not at hand
  audit seals DIR|--database URL
      the seals of the log, one a line: keep them where nobody at headquarters can change them
  backup DIR FILE --passphrase-file F [--with-identity]
      everything as it is in this moment, sealed; headquarters may go on serving. With its identity,
      by which tills with certificates know it, only where that is asked for
  restore DIR FILE --passphrase-file F [--database URL] [--replace-identity]
      make a headquarters of a backup, in a new folder or database; tills send again what it lacks.
      An identity of another headquarters in DIR stays unless it is to be put aside
  identity DIR [--new]
      the fingerprint of the authority that tills trust; --new makes another, when its files are lost
      or known to somebody else: every till with a certificate is then enrolled anew
  terminal code DIR [--store NUMBER] [--register NUMBER] [--url URL]
      make a code that enrols a till on another machine, once and within 15 minutes; it is shown with
      the address of headquarters (URL, if not this machine) and the fingerprint to compare
  terminal enrol TERMINAL-DIR [--url URL --authority FINGERPRINT]
      make this machine a till: the code, or all of the invitation, is the first line of standard
      input; TERMINAL-DIR is then what `carnet --data` opens
  terminal add DIR [TERMINAL-DIR] [--store NUMBER] [--register NUMBER] [--url URL]
      enrol a till or a program on this machine, with a token; TERMINAL-DIR is then what
      `carnet --data` opens
  terminal revoke DIR --store NUMBER --register NUMBER
      take an enrolment back: that till is refused at every call from then on
  terminal retire|stolen DIR --store NUMBER --register NUMBER
      the same, and the till deletes everything it holds when it calls next: a retired one sends what
      headquarters lacks before, a stolen one does not
  terminal list DIR
      all registers: how each is enrolled, and whether its log goes on where it was
  terminal quarantine DIR [--accept ID|--discard ID]
      what stolen terminals have sent, and what a manager makes of it
  set DIR KEY VALUE
      a parameter for everybody, such as note_visibility on
  affiliation add DIR NAME
      a circle that customers can belong to
  template DIR [--store NUMBER] [--type person|organization] [--group G] [--currency CODE]
      [--language TAG] [--receipts print|email|both] [--receipt-email E] [--affiliation NAME]...
      what new customers start with, in one store or in all
  help
      this page

--progress shows progress even when nobody is watching.)";

struct NamedCommand {
    QLatin1StringView name;
    Command command = nullptr;
};

constexpr std::array kCommands{NamedCommand{QLatin1StringView("init"), initCommand},
                               NamedCommand{QLatin1StringView("join"), joinCommand},
                               NamedCommand{QLatin1StringView("demo"), demoCommand},
                               NamedCommand{QLatin1StringView("import"), importCommand},
                               NamedCommand{QLatin1StringView("status"), statusCommand},
                               NamedCommand{QLatin1StringView("verify"), verifyCommand},
                               NamedCommand{QLatin1StringView("backup"), backupCommand},
                               NamedCommand{QLatin1StringView("restore"), restoreCommand},
                               NamedCommand{QLatin1StringView("set"), setCommand},
                               NamedCommand{QLatin1StringView("affiliation"), affiliationCommand},
                               NamedCommand{QLatin1StringView("template"), templateCommand},
                               NamedCommand{QLatin1StringView("terminal"), terminalCommand},
                               NamedCommand{QLatin1StringView("audit"), auditCommand},
                               NamedCommand{QLatin1StringView("identity"), identityCommand}};

void addOptions(QCommandLineParser& parser)
{
    for (const char* withValue : {"name",      "currency",      "database",    "passphrase-file",
                                  "time-zone", "pin",           "customers",   "seed",
                                  "today",     "map",           "book",        "store",
                                  "register",  "type",          "group",       "language",
                                  "receipts",  "receipt-email", "affiliation", "url",
                                  "authority", "seals",         "key",         "accept",
                                  "discard"}) {
        const QString name = QLatin1StringView(withValue);
        parser.addOption({name, name, name});
    }
    for (const char* alone :
         {"dry-run", "json", "new", "progress", "with-identity", "replace-identity", "help"}) {
        const QString name = QLatin1StringView(alone);
        parser.addOption({name, name});
    }
}

ExitCode explain(const Error& error, const Console& console)
{
    console.complain(u"carnetctl: "_s + error.detail);
    return error.code == ErrorCode::Cancelled ? ExitCode::Cancelled : ExitCode::Refused;
}

} // namespace

ExitCode runCommand(const QStringList& arguments, const Console& console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"carnetctl"_s} + arguments)) {
        console.complain(u"carnetctl: "_s + parser.errorText());
        return ExitCode::Usage;
    }
    QStringList words = parser.positionalArguments();
    if (parser.isSet(u"help"_s) || (!words.isEmpty() && words.first() == u"help"_s)) {
        console.say(QLatin1StringView(kUsage));
        return ExitCode::Done;
    }
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    const auto* const found = std::ranges::find_if(
        kCommands, [&](const NamedCommand& candidate) { return candidate.name == name; });
    if (found == kCommands.end()) {
        if (!name.isEmpty())
            console.complain(u"carnetctl: there is no command \"%1\""_s.arg(name));
        console.complain(QLatin1StringView(kUsage));
        return ExitCode::Usage;
    }
    const auto done = found->command({words, parser}, console);
    return done ? *done : explain(done.error(), console);
}

Result<qint64> numberOption(const CommandLine& line, const QString& option, qint64 otherwise)
{
    if (!line.options.isSet(option))
        return otherwise;
    bool isNumber = false;
    const qint64 number = line.options.value(option).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return failure(ErrorCode::Invalid, u"--%1 has to be a number from 0 on"_s.arg(option));
    return number;
}

} // namespace carnet
