internal import Diagnostics
package import DocumentTree
internal import OutputFolders

/// What `clientgen init` finds out about a project.
package struct InitPlan {
    /// The text of the `clientgen.yaml`.
    package let configuration: String
    /// What was written, and what is to be done next.
    package let report: String

    /// - Parameters:
    ///   - document: The document's path, relative to the folder or absolute.
    ///   - root: What is in it.
    ///   - start: The absolute path of the folder that the configuration is written to.
    package init(document: String, root: Node, start: String) {
        let place = PathText.join(start, document)
        let package = PackageSurvey(around: start)
        let target = package.flatMap { $0.target(at: place) ?? $0.target(at: start) }
        let module = target ?? ModuleName(chosen: nil, title: root["info"]?["title"]?.string, path: document).name
        let targetFolder = PathText.join(package?.folder ?? start, "Sources/" + module)
        // In a target that is there already, what is generated is kept apart from what is written by hand.
        let output = PathText.relative(
            target == nil ? targetFolder : targetFolder + "/Generated", from: start)
        var template = ConfigurationTemplate()
        template.values = ["spec": document, "output": output, "module": module]
        if let variables = ConfigurationTemplate.tokenVariables(of: root, module: module) {
            template.examples["token-variables"] = variables
        }
        configuration = template.text

        let excluded = [place, PathText.join(start, "clientgen.yaml")].filter { $0.hasPrefix(targetFolder + "/") }
        let advice = ManifestAdvice(
            target: module, isThere: target != nil, usesOAuth: Self.usesOAuth(root),
            excluded: excluded.map { PathText.relative($0, from: targetFolder) }.sorted(), hasPackage: package != nil)
        report = """
            Wrote clientgen.yaml: from \(VisibleText.escaping(document)), module \(module) in \
            \(VisibleText.escaping(output)).

            \(advice.text)
            Then run:

                clientgen generate

            """
    }

    /// Whether a client of the document would get tokens by itself, as far as that can be told at a glance.
    private static func usesOAuth(_ root: Node) -> Bool {
        let schemes = root["components"]?["securitySchemes"]?.mapping?.entries.map(\.value) ?? []
        return schemes.contains { scheme in
            switch scheme["type"]?.string {
            case "openIdConnect": scheme["openIdConnectUrl"] != nil
            case "oauth2":
                (scheme["flows"]?.mapping?.entries ?? []).contains {
                    $0.key != "implicit" && $0.value["tokenUrl"] != nil
                }
            default: false
            }
        }
    }
}
