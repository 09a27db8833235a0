//! The bundle in Chromium, Firefox and `WebKitGTK`.
//!
//! `driver` shows that the tests' own tools see what they claim to; the other modules hold
//! the bundle to what it promises, a theme each.

mod access;
mod article;
mod docs;
mod driver;
mod embedding;
mod events;
mod faults;
mod honours;
mod lifecycle;

/// A row of an honours list, open records aside.
const ROW: &str = "tbody tr:has(th)";
/// The search field of an honours list.
const SEARCH: &str = "input[type=search]";
