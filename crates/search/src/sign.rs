//! What a page shows in words of its own, such as a record's kind, stands in the index as a sign that
//! nobody types: so the words find it where they are asked for, and no name that is like one of them
//! is lost among all that are of the kind.

/// A person.
pub const INDIVIDUAL: &str = "\u{F0000}";
/// A unit.
pub const COLLECTIVE: &str = "\u{F0001}";
/// A family.
pub const HOUSEHOLD: &str = "\u{F0002}";
/// Not decided yet.
pub const PROPOSED: &str = "\u{F0003}";
/// Taken back.
pub const REVOKED: &str = "\u{F0004}";
