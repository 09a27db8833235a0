//! The widget: what stands between a portal's page and its data.
//!
//! A page's loader sees one of our elements come near and makes a [`embed::Widget`]
//! of it. [`embed`] reads the element's attributes, [`fetch`] brings bytes,
//! [`load`] makes them content or a fault, [`view`] makes content html, and
//! [`locale`] has every word that a reader sees. Nothing here panics while it
//! renders: a trap stops every widget of the page at once.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "A test fails by a panic."
    )
)]

pub mod embed;
pub mod fetch;
pub mod load;
pub mod locale;
pub mod parts;
pub mod task;
pub mod view;
