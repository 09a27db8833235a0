//! The few signs on buttons, drawn in lines; always beside a word or a name.

use bangvang_markup::html;
use yew::Html;

/// Which sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// Lines that get shorter: filters.
    Filter,
    /// A sheet in a printer.
    Print,
    /// An arrow into a tray.
    Download,
    /// Links of a chain.
    Link,
    /// An arrow out of a box.
    Share,
    /// An arrow to the left.
    Left,
    /// An arrow to the right.
    Right,
    /// Four corners outwards.
    Full,
    /// A magnifying glass with a plus.
    Zoom,
    /// A magnifying glass with a minus.
    ZoomOut,
}

impl Shape {
    /// The line, on a square of 24.
    fn path(self) -> &'static str {
        match self {
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Filter => "M4 6h16M7 12h10M10 18h4",
            Self::Print => "M7 8V4h10v4M7 17H4V8h16v9h-3M7 14h10v6H7z",
            Self::Download => "M12 4v11M7 11l5 5 5-5M4 20h16",
            Self::Link => "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1",
            Self::Share => "M12 3v12M8 7l4-4 4 4M6 11H5v9h14v-9h-1",
            Self::Left => "M15 5l-7 7 7 7",
            Self::Right => "M9 5l7 7-7 7",
            Self::Full => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::ZoomOut => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20M7.5 10.5h6",
            Self::Zoom => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20M7.5 10.5h6M10.5 7.5v6",
        }
    }
}

/// One sign, hidden from screen readers.
pub fn icon(shape: Shape) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={shape.path()} /></svg>
    }
}
