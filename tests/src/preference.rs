//! What readers choose in their system or have at hand, which pages are told by media queries.

use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;
use crate::session::{DriverError, Session};

/// A choice that a page may be told of.
#[derive(Clone, Copy, Debug)]
pub enum Choice {
    /// The system's few colours alone.
    ForcedColours,
    /// Nothing that moves by itself.
    ReducedMotion,
    /// A finger in the place of a mouse.
    Touch,
}

impl Choice {
    /// What a page asks to know of it.
    fn query(self) -> &'static str {
        match self {
            Self::ForcedColours => "(forced-colors: active)",
            Self::ReducedMotion => "(prefers-reduced-motion: reduce)",
            Self::Touch => "(pointer: coarse)",
        }
    }

    fn set(self, session: &Session, engine: Engine, chosen: bool) -> Result<(), DriverError> {
        match engine {
            Engine::Chromium => self.set_in_chromium(session, chosen),
            Engine::Firefox => {
                let (names, value) = match self {
                    Self::ForcedColours => (json!(["browser.display.document_color_use"]), 2),
                    Self::ReducedMotion => (json!(["ui.prefersReducedMotion"]), 1),
                    Self::Touch => (json!(["ui.primaryPointerCapabilities", "ui.allPointerCapabilities"]), 1),
                };
                let set = if chosen { format!("setIntPref(name, {value})") } else { "clearUserPref(name)".to_owned() };
                session.firefox(&format!("for (const name of {names}) Services.prefs.{set};")).map(drop)
            }
            Engine::WebKit => Ok(()),
        }
    }

    fn set_in_chromium(self, session: &Session, chosen: bool) -> Result<(), DriverError> {
        let media = |name: &str, value: &str| {
            let value = if chosen { value } else { "" };
            let media = json!({ "features": [{ "name": name, "value": value }] });
            session.chromium("Emulation.setEmulatedMedia", &media).map(drop)
        };
        match self {
            Self::ForcedColours => media("forced-colors", "active"),
            Self::ReducedMotion => media("prefers-reduced-motion", "reduce"),
            Self::Touch => {
                session.chromium("Emulation.setTouchEmulationEnabled", &json!({ "enabled": chosen })).map(drop)
            }
        }
    }
}

/// A choice that holds until this goes.
pub struct Chosen<'page> {
    page: &'page Page,
    choice: Choice,
}

impl<'page> Chosen<'page> {
    /// Chooses; nothing where the engine has no such choice, as its answer to the query says.
    #[track_caller]
    pub fn begin(page: &'page Page, choice: Choice) -> Option<Self> {
        if let Err(error) = choice.set(page.session(), page.engine(), true) {
            panic!("{choice:?} isn't chosen: {error}");
        }
        let query = format!("matchMedia('{}').matches", choice.query());
        // Pages hear of it a moment later.
        for _ in 0..20 {
            if page.value(&query) == true {
                return Some(Self { page, choice });
            }
            sleep(Duration::from_millis(25));
        }
        None
    }
}

impl Drop for Chosen<'_> {
    fn drop(&mut self) {
        // A test may have broken the browser: the next one starts it anew.
        let _ = self.choice.set(self.page.session(), self.page.engine(), false);
    }
}
