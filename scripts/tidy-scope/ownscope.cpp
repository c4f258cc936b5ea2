// A plugin of clang-tidy 14, loaded by scripts/tidy and no part of Carnet. Why:
// docs/decisions/0006.

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/FrontendPluginRegistry.h"

#include <memory>
#include <string>
#include <vector>

namespace {

// Where a macro of a library stands counts, not where the library defines it.
bool isFromSystem(const clang::Decl* declaration, const clang::SourceManager& sources)
{
    const clang::SourceLocation location = sources.getExpansionLoc(declaration->getLocation());
    return location.isValid() && sources.isInSystemHeader(location);
}

// `class QString;` costs nothing to visit, and bugprone-forward-declaration-namespace compares ours
// with those.
bool isForwardDeclaration(const clang::Decl* declaration)
{
    const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(declaration);
    return record != nullptr && !record->isThisDeclarationADefinition();
}

//! Narrows what matchers walk over to the declarations that do not come from system headers.
class OwnScope final : public clang::ASTConsumer
{
public:
    void HandleTranslationUnit(clang::ASTContext& context) override
    {
        std::vector<clang::Decl*> own;
        for (clang::Decl* declaration : context.getTranslationUnitDecl()->decls()) {
            if (!isFromSystem(declaration, context.getSourceManager())
                || isForwardDeclaration(declaration))
                own.push_back(declaration);
        }
        context.setTraversalScope(own);
    }
};

//! Lets OwnScope run before the checks.
class OwnScopeAction final : public clang::PluginASTAction
{
public:
    std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& /*compiler*/,
                                                          llvm::StringRef /*file*/) override
    {
        return std::make_unique<OwnScope>();
    }
    bool ParseArgs(const clang::CompilerInstance& /*compiler*/,
                   const std::vector<std::string>& /*arguments*/) override
    {
        return true;
    }
    ActionType getActionType() override { return AddBeforeMainAction; }
};

const clang::FrontendPluginRegistry::Add<OwnScopeAction> registration(
    "own-scope", "keeps checks out of system headers");

} // namespace
