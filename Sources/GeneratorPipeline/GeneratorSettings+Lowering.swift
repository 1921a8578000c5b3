internal import ClientModel
internal import GeneratorConfiguration
internal import Lowering
internal import Naming
internal import OutputFolders

extension GeneratorSettings {
    /// The options for lowering the document under a module's name.
    func loweringOptions(moduleName: ModuleName) -> LoweringOptions {
        var options = LoweringOptions(moduleName: moduleName.name, sourceName: PathText.name(of: specPath))
        options.isModuleNameChosen = moduleName.origin == .chosen
        if let limit = configuration.flattenLimit { options.flattenLimit = limit }
        if let access = configuration.access { options.emission.access = access }
        if let hashable = configuration.hashable { options.emission.hashable = hashable }
        if let codable = configuration.codable { options.emission.codable = codable }
        if let imports = configuration.imports { options.emission.imports = imports }
        if let transport = configuration.transport { options.emission.transport = transport }
        options.emission.fileCount = fileCount
        options.nameOverrides = configuration.names
        if let undoes = configuration.undoesFrameworkNames { options.undoesFrameworkNames = undoes }
        options.typeOverrides = configuration.types
        options.emission.externalTypes = configuration.types.types.sorted {
            ($0.name, $0.module ?? "") < ($1.name, $1.module ?? "")
        }
        options.filter = configuration.filter
        options.configuredPlaces = configuration.places
        options.safeOperations = configuration.safeOperations
        options.idempotencyFields = configuration.idempotencyFields
        options.schemaSettings = configuration.schemaSettings
        options.webhookSelection = configuration.webhookSelection
        options.streamMembers = configuration.streamMembers
        options.streamTerminators = configuration.streamTerminators
        options.pagination = configuration.pagination
        options.paginationDefault = configuration.paginationDefault
        options.environmentVariables = configuration.tokenVariables
        options.tokenURLs = configuration.tokenURLs
        return options
    }
}
