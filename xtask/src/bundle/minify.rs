//! Scripts and sheets made small by esbuild.

use std::io::Write as _;
use std::process::Stdio;

use crate::Outcome;
use crate::run::command;

/// A classic script for browsers from 2020 on.
pub fn js(text: &str) -> Outcome<Vec<u8>> {
    esbuild(text, &["--loader=js", "--target=es2020", "--charset=utf8"])
}

/// A sheet whose layers and nesting stay as written.
pub fn css(text: &str) -> Outcome<Vec<u8>> {
    esbuild(text, &["--loader=css", "--charset=utf8"])
}

fn esbuild(text: &str, words: &[&str]) -> Outcome<Vec<u8>> {
    let mut tool = command("esbuild");
    tool.arg("--minify").args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = tool.spawn().map_err(|fault| format!("esbuild: {fault}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text.as_bytes()).map_err(|fault| format!("esbuild: {fault}"))?;
    }
    let done = child.wait_with_output().map_err(|fault| format!("esbuild: {fault}"))?;
    if done.status.success() {
        Ok(done.stdout)
    } else {
        Err(format!("esbuild: {}", String::from_utf8_lossy(&done.stderr)))
    }
}
