//! What views have in common. Nothing here knows a view.

mod address;
mod heading;
mod icon;
mod marked;
mod notice;
mod pager;
mod photo;
mod photo_grid;
mod said;
mod sheet;

pub use address::resolve;
pub use heading::Heading;
pub use icon::{Icon, Shape};
pub use marked::marked;
pub use notice::Notice;
pub use pager::{Pager, is_plain};
pub use photo::{Figure, caption_line};
pub use photo_grid::photo_grid;
pub use said::Said;
pub use sheet::Sheet;
