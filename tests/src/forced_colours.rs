//! Pages in the colours of the system, as for readers who chose so.

use serde_json::json;

use crate::engine::Engine;
use crate::page::Page;
use crate::session::{DriverError, Session};

/// Colours are forced until this goes.
pub struct ForcedColours<'page>(&'page Page);

impl<'page> ForcedColours<'page> {
    /// Forces colours; nothing where the engine has no such choice, as it says itself.
    #[track_caller]
    pub fn begin(page: &'page Page) -> Option<Self> {
        if let Err(error) = force(page.session(), page.engine(), true) {
            panic!("colours aren't forced: {error}");
        }
        (page.value("matchMedia('(forced-colors: active)').matches") == true).then_some(Self(page))
    }
}

impl Drop for ForcedColours<'_> {
    fn drop(&mut self) {
        // A test may have broken the browser: the next one starts it anew.
        let _ = force(self.0.session(), self.0.engine(), false);
    }
}

fn force(session: &Session, engine: Engine, forced: bool) -> Result<(), DriverError> {
    match engine {
        Engine::Chromium => {
            let value = if forced { "active" } else { "none" };
            let media = json!({ "features": [{ "name": "forced-colors", "value": value }] });
            session.chromium("Emulation.setEmulatedMedia", &media).map(drop)
        }
        Engine::Firefox => {
            let set = if forced { "setIntPref(name, 2)" } else { "clearUserPref(name)" };
            let script = format!("const name = 'browser.display.document_color_use'; Services.prefs.{set};");
            session.firefox(&script).map(drop)
        }
        Engine::WebKit => Ok(()),
    }
}
