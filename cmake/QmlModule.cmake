# One way to make a QML module on Qt 6.4, which has neither loadFromModule nor QTP0001.
# The engine needs addImportPath("qrc:/qt/qml"); users link the library and its plugin target.
function(carnet_qml_module target)
    set(options "")
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        # Compiling QML to C++ makes the start quicker and triples the build: released programs only.
        set(options NO_CACHEGEN)
    endif()
    qt_add_qml_module(${target} ${ARGN}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        IMPORT_PATH ${CMAKE_BINARY_DIR}/qml
        ${options})
endfunction()
