/** Kinds of record whose changes can be undone: what contains others comes first. */
import '#start/records'
import '#identity/undo'
import '#organizations/memberships/undo'
import '#organizations/undo'
import '#courses/undo'
import '#assessments/undo'
import '#learning/undo'
