#include "models/storage/migration.h"

#include "models/storage/transaction.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

static void registerSqlFiles()
{
    Q_INIT_RESOURCE(storage_sql); // a static library's resources are not found by themselves
}

namespace carnet {

namespace {

// Append here and nowhere else; two branches that both append then conflict in Git, as they should.
constexpr std::array kTerminal{
    Migration{1, "0001_entities"_L1},
    Migration{2, "0002_mirror"_L1},
    Migration{3, "0003_book_moves"_L1},
    Migration{4, "0004_filters"_L1},
    Migration{5, "0005_day"_L1},
    Migration{6, "0006_gestures"_L1},
    Migration{7, "0007_customers"_L1},
    Migration{8, "0008_attribute_groups"_L1},
    Migration{9, "0009_numberings"_L1},
    Migration{10, "0010_permission_groups"_L1},
    Migration{11, "0011_screen_layouts"_L1},
    Migration{12, "0012_session_events"_L1},
    Migration{13, "0013_distribution_jobs"_L1},
    Migration{14, "0014_handed_changes"_L1},
    Migration{15, "0015_loyalty_cards"_L1},
    Migration{16, "0016_event_subjects"_L1},
    Migration{17, "0017_full_data_sets"_L1},
    Migration{18, "0018_clients_given_on"_L1},
    Migration{19, "0019_activity_fields"_L1},
    Migration{20, "0020_attribute_types"_L1},
    Migration{21, "0021_tasks_and_numbers"_L1},
    Migration{22, "0022_contact_details"_L1},
    Migration{23, "0023_tasks_of_the_day"_L1},
    Migration{24, "0024_tills"_L1},
    Migration{25, "0025_snapshots"_L1},
    Migration{26, "0026_client_book_facts"_L1},
    Migration{27, "0027_event_chain"_L1},
    Migration{28, "0028_extended_log_on"_L1},
};
constexpr std::array kHeadquarters{
    Migration{1, "0001_entities"_L1},
    Migration{2, "0002_distribution"_L1},
    Migration{3, "0003_book_moves"_L1},
    Migration{4, "0004_filters"_L1},
    Migration{5, "0005_day"_L1},
    Migration{6, "0006_customers"_L1},
    Migration{7, "0007_attribute_groups"_L1},
    Migration{8, "0008_numberings"_L1},
    Migration{9, "0009_permission_groups"_L1},
    Migration{10, "0010_screen_layouts"_L1},
    Migration{11, "0011_audit"_L1},
    Migration{12, "0012_scopes_by_job"_L1},
    Migration{13, "0013_several_books"_L1},
    Migration{14, "0014_distribution_jobs"_L1},
    Migration{15, "0015_handed_changes"_L1},
    Migration{16, "0016_loyalty_cards"_L1},
    Migration{17, "0017_audit_subjects"_L1},
    Migration{18, "0018_full_data_sets"_L1},
    Migration{19, "0019_activity_fields"_L1},
    Migration{20, "0020_attribute_types"_L1},
    Migration{21, "0021_tasks_and_numbers"_L1},
    Migration{22, "0022_contact_details"_L1},
    Migration{23, "0023_tasks_of_the_day"_L1},
    Migration{24, "0024_tills"_L1},
    Migration{25, "0025_commit_notes"_L1},
    Migration{26, "0026_enrolment"_L1},
    Migration{27, "0027_client_book_facts"_L1},
    Migration{28, "0028_audit_chains"_L1},
    Migration{29, "0029_terminal_orders"_L1},
    Migration{30, "0030_fleet"_L1},
    Migration{31, "0031_extended_log_on"_L1},
};

constexpr bool isIncreasing(std::span<const Migration> list)
{
    return std::ranges::adjacent_find(list, std::greater_equal{}, &Migration::version)
        == list.end();
}
static_assert(isIncreasing(kTerminal) && isIncreasing(kHeadquarters),
              "migrations must be in strictly increasing order");

Result<> apply(Statements& on, Schema schema, const Migration& step)
{
    const auto sql = migrationText(schema, step);
    if (!sql)
        return tl::unexpected(sql.error());
    auto transaction = Transaction::beginMigration(on);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto version = schemaVersion(on); // another node may have been faster
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= step.version)
        return {};
    for (const QString& statement : statementsOf(on.dialect().schema(*sql))) {
        if (const auto done = execute(on, statement); !done)
            return tl::unexpected(done.error());
    }
    const QString mark = on.dialect().versionMark.arg(step.version);
    if (const auto done = execute(on, mark); !done)
        return tl::unexpected(done.error());
    return (*transaction)->commit();
}

} // namespace

std::span<const Migration> migrations(Schema schema)
{
    return schema == Schema::Terminal ? std::span<const Migration>(kTerminal)
                                      : std::span<const Migration>(kHeadquarters);
}

Result<QString> migrationText(Schema schema, const Migration& migration)
{
    registerSqlFiles();
    const QString folder = schema == Schema::Terminal ? u"terminal"_s : u"headquarters"_s;
    QFile file(u":/carnet/sql/%1/%2.sql"_s.arg(folder, migration.name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"no migration "_s + file.fileName());
    return QString::fromUtf8(file.readAll());
}

Result<int> schemaVersion(Statements& on)
{
    const QString& table = on.dialect().versionTable;
    if (!table.isEmpty()) {
        if (const auto made = execute(on, table); !made)
            return tl::unexpected(made.error());
    }
    const auto version = queryOne(on, on.dialect().version, integerOf);
    if (!version)
        return tl::unexpected(version.error());
    return static_cast<int>(version->value_or(0));
}

QStringList statementsOf(const QString& sql)
{
    QString text;
    for (const QString& line : sql.split(u'\n')) {
        const auto comment = line.indexOf("--"_L1);
        text += (comment < 0 ? line : line.left(comment)) + u'\n';
    }
    QStringList statements;
    for (const QString& part : text.split(u';')) {
        if (!part.trimmed().isEmpty())
            statements.append(part.trimmed());
    }
    return statements;
}

Result<int> migrate(Statements& on, Schema schema, int version, int newest)
{
    for (const Migration& step : migrations(schema)) {
        if (step.version <= version || step.version > newest)
            continue;
        if (const auto applied = apply(on, schema, step); !applied)
            return tl::unexpected(applied.error());
        version = step.version;
    }
    return version;
}

} // namespace carnet
