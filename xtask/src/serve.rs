//! The demo portal on this machine.

use std::thread;

use bangvang_serve::{Config, POLICY, Server};

use crate::{Outcome, build};

/// The port, unless another is named.
const PORT: u16 = 8080;

/// Builds the release bundle and serves the demo until stopped; another port may be named.
pub fn serve(words: &[String]) -> Outcome {
    let port =
        words.first().map_or(Ok(PORT), |word| word.parse()).map_err(|_| "serve takes a port number".to_owned())?;
    let dist = build::build()?;
    // What the bundle promises is kept in the demo as well.
    let config = Config::new().port(port).mount("/", dist).header("Content-Security-Policy", POLICY);
    let server = Server::start(config)
        .map_err(|fault| format!("port {port} can't be used ({fault}); name another: cargo xtask serve 8090"))?;
    println!("the demo portal is on {} (stop with Ctrl-C)", server.origin());
    loop {
        thread::park();
    }
}
