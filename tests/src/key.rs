//! Keys that aren't characters, as `WebDriver` names them; use them inside typed text.

/// Backspace.
pub const BACKSPACE: &str = "\u{E003}";
/// Tab.
pub const TAB: &str = "\u{E004}";
/// Enter.
pub const ENTER: &str = "\u{E007}";
/// Shift; stays down until the end of the text.
pub const SHIFT: &str = "\u{E008}";
/// Control; stays down until the end of the text.
pub const CONTROL: &str = "\u{E009}";
/// Escape.
pub const ESCAPE: &str = "\u{E00C}";
/// Page up.
pub const PAGE_UP: &str = "\u{E00E}";
/// Page down.
pub const PAGE_DOWN: &str = "\u{E00F}";
/// End.
pub const END: &str = "\u{E010}";
/// Home.
pub const HOME: &str = "\u{E011}";
/// Arrow left.
pub const LEFT: &str = "\u{E012}";
/// Arrow up.
pub const UP: &str = "\u{E013}";
/// Arrow right.
pub const RIGHT: &str = "\u{E014}";
/// Arrow down.
pub const DOWN: &str = "\u{E015}";
/// Delete.
pub const DELETE: &str = "\u{E017}";
