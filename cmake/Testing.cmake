# carnet_tests(program [TESTS tst_name...] [ON_BOTH tst_name...] [ON_POSTGRES tst_name...] LIBS lib...
#              [SOURCES extra...])
# The tests of one folder as one program, which runs the test that its first argument names. They are
# compiled eight at a time: alone, each would spend most of its compilation on the same templates. So
# that they do not meet there, each file has a namespace of its own, called like the file. Those ON_BOTH
# run once more, as pg_name, with headquarters on PostgreSQL, in a cluster that ctest starts before the
# first of them and stops after the last; those ON_POSTGRES run only there.
function(carnet_tests program)
    cmake_parse_arguments(TEST "" "" "TESTS;ON_BOTH;ON_POSTGRES;SOURCES;LIBS" ${ARGN})
    set(tests ${TEST_TESTS} ${TEST_ON_BOTH} ${TEST_ON_POSTGRES})
    list(TRANSFORM tests APPEND .cpp OUTPUT_VARIABLE files)
    add_executable(${program} ${files} ${TEST_SOURCES})
    carnet_test_target(${program} "${tests}" carnet_test_program ${TEST_LIBS})
    set_target_properties(${program} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # It is about what is declared in a header and unnamed all the same: here all files look like that.
    target_compile_options(${program} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    foreach(name IN LISTS TEST_TESTS TEST_ON_BOTH)
        add_test(NAME ${name} COMMAND ${program} ${name})
        carnet_test_properties(${name} TIMEOUT 120)
    endforeach()
    foreach(name IN LISTS TEST_ON_BOTH TEST_ON_POSTGRES)
        string(REPLACE tst_ pg_ again ${name})
        add_test(NAME ${again} COMMAND ${program} ${name})
        carnet_test_properties(${again} TIMEOUT 120)
        carnet_needs_postgres(${again})
    endforeach()
endfunction()

function(carnet_needs_postgres name)
    set_property(TEST ${name} APPEND PROPERTY
        ENVIRONMENT CARNET_TEST_POSTGRES=${CMAKE_BINARY_DIR}/postgres/url)
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED postgres)
endfunction()

# carnet_test(tst_name LIBS lib... [SOURCES extra...] [LABELS label...] [TIMEOUT seconds])
# A test with a program of its own: it needs an application with windows, starts itself as another
# process, or carries a label.
function(carnet_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    carnet_test_target(${name} ${name} ${TEST_LIBS})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    carnet_test_properties(${name} TIMEOUT ${TEST_TIMEOUT})
    if(TEST_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}")
    endif()
endfunction()

# One call of moc for the one class of each test: AUTOMOC would add a target and a compilation to each.
function(carnet_test_target program tests)
    foreach(name IN LISTS tests)
        set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
        qt_generate_moc(${name}.cpp ${moc})
        target_sources(${program} PRIVATE ${moc})
    endforeach()
    set_target_properties(${program} PROPERTIES AUTOMOC OFF)
    target_include_directories(${program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${program} PRIVATE ${ARGN} Qt6::Test carnet_warnings)
    carnet_precompile(${program})
endfunction()

# The environment that every test expects.
function(carnet_test_properties name)
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;CARNET_SHARED_DATA=${CMAKE_SOURCE_DIR}/../shared/data;CARNET_BINARY_DIR=${CMAKE_BINARY_DIR}"
        ${ARGN})
endfunction()
