//! From a page to an element: attributes, life cycle, events.

mod controller;
mod events;
mod items;
mod json_ld;
mod options;
mod policy;
mod theme;
mod trail;
mod url_state;
mod widget;

pub use controller::Controller;
pub use events::{Emitter, object};
pub use items::search;
pub use options::{Kind, Options, Show, UrlState};
pub use policy::{Policy, html as inert};
pub use url_state::{Address, Entry, Pairs, escape, moved};
pub use widget::Widget;
