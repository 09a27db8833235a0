//! The bundle in real browsers.
//!
//! A browser test is a function that takes a [`Page`]; [`each_engine!`] makes one test of
//! it in each [`Engine`]. The page has a server of its own, so tests change what it
//! answers without meeting each other; the browser behind it is started once for each
//! engine and lent to one test at a time.
//!
//! ```no_run
//! use bangvang_tests::{Page, each_engine};
//!
//! each_engine!(a_list_shows_its_title);
//!
//! fn a_list_shows_its_title(page: &Page) {
//!     page.open(r#"<bangvang-honours src="/data/honours.json"></bangvang-honours>"#);
//!     let list = page.widget("bangvang-honours");
//!     list.wait_for("h2");
//!     assert_eq!(list.text("h2"), "Danh sách khen thưởng");
//! }
//! ```
//!
//! Environment: `BANGVANG_ENGINES=chromium,firefox` limits the engines, `BANGVANG_DIST`
//! names another bundle, `BANGVANG_AXE` another axe-core; the browsers and drivers are
//! named in [`Engine`].

#![allow(clippy::missing_panics_doc, reason = "A test's tools panic with what they found: that is how a test fails.")]

mod base64;
mod engine;
mod host;
mod http;
pub mod key;
mod page;
mod pool;
mod preference;
mod process;
mod run;
mod session;
mod widget;

pub use bangvang_serve::{POLICY, Request, Rule};
pub use engine::Engine;
pub use host::Host;
pub use page::Page;
pub use preference::{Choice, Chosen};
pub use run::run;
pub use session::{DriverError, Element, Session};
pub use widget::Widget;

/// Makes a test of each named function in each engine: `name::chromium` and so on.
///
/// The functions take `&Page`.
#[macro_export]
macro_rules! each_engine {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            fn chromium() {
                $crate::run($crate::Engine::Chromium, module_path!(), super::$name);
            }
            #[test]
            fn firefox() {
                $crate::run($crate::Engine::Firefox, module_path!(), super::$name);
            }
            #[test]
            fn webkit() {
                $crate::run($crate::Engine::WebKit, module_path!(), super::$name);
            }
        }
    )+};
}
