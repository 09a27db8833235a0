//! Starts other programs, quietly or in view, and says what failed.

use std::fs::{self, OpenOptions};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::workspace;

/// A command with the cache's programs on its `PATH`, in the checkout's root.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).env("PATH", workspace::path_with_cache());
    command
}

/// Runs in view; an exit code other than 0 is an error.
pub fn show(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|fault| not_started(command, &fault))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", spelled(command))) }
}

/// Runs with its output in a log of the cache; the log's end is shown when it fails.
pub fn quiet(command: &mut Command) -> Outcome {
    let log = log_file(command)?;
    let file = OpenOptions::new().create(true).write(true).truncate(true).open(&log);
    let file = file.map_err(|fault| format!("{}: {fault}", log.display()))?;
    let twin = file.try_clone().map_err(|fault| fault.to_string())?;
    command.stdin(Stdio::null()).stdout(file).stderr(twin);
    show(command).map_err(|sentence| format!("{sentence}\n{}\n(all of it: {})", tail(&log), log.display()))
}

/// Runs and gives back what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|fault| not_started(command, &fault))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(format!("{}: {}", spelled(command), String::from_utf8_lossy(&output.stderr).trim()))
    }
}

fn log_file(command: &Command) -> Outcome<PathBuf> {
    let folder = workspace::cache().join("log");
    fs::create_dir_all(&folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    let name: String = spelled(command).chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(80).collect();
    Ok(folder.join(name + ".log"))
}

fn tail(log: &std::path::Path) -> String {
    let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(25)..].join("\n")
}

fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

fn not_started(command: &Command, fault: &std::io::Error) -> String {
    format!("{} could not start: {fault}", spelled(command))
}
