import Diagnostics

/// `Testing` has a type of this name too; a declaration of this module goes before both.
typealias SourceLocation = Diagnostics.SourceLocation
