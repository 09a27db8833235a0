//! A thin blocking `WebDriver` client.

use std::fmt;
use std::path::Path;

use serde_json::{Value, json};

use crate::{base64, http, key};

/// The name that the `WebDriver` standard gives to element references.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum DriverError {
    /// The driver can't be reached, or ended.
    #[error("{command}: the driver doesn't answer: {cause}")]
    Unreachable {
        /// Method and path.
        command: String,
        /// What the connection said.
        cause: std::io::Error,
    },
    /// The driver refused, in its own words.
    #[error("{command}: {code}: {message}")]
    Refused {
        /// Method and path.
        command: String,
        /// The standard's error code, as `no such element`.
        code: String,
        /// The driver's message, its first line.
        message: String,
    },
    /// The answer isn't what the standard says.
    #[error("{command}: unexpected answer {answer}")]
    Unexpected {
        /// Method and path.
        command: String,
        /// What came instead.
        answer: String,
    },
}

/// An element of the page that a session shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The reference as a script's argument takes it.
    pub fn as_json(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// Reads the reference that a script returned.
    pub fn from_json(value: &Value) -> Option<Self> {
        Some(Self(value.get(ELEMENT)?.as_str()?.to_owned()))
    }
}

/// One window of one browser; dropping it closes the browser.
#[derive(Debug)]
pub struct Session {
    port: u16,
    id: String,
}

type Answer<T> = Result<T, DriverError>;

impl Session {
    /// Starts a browser through the driver on this port.
    ///
    /// # Errors
    /// Where the driver can't be reached or can't start its browser.
    pub fn start(port: u16, capabilities: &Value) -> Answer<Self> {
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = command(port, "POST", "/session", &body)?;
        let id = answer.get("sessionId").and_then(Value::as_str);
        let id = id.ok_or_else(|| unexpected("POST /session", &answer))?.to_owned();
        let session = Self { port, id };
        session.post("/timeouts", &json!({ "script": 20_000, "pageLoad": 30_000, "implicit": 0 }))?;
        Ok(session)
    }

    fn post(&self, path: &str, body: &Value) -> Answer<Value> {
        command(self.port, "POST", &format!("/session/{}{path}", self.id), body)
    }

    fn get(&self, path: &str) -> Answer<Value> {
        command(self.port, "GET", &format!("/session/{}{path}", self.id), &Value::Null)
    }

    /// Opens a URL and waits for its `load` event.
    ///
    /// # Errors
    /// Where the page doesn't load.
    pub fn open(&self, url: &str) -> Answer<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// The URL in the address bar.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn url(&self) -> Answer<String> {
        self.get("/url").map(|url| url.as_str().unwrap_or_default().to_owned())
    }

    /// Goes one entry back in the history.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn back(&self) -> Answer<()> {
        self.post("/back", &json!({})).map(drop)
    }

    /// Goes one entry forward in the history.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn forward(&self) -> Answer<()> {
        self.post("/forward", &json!({})).map(drop)
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// Where the page doesn't load.
    pub fn refresh(&self) -> Answer<()> {
        self.post("/refresh", &json!({})).map(drop)
    }

    /// Runs the body of a function and returns what it returns.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Answer<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs the body of an `async` function and returns what its promise resolves to.
    ///
    /// # Errors
    /// Where the promise rejects (the message carries the reason), or takes over 20 s.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Answer<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const args = Array.prototype.slice.call(arguments, 0, -1);
             (async function () {{ {script} }}).apply(null, args).then(
               (value) => done({{ value: value === undefined ? null : value }}),
               (error) => done({{ error: String(error && error.message || error) }}));"
        );
        let mut answer = self.post("/execute/async", &json!({ "script": script, "args": arguments }))?;
        if let Some(reason) = answer.get("error").and_then(Value::as_str) {
            let message = reason.to_owned();
            return Err(DriverError::Refused { command: "script".into(), code: "rejected".into(), message });
        }
        Ok(answer.get_mut("value").map(Value::take).unwrap_or_default())
    }

    /// Clicks the middle of an element, scrolled into view, as a reader's pointer would.
    ///
    /// # Errors
    /// Where the element is gone, hidden or covered.
    pub fn click(&self, element: &Element) -> Answer<()> {
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Presses and releases the pointer at a point of the viewport, in CSS pixels.
    ///
    /// # Errors
    /// Where the point is outside the viewport.
    pub fn click_at(&self, x: i64, y: i64) -> Answer<()> {
        let actions = json!([
            { "type": "pointerMove", "x": x, "y": y, "duration": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let pointer = json!({ "type": "pointer", "id": "pointer", "actions": actions });
        self.post("/actions", &json!({ "actions": [pointer] })).map(drop)
    }

    /// Types into a focusable element.
    ///
    /// # Errors
    /// Where the element is gone or takes no text.
    pub fn type_into(&self, element: &Element, text: &str) -> Answer<()> {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// Presses the keys of a text one after another, wherever the focus is. Keys of [`key`]
    /// may stand in it; [`key::SHIFT`] and [`key::CONTROL`] stay down until its end.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn press(&self, text: &str) -> Answer<()> {
        let held = |stroke: char| [key::SHIFT, key::CONTROL].iter().any(|key| key.starts_with(stroke));
        let mut actions = Vec::new();
        for stroke in text.chars() {
            actions.push(json!({ "type": "keyDown", "value": stroke }));
            if !held(stroke) {
                actions.push(json!({ "type": "keyUp", "value": stroke }));
            }
        }
        let raised = text.chars().filter(|stroke| held(*stroke));
        actions.extend(raised.map(|stroke| json!({ "type": "keyUp", "value": stroke })));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Sets the size of the window's outside, in CSS pixels.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn resize(&self, width: u32, height: u32) -> Answer<()> {
        let place = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.post("/window/rect", &place).map(drop)
    }

    /// Writes what the window shows to a PNG file.
    ///
    /// # Errors
    /// Where the driver refuses or the file can't be written.
    pub fn screenshot(&self, file: &Path) -> Answer<()> {
        let command = "GET /screenshot";
        let answer = self.get("/screenshot")?;
        let bytes = answer.as_str().and_then(base64::decode).ok_or_else(|| unexpected(command, &answer))?;
        let cause = |cause| DriverError::Unreachable { command: command.into(), cause };
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(cause)?;
        }
        std::fs::write(file, bytes).map_err(cause)
    }

    /// Deletes the cookies of the page.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn delete_cookies(&self) -> Answer<()> {
        command(self.port, "DELETE", &format!("/session/{}/cookie", self.id), &Value::Null).map(drop)
    }

    /// Goes on in a new window, whose history is empty, and closes the old one.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn renew_window(&self) -> Answer<()> {
        let answer = self.post("/window/new", &json!({ "type": "tab" }))?;
        let handle = answer.get("handle").cloned().ok_or_else(|| unexpected("POST window/new", &answer))?;
        command(self.port, "DELETE", &format!("/session/{}/window", self.id), &Value::Null)?;
        self.post("/window", &json!({ "handle": handle })).map(drop)
    }

    /// Sends a command of Chromium's own protocol, `Emulation.setCPUThrottlingRate` for one.
    ///
    /// # Errors
    /// In other engines, and where Chromium refuses.
    pub fn chromium(&self, method: &str, parameters: &Value) -> Answer<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": method, "params": parameters }))
    }

    /// Runs the body of a function with the rights of Firefox itself, to set a preference for one.
    ///
    /// # Errors
    /// In other engines, and where the script throws.
    pub fn firefox(&self, script: &str) -> Answer<Value> {
        let turn_to = |context: &str| self.post("/moz/context", &json!({ "context": context }));
        turn_to("chrome")?;
        let answer = self.run(script, &[]);
        turn_to("content")?;
        answer
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The keeper ends the browser if this can't.
        let _ = command(self.port, "DELETE", &format!("/session/{}", self.id), &Value::Null);
    }
}

fn command(port: u16, method: &str, path: &str, body: &Value) -> Answer<Value> {
    // The session's long id helps nobody.
    let shown = path.splitn(4, '/').nth(3).unwrap_or(path);
    let name = format!("{method} {shown}");
    let text = if body.is_null() { String::new() } else { body.to_string() };
    let answer = http::send(port, method, path, &text)
        .map_err(|cause| DriverError::Unreachable { command: name.clone(), cause })?;
    let value = serde_json::from_str::<Value>(&answer).ok();
    let value = value.and_then(|mut answer| answer.get_mut("value").map(Value::take));
    let Some(value) = value else {
        return Err(DriverError::Unexpected { command: name, answer });
    };
    let field = |field: &str| value.get(field).and_then(Value::as_str);
    match (field("error"), field("message")) {
        (Some(code), Some(message)) => Err(DriverError::Refused {
            command: name,
            code: code.to_owned(),
            message: message.lines().next().unwrap_or_default().to_owned(),
        }),
        _ => Ok(value),
    }
}

fn unexpected(command: impl fmt::Display, answer: &Value) -> DriverError {
    DriverError::Unexpected { command: command.to_string(), answer: answer.to_string() }
}

#[cfg(test)]
mod tests {
    use super::Element;

    #[test]
    fn an_element_survives_its_way_through_json() {
        let element = Element("x".to_owned());
        assert_eq!(Element::from_json(&element.as_json()), Some(element));
    }
}
