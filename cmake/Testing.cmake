# carnet_test(tst_name LIBS lib... [SOURCES extra...] [LABELS label...] [TIMEOUT seconds])
# One executable per test file, registered with the environment every test expects.
function(carnet_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    # One call of moc for the one class there is: AUTOMOC would add a target and a compilation to each.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    qt_generate_moc(${name}.cpp ${moc})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set_source_files_properties(${name}.cpp PROPERTIES OBJECT_DEPENDS ${moc})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE ${TEST_LIBS} Qt6::Test carnet_warnings)
    carnet_precompile(${name})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;CARNET_SHARED_DATA=${CMAKE_SOURCE_DIR}/../shared/data;CARNET_BINARY_DIR=${CMAKE_BINARY_DIR}")
    if(TEST_LABELS)
        set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABELS}")
    endif()
endfunction()
