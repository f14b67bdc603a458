// One import for all that a user of the library needs: scenarios, reading, the model,
// verification, the search and its results, and answers.
@_exported import PetajalanAnalysis
@_exported import PetajalanDomain
@_exported import PetajalanFormulation
@_exported import PetajalanReading
@_exported import PetajalanResults
@_exported import PetajalanSearch
@_exported import PetajalanVerification
