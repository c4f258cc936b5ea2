# One way to make a QML module on Qt 6.4, which has neither loadFromModule nor QTP0001.
# The engine needs addImportPath("qrc:/qt/qml"); users link the library and its plugin target.
function(carnet_qml_module target)
    qt_add_qml_module(${target} ${ARGN}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        IMPORT_PATH ${CMAKE_BINARY_DIR}/qml)
endfunction()
