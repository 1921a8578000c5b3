// A generated file imports `ClientOAuth` beside the runtime and sees what its declarations mention.

@_exported public import ClientRuntime
