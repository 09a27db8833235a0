//! The bundle in Chromium, Firefox and `WebKitGTK`.
//!
//! `driver` shows that the tests' own tools see what they claim to; the other modules hold
//! the bundle to what it promises, a theme each.

mod access;
mod article;
mod choices;
mod docs;
mod driver;
mod embedding;
mod events;
mod faults;
mod focus;
mod following;
mod forced_colours;
mod gallery;
mod healing;
mod honours;
mod host_scripts;
mod hosts;
mod hosts_themes;
mod html;
mod integrity;
mod leaks;
mod lifecycle;
mod lightbox;
mod news;
mod parts;
mod portraits;
mod preferences;
mod records;
mod servers;

/// A row of an honours list, open records aside.
const ROW: &str = "tbody tr:has(th)";
/// The search field of an honours list.
const SEARCH: &str = "input[type=search]";
