//! What views have in common. Nothing here knows a view.

mod address;
mod album;
mod heading;
mod icon;
mod lightbox;
mod marked;
mod moves;
mod notice;
mod pager;
mod paper;
mod photo;
mod photo_grid;
mod picture;
mod placeholder;
mod said;
mod share;
mod sheet;
mod thumb_hash;
mod unbroken;

pub use address::resolve;
pub use album::{Album, use_album};
pub use heading::heading;
pub use icon::{Shape, icon};
pub use lightbox::Lightbox;
pub use marked::marked;
pub use moves::hear_moves;
pub use notice::Notice;
pub use pager::{Pager, is_plain};
pub use paper::print;
pub use photo::{Figure, caption_line, photo_failed};
pub use photo_grid::{IN_GRID, photo_grid};
pub use picture::Picture;
pub use said::Said;
pub use share::{ShareButton, can_share};
pub use sheet::Sheet;
pub use unbroken::unbroken;
