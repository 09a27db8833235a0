//! Serves files on loopback, and misbehaves on request.
//!
//! The demo portal, the browser tests and the benches are all served from here. A
//! [`Server`] starts from a [`Config`] (folders mounted at prefixes, headers that every
//! answer carries) and stops when it is dropped. While it runs, [`Server::file`] adds
//! files that exist in memory only, [`Server::rule`] changes what a path answers (a wrong
//! status, a tampered byte, a cut connection), and [`Server::requests`] tells what was
//! asked for.
//!
//! A request goes through the modules in this order: `request` reads it, `site` finds the
//! file, `rule` changes the answer, `answer` writes it.
//!
//! ```
//! use bangvang_serve::{Config, Rule, Server};
//!
//! let server = Server::start(Config::new())?;
//! server.page("/index.html", "<!doctype html><p>Xin chào");
//! server.rule(Rule::on("/data/*").status(503));
//! assert!(server.url("/index.html").starts_with("http://127.0.0.1:"));
//! assert!(server.requests().is_empty());
//! # Ok::<(), std::io::Error>(())
//! ```

mod answer;
mod config;
mod mime;
mod request;
mod rule;
mod server;
mod site;

pub use config::Config;
pub use mime::mime_of;
pub use request::Request;
pub use rule::Rule;
pub use server::Server;

/// The policy under which the bundle promises to run without a violation.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types bangvang";
