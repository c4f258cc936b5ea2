# Three precompiled headers, each holding only what every target that uses it may include: Qt alone, the
# domain, and what nearly every screen reads. They are accelerators: every file includes what it uses.
#
# carnet_precompile(target) takes the one that fits what the target links; call it after
# target_link_libraries.
function(carnet_precompile target)
    get_target_property(links ${target} LINK_LIBRARIES)
    if(target STREQUAL "carnet_presentation" OR links MATCHES "carnet::presentation|carnet_test_till")
        target_precompile_headers(${target} REUSE_FROM carnet_pch_screens)
    elseif(links MATCHES "carnet::|carnet_test_")
        target_precompile_headers(${target} REUSE_FROM carnet_pch_domain)
    else()
        target_precompile_headers(${target} REUSE_FROM carnet_pch)
    endif()
endfunction()

# carnet_unite(target [ALONE file...]): compiles the sources of a target eight at a time; alone, each would
# spend most of its compilation on the same headers and templates. Names in unnamed namespaces have to
# differ within a target because of that, but for files that are called alike on purpose, which are named
# here and compiled alone.
function(carnet_unite target)
    cmake_parse_arguments(UNITE "" "" "ALONE" ${ARGN})
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # It is about what is declared in a header and unnamed all the same: here all files look like that.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    set_source_files_properties(${UNITE_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

set(qt_headers
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
    <QObject> <QString> <QStringList> <QUuid> <QVariant>
    <algorithm> <array> <chrono> <concepts> <functional> <memory> <optional> <ranges> <span>
    <string> <utility> <variant> <vector>)
# Quoted as the compiler reads them: an absolute path would make each clone build all anew.
set(domain_headers
    [["models/domain/customerparts.h"]] [["models/domain/entities.h"]]
    [["models/domain/judgement.h"]] [["models/domain/operation.h"]]
    [["models/domain/referencedata.h"]] [["models/domain/result.h"]] [["models/domain/staff.h"]])
set(screen_headers <QAbstractListModel> <QFuture> <QFutureWatcher> <QLocale> <QTimer>
    [["models/presentation/till.h"]])

# A header serves a target only when all macros that it was made with are set there too, so each links
# no more than its users do.
function(carnet_add_precompiled name)
    cmake_parse_arguments(PCH "" "" "LIBS;HEADERS" ${ARGN})
    file(WRITE ${CMAKE_BINARY_DIR}/pch/${name}.cpp "// Carries a precompiled header.\n")
    add_library(${name} STATIC ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    target_link_libraries(${name} PUBLIC ${PCH_LIBS} PRIVATE carnet_warnings)
    target_precompile_headers(${name} PRIVATE ${PCH_HEADERS})
endfunction()

carnet_add_precompiled(carnet_pch LIBS Qt6::Core HEADERS ${qt_headers})
carnet_add_precompiled(carnet_pch_domain LIBS Qt6::Core HEADERS ${qt_headers} ${domain_headers})
carnet_add_precompiled(carnet_pch_screens
    LIBS Qt6::Core Qt6::Gui Qt6::Network Qt6::Qml Qt6::Sql
    HEADERS ${qt_headers} ${domain_headers} ${screen_headers})
