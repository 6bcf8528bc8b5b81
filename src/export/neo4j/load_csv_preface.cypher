// Loads the CSV files of this folder into Neo4j 5, by Cypher alone: for Aura, Desktop, and every
// database whose machine you cannot reach. Running it again changes nothing.
//
// Say first where the files lie. For a database of your own copy them into its import folder; Aura
// reads web addresses only, so put them where it can fetch them: 'https://example.org/graph/'.
:param prefix => 'file:///';
