/// Something in a roster that keeps it from being imported.
package typealias RosterProblem = ImportProblem<RosterColumn>
